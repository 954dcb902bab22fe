"""What makes an execution cheap: an encoder that invents its vectors, or none at all.

The true encoder takes nine tenths of an answer and does the same sums for any text. So most executions
have one whose vector of a word depends on the word alone, and the true one is asked now and then.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from typing import Any
from unittest import mock

import whereto.encoding  # noqa: F401 - before numpy, which it keeps to one thread, as in a run

import numpy as np  # isort: skip

from whereto.encoding import encoder
from whereto.encoding.encoder import MOST_PIECES, WIDTH, Encoded, Encoder
from whereto.encoding.fold import fold

Vectors = Any
_HARMLESS = "where do i hand in the form for my fees"
_LOUD = np.float32(0.8)  # how much the words of a text say beside that
_SHORT = 2  # letters
_FROM_WEIGHTS = ("load_weights", "load_encoder", "fingerprint_of_weights")


@contextmanager
def invented() -> Iterator[None]:
    """Within this every encoder invents its vectors,."""
    _calm()
    with (
        mock.patch.multiple(Encoder, encode=_encode, encode_parts=_encode_parts),
    ):
        yield


@contextmanager
def no_weights() -> Iterator[None]:
    """Within this the weights are missing, wherever somebody asks for them."""
    before = [
        (module, name, getattr(module, name))
        for module in list(sys.modules.values())
        if module.__name__.startswith("whereto.")
        for name in _FROM_WEIGHTS
        if hasattr(module, name)
    ]
    for module, name, _ in before:
        setattr(module, name, lambda: None)
    try:
        yield
    finally:
        for module, name, found in before:
            setattr(module, name, found)


def _encode(self: Encoder, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
    found = [each.vector for each in _encode_parts(self, texts)]
    if progress:
        progress(len(texts))
    return np.stack(found) if found else np.zeros((0, WIDTH), np.float32)


def _encode_parts(self: Encoder, texts: Sequence[str]) -> list[Encoded]:
    return [_encoded(self.wordpiece.words(fold(text))[: MOST_PIECES - 2]) for text in texts]


def _encoded(words: list[str]) -> Encoded:
    calm = _calm()
    rows = np.stack([_vector("[CLS]"), *map(_vector, words)])
    rows *= _LOUD / np.sqrt(np.float32(len(rows)))
    rows += calm / np.float32(len(rows))
    total = rows.sum(0)
    size = np.linalg.norm(total)
    return Encoded(total / size, words, rows[1:] / size)


@cache
def _calm() -> Vectors:
    """The true vector of a harmless text, to which words add; else nine in ten would speak of danger."""
    found = encoder.load_encoder()
    return found.encode([_HARMLESS])[0] if found else np.zeros(WIDTH, np.float32)


def _vector(word: str) -> Vectors:
    """A vector of unit length that is always the same for a word."""
    told = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    found = np.random.default_rng(int.from_bytes(told)).standard_normal(WIDTH).astype(np.float32)
    return found / np.linalg.norm(found)
