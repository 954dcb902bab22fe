"""The rows of a CSV file, with the line that each begins on."""

import csv
import io
from collections.abc import Iterator

from whereto.exchange.cleaning import clean
from whereto.exchange.decoding import decoded
from whereto.exchange.kinds import kind_of
from whereto.exchange.package import Piece
from whereto.exchange.report import Report
from whereto.exchange.rows import EXTENSION, MAX_TEXT, Counter, Row, too_long
from whereto.records.errors import UsageError

_LONGEST_LINE = 1_000_000
_LONGEST_CELL = 2 * MAX_TEXT  # with what is cleaned away; past it the reader would fill the memory
# Only the list of terms has these columns; a list of vocabularies, which has the same name in 3.x, has not.
_OF_TERMS = frozenset({"parent_id", "parent_name", "taxonomy_id", "vocabulary"})


def rows_of_csv(piece: Piece, named: str, report: Report, counter: Counter) -> Iterator[Row]:
    """The rows of a file; `named` is what its table is called. Blank rows are reported and left out.

    Raises UsageError for a value longer than any text, and for more rows than any directory has.
    """
    csv.field_size_limit(_LONGEST_CELL)
    content = decoded(piece, report).replace("\0", "")
    lines = csv.reader(_lines(content, piece.name), _dialect(content))
    head: list[str] = []
    kind, begin = kind_of(named) or named, 1
    try:
        for cells in lines:
            line, begin = begin, lines.line_num + 1
            if not head:
                head = ["_".join(name.strip().lower().split()) for name in cells]
                kind = "taxonomy_term" if kind == "taxonomy" and _OF_TERMS & {*head} else kind
                continue
            counter.add(piece.name)
            values, extension = _values(cells, head, piece.name, str(line), report)
            if kind == "taxonomy_term" and "taxonomy_id" in values:
                values.setdefault("id", values["taxonomy_id"])  # the Ohana dialect has no other
            if values:
                yield Row(kind, piece.name, str(line), values, extension)
            else:
                report.add(piece.name, str(line), "this row is blank and is left out")
    except csv.Error as error:
        if "field limit" in str(error):
            told = "Or a quotation mark before it has no end."
            raise UsageError(f"{too_long(piece.name, str(begin), 'a cell')} {told}") from None
        problem = f"it is no CSV that can be read ({error})"
        raise UsageError(f"{piece.name}:{lines.line_num}: {problem}. Save it as CSV in UTF-8.") from None


def _lines(text: str, file: str) -> Iterator[str]:
    """The lines of a text. Raises UsageError for one with more than any row has."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > _LONGEST_LINE:
            told = f"this line is longer than {_LONGEST_LINE:,} characters"
            raise UsageError(f"{file}:{number}: {told}, so it is no row of a directory.")
        yield line


def _values(
    cells: list[str], head: list[str], file: str, place: str, report: Report
) -> tuple[dict[str, str], object]:
    values: dict[str, str] = {}
    extension: object = None
    for at, cell in enumerate(cells):
        name = head[at] if at < len(head) and head[at] else f"column_{at + 1}"
        if len(cell) > MAX_TEXT:
            raise too_long(file, place, name)
        if name == EXTENSION:
            extension = _loaded(cell)
            continue
        text, hidden = clean(cell)
        if hidden:
            report.add(file, place, f"'{name}' held characters that cannot be seen; they are taken out")
        if text:
            values[name] = text
    return values, extension


def _loaded(cell: str) -> object:
    import json

    try:
        return json.loads(cell) if cell else None
    except (ValueError, RecursionError):
        return None


def _dialect(content: str) -> type[csv.Dialect]:
    head = content.lstrip("\r\n").split("\n", 1)[0]

    class Read(csv.excel):
        delimiter = max(",;\t", key=head.count)

    return Read
