"""What holds for any query at all: on free text, and on words of the catalogue."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import CATALOGUE
from tests.search.conftest import Place
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.office_parts import Confidentiality

TERMS = [
    term for concern in load_catalogue(Location(CATALOGUE, "the tests")).concerns for term in concern.terms
]

# The same examples at every run: a failure is then the change's own, never the draw's.
steady = settings(derandomize=True, max_examples=40)
any_text = st.text(max_size=200)
sayings = st.lists(st.sampled_from([*TERMS, "my", "and", "not", "xqzvwkj", "?"]), min_size=1, max_size=4)
queries = sayings.map(" ".join)


def results(place: Place, query: str) -> list[tuple[str, float]]:
    return [(match.office.id, round(match.score, 3)) for match in place.find(query).matches]


def accented(text: str) -> str:
    """The text with an accent on each vowel, composed."""
    return unicodedata.normalize("NFC", loose(text))


def loose(text: str) -> str:
    """The text with an accent after each vowel."""
    return "".join(letter + "\u0301" if letter in "aeiou" else letter for letter in text)


def spaced(text: str) -> str:
    return "  " + text.replace(" ", "   ") + "\t\n"


@pytest.mark.parametrize("change", [str.upper, accented, loose, spaced], ids=lambda way: way.__name__)
@steady
@given(query=queries)
def test_case_accents_and_spaces_change_no_result(
    change: Callable[[str], str], query: str, campus: Place
) -> None:
    assert results(campus, change(query)) == results(campus, query)


@steady
@given(query=any_text)
def test_no_text_raises_whatever_it_holds(query: str, campus: Place, town: Place) -> None:
    for place in (campus, town):
        place.find(query)


@settings(derandomize=True, max_examples=8)
@given(parts=st.lists(st.one_of(st.sampled_from(TERMS), st.text(max_size=40)), min_size=20, max_size=80))
def test_no_long_text_raises_whatever_it_holds(parts: list[str], campus: Place) -> None:
    for glue in (" ", ". "):
        campus.find(glue.join(parts))


@steady
@given(query=st.one_of(any_text, queries))
def test_scores_lie_between_0_and_1_and_fall_and_no_office_stands_twice(query: str, campus: Place) -> None:
    matches = campus.find(query).matches
    scores = [match.score for match in matches]
    assert all(0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)
    assert len({match.office.id for match in matches}) == len(matches)


@steady
@given(query=queries)
def test_only_offices_that_are_asked_for_are_found(query: str, campus: Place) -> None:
    found = campus.find(query, confidential=True).matches
    assert {match.office.confidentiality for match in found} <= {Confidentiality.CONFIDENTIAL}


@steady
@given(term=st.sampled_from(TERMS))
def test_every_term_finds_an_office_at_once(term: str, campus: Place) -> None:
    assert campus.plain(term) is not None
    assert campus.ids(term)
