"""What the values of a catalogue must fulfil beside having the right type.

`table` rules come from the declarations (forms, references, ids); what holds for an office or an
urgent contact as a whole stands in `rules_office` and `rules_urgent`.
"""

from collections.abc import Iterator
from typing import Any

from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.forms import check_form
from whereto.catalogue.rules_dates import check_dates
from whereto.catalogue.rules_office import check_offices
from whereto.catalogue.rules_urgent import check_own_alone, check_urgent
from whereto.catalogue.shared import shared
from whereto.catalogue.suggest import Suggestions
from whereto.records.catalogue import Catalogue
from whereto.records.fields import Field, in_file
from whereto.records.record import Record

_NONE = Suggestions(())


class Value(Record):
    """One value in a catalogue file, where it stands and how its field is declared."""

    path: Path
    field: Field
    value: Any


def check_values(raw: Table) -> Iterator[Fault]:
    """Each place where a value cannot be right.

    `raw` holds only fields of the right type; any of them may be absent.
    """
    known: dict[str, Suggestions] = {
        table: Suggestions(entry["id"] for entry in raw[table] if "id" in entry)
        for table in ("source", "concern", "rule")
        if table in raw
    }
    seen: set[tuple[Path, str]] = set()
    for found in _values(raw, Catalogue, ()):
        yield from _check_form(found)
        yield from _check_references(found, known)
        yield from _check_id(found, seen)
    yield from check_offices(raw.get("office", []), cited=shared(raw, "sources") is not None)
    yield from check_urgent(
        raw.get("urgent", []), raw.get("office", []), raw.get("institution", {}).get("country")
    )
    yield from check_own_alone(raw)
    yield from check_dates(raw)


def _values(table: Table, record: type, path: Path) -> Iterator[Value]:
    """Every declared field that holds a value rather than tables, with its path."""
    fields = in_file(record)
    for name, value in table.items():
        field = fields[name]
        if field.record:
            for number, entry in enumerate(value if field.many else [value]):
                at = (*path, name, number) if field.many else (*path, name)
                yield from _values(entry, field.record, at)
        else:
            yield Value((*path, name), field, value)


def _check_form(found: Value) -> Iterator[Fault]:
    for text in found.value if isinstance(found.value, list) else [found.value]:
        if isinstance(text, str):
            for problem, fix in check_form(found.field.note.form, found.field.toml, text):
                yield Fault(found.path, problem, fix, text)


def _check_id(found: Value, seen: set[tuple[Path, str]]) -> Iterator[Fault]:
    """That no other entry of its table has the same id; `seen` are those before it."""
    if found.field.note.form == "id":
        path, value = found.path, found.value
        table = tuple(part for part in path[:-1] if isinstance(part, str))
        if (table, value) in seen:
            yield Fault(path, f"the id '{value}' is used twice", "Give each entry an id of its own.")
        seen.add((table, value))


def _check_references(found: Value, known: dict[str, Suggestions]) -> Iterator[Fault]:
    table = found.field.note.refers
    if not table or (table == "source" and table not in known):
        return  # that all of them are missing is a fault of its own
    ids = known.get(table, _NONE)
    for item in found.value:
        if item not in ids:
            close = ids.closest(item)
            fix = f"Did you mean '{close}'?" if close else f"Add a [[{table}]] with this id."
            problem = f"'{found.field.toml}' names the {table} '{item}', which does not exist"
            yield Fault(found.path, problem, fix, item)
