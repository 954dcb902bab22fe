"""From the frozen values of a catalogue back to the tables of a file: the walk of `build` the other way.

What a field took over from its entry, and what the program filled in, is left out again. What an entry
took over from the whole file stands in each, so that it may be put into a file that says something else.
"""

import datetime as dt
from enum import Enum
from typing import Any

from whereto.catalogue.faults import Table
from whereto.records.catalogue import Catalogue
from whereto.records.fields import Field, fields_of


def table_of(record: Any, entry: Table | None = None) -> Table:
    """The table that a file holds for a record; `entry` is the table of the whole entry it stands in.

    Pages, concerns and rules that it refers to become their ids.
    """
    table: Table = {}
    within = None if type(record) is Catalogue else (table if entry is None else entry)
    kind: type = type(record)
    defaults = record._field_defaults
    for field in fields_of(kind):
        value = getattr(record, field.name)
        if not field.toml or (not field.required and value == defaults[field.name]):
            continue
        told = _told(field, value, within)
        note, must = field.note, field.required or field.note.needed
        taken_over = None if must or within is None or not note.inherits else within.get(note.inherits)
        if taken_over is None or told != taken_over:
            table[field.toml] = told
    return table


def _told(field: Field, value: Any, entry: Table | None) -> Any:
    if field.note.refers:
        return [part.id for part in value]
    if field.many:
        return [_one(field, part, entry) for part in value]
    return _one(field, value, entry)


def _one(field: Field, value: Any, entry: Table | None) -> Any:
    if field.record:
        return table_of(value, entry)
    if field.note.form == "day":
        return dt.date.fromisoformat(value)
    return value.value if isinstance(value, Enum) else value
