"""Narrow terminals, and a console of Windows that obeys no escape sequence."""

import io
import json
import re
import signal
import sys
from collections.abc import Callable

import pytest
import rich.console

from tests.conftest import ROOT, Run
from tests.terminal import python_on_terminal
from whereto.__main__ import main

COMMANDS = [
    "search stress",
    "search I want to die",
    "search stress --explain",
    "search stress --long",
    "search xylophone",
    "show ombuds",
    "show xyzzy",
    "list",
    "concerns",
    "about",
    "paths",
    "urgent",
    "privacy",
    "check none.toml",
    "--help",
    "list --bogus",
]
ALL = """
import fcntl, json, os, struct, sys, termios
fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", int(sys.argv[1]), int(sys.argv[2]), 0, 0))
from whereto.__main__ import main
statuses = [int(main(command.split())) for command in json.loads(sys.argv[3])]
print("STATUSES", json.dumps(statuses))
"""


@pytest.mark.parametrize(("lines", "columns"), [(1, 1), (24, 5), (24, 10), (0, 0)])
def test_a_terminal_of_any_width_shows_every_command(lines: int, columns: int) -> None:
    status, shown = python_on_terminal("-c", ALL, str(lines), str(columns), json.dumps(COMMANDS))
    assert status == 0
    assert "Traceback" not in shown
    assert "fault of whereto's own" not in shown
    found = json.loads(shown.partition("STATUSES ")[2])
    assert found == [
        1 if "xy" in each else 3 if "none" in each else 2 if "bogus" in each else 0 for each in COMMANDS
    ]


class Console(io.TextIOWrapper):
    """A console of Windows as a program sees it: a terminal with an encoding of its own."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        self.flush()
        written = self.buffer
        assert isinstance(written, io.BytesIO)
        return written.getvalue().decode(self.encoding)


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    """A run on a console without virtual terminal, as Rich finds it there."""

    def run(encoding: str, *arguments: str) -> tuple[int, str, str]:
        out, err = Console(encoding), Console(encoding)
        monkeypatch.setattr(rich.console, "WINDOWS", True)
        monkeypatch.setattr(rich.console, "detect_legacy_windows", lambda: True)
        monkeypatch.setattr("whereto.records.wording._WINDOWS", True)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.chdir(ROOT)
        monkeypatch.delenv("TERM", raising=False)
        return main(arguments), out.shown(), err.shown()

    return run


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850", "utf-8"])
def test_a_console_without_virtual_terminal_gets_text_and_no_escape(
    encoding: str, on_windows: Callable[..., tuple[int, str, str]]
) -> None:
    for command in COMMANDS:
        status, out, err = on_windows(encoding, *command.split())
        assert status in {0, 1, 2, 3}, command
        assert out or err
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", out + err), command
        assert "911" in out or command not in ("urgent", "search I want to die")


def test_a_console_that_obeys_them_gets_looks(whereto: Run) -> None:
    assert "\x1b[" in whereto("urgent", FORCE_COLOR="1", TERM="xterm").stdout  # so the test above can fail


ENDED = """
import os, signal, sys
from whereto.cli.output import progress
with progress() as bar:
    bar(1, 2)
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
"""


@pytest.mark.parametrize("sent", ["SIGTERM", "SIGHUP"])
def test_the_cursor_that_a_bar_hides_is_shown_again_after_a_signal(sent: str) -> None:
    status, shown = python_on_terminal("-c", ENDED, sent)
    assert status == -signal.Signals[sent]
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")
