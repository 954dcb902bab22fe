"""What the build of a wheel works out beforehand, so that no start has to do it again.

Reading TOML, checking it and building the values takes longer than everything else together. The
build writes the results beside the package; a start uses them only while the catalogue they were
made from is the very one in use, so an edit of it is never overlooked. A file holds, in its first
line, what tells that catalogue's content and the result whole, then the result. The values are
written as Python writes byte-code, by marshal, since merely importing json takes longer than the rest.
"""

import marshal
from binascii import crc32
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from whereto.records import catalogue as catalogues
from whereto.records import office, office_parts, urgent
from whereto.records.catalogue import Catalogue
from whereto.records.declare import is_record

FOLDER = Path(__file__).resolve().parent.parent / "_prepared"
CATALOGUE, INDEX = "catalogue.bin", "index.bin"

_MARSHAL = 4  # the version of the format that every Python from 3.4 on reads
_RECORD, _RECORDS = "a record", "records"

# Every kind of value in a catalogue, by its name.
_KINDS: dict[str, Any] = {**vars(office), **vars(office_parts), **vars(urgent), **vars(catalogues)}


def fingerprint(content: bytes) -> str:
    """What tells one content from another, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def read_prepared(name: str, content: bytes | None = None) -> bytes | None:
    """What was prepared as `name`; None if it is not there, not whole, or not made from `content`."""
    try:
        head, _, found = (FOLDER / name).read_bytes().partition(b"\n")
        made_from, _, whole = head.decode().partition(" ")
    except (OSError, ValueError):
        return None
    if whole != fingerprint(found) or (content is not None and made_from != fingerprint(content)):
        return None  # then it is worked out again from the catalogue itself
    return found


def write_prepared(content: bytes, found: Mapping[str, bytes], folder: Path) -> None:
    """Write into `folder` what a start needs of the catalogue with this content."""
    folder.mkdir(exist_ok=True)
    for name, told in found.items():
        (folder / name).write_bytes(f"{fingerprint(content)} {fingerprint(told)}\n".encode() + told)


def encode(catalogue: Catalogue) -> bytes:
    """The catalogue in the form that `decode` turns into the same values.

    Every record once, those that it holds before it and named by their number: a source that stands
    in several places is one value again. Beside them, for each kind of record, its fields and which
    of them hold what (`_RECORD`, `_RECORDS` or the name of an enum).
    """
    numbers: dict[tuple[type, Any], int] = {}  # records of two kinds may be equal as tuples
    kinds: dict[str, tuple[tuple[str, ...], dict[int, str]]] = {}
    records: list[tuple[str, tuple[Any, ...]]] = []

    def number_of(record: Any) -> int:
        kind = type(record)
        if (kind, record) not in numbers:
            _, links = kinds.setdefault(_name_of(kind), (kind._fields, {}))
            values = tuple(plain(value, place, links) for place, value in enumerate(record))
            numbers[kind, record] = len(records)
            records.append((kind.__name__, values))
        return numbers[kind, record]

    def plain(value: Any, place: int, links: dict[int, str]) -> Any:
        if is_record(type(value)):
            links[place] = _RECORD
            return number_of(value)
        if isinstance(value, tuple) and value and is_record(type(value[0])):
            links[place] = _RECORDS
            return tuple(map(number_of, value))
        if isinstance(value, Enum):
            links[place] = _name_of(type(value))
            return value.value
        return value

    number_of(catalogue)
    return marshal.dumps((kinds, records), _MARSHAL)


def decode(found: bytes) -> Catalogue | None:
    """The catalogue that `encode` wrote; None if it is damaged or the records have changed since."""
    told: list[Any] = []
    try:
        kinds, records = marshal.loads(found)  # noqa: S302 - it lies in the package, as byte-code does
        if any(_KINDS[name]._fields != fields for name, (fields, _) in kinds.items()):
            return None
        for name, values in records:
            links = kinds[name][1]
            linked = (
                [_linked(part, links.get(at), told) for at, part in enumerate(values)] if links else values
            )
            told.append(_KINDS[name](*linked))
    except (ValueError, TypeError, LookupError, AttributeError, EOFError):
        return None
    return told[-1] if told and isinstance(told[-1], Catalogue) else None


def _linked(value: Any, link: str | None, told: list[Any]) -> Any:
    """A value with the records and enums that stand for it in the file."""
    if link is None or value is None:
        return value
    if link == _RECORDS:
        return tuple(told[number] for number in value)
    return told[value] if link == _RECORD else _KINDS[link](value)


def _name_of(kind: type) -> str:
    """The name that a kind is told by. Raises LookupError for one that `decode` would not find."""
    if _KINDS.get(kind.__name__) is not kind:
        raise LookupError(f"{kind.__name__} is declared in a module that {__name__} does not look into")
    return str(kind.__name__)
