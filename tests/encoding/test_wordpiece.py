"""Words to pieces, against splits that BERT's own tokenizer gives."""

import pytest

from whereto.encoding.weights import load_weights
from whereto.encoding.wordpiece import END, START, UNKNOWN, WordPiece

SPLITS = [  # numbers as bert-base-uncased gives them
    ("world hello", [2088, 7592]),
    ("i want to die", [1045, 2215, 2000, 3280]),
    ("embeddings", [7861, 8270, 4667, 2015]),
    ("can't", [2064, 1005, 1056]),
    ("", []),
]


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    weights = load_weights()
    assert weights is not None
    return WordPiece({piece: number for number, piece in enumerate(weights.text("vocabulary").split("\n"))})


@pytest.mark.parametrize(("folded", "numbers"), SPLITS)
def test_a_text_splits_as_recorded(folded: str, numbers: list[int], wordpiece: WordPiece) -> None:
    assert wordpiece.pieces(folded, 64)[0] == [START, *numbers, END]


def test_each_piece_knows_its_word(wordpiece: WordPiece) -> None:
    numbers, owners = wordpiece.pieces("good embeddings!", 64)
    assert owners == [-1, 0, 1, 1, 1, 1, 2, -1]
    assert len(numbers) == len(owners)
    assert wordpiece.words("good embeddings!") == ["good", "embeddings", "!"]


@pytest.mark.parametrize("most", [2, 3, 5, 64])
def test_there_are_never_more_pieces_than_asked_for_and_words_stay_whole(
    most: int, wordpiece: WordPiece
) -> None:
    numbers, owners = wordpiece.pieces("embeddings " * 40, most)
    assert len(numbers) <= most
    assert all(owners.count(owner) == 4 for owner in set(owners) - {-1})


def test_the_longest_known_piece_comes_first_and_what_is_unknown_is_one_piece() -> None:
    small = WordPiece({"a": 1, "ab": 2, "##c": 3, "##cd": 4})
    assert small.pieces("abcd abx " + "a" * 61, 64)[0] == [START, 2, 4, UNKNOWN, UNKNOWN, END]
