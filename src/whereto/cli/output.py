"""The one place that knows stdout and stderr and decides how to print."""

import os
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from whereto.views.safe import safe

if TYPE_CHECKING:
    from rich.console import Console

    from whereto.views.rows import Line, Row

_NARROWEST = 20
_WIDTH_IF_UNKNOWN = 80


class Format(StrEnum):
    """How data is printed."""

    CARD = "card"
    PLAIN = "plain"
    JSON = "json"


def choose_format(
    *, as_json: bool, plain: bool, environ: Mapping[str, str] = os.environ, stream: TextIO | None = None
) -> Format:
    """The format asked for, else cards on a terminal that can draw them, else plain lines.

    WHERETO_PLAIN and ACCESSIBLE ask for plain lines everywhere, FORCE_COLOR for cards in a pipe as
    well; TERM=dumb cannot draw them.
    """
    if as_json:
        return Format.JSON
    plain = plain or _on("WHERETO_PLAIN", environ) or _on("ACCESSIBLE", environ)
    stream = stream or sys.stdout
    drawable = stream.isatty() and environ.get("TERM", "").lower() not in ("dumb", "unknown")
    if plain or not (drawable or environ.get("FORCE_COLOR")):
        return Format.PLAIN
    return Format.CARD


def _on(variable: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a variable asks for what its name says; 0 and the like say no."""
    return environ.get(variable, "").strip().casefold() not in ("", "0", "no", "off", "false")


def _draws_lines(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal shows more than ASCII, as far as the locale tells.

    Python writes UTF-8 in the locale C as well, but a terminal set to it may show it as debris.
    """
    if environ.get("PYTHONIOENCODING"):
        return True  # then the stream's encoding, which the card looks at, is what was asked for
    named = (environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    return next((name for name in named if name), "") not in ("C", "POSIX")


def terminal() -> "Console":
    """A Rich console on stdout. Rich itself heeds NO_COLOR, FORCE_COLOR and TERM."""
    from rich.console import Console  # Rich costs as much time as all the rest: cards alone need it

    forced = bool(os.environ.get("FORCE_COLOR"))
    return Console(
        file=sys.stdout,
        width=_width(),
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True if forced else None,
        legacy_windows=False,
    )


def write(text: str) -> None:
    """Data, to stdout."""
    sys.stdout.write(text)


def tell(*lines: str) -> None:
    """Messages, to stderr, each made harmless and headed by the program's name."""
    for line in lines:
        sys.stderr.write(f"whereto: {safe(line)}\n")


def prepare_streams() -> None:
    """Make both streams usable, whatever they were given as.

    A closed one becomes one that goes nowhere; a character that the encoding lacks is replaced.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _width() -> int:
    """The terminal's width: COLUMNS where it holds a number, else what the terminal says."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return max(int(asked), _NARROWEST)
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return max(columns or _WIDTH_IF_UNKNOWN, _NARROWEST)


def print_cards(cards: "list[tuple[str, Iterable[Row]]]", chosen: str) -> None:
    """Offices, each under its title: as cards, or as plain lines with a blank line between."""
    if chosen == Format.CARD:
        from whereto.views.card import draw_cards

        draw_cards(terminal(), cards, lines=_draws_lines())
    else:
        from whereto.views.plain import plain_cards

        write(plain_cards(cards, spelt=_on("ACCESSIBLE")))


def print_rows(title: str, rows: "Iterable[Row]", chosen: str) -> None:
    """Rows under a title, which may be empty."""
    if chosen == Format.CARD:
        from whereto.views.card import draw_rows

        draw_rows(terminal(), title, rows)
    else:
        from whereto.views.plain import plain_rows

        write(plain_rows(title, rows, spelt=_on("ACCESSIBLE")))


def print_sections(sections: "Iterable[tuple[str, list[Row]]]", chosen: str) -> None:
    """Rows under titles: close together on a terminal, a blank line between them in plain lines."""
    for number, (title, rows) in enumerate(sections):
        if number and chosen != Format.CARD:
            write("\n")
        print_rows(title, rows, chosen)


def print_list(lines: "list[Line]", chosen: str) -> None:
    """Offices, a line each."""
    if chosen == Format.CARD:
        from whereto.views.card import draw_list

        draw_list(terminal(), lines)
    else:
        from whereto.views.plain import plain_list

        write(plain_list(lines, spelt=_on("ACCESSIBLE")))
