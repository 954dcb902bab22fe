"""From checked TOML data to the frozen values that the rest of the program works with.

One walk for every record: what a field is called in the file, what it refers to and what it takes
over from its entry or from the whole file stands in its declaration.
"""

from enum import EnumType
from typing import Any

from whereto.catalogue.faults import Table
from whereto.catalogue.shared import shared
from whereto.records.catalogue import Catalogue
from whereto.records.fields import Field, fields_of, in_file

_REFERRED = {name: in_file(Catalogue)[name].holds for name in ("source", "concern", "rule")}


class _Entries:
    """The entries that ids refer to, built when they are first asked for."""

    def __init__(self, raw: Table) -> None:
        self.raw = raw
        self._tables = {name: {entry["id"]: entry for entry in raw.get(name, ())} for name in _REFERRED}
        self._built: dict[tuple[str, str], Any] = {}

    def find(self, table: str, entry_id: str) -> Any:
        """The entry of this table with this id, always the same value."""
        key = (table, entry_id)
        if key not in self._built:
            self._built[key] = _record(_REFERRED[table], self._tables[table][entry_id], None, self)
        return self._built[key]


def build(raw: Table) -> Catalogue:
    """The catalogue that `raw` describes. `raw` has passed the check."""
    catalogue: Catalogue = _record(Catalogue, raw, None, _Entries(raw))
    return catalogue


def _record(record: type, table: Table, entry: Table | None, entries: _Entries) -> Any:
    """One record from its table; `entry` is the whole entry, such as an office, that it stands in."""
    values = {}
    within = None if record is Catalogue else (entry or table)
    for field in fields_of(record):
        given = _given(field, table, entry or table, entries.raw)
        if given is None:
            continue  # the file says nothing, and the declared default stands
        if field.note.refers:
            values[field.name] = tuple(entries.find(field.note.refers, part) for part in given)
        elif field.many:
            values[field.name] = tuple(_one(field, part, within, entries) for part in given)
        else:
            # What the whole file says stands in no entry.
            values[field.name] = _one(field, given, within if field.toml else None, entries)
    return record(**values)


def _given(field: Field, table: Table, entry: Table, raw: Table) -> Any:
    """What the file says for a field, or what the field takes over; None where that is nothing."""
    note = field.note
    if note.behind and not any(map(table.get, note.behind.split())):
        return None
    given = table.get(field.toml)
    if given is None and note.inherits:
        given = entry.get(note.inherits)
    if given is None and note.shared:
        given = shared(raw, note.shared)
    return None if given == "" else given


def _one(field: Field, given: Any, entry: Table | None, entries: _Entries) -> Any:
    if field.record:
        return _record(field.record, given, entry, entries)
    if field.note.form == "day":
        return str(given)
    return field.holds(given) if isinstance(field.holds, EnumType) else given
