"""`whereto prepare`: what it writes, that it is used, and that it is noticed when it is of no use."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import SMALL_SCHOOL, THREE_OFFICES, Run, run_whereto
from tests.terminal import on_terminal
from whereto.answer import place
from whereto.catalogue import load

SENTENCE = ("search", "I have no money left for my studies")
COMMANDS = [
    SENTENCE,
    ("search", "noisy neighbours"),
    ("show", "chaplain"),
    ("list",),
    ("concerns",),
    ("urgent",),
]
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda content: content[: len(content) // 2],
    "cut": lambda content: content[:-1000],
    "a bit of the values": lambda content: flipped(content, 500),
    "a bit of the index's header": lambda content: flipped(content, content.index(b"WHERETO2") + 60),
    "a bit of the stems": lambda content: flipped(content, content.index(b"neighbor\t")),
    "a bit of the terms": lambda content: flipped(content, content.index(b"noisy neighbours\n")),
    "a bit of the vectors": lambda content: flipped(content, len(content) - 3000),
    "another's": lambda _: b"[[office]]\n" * 99,
}


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three offices, and a process that remembers nothing of them."""
    monkeypatch.setattr(place, "_made", [])
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES)
    return path


class Sound(NamedTuple):
    """What the three offices answer without an index, and their index."""

    answers: list[tuple[int, str, str]]
    made: bytes


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "three.toml"
    path.write_text(THREE_OFFICES)
    told = answers(path, run_whereto)
    run_whereto("prepare", str(path))
    return Sound(told, index_of(path).read_bytes())


def index_of(catalogue: Path) -> Path:
    return catalogue.with_name("three.toml.index")


def answers(catalogue: Path, whereto: Run) -> list[tuple[int, str, str]]:
    runs = [whereto(*command, "--catalogue", str(catalogue)) for command in COMMANDS]
    return [(run.returncode, run.stdout, run.stderr) for run in runs]


def test_it_says_what_it_wrote_in_a_line_and_nothing_else(catalogue: Path, whereto: Run) -> None:
    run = whereto("prepare", str(catalogue))
    assert (run.returncode, run.stdout) == (0, "")
    (line,) = run.stderr.splitlines()  # and no bar, since this is no terminal
    assert line.startswith(f"whereto: wrote {index_of(catalogue)}: 3 offices, 15 terms. ")
    assert "again after an edit" in line
    assert sorted(path.name for path in catalogue.parent.iterdir()) == ["three.toml", "three.toml.index"]
    assert catalogue.read_text() == THREE_OFFICES


def test_twice_gives_the_same_bytes(catalogue: Path, whereto: Run) -> None:
    whereto("prepare", str(catalogue))
    first = index_of(catalogue).read_bytes()
    whereto("prepare", str(catalogue))
    assert index_of(catalogue).read_bytes() == first


