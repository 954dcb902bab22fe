"""The declarations, read: for the check, the build, both JSON Schemas and the format reference.

Reading them takes some milliseconds, so nothing that runs at a start with a prepared catalogue
imports this; the JSON of an answer needs only `declare.keys_of`.
"""

import types
from collections.abc import Sequence
from enum import Enum, StrEnum
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from whereto.records.declare import Note, is_record, note_of
from whereto.records.record import Record


class Kind(StrEnum):
    """What a value is; the value says how a person writes it in a catalogue file."""

    TEXT = 'a text between double quotes, such as "Ombuds Office"'
    TEXTS = 'a list of texts, such as ["roles"]'
    DATE = "a day, written year-month-day without quotes, such as 2026-11-22"
    FLAG = "true or false, without quotes"
    NUMBER = "a whole number"
    TABLE = "a table of its own, under a heading in [ ]"
    TABLES = "a table of its own, under a heading in [[ ]]"


class Field(Record):
    """One field of a record, as it is declared."""

    name: str
    """Its name in the record."""
    holds: Any
    """The type without its note, without None and without the tuple around it."""
    many: bool
    """Whether it holds any number of them."""
    optional: bool
    """Whether it may be None."""
    required: bool
    """Whether it has to be there, that is, has no default."""
    note: Note
    within: type
    """The record that it is a field of."""

    @property
    def meaning(self) -> str:
        """The sentence below it, from the source text: only those who describe a catalogue need it."""
        return _meanings(self.within)[self.name]

    @property
    def toml(self) -> str:
        """Its name in a catalogue file; "" where it stands in none."""
        return self.name if self.note.toml is None else self.note.toml

    @property
    def must(self) -> bool:
        """Whether every table has to have it: it has no default, and the file cannot say it for all."""
        return self.required and not self.note.shared

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that are allowed, where only some are."""
        if isinstance(self.holds, type) and issubclass(self.holds, Enum):
            return tuple(member.value for member in self.holds)
        return get_args(self.holds) if get_origin(self.holds) is Literal else ()

    @property
    def record(self) -> type | None:
        """The record whose tables the file holds here; None for ids and for everything else."""
        return self.holds if is_record(self.holds) and not self.note.refers else None

    @property
    def kind(self) -> Kind:
        """What its value in a catalogue file has to be."""
        if self.record:
            return Kind.TABLES if self.many else Kind.TABLE
        if self.note.form == "day":
            return Kind.DATE
        if self.holds in (bool, int):
            return Kind.FLAG if self.holds is bool else Kind.NUMBER
        return Kind.TEXTS if self.many else Kind.TEXT


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """The fields of a record, in order."""
    defaults = record._field_defaults  # type: ignore[attr-defined]  # every named tuple has it
    return tuple(
        Field(name, *read_type(hint), name not in defaults, note_of(record, name), record)
        for name, hint in record.__annotations__.items()
    )


@cache
def in_file(record: type) -> dict[str, Field]:
    """The fields of a record that a catalogue file may hold, by their names there; nobody changes it."""
    return {field.toml: field for field in fields_of(record) if field.toml}


def summary_of(record: type) -> str:
    """The sentences below a record's name, on one line."""
    import inspect

    return " ".join(inspect.getdoc(record).split())  # type: ignore[union-attr]  # every record has them


def read_type(hint: Any) -> tuple[Any, bool, bool]:
    """What a declared type holds, without its notes; whether many of it; whether it may be None."""
    if get_origin(hint) is Annotated:
        return read_type(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        (rest,) = (part for part in get_args(hint) if part is not types.NoneType)
        kind, many, _ = read_type(rest)
        return kind, many, True
    if get_origin(hint) in (tuple, Sequence):
        return read_type(get_args(hint)[0])[0], True, False
    return hint, False, False


@cache
def _meanings(record: type) -> dict[str, str]:
    """The sentence below each field, from the source text; KeyError follows where one is missing."""
    import ast  # nothing that is checked or built needs these two
    import inspect

    (found,) = ast.parse(inspect.getsource(record)).body
    body = found.body if isinstance(found, ast.ClassDef) else []
    meanings = {}
    for field, below in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
            value = below.value
            if isinstance(field.target, ast.Name) and isinstance(value, ast.Constant):
                meanings[field.target.id] = " ".join(str(value.value).split())
    return meanings
