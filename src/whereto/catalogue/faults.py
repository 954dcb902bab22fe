"""What is wrong with a catalogue: where it is, what it is and how to fix it."""

from typing import Any

from whereto.records.record import Record

Path = tuple[str | int, ...]  # as in the parsed data: ("office", 2, "phones", 0, "label")
Table = dict[str, Any]


class Fault(Record):
    """One mistake. `path` leads to the table or field in the parsed data, `within` is the part of it."""

    path: Path
    problem: str
    fix: str
    within: str = ""


class Doubt(Record):
    """What is no fault, but should be looked at by whoever keeps the catalogue.

    `kind` is what sort of doubt it is, `entry` whose it is, as `office 'ombuds'`.
    """

    kind: str
    path: Path
    entry: str
    problem: str
    fix: str
    within: str = ""

    @property
    def line(self) -> str:
        """All of it on a line, without its place in the file."""
        return f"{self.entry}: {self.problem}. {self.fix}" if self.entry else f"{self.problem}. {self.fix}"
