"""How the faults of a catalogue are told: file, line, entry, what is wrong and how to fix it."""

from pathlib import Path as File

from whereto.catalogue.faults import Doubt, Fault, Path, Table
from whereto.catalogue.positions import Positions
from whereto.records.checked import Finding
from whereto.records.errors import CatalogueError


def error_of(faults: list[Fault], raw: Table, content: bytes, file: File) -> CatalogueError:
    """The error that tells every fault, in the order of the lines."""
    placed = sorted(place_faults(faults, raw, content, file), key=lambda each: (each.line, each.told))
    lines = [f"{file}:{each.line}: {each.told}" for each in placed]
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return CatalogueError(*lines, f"{file}: {count}; the catalogue is not used until they are fixed.")


def place_faults(faults: list[Fault], raw: Table, content: bytes, file: File) -> list[Finding]:
    """Every fault with its line and column, in the order of the file."""
    doubts = [Doubt("fault", each.path, _owner(each.path, raw), *each[1:]) for each in faults]
    return place_doubts(doubts, content, file)


def place_doubts(doubts: list[Doubt], content: bytes, file: File) -> list[Finding]:
    """Every doubt with its line and column, in the order of the file."""
    if not doubts:
        return []
    positions = Positions(content.decode("utf-8-sig"), [each.path for each in doubts])
    placed = [
        Finding(
            each.kind,
            str(file),
            *positions.find(each.path, each.within),
            each.entry or None,
            each.problem,
            each.fix,
        )
        for each in doubts
    ]
    return sorted(placed, key=lambda each: (each.line, each.column, each.told))


def _owner(path: Path, raw: Table) -> str:
    """Name the entry that a fault is in, as `office 'ombuds'`; empty outside any entry."""
    if len(path) < 2 or not isinstance(path[0], str):  # noqa: PLR2004 - a table's name and its number
        return ""
    entry = raw[path[0]][path[1]] if isinstance(path[1], int) else raw[path[0]]
    if not isinstance(entry, dict):
        return ""
    if name := entry.get("id") or entry.get("name"):
        return f"{path[0]} '{name}'"
    return f"{path[0]} number {path[1] + 1}" if isinstance(path[1], int) else f"{path[0]}"
