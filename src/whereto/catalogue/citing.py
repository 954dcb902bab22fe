"""Where the facts of a layer were read: what it says, and else the layer's own file.

A fact needs a source. One that a layer changes must not go on naming the page that says otherwise, and one
that it leaves alone must not begin to name the layer.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from whereto.catalogue.faults import Table
from whereto.catalogue.locate import SITE, Location
from whereto.catalogue.order import shown
from whereto.records.fields import Field, in_file
from whereto.records.office import Office
from whereto.records.source import LAYER_PUBLISHER, SITE_PUBLISHER

_OWN = "this-layer"
# What has no source of its own on a card: what a person types, and names, of which the layer's mark tells.
_UNCITED = frozenset({"id", "keywords", "sources", "name", "acronym", "alternate_names"})

_OF_A_DUTY = frozenset({"must_report_note", "must_report_sources"})


def own_source(location: Location, taken: Sequence[str]) -> Table:
    """The layer's file as a source, with an id that no other has."""
    entry_id, number = _OWN, 1
    while entry_id in taken:
        number += 1
        entry_id = f"{_OWN}-{number}"
    try:
        changed = dt.datetime.fromtimestamp(location.path.stat().st_mtime).astimezone().date()
    except (OSError, ValueError, OverflowError):  # it is gone since it was read, or its clock is broken
        changed = dt.datetime.now().astimezone().date()
    return {
        "id": entry_id,
        "title": shown(location.path),
        "publisher": SITE_PUBLISHER if location.origin == SITE else LAYER_PUBLISHER,
        "url": location.path.absolute().as_uri(),
        "assured_date": changed,
    }


def cited_by(raw: Table, own: str) -> list[str]:
    """The ids of the sources of all in a layer that names none there.

    That is its line for the whole file, or its one page; else its own file is the source.
    """
    if isinstance(told := raw.get("sources"), list):
        return told
    pages = tables_in(raw.get("source"))
    return [pages[0]["id"]] if len(pages) == 1 and isinstance(pages[0].get("id"), str) else [own]


def with_sources(entry: Table, fields: dict[str, Field], cites: list[str]) -> Table:
    """An entry with these sources wherever it has to name some and does not."""
    told = dict(entry)
    for name, field in fields.items():
        if field.note.refers == "source" and field.required:
            told.setdefault(name, cites)
        elif field.record and field.many and isinstance(told.get(name), list):
            inner = in_file(field.record)
            told[name] = [
                with_sources(part, inner, cites) if isinstance(part, dict) else part for part in told[name]
            ]
    if told.get("must_report"):
        told.setdefault("must_report_sources", cites)
    return told


def corrected(below: Table, given: Table, cites: list[str]) -> Table:
    """An office's table with what a layer gives over it, and each fact with the sources of its own."""
    fields = in_file(Office)
    own = given.get("sources", cites)
    told = {**_cited_apart(below, fields), **with_sources(given, fields, own)}
    lines = {name: field.note.behind.split() for name, field in fields.items() if field.note.behind}
    apart = {part for parts in lines.values() for part in parts}
    for name, parts in lines.items():
        if any(given.get(part) for part in parts) and name not in given:
            told[name] = own
    if given.get("must_report") is False:  # what was said below of the duty goes with it
        told = {name: value for name, value in told.items() if name in given or name not in _OF_A_DUTY}
    if phones := tables_in(given.get("phones")):
        told["phones"] = [{"sources": own, **phone} for phone in phones]
    whole = [
        name
        for name, field in fields.items()
        if name in given and not (field.record or field.note.refers or name in apart | _UNCITED)
    ]
    told["sources"] = _joined(below["sources"], own) if whole else below["sources"]
    if (name := below["name"]) != told.get("name") and isinstance(told.get("keywords", []), list):
        told["keywords"] = [*told.get("keywords", []), name]  # whoever knew it by that name finds it
    return told


def tables_in(value: Any) -> list[Table]:
    """The tables in a value of a file, where it holds some."""
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _cited_apart(table: Table, fields: dict[str, Field]) -> Table:
    """An office's table that says beside each fact where it was read, since its own sources may change."""
    told = dict(table)
    for name, field in fields.items():
        if field.note.inherits and any(told.get(part) for part in field.note.behind.split()):
            told.setdefault(name, table["sources"])
    told["phones"] = [{"sources": table["sources"], **phone} for phone in table.get("phones", [])]
    return told


def _joined(first: Any, second: Any) -> Any:
    if not (isinstance(first, list) and isinstance(second, list)):
        return second  # of the wrong type, which the check tells
    return [*first, *(part for part in second if part not in first)]
