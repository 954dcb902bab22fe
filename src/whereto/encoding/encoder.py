"""Any text to one vector of unit length: a small transformer, run by numpy.

The network is BERT's encoder (Devlin and others, 2019) in the size of MiniLM (Wang and others, 2020):
six layers of width 384 with twelve heads, the mean of the last layer as the text's vector. Its weights
are whole numbers of 8 bits with a scale for each row; `training/README.md` says how they were tuned.
Vectors of texts of like meaning lie close to each other: their dot product is the cosine, at most 1.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whereto.encoding.arrays import Arrays
from whereto.encoding.fold import fold
from whereto.encoding.header import DamagedError
from whereto.encoding.vocabulary import vocabulary_of
from whereto.encoding.weights import load_weights
from whereto.encoding.wordpiece import PAD, WordPiece
from whereto.records.record import Record

WIDTH = 384
LAYERS, HEADS = 6, 12
MOST_PIECES = 64  # of a text; longer ones are read in parts by those who ask
_BATCH = 32  # texts read at once; more take memory and gain no time
_EPSILON = 1e-12
_LARGEST = 127  # of the whole numbers of a row
_FEW = 4  # so many batches are worth keeping the unpacked weights for

Array = NDArray[np.float32]


class Encoded(Record):
    """A text's vector, and for each of its words the part that it has in that vector."""

    vector: Array
    words: list[str]
    parts: Array


class Encoder:
    """The network of one file of weights."""

    def __init__(self, weights: Arrays) -> None:
        """Raises ValueError if the weights are damaged."""
        self.weights = weights
        self.wordpiece = WordPiece(vocabulary_of(weights))
        self._row_scale = weights.array("embedding.scale")
        if weights.shape("embedding")[1] != (len(self._row_scale), WIDTH):
            raise DamagedError("the weights have not a scale for each row")
        self._positions = weights.array("positions").astype(np.float32)
        self._unpacked: dict[str, Array] = {}
        self._keep = False

    def encode(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Array:
        """A row for each text; `progress` is told how many texts each step has read.

        Raises DamagedError as `encode_parts` does.
        """
        split = [self.wordpiece.pieces(fold(text), MOST_PIECES)[0] for text in texts]
        order = sorted(range(len(texts)), key=lambda place: len(split[place]))
        self._keep = len(texts) > _FEW * _BATCH
        out = np.zeros((len(texts), WIDTH), np.float32)
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            numbers, mask = _padded([split[place] for place in chosen])
            hidden = self._run(numbers, mask)
            out[chosen] = _unit((hidden * mask[:, :, None]).sum(1))
            if progress:
                progress(len(chosen))
        return out

    def encode_parts(self, texts: Sequence[str]) -> list[Encoded]:
        """Each text's vector with the part that each of its words has in it.

        Raises DamagedError where the rows of their pieces are not those that were written.
        """
        return [self._encode_one(fold(text)) for text in texts]

    def _encode_one(self, folded: str) -> Encoded:
        numbers, owners = self.wordpiece.pieces(folded, MOST_PIECES)
        hidden = self._run(np.array([numbers]), np.ones((1, len(numbers)), np.float32))[0]
        words = self.wordpiece.words(folded)[: max(owners, default=-1) + 1]
        parts = np.zeros((len(words), WIDTH), np.float32)
        for row, owner in zip(hidden, owners, strict=True):
            if owner >= 0:
                parts[owner] += row
        total = hidden.sum(0)
        size = np.linalg.norm(total)
        if not np.isfinite(size):
            raise DamagedError("the weights hold what is no number")
        return Encoded(total / size, words, parts / size)

    def _run(self, numbers: NDArray[np.int64], mask: Array) -> Array:
        rows = self.weights.rows("embedding", numbers.ravel()).astype(np.float32)
        rows = rows.reshape(*numbers.shape, WIDTH) * self._row_scale[numbers][:, :, None]
        hidden = self._normal(rows + self._positions[: numbers.shape[1]], "embedding.norm")
        away = (1.0 - mask[:, None, None, :]) * np.float32(-1e9)
        for layer in range(LAYERS):
            hidden = self._normal(hidden + self._attend(hidden, away, f"{layer}."), f"{layer}.norm1")
            inner = gelu(self._linear(hidden, f"{layer}.inner"))
            hidden = self._normal(hidden + self._linear(inner, f"{layer}.outer"), f"{layer}.norm2")
        return hidden

    def _attend(self, hidden: Array, away: Array, layer: str) -> Array:
        count, length, _ = hidden.shape

        def heads(name: str) -> Array:
            found = self._linear(hidden, layer + name)
            return found.reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(WIDTH / HEADS)) + away
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(count, length, WIDTH)
        return self._linear(mixed, layer + "mixed")

    def _linear(self, hidden: Array, name: str) -> Array:
        matrix = self._unpacked.get(name)
        if matrix is None:
            matrix = self.weights.array(name).astype(np.float32)
            if self._keep:
                self._unpacked[name] = matrix
        found = _times(hidden, matrix)
        found *= self.weights.array(name + ".scale")
        found += self.weights.array(name + ".bias")
        return found

    def _normal(self, hidden: Array, name: str) -> Array:
        centred = hidden - hidden.mean(-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + np.float32(_EPSILON))
        factor, shift = self.weights.array(name)
        return np.asarray(centred / spread * factor + shift, np.float32)


def _times(hidden: Array, matrix: Array) -> Array:
    """Each row of `hidden` times each row of `matrix`."""
    if len(hidden) > 1:
        found: Array = hidden @ matrix.T
        return found
    # A text alone has few rows; this way round BLAS takes two thirds of the time, for the same numbers.
    return np.ascontiguousarray((matrix @ hidden[0].T).T)[None]


def _padded(split: list[list[int]]) -> tuple[NDArray[np.int64], Array]:
    longest = max(map(len, split))
    numbers = np.full((len(split), longest), PAD)
    mask = np.zeros((len(split), longest), np.float32)
    for row, found in enumerate(split):
        numbers[row, : len(found)] = found
        mask[row, : len(found)] = 1
    return numbers, mask


def gelu(values: Array) -> Array:
    """The Gaussian error linear unit in its tanh form (Hendrycks and Gimpel, 2016)."""
    inner = values * np.float32(0.7978845608) * (1 + np.float32(0.044715) * values * values)
    return np.asarray(values * np.float32(0.5) * (1 + np.tanh(inner)), np.float32)


def _unit(rows: Array) -> Array:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), np.float32)


@cache
def load_encoder() -> Encoder | None:
    """The shipped encoder; None where its weights cannot be used, and then words alone decide."""
    weights = load_weights()
    try:
        return Encoder(weights) if weights else None
    except (ValueError, KeyError, TypeError):
        return None


def as_bytes(rows: Array) -> NDArray[Any]:
    """Vectors as whole numbers of 8 bits: a unit vector's parts lie well within -1 and 1."""
    return np.clip(np.round(rows * _FULL), -_LARGEST, _LARGEST).astype(np.int8)


def as_rows(packed: NDArray[Any]) -> Array:
    """The vectors that `as_bytes` packed."""
    return packed.astype(np.float32) / np.float32(_FULL)


_FULL = 400.0  # no part of a vector seen so far exceeds 0.3
