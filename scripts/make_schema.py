"""Write the two JSON Schemas from the declarations of the records.

python scripts/make_schema.py            write schema/output.schema.json and schema/catalogue.schema.json
python scripts/make_schema.py --check    exit 1 if a committed file differs
"""

import inspect
import json
import sys
from pathlib import Path
from typing import Any

from whereto.catalogue.forms import PATTERNS
from whereto.records import answer, around, checked, layers, pages, urgent, whole
from whereto.records.catalogue import FORMAT, Catalogue
from whereto.records.declare import is_record
from whereto.records.fields import Field, Kind, fields_of, in_file, read_type, summary_of
from whereto.records.keys import Key, keys_of
from whereto.views.to_json import SCHEMA_VERSION

FOLDER = Path(__file__).resolve().parent.parent / "schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

# What each command prints with --json.
DOCUMENTS = {
    "search": answer.Answer,
    "show": pages.Lookup,
    "list": pages.OfficeList,
    "concerns": around.ConcernList,
    "about": around.About,
    "paths": layers.Paths,
    "urgent": urgent.UrgentHelp,
    "privacy": around.Privacy,
    "check": checked.CheckReport,
    "export": whole.WholeCatalogue,
}
_ASKED_BY = {"export": "--format json"}  # where it is not --json
_SIMPLE = {str: "string", bool: "boolean", int: "integer", float: "number"}
_IN_A_FILE: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.TEXTS: {"type": "array", "items": {"type": "string"}},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.FLAG: {"type": "boolean"},
    Kind.NUMBER: {"type": "integer"},
}


class OutputSchema:
    """The schema of what the commands print; `definitions` holds every record that is in it."""

    def __init__(self) -> None:
        """Begin with no record."""
        self.definitions: dict[str, Any] = {}

    def whole(self) -> dict[str, Any]:
        """One schema for all commands: `anyOf` the documents."""
        documents = []
        for command, record in DOCUMENTS.items():
            found = self._object(record, ())
            version = {"const": SCHEMA_VERSION, "description": "Changes when a key is removed or renamed."}
            self.definitions[record.__name__] = {
                **found,
                "title": f"whereto {command} {_ASKED_BY.get(command, '--json')}",
                "properties": {"schema_version": version, **found["properties"]},
                "required": ["schema_version", *found["required"]],
            }
            documents.append({"$ref": f"#/$defs/{record.__name__}"})
        return {
            "$schema": DIALECT,
            "title": "What whereto prints with --json",
            "anyOf": documents,
            "$defs": dict(sorted(self.definitions.items())),
        }

    def _reference(self, record: type, brief: tuple[str, ...]) -> dict[str, Any]:
        """A record, or what a key tells of it, as a reference to its definition."""
        if len(brief) == 1:
            return self._value(next(field for field in fields_of(record) if field.name == brief[0]), ())
        name = record.__name__ + ("Name" if brief else "")
        if name not in self.definitions:
            self.definitions[name] = {}  # so that a record that holds itself comes to an end
            self.definitions[name] = self._object(record, brief)
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, record: type, brief: tuple[str, ...]) -> dict[str, Any]:
        """A record's keys, those of a group in an object of their own."""
        properties: dict[str, Any] = {}
        for key in keys_of(record):
            if brief and key.name not in brief:
                continue
            group, _, name = key.path.partition(".")
            if not group:  # the fields of the record stand in its place
                inner = next(field for field in fields_of(record) if field.name == key.name)
                properties.update(self._object(inner.holds, key.brief)["properties"])
            elif not name:
                properties[group] = self._key(record, key)
            else:
                objects = properties.setdefault(group.rstrip("?"), _group(nullable=group.endswith("?")))
                inside = objects["anyOf"][0] if "anyOf" in objects else objects
                inside["properties"][name] = self._key(record, key)
                inside["required"].append(name)
        found = _object(properties)
        return found if brief else {"description": summary_of(record), **found}

    def _key(self, record: type, key: Key) -> dict[str, Any]:
        for field in fields_of(record):
            if field.name == key.name:
                return {"description": field.meaning, **self._value(field, key.brief)}
        told = getattr(record, key.name).fget  # a property that JSON holds as well
        holds, many, optional = read_type(told.__annotations__["return"])
        found = {"description": " ".join(str(inspect.getdoc(told)).split())}
        return {**found, **self._shape(holds, (), key.brief, many=many, optional=optional)}

    def _value(self, field: Field, brief: tuple[str, ...]) -> dict[str, Any]:
        return self._shape(field.holds, field.choices, brief, many=field.many, optional=field.optional)

    def _shape(
        self, holds: Any, choices: tuple[str, ...], brief: tuple[str, ...], *, many: bool, optional: bool
    ) -> dict[str, Any]:
        if is_record(holds):
            found = self._reference(holds, brief)
        elif choices:
            found = {"enum": list(choices)}
        else:
            found = {"type": _SIMPLE[holds]}
        if many:
            found = {"type": "array", "items": found}
        return {"anyOf": [found, {"type": "null"}]} if optional else found


def catalogue_schema() -> dict[str, Any]:
    """The schema of a catalogue file, for editors that know JSON Schema for TOML."""
    return {
        "$schema": DIALECT,
        "title": "A catalogue of whereto",
        **_table(Catalogue),
    }


def _table(record: type) -> dict[str, Any]:
    fields = in_file(record)
    properties = {
        name: {"description": field.meaning, **_in_a_file(field)} for name, field in fields.items()
    }
    required = [name for name, field in fields.items() if field.must]
    return {
        "type": "object",
        "description": summary_of(record),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _in_a_file(field: Field) -> dict[str, Any]:
    if field.record:
        table = _table(field.record)
        return {"type": "array", "items": table} if field.many else table
    if field.toml == "format":
        return {"const": FORMAT}
    if not field.choices:
        pattern = PATTERNS.get(field.note.form)
        return _IN_A_FILE[field.kind] | ({"pattern": f"^({pattern.pattern})$"} if pattern else {})
    one = {"enum": list(field.choices)}
    return {"type": "array", "items": one} if field.many else one


def _group(*, nullable: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "properties": {}, "required": []}
    return {"anyOf": [found, {"type": "null"}]} if nullable else found


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def texts() -> dict[Path, str]:
    """What each file has to hold."""
    schemas = {"output": OutputSchema().whole(), "catalogue": catalogue_schema()}
    return {FOLDER / f"{name}.schema.json": json.dumps(schemas[name], indent=2) + "\n" for name in schemas}


def main() -> int:
    """Write the schemas, or compare them with the committed ones."""
    for path, text in texts().items():
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"{path.name} is out of date. Write it with: python scripts/make_schema.py")
                return 1
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
