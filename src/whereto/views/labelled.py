"""Rows with their labels in a column, or above the values where there is no room for one."""

from collections.abc import Sequence

from rich.text import Text

from whereto.views.drawing import Drawing
from whereto.views.layout import Lines, beside, indented, wrapped
from whereto.views.rows import Row
from whereto.views.theme import label_of, value_of

_LEAST = 50  # a column of labels needs so much width
_LONG_LABEL = 20  # a label that is longer would push the values to the edge


def labelled(rows: Sequence[Row], width: int, drawing: Drawing) -> Lines:
    """The rows in lines of this width; a label that is the one above is not repeated."""
    longest = max((len(row.label) for row in rows), default=0)
    column = 0 if width < _LEAST or longest > _LONG_LABEL else longest + 2
    found: Lines = []
    for row, above in zip(rows, ["", *(row.label for row in rows)], strict=False):
        label = label_of(row) if row.label != above else Text()
        value = value_of(row, lines=drawing.lines)
        lines = wrapped(value, width - column)
        if column and all(line.cell_len <= width - column for line in lines):
            found += beside(label, lines, column)
            continue
        # An address that is too long for the column has a line of its own.
        found += wrapped(label, width) if label else []
        indent = 2 if row.label else 0
        found += indented(wrapped(value, width - indent), indent)
    return found
