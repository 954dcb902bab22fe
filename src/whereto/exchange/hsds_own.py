"""The way back of whereto's own exports: the standard's properties, and what `x_whereto` keeps."""

import datetime as dt
from typing import Any

from whereto.catalogue.faults import Table
from whereto.exchange.away import NO_ADDRESS
from whereto.exchange.directory import Directory
from whereto.exchange.hsds_services import TEXTS
from whereto.exchange.rows import EXTENSION, Row
from whereto.records.catalogue import Catalogue
from whereto.records.fields import in_file
from whereto.records.office import Office
from whereto.records.office_parts import Phone

_OF_A_LAYER = "file:layer"  # what a layer said has no page; here it is a list like any other


def around_of(directory: Directory) -> Table | None:
    """What stood around the offices when they were exported; None for a directory from elsewhere."""
    kept: Any = directory.metadata.get(EXTENSION)
    for row in directory.all("organization"):
        kept = row.extension or kept
    return _again(kept, Catalogue) if isinstance(kept, dict) else None


def is_own(row: Row) -> bool:
    """Whether a service or an organization comes from an export of whereto's own."""
    return isinstance(row.extension, dict)


def office_of(service: Row, directory: Directory) -> Table:
    """The office that a service was, as the table of a catalogue."""
    table: Table = {"id": ""}
    table |= {field: service.values[name] for field, name in TEXTS.items() if name in service.values}
    if name := service.get("alternate_name"):
        table["alternate_names"] = [name]
    schedules = directory.below(service, "schedule")
    if hours := "; ".join(text for row in schedules if (text := row.get("description"))):
        table["hours"] = hours
    if phones := [_phone(row) for row in directory.below(service, "phone")]:
        table["phones"] = phones
    kept = service.extension.get("office") if isinstance(service.extension, dict) else None
    table |= _again(kept, Office) if isinstance(kept, dict) else {}
    if not isinstance(table["id"], str):  # the rest of another shape the check tells of, by this
        table["id"] = ""
    return table


def _phone(row: Row) -> Table:
    number = row.get("number")
    table: Table = {"display": number}
    if number.startswith("+"):
        table["number"] = number
    for name, column in (("label", "description"), ("extension", "extension")):
        if text := row.get(column):
            table[name] = text
    kept = row.extension if isinstance(row.extension, dict) else {}
    return table | _again(kept, Phone)


def _again(table: dict[str, Any], record: type) -> Table:
    """A table as it was before JSON: days are days again. What is of another shape stays for the check."""
    fields = in_file(record)
    return {_text(name): _value(value, fields.get(name)) for name, value in table.items()}


def _value(value: Any, field: Any) -> Any:
    if isinstance(value, list):
        return [_value(part, field) if not isinstance(part, list) else [] for part in value]
    if isinstance(value, dict):
        return _again(value, field.record) if field and field.record else {"": ""}
    if not isinstance(value, str):
        return value
    form = field.note.form if field else None
    if form == "address" and value == NO_ADDRESS:
        return _OF_A_LAYER
    return _day(value) if form == "day" else _text(value)


def _day(text: str) -> Any:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


def _text(text: str) -> str:
    """Without halves of characters, which JSON may hold and no file can."""
    return text.encode("utf-8", "replace").decode()
