"""Misspelt words: towards the catalogue's own words first, and nothing that is spelt right."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.distance import OSA

from tests.search.conftest import TOWN as TEXT
from tests.search.conftest import Place, place_of
from whereto.encoding.weights import load_weights
from whereto.reading.text import Word
from whereto.search.spelling import Speller, Words, put_right


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("pasword", "password"),
        ("netwrok", "network"),
        ("honeyy", "honey"),
        ("moring", "mooring"),
        ("weels", "wheels"),  # "weeks" is as close, and no word of the catalogue
        ("lighthosue", "lighthouse"),  # of a description
        ("canoez", "canoes"),
    ],
)
def test_a_misspelt_word_becomes_the_closest_of_the_catalogue(
    misspelt: str, meant: str, town: Place
) -> None:
    assert town.taken(misspelt) == [(meant, "spelling")]


def test_a_word_of_the_catalogue_wins_over_a_general_one_that_is_as_close(
    campus: Place, town: Place
) -> None:
    assert town.taken("weels") == [("wheels", "spelling")]
    assert campus.taken("weels") != [("wheels", "spelling")]


@pytest.mark.parametrize("query", ["forclosure", "my forclosure notice"])
def test_a_beginning_is_never_cut_off(query: str, town: Place) -> None:
    assert town.known.has_stem("closur")
    assert "closure" not in [taken for taken, _ in town.taken(query)]


def test_with_the_right_word_in_the_catalogue_it_is_found() -> None:
    place = place_of(TEXT.replace("mooring", "mooring, foreclosure"))
    assert place.taken("forclosure") == [("foreclosure", "spelling")]


@pytest.mark.parametrize(
    "word",
    ["weeks", "week", "closure", "closing", "stressed", "boat", "wheel", "honest", "morning", "piers"],
)
def test_what_is_spelt_right_stays(word: str, town: Place) -> None:
    assert town.taken(word) == [(word, "known")]


def test_common_words_of_the_encoder_all_stay(town: Place) -> None:
    weights = load_weights()
    assert weights is not None
    words = [word for word in weights.text("vocabulary").split("\n")[3000:6000:5] if word.isalpha()]
    speller = Speller(town.known)
    taken = [speller.take([Word(word)])[0] for word in words if len(word) > 2]
    assert {word.how for word in taken} <= {"known", "common"}


@pytest.mark.parametrize("word", ["bea", "hone", "vpm", "p1er", "hon3y", "2023x"])
def test_short_words_and_what_is_no_word_are_not_put_right(word: str, town: Place) -> None:
    assert town.taken(word)[0][1] != "spelling"


def test_long_words_may_have_two_mistakes_and_short_ones_one(town: Place) -> None:
    assert town.taken("aplicatoin")[0] == ("application", "spelling")
    assert town.taken("morrinh")[0][1] != "spelling"


def test_the_first_letter_of_a_word_is_taken_to_be_right(town: Place) -> None:
    assert town.taken("zassword") == [(None, "unknown")]


def test_a_word_of_two_letters_is_not_split_off(town: Place) -> None:
    assert town.taken("honeyup") == [(None, "unknown")]


def test_two_words_of_the_catalogue_run_together_are_split(town: Place) -> None:
    assert town.taken("rowingboat") == [("rowing", "split"), ("boat", "split")]
    assert [word.written for word in town.take("rowingboat")] == ["rowingboat"] * 2


def test_what_is_put_right_is_told_by_how_it_was_written(town: Place) -> None:
    assert put_right(town.take("my rowingboat and the honeyy")) == {
        "rowingboat": ["rowing", "boat"],
        "honeyy": ["honey"],
    }


def test_a_common_word_run_together_with_one_of_the_catalogue_is_split(town: Place) -> None:
    assert town.taken("needhoney") == [("need", "split"), ("honey", "split")]


def test_a_word_that_was_written_as_two_is_joined(town: Place) -> None:
    assert town.taken("a light house") == [("a", "common"), ("lighthouse", "joined")]
    assert [word.written for word in town.take("light house")] == ["light house"]


def test_what_was_split_or_put_right_is_not_joined_with_the_next_word(town: Place) -> None:
    taken = town.taken("lightrowing house")
    assert taken.count(("lighthouse", "joined")) == 0
    assert town.taken("lihgt house")[-1] == ("house", "known")


def test_what_nothing_is_known_of_is_nothing(town: Place) -> None:
    assert town.taken("xqzvwkj") == [(None, "unknown")]


@settings(max_examples=60)
@given(text=st.text(max_size=60))
def test_any_text_is_taken_word_by_word(text: str, campus: Place) -> None:
    for word in campus.take(text):
        assert (word.taken is None) == (word.how == "unknown")
        assert word.written


def test_a_word_is_compared_with_few_others_and_once(town: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with those of its first letter and nearly its length: a thousand words are put right at once."""
    compared: list[int] = []
    extract = process.extractOne

    def count(word: str, others: list[str], **told: Any) -> Any:
        compared.append(len(others))
        return extract(word, others, **told)

    monkeypatch.setattr(process, "extractOne", count)
    speller = Speller(town.known)
    for _ in range(100):
        speller.take([Word("sheduling")])
    vocabulary = len(town.known.vocabulary()) + len(_words_of_the_encoder())
    assert 0 < sum(compared) < vocabulary / 10
    assert len(compared) <= 2 * 5  # lengths, of the catalogue's own words and of all others


def _words_of_the_encoder() -> list[str]:
    weights = load_weights()
    return weights.text("vocabulary").split("\n") if weights else []


@settings(max_examples=50)
@given(st.text("abcde", min_size=5, max_size=9), st.lists(st.text("abcde", min_size=3, max_size=10)))
def test_the_closest_word_is_the_first_of_those_with_the_fewest_mistakes(
    word: str, known: list[str]
) -> None:
    mistakes = {each: OSA.distance(word, each) for each in dict.fromkeys(known) if each[0] == word[0]}
    least = min(mistakes.values(), default=9)
    expected = next(((least, each) for each, told in mistakes.items() if told == least), None)
    assert Words(known).closest(word, 2) == (expected if least <= 2 else None)
