"""A directory of the field as a catalogue: read, linked, built, checked; what does not fit is reported."""

import datetime as dt
import re
from pathlib import Path

from whereto.catalogue.check import check
from whereto.catalogue.faults import Fault, Table
from whereto.exchange.around import Around, Home
from whereto.exchange.building import Builder
from whereto.exchange.columns import NOT_CARRIED
from whereto.exchange.directory import Directory, read_directory
from whereto.exchange.entries import entries_of, told_apart
from whereto.exchange.hsds_own import around_of, is_own, office_of
from whereto.exchange.ids import named_apart
from whereto.exchange.places import countries_of
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.exchange.terms import keywords_of, settle, terms_of
from whereto.records.catalogue import FORMAT
from whereto.records.errors import UsageError
from whereto.records.record import Record

MAX_OFFICES = 50_000  # with more, no catalogue would be small enough to be read
_SOURCE = "directory"  # the id of the one page that everything was read from


class Asked(Record):
    """What the person says of a source that it may not say itself."""

    country: str | None = None
    """The country of its numbers, by two letters."""
    url: str | None = None
    """The page that it was fetched from."""
    read_on: str = ""
    """The day it was fetched."""
    institution: str | None = None
    """Whose directory it is."""


class Imported(Record):
    """A catalogue as the tables of its file, and what is to be said of the import."""

    tables: Table
    report: Report
    offices: int
    phones: int
    concerns: int


def import_directory(source: Path, asked: Asked) -> Imported:
    """The catalogue that a directory becomes.

    Raises UsageError where the source cannot be read, or holds no office.
    """
    report = Report()
    directory = read_directory(source, report)
    home = _home(directory, asked)
    tables = _offices(directory, home)
    if not tables:
        raise UsageError(f"{source}: no service, organization or place is in it that could be an office.")
    concerns = _settled(directory, tables)
    for row, table in tables:
        if "facts" in table and not is_own(row):
            table["facts"] = [{"text": text, "sources": [home.source]} for text in table["facts"]]
    whole = around_of(directory) or _around(directory, asked, home, source)
    if concerns:
        whole["concern"] = [*whole.get("concern", ()), *concerns]
    whole["office"] = [table for _, table in tables]
    _report_rest(directory, {row.id for row, _ in tables})
    whole = sound(whole, {table["id"]: row for row, table in tables}, report)
    offices = whole["office"]
    phones = sum(len(office.get("phones", ())) for office in offices)
    return Imported(whole, report, len(offices), phones, len(whole.get("concern", ())))


def sound(whole: Table, rows: dict[str, Row], report: Report) -> Table:
    """The catalogue without the entries that have a fault, each of which is reported.

    Raises UsageError where a fault lies in no entry that could be left out.
    """
    while faults := check(whole):
        bad: dict[str, set[int]] = {}
        for fault in faults:
            name, number = (*fault.path, None, None)[:2]
            if name not in ("office", "concern") or not isinstance(number, int):
                raise UsageError(f"the import would have a fault: {fault.problem}. {fault.fix}")
            bad.setdefault(str(name), set()).add(number)
            _report_fault(fault, whole[str(name)][number], rows, report)
        for name, numbers in bad.items():
            whole[name] = [entry for at, entry in enumerate(whole[name]) if at not in numbers]
        if not whole["office"]:
            raise UsageError("none of its entries can be an office; the report says why.")
        _forget(whole)
    return whole


def _report_fault(fault: Fault, entry: object, rows: dict[str, Row], report: Report) -> None:
    told = entry.get("id") if isinstance(entry, dict) else None
    name = told if isinstance(told, str) else ""  # an export of whereto's own may be damaged there
    row = rows.get(name)
    file, place = (row.file, row.place) if row else ("", name)
    report.add(file, place, f"left out as a whole, because {fault.problem}")


def _forget(whole: Table) -> None:
    """Take out the names of concerns that are left out."""
    known = {concern["id"] for concern in whole.get("concern", ())}
    for office in whole["office"]:
        for name in ("concerns", "also_concerns"):
            if name in office:
                office[name] = [concern for concern in office[name] if concern in known]


def _offices(directory: Directory, home: Home) -> list[tuple[Row, Table]]:
    builder = Builder(directory, home)
    found: list[tuple[Around, Table]] = []
    for around in entries_of(directory):
        own = is_own(around.own)
        found.append((around, office_of(around.own, directory) if own else builder.office(around)))
        if len(found) > MAX_OFFICES:
            told = f"it has more than {MAX_OFFICES:,} services, organizations and places"
            raise UsageError(f"{around.own.file}: {told}, too many for a catalogue. Import it in parts.")
    named_apart([(table, told_apart(around)) for around, table in found])
    return [(around.own, table) for around, table in found]


def _settled(directory: Directory, tables: list[tuple[Row, Table]]) -> list[Table]:
    others = [(row, table) for row, table in tables if not is_own(row)]
    filed = {table["id"]: terms_of(row, directory) for row, table in others}
    said = {table["id"]: keywords_of(row) for row, table in others}
    return settle([table for _, table in others], filed, said)


def _home(directory: Directory, asked: Asked) -> Home:
    countries = countries_of(directory)
    country = asked.country or (countries[0] if len(countries) == 1 else None)
    return Home(country, _SOURCE, dt.date.fromisoformat(asked.read_on))


def _around(directory: Directory, asked: Asked, home: Home, source: Path) -> Table:
    """What stands around the offices: whose they are, and the page that all was read from."""
    organizations = directory.all("organization")
    alone = organizations[0] if len(organizations) == 1 else None
    meta = {name: str(directory.metadata.get(name) or "") for name in ("title", "name", "homepage", "url")}
    name = asked.institution or (alone.get("name") if alone else "") or meta["title"]
    if not name:
        name = source.stem or "directory"
        told = "nothing says whose directory this is; its own name stands there. Give --institution"
        directory.report.add(source.name, "", told, name)
    url = (
        asked.url
        or meta["homepage"]
        or meta["url"]
        or (alone.get("website", "url", "uri") if alone else "")
    )
    if not url:  # the directory itself is what was read
        url = "file:" + (re.sub(r"[\s/\\:]+", "-", source.name).strip("-") or "directory")
        told = (
            "nothing says which page it is from; its own name stands there. Give --source-url https://..."
        )
        directory.report.add(source.name, "", told, url)
    page = {"id": home.source, "title": meta["title"] or f"Directory of services: {source.stem}"}
    page |= {"publisher": alone.get("name") if alone else name, "url": url}
    institution = {"name": name} | ({"country": home.country} if home.country else {})
    return {
        "format": FORMAT,
        "institution": institution,
        "source": [page | {"assured_date": home.read_on}],
    }


def _report_rest(directory: Directory, offices: set[str]) -> None:
    """Report the tables that a catalogue has no place for, and rows that belong to nothing."""
    for kind in NOT_CARRIED:
        for row in directory.all(kind):
            told = f"the table '{kind}' has no place in a catalogue and is left out"
            directory.report.add(row.file, row.place, told)
    for row in directory.all("attribute"):
        if row.get("link_id", "service_id") not in offices:
            told = f"an attribute of a {row.get('link_entity') or 'row'} that is no office is left out"
            directory.report.add(row.file, row.place, told, row.get("value"))
    for kind in ("phone", "schedule", "address", "postal_address"):
        for row in directory.all(kind):
            if not directory.has_holder(row):
                told = f"a {kind.replace('_', ' ')} that belongs to nothing is left out"
                directory.report.add(row.file, row.place, told, row.get("number", "address_1"))
