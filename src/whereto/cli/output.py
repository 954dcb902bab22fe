"""The one place that knows stdout and stderr and decides how to print."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TextIO

from whereto.cli.streams import OutputError, flush, write, write_lines
from whereto.records import wording
from whereto.records.errors import ExitStatus, own_fault
from whereto.views.notes import notes_on
from whereto.views.present import present
from whereto.views.safe import safe
from whereto.views.screen import Format, Screen

_NARROWEST = 20
_WIDTH_IF_UNKNOWN = 80
_UNDRAWN = "cards cannot be drawn, so these are plain lines, as with --plain."
_WIDEST_ASKED = 5  # digits of COLUMNS; a longer number is a mistake


def show(value: Any, *, as_json: bool, plain: bool, long: bool = False) -> ExitStatus:
    """Print a page or an answer as asked for, and on stderr what is told beside it; the exit status.

    `long` asks for all that is known of each office.
    """
    chosen = choose_format(as_json=as_json, plain=plain)
    undrawn: tuple[str, ...] = ()
    try:
        try:
            shown = list(present(value, chosen, screen(long=long)))
        except Exception as error:  # without Rich there are plain lines
            if chosen is not Format.CARD:
                raise
            undrawn = (own_fault(error), _UNDRAWN)
            shown = list(present(value, Format.PLAIN, screen(long=long)))
    except Exception as error:
        if not getattr(value, "urgent", False):
            raise
        value = value.contacts_alone(wording.SEARCH_FAILED, (own_fault(error),))
        shown = list(present(value, Format.JSON if chosen is Format.JSON else Format.PLAIN, screen()))
    status = show_pieces(value, shown)
    tell(*undrawn)
    return status


def show_pieces(value: Any, pieces: Iterable[str]) -> ExitStatus:
    """Print a page or an answer in these pieces, and on stderr what is told beside it; the exit status."""
    for piece in pieces:
        write(piece)
    flush()  # first what was asked for, then what is told beside it
    tell(*notes_on(value))
    if getattr(value, "failed", False):
        return ExitStatus.CATALOGUE
    return ExitStatus.FOUND if value.found else ExitStatus.NOTHING_MATCHED


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
    if plain or not (drawable or _on("FORCE_COLOR", environ)):
        return Format.PLAIN
    return Format.CARD


def screen(*, long: bool = False) -> Screen:
    """What is known of standard output as a place to show something."""
    return Screen(
        stream=sys.stdout,
        width=_width(),
        lines=_draws_lines(),
        forced=_on("FORCE_COLOR"),
        spelt=_on("ACCESSIBLE"),
        long=long,
    )


def write_bytes(content: bytes) -> None:
    """A whole file, to stdout, as it is on every system."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # closed, or put in its place by somebody
        write(content.decode())
    else:
        flush()
        try:
            buffer.write(content)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(error.errno, error.strerror) from None
        flush()


def tell(*lines: str) -> None:
    """Messages, to stderr, each made harmless and headed by the program's name.

    Where they cannot be written, what is on stdout stands.
    """
    write_lines(*map(safe, lines))


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr that is told how many of how many are done; nothing where nobody would see it."""
    drawable = os.environ.get("TERM", "").lower() not in ("dumb", "unknown")
    asked_not = _on("WHERETO_PLAIN") or _on("ACCESSIBLE")  # a bar that moves disturbs a screen reader
    if not sys.stderr.isatty() or not drawable or asked_not:
        yield None
        return
    from whereto.cli.cursor import cursor_kept
    from whereto.views.progress import progress_bar

    with cursor_kept(), progress_bar(sys.stderr, _width()) as bar:
        yield bar


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


def _width() -> int:
    """The terminal's width: COLUMNS where it holds a number, else what the terminal says."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and len(asked) <= _WIDEST_ASKED and int(asked) > 0:
        return max(int(asked), _NARROWEST)
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return max(columns or _WIDTH_IF_UNKNOWN, _NARROWEST)
