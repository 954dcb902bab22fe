"""The values of a very large catalogue, so that a question reads the few offices that it needs.

Sources and offices stand apart from all else, each in a chunk of its own; what the rest of the catalogue
holds, as its concerns, they refer to by number as `values` does.

    head    the catalogue without sources and offices, as `values` has it
    table   for each source, then each office, where its chunk ends, and its checksum: 8 and 4 bytes
    chunks  one after the other
"""

from _thread import allocate_lock
from collections.abc import Callable
from typing import Any, BinaryIO
from zlib import crc32

from whereto.catalogue.values import DAMAGES, Reader, Writer, json_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError
from whereto.records.lazy import LazyRecords
from whereto.records.office import Office
from whereto.records.record import Record
from whereto.records.source import Source

MANY = 1000  # sources and offices, together; the values of fewer are read whole in no time
_END, _SUM = 8, 4  # bytes
_KEPT = 4096  # chunks that stay read, so that a long run does not hold the whole catalogue


class Chunked(Record):
    """The three parts of the values of a large catalogue, and how many sources and offices it has."""

    head: bytes
    table: bytes
    chunks: bytes
    sources: int
    offices: int


class Lying(Record):
    """Where chunks lie: in a file that stays open, from `begin` on; and what to do where one is damaged.

    `anew` reads the catalogue itself; `told` is said where that cannot be done.
    """

    file: BinaryIO
    begin: int
    told: str
    anew: Callable[[], Catalogue]


class _Chunks:
    """Chunks in a file, by their number."""

    def __init__(self, table: bytes, lying: Lying) -> None:
        self._table, self._lying = table, lying
        self._read: dict[int, Any] = {}
        self._whole: tuple[Any, ...] | None = None
        self._alone = allocate_lock()  # of threads that move in the file

    def __del__(self) -> None:
        """Close the file, which nobody else reads."""
        self._lying.file.close()

    def open(self, head: bytes) -> Catalogue:
        """Read the head. Raises one of the errors in `values.DAMAGES`."""
        import json

        kinds, records = json.loads(head)
        self._reader = Reader(kinds, check=True)
        self._known = self._reader.read(records)
        if not isinstance(self._known[-1], Catalogue):
            raise TypeError
        return self._known[-1]

    def record(self, number: int, kind: type) -> Any:
        """The record of a chunk. Raises CatalogueError where it is damaged."""
        found = self._read.get(number)
        if found is None:
            try:
                found = self._decoded(number, kind)
            except (OSError, *DAMAGES):
                found = self._anew(number, kind)
            if len(self._read) >= _KEPT:
                self._read.clear()
            self._read[number] = found
        return found

    def _anew(self, number: int, kind: type) -> Any:
        """The same record of the catalogue itself, which may take long. Raises CatalogueError."""
        if self._whole is None:
            catalogue = self._lying.anew()
            self._whole = (*catalogue.sources, *catalogue.offices)
        if len(self._whole) * (_END + _SUM) != len(self._table) or type(self._whole[number]) is not kind:
            raise CatalogueError(self._lying.told)
        return self._whole[number]

    def _decoded(self, number: int, kind: type) -> Any:
        import json

        begin = self._end(number - 1) if number else 0
        with self._alone:
            self._lying.file.seek(self._lying.begin + begin)
            held = self._lying.file.read(self._end(number) - begin)
        at = number * (_END + _SUM) + _END
        if crc32(held) != int.from_bytes(self._table[at : at + _SUM], "little"):
            raise ValueError("the chunk is damaged")
        found = self._reader.read(json.loads(held), self._known)[-1]
        if type(found) is not kind:
            raise TypeError
        return found

    def _end(self, number: int) -> int:
        at = number * (_END + _SUM)
        return int.from_bytes(self._table[at : at + _END], "little")


def is_large(catalogue: Catalogue) -> bool:
    """Whether the values of a catalogue are kept in chunks."""
    return len(catalogue.sources) + len(catalogue.offices) > MANY


def to_chunks(catalogue: Catalogue) -> Chunked:
    """The values of a large catalogue, for a file beside it."""
    writer = Writer()
    writer.number_of(catalogue._replace(sources=(), offices=()))
    head = tuple(writer.records)
    table, chunks = bytearray(), bytearray()
    for record in (*catalogue.sources, *catalogue.offices):
        chunk = json_bytes(writer.apart(record))
        chunks += chunk
        table += len(chunks).to_bytes(_END, "little") + crc32(chunk).to_bytes(_SUM, "little")
    counts = len(catalogue.sources), len(catalogue.offices)
    return Chunked(json_bytes((writer.kinds, head)), bytes(table), bytes(chunks), *counts)


def from_chunks(found: Chunked, lying: Lying) -> Catalogue | None:
    """The catalogue that was written so, whose chunks are not read yet; None if the head is damaged."""
    if len(found.table) != (found.sources + found.offices) * (_END + _SUM):
        return None
    chunks = _Chunks(found.table, lying)
    try:
        head = chunks.open(found.head)
    except DAMAGES:
        return None
    return head._replace(
        sources=LazyRecords[Source](lambda at: chunks.record(at, Source), found.sources),
        offices=LazyRecords[Office](lambda at: chunks.record(found.sources + at, Office), found.offices),
    )


def whole(catalogue: Catalogue) -> Catalogue:
    """The same catalogue with every record read."""
    if isinstance(catalogue.offices, tuple) and isinstance(catalogue.sources, tuple):
        return catalogue
    return catalogue._replace(sources=tuple(catalogue.sources), offices=tuple(catalogue.offices))
