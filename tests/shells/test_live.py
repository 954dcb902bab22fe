"""The words that a completion script asks for: what they are, and that asking never does harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, SMALL_SCHOOL, THREE_OFFICES, Run, many_offices, start_whereto
from whereto.answer.load import load
from whereto.cli.completing import live

WORDS = ("completion", "--words")
LOADED = """
import sys
from whereto.__main__ import main
assert main(sys.argv[1:]) == 0
print("LOADED", *sys.modules)
"""


def told(run: subprocess.CompletedProcess[str]) -> list[list[str]]:
    assert (run.returncode, run.stderr) == (0, "")
    return [line.split("\t") for line in run.stdout.splitlines()]


def test_an_id_comes_with_the_name_of_its_office(whereto: Run) -> None:
    assert told(whereto(*WORDS, "office=OMB")) == [["ombuds", "Ombuds Office"]]
    assert len(told(whereto(*WORDS, "office="))) == len(load().offices)


def test_a_name_is_told_where_no_id_begins_so(whereto: Run) -> None:
    assert ["Ombuds Office", "ombuds"] in told(whereto(*WORDS, "office=ombuds o"))


def test_concerns_and_their_groups_are_told(whereto: Run) -> None:
    found = told(whereto(*WORDS, "concern=m"))
    assert ["money", "a group of concerns"] in found
    assert all(whereto("list", "--concern", word).returncode == 0 for word, _ in found)


def test_the_catalogue_of_the_line_counts_quoted_or_not(whereto: Run, tmp_path: Path) -> None:
    path = tmp_path / "my offices.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    for asked in (
        (*WORDS, "office=a", "show", f"--catalogue={path}"),
        ("completion", "--quoted-words", 'office="a', "show", '"a', "--catalogue", "=", f"'{path}'"),
        ("completion", "--quoted-words", "office=a", "show", "--catalogue", str(path).replace(" ", "\\ ")),
    ):
        assert told(whereto(*asked)) == [["aid", "Aid Desk"]]


@pytest.mark.parametrize("asked", [(), ("office",), ("nonsense=",), ("",), ("office=",) * 3])
def test_a_question_that_no_script_asks_gets_no_error(whereto: Run, asked: tuple[str, ...]) -> None:
    run = whereto(*WORDS, *asked)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_catalogue_that_cannot_be_used_tells_nothing(whereto: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    for content in (b"format = 2", b"\xff\xfe", SMALL_SCHOOL.encode(), b"[[office]]\nid = 3"):
        path.write_bytes(content)
        assert told(whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(path))) == []
    assert told(whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(tmp_path))) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert told(start_whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(tmp_path / "pipe"))) == []


def test_a_large_catalogue_without_an_index_is_not_read(
    whereto: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.toml"
    path.write_text(SMALL_SCHOOL + many_offices(3), encoding="utf-8")
    assert len(told(whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(path)))) == 3
    monkeypatch.setattr(live, "_MOST_BYTES", path.stat().st_size - 1)
    assert told(whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(path))) == []


def test_nothing_that_a_terminal_obeys_or_that_looks_like_an_option_is_told(
    whereto: Run, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.toml"
    odd = '["-rf", "two\\nlines", "\\u001b[31mred", "a\\u200bb", "x\\ty", " ", "fine (really)"]'
    text = THREE_OFFICES.replace('name = "Aid Desk"', f'name = "\\u001b[2JAid"\nalternate_names = {odd}')
    path.write_text(text, encoding="utf-8")
    run = whereto(*WORDS, "office=", WHERETO_CATALOGUE=str(path))
    assert told(run)[0] == ["aid", "\\x1b[2JAid"]
    names = [word for word, _ in live.words_of("office", "f", load(path))]
    assert names == ["fine (really)"]
    assert [*live.words_of("office", "-", load(path))] == []


def test_neither_typer_nor_anything_slow_is_loaded() -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *WORDS, "office=o"], capture_output=True, text=True, check=True
    )
    shown, loaded = run.stdout.split("LOADED")
    assert "ombuds" in shown
    slow = {"typer", "rich", "numpy", "rapidfuzz", "Stemmer", "tomllib", "json", "inspect"}
    assert not slow & set(loaded.split())


def test_typers_own_completion_is_not_in_the_way_of_the_contacts(whereto: Run) -> None:
    for asked in ("x", "bash_source", "bash_complete", "complete_zsh"):
        run = whereto("urgent", _WHERETO_COMPLETE=asked, WHERETO_CATALOGUE=str(CATALOGUE))
        assert (run.returncode, run.stderr) == (0, "")
        assert "911" in run.stdout


@pytest.mark.parametrize(
    ("typed", "told_of"),
    [
        (("completion",), "bash,"),
        (("completion", "tcsh"), "'tcsh'"),
        (("completion", "of", "my", "degree"), "whereto search completion of my degree"),
    ],
)
def test_without_the_name_of_a_shell_it_is_said_what_to_type(
    whereto: Run, typed: tuple[str, ...], told_of: str
) -> None:
    run = whereto(*typed)
    assert (run.returncode, run.stdout) == (2, "")
    assert told_of in run.stderr
