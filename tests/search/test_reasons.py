"""Reasons: the person's own words, and a concern only where it holds."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from tests.search.conftest import Place
from whereto.index.index import Term
from whereto.reading.reading import Reading
from whereto.reading.stems import COMMON
from whereto.reading.text import words_of
from whereto.records.answer import Hit, Match
from whereto.search.rank import SMALL
from whereto.search.reasons import Reasons
from whereto.search.terms import Evidence, find_terms

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


@pytest.mark.parametrize("query", ["mit", "MIT", "where is help at MIT", "the number of mit"])
def test_of_the_institutions_name_alone_whatever_is_found_is_a_guess(query: str, campus: Place) -> None:
    for match in matches(campus, query):
        assert match.guess
        assert not any("mit" in words_of(hit.words) for hit in match.hits)


@pytest.mark.parametrize(
    "query", ["students at MIT", "I'm a postdoc and my life at MIT is hard", "my MIT life"]
)
def test_a_reason_never_rests_on_the_institutions_name(query: str, campus: Place) -> None:
    said = [hit.words for match in matches(campus, query) for hit in match.hits]
    assert said
    assert not any("mit" in words_of(words) for words in said)


@pytest.mark.parametrize(
    ("query", "unsaid"),
    [
        ("I want to die", "grief"),
        ("my life at MIT is hard", "suicidal-thoughts"),
        ("a hard life", "suicidal-thoughts"),
        ("life", "suicidal-thoughts"),
        ("hurting", "suicidal-thoughts"),
        ("I cannot go on like this", "suicidal-thoughts"),
        ("Grant got cut midstream", "suicidal-thoughts"),
        ("Dad passed in February", "sexual-harassment"),
    ],
)
def test_a_reason_names_nothing_graver_than_was_written(query: str, unsaid: str, campus: Place) -> None:
    found = matches(campus, query)
    assert found
    assert unsaid not in {hit.concern for match in found for hit in match.hits}


def test_where_nothing_may_be_named_the_words_as_a_whole_are(campus: Place) -> None:
    assert [match.reason for match in matches(campus, "life")][:1] == ["your words as a whole"]


def test_a_concern_of_danger_is_named_where_it_was_said_or_is_likely(town: Place) -> None:
    bees, despair = 1, 4
    reading = Reading("a question")
    reasons = Reasons(town.catalogue, {}, town.known, reading)
    named = [reasons.may_name(*each) for each in ((bees, 0.1), (despair, 0.6), (despair, 0.8))]
    assert named == [True, False, True]
    said = find_terms(town.take("suicidal"), town.known)
    assert Reasons(town.catalogue, said, town.known, reading).may_name(despair, 0.1)
    assert not Reasons(town.catalogue, {}, town.known).may_name(despair, 0.8)  # by words that were not said
    misconduct = town.catalogue.concerns[bees]._replace(sexual_misconduct=True)
    told = town.catalogue._replace(concerns=(town.catalogue.concerns[0], misconduct))
    assert not Reasons(told, {}, town.known, reading).may_name(bees, 0.4)


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


@pytest.mark.parametrize(
    ("strength", "named"), [(0.6, ("Boat", "rowing boat")), (0.4, ("", "boats and the pier"))]
)
def test_a_term_is_named_as_the_reason_if_it_was_hit_by_half(
    strength: float, named: tuple[str, str], town: Place
) -> None:
    found = Evidence(strength, Term(0, 1.0, "term", None, "rowing boat"), ("Boat",))
    hit = Reasons(town.catalogue, {0: found}).of(0)
    assert (hit.words, hit.term) == named


def salient(monkeypatch: pytest.MonkeyPatch, place: Place, *passages: dict[str, float]) -> str:
    """The words named as a reason, of passages whose words speak so much for a concern."""
    encoded: Any = [
        SimpleNamespace(words=list(said), parts=np.array([[part] for part in said.values()]))
        for said in passages
    ]
    reading: Any = SimpleNamespace(
        passages=[SimpleNamespace(encoded=each) for each in encoded],
        written={word: word.upper() for said in passages for word in said},
    )
    monkeypatch.setattr("whereto.search.meaning.direction_of", lambda *_: np.array([1.0]))
    return Reasons(place.catalogue, {}, place.known, reading).of(0).words


def test_the_words_that_speak_most_are_named_as_written_and_in_their_order(
    monkeypatch: pytest.MonkeyPatch, town: Place
) -> None:
    said = {"landlord": 0.6, "the": 2.0, "shoes": 0.3, "deposit": 1.0, "day": -0.1}
    assert salient(monkeypatch, town, said) == "LANDLORD DEPOSIT"
    assert salient(monkeypatch, town, {"day": -0.1, "shoes": -0.2}) == ""


def test_no_more_than_three_words_are_named(monkeypatch: pytest.MonkeyPatch, town: Place) -> None:
    said = {"rent": 0.9, "lease": 0.7, "landlord": 0.8, "deposit": 1.0}
    assert salient(monkeypatch, town, said) == "RENT LANDLORD DEPOSIT"


def test_a_word_speaks_as_much_as_where_it_speaks_most(
    monkeypatch: pytest.MonkeyPatch, town: Place
) -> None:
    passages = {"rent": 1.0, "bus": 0.1}, {"rent": 0.0, "friday": 0.3}
    assert salient(monkeypatch, town, *passages) == "RENT"
