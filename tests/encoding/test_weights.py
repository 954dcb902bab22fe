"""Weights that are missing, cut or damaged are none, and nothing is raised."""

from collections.abc import Callable

import pytest

from tests.encoding.conftest import BAD, WHOLE, blank, broken
from whereto.encoding.encoder import WIDTH, load_encoder
from whereto.encoding.header import DamagedError
from whereto.encoding.weights import fingerprint_of_weights, load_weights

Use = Callable[[bytes | None], None]


@pytest.mark.parametrize("bad", BAD)
def test_weights_that_cannot_be_used_are_none(bad: str, with_weights: Use) -> None:
    with_weights(BAD[bad])
    assert load_weights() is None
    assert load_encoder() is None


def test_the_fingerprint_is_told_by_the_head_alone_if_that_is_sound(with_weights: Use) -> None:
    right = fingerprint_of_weights()
    for bad in ("missing", "empty", "no such file", "cut in the header", "another version"):
        with_weights(BAD[bad])
        assert fingerprint_of_weights() is None
    with_weights(WHOLE.replace(b'"fingerprint": "', b'"fingerprint": "0', 1))
    assert fingerprint_of_weights() is None
    with_weights(WHOLE)
    weights = load_weights()
    assert weights is not None
    assert fingerprint_of_weights() == right == weights.about["fingerprint"]
    with_weights(broken("3.inner"))
    assert fingerprint_of_weights() == right


def test_the_rows_of_pieces_are_looked_at_when_a_text_asks_for_them(with_weights: Use) -> None:
    with_weights(blank("embedding"))
    encoder = load_encoder()
    assert encoder is not None
    with pytest.raises(DamagedError):
        encoder.encode(["stress"])
    with pytest.raises(DamagedError):
        encoder.encode_parts(["stress"])


def test_a_byte_of_a_piece_turns_no_vector_far(with_weights: Use) -> None:
    encoder = load_encoder()
    assert encoder is not None
    (right,) = encoder.encode(["stress"])
    (piece,) = encoder.wordpiece.pieces("stress", 9)[0][1:-1]
    with_weights(broken("embedding", piece * WIDTH + 7))
    encoder = load_encoder()
    assert encoder is not None
    (wrong,) = encoder.encode(["stress"])
    assert 0.9 < float(right @ wrong) < 0.99999
