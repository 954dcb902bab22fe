"""Every declared field is found in JSON, in both schemas, in the reference and in the file's comments."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import CATALOGUE, ROOT
from whereto.records import answer, around, catalogue, concern, office, office_parts, pages, source, urgent
from whereto.records.catalogue import Catalogue
from whereto.records.declare import is_record
from whereto.records.fields import Field, Kind, fields_of, in_file
from whereto.records.keys import keys_of
from whereto.views.to_json import to_json

MODULES = (answer, around, catalogue, concern, office, office_parts, pages, source, urgent)
RECORDS = [
    found
    for module in MODULES
    for found in vars(module).values()
    if is_record(found) and found.__module__ == module.__name__
]
# No command prints these whole; the keys of a concern stand among those of a ConcernEntry.
NOT_SHOWN = {catalogue.Catalogue, catalogue.Institution, answer.Findings, concern.Concern}
OUTPUT = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))
FILE = json.loads((ROOT / "schema" / "catalogue.schema.json").read_text(encoding="utf-8"))
REFERENCE = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
COMMENTS = CATALOGUE.read_text(encoding="utf-8").partition("\nformat = ")[0]


class InFile(NamedTuple):
    """A field as a catalogue file has it, under the heading of its table."""

    heading: str
    field: Field


def file_fields(record: type = Catalogue, path: str = "") -> Iterator[InFile]:
    for name, field in in_file(record).items():
        if field.record:
            heading = f"[[{path}{name}]]" if field.many else f"[{path}{name}]"
            yield from (InFile(heading, inner) for inner in in_file(field.record).values())
            yield from file_fields(field.record, f"{path}{name}.")


FILE_FIELDS = [found for found in dict.fromkeys(file_fields()) if not found.field.record]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)


def test_the_walk_reaches_every_record_of_a_catalogue_and_of_an_answer() -> None:
    names = {record.__name__ for record in RECORDS}
    assert {"Office", "Phone", "Source", "Channel", "Answer", "Hit", "About", "Lookup"} <= names
    assert len(FILE_FIELDS) > 60


@each_record
def test_every_field_says_in_a_sentence_what_it_means(record: type) -> None:
    for field in fields_of(record):
        assert field.meaning.endswith("."), field.name
        assert len(field.meaning.split()) > 1, field.name


@each_record
def test_every_field_is_in_json_or_says_which_key_tells_it(record: type) -> None:
    keys = keys_of(record)
    paths = {key.path.partition(".")[0].rstrip("?") for key in keys}
    for field in fields_of(record):
        if field.note.told_by is None:
            assert field.name in {key.name for key in keys}
        else:
            assert field.note.told_by in paths, field.name


def schema_keys(shape: dict[str, Any]) -> set[str]:
    """The keys of an object, as "key" or "group.key"."""
    found = set()
    for name, inner in shape["properties"].items():
        options = [inner, *inner.get("anyOf", [])]
        nested = next((option["properties"] for option in options if "properties" in option), None)
        found |= {f"{name}.{key}" for key in nested} if nested else {name}
    return found


@pytest.mark.parametrize("record", [record for record in RECORDS if record not in NOT_SHOWN])
def test_every_key_of_json_is_in_the_output_schema_and_no_other(record: type) -> None:
    inline = {key.name for key in keys_of(record) if key.path == "."}
    expected = {key.path.replace("?", "") for key in keys_of(record)} - {"."}
    for field in fields_of(record):
        if field.name in inline:
            brief = next(key.brief for key in keys_of(record) if key.name == field.name)
            inner = [key for key in keys_of(field.holds) if not brief or key.name in brief]
            expected |= {key.path for key in inner}
    assert schema_keys(OUTPUT["$defs"][record.__name__]) - {"schema_version"} == expected


@pytest.mark.parametrize(
    "found", FILE_FIELDS, ids=lambda found: f"{found.heading.strip('[]')}.{found.field.toml}"
)
def test_every_field_of_a_file_is_in_its_schema_the_reference_and_the_comments(found: InFile) -> None:
    shape = FILE
    for name in found.heading.strip("[]").split("."):
        shape = shape["properties"][name]
        shape = shape.get("items", shape)
    field = found.field
    assert shape["properties"][field.toml]["description"] == field.meaning
    assert (field.toml in shape["required"]) is field.must
    part = REFERENCE.partition(f"## `{found.heading}`\n")[2].partition("\n## ")[0]
    needed = f"must for {field.note.needed}" if field.note.needed else ""
    must = "must" if field.required else needed
    must += ", here or for all" if must and field.note.shared else ""
    assert re.search(rf"\| `{field.toml}` \| {must} \|.*{re.escape(field.meaning)}", part)
    star = "*" if field.must else "(*)" if field.required else " "
    table = COMMENTS.partition(f"\n# {found.heading} ")[2].partition("\n# [")[0]
    assert f"\n#   {field.toml} {star}" in table


class Shift(NamedTuple):
    """A record that no module of whereto knows."""

    day: str
    """The day."""
    open: bool = False
    """Whether it is open."""
    hours: str | None = None
    """When."""


def test_a_plain_new_field_is_read_from_its_declaration_alone() -> None:
    day, is_open, hours = fields_of(Shift)
    assert (day.required, is_open.required, hours.required) == (True, False, False)
    assert [field.kind for field in (day, is_open, hours)] == [Kind.TEXT, Kind.FLAG, Kind.TEXT]
    assert hours.meaning == "When."
    assert to_json(Shift("today")) == {"day": "today", "open": False, "hours": None}


@pytest.mark.parametrize("script", ["make_schema.py", "make_reference.py"])
def test_what_is_made_from_the_declarations_is_up_to_date(script: str) -> None:
    check = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stdout


def test_the_schemas_are_valid_and_the_shipped_catalogue_fits_its_own() -> None:
    import tomllib

    for schema in (OUTPUT, FILE):
        jsonschema.Draft202012Validator.check_schema(schema)
    raw = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(raw, default=str)), FILE)


def test_the_reference_says_for_what_a_field_must_be_there() -> None:
    assert re.search(r"\| `number` \| must for a call or a text \| .*999.*country = \"US\"", REFERENCE)
    assert re.search(r"\| `url` \| must for a chat \|", REFERENCE)
