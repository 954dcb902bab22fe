"""`check` of a layer: its own faults and doubts alone, with all below it in the answers to questions."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import THREE_OFFICES, Run

Checking = Callable[..., subprocess.CompletedProcess[str]]
LAYER = """[[concern]]
id = "pets"
name = "a pet in the house"
terms = "my hamster, cage"
[[office]]
id = "aid"
room = "15"
[[office]]
id = "vet"
name = "Vet"
description = "Looks after animals."
sources = ["list"]
room = "9"
concerns = ["pets"]
"""


@pytest.fixture
def checking(tmp_path: Path, whereto: Run) -> Checking:
    """The check of a layer over a small school."""
    below = tmp_path / "below.toml"
    below.write_text(THREE_OFFICES, encoding="utf-8")

    def check(text: str, *more: str) -> subprocess.CompletedProcess[str]:
        path = tmp_path / "layer.toml"
        path.write_text(text, encoding="utf-8")
        return whereto("check", str(path), *more, WHERETO_CATALOGUE=f"{below}:{path}")

    return check


def checked(run: subprocess.CompletedProcess[str]) -> Any:
    (found,) = json.loads(run.stdout)["catalogues"]
    return found


def test_a_sound_layer_says_that_it_is_one_over_whose_offices_and_counts_its_own(
    checking: Checking,
) -> None:
    run = checking(LAYER, "--json")
    assert run.returncode == 0
    found = checked(run)
    assert (found["offices"], found["concerns"], found["faults"], found["doubts"]) == (2, 1, [], [])
    assert found["questions"] is None
    (note,) = found["notes"]
    assert "this is a layer" in note
    assert "A small school" in note


def test_a_doubt_is_told_where_it_stands_in_the_layer_and_not_where_it_stands_below(
    checking: Checking,
) -> None:
    found = checked(checking(LAYER.replace('room = "15"', 'room = "15"\nbuilding = "3"'), "--json"))
    (doubt,) = found["doubts"]
    assert (doubt["kind"], doubt["line"]) == ("hidden-field", 8)
    below = checked(checking(LAYER.replace('room = "15"', 'keywords = ["!!!"]'), "--json"))
    assert [doubt["kind"] for doubt in below["doubts"]] == ["empty-keyword"]


def test_a_fault_is_told_with_the_line_of_the_layer_and_what_it_is(checking: Checking) -> None:
    run = checking(LAYER.replace('room = "15"', 'rom = "15"'), "--json")
    assert run.returncode == 3
    found = checked(run)
    (fault,) = found["faults"]
    assert (fault["line"], fault["entry"]) == (7, "office 'aid'")
    assert (found["offices"], len(found["notes"])) == (0, 1)


def test_questions_are_answered_by_the_layer_with_all_below_it(checking: Checking, tmp_path: Path) -> None:
    questions = tmp_path / "questions.toml"
    questions.write_text(
        '[[question]]\ntext = "my hamster"\noffices = ["vet"]\n'
        '[[question]]\ntext = "broken heating"\noffices = ["housing-office"]\n',
        encoding="utf-8",
    )
    run = checking(LAYER, "--questions", str(questions), "--json")
    assert run.stderr == ""
    found = checked(run)["questions"]
    assert (found["asked"], found["first"], found["misses"]) == (2, 2, [])


@pytest.mark.parametrize("text", ["", "format = 1\n"])
def test_a_file_that_says_nothing_is_no_layer_but_a_mistake(text: str, checking: Checking) -> None:
    found = checked(checking(text, "--json"))
    assert "institution" in " ".join(fault["problem"] for fault in found["faults"])
    assert not any("this is a layer" in note for note in found["notes"])


def test_without_a_file_every_file_in_use_is_checked_also_one_that_is_not_sound(
    tmp_path: Path, whereto: Run
) -> None:
    files = {"below.toml": THREE_OFFICES, "layer.toml": LAYER, "wrong.toml": '[[office]]\nid = "nobody"\n'}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    named = ":".join(str(tmp_path / name) for name in files)
    run = whereto("check", "--json", WHERETO_CATALOGUE=named)
    assert (run.returncode, run.stderr) == (3, "")
    found = json.loads(run.stdout)["catalogues"]
    told = [(Path(each["file"]).name, bool(each["faults"])) for each in found]
    assert told == [("below.toml", False), ("layer.toml", False), ("wrong.toml", True)]
