"""However the interpreter is started and whatever stands in its environment, the answers are the same."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import OF_LAYERS, ROOT

COMMANDS = ["urgent", "search stress", "search I want to die", "show ombuds", "list --json", "--help"]
ALL = """
import io, json, sys
from whereto.__main__ import main
found = []
for command in json.loads(sys.argv[1]):
    sys.stdout.flush()
    sys.stderr.write(f"# {command}\\n")
    found.append(main(command.split()))
    sys.stdout.flush()
sys.stderr.write(json.dumps(found) + "\\n")
sys.stderr.flush()
import os
os._exit(0)
"""
AS_IT_IS: dict[str, str] = {}
STARTS: dict[str, tuple[Sequence[str], dict[str, str]]] = {
    "without docstrings": (["-OO"], AS_IT_IS),
    "warnings as errors": (["-W", "error"], AS_IT_IS),
    "isolated": (["-I"], AS_IT_IS),
    "bytes warnings as errors": (["-bb"], AS_IT_IS),
    "for developers": (["-X", "dev", "-W", "error"], AS_IT_IS),
    "no HOME, TERM and LANG": ([], {"HOME": "", "TERM": "", "LANG": "", "PATH": ""}),
    "ASCII": ([], {"PYTHONIOENCODING": "ascii"}),
    "Latin-1": ([], {"PYTHONIOENCODING": "latin-1"}),
    "ASCII drawn": ([], {"PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1"}),
    "cp437 drawn": ([], {"PYTHONIOENCODING": "cp437", "FORCE_COLOR": "1"}),
    "the locale C": (
        [],
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "FORCE_COLOR": "1"},
    ),
    "a locale that is none": ([], {"LC_ALL": "xx_YY.nonsense", "PYTHONUTF8": "0"}),
    "a HOME that is a file": ([], {"HOME": __file__, "XDG_CONFIG_HOME": ""}),
    "a HOME that is not there": ([], {"HOME": "/none/at/all", "XDG_CONFIG_HOME": ""}),
    "a HOME beyond permission": ([], {"HOME": "/proc/1/root", "XDG_CONFIG_HOME": ""}),
    "relative folders": ([], {"XDG_CONFIG_HOME": "../..", "XDG_CONFIG_DIRS": ".:..::a"}),
    "folders that are none": (
        [],
        {"XDG_CONFIG_HOME": "/dev/null", "XDG_CONFIG_DIRS": "/proc/self/mem:/dev/zero:" + "x" * 5000},
    ),
}


def started(options: Sequence[str], more: dict[str, str], cwd: Path = ROOT) -> tuple[list[int], str, str]:
    """The statuses of all commands in an interpreter that is started so, and what they printed."""
    environ = {**OF_LAYERS, "PATH": os.environ["PATH"], **more}
    run = subprocess.run(
        [sys.executable, "-B", *options, "-c", ALL, json.dumps(COMMANDS)],
        env={name: value for name, value in environ.items() if value},
        cwd=cwd,
        capture_output=True,
        timeout=60,
        check=False,
    )
    told = run.stderr.decode("utf-8", "replace")
    assert run.returncode == 0, told
    return json.loads(told.splitlines()[-1]), run.stdout.decode("utf-8", "replace"), told


@pytest.mark.parametrize("start", STARTS)
def test_every_start_gives_the_answers(start: str) -> None:
    statuses, out, told = started(*STARTS[start])
    assert statuses == [0] * len(COMMANDS), told
    assert [line for line in told.splitlines()[:-1] if not line.startswith("# ")] == []
    for expected in ("911", "988", "Student Mental Health", "Ombuds Office", "Usage: whereto"):
        assert expected in out
    assert "Find the campus office to turn to" in out  # of the help, which no docstring is needed for
    if "ASCII" in start or "C" in start.split():
        assert out.isascii()


@pytest.mark.skipif(os.name != "posix", reason="a folder in use cannot be deleted elsewhere")
def test_in_a_folder_that_was_deleted_it_answers(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r})\n" + ALL
    run = subprocess.run(
        [sys.executable, "-B", "-c", code, json.dumps(COMMANDS)],
        env={**OF_LAYERS, "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stderr.splitlines()[-1] == json.dumps([0] * len(COMMANDS))
    assert "Traceback" not in run.stderr


def test_without_installed_libraries_the_contacts_are_shown(tmp_path: Path) -> None:
    # -S leaves site-packages out; whereto itself is found only where it is named.
    run = subprocess.run(
        [sys.executable, "-B", "-S", "-m", "whereto", "urgent"],
        env={**OF_LAYERS, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0
    assert "Call: 911" in run.stdout
    assert "cannot be loaded (ModuleNotFoundError" in run.stderr
