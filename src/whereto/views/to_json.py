"""The JSON view: every record as its declaration says, so never less than a card shows."""

import json
from enum import Enum
from typing import Any

from whereto.records.declare import is_record
from whereto.records.keys import Key, keys_of

SCHEMA_VERSION = 1


def document(value: Any) -> dict[str, Any]:
    """A page or an answer as the JSON object that a command prints."""
    return {"schema_version": SCHEMA_VERSION, **to_json(value)}


def dump(value: Any) -> str:
    """The same as text: plain ASCII, so no terminal and no encoding can be harmed by it."""
    return json.dumps(document(value), indent=2) + "\n"


def to_json(value: Any, brief: tuple[str, ...] = ()) -> Any:
    """A value as JSON has it; of records only the fields in `brief`, if that names any."""
    if is_record(type(value)):
        if len(brief) == 1:
            return to_json(getattr(value, brief[0]))
        return _object(value, brief)
    if isinstance(value, tuple):
        return [to_json(part, brief) for part in value]
    if isinstance(value, Enum):
        return value.value
    return round(value, 3) if isinstance(value, float) else value


def _object(value: Any, brief: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    kind: type = type(value)
    for key in keys_of(kind):
        if not brief or key.name in brief:
            _place(found, key, getattr(value, key.name))
    return found


def _place(found: dict[str, Any], key: Key, value: Any) -> None:
    """Put a value where its key says: here, in an object of its own, or its fields in its stead."""
    group, _, name = key.path.partition(".")
    if not name and group:
        found[group] = to_json(value, key.brief)
    elif not group:
        found.update(to_json(value, key.brief))
    elif not group.endswith("?"):
        found.setdefault(group, {})[name] = to_json(value, key.brief)
    elif value is None or found.get(group[:-1], {}) is None:
        found.setdefault(group[:-1], None)
    else:
        found.setdefault(group[:-1], {})[name] = to_json(value, key.brief)
