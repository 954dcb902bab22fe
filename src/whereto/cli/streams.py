"""The three standard streams, whatever they were given as; with the standard library alone."""

import os
import sys
from contextlib import suppress
from errno import EBADF
from io import TextIOBase, TextIOWrapper


class OutputError(OSError):
    """Standard output cannot be written."""


def prepare_streams() -> None:
    """Make the streams usable, whatever they were given as.

    What is written to a standard output that is closed fails, so that nobody takes it for shown; messages
    then go nowhere if they must. A character that the encoding lacks is replaced.
    """
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _occupy()
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or _Nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def write(text: str) -> None:
    """Data, to stdout.

    Raises OutputError where it cannot be written, BrokenPipeError where nobody reads it any more.
    """
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.errno, error.strerror) from None


def flush() -> None:
    """Let go of what was written to stdout. Raises as `write` does."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.errno, error.strerror) from None


def write_lines(*lines: str) -> bool:
    """Messages, to stderr, as they are; whether they could be written."""
    try:
        for line in lines:
            sys.stderr.write(f"whereto: {line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return not isinstance(sys.stderr, _Nowhere)


def of_output(error: OSError) -> bool:
    """Whether an error is that standard output cannot be written.

    Others than whereto write there too; what they could not write fails once more.
    """
    if isinstance(error, OutputError):
        return True
    try:
        sys.stdout.flush()
    except OSError as again:
        return again.errno == error.errno
    return False


def discard_output() -> None:
    """Point stdout at nothing, so that a flush at the end stays quiet."""
    with suppress(OSError):  # where not even that can be opened, nothing is flushed either
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, 1)
        os.close(descriptor)


def _occupy() -> None:
    """Give closed descriptors to nothing, or the next file that is opened would be taken for a stream."""
    with suppress(OSError):
        for wanted in range(3):
            try:
                os.fstat(wanted)
            except OSError:
                os.open(os.devnull, os.O_RDWR)


class _Closed(TextIOBase):
    """A standard output that was closed from the start."""

    def write(self, text: str) -> int:
        if text:
            raise OutputError(EBADF, "standard output is closed")
        return 0


class _Nowhere(TextIOBase):
    """A standard error that was closed from the start."""

    def write(self, text: str) -> int:
        return len(text)
