"""Which terms a question hits, and what it counts."""

import pytest

from tests.conftest import SMALL_SCHOOL
from tests.records.test_records import BARE
from tests.search.conftest import Place, catalogue_of, directory_of
from whereto.encoding.arrays import Arrays, pack
from whereto.index.entries import entries_of
from whereto.index.index import MOST_PLACES, Index
from whereto.index.indexing import _words, build_index
from whereto.reading.text import read_text
from whereto.search.spelling import Speller, Taken
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


WORDS = f"""
{SMALL_SCHOOL}[[concern]]
id = "one"
name = "one thing"
terms = "take my own life, drafts of a testament, cut, cutting"
[[concern]]
id = "two"
name = "two things"
terms = "died, my testament"
[[office]]
id = "desk"
name = "Desk"
description = "Listens."
room = "1"
confidentiality = "not stated"
sources = ["list"]
concerns = ["one", "two"]
"""


@pytest.fixture(scope="module")
def marked() -> Index:
    """An index of words in which one of two terms of one stem speaks of danger."""
    catalogue = catalogue_of(WORDS)
    about = build_index(catalogue, meaning=False).arrays.about
    kept = {name: about[name] for name in ("version", "stemmer", "encoder", "owners")}
    return Index(Arrays(pack(_words(list(entries_of(catalogue)), 3, {"cutting": "self"}), kept)))


def found_in(index: Index, query: str) -> dict[int, Evidence]:
    return find_terms(Speller(index).take(read_text(query).words), index)


def test_one_word_of_a_term_that_says_something_else_is_not_the_term(marked: Index) -> None:
    part = found_in(marked, "life")[0]
    assert (part.said, part.whole) == (False, False)
    assert found_in(marked, "a life of my own")[0].said is False
    whole = found_in(marked, "I take my own life")[0]
    assert (whole.said, whole.whole) == (True, True)


def test_a_term_may_lose_little_words(marked: Index) -> None:
    for query, owner in (("testament", 1), ("a draft of the testament", 0), ("died", 1)):
        assert found_in(marked, query)[owner].whole


def test_how_many_words_of_the_question_a_term_holds(marked: Index) -> None:
    assert found_in(marked, "my testament")[1].held == 2
    assert found_in(marked, "testament")[1].held == 1


def test_danger_is_that_of_any_term_with_the_same_words(marked: Index) -> None:
    hit = found_in(marked, "cut")[0]
    assert (hit.term.text, hit.term.danger, hit.danger) == ("cut", None, "self")
    assert found_in(marked, "cuts and testaments")[0].danger is None
    assert found_in(marked, "died")[1].danger is None


@pytest.mark.parametrize("query", ["harbour", "the harbour please"])
def test_a_question_is_plain_where_one_name_or_term_holds_all_that_it_says(query: str, town: Place) -> None:
    assert any(found.plain for found in evidence(town, query).values())


@pytest.mark.parametrize(
    "query",
    [
        "harbour rhubarb",  # a word that nobody knows may be what it is about
        "harbour honey",  # no name holds both
        "canoes",  # a description says much by the way
        "where can i",
    ],
)
def test_a_question_that_no_name_and_no_term_holds_is_not_plain(query: str, town: Place) -> None:
    assert not any(found.plain for found in evidence(town, query).values())


def test_of_terms_that_hold_all_words_that_many_hold_those_they_say_most_of_are_looked_at() -> None:
    offices = [
        BARE._replace(
            id=f"o{number}", name=f"Desk {number}", description=f"Of a harbour, it gives permit {number}."
        )
        for number in range(MOST_PLACES + 50)
    ]
    wanted = BARE._replace(id="wanted", name="Harbour Permit")
    index = build_index(directory_of([*offices, wanted]).catalogue, meaning=False)
    found = find_terms([Taken(word, word, "known") for word in ("harbour", "permit")], index)
    assert found[len(offices)].whole
