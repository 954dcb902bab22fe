"""Reading a file that anybody may have put there: an ordinary one, within a bound, and whole.

A pipe may never come to an end and a device may have none, so neither is opened; what another program
leads into a pipe, as a shell's `<(...)` does, is saved first. A file that somebody writes to while it is
read is no version of it at all.
"""

import os
import stat
from errno import EBUSY, EFBIG, EINVAL
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # no pipe can make us wait
_MB = 1024 * 1024


class UnfitFileError(OSError):
    """A file that is there and that nobody should read; `strerror` says why, in plain words."""


def read_ordinary(path: Path, most: int) -> bytes:
    """The content of a file of at most so many bytes.

    Raises UnfitFileError for what is no ordinary file, is larger, or changes meanwhile; IsADirectoryError
    for a folder; and what opening a file raises, such as ValueError for a name that none can have.
    """
    _ensure_ordinary(path.stat(), path)
    with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as file:
        before = os.fstat(file.fileno())
        _ensure_ordinary(before, path)  # it may be another one by now
        if before.st_size > most:
            size = f"{most // _MB} MB" if most >= _MB else f"{most:,} bytes"
            raise UnfitFileError(EFBIG, f"it is larger than {size}", str(path))
        content = _read(file.fileno(), before.st_size + 1)
        after = os.fstat(file.fileno())
    if len(content) != before.st_size or _version(before) != _version(after):
        raise UnfitFileError(EBUSY, "it changed while it was read; try again", str(path))
    return content


def _read(descriptor: int, most: int) -> bytes:
    """At most so many bytes; fewer only where the file ends."""
    parts = []
    while most > 0 and (part := os.read(descriptor, most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _ensure_ordinary(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(EINVAL, "this is a folder, not a file", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise UnfitFileError(EINVAL, "it is no ordinary file; save it as one first", str(path))


def _version(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
