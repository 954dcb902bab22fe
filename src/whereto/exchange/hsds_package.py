"""A catalogue as a tabular data package of the standard: a zip of CSV tables and their description."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from whereto.exchange.exporting import Exported
from whereto.exchange.hsds_services import beside_offices, left_out_of, services_of
from whereto.exchange.hsds_tables import HSDS, NUMBERS
from whereto.exchange.inert import inert_within
from whereto.exchange.rows import EXTENSION
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same content gives the same bytes on any day
Tables = dict[str, dict[str, dict[str, Any]]]  # by the table and the id


def to_hsds_package(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """These offices as a zip: a table for each kind, and `datapackage.json`, which has the rest."""
    tables = tables_of(inert_within(services_of(catalogue, offices)))
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        description = inert_within(_description(catalogue, tables))
        _write(archive, "datapackage.json", json.dumps(description, ensure_ascii=False, indent=2) + "\n")
        for kind, rows in tables.items():
            _write(archive, HSDS[kind].file, _csv(kind, rows.values()))
    return Exported(package.getvalue(), tuple(left_out_of(catalogue, offices)))


def tables_of(services: Iterable[dict[str, Any]]) -> Tables:
    """Nested services as tables, in the order of the standard; what several share stands once."""
    tables: Tables = {kind: {} for kind in HSDS}
    for service in services:
        links = {"service_id": service["id"]}
        tables["service"][service["id"]] = service
        tables["organization"].setdefault(service["organization"]["id"], service["organization"])
        for name, kind in (("phones", "phone"), ("schedules", "schedule")):
            for part in service.get(name, ()):
                tables[kind][part["id"]] = part | links
        for at in service.get("service_at_locations", ()):
            tables["location"].setdefault(at["location"]["id"], at["location"])
            tables["service_at_location"][at["id"]] = at | links | {"location_id": at["location"]["id"]}
        for attribute in service.get("attributes", ()):
            term = attribute["taxonomy_term"]
            vocabulary = term["taxonomy_detail"]
            tables["taxonomy"].setdefault(vocabulary["id"], vocabulary)
            tables["taxonomy_term"].setdefault(term["id"], term | {"taxonomy_id": vocabulary["id"]})
            tables["attribute"][attribute["id"]] = attribute | {"taxonomy_term_id": term["id"]}
    return {kind: rows for kind, rows in tables.items() if rows}


def _csv(kind: str, rows: Iterable[dict[str, Any]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HSDS[kind].columns)
    for row in rows:
        writer.writerow(_cell(row.get(column)) for column in HSDS[kind].columns)
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)


def _description(catalogue: Catalogue, tables: Tables) -> dict[str, Any]:
    return {
        "name": "human_services_data",
        "title": catalogue.institution.name,
        "profile": "tabular-data-package",
        "version": "3.0",
        "resources": [_resource(kind) for kind in tables],
        EXTENSION: beside_offices(catalogue),
    }


def _resource(kind: str) -> dict[str, Any]:
    table = HSDS[kind]
    required = {*table.required, *table.tabular}
    fields = [
        {"name": column, "type": _type(column)}
        | ({"constraints": {"required": True}} if column in required else {})
        for column in table.columns
    ]
    return {
        "name": kind,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"primaryKey": "id", "fields": fields},
    }


def _type(column: str) -> str:
    return "object" if column == EXTENSION else "number" if column in NUMBERS else "string"


def _write(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, text.encode("utf-8", "replace"))
