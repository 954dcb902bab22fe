"""A fault of a catalogue, and how it is told: file, line, entry, what is wrong and how to fix it."""

from pathlib import Path as File
from typing import Any, NamedTuple

from whereto.records.errors import CatalogueError

Path = tuple[str | int, ...]  # as in the parsed data: ("office", 2, "phones", 0, "label")
Table = dict[str, Any]


class Fault(NamedTuple):
    """One mistake. `path` leads to the table or field in the parsed data."""

    path: Path
    problem: str
    fix: str


def error_of(faults: list[Fault], raw: Table, content: bytes, file: File) -> CatalogueError:
    """The error that tells every fault, in the order of the lines."""
    from whereto.catalogue.positions import find_positions

    positions = find_positions(content.decode("utf-8-sig"))
    placed = []
    for fault in faults:
        path = fault.path
        while path not in positions:
            path = path[:-1]
        line = positions[path]
        placed.append((line, f"{file}:{line}: {_owner(fault.path, raw)}{fault.problem}. {fault.fix}"))
    lines = [text for _, text in sorted(placed)]
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return CatalogueError(*lines, f"{file}: {count}; the catalogue is not used until they are fixed.")


def _owner(path: Path, raw: Table) -> str:
    """Name the entry that a fault is in, as `office 'ombuds': `; empty outside any entry."""
    if len(path) < 2 or not isinstance(path[0], str):  # noqa: PLR2004 - a table's name and its number
        return ""
    entry = raw[path[0]][path[1]] if isinstance(path[1], int) else raw[path[0]]
    if not isinstance(entry, dict):
        return ""
    if name := entry.get("id") or entry.get("name"):
        return f"{path[0]} '{name}': "
    return f"{path[0]} number {path[1] + 1}: " if isinstance(path[1], int) else f"{path[0]}: "
