"""What each word is taken for: known, common, corrected, joined, split, or nothing to go by."""

import pytest

from tests.conftest import CATALOGUE
from whereto.catalogue.find import Location
from whereto.loading import load_catalogue, load_index
from whereto.model.matches import Word
from whereto.model.offices import Concern
from whereto.search.common import COMMON
from whereto.search.index import build_index
from whereto.search.model import load_model
from whereto.search.normalise import words
from whereto.search.understand import PASSAGE, Lexicon, passages, understand

LOCATION = Location(CATALOGUE, "")
SHIPPED = Lexicon(load_index(LOCATION, load_catalogue(LOCATION)), load_model())
SMALL = Lexicon(
    build_index(
        [
            Concern("noise", "noise at night", "", "noise, roommate, loud neighbour, nocturnal"),
            Concern("money", "money", "", "scholarship, rent, cannot pay"),
        ]
    ),
    None,
)


def small(text: str) -> list[Word]:
    return understand(text, SMALL)


@pytest.mark.parametrize("word", ["noise", "NOISE", "noises", "neighbor", "neighbours", "Róommate"])
def test_a_term_in_another_form_is_known(word: str) -> None:
    assert [found.how for found in small(word)] == ["known"]


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("nosie", "noise"),
        ("roomate", "roommate"),
        ("roommmate", "roommate"),
        ("scholarhsip", "scholarship"),
        ("sholarhsip", "scholarship"),
        ("noctrunal", "nocturnal"),
    ],
)
def test_a_misspelt_word_is_taken_for_the_closest_term(written: str, taken: str) -> None:
    assert small(written) == [Word(written, taken, "spelling")]


@pytest.mark.parametrize("word", ["rant", "ren", "nois3", "42424", "niose1"])
def test_short_words_and_words_with_digits_are_not_corrected(word: str) -> None:
    assert small(word) == [Word(word, "", "unknown")]


@pytest.mark.parametrize("word", ["noixxe", "roomyyyate", "schxlxrxhip"])
def test_a_word_too_far_from_every_term_stays_unknown(word: str) -> None:
    assert small(word) == [Word(word, "", "unknown")]


@pytest.mark.parametrize("word", sorted(COMMON))
def test_a_common_word_is_never_corrected_into_a_concern(word: str) -> None:
    assert small(word) == understand(word, SHIPPED) == [Word(word, word, "common")]


@pytest.mark.parametrize(
    "word",
    [
        "weather",
        "parking",
        "garden",
        "kitchen",
        "monday",
        "coffee",
        "library",
        "python",
        "window",
        "friday",
    ],
)
def test_an_everyday_word_is_not_corrected_where_the_shipped_vocabulary_knows_it(word: str) -> None:
    assert all(found.how != "spelling" for found in understand(word, SHIPPED))


def test_a_word_written_apart_is_one_word() -> None:
    assert small("room mate") == [Word("room mate", "roommate", "joined")]
    assert small("my room-mates") == [Word("my", "my", "common"), Word("room mates", "roommates", "joined")]


def test_two_words_are_not_joined_into_what_is_no_term() -> None:
    assert [word.how for word in small("noise rent noise")] == ["known"] * 3


def test_two_words_run_together_are_two_words() -> None:
    assert small("noiserent") == [Word("noiserent", "noise", "split"), Word("noiserent", "rent", "split")]


def test_a_run_together_word_is_not_split_into_a_word_that_says_nothing_here() -> None:
    assert small("noisexyzzy") == [Word("noisexyzzy", "", "unknown")]


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("advsior", "advisor"),
        ("harrasment", "harassment"),
        ("deppression", "depression"),
        ("anxeity", "anxiety"),
        ("plagerism", "plagiarism"),
        ("discriminaton", "discrimination"),
    ],
)
def test_the_shipped_vocabulary_mends_what_people_misspell(written: str, taken: str) -> None:
    assert understand(written, SHIPPED) == [Word(written, taken, "spelling")]


@pytest.mark.parametrize(
    ("written", "halves"),
    [("sexualharassment", ["sexual", "harassment"]), ("gradsupport", ["grad", "support"])],
)
def test_the_shipped_vocabulary_parts_what_ran_together(written: str, halves: list[str]) -> None:
    assert [word.taken for word in understand(written, SHIPPED)] == halves


@pytest.mark.parametrize("text", ["", " ", "...", "!?", "---", "😀"])
def test_no_word_is_understood_where_there_is_none(text: str) -> None:
    assert small(text) == understand(text, SHIPPED) == []


def test_every_word_keeps_its_place_and_its_writing() -> None:
    text = "My roomate makes noise at night, the room mate too, noiserent xqzvwkj"
    written = " ".join(dict.fromkeys(word.written for word in small(text)))
    assert written == "my roomate makes noise at night the room mate too noiserent xqzvwkj"


def test_a_short_text_comes_first_as_it_stands() -> None:
    text = "It is loud. Very loud!\nEvery night?"
    assert passages(text)[0] == text


def test_a_long_text_is_parted_without_losing_or_moving_a_word() -> None:
    text = " ".join(f"Sentence {number} has six words here." for number in range(40))
    parts = passages(text)
    assert len(parts) > 1
    assert words(" ".join(parts)) == words(text)
    assert all(len(part.split()) <= PASSAGE for part in parts)


def test_short_sentences_stay_whole_in_their_passage() -> None:
    text = " ".join(f"Sentence {number} has six words here." for number in range(40))
    assert all(len(part.split()) % 6 == 0 for part in passages(text))


def test_a_long_text_without_an_end_of_sentence_is_parted_all_the_same() -> None:
    assert [len(part.split()) for part in passages("word " * 100)] == [40, 40, 20]
