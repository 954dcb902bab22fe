"""An office on a card: its name in the frame, which is open to the right, so that no address is broken.

Cards stand close: the one below goes on with the frame of the one above.
"""

from collections.abc import Sequence

from rich.text import Text

from whereto.views.drawing import WIDE, Drawing
from whereto.views.labelled import labelled
from whereto.views.layout import Lines, flowing, indented, side_by_side, wrapped
from whereto.views.rows import Card, Row, Section, Tone
from whereto.views.safe import safe
from whereto.views.theme import TITLE, label_of, value_of

_GAP = 3  # between two columns
_TEXT = 78  # the width of the text on a short card that has two, as on one of 80 columns


def card_lines(card: Card, drawing: Drawing, *, first: bool) -> Lines:
    """A card; the `first` one begins the frame."""
    inner = drawing.width - len(drawing.bar)
    left = [row for row in card.rows if not row.aside]
    right = [row for row in card.rows if row.aside]
    if drawing.width >= WIDE and left and right:
        body = (_short_and_wide if card.short else _long_and_wide)(left, right, inner, drawing)
    elif card.short:
        body = inline([row for row in card.rows if not row.spare], inner, drawing)
    else:
        body = labelled(card.rows, inner, drawing)
    return [*_title(card.title, drawing, first=first), *(Text.assemble(drawing.bar, line) for line in body)]


def _short_and_wide(left: Sequence[Row], ways: Sequence[Row], width: int, drawing: Drawing) -> Lines:
    """The ways beside the text; below it where an address does not fit beside."""
    half = _TEXT
    beside = [Text.assemble(label_of(row), " ", value_of(row)) for row in ways]
    lines = [line for each in beside for line in wrapped(each, width - _GAP - half)]
    text = inline(left, half, drawing)
    if any(line.cell_len > width - _GAP - half for line in lines):
        return [*text, *flowing(beside, width, drawing.dot)]
    return side_by_side(text, lines, half, _GAP)


def _long_and_wide(left: Sequence[Row], right: Sequence[Row], width: int, drawing: Drawing) -> Lines:
    half = (width - _GAP) // 2
    return side_by_side(labelled(left, half, drawing), labelled(right, half, drawing), half, _GAP)


def foot_lines(foot: Section, drawing: Drawing) -> Lines:
    """What closes the frame of the cards above: its title, or the first row, and the other rows below."""
    rows = list(foot.rows)
    if foot.title:
        first, *rest = wrapped(Text(safe(foot.title), style=TITLE), drawing.width - 3)
    else:
        first, *rest = inline([rows.pop(0)], drawing.width - 3, drawing)
    below = [line for row in rows for line in _source(row, drawing)]
    return [Text.assemble(drawing.corner("last"), first), *indented(rest, 3), *below]


def _title(title: str, drawing: Drawing, *, first: bool) -> Lines:
    corner = drawing.corner("first" if first else "next")
    lines = wrapped(Text(safe(title), style=TITLE), drawing.width - 5)
    begun = [
        Text.assemble(corner, lines[0]),
        *(Text.assemble(drawing.bar or "   ", line) for line in lines[1:]),
    ]
    if len(begun) == 1:
        begun[0].append(" " + drawing.rule(drawing.width - begun[0].cell_len - 1))
    return begun


def inline(rows: Sequence[Row], width: int, drawing: Drawing) -> Lines:
    """Rows without a column of labels; the ways to reach the office in a line where they fit."""
    found: Lines = []
    ways: list[Text] = []
    for row in [*rows, None]:
        if row and row.way:
            ways.append(Text.assemble(label_of(row), " ", value_of(row)))
            continue
        found += flowing(ways, width, drawing.dot)
        ways = []
        if row:
            value = value_of(row)
            colon = " " if row.tone is Tone.WARNING else ": "
            bare = row.bare or not row.label
            text = value if bare else Text.assemble(label_of(row), colon, value)
            found += wrapped(text, width)
    return found


def _source(row: Row, drawing: Drawing) -> Lines:
    """A source below a card: what the page is, and its address in the same line if it fits.

    Of a spare one that does not fit into a line the address alone.
    """
    head, _, address = row.text.rpartition(": ")
    number = Text(row.label.rpartition(" ")[2])
    url = value_of(Row("", address, row.href))
    whole = Text.assemble(number, f" {safe(head)} ", url)
    if whole.cell_len <= drawing.width:
        return [whole]
    if row.spare:
        return [Text.assemble(number, " ", url)]
    first, *rest = wrapped(Text.assemble(number, f" {safe(head)}"), drawing.width - 2)
    return [first, *indented([*rest, url], 2)]
