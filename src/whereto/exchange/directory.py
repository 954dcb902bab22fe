"""A whole directory in memory: what refers to what, with every reference to nothing reported."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from whereto.exchange.csv_rows import rows_of_csv
from whereto.exchange.json_rows import rows_of_json
from whereto.exchange.kinds import ENTITIES, LINKS, kind_of
from whereto.exchange.package import Piece, pieces_of
from whereto.exchange.report import Report
from whereto.exchange.rows import Counter, Row

_HOLDERS = frozenset(LINKS.values()) | {"taxonomy_term", "taxonomy"}


class Directory:
    """The rows of a directory by their kind and id, and the rows that belong to each."""

    def __init__(self, report: Report) -> None:
        """Begin without any."""
        self.report = report
        self.metadata: dict[str, object] = {}
        self._rows: dict[str, list[Row]] = {}
        self._by_id: dict[tuple[str, str], Row] = {}
        self._below: dict[tuple[str, str], list[Row]] = {}
        self._attributes: dict[str, list[Row]] = {}
        self._seen: set[tuple[str, ...]] = set()

    def all(self, kind: str) -> list[Row]:
        """The rows of a kind, in the order of the source."""
        return self._rows.get(kind, [])

    def find(self, kind: str, row_id: str) -> Row | None:
        """The row of this kind with this id."""
        return self._by_id.get((kind, row_id))

    def below(self, holder: Row, kind: str) -> list[Row]:
        """The rows of a kind that name `holder` as what they belong to."""
        return [row for row in self._below.get((holder.kind, holder.id), ()) if row.kind == kind]

    def attributes(self, holder: Row) -> list[Row]:
        """The attributes of a row, which name it by `link_id` and, where they say so, by its kind."""
        return self._attributes.get(holder.id, []) if holder.id else []

    def has_holder(self, row: Row) -> bool:
        """Whether a row belongs to anything that is there."""
        return any(
            (kind, row.get(column)) in self._by_id for column, kind in LINKS.items() if row.get(column)
        )

    def add(self, row: Row) -> None:
        """Take in a row. What has an id and comes twice, as nested objects do, completes the first."""
        known = self._by_id.get((row.kind, row.id)) if row.id else None
        if row.kind in ENTITIES and known:
            self._complete(known, row)
            return
        if row.kind not in ENTITIES and row.id and row.place and not row.place.isdigit():
            key = (row.kind, row.id, *(row.values.get(link, "") for link in (*LINKS, "link_id")))
            if key in self._seen:
                return  # the same object below the same one, in another file or place
            self._seen.add(key)
        self._rows.setdefault(row.kind, []).append(row)
        if row.id:
            self._by_id.setdefault((row.kind, row.id), row)

    def add_all(self, rows: Iterable[Row]) -> None:
        """Take in rows."""
        for row in rows:
            self.add(row)

    def link(self) -> None:
        """Tie the rows together, once all are there."""
        for kind, rows in self._rows.items():
            for row in rows:
                for column, holder in LINKS.items():
                    named = row.values.get(column)
                    if named and holder != kind:
                        self._tie(row, column, holder, named)
        for row in self.all("attribute"):
            self._attributes.setdefault(row.get("link_id", "service_id"), []).append(row)

    def _tie(self, row: Row, column: str, holder: str, named: str) -> None:
        self._below.setdefault((holder, named), []).append(row)
        if (holder, named) not in self._by_id and holder in _HOLDERS:
            told = f"'{column}' names no {holder.replace('_', ' ')} that is there"
            self.report.add(row.file, row.place, told, named)

    def _complete(self, known: Row, row: Row) -> None:
        for name, value in row.values.items():
            there = known.values.setdefault(name, value)
            if there != value and not (name.endswith("_id") or row.values["id"].startswith("#")):
                told = (
                    f"'{name}' is not what {known.file}:{known.place} says under the same id, which is kept"
                )
                self.report.add(row.file, row.place, told, value)


def read_directory(source: Path, report: Report) -> Directory:
    """All that a source holds. Raises UsageError where it cannot be read, or is no directory."""
    directory, counter = Directory(report), Counter()
    unknown: list[Piece] = []
    for piece in pieces_of(source):
        name = PurePosixPath(piece.name)
        if name.name.lower() == "datapackage.json":
            directory.metadata = _metadata(piece, report)
        elif name.suffix.lower() == ".json":
            directory.add_all(rows_of_json(piece, report, counter))
        elif kind_of(name.stem) or piece.name == source.name:
            directory.add_all(rows_of_csv(piece, name.stem, report, counter))
        elif name.suffix.lower() in (".csv", ".tsv"):
            unknown.append(piece)
    tables = _tables(directory.metadata)
    for piece in unknown:  # only a data package tells what they hold, and it may come last
        named = tables.get(PurePosixPath(piece.name).name)
        if named and kind_of(named):
            directory.add_all(rows_of_csv(piece, named, report, counter))
        else:
            report.add(piece.name, "", "no table of the standard has this name, so it is left out")
    directory.link()
    return directory


def _metadata(piece: Piece, report: Report) -> dict[str, object]:
    import json

    try:
        found = json.loads(piece.content)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    report.add(piece.name, "", "it describes no data package; the tables are known by their names")
    return {}


def _tables(metadata: dict[str, object]) -> dict[str, str]:
    """What each file that a data package names is, by the last part of its path alone."""
    return {
        PurePosixPath(str(part.get("path", ""))).name: str(part.get("name", ""))
        for part in _parts(metadata.get("resources"))
    }


def _parts(found: object) -> Iterator[dict[str, object]]:
    for part in found if isinstance(found, list) else ():
        if isinstance(part, dict):
            yield part
