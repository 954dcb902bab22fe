"""Which terms a question hits, and what it counts."""

import pytest

from tests.search.conftest import Place
from whereto.search.terms import Evidence, find_terms

BOATS, BEES, LEAVE, ATTENTION = 0, 1, 2, 3


def evidence(town: Place, query: str) -> dict[int, Evidence]:
    return find_terms(town.take(query), town.known)


@pytest.mark.parametrize(
    ("query", "owner", "term"),
    [
        ("vpn", LEAVE, "vpn"),
        ("how do i get the vpn", LEAVE, "vpn"),
        ("password reset", LEAVE, "password reset"),
        ("resetting passwords", LEAVE, "password reset"),
        ("reset my pasword please", LEAVE, "password reset"),
        ("OPT application", ATTENTION, "opt application"),
        ("swarms in my yard", BEES, "swarm in the yard"),
        ("rowingboat", BOATS, "rowing boat"),
    ],
)
def test_a_question_that_is_a_term_hits_it_whole(query: str, owner: int, term: str, town: Place) -> None:
    found = evidence(town, query)[owner]
    assert found.whole
    assert found.term.text == term
    assert found.strength == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    "query",
    ["the vpn of my weeks", "reset", "password honey", "boat", "wireless", "student account"],
)
def test_a_part_or_a_term_beside_other_matters_is_not_whole(query: str, town: Place) -> None:
    assert not any(found.whole for found in evidence(town, query).values())


def test_a_term_among_more_unknown_words_than_it_has_is_not_whole(town: Place) -> None:
    assert evidence(town, "vpn xqzvwkj")[LEAVE].whole
    assert not evidence(town, "vpn xqzvwkj wkjqzv")[LEAVE].whole


def test_a_word_of_several_terms_speaks_for_the_owner_of_each(town: Place) -> None:
    assert len(evidence(town, "computer")) > 1


def test_more_of_a_term_counts_more_and_other_words_take_away(town: Place) -> None:
    def strength(query: str) -> float:
        return evidence(town, query)[LEAVE].strength

    assert strength("student computer account") > strength("student computer") > strength("student")
    assert strength("password reset") > strength("password reset honey") > strength("password honey")


def test_a_rare_word_counts_more_than_a_common_one_of_the_same_term(town: Place) -> None:
    rare, common = evidence(town, "student")[LEAVE], evidence(town, "computer")[LEAVE]
    rare_posting, common_posting = town.known.posting("student"), town.known.posting("comput")
    assert rare_posting is not None
    assert common_posting is not None
    assert rare_posting.weight > common_posting.weight
    assert {rare.term.text, common.term.text} <= {"student computer account", "computers"}


def test_each_owner_has_its_best_term_and_the_words_as_written(town: Place) -> None:
    found = evidence(town, "Rowing a BOAT on the pier")
    assert found[BOATS].term.text == "rowing boat"
    assert found[BOATS].words == ("Rowing", "BOAT")


def test_a_word_that_stands_twice_counts_once(town: Place) -> None:
    assert evidence(town, "vpn vpn vpn")[LEAVE].strength == evidence(town, "vpn")[LEAVE].strength


@pytest.mark.parametrize("query", ["", "the and", "xqzvwkj", "?!"])
def test_nothing_known_hits_nothing(query: str, town: Place) -> None:
    assert evidence(town, query) == {}
