"""Which terms a query hits, and how strongly one hit counts beside another."""

import pytest

from whereto.model.offices import Concern
from whereto.search.index import build_index
from whereto.search.terms import Evidence, find_terms
from whereto.search.understand import Lexicon, understand

CONCERNS = [
    Concern("advisor", "trouble with an advisor", "", "advisor yells at me, advisor, supervisor is rude"),
    Concern("exam", "exams", "", "qualifying exam, failed an exam, exam"),
    Concern("health", "health", "", "health insurance, ill"),
    Concern("stress", "stress", "", "exam stress, out of it, burnt out"),
]
INDEX = build_index(CONCERNS)


def hits(query: str) -> dict[str, Evidence]:
    found = find_terms(understand(query, Lexicon(INDEX, None)), INDEX)
    return {CONCERNS[number].id: evidence for number, evidence in found.items()}


@pytest.mark.parametrize(("concern", "term"), [(c.id, term) for c in CONCERNS for term in c.terms])
def test_a_term_as_it_stands_is_hit_whole(concern: str, term: str) -> None:
    found = hits(term)
    assert found[concern].strength == pytest.approx(1.0, abs=0.001)
    assert max(found, key=lambda key: found[key].strength) == concern


@pytest.mark.parametrize(
    "query", ["ADVISOR yells at me!", "me at yells advisor", "adviser yelling", "advisors yelled at me"]
)
def test_case_order_inflection_and_spelling_of_the_words_do_not_matter(query: str) -> None:
    assert hits(query)["advisor"].term.text == "advisor yells at me"
    assert hits(query)["advisor"].strength == pytest.approx(1.0, abs=0.001)


def test_a_whole_hit_beats_one_in_part() -> None:
    assert hits("qualifying exam")["exam"].strength > hits("qualifying stress")["exam"].strength


def test_a_term_that_covers_the_query_beats_one_that_covers_a_piece_of_it() -> None:
    assert hits("exam")["exam"].strength > hits("exam insurance")["exam"].strength


def test_of_two_terms_the_one_that_holds_more_of_the_words_is_named() -> None:
    assert hits("i failed my exam")["exam"].term.text == "failed an exam"


def test_a_rare_stem_weighs_more_than_one_that_many_concerns_share() -> None:
    rare, shared = INDEX.posting("insur"), INDEX.posting("exam")
    assert rare is not None
    assert shared is not None
    assert rare.weight > shared.weight


def test_words_that_no_term_holds_take_nothing_away() -> None:
    assert hits("exam xqzvwkj")["exam"].strength == hits("exam")["exam"].strength


def test_a_word_said_twice_counts_once() -> None:
    assert hits("exam exam exam")["exam"].strength == hits("exam")["exam"].strength


def test_common_words_beside_a_telling_one_hit_nothing() -> None:
    assert hits("out of my exam") == hits("exam")


def test_a_term_of_common_words_alone_is_hit_by_them() -> None:
    assert hits("out of it")["stress"].term.text == "out of it"


@pytest.mark.parametrize("query", ["", "xqzvwkj", "the with for", "12345"])
def test_a_query_without_a_word_of_any_term_hits_nothing(query: str) -> None:
    assert hits(query) == {}


def test_the_words_of_a_hit_are_those_the_person_wrote() -> None:
    assert hits("my advsior is yelling")["advisor"].words == ("advsior", "yelling")


def test_a_concern_is_hit_by_its_own_name() -> None:
    assert hits("trouble with an advisor")["advisor"].term.text == "trouble with an advisor"
    assert hits("trouble with an advisor")["advisor"].strength == pytest.approx(1.0, abs=0.001)


def test_strengths_lie_between_nothing_and_one() -> None:
    for query in ("advisor exam stress insurance", "ill", "supervisor exam", "rude burnt qualifying"):
        assert all(0 < evidence.strength <= 1 for evidence in hits(query).values())
