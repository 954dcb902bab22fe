"""Why an office was suggested: every reason rests on the person's own words."""

import pytest

from tests.conftest import CATALOGUE
from whereto.catalogue.find import Location
from whereto.loading import load_catalogue, load_index
from whereto.model.matches import Hit, Match
from whereto.search.model import Model, load_model
from whereto.search.normalise import words
from whereto.search.rank import search
from whereto.views.reason import describe, reason

LOCATION = Location(CATALOGUE, "")
CATALOG = load_catalogue(LOCATION)
INDEX = load_index(LOCATION, CATALOG)
QUERIES = [
    "my advisor yells at me",
    "my advsior yells at me and i feel deppressed",
    "room mate",
    "sexualharassment",
    "gradsupport@mit.edu",
    "10-213",
    "where is the ombuds office",
    "I'm depressed",
    "vaccination and racism",
    "my department head shouts at me",
    "The bus was late. " * 15 + "I was accused of plagiarism. " + "Then I went home. " * 15,
    "My ADVISOR yélls at me",
]
each_query = pytest.mark.parametrize("query", QUERIES, ids=[query[:30] for query in QUERIES])
either_model = pytest.mark.parametrize("model", [load_model(), None], ids=["model", "terms alone"])


def matches(query: str, model: Model | None) -> list[Match]:
    return list(search(query, CATALOG, INDEX, model, CATALOG.offices).matches)


@either_model
@each_query
def test_every_match_has_evidence_and_a_reason(query: str, model: Model | None) -> None:
    found = matches(query, model)
    assert found
    assert all(match.hits and reason(match) for match in found)


@either_model
@each_query
def test_every_piece_of_evidence_names_words_that_stand_in_the_query(
    query: str, model: Model | None
) -> None:
    written = set(words(query))
    for match in matches(query, model):
        for hit in match.hits:
            assert words(hit.words)
            assert set(words(hit.words)) <= written


def test_a_misspelt_name_is_quoted_as_the_person_wrote_it() -> None:
    query = "where is the ombuds ofice"
    assert set(words(matches(query, load_model())[0].hits[0].words)) <= set(words(query))


@either_model
@each_query
def test_every_concern_named_is_one_that_the_office_takes(query: str, model: Model | None) -> None:
    for match in matches(query, model):
        taken = {*match.office.concerns, *match.office.also_concerns}
        assert {hit.concern for hit in match.hits if hit.concern} <= taken


@either_model
@each_query
def test_every_term_named_belongs_to_its_concern_or_office(query: str, model: Model | None) -> None:
    for match in matches(query, model):
        for hit in match.hits:
            if hit.concern:
                concern = CATALOG.concern(hit.concern)
                assert hit.concern_name == concern.name
                assert hit.term in (*(" ".join(term.split()) for term in concern.terms), concern.name)
            else:
                assert hit.field in ("id", "name", "acronym", "keyword", "phone", "email", "room")


@each_query
def test_the_reason_says_nothing_twice(query: str) -> None:
    for match in matches(query, load_model()):
        parts = reason(match).split("; ")
        assert len(parts) == len(set(parts))


def test_a_name_is_given_as_the_reason_before_any_concern() -> None:
    assert reason(matches("ombuds", load_model())[0]).startswith("'ombuds': ")


def test_the_reason_names_the_word_and_what_it_was_taken_as() -> None:
    said = reason(matches("my advsior yells at me", load_model())[0])
    assert "'advsior yells', taken as 'advisor yells at me'" in said


@pytest.mark.parametrize(
    ("hit", "said"),
    [
        (
            Hit("yells", "shouting", "concern", "c", "being shouted at"),
            "taken as 'shouting': being shouted at",
        ),
        (Hit("Stress", "stress", "concern", "c", "too much"), "'Stress', taken as: too much"),
        (Hit("tired", "Burnout", "concern", "c", "burnout"), "'tired', taken as: burnout"),
        (Hit("10-213", "10-213", "room"), "its room, 10-213"),
        (Hit("oo", "OO", "acronym"), "its letters, OO"),
        (Hit("a@b.edu", "a@b.edu", "email"), "its e-mail address, a@b.edu"),
    ],
)
def test_each_kind_of_evidence_says_what_it_is(hit: Hit, said: str) -> None:
    assert describe(hit).endswith(said)
    assert describe(hit).startswith(f"'{hit.words}'")
