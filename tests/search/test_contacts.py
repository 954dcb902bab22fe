"""Whose number, address, room or building stands in a text, however it was pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.test_records import BARE
from tests.search.conftest import Place, directory_of
from whereto.reading.text import read_text
from whereto.records.office_parts import Phone
from whereto.records.urgent import Channel, UrgentContact
from whereto.search.contacts import Mentioned, contact_hit, mentions, office_hits

OMBUDS = BARE._replace(
    id="ombuds",
    phones=(Phone("617-253-5921", "+16172535921"), Phone("617-253-448", incomplete=True)),
    email="Ombuds@example.edu",
    room="10-213",
)
SUPPORT = BARE._replace(id="support", room="E23-136", email="gs@example.edu")
MEDICAL = BARE._replace(id="medical", building="E23")
HALL = BARE._replace(id="hall", building="10", room="2023")
OFFICES = (OMBUDS, SUPPORT, MEDICAL, HALL)


def hits(text: str) -> list[tuple[str, str, str]]:
    """The offices whose contact a text mentions, with the field and what was written."""
    found = office_hits(Mentioned(read_text(text)), directory_of(OFFICES))
    return [(OFFICES[place].id, hit.field, hit.words) for place, hit in found]


@pytest.mark.parametrize(
    "text",
    [
        "617-253-5921",
        "(617) 253-5921",
        "617.253.5921",
        "617/253-5921",
        "617 253 5921",
        "6172535921",
        "+1 617 253 5921",
        "tel:+16172535921",
        "tel:617-253-5921",
        "617\u2013253\u20135921",
        "617\u2011253\u20115921",
        "\u2066617-253-5921\u2069",
        "\u202d617-253-5921\u202c,",
        "617\u00a0253\u00a05921",
        "253-5921",
        "3-5921",
        "x3-5921",
        "X3-5921",
        "35921",
        "617-253-448",
        "call 617-253-5921",
        "is 617-253-5921, the one on the card, still right?",
        "in 2023 617-253-5921",
        "617-253-5921 10",
    ],
)
def test_a_number_is_found_in_every_form(text: str) -> None:
    assert [hit[:2] for hit in hits(text)] == [("ombuds", "phone")]


@pytest.mark.parametrize(
    "text",
    [
        "ombuds@example.edu",
        "OMBUDS@Example.edu",
        "mailto:ombuds@example.edu",
        "mailto:ombuds@example.edu?subject=help",
        "ombuds@example.edu,",
        "<ombuds@example.edu>",
        "(ombuds@example.edu).",
        "write to ombuds@example.edu!",
        "ombuds@exa\u200bmple.edu",
    ],
)
def test_an_address_is_found_in_every_form(text: str) -> None:
    assert [hit[:2] for hit in hits(text)] == [("ombuds", "email")]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("10-213", ["ombuds"]),
        ("Room 10-213", ["ombuds"]),
        ("where is 10-213", ["ombuds"]),
        ("10\u2013213?", ["ombuds"]),
        ("E23-136", ["support"]),
        ("E23", ["support", "medical"]),
        ("e23", ["support", "medical"]),
        ("Building E23", ["support", "medical"]),
        ("who is in E23?", ["support", "medical"]),
        ("building 10", ["ombuds", "hall"]),
        ("bldg. 10", ["ombuds", "hall"]),
        ("room 2023", ["hall"]),
        ("2023", ["hall"]),
    ],
)
def test_a_room_finds_its_office_and_a_building_all_that_are_in_it(text: str, ids: list[str]) -> None:
    assert [hit[0] for hit in hits(text)] == ids
    assert {hit[1] for hit in hits(text)} == {"room"}


@pytest.mark.parametrize(
    "text",
    [
        "5921",
        "617-253-5922",
        "in 2023 I moved",
        "10 of us",
        "the class of 2023",
        "10-21",
        "10-2130",
        "E231",
        "E2",
        "2023-24",
        "other@example.edu",
        "ombuds@example.edu.example.com",
        "@",
        "",
        "٣٥٩٢١",
        "()-+.",
        "1" * 5000,
        "room",
        "36 172 535",
    ],
)
def test_a_year_or_a_number_of_something_else_finds_nothing(text: str) -> None:
    assert hits(text) == []


def test_what_is_found_is_quoted_as_it_was_written() -> None:
    assert hits("Building E23, X3-5921!")[0] == ("ombuds", "phone", "X3-5921")
    assert hits("Building E23")[0][2] == "E23"
    assert hits("OMBUDS@example.edu")[0][2] == "OMBUDS@example.edu"


def test_an_office_without_contacts_is_found_by_none() -> None:
    for text in ("", "room", "617-253-5921", "a@b.edu", "None"):
        assert contact_hit(Mentioned(read_text(text)), BARE) is None


@pytest.mark.parametrize("text", ["617 253 2300", "call 3-2300 now", "tel:+16172532300"])
def test_a_number_of_an_urgent_contact_is_mentioned(text: str) -> None:
    contact = UrgentContact(
        "vpr", "V", "crisis line", "d", (Channel("call", "617-253-2300", "+16172532300"),), ()
    )
    assert mentions(Mentioned(read_text(text)), contact)
    assert not mentions(Mentioned(read_text("2300, 617-253-2301")), contact)


def test_a_short_code_may_be_any_number_so_it_is_not_mentioned() -> None:
    contact = UrgentContact("e", "E", "emergency", "d", (Channel("call", "100", "100"),), ())
    assert not mentions(Mentioned(read_text("it costs 100 dollars")), contact)


@pytest.mark.parametrize("query", ["10-213", "3-5921", "call 617-253-5921", "is it 617-253-5921?"])
def test_a_contact_finds_its_office_alone_and_for_that_reason_alone(query: str, campus: Place) -> None:
    assert campus.ids(query) == ["ombuds"]
    assert [hit.field for match in campus.find(query).matches for hit in match.hits] in (
        ["room"],
        ["phone"],
    )


def test_a_number_beside_other_matters_puts_its_office_first(campus: Place) -> None:
    matter = "as my stipend has not come this month"
    assert campus.ids(f"i called {matter}")[0] != "ombuds"
    found = campus.ids(f"i called 617-253-5921 {matter}")
    assert found[0] == "ombuds"
    assert len(found) > 1


def test_a_number_in_a_long_text_is_a_signature(campus: Place) -> None:
    text = "My stipend has not come and my rent is due, what can I do about that now please? " * 2
    assert campus.ids(f"{text} Best wishes, 617-253-5921")[0] != "ombuds"


@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    mentioned = Mentioned(read_text(text))
    for office in OFFICES:
        hit = contact_hit(mentioned, office)
        assert hit is None or hit.words


@pytest.mark.parametrize("mark", ["1 ", "a@", "@", "(", "x", "1", "a-1"])
def test_what_is_looked_at_grows_with_the_text_alone(mark: str) -> None:
    mentioned = Mentioned(read_text(mark * 10_000))
    found = len(mentioned.numbers) + len(mentioned.places) + len(mentioned.addresses)
    assert found <= 10_000


def test_a_number_is_quoted_as_it_was_written() -> None:
    for written in ("617 253 5921", "(617) 253-5921", "253-5921"):
        ((_, _, words),) = hits(f"in 2023 {written}")
        assert words == written.replace("(", "").replace(")", "") or words == written
