"""All faults of a catalogue in one pass, by the declarations: fields, types and allowed values."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.rules import check_values
from whereto.catalogue.shared import shared
from whereto.catalogue.suggest import Suggestions
from whereto.records.catalogue import FORMAT, Catalogue
from whereto.records.fields import Field, Kind, in_file

_OF_AN_ENTRY = 2  # parts of the path to an entry: its table's name and its number
Asked = dict[type, Suggestions]  # the fields of each record that were looked for


def check(raw: Table) -> list[Fault]:
    """Every fault in the parsed catalogue, in no promised order; none for a sound one."""
    faults = list(_check_table(raw, Catalogue, (), raw, {}))
    if raw.get("format", FORMAT) != FORMAT and isinstance(raw["format"], int):
        problem = f"format {raw['format']} is not known"
        faults.append(Fault(("format",), problem, f"This whereto reads format {FORMAT}."))
    # Values are compared with each other where the fields are what they should be.
    sound = _without(raw, {fault.path for fault in faults})
    return [*faults, *check_values(sound)]


def _without(raw: Table, faulty: set[Path]) -> Table:
    """`raw` without the fields that have a fault; entries of a list stay. Only what changes is copied."""
    copies: dict[Path, Any] = {(): dict(raw)}

    def copied(path: Path) -> Any:
        if path not in copies:
            above = copied(path[:-1])
            copies[path] = above[path[-1]] = above[path[-1]].copy()
        return copies[path]

    for path in sorted(faulty, key=len, reverse=True):  # what stands in a faulty field before that itself
        if path and isinstance(path[-1], str):
            copied(path[:-1]).pop(path[-1])
    result: Table = copies[()]
    return result


def _check_table(table: Table, record: type, path: Path, raw: Table, asked: Asked) -> Iterator[Fault]:
    fields = in_file(record)
    for name, value in table.items():
        if name in fields:
            yield from _check_field(value, fields[name], (*path, name), raw, asked)
        else:
            names = asked.setdefault(record, Suggestions(fields))
            yield Fault((*path, name), f"unknown field '{name}'", _suggest(name, names, path))
    for name, field in fields.items():
        if field.required and name not in table and shared(raw, field.note.shared) is None:
            once = "" if field.must else ", or once for the whole file, above all tables"
            problem = f"the field '{name}' is missing{_within(path)}"
            yield Fault(path, problem, f"Add it{once}: {_wanted(field)}.")


def _within(path: Path) -> str:
    """In which part of an entry, since the entry itself may well have a field of that name."""
    names = [part for part in path[1:] if isinstance(part, str)]
    return f" in its '{names[-1]}'" if names else ""


def _check_field(value: Any, field: Field, path: Path, raw: Table, asked: Asked) -> Iterator[Fault]:
    name = field.toml
    if not _has_kind(value, field.kind):
        yield Fault(path, f"'{name}' has the wrong type", f"It must be {field.kind.value}.")
    elif field.required and isinstance(value, str | list) and not value:
        yield Fault(path, f"'{name}' is empty", f"Fill it in: {_wanted(field)}.")
    elif field.record:
        for number, entry in enumerate(value if field.many else [value]):
            below = (*path, number) if field.many else path
            yield from _check_table(entry, field.record, below, raw, asked)
    elif field.choices:
        for wrong in [part for part in (value if field.many else [value]) if part not in field.choices]:
            yield Fault(path, f"'{name}' is '{wrong}'", f"Write one of: {', '.join(field.choices)}.", wrong)


def _wanted(field: Field) -> str:
    if field.choices:
        return "one of " + ", ".join(f'"{choice}"' for choice in field.choices)
    if field.note.refers and field.kind == Kind.TEXTS:
        return f'ids of [[{field.note.refers}]] in [ ], such as ["roles"]'
    return str(field.kind.value)


def _has_kind(value: Any, kind: Kind) -> bool:  # noqa: PLR0911 - one line for each kind
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.TEXTS:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        case Kind.DATE:
            return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        case Kind.FLAG:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.TABLE:
            return isinstance(value, dict)
        case Kind.TABLES:
            return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _suggest(name: str, known: Suggestions, path: Path) -> str:
    for_all = in_file(Catalogue).get(name)
    if path and for_all and not for_all.record:
        return "A line for the whole file stands above all tables; move it there, or remove it."
    entry = in_file(Catalogue)[str(path[0])].record if len(path) > _OF_AN_ENTRY else None
    if entry and name in in_file(entry):
        return f"It is a line of the {path[0]} itself: move it above the heading of this part."
    if close := known.closest(name):
        return f"Did you mean '{close}'?"
    return f"Remove it, or use one of: {', '.join(known)}."
