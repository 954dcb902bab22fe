"""How long executions take, and which take far longer than others of their size and kind.

Processor time is measured, not time that passes, since the machine has others to serve. Even so, a slow
one counts only if it is slow each time that it is tried again.
"""

import bisect
from collections import defaultdict
from collections.abc import Callable
from random import Random
from typing import NamedTuple

FACTOR = 50  # times the median of its class is slow
FEWEST = 50  # of a class, before its median says anything
_AGAIN = 3
_KEPT = 500  # times of a class, by chance, from which the median is taken


class Class(NamedTuple):
    """What is compared: cases of one manner that end alike and have about the same size."""

    way: str
    ending: str
    size: int
    """The size in powers of two."""


def class_of(way: str, ending: str, size: int) -> Class:
    """The class of a case."""
    return Class(way, ending, size.bit_length())


class Slow(NamedTuple):
    """A case that is slow each time."""

    seconds: float
    median: float


class Times:
    """The times of all executions so far, by class."""

    def __init__(self) -> None:
        """None yet."""
        self._sorted: dict[Class, list[float]] = defaultdict(list)
        self.counts: dict[Class, int] = defaultdict(int)
        self._chance = Random(0)

    def add(self, which: Class, seconds: float, again: Callable[[], float]) -> Slow | None:
        """Take a time in; what is slow is tried `again`, and told if it stays so."""
        held = self._sorted[which]
        self.counts[which] += 1
        median = held[len(held) // 2] if held else seconds
        slow = len(held) >= FEWEST and seconds > FACTOR * median
        if slow:
            seconds = min(again() for _ in range(_AGAIN))
            slow = seconds > FACTOR * median
        if len(held) < _KEPT or self._chance.random() < _KEPT / self.counts[which]:
            if len(held) == _KEPT:
                del held[self._chance.randrange(_KEPT)]
            bisect.insort(held, seconds)
        return Slow(seconds, median) if slow else None

    def lines(self, most: int = 12) -> list[str]:
        """The classes that most executions are in: how many, the median and the longest time kept."""
        often = sorted(self.counts, key=lambda which: -self.counts[which])[:most]
        return [
            f"  {which.way}, {which.ending}, below {2**which.size} bytes: {self.counts[which]:,}, median "
            f"{1000 * held[len(held) // 2]:.2f} ms, longest {1000 * held[-1]:.2f} ms"
            for which in often
            if (held := self._sorted[which])
        ]
