"""How long somebody in danger waits for a catalogue: no longer than a moment, whatever it is.

What may take longer runs in a thread, which works on every system and ends the waiting also where a file
lies on a disk that does not answer. It cannot be stopped; it ends with the program, or when it is done.
"""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import is_prepared, path_beside
from whereto.records.errors import CatalogueError
from whereto.records.wording import SEARCH_TOO_SLOW, TOO_SLOW, typed

if TYPE_CHECKING:
    from threading import Thread

LONGEST = 0.6  # seconds, so that with the start and the drawing the contacts are there within about one
MOST_BYTES = 4 * 1024 * 1024  # of a file that nobody has prepared; reading more surely takes longer

Result = TypeVar("Result")


class TooSlowError(CatalogueError):
    """A catalogue that nobody in danger waits for."""

    def __init__(self, files: Sequence[Location]) -> None:
        """Name the uppermost of the files that were named, or of all; a catalogue in memory has none."""
        if not files:
            super().__init__(SEARCH_TOO_SLOW)
            return
        named = [file for file in files if file.origin and not file.optional] or files
        path = named[-1].path
        super().__init__(TOO_SLOW.format(path=path, command=typed(["whereto", "prepare", str(path)])))


class Work(Generic[Result]):
    """Something that is done at once, or in a thread where it may take long."""

    def __init__(self, do: Callable[[], Result], *, in_thread: bool, begun: float | None = None) -> None:
        """Begin; the waiting counts from `begun`, or from now."""
        self._do, self.begun = do, time.monotonic() if begun is None else begun
        self._results: list[Result] = []
        self._error: BaseException | None = None
        self._thread = _started(self._run) if in_thread else None
        if self._thread is None:
            self._run()

    def is_done_in_time(self) -> bool:
        """Whether it is done; waits no longer than a person in danger does, counted from its beginning."""
        if self._thread is None:
            return True
        self._thread.join(max(self.begun + LONGEST - time.monotonic(), 0))
        return not self._thread.is_alive()

    def result(self) -> Result:
        """What it gave, however long that takes; raises what it raised."""
        while self._thread is not None and self._thread.is_alive():
            self._thread.join(LONGEST)  # in parts, since on Windows Ctrl-C waits for the end of each
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _run(self) -> None:
        try:
            self._results.append(self._do())
        except BaseException as error:  # noqa: BLE001 - `result` raises it, where somebody hears of it
            self._error = error


def _started(run: Callable[[], None]) -> "Thread | None":
    """A thread that runs this; None where the system lets no more be started."""
    from threading import Thread  # which a command line has loaded by now, unlike other programs

    thread = Thread(target=run, daemon=True)
    try:
        thread.start()
    except RuntimeError:
        return None
    return thread


def within(do: Callable[[], Result], files: Sequence[Location]) -> Result:
    """What `do` makes of these files.

    Raises what it raises, or TooSlowError where it is not there in time.
    """

    def begin() -> Result:
        if is_surely_slow(files):
            raise TooSlowError(files)
        return do()

    work = Work(begin, in_thread=True)
    if not work.is_done_in_time():
        raise TooSlowError(files)
    return work.result()


def needs_patience(files: Sequence[Location]) -> bool:
    """Whether there is more to read than the shipped catalogue."""
    return len(files) > 1 or any(location.origin for location in files)


def is_surely_slow(files: Sequence[Location]) -> bool:
    """Whether a file that was named is so large, and not prepared, that reading it need not be begun.

    A prepared form holds all that lies below its file, however large that is.
    """
    for file in reversed(files):
        if not file.origin or _is_prepared(file):
            return False
        if not file.optional and _is_large(file):
            return True
    return False


def _is_prepared(location: Location) -> bool:
    """Whether a form lies beside it that can be used; of a small file it does not matter."""
    try:
        return path_beside(location.path).is_file() and (not _is_large(location) or is_prepared(location))
    except (OSError, ValueError):
        return False


def _is_large(location: Location) -> bool:
    try:
        return location.path.stat().st_size > MOST_BYTES
    except (OSError, ValueError):  # reading it says why
        return False
