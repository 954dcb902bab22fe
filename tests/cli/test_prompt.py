"""Asked at a terminal: keys that edit, bytes that are not UTF-8, hidden words, and no trace of them."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

PROMPT = b"on your mind"


def on_terminal(
    *arguments: str, typed: bytes, home: Path | None = None, out: bool = True
) -> tuple[int, str]:
    """A run on a pseudo-terminal, its exit status and all that the terminal showed.

    Without `out` only what the program is asked for and tells goes to the terminal, not its answer.
    """
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    pid, leader = pty.fork()
    if pid == 0:
        os.environ.pop("FORCE_COLOR", None)
        os.environ.update({"HOME": str(home)} if home else {}, PYTHONIOENCODING="", PYTHONUTF8="1")
        if not out:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(sys.executable, [sys.executable, "-m", "whereto", *arguments])  # noqa: S606 - the program
    shown = b""
    asked = False
    try:
        while part := os.read(leader, 65536):
            shown += part
            if not asked and PROMPT in shown:
                asked = True
                time.sleep(0.3)  # until the keys are the program's own
                os.write(leader, typed)
    except OSError:
        pass
    os.close(leader)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode(errors="replace")


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
    status, shown = on_terminal("search", "--hidden", "--json", typed=b"caf\xe9 stress\n")
    assert (status, query(shown)) == (0, "caf\u00e9 stress")
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
        status, _ = on_terminal(*arguments, typed=b"zanzibar stress\n", home=tmp_path, out=out)
        assert status in {0, 2}
    assert [path.name for path in tmp_path.rglob("*")] == [".inputrc"]


def test_nothing_is_kept_to_be_recalled_by_a_key() -> None:
    code = """
import sys, readline
from whereto.cli.prompt import ask_openly
ask_openly(); print("KEPT", readline.get_current_history_length())
"""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    pid, leader = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-c", code])  # noqa: S606 - the program
    os.write(leader, b"zanzibar\n")
    shown = b""
    try:
        while part := os.read(leader, 65536):
            shown += part
    except OSError:
        pass
    os.waitpid(pid, 0)
    assert b"KEPT 0" in shown


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
    assert "the query is empty" in shown
