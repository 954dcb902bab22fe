"""How near vectors are to the words of a catalogue's owners, as the encoder was tuned to have it."""

import numpy as np
from numpy.typing import NDArray

from whereto.encoding.encoder import Array, as_rows

SHARPNESS = 20.0  # how much nearer counts; the encoder was tuned with it (training/train.py)
BREADTH = 10.0  # how much an owner's nearest words count above its others; likewise
AT_ONCE = 1024  # texts encoded, or vectors compared, at a time: more would take memory for nothing
LEAST = 1e-9  # of a sum whose logarithm is taken


def scores_of(
    vectors: Array,
    packed: NDArray[np.int8],
    owners: NDArray[np.int32],
    unlike: float | None = None,
) -> Array:
    """How near each vector is to each owner: a soft maximum over the owner's rows, in units of cosine.

    The packed rows are compared some at a time, so that memory does not grow with their number. Rows that
    are at least as near as `unlike` count for nothing.
    """
    count = int(owners.max()) + 1
    sums = np.zeros((count, len(vectors)), np.float32)
    for start in range(0, len(packed), AT_ONCE):
        rows = as_rows(packed[start : start + AT_ONCE])
        cosines = vectors @ rows.T
        near = np.exp(BREADTH * cosines)
        if unlike is not None:
            near[cosines >= unlike] = 0
        np.add.at(sums, owners[start : start + len(rows)], near.T)
    held = np.maximum(np.bincount(owners, minlength=count), 1)
    return np.asarray(np.log(np.maximum(sums.T / held, LEAST)) / BREADTH, np.float32)


def total_of(scores: Array) -> Array:
    """How near each vector is to all owners together, likewise a soft maximum."""
    return np.asarray(np.log(np.exp(SHARPNESS * scores).sum(1)) / SHARPNESS, np.float32)
