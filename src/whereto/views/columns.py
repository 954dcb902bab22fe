"""Of each office only the fields that a script asks for: lines of columns, or a JSON object a line.

A field is named as in the JSON of an office, with a dot for what lies in it: `place.display`,
`phones.number`. `phone`, which is the number to call, is there besides.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from whereto.records.declare import is_record
from whereto.records.errors import UsageError
from whereto.records.keys import keys_of
from whereto.records.office import Office
from whereto.views.safe import safe
from whereto.views.to_json import to_json

PHONE = "phone"  # no key of the JSON: the number to call, which most scripts are after
USUAL = ("id", "name", PHONE, "email")
_BETWEEN = "; "


def fields_named(text: str) -> tuple[str, ...]:
    """The fields in a list with commas, in its order. Raises UsageError for one that no office has."""
    named = tuple(part.strip() for part in text.split(","))
    known = (PHONE, *paths_of(Office))
    for name in named:
        if name not in known:
            listed = ", ".join(known)
            raise UsageError(f"there is no field '{name[:60]}'. Name any of these, with commas: {listed}")
    return named


def tab_separated(offices: Sequence[Office], fields: Sequence[str]) -> Iterator[str]:
    """A line for each office, its fields with a tab between; what a cell may not hold is written out."""
    for office in offices:
        whole = _whole(office)
        yield "\t".join(_cell(_found(whole, field.split("."))) for field in fields) + "\n"


def json_lines(offices: Sequence[Office], fields: Sequence[str]) -> Iterator[str]:
    """A JSON object on a line for each office, with these fields alone; without any, with all."""
    import json

    for office in offices:
        whole = _whole(office) if fields else to_json(office)
        reduced = _reduced(whole, [field.split(".") for field in fields]) if fields else whole
        yield json.dumps(reduced) + "\n"


@cache
def paths_of(kind: type, brief: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Every path in the JSON of a record, as it is declared."""
    found: list[str] = []
    for key in keys_of(kind):
        if brief and key.name not in brief:
            continue
        path = key.path.replace("?", "")
        inner = _record_in(_hint_of(kind, key.name))
        within = paths_of(inner, key.brief) if inner and len(key.brief) != 1 else ()
        if path == ".":
            found += within
        else:
            group = path.rpartition(".")[0]
            found += [group] * bool(group) + [path] + [f"{path}.{part}" for part in within]
    return tuple(dict.fromkeys(found))


def _hint_of(kind: type, name: str) -> Any:
    """The declared type of a field, or what the function of a property returns."""
    hint = kind.__annotations__.get(name)
    return hint if hint is not None else getattr(kind, name).fget.__annotations__["return"]


def _record_in(hint: Any) -> type | None:
    """The record that a type holds one or many of; None where it holds none."""
    if is_record(hint):
        return hint  # type: ignore[no-any-return]  # is_record tells that it is a type
    parts = get_args(hint)[:1] if get_origin(hint) is Annotated else get_args(hint)
    return next(filter(None, map(_record_in, parts)), None)


def _whole(office: Office) -> dict[str, Any]:
    """The JSON of an office, and the number to call."""
    phone = office.best_phone or next(iter(office.phones), None)
    return {**to_json(office), PHONE: phone.display if phone else None}


def _found(value: Any, path: Sequence[str]) -> Any:
    """What lies at a path; of a list what lies there in each of its members."""
    if not path or value is None:
        return value
    if isinstance(value, list):
        return [_found(member, path) for member in value]
    return _found(value.get(path[0]), path[1:])


def _reduced(value: Any, paths: Sequence[Sequence[str]]) -> Any:
    """The same JSON with these paths alone, in their order."""
    if any(not path for path in paths) or value is None:
        return value
    if isinstance(value, list):
        return [_reduced(member, paths) for member in value]
    names = dict.fromkeys(path[0] for path in paths)
    return {
        name: _reduced(value.get(name), [path[1:] for path in paths if path[0] == name]) for name in names
    }


def _cell(value: Any) -> str:
    """A value in a column: a list with semicolons, an object as JSON, nothing where it is absent."""
    if isinstance(value, list) and not any(isinstance(member, dict) for member in value):
        return _BETWEEN.join(filter(None, map(_cell, value)))
    if isinstance(value, (list, dict)):
        import json

        return json.dumps(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else safe(str(value))
