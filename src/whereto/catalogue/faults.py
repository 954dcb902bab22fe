"""A fault of a catalogue: where it is, what is wrong and how to fix it."""

from typing import Any

from whereto.records.record import Record

Path = tuple[str | int, ...]  # as in the parsed data: ("office", 2, "phones", 0, "label")
Table = dict[str, Any]


class Fault(Record):
    """One mistake. `path` leads to the table or field in the parsed data."""

    path: Path
    problem: str
    fix: str
