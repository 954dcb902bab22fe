"""Finding an office by what it is called, and by its contacts."""

import pytest

from tests.records.test_records import BARE
from whereto.records.answer import Word
from whereto.records.office_parts import Phone
from whereto.search.names import contact_hit, find_by_name, name_hit, names_of
from whereto.search.normalise import words

OMBUDS = BARE._replace(
    id="ombuds",
    name="Ombuds Office",
    acronym="OO",
    alternate_names=("Office of the Ombudsperson",),
    keywords=("ombudsman",),
    phones=(
        Phone("617-253-5921", "+16172535921"),
        Phone("617-253-448", incomplete=True),
    ),
    email="ombuds@example.edu",
    room="10-213",
)
SUPPORT = BARE._replace(id="grad-support", name="GradSupport", room="3-136", email="gs@example.edu")
EQUITY = BARE._replace(id="equity", name="Equity Office", acronym="EO")
OFFICES = (OMBUDS, SUPPORT, EQUITY)


def as_known(query: str) -> list[Word]:
    return [Word(word, word, "known") for word in words(query)]


def ids(text: str) -> list[str]:
    return [office.id for office in find_by_name(text, OFFICES).offices]


def test_the_names_of_an_office_begin_with_its_own() -> None:
    assert [tuple(name) for name in names_of(OMBUDS)] == [
        ("Ombuds Office", "name"),
        ("ombuds", "id"),
        ("OO", "acronym"),
        ("Office of the Ombudsperson", "name"),
        ("ombudsman", "keyword"),
    ]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("617-253-5921", "phone"),
        ("(617) 253-5921", "phone"),
        ("617.253.5921", "phone"),
        ("+1 617 253 5921", "phone"),
        ("253-5921", "phone"),
        ("3-5921", "phone"),
        ("35921", "phone"),
        ("617-253-448", "phone"),
        ("10-213", "room"),
        ("Room 10-213", "room"),
        (" 10-213 ", "room"),
        ("ombuds@example.edu", "email"),
        ("OMBUDS@Example.edu", "email"),
    ],
)
def test_a_contact_in_any_usual_form_finds_its_office(query: str, field: str) -> None:
    hit = contact_hit(query, OMBUDS)
    assert hit is not None
    assert hit.field == field


@pytest.mark.parametrize(
    "query",
    ["5921", "617-253-5922", "3-136", "gs@example.edu", "@", "call 617-253-5921 now", "", "٣٥٩٢١", "()-+."],
)
def test_less_or_other_than_a_contact_finds_nothing(query: str) -> None:
    assert contact_hit(query, OMBUDS) is None


def test_an_office_without_contacts_is_hit_by_none() -> None:
    assert all(contact_hit(query, BARE) is None for query in ("", "room", "617-253-5921", "a@b.edu"))


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("where is the ombuds office", "Ombuds Office"),
        ("the ombuds please", "ombuds"),
        ("ask the OO", "OO"),
        ("is there an ombudsman", "ombudsman"),
    ],
)
def test_the_longest_name_that_stands_in_the_query_is_the_hit(query: str, term: str) -> None:
    hit = name_hit(query, as_known(query), OMBUDS)
    assert hit is not None
    assert hit.term == term


@pytest.mark.parametrize(
    "query", ["office man ombuds-", "too", "the office of", "", "the ombuds office yelled at my labmate"]
)
def test_words_apart_in_part_or_among_other_matters_are_no_name(query: str) -> None:
    assert name_hit(query, as_known(query), EQUITY) is None
    assert "yelled" not in query or name_hit(query, as_known(query), OMBUDS) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ombuds", ["ombuds"]),
        ("OMBUDS OFFICE", ["ombuds"]),
        ("eo", ["equity"]),
        ("grad support", ["grad-support"]),
        ("Grad-Support", ["grad-support"]),
        ("10-213", ["ombuds"]),
        ("3-5921", ["ombuds"]),
        ("gs@example.edu", ["grad-support"]),
        ("equity", ["equity"]),
    ],
)
def test_an_exact_name_or_contact_finds_one_office(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_part_of_several_names_finds_them_all_in_order() -> None:
    assert ids("office") == ["ombuds", "equity"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("ombds office", ["ombuds"]), ("gradsuport", ["grad-support"]), ("equty", ["equity"])],
)
def test_a_misspelt_name_finds_its_office(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_a_name_further_off_is_offered_and_not_taken() -> None:
    found = find_by_name("ombuzz ofis", OFFICES)
    assert found.offices == ()
    assert OMBUDS in found.similar


def test_a_name_of_nothing_here_offers_nothing() -> None:
    found = find_by_name("xyzzy", OFFICES)
    assert (found.offices, found.similar) == ((), ())
