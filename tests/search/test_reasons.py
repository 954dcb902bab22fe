"""Reasons: the person's own words, and a concern only where it holds."""

import pytest

from tests.search.conftest import Place
from whereto.reading.stems import COMMON
from whereto.reading.text import words_of
from whereto.records.answer import Hit, Match
from whereto.search.rank import SMALL
from whereto.search.reasons import Reasons

QUERIES = [
    "My advisor YELLS at me",
    "can't sleep since the trial",
    "I'm a postdoc and my life at MIT is hard",
    "the landlord keeps my deposit",
    "stipendlate and room mate trouble",
    "Doktorvater antwortet nicht",
    "résumé help for a job",
    "my labmate took my data twice, twice!",
]


def matches(place: Place, query: str) -> list[Match]:
    return list(place.find(query).matches)


@pytest.mark.parametrize("query", QUERIES)
def test_a_reason_quotes_words_that_were_written(query: str, campus: Place) -> None:
    for match in matches(campus, query):
        for hit in match.hits:
            assert set(words_of(hit.words)) <= set(words_of(query))
            assert all(part in query for part in hit.words.split())


@pytest.mark.parametrize("query", QUERIES)
def test_a_reason_never_rests_on_common_words_alone(query: str, campus: Place) -> None:
    for match in matches(campus, query):
        for hit in match.hits:
            assert not hit.words or set(words_of(hit.words)) - COMMON


@pytest.mark.parametrize("query", QUERIES)
def test_a_reason_never_names_a_concern_of_small_probability(query: str, campus: Place) -> None:
    found = campus.find(query)
    shares = {each.concern: each.probability for each in found.explanation.concerns}
    for match in found.matches:
        for hit in match.hits:
            assert hit.concern is None or shares[hit.concern] >= max(SMALL, match.score * 0.2)


def test_a_reason_names_the_term_that_was_hit(town: Place) -> None:
    ((hit,),) = [match.hits for match in matches(town, "reset my Pasword")]
    assert hit == Hit("reset Pasword", "password reset", "concern", "leave", "computers")


def test_a_word_that_was_taken_as_two_stands_once(town: Place) -> None:
    assert matches(town, "rowingboat")[0].hits[0].words == "rowingboat"


def test_an_offices_own_words_are_a_reason_without_a_concern(town: Place) -> None:
    hit = matches(town, "prunes fruit trees")[0].hits[0]
    assert (hit.field, hit.concern) == ("description", None)


def test_where_no_word_stands_out_the_concern_is_said_alone(town: Place) -> None:
    hit = Reasons(town.catalogue).of(1)
    assert hit == Hit("", "the bee hives", "concern", "bees", "the bee hives")
    assert hit.described == "the bee hives"
    assert Reasons(town.catalogue).of(6).described == "what it says of itself"
    assert not Hit("trees", "", "description").described.endswith((" ", ","))
