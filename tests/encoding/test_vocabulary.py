"""A piece has the number of its line, however it is looked for."""

import re

import pytest

from whereto.encoding.vocabulary import Vocabulary, vocabulary_of
from whereto.encoding.weights import load_weights
from whereto.encoding.wordpiece import _ASCII_PIECE, _PIECE

PIECES = ["[PAD]", "a", "##a", "b", "ab", "\u4e2d", "\u00e9", "abé", "##abé"]


def small() -> Vocabulary:
    return Vocabulary("\n".join(PIECES))


def test_a_piece_has_the_number_of_its_line_and_what_is_only_a_part_of_one_is_none() -> None:
    found = small()
    assert [found.get(piece) for piece in PIECES] == list(range(len(PIECES)))
    assert all(piece in found for piece in PIECES)
    for other in ("c", "##", "bc", "ab\nq", "PAD", "abéd", "\ud800"):
        assert found.get(other) is None
        assert other not in found


def test_the_first_pieces_and_all_the_later_ones_are_found_alike() -> None:
    weights = load_weights()
    assert weights is not None
    words = weights.text("vocabulary").split("\n")
    asked = [*range(0, len(words), 997), len(words) - 1]
    for begin in range(0, len(asked), 10):  # a few each time, which are looked for one by one
        few = Vocabulary("\n".join(words))
        assert [few.get(words[number]) for number in asked[begin:][:10]] == asked[begin:][:10]
    many = vocabulary_of(weights)
    assert [many.get(word) for word in words] == list(range(len(words)))
    assert many.get("harrasment") is None
    assert many.words() == words


@pytest.mark.parametrize("text", ["", "a_b c-d don't 12% x", "".join(map(chr, range(128)))])
def test_the_pattern_for_plain_text_finds_what_the_whole_one_finds(text: str) -> None:
    assert re.findall(_ASCII_PIECE, text) == re.findall(_PIECE, text)
