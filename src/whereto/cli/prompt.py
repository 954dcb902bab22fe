"""Asking at a terminal: with keys that edit, without a history, and hidden where that is wished."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from whereto.cli.decode import decoded
from whereto.records.errors import UsageError

_PROMPT = "What is on your mind? "
_HIDDEN_PROMPT = "What is on your mind? (not shown as you type) "
_ONCE_MORE = "Take your time. A few words are enough, such as: stress"
_NOTHING_TYPED = "nothing was asked. Type whereto when you want to; if it cannot wait: whereto urgent"


def until_words(ask: Callable[[], str | None]) -> str:
    """What is typed; after an empty line it is asked for once more.

    Raises UsageError where nothing comes then either, or the end was typed.
    """
    typed = ask()
    if typed is not None and not typed.strip():
        sys.stderr.write(f"{_ONCE_MORE}\n")
        sys.stderr.flush()
        typed = ask()
    if typed is None or not typed.strip():
        raise UsageError(_NOTHING_TYPED)
    return typed


def ask_openly() -> str | None:
    """A line typed at the terminal; None at its end. Its words are kept nowhere, and reach no file."""
    if not sys.stdout.isatty():
        return _line_after(_PROMPT)
    _let_keys_edit()
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]  # a terminal is a TextIOWrapper
    try:
        with _kept():
            typed = input(_PROMPT)
    except EOFError:
        sys.stdout.write("\n")
        return None
    encoding = sys.stdin.encoding
    return decoded(typed.encode(encoding, "surrogateescape"), encoding)


def _let_keys_edit() -> None:
    """Let arrows and the like edit what `input` reads, without a history of it."""
    try:
        import readline  # only here, since it takes time to load
    except ImportError:  # as on Windows, whose own terminal edits
        return
    readline.set_auto_history(False)
    for setting in ("input-meta on", "output-meta on", "convert-meta off"):
        readline.parse_and_bind(f"set {setting}")  # else it takes a byte above 127 for a key with Alt


def ask_hidden() -> str | None:
    """What is typed, without an echo and never with one; None at its end."""
    if sys.platform == "win32":
        from getpass import getpass

        return getpass(_HIDDEN_PROMPT)
    import termios

    from whereto.cli.terminal import Kept

    try:
        terminal = Kept(sys.stdin.fileno(), _HIDDEN_PROMPT)
        with terminal:
            terminal.hide()
            try:
                return _line_after(_HIDDEN_PROMPT)
            finally:
                sys.stderr.write("\n")
                sys.stderr.flush()
    except termios.error:
        raise UsageError(
            "this terminal cannot hide what you type, so nothing was read. Type: whereto search"
        ) from None


def _kept() -> AbstractContextManager[object]:
    """What gives the terminal back as it was, whatever ends the program while keys edit."""
    if sys.platform == "win32":
        return nullcontext()
    import termios

    from whereto.cli.terminal import Kept

    try:
        return Kept(sys.stdin.fileno(), _PROMPT)
    except termios.error:
        return nullcontext()


def ask_for(prompt: str) -> str | None:
    """A line typed at the terminal after `prompt`, without blanks around it; None where it is empty."""
    return (_line_after(prompt) or "").strip() or None


def _line_after(prompt: str) -> str | None:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    try:
        read = sys.stdin.buffer.readline()
    except OSError:
        raise UsageError("the terminal cannot be read. Give the question as words instead.") from None
    return decoded(read, sys.stdin.encoding) if read else None
