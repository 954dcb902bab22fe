"""Real shells: the completion script read in each, and a terminal on which somebody types."""

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest

from tests.conftest import CATALOGUE, Run

Complete = Callable[..., list[str]]
_PATIENCE = 30  # seconds for a shell on a busy machine


class Typing:
    """A shell on a pseudo-terminal."""

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str]) -> None:
        """Start it in this folder."""
        pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
        self.shown = ""
        self._pid, self._leader = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)  # noqa: S606 - the shell

    def __enter__(self) -> Self:
        """The shell."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the terminal, which ends the shell."""
        os.close(self._leader)
        os.waitpid(self._pid, 0)

    def type(self, text: str, until: str) -> str:
        """Type this, and what the terminal shows until it has shown `until`, or all until time is up."""
        os.write(self._leader, text.encode())
        shown, end = "", time.monotonic() + _PATIENCE
        while until not in shown and time.monotonic() < end:
            if select.select([self._leader], [], [], 0.2)[0]:
                try:
                    shown += os.read(self._leader, 65536).decode(errors="replace")
                except OSError:  # the shell is gone
                    break
        return shown


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder for PATH in which `whereto` is the program of these tests."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "whereto"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m whereto "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


@pytest.fixture
def environment(programs: Path, tmp_path: Path) -> dict[str, str]:
    """What the shells run with; nothing of the person who runs the tests."""
    home = tmp_path / "home"
    home.mkdir()
    return {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "COLUMNS": "200",
        "WHERETO_CATALOGUE": str(CATALOGUE),
    }


@pytest.fixture
def script_for(whereto: Run, tmp_path: Path) -> Callable[[str], Path]:
    """The completion script of a shell, in a file."""

    def write(shell: str) -> Path:
        path = tmp_path / f"completion.{shell}"
        path.write_text(whereto("completion", shell).stdout, encoding="utf-8")
        return path

    return write


@pytest.fixture
def shell_runs(environment: dict[str, str], tmp_path: Path) -> Callable[..., str]:
    """A script in a shell, and what it printed; the test is skipped where there is no such shell."""

    def run(shell: str, text: str, *arguments: str, **variables: str) -> str:
        path = need(shell)
        done = subprocess.run(
            [path, *arguments, "-c", text],
            env={**environment, **variables},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert done.stderr == ""
        return done.stdout

    return run


def need(shell: str) -> str:
    """Where a shell lies; skips the test where there is none."""
    found = shutil.which(shell)
    if not found:
        pytest.skip(f"{shell} is not installed")
    return found


@pytest.fixture
def typing(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., Typing]]:
    """Opens a shell on a terminal."""
    opened: list[Typing] = []

    def start(*command: str, **variables: str) -> Typing:
        need(command[0])
        opened.append(Typing(list(command), tmp_path, {**environment, **variables}))
        return opened[-1]

    yield start
    for each in opened:
        each.__exit__()
