"""A table of offices as a catalogue: heads understood, rows built, the whole checked; the rest reported."""

import datetime as dt

from whereto.catalogue.faults import Table
from whereto.catalogue.forms import check_form
from whereto.exchange.cleaning import slug
from whereto.exchange.ids import named_apart
from whereto.exchange.importing import sound
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.exchange.table_heads import Column, columns_of, is_source
from whereto.exchange.table_lines import read_sheet
from whereto.exchange.table_office import RowReader
from whereto.records.catalogue import FORMAT
from whereto.records.errors import UsageError
from whereto.records.record import Record

_SOURCE = "table"  # the id of the one page that everything was read from


class Origin(Record):
    """What the person says of a table, which no table says itself."""

    institution: str
    """Whose offices these are."""
    url: str
    """The page that it was had from."""
    read_on: str
    """The day it was read, as an ISO date."""
    title: str | None = None
    """What that page is."""
    country: str | None = None
    """The country of its numbers, by two letters."""


class FromTable(Record):
    """A catalogue as the tables of its file, and what is to be said of how it came about."""

    tables: Table
    report: Report
    offices: int
    phones: int


def catalogue_of(content: bytes, name: str, origin: Origin) -> FromTable:
    """The catalogue that a table becomes; `name` is what its file is called.

    Raises UsageError where it cannot be read or holds no office, or its page has no address.
    """
    for problem, fix in check_form("url", "--source-url", origin.url):
        raise UsageError(f"{problem}. {fix}")
    report = Report()
    sheet = read_sheet(content, name, report)
    columns = columns_of([" ".join(head.split()) for head in sheet.heads.cells])
    _report_unknown(columns, name, sheet.heads.number, report)
    offices: list[Table] = []
    concerns = _Concerns()
    rows: list[Row] = []
    for line in sheet.rows:
        if found := RowReader(columns, line, name, report).office(origin.country, origin.url):
            table, wanted = found
            if wanted:
                table["concerns"] = list(dict.fromkeys(map(concerns.id_of, wanted)))
            offices.append(table)
            rows.append(Row("office", name, str(line.number), {}))
    if not offices:
        raise UsageError(f"{name}: no row below the heads has a name, so there is no office in it.")
    _name_apart(offices, rows, report)
    whole = _around(origin, name) | {"concern": concerns.tables, "office": offices}
    whole = {key: value for key, value in whole.items() if value}
    by_id = {table["id"]: row for table, row in zip(offices, rows, strict=True)}
    whole = sound(whole, by_id, report)
    phones = sum(len(office.get("phones", ())) for office in whole["office"])
    return FromTable(whole, report, len(whole["office"]), phones)


def _report_unknown(columns: tuple[Column, ...], name: str, line: int, report: Report) -> None:
    for column in columns:
        if is_source(column):
            told = "other pages than that of --source-url are kept as facts, since no day stands with them"
            report.add(name, str(line), told, column.head)
        elif column.field is None and column.head:
            told = "no such column is known; what stands in it is kept as a fact of each office"
            report.add(name, str(line), told, column.head)


def _name_apart(offices: list[Table], rows: list[Row], report: Report) -> None:
    """Give every office an id of its own."""
    given: set[str] = set()
    for table, row in zip(offices, rows, strict=True):
        if table["id"] and table["id"] in given:
            report.add(
                row.file, row.place, "another row has this id, so it is given a new one", table["id"]
            )
            table["id"] = ""
        given.add(table["id"])
    named_apart([(table, [table.get("parent", "")]) for table in offices])


class _Concerns:
    """The concerns that the rows name, each with an id of its own; the same words are the same concern."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self.tables: list[Table] = []

    def id_of(self, name: str) -> str:
        key = " ".join(name.casefold().split())
        if key not in self._ids:
            begin = slug(name) or "concern"
            taken = {*self._ids.values()}
            ideas = (begin if count == 1 else f"{begin}-{count}" for count in range(1, len(taken) + 2))
            self._ids[key] = next(idea for idea in ideas if idea not in taken)
            self.tables.append({"id": self._ids[key], "name": name})
        return self._ids[key]


def _around(origin: Origin, name: str) -> Table:
    """What stands around the offices: whose they are, and the page that all was read from."""
    institution = {"name": origin.institution} | ({"country": origin.country} if origin.country else {})
    page = {"id": _SOURCE, "title": origin.title or f"Table of offices: {name}"}
    page |= {"publisher": origin.institution, "url": origin.url}
    day = dt.date.fromisoformat(origin.read_on)
    return {"format": FORMAT, "institution": institution, "source": [page | {"assured_date": day}]}
