"""Read, check, build: the way from a catalogue file to a catalogue."""

from typing import Any

from whereto.catalogue.find import Location
from whereto.catalogue.read import parse
from whereto.model.errors import CatalogueError


def checked(content: bytes, location: Location) -> dict[str, Any]:
    """The catalogue's data once it has passed every check.

    Raises CatalogueError with one line a fault: file, line, office and the mend.
    """
    from whereto.catalogue.check import check  # not needed for the prepared, checked catalogue

    raw = parse(content, location)
    if faults := check(raw):
        raise CatalogueError(*_fault_lines(faults, raw, content, location))
    return raw


def _fault_lines(faults: list[Any], raw: dict[str, Any], content: bytes, location: Location) -> list[str]:
    from whereto.catalogue.positions import find_positions

    positions = find_positions(content.decode("utf-8-sig"))
    placed = []
    for fault in faults:
        path = fault.path
        while path not in positions:
            path = path[:-1]
        line = positions[path]
        owner = _owner(fault.path, raw)
        placed.append((line, f"{location.path}:{line}: {owner}{fault.problem}. {fault.mend}"))
    lines = [text for _, text in sorted(placed)]
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return [*lines, f"{location.path}: {count}; the catalogue is not used until they are mended."]


def _owner(path: tuple[str | int, ...], raw: dict[str, Any]) -> str:
    """Name the entry that a fault is in, as `office 'ombuds': `; empty outside any entry."""
    if len(path) < 2 or not isinstance(path[0], str):  # noqa: PLR2004 - a table's name and its number
        return ""
    entry = raw[path[0]][path[1]] if isinstance(path[1], int) else raw[path[0]]
    if not isinstance(entry, dict):
        return ""
    if name := entry.get("id") or entry.get("name"):
        return f"{path[0]} '{name}': "
    return f"{path[0]} number {path[1] + 1}: " if isinstance(path[1], int) else f"{path[0]}: "
