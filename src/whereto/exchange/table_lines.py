"""A table as it was saved from a spreadsheet: its heads, and its rows with the line that each begins on."""

import csv
import io
from collections.abc import Iterator

from whereto.exchange.report import Report
from whereto.exchange.rows import MAX_TEXT, too_long
from whereto.exchange.table_heads import is_head
from whereto.records.errors import UsageError
from whereto.records.record import Record

MAX_ROWS = 100_000
MAX_BYTES = 100_000_000
_HEADS_WITHIN = 10  # rows at the top, among which the heads stand
_WIDEST = 1_000  # cells in a row
_LONGEST_CELL = 2 * MAX_TEXT  # past it the reader would fill the memory
_LONGEST_SHOWN = 200  # characters of a row in a message
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx or .ods, and .xls


class Line(Record):
    """A row of a table."""

    number: int
    """The line of the file that it begins on."""
    cells: tuple[str, ...]


class Sheet(Record):
    """A table."""

    heads: Line
    rows: tuple[Line, ...]


def read_sheet(content: bytes, name: str, report: Report) -> Sheet:
    """The table in a file; what stands above its heads, and each blank row, is reported.

    Raises UsageError for a file that is no table, names no column for the name, or is larger than any list.
    """
    if content.startswith(_WORKBOOK):
        raise UsageError(f"{name} is a workbook. In the spreadsheet, save it as CSV (UTF-8) first.")
    text = _decoded(content, name, report)
    lines = tuple(_lines(text, name, report))
    heads = next((line for line in lines[:_HEADS_WITHIN] if is_head(line.cells)), None)
    if heads is None:
        found = ", ".join(cell for cell in lines[0].cells if cell)[:_LONGEST_SHOWN] if lines else ""
        raise UsageError(
            f"{name}: the heads of its columns are not understood"
            + (f" ({found})." if found else ", because it is empty.")
            + " Its first row has to name them, such as: name, phone, email, place, description."
        )
    at = lines.index(heads)
    for line in lines[:at]:
        told = "this stands above the heads and is left out"
        report.add(name, str(line.number), told, " ".join(filter(None, line.cells)))
    return Sheet(heads, lines[at + 1 :])


def _lines(text: str, name: str, report: Report) -> Iterator[Line]:
    """The rows that hold something, a cell's own line breaks kept as such."""
    for count, (number, row) in enumerate(_rows(text, name, report), start=1):
        if count > MAX_ROWS:
            raise UsageError(f"{name}: it has more than {MAX_ROWS:,} rows. Make a catalogue of a part.")
        if len(row) > _WIDEST:
            raise UsageError(f"{name}:{number}: this row has more than {_WIDEST:,} cells.")
        for at, cell in enumerate(row):
            if len(cell) > MAX_TEXT:
                raise too_long(name, str(number), f"column {at + 1}")
        if any(cell.strip() for cell in row):
            yield Line(number, tuple(row))
        else:
            report.add(name, str(number), "this row is blank and is left out")


def _rows(text: str, name: str, report: Report) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line that it begins on.

    A quotation mark that nothing closes would take all rows below into one cell, so it is refused.
    """
    csv.field_size_limit(_LONGEST_CELL)
    begin = 1
    strict = _is_strict(text)
    if not strict:
        report.add(name, "", "quotation marks stand within some cells; look these over")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=strict)
    try:
        for row in reader:
            yield begin, row
            begin = reader.line_num + 1
    except csv.Error as error:
        if "limit" in str(error):
            raise too_long(name, str(begin), "a cell") from None
        told = "a quotation mark opens a cell and nothing closes it"
        fix = "Correct it in the spreadsheet and save it anew."
        raise UsageError(f"{name}:{begin}: {told}. {fix}") from None


def _is_strict(text: str) -> bool:
    """Whether quotation marks stand around cells only; an odd one is left to be told of."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True):
            pass
    except csv.Error as error:
        return "expected after" not in str(error) or text.count('"') % 2 == 1
    return True


def _decoded(content: bytes, name: str, report: Report) -> str:
    """The text: by its mark, else UTF-8, else what Windows wrote before that."""
    text = _by_mark(content)
    if text is None:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            line = str(content.count(b"\n", 0, error.start) + 1)
            report.add(name, line, "this is not UTF-8; the table is read as Windows-1252")
            text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise UsageError(f"{name} is no text. In the spreadsheet, save it as CSV (UTF-8) first.")
    if text.count("\r") > text.count("\n"):  # an old spreadsheet of the Mac ends lines with these alone
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _by_mark(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    return None


def _delimiter(text: str) -> str:
    """The mark between cells: the one that parts the lines at the top into the most, outside quotes."""
    top = text[:MAX_TEXT]
    outside = "".join(top.split('"')[::2])
    first = next((line for line in outside.splitlines() if line.strip(",;\t ")), "")
    return max(",;\t", key=lambda mark: (first.count(mark), outside.count(mark)))
