"""A file of arrays: how the encoder's weights and a prepared index lie on the disk.

Little-endian:

    8 bytes   MAGIC
    4 bytes   length of the header
    header    JSON: what the file was made from, and for each part its place, type, shape and checksums
    parts     arrays and texts one after the other, each beginning at a multiple of 64 bytes

A file is mapped into memory, so that only what a question needs is read. Nothing in it is believed
before it has been checked: the header when the file is opened, an array or a text when it is asked for,
a line of a text by the checksums of the blocks that it lies in.
"""

import sys
from array import array as whole_numbers
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from whereto.encoding.header import BLOCK, DamagedError, Part, header_bytes, read_header
from whereto.encoding.pieces import Pieces, open_held

if TYPE_CHECKING:
    import mmap

    import numpy as np
    from numpy.typing import NDArray

_ALIGNED = 64
_NUMBER = 4  # bytes of a whole number


class Arrays:
    """The arrays that `pack` wrote."""

    def __init__(self, held: "bytes | mmap.mmap | Pieces", begin: int = 0) -> None:
        """Look into `held` from `begin` on. Raises DamagedError if that is no such file or cut short."""
        self._held = held
        self.about, self._parts = read_header(held, begin)
        self._sound: set[tuple[str, int]] = set()  # the parts, or blocks of them, that were checked

    def array(self, name: str) -> "NDArray[Any]":
        """One array. Raises DamagedError if its bytes are not those that were written."""
        import numpy as np

        part = self._named(name)
        return np.frombuffer(self._bytes(name), dtype=part.type).reshape(part.shape)

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._parts

    def shape(self, name: str) -> tuple[str, tuple[int, ...]]:
        """The type of the numbers of an array, and its shape, of which nothing is read."""
        part = self._named(name)
        return part.type, part.shape

    def text(self, name: str) -> str:
        """A text. Raises DamagedError if it is not the one that was written."""
        return _decoded(bytes(self._bytes(name)))

    def check_all(self, *, but: str) -> None:
        """Raises DamagedError if any part but this one is damaged."""
        for name in self._parts.keys() - {but}:
            self._bytes(name)

    def rows(self, name: str, wanted: "NDArray[Any]") -> "NDArray[Any]":
        """Some rows of an array. Raises DamagedError if the blocks that they lie in are damaged."""
        import numpy as np

        part = self._named(name)
        if len(wanted) and not 0 <= int(wanted.min()) <= int(wanted.max()) < part.shape[0]:
            raise DamagedError("there is no such row")
        if not part.blocks:
            whole: NDArray[Any] = self.array(name)[wanted]
            return whole
        out = np.empty((len(wanted), *part.shape[1:]), part.type)
        size = out.itemsize * prod(out.shape[1:])
        breaks = [0, *(np.flatnonzero(np.diff(wanted) != 1) + 1).tolist(), len(wanted)]
        for first, after in pairwise(breaks if len(wanted) else ()):
            start = int(wanted[first]) * size
            stop = start + (after - first) * size
            for block in range(start // BLOCK, (stop - 1) // BLOCK + 1):
                self._check(name, block)
            held = self._held[part.start + start : part.start + stop]
            out[first:after] = np.frombuffer(held, part.type).reshape(-1, *part.shape[1:])
        return out

    def line(self, name: str, beginning: bytes) -> str | None:
        """The line that begins so, of a text whose lines are sorted; None if there is none."""
        return next(self.lines(name, beginning), None)

    def lines(self, name: str, beginning: bytes) -> Iterator[str]:
        """The lines that begin so, of a text whose lines are sorted."""
        part = self._named(name)
        low, high = part[:2]
        while low < high:
            middle = (low + high) // 2
            start = self._held.rfind(b"\n", low, middle) + 1 or low
            found, stop = self._line(name, start, middle)
            low, high = (stop + 1, high) if found < beginning else (low, start)
        while low < part.end:
            found, stop = self._line(name, low, low)
            if not found.startswith(beginning):
                return
            yield _decoded(found)
            low = stop + 1

    def numbers(self, name: str, begin: int, count: int) -> "whole_numbers[int]":
        """So many whole numbers of a part that holds nothing else, from number `begin` on."""
        part = self._named(name)
        start = part.start + begin * _NUMBER
        if begin < 0 or count < 0 or start + count * _NUMBER > part.end:
            raise DamagedError("no numbers stand there")
        if count:
            first, last = (at * _NUMBER // BLOCK for at in (begin, begin + count - 1))
            for block in range(first, last + 1):
                self._check(name, block)
        found = whole_numbers("I", bytes(self._held[start : start + count * _NUMBER]))
        if sys.byteorder == "big":
            found.byteswap()
        return found

    def line_at(self, name: str, place: int) -> str:
        """The line of a text that begins at `place`, counted in bytes from the text's begin."""
        part = self._named(name)
        start = part.start + place
        if not part.start <= start < part.end or (place and self._held[start - 1 : start] != b"\n"):
            raise DamagedError("no line begins there")
        return _decoded(self._line(name, start, start)[0])

    def _line(self, name: str, start: int, within: int) -> tuple[bytes, int]:
        """The line from `start` on, which goes on at `within`, checked; and where it ends.

        The ends of the line before and of this one are checked with it: they may lie in other blocks,
        and a wrong one would cut a line in two.
        """
        part = self._named(name)
        stop = self._held.find(b"\n", within, part.end)
        stop = part.end if stop < 0 else stop
        first, last = max(start - 1, part.start), min(stop, part.end - 1)
        for block in range((first - part.start) // BLOCK, (last - part.start) // BLOCK + 1):
            self._check(name, block)
        return self._held[start:stop], stop

    def _check(self, name: str, block: int) -> None:
        """Raises DamagedError if a block of a part is not the one that was written."""
        if (name, block) not in self._sound:
            part = self._named(name)
            begin = part.start + block * BLOCK
            held = self._held[begin : min(begin + BLOCK, part.end)]
            if not part.blocks or crc32(held) != part.blocks[block]:
                raise DamagedError("the file is damaged")
            self._sound.add((name, block))

    def _bytes(self, name: str) -> memoryview:
        part = self._named(name)
        if isinstance(self._held, Pieces):
            held = memoryview(self._held[part.start : part.end])
        else:
            held = memoryview(self._held)[part.start : part.end]
        if (name, -1) not in self._sound:
            if crc32(held) != part.crc32:
                raise DamagedError("the file is damaged")
            self._sound.add((name, -1))
        return held

    def _named(self, name: str) -> Part:
        if name not in self._parts:
            raise DamagedError(f"the file has no part '{name}'")
        return self._parts[name]


def open_arrays(path: Path, begin: int = 0) -> Arrays:
    """The arrays in a file. Raises OSError or DamagedError if it is not there or not whole."""
    try:
        held = open_held(path)
    except ValueError:
        raise DamagedError("the file is empty") from None
    return Arrays(held, begin)


def pack(parts: Mapping[str, "bytes | np.ndarray[Any, Any]"], about: Mapping[str, Any]) -> bytes:
    """The bytes of a file that holds `parts`, texts as bytes, and what is told `about` them."""
    return b"".join(packed(parts, about))


def packed(
    parts: Mapping[str, "bytes | np.ndarray[Any, Any]"], about: Mapping[str, Any]
) -> "list[bytes | memoryview]":
    """The same in pieces, so that large parts are not copied."""
    entries: dict[str, Any] = {}
    laid: list[bytes | memoryview] = []
    at = fingerprint = 0
    for name, held in parts.items():
        told = ("|u1", [len(held)]) if isinstance(held, bytes) else (held.dtype.str, list(held.shape))
        plain = memoryview(held) if isinstance(held, bytes) else held.ravel().view("u1").data
        blocks = [crc32(plain[begin : begin + BLOCK]) for begin in range(0, len(plain), BLOCK)]
        entries[name] = {"at": at, "size": len(plain), "crc32": crc32(plain)}
        entries[name] |= {"type": told[0], "shape": told[1], "blocks": blocks}
        gap = bytes(-len(plain) % _ALIGNED)
        laid += [plain, gap]
        at += len(plain) + len(gap)
        fingerprint = crc32(gap, crc32(plain, fingerprint))
    head = header_bytes({"fingerprint": f"{fingerprint:08x}", **about, "arrays": entries}, _ALIGNED)
    return [head, *laid]


def as_numbers(numbers: Iterable[int]) -> bytes:
    """Whole numbers, as `Arrays.numbers` reads them."""
    found = whole_numbers("I", numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _decoded(held: bytes) -> str:
    try:
        return held.decode()
    except UnicodeDecodeError:
        raise DamagedError("a text is no text") from None