def test_every_command_uses_it_and_says_the_same(
    catalogue: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = answers(catalogue, whereto)
    assert [status for status, _, _ in before] == [0] * len(COMMANDS)
    whereto("prepare", str(catalogue))
    monkeypatch.setattr(load, "build_checked", lambda *_: pytest.fail("the catalogue was read anew"))
    monkeypatch.setattr(place, "_made_index", lambda *_: pytest.fail("the index was made anew"))
    assert answers(catalogue, whereto) == before
    run = whereto(*SENTENCE, WHERETO_CATALOGUE=str(catalogue))
    assert (run.returncode, run.stdout, run.stderr) == before[0]


def test_a_search_writes_nothing(catalogue: Path, whereto: Run) -> None:
    answers(catalogue, whereto)
    assert [path.name for path in catalogue.parent.iterdir()] == ["three.toml"]
    whereto("prepare", str(catalogue))
    before = index_of(catalogue).stat()
    catalogue.write_text(THREE_OFFICES + "# an edit\n")
    answers(catalogue, whereto)
    assert index_of(catalogue).stat().st_mtime_ns == before.st_mtime_ns
    assert len(list(catalogue.parent.iterdir())) == 2


def test_an_edit_shows_at_once(catalogue: Path, whereto: Run) -> None:
    whereto("prepare", str(catalogue))
    catalogue.write_text(
        THREE_OFFICES.replace("noisy neighbours", "xqzvwkj").replace("Aid Desk", "Aid Shop")
    )
    assert "Housing Office" in whereto("search", "xqzvwkj", "--catalogue", str(catalogue)).stdout
    assert "Aid Shop" in whereto("list", "--catalogue", str(catalogue)).stdout


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_one_is_noticed_and_not_used(
    damage: Callable[[bytes], bytes], sound: Sound, catalogue: Path, whereto: Run
) -> None:
    index_of(catalogue).write_bytes(damage(sound.made))
    assert answers(catalogue, whereto) == sound.answers


def test_faults_are_listed_and_nothing_is_written(catalogue: Path, whereto: Run) -> None:
    catalogue.write_text(SMALL_SCHOOL.replace("format = 1", "format = 2"))
    run = whereto("prepare", str(catalogue))
    assert (run.returncode, run.stdout) == (3, "")
    assert "three.toml:1: the field 'office' is missing" in run.stderr
    assert "format 2 is not known" in run.stderr
    assert [path.name for path in catalogue.parent.iterdir()] == ["three.toml"]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "FILE"),
        (("",), 2, "no file is named"),
        (("none.toml",), 3, "there is no such file"),
        ((".",), 3, "this is a folder, not a file"),
        (("a.toml", "b.toml"), 2, "b.toml"),
    ],
)
def test_what_cannot_be_prepared_is_told(
    arguments: tuple[str, ...], status: int, said: str, whereto: Run
) -> None:
    run = whereto("prepare", *arguments)
    assert (run.returncode, run.stdout) == (status, "")
    assert said in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_written_to_is_told(
    catalogue: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write everywhere, so the system is made to say no.
    monkeypatch.setattr(os, "access", lambda *_: False)
    run = whereto("prepare", str(catalogue))
    assert (run.returncode, run.stdout) == (4, "")
    (line,) = run.stderr.splitlines()
    assert f"cannot write {index_of(catalogue)}: you may not write to this folder." in line
    assert "prepare a copy" in line


def test_what_somebody_else_wrote_under_that_name_stays(catalogue: Path, whereto: Run) -> None:
    index_of(catalogue).write_text("mine")
    run = whereto("prepare", str(catalogue))
    assert run.returncode == 2
    assert "Move it away first" in run.stderr
    assert index_of(catalogue).read_text() == "mine"


def test_a_file_that_grows_too_large_for_the_disk_leaves_the_old_one(catalogue: Path, whereto: Run) -> None:
    resource = pytest.importorskip("resource", reason="this system has no limits")
    whereto("prepare", str(catalogue))
    before = index_of(catalogue).read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        run = whereto("prepare", str(catalogue))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert run.returncode == 4
    assert "cannot write" in run.stderr
    assert index_of(catalogue).read_bytes() == before
    assert len(list(catalogue.parent.iterdir())) == 2


SLOW = """
import os, signal, sys, time
def wait(descriptor):
    print("now", flush=True)
    time.sleep(30)
os.fsync = wait
signal.signal(signal.SIGINT, signal.default_int_handler)
from whereto.__main__ import entry
entry()
"""


def test_an_interrupt_in_the_middle_of_writing_leaves_the_old_one(catalogue: Path, whereto: Run) -> None:
    whereto("prepare", str(catalogue))
    before = index_of(catalogue).read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", SLOW, "prepare", str(catalogue)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "now\n"
        time.sleep(0.1)
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=60)
    assert (run.returncode, told) == (130, "")
    assert index_of(catalogue).read_bytes() == before
    assert len(list(catalogue.parent.iterdir())) == 2


def test_on_a_terminal_a_bar_is_drawn_and_gone_at_the_end(catalogue: Path) -> None:
    status, shown = on_terminal("prepare", str(catalogue), COLUMNS="80")
    assert status == 0
    assert "Reading" in shown
    assert "15/15" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("15/15")  # the cursor is back
    assert shown.endswith("is not used.\r\n")


@pytest.mark.parametrize("variable", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, {"WHERETO_PLAIN": "1"}])
def test_where_it_would_disturb_there_is_no_bar(
    variable: dict[str, str], catalogue: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from whereto.cli import output

    with monkeypatch.context() as patched:
        patched.setattr("sys.stderr.isatty", lambda: True, raising=False)
        for name, value in variable.items():
            patched.setenv(name, value)
        with output.progress() as bar:
            assert bar is None
    assert whereto("prepare", str(catalogue), **variable).returncode == 0
