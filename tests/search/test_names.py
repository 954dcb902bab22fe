"""Finding an office by what it is called."""

import pytest

from tests.records.test_records import BARE
from tests.search.conftest import Place, directory_of
from whereto.index.names import names_of, words_of_name
from whereto.reading.text import read_text
from whereto.records.office_parts import Phone
from whereto.records.urgent import Channel, UrgentContact
from whereto.search.names import contacts_meant, find_by_name, name_hit, names_contact
from whereto.search.spelling import Taken

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


def as_known(query: str) -> list[Taken]:
    return [Taken(word.written, word.folded, "known") for word in read_text(query).words]


def ids(text: str) -> list[str]:
    return [office.id for office in find_by_name(text, directory_of(OFFICES)).offices]


def test_the_names_of_an_office_begin_with_its_own() -> None:
    assert [tuple(name) for name in names_of(OMBUDS)] == [
        ("Ombuds Office", "name"),
        ("ombuds", "id"),
        ("OO", "acronym"),
        ("Office of the Ombudsperson", "name"),
        ("ombudsman", "keyword"),
    ]


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
    hit = name_hit(as_known(query), OMBUDS)
    assert hit is not None
    assert hit.term == term


@pytest.mark.parametrize(
    "query", ["office man ombuds-", "too", "the office of", "", "the ombuds office yelled at my labmate"]
)
def test_words_apart_in_part_or_among_other_matters_are_no_name(query: str) -> None:
    assert name_hit(as_known(query), EQUITY) is None
    assert "yelled" not in query or name_hit(as_known(query), OMBUDS) is None


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
    found = find_by_name("ombuzz ofis", directory_of(OFFICES))
    assert found.offices == ()
    assert OMBUDS in found.similar


@pytest.mark.parametrize("text", ["xyzzy", "library", "housing", "!"])
def test_a_name_of_nothing_here_offers_nothing(text: str) -> None:
    found = find_by_name(text, directory_of(OFFICES))
    assert (found.offices, found.similar) == ((), ())


def test_of_names_that_are_similar_the_three_closest_are_offered() -> None:
    desks = [
        BARE._replace(id=side, name=f"Harbour {side} desk") for side in ("old", "east", "west", "north")
    ]
    found = find_by_name("harbur dsk nrth", directory_of(desks))
    assert found.offices == ()
    assert found.similar[0].id == "north"
    assert len(found.similar) == 3


@pytest.mark.parametrize("query", ["grad support", "GradSupport", "gradsup port"])
def test_a_name_is_one_however_its_words_are_parted(query: str) -> None:
    hit = name_hit(as_known(query), SUPPORT)
    assert hit is not None
    assert (hit.words, hit.term) == (query, "GradSupport")


def test_a_name_is_quoted_as_it_was_written_and_once() -> None:
    hit = name_hit([Taken("GradSuport", "gradsupport", "spelling")], SUPPORT)
    assert hit is not None
    assert (hit.words, hit.term) == ("GradSuport", "GradSupport")
    hit = name_hit([Taken("ombudsoffice", half, "split") for half in ("ombuds", "office")], OMBUDS)
    assert hit is not None
    assert hit.words == "ombudsoffice"


def test_a_name_without_a_word_names_nothing() -> None:
    assert name_hit(as_known("what is this"), BARE._replace(id="x", name="\u2605", keywords=("!",))) is None


def test_every_office_comes_first_by_every_name_that_is_its_alone(campus: Place) -> None:
    names = [
        (name.text.casefold(), office) for office in campus.catalogue.offices for name in names_of(office)
    ]
    texts = [text for text, _ in names]
    for text, office in names:
        if len({other.id for known, other in names if known == text}) == 1:
            assert campus.ids(text)[0] == office.id
    assert len(texts) > 30


VPR = UrgentContact(
    "vpr",
    "MIT Violence Prevention & Response",
    "confidential advocate",
    "d",
    (Channel("call", "617-253-2300", "+16172532300"),),
    (),
)
LINE = UrgentContact(
    "nine", "988 Suicide & Crisis Lifeline", "crisis line", "d", (Channel("call", "988", "988"),), ()
)
POLICE = UrgentContact(
    "emergency",
    "Emergency",
    "emergency",
    "d",
    (Channel("call", "911", "911"), Channel("call", "617-253-1212", "+16172531212", label="MIT Police")),
    (),
)
CONTACTS = (POLICE, LINE, VPR)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("VPR", VPR),
        ("vpr please", VPR),
        ("what is the number of VPR", VPR),
        ("MVPR", VPR),
        ("PR", None),
        ("r", None),
        ("violence prevention and response at mit", None),
        ("MIT Violence Prevention & Response", VPR),
        ("988", LINE),
        ("call 988", LINE),
        ("911", POLICE),
        ("mit police", POLICE),
        ("617 253 2300", VPR),
        ("call 6172531212", POLICE),
        ("police", None),
        ("mit", None),
        ("response", None),
        ("9881", None),
        ("the 988 students", None),
        ("", None),
        ("the", None),
    ],
)
def test_an_urgent_contact_is_meant_by_its_whole_name_letters_label_or_number(
    text: str, meant: UrgentContact | None
) -> None:
    assert contacts_meant(read_text(text), CONTACTS, partly=False) == ((meant,) if meant else ())


def test_common_words_in_the_name_of_a_contact_may_be_left_out() -> None:
    hope = LINE._replace(name="Line of Hope and Help for All")
    assert names_contact(read_text("the line of hope"), hope, partly=False)
    assert not names_contact(read_text("hope line"), hope, partly=False)


def test_two_words_of_its_name_are_enough_where_a_part_may_do() -> None:
    assert names_contact(read_text("where is the crisis lifeline"), LINE)
    assert names_contact(read_text("violence prevention"), VPR)
    assert not names_contact(read_text("violence prevention"), VPR, partly=False)
    assert not names_contact(read_text("violence"), VPR)


def test_the_words_of_names_are_kept_in_bounds() -> None:
    assert words_of_name.cache_parameters()["maxsize"]
