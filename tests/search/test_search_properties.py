"""What holds for any query at all: search in process, on free text and on words of the vocabulary."""

import unicodedata
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.conftest import CATALOGUE
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.answer import Match
from whereto.records.office import Office
from whereto.search.common import COMMON
from whereto.search.index import build_index
from whereto.search.model import load_model
from whereto.search.normalise import words
from whereto.search.rank import search

LOCATION = Location(CATALOGUE)
CATALOG = load_catalogue(LOCATION)
INDEX = build_index(CATALOG.concerns)
OFFICES = CATALOG.offices
TERMS = [term for concern in CATALOG.concerns for term in concern.terms]
KEYWORDS = sorted(
    {term for term in TERMS if words(term) == [term] and term not in COMMON and term.isalpha()}
)
MODELS = (load_model(), None)

# The same examples at every run: a failure is then the change's own, never the draw's.
steady = settings(derandomize=True, deadline=None, max_examples=150)
any_text = st.text(max_size=200)
sayings = st.lists(st.sampled_from([*TERMS, "my", "and", "not", "xqzvwkj", "?"]), min_size=1, max_size=4)
queries = sayings.map(" ".join)


def ask(query: str, offices: tuple[Office, ...] = OFFICES) -> list[Match]:
    return list(search(query, CATALOG, INDEX, MODELS[0], offices).matches)


def results(query: str) -> list[tuple[str, float]]:
    return [(match.office.id, round(match.score, 9)) for match in ask(query)]


def accented(text: str) -> str:
    """The text with an accent on each vowel, composed."""
    marked = "".join(letter + "\u0301" if letter in "aeiou" else letter for letter in text)
    return unicodedata.normalize("NFC", marked)


def spaced(text: str) -> str:
    return "  " + text.replace(" ", "   ") + "\t\n"


@pytest.mark.parametrize(
    "change",
    [str.upper, str.title, accented, spaced],
    ids=lambda way: way.__name__,
)
@steady
@given(query=queries)
def test_case_accents_and_spaces_change_no_result(change: Callable[[str], str], query: str) -> None:
    assert results(change(query)) == results(query)


@steady
@given(drawn=st.lists(st.sampled_from(KEYWORDS), min_size=2, max_size=4, unique=True))
def test_the_order_of_keywords_changes_no_first_office(drawn: list[str]) -> None:
    firsts = set()
    for order in permutations(drawn):
        found = search(" ".join(order), CATALOG, INDEX, MODELS[0], OFFICES)
        assume(all(word.how == "known" for word in found.explanation.words))  # two that are one word apart
        firsts.add(found.matches[0].office.id if found.matches else "")
    assert len(firsts) == 1


@steady
@given(query=any_text)
def test_no_text_raises_whatever_it_holds(query: str) -> None:
    for model in MODELS:
        search(query, CATALOG, INDEX, model, OFFICES)


@settings(derandomize=True, deadline=None, max_examples=30)
@given(parts=st.lists(st.one_of(st.sampled_from(TERMS), st.text(max_size=40)), min_size=20, max_size=120))
def test_no_long_text_raises_whatever_it_holds(parts: list[str]) -> None:
    for glue in (" ", ". ", "\n"):
        ask(glue.join(parts))


@steady
@given(query=st.one_of(any_text, queries))
def test_scores_lie_between_0_and_1_and_fall(query: str) -> None:
    for model in MODELS:
        scores = [match.score for match in search(query, CATALOG, INDEX, model, OFFICES).matches]
        assert all(0 <= score <= 1 for score in scores)
        assert scores == sorted(scores, reverse=True)


@steady
@given(query=queries, kept=st.lists(st.sampled_from(OFFICES), unique=True))
def test_results_are_among_the_offices_given_each_once(query: str, kept: list[Office]) -> None:
    found = [match.office.id for match in ask(query, tuple(kept))]
    assert len(found) == len(set(found))
    assert set(found) <= {office.id for office in kept}


@steady
@given(query=queries)
def test_the_same_query_has_the_same_answer_again(query: str) -> None:
    assert ask(query) == ask(query)
