"""Runs on a pseudo-terminal, as a person at one sees them."""

import os
import select
import sys
import time

import pytest

_PROMPT = b"on your mind"
_KEPT = ("PATH", "HOME", "LANG", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS")
_SILENCE = 5  # seconds after which what was typed last is typed again


def on_terminal(
    *arguments: str, typed: bytes = b"", out: bool = True, after: bytes = _PROMPT, **variables: str
) -> tuple[int, str]:
    """A run of whereto, its exit status and all that it showed; `typed` follows the prompt `after`.

    Without `out` only what the program asks for and tells goes to the terminal, not its answer.
    """
    return python_on_terminal("-m", "whereto", *arguments, typed=typed, out=out, after=after, **variables)


def python_on_terminal(
    *arguments: str, typed: bytes = b"", out: bool = True, after: bytes = _PROMPT, **variables: str
) -> tuple[int, str]:
    """Likewise of anything that Python can run."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    environment = {**kept, "TERM": "xterm", "PYTHONUTF8": "1", **variables}
    pid, leader = pty.fork()
    if pid == 0:
        if not out:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(sys.executable, [sys.executable, *arguments], environment)  # noqa: S606 - the program
    shown, asked = b"", False
    try:
        while part := _read(leader, again=typed[-1:] if asked else b""):
            shown += part
            if typed and not asked and after in shown:
                asked = True
                _wait_for_keys(leader)
                os.write(leader, typed)
    except OSError:  # how the end of a pseudo-terminal reads on Linux
        pass
    os.close(leader)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode(errors="replace")


def _read(terminal: int, *, again: bytes) -> bytes:
    """What the terminal shows next. A Ctrl-C just before the program waits goes unheard: it comes again."""
    while again and not select.select([terminal], [], [], _SILENCE)[0]:
        os.write(terminal, again)
    return os.read(terminal, 65536)


def _wait_for_keys(terminal: int) -> None:
    """Until the program takes the keys one by one or hides them; for a moment, since it may do neither."""
    import termios

    usual = termios.ICANON | termios.ECHO
    for _ in range(30):
        if termios.tcgetattr(terminal)[3] & usual != usual:
            break
        time.sleep(0.01)
    time.sleep(0.1)  # from there to where it waits is a step yet
