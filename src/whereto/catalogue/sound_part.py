"""What remains of a catalogue with faults when every entry that has one is left out."""

from typing import Any

from whereto.catalogue.check import check
from whereto.catalogue.faults import Fault, Path, Table
from whereto.records.record import Record

_ROUNDS = 8  # leaving an entry out may make others faulty, which name it


class Part(Record):
    """The sound entries, and where each stood in the whole."""

    raw: Table
    places: dict[Path, Path]

    def original(self, path: Path) -> Path:
        """The path in the whole catalogue of one in this part."""
        for size in range(len(path), 0, -1):
            if path[:size] in self.places:
                return (*self.places[path[:size]], *path[size:])
        return path


def sound_part(raw: Table, faults: list[Fault]) -> Part | None:
    """The entries of `raw` that have no fault; None where nothing can be made of them."""
    part = Part(raw, {})
    for _ in range(_ROUNDS):
        if not faults:
            return part
        bad = {path[:2] if len(path) > 1 else path for path in (fault.path for fault in faults)}
        if () in bad or any(len(path) == 1 and path[0] not in raw for path in bad):
            return None
        places: dict[Path, Path] = {}
        left: Table = {}
        for name, value in part.raw.items():
            if (name,) in bad:
                continue
            left[name] = _left(value, (name,), bad, places)
        part = Part(left, {path: part.original(old) for path, old in places.items()})
        faults = check(part.raw)
    return None


def _left(value: Any, path: Path, bad: set[Path], places: dict[Path, Path]) -> Any:
    """A list without the entries that have a fault, or a table without the fields that have one."""
    if isinstance(value, dict):
        return {name: part for name, part in value.items() if (*path, name) not in bad}
    if not isinstance(value, list):
        return value
    kept: list[Any] = []
    for number, entry in enumerate(value):
        if (*path, number) not in bad:
            places[*path, len(kept)] = (*path, number)
            kept.append(entry)
    return kept
