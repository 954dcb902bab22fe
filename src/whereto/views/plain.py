"""The linear view: one `Label: value` a line, for a pipe, for grep and for a screen reader."""

from collections.abc import Iterable

from whereto.views.rows import Line, Row
from whereto.views.safe import safe


def plain_cards(cards: Iterable[tuple[str, Iterable[Row]]]) -> str:
    """Offices, each headed by an `Office:` line, a blank line between them."""
    return "\n".join(_line(Row("Office", title)) + "".join(map(_line, rows)) for title, rows in cards)


def plain_rows(title: str, rows: Iterable[Row]) -> str:
    """Rows, a line each, under a title that may be empty."""
    heading = f"{safe(title)}\n" if title else ""
    return heading + "".join(map(_line, rows))


def plain_list(lines: Iterable[Line]) -> str:
    """Offices, a line each, labelled with the office's name."""
    return "".join(_line(Row(line.name, _in_a_line(line))) for line in lines)


def _in_a_line(line: Line) -> str:
    said_by = f", on the word of: {line.said_by}" if line.said_by else ""
    return f"{line.contact}; confidentiality: {line.confidentiality}{said_by}; id: {line.id}"


def _line(row: Row) -> str:
    remark = f" ({safe(row.remark)})" if row.remark else ""
    return f"{safe(row.label)}: {safe(row.text)}{remark}\n"
