"""What the examples of `training/` say of a text: which concern of the shipped catalogue, which danger.

For either, two things are learned together and added: a small network over the text's vector, and
a weight for each stem and each pair of neighbouring stems that the examples hold often. The vector knows
what was meant in words that nobody wrote before; the stems know the words that people use here, and tell
"to die for" from "to die".
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from whereto.encoding.encoder import Array, gelu
from whereto.reading.stems import stem
from whereto.reading.text import words_of

if TYPE_CHECKING:
    from whereto.encoding.arrays import Arrays

_POSITIVE = 0x7FFFFFFF  # so that numbers of 32 bits with a sign hold them
_EDGE = "|"  # what stands before the first and after the last word in a pair


def features_of(text: str) -> list[int]:
    """The stems of a text and the pairs of neighbouring ones, each as the checksum of its letters."""
    stems = [stem(word) for word in words_of(text)]
    between = [_EDGE, *stems, _EDGE]
    pairs = [f"{first} {second}" for first, second in pairwise(between)]
    return [crc32(feature.encode()) & _POSITIVE for feature in (*stems, *pairs)]


def learned_logits(what: str, texts: Sequence[str], vectors: Array, weights: "Arrays") -> Array:
    """A row for each text and its vector: what the examples say of its "concerns", or of its "danger".

    The logits of concerns are for each of the shipped catalogue, then for none; those of danger for none,
    then for each kind. The weights of a text's features are summed and divided by the root of their
    number, so that a long text does not outweigh its vector.
    """
    inner = gelu(vectors @ weights.array(f"{what}.inner").T + weights.array(f"{what}.inner.bias"))
    found = inner @ weights.array(f"{what}.outer").T + weights.array(f"{what}.outer.bias")
    return np.asarray(found + logits_of_stems(what, texts, weights), np.float32)


def logits_of_stems(what: str, texts: Sequence[str], weights: "Arrays") -> Array:
    """What the stems of each text say alone. It takes no encoder, and no time to speak of."""
    known, table = weights.array("features"), weights.array(f"{what}.features")
    found = np.zeros((len(texts), table.shape[1]), np.float32)
    for row, text in enumerate(texts):
        features = np.array(features_of(text), np.int32)
        places = np.minimum(np.searchsorted(known, features), len(known) - 1)
        held = places[known[places] == features]
        if held.size:
            total = table[held].astype(np.float32).sum(0) * weights.array(f"{what}.features.scale")
            found[row] = total / np.sqrt(np.float32(held.size))
    return found
