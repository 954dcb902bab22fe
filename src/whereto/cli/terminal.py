"""A terminal whose settings are changed for a while, and given back whatever happens. POSIX alone."""

import os
import signal
import sys
import termios
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Self

_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")  # what ends a program at once
_FLAGS = 3  # where the settings hold whether what is typed is shown


class Kept:
    """The settings of a terminal as they were, given back at the end, at a signal, and while stopped.

    A signal or Ctrl-Z gives them back to the shell and forgets what was typed, so that nothing of it
    reaches the shell; when the program goes on it takes its own again and shows the prompt once more.
    """

    def __init__(self, terminal: int, prompt: str) -> None:
        """Remember the settings. Raises termios.error where it is no terminal that has any."""
        self._terminal, self._prompt = terminal, prompt
        self._before = termios.tcgetattr(terminal)
        self._at_the_end = termios.TCSADRAIN  # what was typed ahead is read next
        self._handlers: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        """Listen for what might end or stop the program."""
        listening = {"SIGTSTP": self._stop, "SIGINT": self._interrupt, **dict.fromkeys(_ENDING, self._end)}
        for name, listener in listening.items():
            which = signal.Signals[name]
            before = signal.getsignal(which)
            if before in (signal.SIG_DFL, signal.default_int_handler):  # who ignores one goes on doing so
                signal.signal(which, listener)
                self._handlers[which] = before
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the settings back, then the signals."""
        self._restore(self._at_the_end)
        for which, handler in self._handlers.items():
            signal.signal(which, handler)

    def hide(self) -> None:
        """Show nothing of what is typed. Not by getpass, which fails at a byte that is not UTF-8."""
        flags = self._before[_FLAGS] & ~termios.ECHO
        self._at_the_end = termios.TCSAFLUSH
        hidden = [*self._before[:_FLAGS], flags, *self._before[_FLAGS + 1 :]]
        termios.tcsetattr(self._terminal, termios.TCSAFLUSH, hidden)

    def _restore(self, when: int = termios.TCSAFLUSH) -> None:
        with suppress(termios.error):  # a terminal that was closed has nothing to give back
            termios.tcsetattr(self._terminal, when, self._before)

    def _interrupt(self, _: int, __: FrameType | None) -> None:
        self._restore()
        raise KeyboardInterrupt

    def _end(self, number: int, _: FrameType | None) -> None:
        self._restore()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    def _stop(self, number: int, _: FrameType | None) -> None:
        during = termios.tcgetattr(self._terminal)
        self._restore()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)  # it goes on from here when it is told to
        signal.signal(number, self._stop)
        termios.tcsetattr(self._terminal, termios.TCSAFLUSH, during)
        sys.stderr.write(f"\n{self._prompt}")
        sys.stderr.flush()
