"""A file that is there whole or not at all, whatever interrupts the writing of it."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, pieces: "Sequence[bytes | memoryview]", mode: int | None = None) -> None:
    """Put a new file in the place of an old one, or leave the old one whole. Raises OSError.

    It is written beside it under another name, which is gone afterwards in either case. `mode` is who may
    read it, as of `os.chmod`; without one, as of the old file, or else as the system gives it. Of two
    that write at once one wins, whole.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    file = new.open("xb")
    try:
        with file:
            if mode is None and path.exists():
                mode = path.stat().st_mode & 0o777
            if mode is not None:
                new.chmod(mode)
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise
