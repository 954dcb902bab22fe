"""The view for a terminal: cards and short lists, drawn with Rich.

Every string of the catalogue or the query goes through `safe` and into a `Text`, so neither
markup nor an escape in it can act.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text

from whereto.views.rows import Block, Line, Listing, Row, Section, Tone
from whereto.views.safe import safe
from whereto.views.screen import Screen

# No colour of the usual 16-colour palettes has a contrast of 4.5 to 1 on black and on white in all of
# them, so the looks are bold, italic, underlined and reversed, which take the terminal's own two
# colours; tests/test_readable.py has the sums. The words carry the meaning without any of it.
TEXT = {
    Tone.PLAIN: Style(),
    Tone.STRONG: Style(bold=True),
    Tone.WARNING: Style(),
    Tone.QUIET: Style(italic=True),
}
LABEL = Style(bold=True)
WARNING_LABEL = Style(bold=True, reverse=True)
TITLE = Style(bold=True)
LINK = Style(underline=True)

_HEIGHT = 24  # given, so that Rich does not read COLUMNS, which may hold anything
WIDEST = 88  # a line longer than this is hard to read, however wide the terminal is
_NARROW = 60  # below this a label stands above its value instead of beside it
_LONG_LABEL = 20  # and so it does where labels would push the values to the edge


def draw_blocks(blocks: Iterable[Block], screen: Screen) -> Iterator[str]:
    """The blocks as text for a terminal, piece by piece; a blank line between all but cards."""
    console = console_on(screen)
    framed = True
    for number, block in enumerate(blocks):
        with console.capture() as drawn:
            if number and not _is_close(block, after_card=framed):
                console.print()
            draw_block(console, block, lines=screen.lines)
        yield drawn.get()
        framed = isinstance(block, Section) and block.framed


def console_on(screen: Screen) -> Console:
    """A Rich console for this screen. Rich itself heeds NO_COLOR, FORCE_COLOR and TERM."""
    console = _console(screen, looks=True)
    return _console(screen, looks=False) if console.legacy_windows else console


def draw_block(console: Console, block: Block, *, lines: bool = True) -> None:
    """Print one block; without `lines` the frame of a card is ASCII."""
    if isinstance(block, Listing):
        _draw_list(console, block.lines)
    elif block.framed:
        frame = box.ROUNDED if lines and _draws_lines(console) else box.ASCII
        console.print(_card(block.title, list(block.rows), console, frame), width=_width(console))
    else:
        _draw_rows(console, block.title, block.rows)


def _is_close(block: Block, *, after_card: bool) -> bool:
    return isinstance(block, Section) and (block.close or (block.framed and after_card))


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


def _draw_rows(console: Console, title: str, rows: Iterable[Row]) -> None:
    """Print rows without a frame, under a title that may be empty."""
    width = _width(console)
    if title:
        console.print(Text(safe(title), style=TITLE), width=width)
    console.print(_body(list(rows), width), width=width)


def _draw_list(console: Console, lines: Sequence[Line]) -> None:
    """Print offices in three columns; on a narrow terminal one below the other."""
    width = _width(console)
    if width < _NARROW:
        for line in lines:
            console.print(Text(safe(line.name), style=TITLE), width=width)
            rows = [Row("Reach", line.contact), Row("Confidentiality", line.confidentiality)]
            rows += [Row("On whose word", line.said_by)] if line.said_by else []
            console.print(_stack([*rows, Row("Show", f"whereto show {line.id}")]), width=width)
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=LABEL, width=width)
    table.add_column("Office", ratio=5, overflow="fold")
    table.add_column("Reach it by", ratio=4, overflow="fold")
    wide = any(line.said_by for line in lines)
    table.add_column("Confidentiality", min_width=15, ratio=5 if wide else None)
    for line in lines:
        name = Text(safe(line.name), style=TITLE)
        name.append(f"\n  {safe(line.id)}", style=Style(bold=False))
        answer = Text(safe(line.confidentiality))
        if line.said_by:
            answer.append(f"\non the word of: {safe(line.said_by)}")
        table.add_row(name, Text(safe(line.contact), overflow="fold"), answer)
    console.print(table)


def _width(console: Console) -> int:
    return min(console.width, WIDEST)


def _card(title: str, rows: list[Row], console: Console, frame: box.Box) -> Panel:
    width = _width(console)
    heading = Text(safe(title), style=TITLE)
    body = _body(rows, width - 4)
    fits = heading.cell_len <= width - 6  # Rich would cut a longer title of a frame
    return Panel(
        body if fits else Group(heading, body),
        title=heading if fits else None,
        title_align="left",
        box=frame,
        padding=(0, 1),
        width=width,
    )


def _draws_lines(console: Console) -> bool:
    return console.encoding.lower().replace("-", "") == "utf8"


def _body(rows: list[Row], width: int) -> RenderableType:
    if width < _NARROW or any(len(row.label) > _LONG_LABEL for row in rows):
        return _stack(rows)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for row, previous in zip(rows, ["", *(row.label for row in rows)], strict=False):
        grid.add_row(_label(row) if row.label != previous else "", _value(row))
    return grid


def _stack(rows: list[Row]) -> Group:
    parts: list[RenderableType] = []
    for row, previous in zip(rows, ["", *(row.label for row in rows)], strict=False):
        if row.label and row.label != previous:
            parts.append(_label(row))
        parts.append(Padding(_value(row), (0, 0, 0, 2 if row.label else 0)))
    return Group(*parts)


def _label(row: Row) -> Text:
    return Text(safe(row.label), style=WARNING_LABEL if row.tone is Tone.WARNING else LABEL)


def _value(row: Row) -> Text:
    """The value as text; one that leads somewhere is a terminal hyperlink over the same words."""
    text = Text(safe(row.text), style=TEXT[row.tone], overflow="fold")
    if row.href:
        text.stylize(LINK + Style(link=safe(row.href)))
    if row.remark:
        text.append(f" ({safe(row.remark)})", style=Style(underline=False, link=None))
    return text
