"""Weights that are missing, cut or damaged are none, and nothing is raised."""

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.encoding.conftest import BAD, WHOLE, blank, broken
from whereto.encoding import weights
from whereto.encoding.arrays import open_arrays, pack
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


@pytest.mark.parametrize("at", [0, 7, WIDTH - 1])
def test_a_byte_of_a_piece_is_noticed_where_a_text_has_that_piece(at: int, with_weights: Use) -> None:
    encoder = load_encoder()
    assert encoder is not None
    (piece,) = encoder.wordpiece.pieces("stress", 9)[0][1:-1]
    with_weights(broken("embedding", piece * WIDTH + at))
    encoder = load_encoder()
    assert encoder is not None
    with pytest.raises(DamagedError):
        encoder.encode(["stress"])


def test_no_place_of_the_weights_can_be_damaged_unnoticed(with_weights: Use) -> None:
    """A byte, a lost stretch, two stretches that changed places, the end cut off: none is believed."""
    chance = random.Random(12)  # noqa: S311 - no secret
    read = load_encoder()
    assert read is not None
    (right,) = read.encode(["my rent is late"])
    refused = 0
    for _ in range(12):
        at, size = chance.randrange(len(WHOLE) - 60_000), chance.choice([1, 64, 20_000])
        one, two = WHOLE[at : at + size], WHOLE[at + size : at + 2 * size]
        for bad in (bytes(size) + two, bytes(byte ^ 1 for byte in one) + two, two + one):
            with_weights(WHOLE[:at] + bad + WHOLE[at + 2 * size :])
            encoder = load_encoder()
            try:
                found = [] if encoder is None else list(encoder.encode(["my rent is late"]))
            except DamagedError:
                found = []
            refused += not found
            assert not found or np.array_equal(found[0], right)
    assert refused > 20
    with_weights(WHOLE[:-1])
    assert load_encoder() is None


def test_weights_without_a_part_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = open_arrays(weights.PATH)
    held = {name: whole.array(name) for name in whole.about["arrays"] if name != "danger.outer"}
    path = tmp_path / "weights.bin"
    path.write_bytes(pack(held, {key: whole.about[key] for key in ("fingerprint", "concerns")}))
    monkeypatch.setattr(weights, "PATH", path)
    load_weights.cache_clear()
    try:
        assert load_weights() is None
    finally:
        load_weights.cache_clear()
