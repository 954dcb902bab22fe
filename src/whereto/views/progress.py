"""How far a long piece of work is, drawn with Rich on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_HEIGHT = 24  # given, so that Rich does not read LINES, which may hold anything


@contextmanager
def progress_bar(stream: TextIO, width: int) -> Iterator[Callable[[int, int], None]]:
    """A bar that is told how many of how many are done, and is gone at the end, however that comes."""
    console = Console(file=stream, width=width, height=_HEIGHT, markup=False)
    if console.legacy_windows:  # a console that obeys no escape sequences goes without
        yield lambda done, total: None  # noqa: ARG005 - as the other one is called
        return
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # It draws itself when it is told something, so that no thread runs beside.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, refresh=True)

        yield tell
