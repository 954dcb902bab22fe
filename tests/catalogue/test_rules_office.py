"""An office as a whole: its numbers, its word on confidentiality, its duty to report, its place, its id."""

from typing import Any

import pytest

from whereto.catalogue.faults import Fault
from whereto.catalogue.rules_office import check_offices

NUMBER = {"display": "212-555-0142", "number": "+12125550142"}


def faults(*offices: dict[str, Any], cited: object = False) -> list[Fault]:
    return list(check_offices(list(offices), cited=bool(cited)))


def of_phone(**changes: Any) -> list[tuple[Any, str]]:
    phone = {name: value for name, value in {**NUMBER, **changes}.items() if value is not None}
    return [(fault.path[4:], fault.problem) for fault in faults({"phones": [phone]})]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"number": None, "incomplete": True},
        {"number": None, "display": "555-01", "incomplete": True},
        {"extension": "1"},
        {"extension": "12345678901"},
        {"display": "212-555-0142 x 77", "extension": "77"},
        {"display": "1-800-ASK-HOME", "number": "+18002754663"},
    ],
)
def test_a_phone_that_is_dialled_as_it_is_printed_or_said_to_be_incomplete_is_sound(
    changes: dict[str, Any],
) -> None:
    assert of_phone(**changes) == []


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"number": None}, (), "the phone '212-555-0142' has no number to dial"),
        ({"number": None, "incomplete": False}, (), "the phone '212-555-0142' has no number to dial"),
        ({"incomplete": True}, ("number",), "an incomplete number cannot be dialled"),
        ({"number": "2125550142"}, ("number",), "'2125550142' cannot be dialled"),
        ({"number": "+12125550143"}, ("number",), "'+12125550143' has other digits than '212-555-0142'"),
        ({"display": "Call us"}, ("display",), "'Call us' is no number, for it has no digit"),
        ({"display": "911"}, ("display",), "'911' is a number for urgent help, not an office's"),
        ({"display": "9-8-8"}, ("display",), "'9-8-8' is a number for urgent help, not an office's"),
        ({"extension": "x7"}, ("extension",), "'x7' is no extension"),
        ({"extension": "123456789012"}, ("extension",), "'123456789012' is no extension"),
        (
            {"display": "212-555-0142 x 77", "extension": "78"},
            ("number",),
            "'+12125550142' has other digits than '212-555-0142 x 77'",
        ),
    ],
)
def test_a_phone_has_one_fault_that_says_which_line_is_wrong(
    changes: dict[str, Any], field: tuple[str, ...], problem: str
) -> None:
    assert of_phone(**changes) == [(field, problem)]


def test_each_phone_of_each_office_is_looked_at() -> None:
    wrong = {**NUMBER, "number": "1"}
    found = [fault.path for fault in faults({}, {"phones": [NUMBER, wrong, wrong]})]
    assert found == [("office", 1, "phones", 1, "number"), ("office", 1, "phones", 2, "number")]


def says(*answers: str | None, **office: Any) -> list[tuple[Any, str, str]]:
    told = [{"says": answer} if answer else {} for answer in answers]
    found = faults({"confidentiality_statements": told, **office})
    return [(fault.path[2:], fault.problem, fault.fix) for fault in found]


@pytest.mark.parametrize("answer", ["confidential", "private"])
def test_a_word_on_confidentiality_needs_a_statement_that_says_so_and_a_statement_the_word(
    answer: str,
) -> None:
    other = "private" if answer == "confidential" else "confidential"
    assert says(answer, confidentiality=answer) == []
    assert says(other, answer, confidentiality=answer) == []
    for told in ((), (other,), ("not stated",), (None,)):
        ((path, problem, fix),) = says(*told, confidentiality=answer)
        assert (path, problem) == (("confidentiality",), f"no source is named that says '{answer}'")
        assert '"not stated"' in fix
    ((path, problem, fix),) = says("not stated", answer)
    assert (path, problem) == ((), f"a statement says '{answer}', but the office has no 'confidentiality'")
    assert f'confidentiality = "{answer}"' in fix
    assert says(answer, confidentiality="not stated") == []
    assert says("not stated") == []
    assert says() == []


DUTY = {"must_report": True, "must_report_note": "It does.", "must_report_sources": ["list"]}


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in DUTY.items() if key != name}


def test_a_duty_to_report_needs_its_note_and_its_pages() -> None:
    assert faults(DUTY) == []
    for name in ("must_report_note", "must_report_sources"):
        for office in (without(name), {**DUTY, name: ""}):
            (fault,) = faults(office)
            assert (fault.path, fault.problem) == (("office", 0), f"'must_report' needs the field '{name}'")
    assert faults(without("must_report_sources"), cited=True) == []
    (fault,) = faults(without("must_report_note"), cited=True)
    assert "must_report_note" in fault.problem


@pytest.mark.parametrize("duty", [{}, {"must_report": False}])
def test_what_is_no_duty_has_no_note_and_no_pages(duty: dict[str, Any]) -> None:
    found = [fault.path[2:] for fault in faults({**without("must_report"), **duty})]
    assert found == [("must_report_note",), ("must_report_sources",)]
    assert faults(duty) == []


def test_an_office_that_must_report_is_not_called_confidential() -> None:
    told = {"confidentiality": "confidential", "confidentiality_statements": [{"says": "confidential"}]}
    (fault,) = faults({**DUTY, **told})
    assert fault.path == ("office", 0, "must_report")
    assert "is not confidential" in fault.problem
    assert faults(told) == []
    private = {"confidentiality": "private", "confidentiality_statements": [{"says": "private"}]}
    assert faults({**DUTY, **private}) == []


@pytest.mark.parametrize("part", ["room", "building", "floor"])
def test_a_place_is_told_in_its_own_words_or_by_its_parts(part: str) -> None:
    (fault,) = faults({"place": "Upstairs", part: "1"})
    assert (fault.path, fault.problem) == (
        ("office", 0, "place"),
        f"'place' and '{part}' both say where it is",
    )
    assert faults({"place": "Upstairs"}) == faults({part: "1"}) == faults({"place": "", part: "1"}) == []


def test_a_concern_stands_in_one_of_the_two_lists() -> None:
    (fault,) = faults({"concerns": ["a", "b"], "also_concerns": ["c", "b"]})
    assert (fault.path, fault.problem) == (
        ("office", 0, "also_concerns"),
        "'b' stands in 'concerns' as well",
    )
    assert faults({"concerns": ["a"], "also_concerns": ["c"]}) == []


@pytest.mark.parametrize(
    "named", [{"name": "Aid  Desk"}, {"acronym": "AID-DESK"}, {"alternate_names": ["z", "Aid desk"]}]
)
def test_no_office_has_an_id_by_which_another_is_called(named: dict[str, Any]) -> None:
    other = {"id": "x", "name": "Other", **named}
    for place, offices in enumerate(([{"id": "aid-desk"}, other], [other, {"id": "aid-desk"}])):
        (fault,) = faults(*offices)
        assert fault.path == ("office", place, "id")
        assert fault.problem == f"the id 'aid-desk' is a name of another office, '{other['name']}'"
    assert faults({"id": "aid-desk", **named}) == []  # by its own name it may be
    (fault,) = faults({"id": "aid-desk", **named}, other)
    assert fault.path == ("office", 0, "id")
    assert faults({**named}, {"id": "unlike"}, {"name": ""}) == []
