"""The cursor, which a bar hides while it is drawn, shown again when a signal ends the program."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_SHOWN = b"\x1b[?25h\n"
_STDERR = 2


@contextmanager
def cursor_kept() -> Iterator[None]:
    """Show the cursor before what ends the program at once does so."""
    known = (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP", "SIGQUIT"))
    listening = [which for which in known if which and signal.getsignal(which) == signal.SIG_DFL]
    for which in listening:
        signal.signal(which, _end)
    try:
        yield
    finally:
        for which in listening:
            signal.signal(which, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> None:
    with suppress(OSError):
        os.write(_STDERR, _SHOWN)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
