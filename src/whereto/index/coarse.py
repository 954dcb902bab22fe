"""How near a question is to each owner of very many: first roughly to all, then exactly to the nearest.

The vectors of a large catalogue take hundreds of megabytes. Beside them stand their projections on the few
directions in which they differ most (principal components, Pearson 1901), in a sixth of the room. These say
roughly how near every text is, and the whole vectors are read of the nearest owners alone.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from whereto.encoding.encoder import WIDTH, Array, as_bytes, as_rows
from whereto.encoding.header import DamagedError
from whereto.index.measure import AT_ONCE, BREADTH, LEAST

if TYPE_CHECKING:
    from whereto.encoding.arrays import Arrays

MANY = 20_000  # vectors; fewer are compared as they are
DIRECTIONS = 64  # 86 of a hundred parts of the variance of a directory of 976 offices
_NEAREST = 500  # owners that are compared exactly
_SAMPLE = 20_000  # vectors that tell the directions
_ROWS = 8192  # compared at a time


def coarse_of(packed: NDArray[np.int8]) -> dict[str, NDArray[Any]]:
    """What stands beside so many vectors, in an index: directions, projections, and the mean of all."""
    chosen = np.linspace(0, len(packed) - 1, min(len(packed), _SAMPLE)).astype(int)
    sample = as_rows(packed[chosen])
    _, found = np.linalg.eigh(sample.T @ sample)
    directions = np.ascontiguousarray(found[:, ::-1][:, :DIRECTIONS], np.float32)
    coarse = np.zeros((len(packed), DIRECTIONS), np.int8)
    total = np.zeros(WIDTH, np.float64)
    for start in range(0, len(packed), AT_ONCE):
        rows = as_rows(packed[start : start + AT_ONCE])
        coarse[start : start + len(rows)] = as_bytes(rows @ directions)
        total += rows.sum(0)
    return {"directions": directions, "coarse": coarse, "mean": (total / len(packed)).astype(np.float32)}


def scores_of_many(vectors: Array, arrays: "Arrays", asked: "list[int]") -> Array:
    """The same as `measure.scores_of`, exact for the nearest owners and those `asked` for.

    Raises DamagedError where the arrays are of no use.
    """
    owners = arrays.array("owners")
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    if len(starts) != int(owners[-1]) + 1:
        raise DamagedError("the index has owners without words, or in no order")
    held = np.diff(starts, append=len(owners))
    near = _roughly(vectors, arrays)
    scores = np.log(np.maximum(np.add.reduceat(near, starts, axis=1) / held, LEAST)) / BREADTH
    best = scores.max(0)
    count = min(_NEAREST, len(best))
    chosen = np.union1d(np.argpartition(-best, count - 1)[:count], np.array(asked, int))
    sizes = held[chosen]
    firsts = np.cumsum(sizes) - sizes
    rows = np.repeat(starts[chosen] - firsts, sizes) + np.arange(sizes.sum())
    exact = np.exp(BREADTH * (vectors @ as_rows(arrays.rows("vectors", rows)).T))
    sums = np.add.reduceat(exact, firsts, axis=1) / sizes
    scores[:, chosen] = np.log(np.maximum(sums, LEAST)) / BREADTH
    return np.asarray(scores, np.float32)


def _roughly(vectors: Array, arrays: "Arrays") -> Array:
    """For each vector and each row, what the row adds to its owner's score."""
    directions, coarse = arrays.array("directions"), arrays.array("coarse")
    if directions.shape != (WIDTH, DIRECTIONS) or coarse.shape[1:] != (DIRECTIONS,):
        raise DamagedError("the index has projections that are none")
    turned = vectors @ directions
    near = np.empty((len(vectors), len(coarse)), np.float32)
    for start in range(0, len(coarse), _ROWS):
        rows = as_rows(coarse[start : start + _ROWS])
        np.matmul(turned, rows.T, out=near[:, start : start + len(rows)])
    near *= BREADTH
    return np.exp(near, out=near)
