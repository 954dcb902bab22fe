"""Closed, full and broken streams: the answer is written first, and the status says what became of it."""

from itertools import product
from pathlib import Path

import pytest

from tests.faults.forked import WHOLE, Case, Run, needs_fork, run_all

pytestmark = [
    needs_fork,
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device"),
]
HOW = ("", "closed", "full", "broken")
BAD = "bad.toml"
COMMANDS = {  # a command, its status where all is well, and whether its contacts are data, messages or none
    "urgent": (0, "data"),
    f"urgent --catalogue {BAD}": (0, "data"),
    "search I want to die": (0, "data"),
    f"search I want to die --catalogue {BAD}": (0, "data"),
    "I want to die": (2, "messages"),
    "list": (0, "none"),
    f"list --catalogue {BAD}": (3, "none"),
    "show xyzzy": (1, "none"),
    "--version": (0, "none"),
    "--help": (0, "none"),
}
WRITES_NOTHING = {"I want to die", f"list --catalogue {BAD}", "show xyzzy"}


def expected(command: str, out: str) -> int:
    """The exit status where standard output is `out`; stderr and stdin never change it."""
    status = COMMANDS[command][0]
    if command in WRITES_NOTHING or not out:
        return status
    return 141 if out == "broken" else 4


def _worth_a_run(command: str, out: str, err: str, in_: str) -> bool:
    """Both faulty together where contacts may go from one to the other; a closed stdin with closed ones."""
    if in_:
        return {out, err} <= {"", "closed"} and command in ("urgent", "list")
    return not (out and err) or command in ("urgent", f"urgent --catalogue {BAD}", "I want to die")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str, str], Run]:
    folder = tmp_path_factory.mktemp("streams")
    (folder / BAD).write_text("format = 1\nbroken", encoding="utf-8")
    every = [
        (command, out, err, in_)
        for command, out, err, in_ in product(COMMANDS, HOW, HOW, ("", "closed"))
        if _worth_a_run(command, out, err, in_)
    ]
    cases = [
        Case(command.split(), {"0": in_, "1": out, "2": err}, folder=str(folder))
        for command, out, err, in_ in every
    ]
    return dict(zip(every, run_all(cases, folder, loaded=WHOLE), strict=True))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_status_is_that_of_the_answer_whatever_becomes_of_messages(
    command: str, runs: dict[tuple[str, str, str, str], Run]
) -> None:
    for (each, out, err, in_), run in runs.items():
        if each == command:
            assert (run.status, out, err, in_) == (expected(command, out), out, err, in_), run


def test_no_fault_of_a_stream_gives_a_traceback_or_is_called_whereto_s_own(
    runs: dict[tuple[str, str, str, str], Run],
) -> None:
    for run in runs.values():
        assert "Traceback" not in run.err
        assert "fault of whereto's own" not in run.err


def test_contacts_that_one_stream_cannot_take_go_to_the_other(
    runs: dict[tuple[str, str, str, str], Run],
) -> None:
    for (command, out, err, _), run in runs.items():
        where = COMMANDS[command][1]
        if where == "none" or (where == "data" and out == "broken"):
            continue
        assert not (out == err == "") or "911" in (run.out if where == "data" else run.err)
        if not out or not err:
            assert "911" in run.out + run.err, (command, out, err)
            assert "988" in run.out + run.err, (command, out, err)


def test_output_that_cannot_be_written_is_told_with_its_reason(
    runs: dict[tuple[str, str, str, str], Run],
) -> None:
    for (command, out, err, _), run in runs.items():
        if not err and out in ("closed", "full") and command not in WRITES_NOTHING:
            first = run.err.splitlines()[0]
            reason = "standard output is closed" if out == "closed" else "No space left on device"
            assert first == f"whereto: cannot write the output: {reason}. Send it elsewhere."
            assert "whereto urgent" in run.err
