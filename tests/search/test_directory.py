"""The offices of a large catalogue: found by what the index says, and the same as by going through all."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records.test_records import BARE
from tests.search.conftest import Place, directory_of
from whereto.encoding.header import DamagedError
from whereto.index import indexing
from whereto.index.indexing import build_index
from whereto.reading.text import read_text
from whereto.records.office import Office
from whereto.records.office_parts import Phone
from whereto.search import directory
from whereto.search.contacts import Mentioned, office_hits
from whereto.search.directory import _LONGEST_NAME, Directory, _names_in
from whereto.search.names import find_by_name

QUESTIONS = [
    "ombuds",
    "where is the ombuds office",
    "grad support",
    "GradSupport phone",
    "617-253-5921",
    "3-5921",
    "who is at ombuds@mit.edu",
    "room 10-213",
    "E23",
    "stress",
    "my advisor yells at me",
    "i was assaulted last night",
    "xqzvwkj",
    "",
    "the",
    "medical",
    "refs",
]
NAMES = [
    "ombuds",
    "Ombuds Office",
    "medical",
    "ombudz ofice",
    "gradsupport",
    "E23",
    "3-5921",
    "office",
    "xyzzy",
]


@pytest.fixture(scope="module")
def looked_up(campus: Place) -> Place:
    """The shipped catalogue with the index that a large one has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexing, "LARGE", 0)
        made = build_index(campus.catalogue)
    assert made.has_lookup
    return Place(campus.catalogue, made)


@pytest.mark.parametrize("confidential", [False, True])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_finds_the_same(
    question: str, campus: Place, looked_up: Place, *, confidential: bool
) -> None:
    expected = campus.find(question, confidential=confidential)
    found = looked_up.find(question, confidential=confidential)
    assert found.matches == expected.matches
    assert found.explanation == expected.explanation


@settings(max_examples=40)
@given(words=st.lists(st.sampled_from(" ".join(QUESTIONS + NAMES).split()), max_size=6))
def test_any_words_find_the_same(words: list[str], campus: Place, looked_up: Place) -> None:
    text = " ".join(words)
    assert looked_up.find(text).matches == campus.find(text).matches


@pytest.mark.parametrize("name", NAMES)
def test_a_name_finds_the_same(name: str, campus: Place, looked_up: Place) -> None:
    assert find_by_name(name, looked_up.directory()) == find_by_name(name, campus.directory())


def test_every_name_contact_and_concern_of_every_office_leads_to_it(
    campus: Place, looked_up: Place
) -> None:
    through_all, by_key = campus.directory(), looked_up.directory()
    for number, office in enumerate(campus.catalogue.offices):
        assert by_key.with_id(office.id) == office
        assert number in by_key.called([*read_text(office.name).folded.split()])
        for phone in office.phones:
            hits = dict(office_hits(Mentioned(read_text(phone.display)), by_key))
            assert number in hits
    for owner in range(len(campus.catalogue.concerns)):
        assert sorted(by_key.taking(owner)) == sorted(through_all.taking(owner))
        assert by_key.first_confidential(owner) == through_all.first_confidential(owner)


def test_of_a_key_that_very_many_have_only_the_first_are_looked_at(
    looked_up: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory, "MOST", 2)
    assert len([*looked_up.directory().with_words(["office"])]) == 2


def test_what_may_be_a_name_holds_all_words_that_say_something() -> None:
    assert _names_in(["where", "is", "ombuds"]) == {"ombuds", "isombuds", "whereisombuds"}
    assert _names_in(["ombuds", "yells", "office"]) == {"ombudsyells", "ombudsyellsoffice"}
    assert _names_in(["the", "office"]) == {"the", "office", "theoffice"}
    assert _names_in([]) == set()
    assert _names_in([f"word{number}" for number in range(40)]) == set()
    assert _names_in(["the"] * 5000) == set()
    assert len(_names_in(["the"] * 5000 + ["ombuds"])) <= _LONGEST_NAME


def test_confidential_offices_alone_are_asked_for(campus: Place, looked_up: Place) -> None:
    through_all = Directory(campus.catalogue, confidential=True)
    by_key = looked_up.directory(confidential=True)
    assert [*by_key.numbers()] == [*through_all.numbers()] != [*campus.directory().numbers()]
    assert all(by_key.confidential(number) for number in by_key.numbers())


def desks(count: int, **told: Any) -> list[Office]:
    return [BARE._replace(id=f"o{number}", name=f"Desk {number}", **told) for number in range(count)]


def by_key(*offices: Office) -> Directory:
    """These offices as a large catalogue has them."""
    catalogue = directory_of(offices).catalogue
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexing, "LARGE", 0)
        return Directory(catalogue, build_index(catalogue, meaning=False))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("room 101 jane@example.edu", {"email": "jane@example.edu"}),
        ("617-253-5921 ext. 7", {"phones": (Phone("617-253-5921", "+16172535921", extension="7"),)}),
    ],
)
def test_what_tells_most_is_looked_at_however_many_share_the_rest(text: str, last: dict[str, Any]) -> None:
    many = desks(150, room="101", phones=(Phone("617-253-5921", "+16172535921", extension="8"),))
    sevens = [each._replace(id=f"p{each.id}", phones=(Phone("1", extension="7"),)) for each in desks(150)]
    wanted = BARE._replace(id="wanted", name="Wanted", room="101", **last)
    hits = dict(office_hits(Mentioned(read_text(text)), by_key(*many, *sevens, wanted)))
    assert 300 in hits


def test_the_nearest_of_misspelt_names_is_looked_at_however_many_are_near() -> None:
    many = [each._replace(name="Student Services") for each in desks(150)]
    wanted = BARE._replace(id="wanted", name="Student Service Desk")
    assert wanted in find_by_name("Studnt Service Desk", by_key(*many, wanted)).offices


def test_a_number_that_no_office_has_is_damage(looked_up: Place) -> None:
    few = looked_up.catalogue._replace(offices=looked_up.catalogue.offices[:2])
    with pytest.raises(DamagedError):
        find_by_name("medical", Directory(few, looked_up.known))
