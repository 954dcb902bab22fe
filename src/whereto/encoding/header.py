"""The head of a file of arrays: what was told about it, and where its parts lie.

Whoever reads it may have been given any bytes at all, so nothing is taken for a number, a size or a type
before it has been looked at.
"""

import json
from binascii import crc32
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from whereto.records.record import Record

if TYPE_CHECKING:
    import mmap

    from whereto.encoding.pieces import Pieces

MAGIC = b"WHERETO2"
BLOCK = 16 * 1024  # bytes of a text under one checksum
_HEAD = len(MAGIC) + 4
_SEAL = b'{"seal": "%08x", '  # how a header begins: with the checksum of what follows
_SEALED = len(_SEAL % 0)
_MOST_HEADER = 8 * 1024 * 1024  # bytes; enough for a text of ten thousand million bytes
_MOST_SIDES = 4  # of an array
_SIZES = {"|i1": 1, "|u1": 1, "<f2": 2, "<i4": 4, "<f4": 4}


class DamagedError(ValueError):
    """The bytes are not those that were written, or not by whereto."""


class Part(Record):
    """Where a part lies, counted from the begin of the file, and what it has to be."""

    start: int
    end: int
    type: str
    shape: tuple[int, ...]
    crc32: int
    blocks: tuple[int, ...]


def header_bytes(about: Mapping[str, Any], aligned: int) -> bytes:
    """The beginning of a file, filled up to a multiple of `aligned` bytes."""
    told = json.dumps(about).encode()[1:]
    begun = _HEAD + _SEALED
    told = told.ljust(-(-(begun + len(told)) // aligned) * aligned - begun)
    header = _SEAL % crc32(told) + told
    return b"".join([MAGIC, len(header).to_bytes(4, "little"), header])


def read_header(held: "bytes | mmap.mmap | Pieces", begin: int) -> tuple[dict[str, Any], dict[str, Part]]:
    """What the header tells, and the parts. Raises DamagedError."""
    if held[begin : begin + len(MAGIC)] != MAGIC:
        raise DamagedError("this is no file of arrays of this version")
    size = int.from_bytes(held[begin + len(MAGIC) : begin + _HEAD], "little")
    end = begin + _HEAD + size
    if size > _MOST_HEADER or end > len(held):
        raise DamagedError("the file is cut short")
    header = held[begin + _HEAD : end]
    try:
        about = json.loads(header)
        told = dict(about["arrays"].items())  # whatever else it is, there has to be this table
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise DamagedError("the header cannot be read") from None
    if header[:_SEALED] != _SEAL % crc32(header[_SEALED:]):
        raise DamagedError("the header is damaged")
    return about, {name: _part(part, end, len(held)) for name, part in told.items()}


def _part(told: object, begin: int, room: int) -> Part:
    """A part as the header tells of it. Raises DamagedError for what cannot be."""
    if not isinstance(told, dict):
        raise DamagedError("the header cannot be read")
    kind, shape, blocks = told.get("type"), told.get("shape"), told.get("blocks", [])
    if not (isinstance(kind, str) and isinstance(shape, list) and isinstance(blocks, list)):
        raise DamagedError("the header cannot be read")
    numbers = [told.get("at"), told.get("size"), told.get("crc32"), *shape]
    if len(shape) > _MOST_SIDES or not all(type(number) is int and number >= 0 for number in numbers):
        raise DamagedError("the header has a number that is none")
    at, size, whole = numbers[:3]
    held = _SIZES.get(kind, 0)
    for length in shape:
        held *= length
    if (
        kind not in _SIZES
        or held != size
        or begin + at + size > room
        or (blocks and len(blocks) != -(-size // BLOCK))
    ):
        raise DamagedError("the file is cut short")
    return Part(begin + at, begin + at + size, kind, tuple(shape), whole, tuple(blocks))
