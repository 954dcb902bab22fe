"""A file that a command writes, named by the person who asked for it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENXIO
from pathlib import Path
from types import FrameType
from typing import Self

from whereto.catalogue.files import write_whole
from whereto.records.errors import UsageError, WheretoError


class Target:
    """A file to write; what is there already stays whole until the new one is."""

    def __init__(self, path: Path) -> None:
        """Keep the path."""
        self.path = path

    @classmethod
    def of(cls, name: str | None) -> Self | None:
        """The file of this name; None without one, or for `-`, which stands for standard output.

        Raises UsageError where a folder or nothing is named, so that nobody waits for that.
        """
        if name is None or name == "-":
            return None
        if not name.strip() or "\0" in name:
            raise UsageError("no file is named. Type a name after the option.")
        path = Path(name).expanduser()
        if path.is_dir():
            raise UsageError(f"cannot write {name}: this is a folder. Name a file in it.")
        return cls(path)

    def write(self, content: bytes) -> None:
        """Write it. Raises WheretoError that says why it cannot be written; then an old file is whole.

        A device or a pipe has nothing to keep whole, and no file may take its place.
        """
        try:
            with _ended_in_order():
                if self.path.exists() and not self.path.is_file():
                    _send(self.path, content)
                else:
                    write_whole(self.path.resolve(), [content])  # a link goes on leading to the file
        except OSError as error:
            reason = error.strerror or "the system says no"
            told = f"cannot write {self.path}: {reason}. An older file is untouched. Name another file."
            raise WheretoError(told) from None


def _send(path: Path, content: bytes) -> None:
    """Write to a device or a pipe. Raises OSError at once where nobody reads from the pipe."""
    flags = os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if error.errno == ENXIO:
            raise OSError(ENXIO, "nobody reads from it") from None
        raise
    with os.fdopen(descriptor, "wb") as file:
        if hasattr(os, "O_NONBLOCK"):
            os.set_blocking(descriptor, True)  # whoever reads it may take their time
        file.write(content)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """What SIGTERM ends within this is ended as by Ctrl-C, so that no half of a file is left about."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise _TerminatedError

    try:
        before = signal.signal(signal.SIGTERM, end)
    except ValueError:  # not the main thread, which alone may decide on signals
        yield
        return
    try:
        yield
    except _TerminatedError:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTERM)
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGTERM, before)


class _TerminatedError(BaseException):
    """Somebody ended the program; nothing on the way out takes it for a fault."""
