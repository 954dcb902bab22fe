"""The keys that a record has in JSON, by its declaration."""

from functools import cache

from whereto.records.declare import note_of
from whereto.records.record import Record


class Key(Record):
    """Where a field, or a property that JSON holds as well, stands in JSON, and how short."""

    name: str
    path: str
    brief: tuple[str, ...]


@cache
def keys_of(record: type) -> tuple[Key, ...]:
    """Every key of a record's JSON, its fields first, then what is worked out from them."""
    keys = []
    for name in record.__annotations__:
        note = note_of(record, name)
        if note.told_by is None and note.json != "":
            keys.append(Key(name, name if note.json is None else note.json, note.brief))
    for name, member in vars(record).items():
        if isinstance(member, property) and (path := getattr(member.fget, "json_path", None)):
            keys.append(Key(name, path, ()))
    return tuple(keys)
