"""On which line each table and field of a TOML text stands. Worked out only when there is a fault."""

import re
import tomllib

from whereto.catalogue.faults import Path

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_CLOSING = re.compile(r"\"{3}|'{3}|[\]}]")  # one of these ends every value of several lines


def find_positions(text: str) -> dict[Path, int]:
    """Map the path of each table and field to its line, counted from 1.

    `text` must be valid TOML. A path is as in the parsed data: `("office", 2, "phones", 0, "label")`.
    A field's extent is found by handing ever more lines to the TOML reader until they make sense,
    which saves a second TOML grammar here; of a long one only up to lines that may be its last.
    """
    lines = text.replace("\r\n", "\n").split("\n")  # as TOML does; splitlines knows more line breaks
    positions: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    number = 0
    while number < len(lines):
        line = lines[number]
        if header := _HEADER.match(line):
            table = _enter(header[2], array=header[1] == "[[", counts=counts)
            positions.setdefault(table, number + 1)
            number += 1
        elif not line.strip() or line.lstrip().startswith("#"):
            number += 1
        else:
            keys, extent = _field(lines, number)
            for key in keys:
                positions.setdefault((*table, key), number + 1)
            number += extent
    return positions


def _enter(name: str, *, array: bool, counts: dict[Path, int]) -> Path:
    """The path of the table that a heading opens; inside an array of tables, of its newest entry."""
    parts = [part.strip().strip("\"'") for part in name.split(".")]
    path: Path = ()
    for depth, part in enumerate(parts, start=1):
        path = (*path, part)
        if array and depth == len(parts):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _field(lines: list[str], start: int) -> tuple[list[str], int]:
    """The keys that the field starting on this line sets, and how many lines it takes."""
    for end in range(start + 1, len(lines) + 1):
        if end > start + 1 and not _CLOSING.search(lines[end - 1]):
            continue
        try:
            return list(tomllib.loads("\n".join(lines[start:end]))), end - start
        except tomllib.TOMLDecodeError:
            continue
    return [], 1
