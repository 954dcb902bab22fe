"""A catalogue's values in a form that is read in no time: every record once, with what it holds by number.

Beside the records stands, for each kind of them, its fields and which of these hold a record, records or
a member of an enum. A source that stands in several places is one value again. The package's own form is
written as Python writes byte-code, by marshal, since merely importing json takes longer than the rest; one
that may come from anybody is JSON, and each value in it is held against its declared type.
"""

import marshal
from collections.abc import Sequence
from enum import EnumType
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from whereto.records import catalogue as catalogues
from whereto.records import office, office_parts, urgent
from whereto.records.catalogue import Catalogue
from whereto.records.declare import is_record
from whereto.records.record import Record

_MARSHAL = 4  # the version of the format that every Python from 3.4 on reads
_RECORD, _RECORDS = "a record", "records"

# Every kind of value in a catalogue, by its name.
_KINDS: dict[str, Any] = {
    name: kind
    for module in (office, office_parts, urgent, catalogues)
    for name, kind in vars(module).items()
    if is_record(kind) or isinstance(kind, EnumType)
}

Plain = tuple[Any, Any]  # the kinds, and the records
DAMAGES = (ValueError, TypeError, LookupError, AttributeError, EOFError, RecursionError)


class Allowed(Record):
    """What a field may hold: values of these types, in a tuple of these, of a Literal only these."""

    types: frozenset[type]
    members: frozenset[type] = frozenset()
    choices: frozenset[Any] = frozenset()


def to_bytes(catalogue: Catalogue, *, for_package: bool) -> bytes:
    """The values as bytes, for the package itself or for a file beside any catalogue."""
    if for_package:
        return marshal.dumps(encode(catalogue), _MARSHAL)
    return json_bytes(encode(catalogue))


def json_bytes(found: Any) -> bytes:
    """Plain values as JSON without a space too many."""
    import json

    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(found: bytes, *, from_package: bool) -> Catalogue | None:
    """The values again; None if they are damaged, or not those of the records as they are now."""
    try:
        if from_package:
            return decode(marshal.loads(found))  # noqa: S302 - it lies in the package, as byte-code does
        import json

        return decode(json.loads(found), check=True)
    except DAMAGES:
        return None


def encode(catalogue: Catalogue) -> Plain:
    """The catalogue as nested tuples of plain values."""
    writer = Writer()
    writer.number_of(catalogue)
    return writer.kinds, tuple(writer.records)


def decode(found: Any, *, check: bool = False) -> Catalogue | None:
    """The catalogue that `encode` gave; None if it was none.

    Raises one of the errors that `from_bytes` knows where it is anything else, or the records have changed.
    """
    kinds, records = found
    reader = Reader(kinds, check=check)
    told = reader.read(records)
    return told[-1] if told and isinstance(told[-1], Catalogue) else None


class Writer:
    """Gives each record a number, and writes what it holds, with the records in it by their numbers."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self.records: list[tuple[str, tuple[Any, ...]]] = []
        self._numbers: dict[tuple[type, Any], int] = {}  # records of two kinds may be equal as tuples
        self._kinds: dict[str, tuple[tuple[str, ...], dict[int, str]]] = {}

    @property
    def kinds(self) -> dict[str, Any]:
        """The kinds of all records written, each with its fields and what some of these hold."""
        return {name: (fields, tuple(links.items())) for name, (fields, links) in self._kinds.items()}

    def number_of(self, record: Any) -> int:
        """The number of a record, which is written if it is not yet."""
        kind = type(record)
        if (kind, record) not in self._numbers:
            _, links = self._kinds.setdefault(_name_of(kind), (kind._fields, {}))
            values = tuple(self._plain(value, place, links) for place, value in enumerate(record))
            self._numbers[kind, record] = len(self.records)
            self.records.append((kind.__name__, values))
        return self._numbers[kind, record]

    def apart(self, record: Any) -> list[tuple[str, tuple[Any, ...]]]:
        """What a record adds to those that are written, itself last; all that is forgotten again."""
        key = type(record), record
        written = self._numbers.pop(key, None)  # it may stand among them already, as a source that is cited
        begin, known = len(self.records), len(self._numbers)
        self.number_of(record)
        added = self.records[begin:]
        del self.records[begin:]
        while len(self._numbers) > known:
            self._numbers.popitem()
        if written is not None:
            self._numbers[key] = written
        return added

    def _plain(self, value: Any, place: int, links: dict[int, str]) -> Any:
        kind = type(value)
        if is_record(kind):
            links[place] = _RECORD
            return self.number_of(value)
        if isinstance(value, tuple) and value and is_record(type(value[0])):
            links[place] = _RECORDS
            return tuple(map(self.number_of, value))
        if isinstance(kind, EnumType):
            links[place] = _name_of(kind)
            return value.value
        return value


class Reader:
    """Makes records again of what was written."""

    def __init__(self, kinds: Any, *, check: bool) -> None:
        """Raises one of the errors that `from_bytes` knows, ValueError where the records have changed."""
        if any(_KINDS[name]._fields != tuple(fields) for name, (fields, _) in kinds.items()):
            raise ValueError("these are values of other records")
        self._links = {name: dict(links) for name, (_, links) in kinds.items()}
        self._check = check

    def read(self, records: Any, before: Sequence[Any] = ()) -> list[Any]:
        """These records after those `before` them. Raises ValueError for what is not allowed."""
        told = [*before]
        for name, values in records:
            links = self._links[name]
            linked = (
                values if not links else [_linked(v, links.get(at), told) for at, v in enumerate(values)]
            )
            if self._check:
                linked = [tuple(value) if type(value) is list else value for value in linked]
                if not all(_fits(*each) for each in zip(linked, _allowed(name), strict=True)):
                    raise ValueError(name)
            told.append(_KINDS[name](*linked))
        return told


def _linked(value: Any, link: str | None, told: list[Any]) -> Any:
    """A value with the records and enums that stand for it in the file."""
    if link is None or value is None:
        return value
    if link == _RECORDS:
        return tuple([told[number] for number in value])
    return told[value] if link == _RECORD else _KINDS[link](value)


def _name_of(kind: type) -> str:
    """The name that a kind is told by. Raises LookupError for one that `decode` would not find."""
    if _KINDS.get(kind.__name__) is not kind:
        raise LookupError(f"{kind.__name__} is declared in a module that {__name__} does not look into")
    return str(kind.__name__)


def _fits(value: Any, allowed: Allowed) -> bool:
    if type(value) not in allowed.types:
        return False
    if type(value) is tuple and not all(type(member) in allowed.members for member in value):
        return False
    return not allowed.choices or value is None or value in allowed.choices


@cache
def _allowed(name: str) -> tuple[Allowed, ...]:
    """What each field of a kind may hold."""
    return tuple(_types(hint) for hint in _KINDS[name].__annotations__.values())


def _types(hint: Any) -> Allowed:
    """What a declared type allows."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _types(parts[0])
    if origin is Literal:
        return Allowed(frozenset({str}), choices=frozenset(parts))
    if origin in (tuple, Sequence):
        return Allowed(frozenset({tuple}), _types(parts[0]).types)
    if origin in (Union, UnionType):
        each = [_types(part) for part in parts]
        return Allowed(*(frozenset().union(*sets) for sets in zip(*each, strict=True)))
    return Allowed(frozenset({NoneType if hint is None else hint}))
