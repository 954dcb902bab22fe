"""HSDS out and back: what the standard requires is there, and nothing is lost on the way."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.exchange.small import TABLES, folder_of, imported
from whereto.catalogue.build import build
from whereto.exchange.exporting import FORMATS
from whereto.exchange.hsds_json import to_hsds
from whereto.exchange.hsds_package import to_hsds_package
from whereto.exchange.hsds_tables import HSDS
from whereto.exchange.importing import Asked, import_directory
from whereto.exchange.kinds import kind_of
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

WAYS = {"services.json": to_hsds, "package.zip": to_hsds_package}


def again(path: Path, content: bytes) -> Catalogue:
    """The catalogue that an export is imported as, without a remark."""
    path.write_bytes(content)
    found = import_directory(path, Asked(read_on="2026-11-29"))
    assert found.report.lines == ()
    return build(found.tables)


def objects_in(value: Any, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of the standard in a service, with its kind."""
    yield kind, value
    for key, part in value.items():
        below = kind_of(key)
        for each in part if isinstance(part, list) else [part]:
            if below and isinstance(each, dict):
                yield from objects_in(each, below)


@pytest.mark.parametrize("file", WAYS)
def test_the_shipped_catalogue_comes_back_field_by_field(
    file: str, shipped: Catalogue, tmp_path: Path
) -> None:
    back = again(tmp_path / file, WAYS[file](shipped, shipped.offices).content)
    for name in Catalogue._fields:
        assert getattr(back, name) == getattr(shipped, name), name


@pytest.mark.parametrize("file", WAYS)
def test_a_single_office_brings_what_stands_around_it(
    file: str, shipped: Catalogue, tmp_path: Path
) -> None:
    back = again(tmp_path / file, WAYS[file](shipped, shipped.offices[2:3]).content)
    assert back.offices == shipped.offices[2:3]
    assert back.sources == shipped.sources


@pytest.mark.parametrize("file", WAYS)
@pytest.mark.parametrize("text", ["two\nlines  and blanks", "no\u00a0break", "=1+1", '"x",'])
def test_a_text_comes_back_as_it_is(file: str, text: str, shipped: Catalogue, tmp_path: Path) -> None:
    first = shipped.offices[0]
    names = ("description", "hours", "cost", "audience", "first_contact")
    changed: dict[str, Any] = dict.fromkeys(names, text)
    office = first._replace(**changed, alternate_names=(text,))
    catalogue = shipped._replace(offices=(office,))
    (tmp_path / file).write_bytes(WAYS[file](catalogue, catalogue.offices).content)
    back = build(import_directory(tmp_path / file, Asked(read_on="2026-11-29")).tables).offices[0]
    assert {getattr(back, name) for name in names} == {text}
    assert back.alternate_names == (text,)


def test_an_imported_directory_comes_back(tmp_path: Path) -> None:
    catalogue, _ = imported(folder_of(tmp_path / "list", TABLES))
    for file, way in WAYS.items():
        assert again(tmp_path / file, way(catalogue, catalogue.offices).content) == catalogue


def test_every_object_has_what_the_standard_requires(shipped: Catalogue) -> None:
    services = json.loads(to_hsds(shipped, shipped.offices).content)
    found = [each for service in services for each in objects_in(service, "service")]
    assert {kind for kind, _ in found} == {*HSDS}
    for kind, each in found:
        assert {*HSDS[kind].required} <= each.keys(), (kind, each)
        UUID(each["id"])
    assert {each["status"] for kind, each in found if kind == "service"} == {"active"}


def test_every_table_has_what_the_standard_requires_and_names_only_what_is_there(
    shipped: Catalogue,
) -> None:
    content = to_hsds_package(shipped, shipped.offices).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        package = json.loads(archive.read("datapackage.json"))
        assert {part["path"] for part in package["resources"]} == {*archive.namelist()} - {
            "datapackage.json"
        }
        rows = {
            part["name"]: list(csv.DictReader(io.StringIO(archive.read(part["path"]).decode())))
            for part in package["resources"]
        }
    ids = {row["id"] for table in rows.values() for row in table}
    for kind, table in rows.items():
        for row in table:
            assert all(row[name] for name in (*HSDS[kind].required, *HSDS[kind].tabular)), (kind, row)
            assert {value for name, value in row.items() if name.endswith("_id") and value} <= ids


@pytest.mark.parametrize("way", WAYS.values())
def test_the_same_catalogue_gives_the_same_bytes(way: Any, shipped: Catalogue) -> None:
    assert way(shipped, shipped.offices) == way(shipped, shipped.offices)


def test_that_nothing_is_stated_is_a_term_as_well(shipped: Catalogue) -> None:
    services = json.loads(to_hsds(shipped, shipped.offices).content)
    terms = [
        attribute["taxonomy_term"]["name"]
        for service in services
        for attribute in service["attributes"]
        if attribute["link_type"] == "confidentiality"
    ]
    assert terms == [office.confidentiality.value for office in shipped.offices]
    assert "not stated" in terms


def test_an_answer_on_confidentiality_is_read_without_whereto_s_own_property(
    shipped: Catalogue, tmp_path: Path
) -> None:
    services = json.loads(to_hsds(shipped, shipped.offices).content)
    for service in services:
        del service["x_whereto"]
        service["organization"].pop("x_whereto", None)
    file = tmp_path / "services.json"
    file.write_text(json.dumps(services), encoding="utf-8")
    catalogue, _ = imported(file)
    told = {office.name: office.confidentiality for office in catalogue.offices}
    assert all(told[office.name] == office.confidentiality for office in shipped.offices)


def test_what_other_programs_pass_over_is_named_for_each_office(shipped: Catalogue) -> None:
    lines = to_hsds(shipped, shipped.offices).left_out
    for office in shipped.offices:
        assert any(line.startswith(f"office '{office.id}': under x_whereto alone: ") for line in lines)
    assert any(line.startswith("the catalogue: under x_whereto alone: ") for line in lines)


def test_a_short_number_and_an_incomplete_one_are_reported_and_come_back(
    shipped: Catalogue, tmp_path: Path
) -> None:
    office: Office = shipped.offices[2]
    phone = office.phones[0]._replace(display="617-253-592", number=None, incomplete=True, label="Desk")
    catalogue = shipped._replace(offices=(office._replace(phones=(phone,)),))
    exported = to_hsds(catalogue, catalogue.offices)
    assert (
        f"office '{office.id}': phones: '617-253-592' is kept, but not to be dialled" in exported.left_out
    )
    assert again(tmp_path / "services.json", exported.content).offices[0].phones == (phone,)


def test_both_formats_are_known_by_their_names() -> None:
    assert FORMATS["hsds"] == ("hsds_json", "to_hsds")
    assert FORMATS["hsds-csv"] == ("hsds_package", "to_hsds_package")
