"""Where each table, field and item of a TOML text stands. Worked out only for a fault or a doubt.

One walk over the text's tokens, in time that grows with its length alone. It knows of TOML just what
tells a key from a value; what is valid, the TOML reader has said already.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from whereto.catalogue.faults import Path
from whereto.records.record import Record

_STRING = r"\"{3}(?:[^\"\\]++|\\.|\"(?!\"\"))*+\"{3,5}|'{3}(?:[^']++|'(?!''))*+'{3,5}"
_STRING += r"|\"(?:[^\"\\\n]++|\\.)*+\"|'[^'\n]*+'"
_TOKEN = re.compile(
    rf"(?:(?P<text>{_STRING})|(?P<mark>[\[\]{{}}=,\n])|(?P<bare>[^\s\"'\[\]{{}}=,#]+)|\#[^\n]*+|.)[^\S\n]*+",
    re.DOTALL,
)
_HEADER = re.compile(rf"\[(\[?)((?:{_STRING}|[^\[\]\"'\n])*+)\]")
_PART = re.compile(rf"{_STRING}|[^\s.\"']+")
_ITEM = re.compile(r"[^,\n\"']+")  # what may be an item by itself, in a list or in a text of terms
_IN_AN_ENTRY = 2  # parts of the path to an entry: its table's name and its number
_MOST_SOUGHT = 100  # parts of one value that are looked for anywhere in it


class Position(Record):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class _Open:
    """A table or a list that is being walked through: the keys of its next field, or its next item."""

    def __init__(self, path: Path, closing: str) -> None:
        self.path, self.closing = path, closing
        self.keys: list[str] = []
        self.begin = -1
        self.value: Path | None = None  # what a value is being read for
        self.items = 0


class Positions:
    """Where the parts of a valid TOML text stand.

    A path is as in the parsed data: `("office", 2, "phones", 0, "label")`, and may end in the number of
    an item of a list.
    """

    def __init__(self, text: str, paths: Collection[Path] | None = None) -> None:
        """Walk through `text` once. With `paths`, what is kept is enough for these and no more."""
        self._text = text
        self._kept = None if paths is None else {path[:_IN_AN_ENTRY] for path in paths}
        self._items: dict[Path, dict[str, int]] = {}
        self._sought: dict[Path, int] = {}
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._counts: dict[Path, int] = {}
        self._extents: dict[Path, tuple[int, int]] = {(): (0, len(text))}
        self._walk()

    def find(self, path: Path, within: str = "") -> Position:
        """Where a field or table begins, or the nearest one around it that has a place in the text.

        `within` is a part of its value, whose own place is told where it stands there as it is.
        """
        while path not in self._extents:
            path = path[:-1]
        begin = self._begin_of(within, path) if within else self._extents[path][0]
        line = bisect_right(self._lines, begin)
        return Position(line, begin - self._lines[line - 1] + 1)

    def _begin_of(self, within: str, path: Path) -> int:
        """Where a part of a value stands: as an item by itself, else anywhere in it; else its beginning."""
        begin, end = self._extents[path]
        if path not in self._items:
            self._items[path] = _items_in(self._text, begin, end)
        if within in self._items[path]:
            return self._items[path][within]
        sought = self._sought[path] = self._sought.get(path, 0) + 1
        anywhere = self._text.find(within, begin, end) if sought <= _MOST_SOUGHT else -1
        return begin if anywhere < 0 else anywhere

    def __iter__(self) -> Iterator[Path]:
        """Every path that has a place, in the order of the text."""
        return iter(self._extents)

    def _walk(self) -> None:
        table = _Open((), "\n")
        stack = [table]
        at = 0
        while at < len(self._text):
            inner = stack[-1]
            if inner is table and not table.keys and table.value is None and self._text[at] == "[":
                header = _HEADER.match(self._text, at)
                if header:  # always, in valid TOML
                    table.path = self._enter(_parts(header[2]), at, array=bool(header[1]))
                    at = header.end() + len(header[1])
                    continue
            token = _TOKEN.match(self._text, at)
            if token is None:  # never: the pattern ends in any character
                return
            told = token[token.lastgroup] if token.lastgroup else ""  # none is a comment
            if told and (told != "\n" or inner.closing == "\n"):
                self._take(told, token.start(), stack)
            at = token.end()
        self._close(table, len(self._text))

    def _take(self, told: str, begin: int, stack: list[_Open]) -> None:
        """Go on by one token, which stands there."""
        inner = stack[-1]
        if told == inner.closing:
            self._close(inner, begin)
            if inner.closing != "\n":
                stack.pop()
        elif told == "," and inner.closing != "\n":
            self._close(inner, begin)
            inner.items += 1
        elif inner.closing == "]" or inner.value is not None:
            if inner.value is None:  # the first token of an item
                inner.value, inner.begin = (*inner.path, inner.items), begin
                self._keep(inner.value, begin)
            if told in ("[", "{"):
                stack.append(_Open(inner.value, "]" if told == "[" else "}"))
        elif told == "=":
            for depth in range(1, len(inner.keys) + 1):
                path = (*inner.path, *inner.keys[:depth])
                self._keep(path, inner.begin)
            inner.value = path
        else:
            inner.begin = inner.begin if inner.keys else begin
            inner.keys += _parts(told)

    def _close(self, inner: _Open, end: int) -> None:
        """The value that was being read ends here."""
        if inner.value in self._extents:
            self._extents[inner.value] = (self._extents[inner.value][0], end)
        inner.keys, inner.value = [], None

    def _enter(self, parts: list[str], begin: int, *, array: bool) -> Path:
        """The path of the table that a heading opens; inside an array of tables, of its newest entry."""
        path: Path = ()
        for depth, part in enumerate(parts, start=1):
            path = (*path, part)
            if array and depth == len(parts):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        self._keep(path, begin)
        return path

    def _keep(self, path: Path, begin: int) -> None:
        """Remember where it begins first, if anybody will ask; where it ends is seen later."""
        if self._kept is None or len(path) < _IN_AN_ENTRY or path[:_IN_AN_ENTRY] in self._kept:
            self._extents.setdefault(path, (begin, len(self._text)))


def _parts(key: str) -> list[str]:
    """The parts of a dotted key, without their quotes."""
    return [part[1:-1] if part[0] in "\"'" else part for part in _PART.findall(key)]


def _items_in(text: str, begin: int, end: int) -> dict[str, int]:
    """Where each part between commas, quotes and the ends of lines stands first."""
    found: dict[str, int] = {}
    for item in _ITEM.finditer(text, begin, end):
        if part := item[0].strip():
            found.setdefault(part, item.start() + item[0].index(part))
    return found
