"""Catalogues that are up to no good, made by walking the declarations: a new field is in them by itself."""

import datetime as dt
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Any

from whereto.catalogue.check import check
from whereto.records.catalogue import Catalogue
from whereto.records.fields import Field, Kind, in_file

# What a terminal obeys: escapes, C1 controls, overrides of direction, what nobody sees; and what Rich does.
HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J\x9b31m\x9d8;;file:///etc/passwd\x9c\x00\x08\x7f\x85\u202egnp\u2066\u200b\u200d"
    "\ufeff\u2028\u2029\U000e0041 [bold red]loud[/] [link=file:///etc]here[/link] [/nope] :bank: \r\n\t"
    "<script>alert(1)</script> {x} %s \\ \" '"
)
# Fields of a form, with a value that has it.
_FIT: dict[str, Any] = {
    "url": "https://example.edu/page",
    "address": "https://example.edu/page",
    "email": "help@example.edu",
    "contact": "+1 617 253 5921",
    "country": "US",
    "day": dt.date(2026, 1, 31),
    "date": "2026-01-31",
}
_NUMBERS = {"display": "+1 617 253 5921", "number": "+16172535921", "extension": "12"}


def hostile_text() -> dict[str, Any]:
    """The tables of a sound catalogue in which every text that may be anything is hostile."""
    tables = _tables(everywhere=False)
    tables["institution"]["own_urgent_only"] = False
    (office,) = tables["office"]
    other = deepcopy(office) | {"id": "other", "confidentiality": "not stated"}
    for name in ("confidentiality_statements", "room", "building", "floor", "concerns"):
        del other[name]
    tables["office"].append(other)
    return _sound(tables)


def hostile_everywhere() -> dict[str, Any]:
    """The tables of a catalogue in which every text is hostile, also ids, numbers, days and addresses."""
    return _tables(everywhere=True)


def texts_in(tables: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in tables, with the names that lead to it."""
    if isinstance(tables, dict):
        for name, part in tables.items():
            yield from texts_in(part, f"{path}.{name}".lstrip("."))
    elif isinstance(tables, list):
        for part in tables:
            yield from texts_in(part, path)
    elif isinstance(tables, str):
        yield path, tables


def texts_of(record: type = Catalogue, path: str = "") -> Iterator[str]:
    """Where a catalogue may hold a text of any form, by the declarations."""
    for name, field in in_file(record).items():
        at = f"{path}.{name}".lstrip(".")
        if field.record:
            yield from texts_of(field.record, at)
        elif _may_be_anything(field):
            yield at


def _may_be_anything(field: Field) -> bool:
    plain = field.kind in (Kind.TEXT, Kind.TEXTS) and not field.choices and not field.note.refers
    return plain and field.note.form == "prose" and field.name not in _NUMBERS and field.holds is str


def _tables(*, everywhere: bool) -> dict[str, Any]:
    numbers = count()
    fields = in_file(Catalogue).items()
    return {
        name: 1 if name == "format" else _value(field, numbers, everywhere=everywhere)
        for name, field in fields
    }


def _value(field: Field, numbers: "count[int]", *, everywhere: bool) -> Any:
    if field.record:
        inner = in_file(field.record).items()
        table = {name: _value(part, numbers, everywhere=everywhere) for name, part in inner}
        return [table] if field.many else table
    if field.kind is Kind.FLAG or field.kind is Kind.NUMBER:
        return field.kind is Kind.FLAG or 1
    one: Any = f"{next(numbers)} {HOSTILE}"
    if not everywhere and not _may_be_anything(field):
        fit = next(iter(field.choices), None) or _NUMBERS.get(field.name) or _FIT.get(field.note.form)
        one = fit or "id"
    return [one] if field.many else one


def _sound(tables: dict[str, Any]) -> dict[str, Any]:
    """The same without the fields that have a fault, which the check names."""
    for _ in range(20):
        faults = check(tables)
        if not faults:
            return tables
        for fault in faults:
            *above, name = fault.path
            table: Any = tables
            for part in above:
                table = table[part]
            if isinstance(table, dict):
                table.pop(name, None)
    raise AssertionError(faults)
