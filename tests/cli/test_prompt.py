"""Asked at a terminal: keys that edit, bytes that are not UTF-8, hidden words, and no trace of them."""

import json
from pathlib import Path

import pytest

from tests.terminal import on_terminal, python_on_terminal
from whereto.cli.prompt import until_words
from whereto.records.errors import UsageError


def query(shown: str) -> str:
    """The question in the JSON that a run showed."""
    return str(json.loads(shown[shown.index("{\r\n") :])["query"])


@pytest.mark.parametrize("arguments", [(), ("search",), ("--plain",)])
def test_on_a_terminal_it_asks_and_answers(arguments: tuple[str, ...]) -> None:
    status, shown = on_terminal(*arguments, typed=b"stress\n")
    assert status == 0
    assert shown.index("What is on your mind?") < shown.index("Student Mental Health")


@pytest.mark.parametrize(
    "typed",
    [
        b"strexss\x1b[D\x1b[D\x7f\n",  # left, left, backspace
        b"tress\x01s\n",  # to the beginning
        b"strexss\x1b[D\x1b[D\x1b[D\x1b[3~\n",  # left three times, delete
        b"stress for nothing\x1bb\x1b[D\x0b\x1bb\x0b\x08\n",  # Alt-b, and cutting what follows
    ],
    ids=["arrows", "home", "delete", "alt"],
)
def test_keys_edit_what_is_typed(typed: bytes) -> None:
    status, shown = on_terminal("--json", typed=typed)
    assert status == 0
    assert query(shown) == "stress"


def test_a_byte_that_is_not_utf_8_is_understood_as_far_as_it_can_be() -> None:
    status, shown = on_terminal("search", "--hidden", "--plain", typed=b"caf\xe9 stress\n")
    assert status == 0
    assert "stress" in shown.lower()
    status, shown = on_terminal("--json", typed=b"caf\xe9 stress\n")
    assert status == 0
    assert query(shown) in (
        "caf\u00e9 stress",
        "caf stress",
    )  # GNU readline drops it where the locale is UTF-8


@pytest.mark.parametrize("out", [True, False])
def test_words_reach_no_file(out: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of the test
    (tmp_path / ".inputrc").write_text("set history-size 100\n", encoding="utf-8")
    for arguments in ((), ("search",), ("search", "--hidden")):
        status, _ = on_terminal(*arguments, typed=b"zanzibar stress\n", out=out, HOME=str(tmp_path))
        assert status in {0, 2}
    assert [path.name for path in tmp_path.rglob("*")] == [".inputrc"]


def test_nothing_is_kept_to_be_recalled_by_a_key() -> None:
    code = """
import sys, readline
from whereto.cli.prompt import ask_openly
ask_openly(); print("KEPT", readline.get_current_history_length())
"""
    _, shown = python_on_terminal("-c", code, typed=b"zanzibar\n")
    assert "KEPT 0" in shown


def test_with_the_answer_in_a_file_it_still_asks_on_the_terminal() -> None:
    status, shown = on_terminal("search", typed=b"stress\n", out=False)
    assert status == 0
    assert "What is on your mind?" in shown
    assert "Student Mental Health" not in shown


def test_hidden_words_are_not_shown_and_the_echo_comes_back() -> None:
    status, shown = on_terminal("search", "--hidden", "--plain", typed=b"stipend zanzibar\n")
    assert status == 0
    assert "GradSupport" in shown
    assert "zanzibar" not in shown


@pytest.mark.parametrize("arguments", [("search", "--hidden"), ()])
def test_danger_typed_among_keys_is_seen(arguments: tuple[str, ...]) -> None:
    status, shown = on_terminal(*arguments, typed=b"I want to \x1b[D\x1b[Cdie\n")
    assert status == 0
    assert "911" in shown


@pytest.mark.parametrize("arguments", [(), ("search", "--hidden")])
def test_ctrl_c_and_ctrl_d_end_it_without_a_trace(arguments: tuple[str, ...]) -> None:
    assert on_terminal(*arguments, typed=b"\x03")[0] == 130
    status, shown = on_terminal(*arguments, typed=b"\x04")
    assert status == 2
    assert "nothing was asked" in shown
    assert "Take your time" not in shown


@pytest.mark.parametrize("arguments", [(), ("search", "--plain")])
def test_an_empty_line_is_asked_about_once_more_and_then_it_leaves(arguments: tuple[str, ...]) -> None:
    status, shown = on_terminal(*arguments, typed=b"\nstress\n")
    assert status == 0
    assert shown.index("Take your time") < shown.index("Student Mental Health")
    status, shown = on_terminal(*arguments, typed=b" \n\n")
    assert status == 2
    assert shown.count("What is on your mind?") == 2
    assert "nothing was asked" in shown


def test_hidden_words_too_are_asked_for_once_more_but_not_after_the_end() -> None:
    assert until_words(iter(["\n", "stress\n"]).__next__) == "stress\n"
    with pytest.raises(UsageError, match="nothing was asked"):
        until_words(iter(["\n", "\n", "stress"]).__next__)
    with pytest.raises(UsageError, match="nothing was asked"):
        until_words(iter([None, "stress"]).__next__)
