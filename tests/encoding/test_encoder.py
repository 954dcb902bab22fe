"""The encoder: vectors as recorded, one text alike in any company."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whereto.encoding.encoder import (
    MOST_PIECES,
    WIDTH,
    Array,
    Encoder,
    as_bytes,
    as_rows,
    gelu,
    load_encoder,
)

RECORDED = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
TEXTS: list[str] = RECORDED["texts"]
CLOSE = 0.998  # of weights in 8 bits
OF_NO_WORD = 0.997  # a little less for an empty text or a single mark
SAME = 1e-4  # between sums of 384 products taken in another order


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    found = load_encoder()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def vectors(encoder: Encoder) -> Array:
    return encoder.encode(TEXTS)


def test_a_dozen_texts_of_every_kind_are_recorded() -> None:
    assert len(TEXTS) == len(RECORDED["vectors"]) >= 12
    assert "" in TEXTS
    assert max(len(text.split()) for text in TEXTS) > MOST_PIECES


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_a_vector_is_the_one_recorded(place: int, vectors: Array) -> None:
    recorded = np.array(RECORDED["vectors"][place], np.float32)
    least = CLOSE if any(mark.isalnum() for mark in TEXTS[place]) else OF_NO_WORD
    assert float(vectors[place] @ recorded) / float(np.linalg.norm(recorded)) > least


def test_every_vector_has_unit_length(vectors: Array) -> None:
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=SAME)


def test_a_text_alone_has_the_vector_that_it_has_among_others(encoder: Encoder, vectors: Array) -> None:
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    assert np.allclose(alone, vectors, atol=SAME)


def test_padding_does_not_matter(encoder: Encoder) -> None:
    short, long = TEXTS[0], "one two three four five six seven " * 6
    assert np.allclose(encoder.encode([short, long])[0], encoder.encode([short])[0], atol=SAME)


def test_many_texts_are_read_as_few_are(encoder: Encoder) -> None:
    told: list[int] = []
    many = [f"{text} {number}" for number in range(11) for text in ("rent", "a sick leave", "boats")] * 4
    found = encoder.encode(many, told.append)
    assert sum(told) == len(many) > 128
    assert np.allclose(found[:3], encoder.encode(many[:3]), atol=SAME)
    assert np.allclose(found[:33], found[33:66], atol=SAME)


def test_the_parts_of_the_words_make_the_vector_up(encoder: Encoder) -> None:
    (found,) = encoder.encode_parts(["My advisor yells!"])
    assert found.words == ["my", "advisor", "yells", "!"]
    assert found.parts.shape == (4, WIDTH)
    assert np.allclose(found.vector, encoder.encode(["my advisor yells!"])[0], atol=SAME)
    ends = found.vector - found.parts.sum(0)  # what the marks of begin and end add
    assert float(np.linalg.norm(ends)) < 1


def test_case_and_accents_do_not_matter(encoder: Encoder) -> None:
    assert np.array_equal(*encoder.encode(["Café RENT", "cafe rent"]))


def test_what_stands_beyond_the_last_piece_is_not_heard(encoder: Encoder) -> None:
    long = "rent " * MOST_PIECES
    assert np.array_equal(*encoder.encode([long, f"{long} and boats"]))


def test_like_meanings_lie_closer_than_unlike_ones(encoder: Encoder) -> None:
    money, rent, boat = encoder.encode(["I cannot pay my rent", "money for housing", "a rowing boat"])
    assert float(money @ rent) > float(money @ boat)


def test_vectors_packed_in_bytes_keep_their_direction(vectors: Array) -> None:
    told = vectors[[bool(text) for text in TEXTS]]  # no term is empty
    unpacked = as_rows(as_bytes(told))
    cosines = (unpacked * told).sum(1) / np.linalg.norm(unpacked, axis=1)
    assert cosines.min() > 0.999


def test_the_activation_is_the_one_of_its_paper() -> None:
    found = gelu(np.array([-10, -1, 0, 1, 10], np.float32))
    assert np.allclose(found, [0, -0.1588, 0, 0.8412, 10], atol=1e-3)


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_has_a_vector_without_gaps(text: str) -> None:
    encoder = load_encoder()
    assert encoder is not None
    assert np.isfinite(encoder.encode([text])).all()
    assert np.isfinite(encoder.encode_parts([text])[0].vector).all()


def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, WIDTH)
    assert encoder.encode_parts([]) == []
