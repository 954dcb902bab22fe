"""Every format, and what none of them may lose in silence."""

import io
import json
import zipfile
from itertools import chain

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import ROOT, THREE_OFFICES
from tests.exchange import hostile
from whereto.catalogue.contacts import contacts_beside
from whereto.exchange.exporting import ENDINGS, FORMATS, export, format_of
from whereto.exchange.sheet_office import CARRIED as ON_THE_SHEET
from whereto.exchange.spreadsheet import CARRIED as IN_THE_TABLE
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.views.to_json import to_json

every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_every_format_writes_the_same_bytes_twice(name: str, shipped: Catalogue) -> None:
    first = export(shipped, shipped.offices, name)
    assert first.content
    assert export(shipped, shipped.offices, name) == first
    assert len(set(first.left_out)) == len(first.left_out)
    assert all(line == line.strip() and "\n" not in line for line in first.left_out)


def unpacked(content: bytes) -> bytes:
    """What a zip holds, one file after the other; any other content as it is."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@every_format
def test_every_format_survives_a_hostile_catalogue_and_says_what_it_took_away(name: str) -> None:
    exported = export(hostile.CATALOGUE, hostile.CATALOGUE.offices, name)
    content = unpacked(exported.content)
    assert b"\x1b" not in content
    assert "\u202e".encode() not in content
    told = [line for line in exported.left_out if "hidden characters" in line]
    assert ("office 'office': description: hidden characters were left out" in told) == (name != "json")


@every_format
def test_only_the_offices_that_are_asked_for_are_written(name: str, shipped: Catalogue) -> None:
    ombuds = shipped.office("ombuds")
    content = unpacked(export(shipped, (ombuds,), name).content).decode()
    assert "617-253-5921" in content.replace("tel:+16172535921", "617-253-5921")
    assert "Community Wellness" not in content


@pytest.mark.parametrize(("name", "carried"), [("csv", IN_THE_TABLE), ("html", ON_THE_SHEET)])
def test_a_field_is_carried_or_reported(name: str, carried: frozenset[str], shipped: Catalogue) -> None:
    for office in (*shipped.offices, hostile.OFFICE):
        told = " ".join(export(shipped, (office,), name).left_out)
        filled = {field for field in Office._fields if getattr(office, field)}
        for field in filled - carried:
            assert field.endswith("_sources") or field in told


def test_the_endings_tell_formats_that_there_are() -> None:
    assert set(ENDINGS.values()) <= set(FORMATS)
    assert format_of("My Offices.VCF") == "vcard"
    assert format_of("offices.html.bak") is None
    assert format_of("offices") is None


def test_json_holds_the_whole_catalogue_as_the_schema_says(shipped: Catalogue) -> None:
    exported = export(shipped, shipped.offices, "json")
    found = json.loads(exported.content)
    schema = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))
    whole = {"$ref": "#/$defs/WholeCatalogue", "$defs": schema["$defs"]}
    jsonschema.Draft202012Validator(whole).validate(found)
    assert exported.left_out == ()
    assert found["offices"] == [to_json(office) for office in shipped.offices]
    assert found["urgent_contacts"] == to_json(contacts_beside(shipped).contacts)
    terms = chain.from_iterable(concern["terms"] for concern in found["concerns"])
    assert len(list(terms)) == sum(len(concern.terms) for concern in shipped.concerns)
    parts = ("principles", "policies", "guidance", "rules", "sources")
    assert [len(found[part]) for part in parts] == [len(getattr(shipped, part)) for part in parts]


def test_the_catalogue_of_another_institution_is_exported_with_the_contacts_beside_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from whereto import load

    path = tmp_path_factory.mktemp("small") / "small.toml"
    path.write_text(THREE_OFFICES)
    small = load(path)
    sheet = export(small, small.offices, "html").content.decode()
    assert "Where to turn at school" in sheet
    assert "Call 911" in sheet
    assert "MIT Police" not in sheet
    assert "Outside the US" in sheet
