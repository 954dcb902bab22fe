"""Text in lines of a width: wrapped, side by side, under a label, and addresses never broken."""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

Lines = list[Text]

_WORD = re.compile(r"[ \n]*[^ \n]+[ \n]*")  # what a no-break space joins stays together


def wrapped(text: Text, width: int) -> Lines:
    """The text in lines of this width. A word that is longer is folded, but an address is not."""
    ends: list[int] = []
    used = 0
    for word in _WORD.finditer(text.plain):
        size = cell_len(word[0].rstrip())
        if used and used + size > width:
            used = 0
            ends.append(word.start())
        if size > width and "://" not in word[0]:
            ends += range(word.start() + width, word.end(), width)
            used = size % width + cell_len(word[0]) - size
        else:
            used += cell_len(word[0])
    lines = list(text.divide(ends))
    for line in lines:
        line.rstrip()
    return lines


def beside(label: Text, lines: Sequence[Text], column: int) -> Lines:
    """The lines with a label before the first, in a column of this width."""
    found = []
    for number, line in enumerate(lines):
        start = label.copy() if number == 0 else Text()
        start.pad_right(column - start.cell_len)
        found.append(Text.assemble(start, line))
    return found


def indented(lines: Sequence[Text], by: int) -> Lines:
    """The lines moved to the right."""
    return [Text.assemble(" " * by, line) for line in lines]


def side_by_side(left: Sequence[Text], right: Sequence[Text], width: int, gap: int) -> Lines:
    """Two columns, the left one of this width. Beside a line that is longer, an address, nothing stands."""
    found: Lines = []
    waiting = list(right)
    for line in left:
        if waiting and line.cell_len <= width:
            row = line.copy()
            row.pad_right(width + gap - line.cell_len)
            found.append(Text.assemble(row, waiting.pop(0)))
        else:
            found.append(line)
    return [*found, *indented(waiting, width + gap)]


def flowing(parts: Sequence[Text], width: int, between: str) -> Lines:
    """The parts in as few lines as they need; one is only broken where it is longer than a line."""
    found: Lines = []
    for part in parts:
        if found and found[-1].cell_len + len(between) + part.cell_len <= width:
            found[-1] = Text.assemble(found[-1], between, part)
        else:
            found += wrapped(part, width)
    return found
