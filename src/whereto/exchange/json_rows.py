"""The objects of a JSON file as rows: what is nested becomes rows that name the object above them."""

from collections.abc import Iterator
from typing import Any

from whereto.exchange.cleaning import clean
from whereto.exchange.decoding import decoded
from whereto.exchange.kinds import LINKS, SINGLE, kind_of
from whereto.exchange.package import Piece
from whereto.exchange.report import Report
from whereto.exchange.rows import EXTENSION, MAX_ROWS, MAX_TEXT, Counter, Row, too_long
from whereto.records.errors import UsageError
from whereto.records.record import Record

_MOST_VALUES = 5_000_000  # with more, reading alone would fill the memory
_DEEPEST = 24  # the standard nests eight deep
_PAGE = frozenset({"contents", "total_items", "items", "data", "results"})
# What tells an object that stands in no table: it has all of these keys.
_KEYS = (
    ("service_at_location", {"service", "location"}),
    ("service", {"name", "status"}),
    ("service", {"name", "organization"}),
    ("service", {"name", "organization_id"}),
    ("taxonomy_term", {"name", "taxonomy_detail"}),
    ("taxonomy_term", {"name", "term_uri"}),
    ("location", {"location_type"}),
    ("location", {"addresses"}),
    ("organization", {"name", "services"}),
    ("organization", {"name", "locations"}),
    ("organization", {"name", "website"}),
    ("organization", {"name", "organization_identifiers"}),
)


def rows_of_json(piece: Piece, report: Report, counter: Counter) -> Iterator[Row]:
    """The rows of a file: a single object, a list, a page with `contents`, or lists by table.

    Raises UsageError where it is no JSON, is nested too deeply, or holds more than any directory.
    """
    import json

    if piece.content.count(b"{") > MAX_ROWS or piece.content.count(b",") > _MOST_VALUES:
        raise UsageError(f"{piece.name}: it holds more values than any directory. Import it in parts.")
    try:
        found = json.loads(decoded(piece, report))
    except RecursionError:
        raise _too_deep(piece.name) from None
    except ValueError as error:
        raise UsageError(f"{piece.name}: it is no JSON that can be read ({error}).") from None
    yield from _Walk(piece.name, report, counter).top(found)


def _too_deep(file: str) -> UsageError:
    return UsageError(f"{file}: its objects are nested more than {_DEEPEST} deep, so it is no directory.")


class _Below(Record):
    """What an object is, where it stands, and what it names as that which it belongs to."""

    kind: str
    place: str
    links: dict[str, str]


def _link(key: str, holder: str, holder_id: str) -> dict[str, str]:
    """How what stands under `key` names its holder; what the holder names itself does not."""
    if key in SINGLE:
        return {}
    if kind_of(key) == "attribute":
        return {"link_id": holder_id, "link_entity": holder}
    return {f"{holder}_id" if f"{holder}_id" in LINKS else "link_id": holder_id}


class _Walk:
    def __init__(self, file: str, report: Report, counter: Counter) -> None:
        self._file, self._report, self._counter = file, report, counter
        self._made = 0

    def top(self, found: Any) -> Iterator[Row]:
        if isinstance(found, list):
            yield from self._all(found, None, "")
        elif isinstance(found, dict):
            tables = [key for key, part in found.items() if isinstance(part, list) and kind_of(key)]
            page = next((key for key in found if key in _PAGE and isinstance(found[key], list)), None)
            if page:
                yield from self._all(found[page], None, page)
            elif tables and not {"id", "name"} <= found.keys():
                for key in tables:
                    yield from self._all(found[key], kind_of(key), key)
            else:
                yield from self._one(found, self._kind(found), "")
        else:
            self._report.add(self._file, "", "it holds no objects and is left out")

    def _all(self, found: list[Any], kind: str | None, path: str) -> Iterator[Row]:
        for number, part in enumerate(found):
            place = f"{path}[{number}]"
            if isinstance(part, dict):
                yield from self._one(part, kind or self._kind(part), place)
            else:
                self._report.add(self._file, place, "it is no object and is left out")

    def _kind(self, found: dict[str, Any]) -> str | None:
        keys = found.keys()
        return next((kind for kind, needed in _KEYS if needed <= keys), None) or _by_name(self._file)

    def _one(self, found: dict[str, Any], kind: str | None, place: str) -> Iterator[Row]:
        if kind is None:
            self._report.add(self._file, place, "nothing tells what this object is, so it is left out")
            return
        yield from self._nested(found, _Below(kind, place, {}), 1)

    def _nested(self, found: dict[str, Any], below: "_Below", depth: int) -> Iterator[Row]:
        """The rows below an object, then the object itself."""
        if depth > _DEEPEST:
            raise _too_deep(self._file)
        self._counter.add(self._file)
        values, parts = self._parts(found, below.place)
        if "id" not in values:
            self._made += 1
            values["id"] = f"#{self._file}#{self._made}"  # only so that what is nested can name it
        for key, place, part in parts:
            down = _Below(kind_of(key) or key, place, _link(key, below.kind, values["id"]))
            for row in self._nested(part, down, depth + 1):
                if row.place == place and key in SINGLE:
                    values.setdefault(SINGLE[key], row.id)
                yield row
        yield Row(below.kind, self._file, below.place, below.links | values, found.get(EXTENSION))

    def _parts(
        self, found: dict[str, Any], place: str
    ) -> tuple[dict[str, str], list[tuple[str, str, dict[str, Any]]]]:
        """The values of an object, and the objects in it with their keys and places."""
        values: dict[str, str] = {}
        parts: list[tuple[str, str, dict[str, Any]]] = []
        for key, value in found.items():
            at = f"{place}.{key}".lstrip(".")
            known = key != EXTENSION and kind_of(key) is not None
            if known and isinstance(value, dict):
                parts.append((key, at, value))
            elif known and isinstance(value, list) and all(isinstance(part, dict) for part in value):
                parts += [(key, f"{at}[{number}]", part) for number, part in enumerate(value)]
            elif key != EXTENSION and (text := self._text(value, at, key)):
                values[key] = text
        return values, parts

    def _text(self, value: Any, place: str, key: str) -> str:
        """A value as a clean text; lists of texts are joined by commas."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, list):
            texts = (self._text(part, place, key) for part in value if not isinstance(part, list))
            return ", ".join(text for text in texts if text)
        if value is None or isinstance(value, dict):
            if value:
                told = f"the object '{key}' is not known, so it is left out"
                self._report.add(self._file, place, told)
            return ""
        text, hidden = clean(str(value))
        if len(text) > MAX_TEXT:
            raise too_long(self._file, place, key)
        if hidden:
            self._report.add(
                self._file, place, f"'{key}' held characters that cannot be seen; they are taken out"
            )
        return text


def _by_name(file: str) -> str | None:
    """What the file's name says that it holds: `service_full.json` holds a service."""
    stem = file.lower().rsplit("/", 1)[-1].removesuffix(".json")
    for ending in ("_full", "_list", "_package"):
        stem = stem.removesuffix(ending)
    return kind_of(stem)
