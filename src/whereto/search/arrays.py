"""A file of arrays: how the encoder's weights and a prepared index lie on the disk.

Little-endian:

    8 bytes   MAGIC
    4 bytes   length of the header
    header    JSON: what the file was made from, and for each array its place, type, shape and checksum
    arrays    one after the other, each beginning at a multiple of 64 bytes

A file is mapped into memory, so that only what a question needs is read.
"""

import json
import mmap
from binascii import crc32
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"WHERETO2"
_ALIGNED = 64
_HEAD = len(MAGIC) + 4


class Arrays:
    """The arrays that `pack` wrote."""

    def __init__(self, held: "bytes | mmap.mmap") -> None:
        """Look into `held`. Raises ValueError if it is no such file or cut short."""
        self._held = held
        if held[: len(MAGIC)] != MAGIC:
            raise ValueError("this is no file of arrays of this version")
        size = int.from_bytes(held[len(MAGIC) : _HEAD], "little")
        self.about: dict[str, Any] = json.loads(held[_HEAD : _HEAD + size])
        self._entries: dict[str, dict[str, Any]] = self.about["arrays"]
        self._begin = _HEAD + size
        if any(self._begin + entry["at"] + entry["size"] > len(held) for entry in self._entries.values()):
            raise ValueError("the file is cut short")

    def __contains__(self, name: str) -> bool:
        """Whether there is an array of this name."""
        return name in self._entries

    def array(self, name: str, *, checked: bool = True) -> "NDArray[Any]":
        """One array. Raises ValueError if its bytes are not those that were written.

        `checked` is left out where a question reads a few rows of very many.
        """
        import numpy as np

        entry = self._entries[name]
        return np.frombuffer(self._part(entry, checked=checked), dtype=entry["type"]).reshape(
            entry["shape"]
        )

    def text(self, name: str) -> str:
        """A text. Raises ValueError if it is not the one that was written."""
        return bytes(self._part(self._entries[name], checked=True)).decode()

    def line(self, name: str, beginning: bytes) -> str | None:
        """The first line of a text that begins so, found where it lies; None if there is none."""
        entry = self._entries[name]
        start = self._begin + entry["at"]
        end = start + entry["size"]
        at = self._held.find(b"\n" + beginning, start, end)
        if at < 0:
            return None
        stop = self._held.find(b"\n", at + 1, end)
        return self._held[at + 1 : end if stop < 0 else stop].decode()

    def line_at(self, name: str, place: int) -> str:
        """The line of a text that begins at `place`, counted in bytes from the text's begin."""
        entry = self._entries[name]
        start = self._begin + entry["at"] + place
        stop = self._held.find(b"\n", start, self._begin + entry["at"] + entry["size"])
        return self._held[start:stop].decode()

    def _part(self, entry: dict[str, Any], *, checked: bool) -> memoryview:
        start = self._begin + entry["at"]
        part = memoryview(self._held)[start : start + entry["size"]]
        if checked and crc32(part) != entry["crc32"]:
            raise ValueError("the file is damaged")
        return part


def open_arrays(path: Path) -> Arrays:
    """The arrays in a file. Raises OSError or ValueError if it is not there or not whole."""
    with path.open("rb") as file:
        return Arrays(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def pack(parts: Mapping[str, "bytes | np.ndarray[Any, Any]"], about: Mapping[str, Any]) -> bytes:
    """The bytes of a file that holds `parts`, texts as bytes, and what is told `about` them."""
    entries: dict[str, Any] = {}
    laid: list[bytes] = []
    at = 0
    for name, held in parts.items():
        shape: tuple[str, list[int]] = ("|u1", [len(held)])
        if not isinstance(held, bytes):
            shape, held = (held.dtype.str, list(held.shape)), held.tobytes()  # noqa: PLW2901 - the same, as bytes
        entries[name] = {
            "at": at,
            "size": len(held),
            "type": shape[0],
            "shape": shape[1],
            "crc32": crc32(held),
        }
        laid.append(held.ljust(-(-len(held) // _ALIGNED) * _ALIGNED, b"\0"))
        at += len(laid[-1])
    fingerprint = f"{crc32(b''.join(laid)):08x}"
    header = json.dumps({"fingerprint": fingerprint, **about, "arrays": entries}).encode()
    header = header.ljust(-(-(_HEAD + len(header)) // _ALIGNED) * _ALIGNED - _HEAD)
    return b"".join([MAGIC, len(header).to_bytes(4, "little"), header, *laid])
