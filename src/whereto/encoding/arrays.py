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

import mmap
from binascii import crc32
from collections.abc import Mapping
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whereto.encoding.header import BLOCK, DamagedError, Part, header_bytes, read_header

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ALIGNED = 64


class Arrays:
    """The arrays that `pack` wrote."""

    def __init__(self, held: "bytes | mmap.mmap", begin: int = 0) -> None:
        """Look into `held` from `begin` on. Raises DamagedError if that is no such file or cut short."""
        self._held = held
        self.about, self._parts = read_header(held, begin)
        self._sound: set[tuple[str, int]] = set()  # the parts, or blocks of them, that were checked

    def array(self, name: str, *, checked: bool = True) -> "NDArray[Any]":
        """One array. Raises DamagedError if its bytes are not those that were written.

        `checked` is left out where a question reads a few rows of very many.
        """
        import numpy as np

        part = self._named(name)
        return np.frombuffer(self._bytes(name, checked=checked), dtype=part.type).reshape(part.shape)

    def text(self, name: str) -> str:
        """A text. Raises DamagedError if it is not the one that was written."""
        return _decoded(bytes(self._bytes(name, checked=True)))

    def check_all(self, *, but: str) -> None:
        """Raises DamagedError if any part but this one is damaged."""
        for name in self._parts.keys() - {but}:
            self._bytes(name, checked=True)

    def rows(self, name: str, wanted: "NDArray[Any]") -> "NDArray[Any]":
        """Some rows of an array. Raises DamagedError if the blocks that they lie in are damaged."""
        part = self._named(name)
        found = self.array(name, checked=not part.blocks)
        if part.blocks and len(wanted):
            size = found.itemsize * prod(found.shape[1:])
            firsts, lasts = wanted * size // BLOCK, ((wanted + 1) * size - 1) // BLOCK
            for block in {*firsts.tolist(), *lasts.tolist()}:
                self._check(name, block)
        chosen: NDArray[Any] = found[wanted]
        return chosen

    def line(self, name: str, beginning: bytes) -> str | None:
        """The line that begins so, of a text whose lines are sorted; None if there is none."""
        low, high = self._named(name)[:2]
        while low < high:
            middle = (low + high) // 2
            start = self._held.rfind(b"\n", low, middle) + 1 or low
            found, stop = self._line(name, start, middle)
            if found.startswith(beginning):
                return _decoded(found)
            low, high = (stop + 1, high) if found < beginning else (low, start)
        return None

    def line_at(self, name: str, place: int) -> str:
        """The line of a text that begins at `place`, counted in bytes from the text's begin."""
        part = self._named(name)
        start = part.start + place
        if not part.start <= start < part.end or (place and self._held[start - 1] != ord("\n")):
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

    def _bytes(self, name: str, *, checked: bool) -> memoryview:
        part = self._named(name)
        held = memoryview(self._held)[part.start : part.end]
        if checked and (name, -1) not in self._sound:
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
    with path.open("rb") as file:
        try:
            held = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            raise DamagedError("the file is empty") from None
    return Arrays(held, begin)


def pack(parts: Mapping[str, "bytes | np.ndarray[Any, Any]"], about: Mapping[str, Any]) -> bytes:
    """The bytes of a file that holds `parts`, texts as bytes, and what is told `about` them."""
    entries: dict[str, Any] = {}
    laid: list[bytes] = []
    at = fingerprint = 0
    for name, held in parts.items():
        entry: dict[str, Any] = {"type": "|u1", "shape": [len(held)]}
        if not isinstance(held, bytes):
            entry = {"type": held.dtype.str, "shape": list(held.shape)}
            held = held.tobytes()  # noqa: PLW2901 - the same, as bytes
        entry["blocks"] = [crc32(held[begin : begin + BLOCK]) for begin in range(0, len(held), BLOCK)]
        entries[name] = {"at": at, "size": len(held), "crc32": crc32(held), **entry}
        laid.append(held.ljust(-(-len(held) // _ALIGNED) * _ALIGNED, b"\0"))
        at += len(laid[-1])
        fingerprint = crc32(laid[-1], fingerprint)
    return b"".join(
        [header_bytes({"fingerprint": f"{fingerprint:08x}", **about, "arrays": entries}, _ALIGNED), *laid]
    )


def _decoded(held: bytes) -> str:
    try:
        return held.decode()
    except UnicodeDecodeError:
        raise DamagedError("a text is no text") from None
