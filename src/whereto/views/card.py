"""The view for a terminal: cards and short lists, drawn with Rich.

Every string of the catalogue or the query goes through `safe` and into a `Text`, so neither
markup nor an escape in it can act.
"""

import re
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from whereto.views.drawing import WIDE, Drawing
from whereto.views.frame import card_lines, foot_lines, inline
from whereto.views.labelled import labelled
from whereto.views.layout import Lines, wrapped
from whereto.views.rows import Block, Calls, Card, Listing, Section
from whereto.views.safe import safe
from whereto.views.screen import Screen
from whereto.views.tables import call_lines, list_lines
from whereto.views.theme import NO_BREAK, TITLE

_HEIGHT = 24  # given, so that Rich does not read COLUMNS, which may hold anything
WIDEST = 88  # a line longer than this is hard to read, however wide the terminal is
WIDEST_OF_TWO = 160  # and so are two columns that are wider together
_IN_ASCII = {ord("…"): "...", ord(NO_BREAK): " "}  # what the views themselves add
_TRAILING = re.compile(r" +$", re.MULTILINE)


def draw_blocks(blocks: Iterable[Block], screen: Screen) -> Iterator[str]:
    """The blocks as text for a terminal, piece by piece; a blank line between all that are not close."""
    console = console_on(screen)
    drawing = Drawing(console, _width(console), screen.lines and _draws_lines(console))
    above: Block | None = None
    for block in [*blocks, None]:
        lines: Lines = []
        if _closes(above, block):
            lines.append(Text(drawing.corner("last").strip() + drawing.rule(drawing.width - 2)))
        if above and block:
            lines += [] if _is_close(block, above) else [Text()]
        lines += _lines(block, above, drawing) if block else []
        with console.capture() as drawn:
            for line in lines:
                console.print(line, soft_wrap=True)
        shown = _TRAILING.sub("", drawn.get())
        yield shown if drawing.lines else shown.translate(_IN_ASCII)
        above = block


def console_on(screen: Screen) -> Console:
    """A Rich console for this screen. Rich itself heeds NO_COLOR, FORCE_COLOR and TERM."""
    console = _console(screen, looks=True)
    return _console(screen, looks=False) if console.legacy_windows else console


def _lines(block: Block, above: Block | None, drawing: Drawing) -> Lines:
    if isinstance(block, Card):
        return card_lines(block, drawing, first=not isinstance(above, Card))
    if isinstance(block, Listing):
        return list_lines(block.lines, drawing)
    if isinstance(block, Calls):
        return call_lines(block, drawing)
    return foot_lines(block, drawing) if block.foot else _section_lines(block, drawing)


def _closes(above: Block | None, block: Block | None) -> bool:
    """Whether the frame of cards ends between these two."""
    goes_on = isinstance(block, Card) or (isinstance(block, Section) and block.foot)
    return isinstance(above, Card) and not goes_on


def _is_close(block: Block, above: Block) -> bool:
    if isinstance(block, Card):
        return isinstance(above, Card) or (isinstance(above, Section | Calls) and above.close)
    return not isinstance(block, Listing) and block.close


def _console(screen: Screen, *, looks: bool) -> Console:
    return Console(
        file=screen.stream,
        width=screen.width,
        height=_HEIGHT,
        color_system="auto" if looks else None,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True if screen.forced else None,
    )


def _section_lines(section: Section, drawing: Drawing) -> Lines:
    """Rows without a frame, under a title that may be empty."""
    width = min(drawing.width, WIDEST)
    title = wrapped(Text(safe(section.title), style=TITLE), width) if section.title else []
    return [*title, *(inline if section.close else labelled)(section.rows, width, drawing)]


def _width(console: Console) -> int:
    return min(console.width, WIDEST_OF_TWO if console.width >= WIDE else WIDEST)


def _draws_lines(console: Console) -> bool:
    return console.encoding.lower().replace("-", "") == "utf8"
