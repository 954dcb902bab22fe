"""What a question is about: probabilities that sum to 1, by words, by meaning or by whole terms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.conftest import Place
from whereto.index.index import Term
from whereto.reading.reading import Reading
from whereto.search.judge import Judged, by_meaning, by_words, of_whole_terms
from whereto.search.meaning import _UNLEARNED
from whereto.search.terms import Evidence, find_terms


def hit(owner: int, strength: float, *, whole: bool = False, kind: str = "term") -> Evidence:
    return Evidence(strength, Term(owner, 1.0, kind, None, "t"), ("t",), whole)  # type: ignore[arg-type]  # a kind


def whole(found: Judged) -> float:
    return sum(found.owners.values()) + found.others + found.out_of_scope


def judged(place: Place, query: str) -> Judged:
    evidence = find_terms(place.take(query), place.known)
    return by_meaning(place.known, Reading(query).passages, evidence)


def test_owners_of_whole_terms_are_alike_and_nobody_else_is_meant() -> None:
    evidence = {0: hit(0, 1, whole=True), 2: hit(2, 1, whole=True), 3: hit(3, 0.9)}
    assert of_whole_terms(evidence) == Judged({0: 0.5, 2: 0.5}, 0)
    assert of_whole_terms({3: hit(3, 0.9)}) is None


def test_of_whole_terms_those_that_hold_most_of_the_question_decide() -> None:
    died, want_to_die = hit(0, 1, whole=True), hit(1, 1, whole=True)._replace(held=3)
    assert of_whole_terms({0: died, 1: want_to_die}) == Judged({1: 1}, 0)


def test_a_description_that_is_hit_whole_gives_way_to_a_term() -> None:
    told = hit(2, 1, whole=True, kind="text")
    assert of_whole_terms({0: hit(0, 1, whole=True), 2: told}) == Judged({0: 1}, 0)
    assert of_whole_terms({2: told}) == Judged({2: 1}, 0)


def test_by_words_the_better_hit_is_more_probable_and_none_is_nothing() -> None:
    found = by_words({0: hit(0, 1), 1: hit(1, 0.4)})
    assert found.owners[0] > found.owners[1] > 0
    assert whole(found) == pytest.approx(1)
    assert by_words({}) == Judged({}, 1)
    assert by_words({0: hit(0, 0.1)}).out_of_scope > 0.5
    assert by_words({0: hit(0, 1)}).out_of_scope < 0.5


def test_words_that_are_plainly_there_speak_for_their_owner(town: Place) -> None:
    reading = Reading("honey of the hive").passages
    without, with_hit = (by_meaning(town.known, reading, each) for each in ({}, {1: hit(1, 0.9)}))
    assert with_hit.owners[1] > without.owners[1]
    assert with_hit.out_of_scope < without.out_of_scope


def test_a_word_that_is_there_by_the_way_does_not_outweigh_what_is_meant(town: Place) -> None:
    passages = Reading("the swarm came into the yard and stung my dog").passages
    found = by_meaning(town.known, passages, {0: hit(0, 0.9)})
    assert found.owners[1] > 0.5
    assert found.owners[0] < 0.05


def test_half_of_a_term_counts_much_less_than_half_of_it(
    town: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[dict[int, float]] = []

    def nearness(_: object, __: object, lexical: dict[int, float]) -> Judged:
        given.append(lexical)
        return Judged({}, 1.0)

    monkeypatch.setattr("whereto.search.meaning.nearness", nearness)
    by_meaning(town.known, (), {1: hit(1, 1), 2: hit(2, 0.5)})
    (lexical,) = given
    assert lexical.keys() == {1, 2}
    assert 0 < lexical[2] < lexical[1] / 3


@settings(max_examples=25)
@given(query=st.text(max_size=60))
def test_probabilities_of_any_text_sum_to_1(query: str, town: Place) -> None:
    found = judged(town, query)
    assert list(found.owners) == list(range(8))
    assert all(0 <= share <= 1 for share in (*found.owners.values(), found.out_of_scope))
    assert whole(found) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(("plain", "most"), [("plain", 0.45), ("", 0.9)])
def test_words_that_all_stand_in_a_name_are_not_held_to_be_about_nothing(
    plain: str, most: float, town: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.search.meaning.nearness", lambda *_: Judged({0: 0.06, 1: 0.02}, 0.9, 0.02))
    found = by_meaning(town.known, (), {0: hit(0, 0.3)._replace(plain=bool(plain))})
    assert found.out_of_scope == pytest.approx(most)
    assert found.owners[0] == pytest.approx(3 * found.owners[1])
    assert whole(found) == pytest.approx(1)


def test_a_part_of_a_name_is_worth_more_than_what_the_examples_say(
    town: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[dict[int, float]] = []

    def nearness(_index: object, _passages: object, lexical: dict[int, float]) -> Judged:
        told.append(lexical)
        return Judged({0: 0.5, 1: 0.4}, 0.1)

    monkeypatch.setattr("whereto.search.meaning.nearness", nearness)
    by_meaning(town.known, (), {0: hit(0, 0.3), 1: hit(1, 0.3)._replace(named=True)})
    assert told[0][1] > told[0][0] + _UNLEARNED
