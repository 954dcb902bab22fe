"""Every way to reach a contact for urgent help works as it is written, or the catalogue is refused."""

from typing import Any

import pytest

from whereto.catalogue.faults import Fault
from whereto.catalogue.rules_urgent import check_own_alone, check_urgent

BOOKED = "+12125550142"
AS_PRINTED = "212-555-0142"


def faults(
    *channels: dict[str, Any], country: str | None = "US", phones: Any = (), **contact: Any
) -> list[Fault]:
    """What is wrong with one contact beside an office with these phones."""
    offices: list[dict[str, Any]] = [{"id": "aid", "phones": list(phones)}, {"id": "roleless"}]
    return list(check_urgent([{"channels": list(channels), **contact}], offices, country))


def problems(*channels: dict[str, Any], country: str | None = "US") -> list[str]:
    return [fault.problem for fault in faults(*channels, country=country)]


def call(number: str, printed: str, way: str = "call") -> dict[str, Any]:
    return {"type": way, "number": number, "display": printed}


@pytest.mark.parametrize("way", ["call", "text"])
@pytest.mark.parametrize("missing", ["number", "display"])
def test_a_number_to_call_or_text_stands_there_both_for_dialling_and_as_printed(
    way: str, missing: str
) -> None:
    channel = call(BOOKED, AS_PRINTED, way)
    assert problems(channel) == []
    for without in ({**channel, missing: ""}, {k: v for k, v in channel.items() if k != missing}):
        (fault,) = faults(without)
        assert fault.problem == "it has no number"
        assert fault.path == ("urgent", 0, "channels", 0)
        assert "'number'" in fault.fix
        assert "'display'" in fault.fix


def test_a_chat_needs_an_address_and_no_number() -> None:
    assert problems({"type": "chat", "url": "https://example.edu/chat"}) == []
    (fault,) = faults({"type": "chat"})
    assert fault.problem == "a chat has no address"
    assert "url" in fault.fix


def test_a_way_of_an_unknown_type_is_not_taken_for_a_number() -> None:
    assert problems({"type": "fax"}) == []  # the type is a fault of its own


@pytest.mark.parametrize(
    ("number", "printed", "country"),
    [
        (BOOKED, AS_PRINTED, "US"),
        (BOOKED, "(212) 555-0142", "US"),
        (BOOKED, "+1 212 555 0142", "US"),
        ("911", "911", "US"),
        ("988", "988", "US"),
        ("741741", "741741", "US"),
        ("999", "999", "GB"),
        ("112", "112", None),
        ("+442079460123", "20 7946 0123", "GB"),
    ],
)
def test_a_number_that_is_dialled_as_it_is_printed_is_sound(
    number: str, printed: str, country: str | None
) -> None:
    assert problems(call(number, printed), country=country) == []


@pytest.mark.parametrize(
    ("number", "printed", "country"),
    [
        ("+12125550143", AS_PRINTED, "US"),
        ("+12125550911", "911", "US"),  # it ends alike, and is another number
        ("+12125550911", "911", "GB"),
        ("+442079460999", "999", "GB"),
        ("+12125740741", "741741", "US"),
        ("+12125741741", "741741", "GB"),  # a short code of the US is one wherever it is printed
        ("911", AS_PRINTED, "US"),
        ("988", "9-8-9", "US"),
        ("988", "1-988", "US"),
        (BOOKED, "Call us", "US"),  # no digit at all
    ],
)
def test_a_number_with_other_digits_than_are_printed_is_refused(
    number: str, printed: str, country: str | None
) -> None:
    (fault,) = faults(call(number, printed), country=country)
    assert fault.problem == f"'{number}' has other digits than '{printed}'"
    assert fault.path == ("urgent", 0, "channels", 0, "number")


@pytest.mark.parametrize("number", ["2125550142", "+1212", "12", "1234567", "call", "+1212555014a"])
def test_what_no_phone_can_dial_is_refused_in_every_country(number: str) -> None:
    for country in ("US", "GB", None):
        (problem,) = problems(call(number, number), country=country)
        assert problem == f"'{number}' cannot be dialled"


def test_in_the_us_a_short_code_is_one_that_is_known_and_the_fix_says_which_there_are() -> None:
    assert problems(call("555", "555"), country="GB") == []
    (fault,) = faults(call("555", "555"))
    assert fault.problem == "'555' cannot be dialled"
    assert all(code in fault.fix for code in ("911", "988", "741741", 'country = "US"'))
    (elsewhere,) = faults(call("12", "12"), country="GB")
    assert "3 to 6 digits" in elsewhere.fix
    assert "741741" not in elsewhere.fix


def test_each_faulty_way_of_each_contact_is_told_by_its_place() -> None:
    sound, wrong = call("911", "911"), {"type": "chat"}
    contacts = [{"channels": [sound]}, {"channels": [sound, wrong, wrong]}, {}]
    found = [fault.path for fault in check_urgent(contacts, [], "US")]
    assert found == [("urgent", 1, "channels", 1), ("urgent", 1, "channels", 2)]


def test_an_offices_line_for_appointments_is_no_urgent_contact_unless_its_hours_are_told() -> None:
    line = {"number": BOOKED, "display": AS_PRINTED}
    (fault,) = faults(call(BOOKED, AS_PRINTED), phones=[line])
    assert fault.problem == f"'{AS_PRINTED}' is an office's line as well"
    assert "'hours'" in fault.fix
    assert faults(call(BOOKED, AS_PRINTED), phones=[line], hours="day and night") == []
    assert faults(call("+12125550199", "212-555-0199"), phones=[line]) == []


def test_a_line_that_an_office_names_for_something_is_not_taken_for_the_one_for_appointments() -> None:
    named = {"number": BOOKED, "display": AS_PRINTED, "label": "after hours"}
    assert faults(call(BOOKED, AS_PRINTED), phones=[named]) == []


def test_offices_whose_number_is_incomplete_make_no_way_an_appointment_line() -> None:
    assert faults({"type": "chat", "url": "https://example.edu"}, phones=[{"display": "x 5"}]) == []


CALL = {"type": "call", "number": "911", "display": "911"}


@pytest.mark.parametrize(
    ("alone", "types", "sound"),
    [
        (True, [], False),
        (True, ["crisis line"], False),
        (True, ["crisis line", "emergency"], True),
        (False, [], True),
        (False, ["crisis line"], True),
        (None, [], True),
    ],
)
def test_who_wants_no_contacts_but_their_own_brings_one_for_an_emergency(
    alone: object, types: list[str], sound: object
) -> None:
    institution: dict[str, Any] = {} if alone is None else {"own_urgent_only": alone}
    raw = {"institution": institution, "urgent": [{"type": each, "channels": [CALL]} for each in types]}
    found = list(check_own_alone(raw))
    assert [fault.path for fault in found] == ([] if sound else [("institution", "own_urgent_only")])
    assert list(check_own_alone({})) == []
