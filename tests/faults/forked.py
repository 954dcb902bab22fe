"""Many runs of whereto from one process that forks: each with streams, limits and surroundings of its own.

A fork takes milliseconds where a new interpreter takes a tenth of a second, and it goes through `entry`
all the same. What decides how an interpreter starts is tried with new ones elsewhere.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import NOWHERE, OF_LAYERS, ROOT

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

_SERVER = r"""
import json, os, resource, sys
import whereto.__main__
for module in json.loads(sys.argv[2]):
    __import__(module)

def opened(how, number, pipe):
    if how == "full":
        os.dup2(os.open("/dev/full", os.O_WRONLY), number)
    elif how == "broken":
        reading, writing = os.pipe()
        os.close(reading)
        os.dup2(writing, number)
    elif how == "closed":
        os.close(number)
    elif how == "kept":  # what `before` opened as 50
        os.dup2(50, number)
    elif number == 0:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    else:
        os.dup2(pipe[1], number)

def remade(how, number, mode):
    return None if how == "closed" else open(number, mode, encoding="utf-8", closefd=False)

def child(case, pipes):
    os.chdir(case["folder"])
    os.environ.update(case["environ"] or {})
    exec(case["before"], {})
    streams = case["streams"] or {}
    for number in (0, 1, 2):
        opened(streams.get(str(number)), number, pipes[number])
    for pipe in pipes.values():
        os.close(pipe[0]); os.close(pipe[1])
    sys.stdin = remade(streams.get("0"), 0, "r")
    sys.stdout = remade(streams.get("1"), 1, "w")
    sys.stderr = remade(streams.get("2"), 2, "w")
    if sys.stderr is not None:
        sys.stderr.reconfigure(line_buffering=True)
    sys.argv = ["whereto", *case["arguments"]]
    for name, value in (case["limits"] or {}).items():
        if name == "more":  # bytes of memory beyond what it has by now
            with open("/proc/self/statm") as file:
                value = int(file.read().split()[0]) * resource.getpagesize() + value
            name = "RLIMIT_AS"
        resource.setrlimit(getattr(resource, name), (value, value))
    whereto.__main__.entry()

def run(case):
    pipes = {number: os.pipe() for number in (0, 1, 2)}
    pid = os.fork()
    if pid == 0:
        try:
            child(case, pipes)
        finally:
            os._exit(99)
    os.close(pipes[1][1]); os.close(pipes[2][1]); os.close(pipes[0][0]); os.close(pipes[0][1])
    shown = []
    for number in (1, 2):  # what is shown is less than a pipe holds, or is read in this order anyway
        with open(pipes[number][0], "rb") as file:
            shown.append(file.read().decode("utf-8", "replace"))
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), *shown]

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
print(json.dumps([run(case) for case in cases]))
"""


class Case(NamedTuple):
    """One run: its arguments, and what is wrong around it.

    `streams` says of a descriptor's number whether it is "closed", "full" or "broken", a pipe without a
    reader; `limits` are those of `resource`, or `more` for memory; `before` is Python that runs first.
    """

    arguments: Sequence[str]
    streams: dict[str, str] | None = None
    limits: dict[str, int] | None = None
    environ: dict[str, str] | None = None
    before: str = ""
    folder: str = "."


class Run(NamedTuple):
    """What came of it."""

    status: int
    out: str
    err: str


def run_all(cases: Sequence[Case], folder: Path, *, loaded: Sequence[str] = ()) -> list[Run]:
    """Run every case, each in a fork; `loaded` are modules that are there before."""
    (folder / "cases.json").write_text(json.dumps([case._asdict() for case in cases]), encoding="utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-B", "-c", _SERVER, str(folder / "cases.json"), json.dumps(loaded)],
        env={**kept, **OF_LAYERS, "HOME": NOWHERE, "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: list[Any] = json.loads(run.stdout)
    return [Run(*each) for each in found]


WHOLE = (
    "typer",
    "whereto.cli.app",
    "whereto.cli.output",
    "whereto.cli.search",
    "whereto.cli.hints",
    "whereto.answer.ask",
    "whereto.catalogue.contacts",
    "whereto.views.plain",
    "whereto.views.urgent_rows",
    "rich.console",
    "numpy",
    "Stemmer",
)
"""What most commands need, so that many of them run quickly."""
