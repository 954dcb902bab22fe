"""The values that every room of the program shares."""

import pytest

from whereto.model.errors import CatalogueError, ExitStatus, UsageError, WheretoError
from whereto.model.offices import (
    Catalogue,
    Concern,
    Confidentiality,
    ConfidentialityStatement,
    Contact,
    Notice,
    Office,
    Phone,
    Remark,
    Source,
)

BARE = Office(
    id="desk",
    name="Help Desk",
    acronym="",
    alternate_names=(),
    keywords=(),
    parent="",
    description="Helps.",
    sources=("page",),
    confidentiality=Confidentiality.NOT_STATED,
    confidentiality_statements=(),
    phones=(),
    email="",
    room="",
    building="",
    floor="",
    url="",
    url_sources=("web",),
    how_to_find="",
    how_to_find_sources=("map",),
    notices=(),
    facts=(),
    concerns=(),
    also_concerns=(),
)
WHOLE = Phone("617-555-0100", "+16175550100", "", "", ("page",))
SHORT = Phone("617-555-01", None, "", "", ("page",))


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ({"room": "10-213"}, "Room 10-213"),
        ({"room": "10-213", "building": "10"}, "Room 10-213"),
        ({"building": "E23"}, "Building E23"),
        ({"building": "E23", "floor": "3rd floor"}, "Building E23, 3rd floor"),
        ({"floor": "3rd floor"}, "3rd floor"),
        ({}, ""),
    ],
)
def test_a_place_is_said_as_precisely_as_it_is_known(places: dict[str, str], said: str) -> None:
    assert BARE._replace(**places).place == said  # type: ignore[arg-type]


def test_an_incomplete_phone_cannot_be_dialled() -> None:
    assert WHOLE.dialable
    assert not SHORT.dialable


def test_the_best_phone_is_the_first_that_can_be_dialled() -> None:
    assert BARE._replace(phones=(SHORT, WHOLE)).best_phone == WHOLE
    assert BARE._replace(phones=(SHORT,)).best_phone is None


@pytest.mark.parametrize(
    ("office", "ways"),
    [
        (BARE, set()),
        (BARE._replace(phones=(SHORT,)), set()),
        (BARE._replace(phones=(WHOLE,)), {Contact.PHONE}),
        (BARE._replace(email="a@b.edu"), {Contact.EMAIL}),
        (BARE._replace(building="E23"), {Contact.VISIT}),
        (BARE._replace(url="https://b.edu"), set()),
    ],
)
def test_an_office_is_reachable_by_the_contacts_it_has(office: Office, ways: set[Contact]) -> None:
    assert {way for way in Contact if office.reachable_by(way)} == ways


def test_all_sources_stand_once_each_with_the_offices_own_first() -> None:
    office = BARE._replace(
        sources=("own",),
        confidentiality_statements=(
            ConfidentialityStatement(Confidentiality.PRIVATE, "note", "", ("guide", "own")),
        ),
        phones=(WHOLE,),
        notices=(Notice("2026-01-01", "text", False, ("news",)),),  # noqa: FBT003 - not important
        facts=(Remark("text", ("guide",)),),
    )
    assert office.all_sources == ("own", "guide", "page", "news")


def test_the_sources_of_an_absent_address_are_not_named() -> None:
    assert BARE.all_sources == ("page",)
    assert BARE._replace(url="https://b.edu", how_to_find="Ask.").all_sources == ("page", "web", "map")


def test_terms_are_parted_by_commas_and_lines_and_stripped() -> None:
    assert Concern("c", "c", "", "\none, two words ,\n three\n,,").terms == ("one", "two words", "three")


def test_offices_meant_for_a_concern_come_before_those_that_also_hear_it() -> None:
    offices = (
        BARE._replace(id="hears", also_concerns=("x",)),
        BARE._replace(id="second", concerns=("y", "x")),
        BARE._replace(id="first", concerns=("x",)),
        BARE._replace(id="tie", concerns=("x",)),
        BARE._replace(id="other", concerns=("y",)),
    )
    catalogue = Catalogue("I", "I", (), (), (), None, (), offices)
    assert [office.id for office in catalogue.offices_for("x")] == ["first", "tie", "second", "hears"]


def test_a_catalogue_gives_its_entries_by_id() -> None:
    source, concern = Source("s", "t", "p", "https://b.edu", "2026-01-01"), Concern("c", "n", "", "t")
    catalogue = Catalogue("I", "I", (source,), (), (), None, (concern,), (BARE,))
    assert (catalogue.source("s"), catalogue.concern("c"), catalogue.office("desk")) == (
        source,
        concern,
        BARE,
    )


def test_the_exit_status_stands_on_the_class_of_the_error() -> None:
    assert (UsageError.status, CatalogueError.status) == (ExitStatus.USAGE, ExitStatus.CATALOGUE)
    assert UsageError("one", "two").lines == ("one", "two")
    assert issubclass(UsageError, WheretoError)


def test_the_exit_statuses_are_the_documented_numbers() -> None:
    assert [int(status) for status in ExitStatus] == [0, 1, 2, 3, 4, 130, 141]
