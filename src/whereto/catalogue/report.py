"""How the faults of a catalogue are told: file, line, entry, what is wrong and how to fix it."""

from pathlib import Path as File

from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.positions import find_positions
from whereto.records.errors import CatalogueError


def error_of(faults: list[Fault], raw: Table, content: bytes, file: File) -> CatalogueError:
    """The error that tells every fault, in the order of the lines."""
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
