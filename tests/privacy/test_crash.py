"""Where whereto fails, or is ended from outside, the words of the question are nowhere."""

import contextlib
import importlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run

SECRET = "qzvkxplum"  # noqa: S105 - a word that is nowhere else
QUESTION = f"{SECRET} is what I cannot tell anybody"
# Where a fault is made to happen, each deeper than the one before.
DEEP = [
    ("whereto.cli.output", "show"),
    ("whereto.views.present", "present"),
    ("whereto.answer.ask", "ask"),
    ("whereto.search.find", "find"),
    ("whereto.reading.text", "words_of"),
    ("whereto.reading.danger", "recognise"),
    ("whereto.reading.danger", "phrase_in"),
    ("whereto.encoding.encoder", "Encoder.encode"),
    ("whereto.encoding.encoder", "gelu"),
]
FAULTS = [RuntimeError, KeyError, ValueError, RecursionError, MemoryError]


class FaultyError(Exception):
    """One whose own text cannot be made."""

    def __str__(self) -> str:
        raise ValueError(SECRET)


def breaks(monkeypatch: pytest.MonkeyPatch, module: str, name: str, fault: type[Exception]) -> None:
    """Let a function of whereto fail with a message that holds all it was given."""

    def fail(*arguments: object, **named: object) -> None:
        raise fault(SECRET, QUESTION, arguments, named)

    *inner, last = name.split(".")
    owner = importlib.import_module(module)
    for part in inner:
        owner = getattr(owner, part)
    monkeypatch.setattr(owner, last, fail)


@pytest.mark.parametrize("fault", [*FAULTS, FaultyError])
@pytest.mark.parametrize(("module", "name"), DEEP, ids=[".".join(place) for place in DEEP])
def test_a_fault_anywhere_tells_nothing_of_the_words(
    whereto: Run, monkeypatch: pytest.MonkeyPatch, module: str, name: str, fault: type[Exception]
) -> None:
    breaks(monkeypatch, module, name, fault)
    for command in (["search", QUESTION, "--json"], ["show", SECRET]):
        run = whereto(*command)
        assert "Traceback" not in run.stderr
        assert SECRET not in run.stderr.replace(
            f"'{SECRET}'", ""
        )  # show may repeat the name it has no office for
        assert run.returncode in {0, 1, 2, 4}
    run = whereto("search", "--hidden", stdin=QUESTION)
    assert SECRET not in run.stdout + run.stderr


def test_the_words_do_not_come_into_the_environment(whereto: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []

    def look(*_: object, **__: object) -> int:
        held.extend(os.environ.values())
        return 0

    monkeypatch.setattr("whereto.cli.output.show", look)
    whereto("search", QUESTION)
    whereto("search", "-", stdin=QUESTION)
    assert held
    assert SECRET not in " ".join(held)


@contextlib.contextmanager
def waiting(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A run that waits for its words, started by a shell that allows cores of any size."""
    resource = pytest.importorskip("resource", reason="this system has no cores")
    allowed = resource.getrlimit(resource.RLIMIT_CORE)[1]
    started = f"import resource; resource.setrlimit(resource.RLIMIT_CORE, ({allowed}, {allowed}));"
    program = "import sys; sys.argv[0] = 'whereto'; from whereto.__main__ import entry; entry()"
    with subprocess.Popen(
        [sys.executable, "-c", started + program, "search", "-"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdin is not None
        run.stdin.write(QUESTION.encode() + b"\n" * 100_000)  # more than a pipe holds: it has begun to read
        run.stdin.flush()
        yield run
        run.kill()


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="only Linux tells a process's limits")
def test_the_system_may_keep_no_copy_of_the_memory(tmp_path: Path) -> None:
    with waiting(tmp_path) as run:
        limits = Path(f"/proc/{run.pid}/limits").read_text(encoding="utf-8")
    (line,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert line.split()[4:6] == ["0", "0"]


@pytest.mark.parametrize("number", ["SIGQUIT", "SIGABRT", "SIGSEGV"])
@pytest.mark.skipif(os.name == "nt", reason="Windows ends programs otherwise")
def test_a_signal_that_leaves_a_core_leaves_none_here(tmp_path: Path, number: str) -> None:
    with waiting(tmp_path) as run:
        run.send_signal(getattr(signal, number))
        out, err = run.communicate(timeout=20)
    assert SECRET.encode() not in out + err
    assert list(tmp_path.iterdir()) == []
