"""A sequence whose records are read when they are looked at: what a prepared catalogue has of very many."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

One = TypeVar("One")


class LazyRecords(Sequence[One]):
    """Records that are read when they are looked at."""

    def __init__(self, read: Callable[[int], One], count: int) -> None:
        """`read` gives the record with a number below `count`; it may raise CatalogueError."""
        self._read, self._count = read, count

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    @overload
    def __getitem__(self, at: int) -> One: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[One, ...]: ...
    def __getitem__(self, at: int | slice) -> One | tuple[One, ...]:
        """One of them, or some."""
        if isinstance(at, slice):
            return tuple(map(self._read, range(self._count)[at]))
        return self._read(range(self._count)[at])

    def __iter__(self) -> Iterator[One]:
        """All of them."""
        return map(self._read, range(self._count))

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the same records, in whatever kind of sequence."""
        if not isinstance(other, Sequence) or len(other) != self._count:
            return NotImplemented
        return self is other or all(mine == its for mine, its in zip(self, other, strict=True))

    def __hash__(self) -> int:
        """As it has to be with such an equality."""
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type, tuple[tuple[One, ...]]]:
        """For another process, all of them."""
        return tuple, (tuple(self),)
