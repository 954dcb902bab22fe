"""Which concerns a question can hardly tell apart: those whose words mean nearly the same."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.index import Index

# Cosine of the means of two concerns' vectors. Of the 50 concerns of the shipped catalogue the nearest two,
# an advisor who is never there and one who is unfair, have 0.82; the halves of each of them, taken as two
# concerns, 0.95 and more; five terms of one and five others of it 0.87 in the median.
ALIKE = 0.88
_MOST = 4000  # concerns that are compared, each with every other


class Pair(Record):
    """Two concerns, by their places in the catalogue, and how near they are, from -1 to 1."""

    first: int
    second: int
    nearness: float


def concerns_alike(index: "Index", concerns: int) -> Iterator[Pair]:
    """The pairs of so many concerns that a question can hardly tell apart, in the catalogue's order.

    None where the index knows words alone.
    """
    if not index.has_meaning or concerns > _MOST:
        return
    import numpy as np

    from whereto.encoding.encoder import as_rows

    packed, owners = index.arrays.array("vectors"), index.arrays.array("owners")
    means = np.zeros((concerns, packed.shape[1]), np.float32)
    of_concerns = owners < concerns
    np.add.at(means, owners[of_concerns], as_rows(packed[of_concerns]))
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    near = np.triu(means @ means.T, 1)
    for first, second in zip(*np.nonzero(near >= ALIKE), strict=True):
        yield Pair(int(first), int(second), float(near[first, second]))
