"""Lists on a terminal: the offices, and the contacts for urgent help, a line or two each."""

from collections.abc import Sequence

from rich.text import Text

from whereto.views.drawing import NARROW, WIDE, Drawing
from whereto.views.layout import Lines, beside, flowing, indented, side_by_side, wrapped
from whereto.views.rows import Call, Calls, Line
from whereto.views.safe import safe
from whereto.views.theme import LABEL, TITLE, link

_HALF = 78  # the width of what names an office, where what it is for stands beside
_COLUMN = 24  # the longest way or id that others make room for


def list_lines(lines: Sequence[Line], drawing: Drawing) -> Lines:
    """The offices: id, name, how to reach it and how confidential; and what it is for."""
    found: Lines = []
    column = (
        0 if drawing.width < NARROW else min(_COLUMN, max((len(each.id) for each in lines), default=0) + 2)
    )
    for each in lines:
        found += _office(each, column, drawing)
    return found


def call_lines(block: Calls, drawing: Drawing) -> Lines:
    """The contacts: what to do, then whom it reaches, and below or beside what it is for."""
    found = wrapped(Text(safe(block.title), style=TITLE), drawing.width) if block.title else []
    longest = max((len(each.way) for each in block.calls), default=0) + 2
    column = 0 if drawing.width < NARROW else min(_COLUMN, longest)
    for each in block.calls:
        found += _call(each, column, drawing)
    return found


def _office(line: Line, column: int, drawing: Drawing) -> Lines:
    name, purpose = Text(safe(line.name), style=TITLE), Text(safe(line.purpose))
    reach = [link(line.contact, line.href), Text(safe(line.confidentiality))]
    said_by = [Text(f"said by: {safe(line.said_by)}")] if line.said_by else []
    said_by += [Text(f"added by {safe(line.added_by)}")] if line.added_by else []
    if not column:
        below = [purpose, *flowing(reach, drawing.width - 2, drawing.dot), *said_by]
        below.append(Text(f"whereto show {safe(line.id)}"))
        parts = [part for each in below for part in wrapped(each, drawing.width - 2)]
        return [*wrapped(name, drawing.width), *indented(parts, 2)]
    wide = drawing.width >= WIDE
    width = (_HALF if wide else drawing.width) - column
    left = flowing([name, *reach], width, drawing.dot)
    left += [part for each in said_by for part in wrapped(each, width)]
    right = wrapped(purpose, drawing.width - _HALF - 2 if wide else width)
    body = side_by_side(left, right, width, 2) if wide else [*left, *right]
    return beside(Text(safe(line.id), style=LABEL), body, column)


def _call(each: Call, column: int, drawing: Drawing) -> Lines:
    way = link(each.way, each.href, LABEL)
    who = Text(safe(each.who))
    for text, href in each.others:
        who = Text.assemble(who, "; ", link(text, href))
    purpose = Text(safe(each.purpose))
    if not column:
        first, *rest = wrapped(Text.assemble(way, ": ", who), drawing.width - 2)
        return [first, *indented(rest, 2)]
    if drawing.width >= WIDE:
        left = wrapped(who, _HALF - column)
        right = wrapped(purpose, drawing.width - _HALF - 2)
        return beside(way, side_by_side(left, right, _HALF - column, 2), column)
    body = wrapped(who, drawing.width - column)
    return beside(way, [*body, *([purpose] if each.purpose else [])], column)
