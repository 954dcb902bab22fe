"""The one family of errors a person may see. The exit status stands on the class."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the command tells the shell. Documented in the README and in `--help`."""

    FOUND = 0
    NOTHING_MATCHED = 1
    USAGE = 2
    CATALOGUE = 3
    INTERNAL = 4
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class WheretoError(Exception):
    """Something to tell the person in a line or more; `lines` go to stderr as they are."""

    status = ExitStatus.INTERNAL

    def __init__(self, *lines: str) -> None:
        """Keep the lines to show."""
        super().__init__(*lines)
        self.lines = lines


def own_fault(error: Exception) -> str:
    """A line that names what kept whereto from its work by kind and place, without any value from the run.

    It is a fault of whereto's own unless memory is short, the system refuses something, or a library
    cannot be loaded.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" in {trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno}" if trace else ""
    kind = f"({type(error).__name__}{place}). Nothing was kept."
    if isinstance(error, MemoryError):
        return f"there is too little memory {kind} Close other programs, then try again."
    if isinstance(error, OSError) and error.strerror:
        return f"the system refused something that whereto needs: {error.strerror} {kind}"
    if isinstance(error, ImportError):
        return f"a part of whereto cannot be loaded {kind} Close other programs, or install whereto again."
    return f"a fault of whereto's own {kind}"


class UsageError(WheretoError):
    """The command line asks for something that cannot be done."""

    status = ExitStatus.USAGE


class CatalogueError(WheretoError):
    """The catalogue cannot be used: missing, unreadable, or with faults."""

    status = ExitStatus.CATALOGUE
