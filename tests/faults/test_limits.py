"""Little memory, few descriptors, no room on the disk: an answer or a plain message, never a traceback."""

import errno
from pathlib import Path

import pytest

from tests.conftest import Run as Whereto
from tests.faults.forked import WHOLE, Case, Run, needs_fork, run_all

pytestmark = [
    needs_fork,
    pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system tells no size of memory"),
]
MEBIBYTE = 1024 * 1024
STEPS = [0, 64 * 1024, 256 * 1024, MEBIBYTE, *(MEBIBYTE * size for size in (3, 8, 20, 48, 96, 320))]
COMMANDS = ["urgent", "search I want to die", "search I have no money left for my studies", "list"]
STATUSES = {0, 1, 3, 4}  # 3 where the catalogue is what cannot be opened


def told(run: Run) -> bool:
    return all(line.startswith("whereto: ") for line in run.err.splitlines())


@pytest.fixture(scope="module")
def little_memory(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], Run]:
    folder = tmp_path_factory.mktemp("memory")
    every = [(command, step) for command in COMMANDS for step in STEPS]
    cases = [Case(command.split(), limits={"more": step}) for command, step in every]
    return dict(zip(every, run_all(cases, folder), strict=True))


def test_with_little_memory_there_is_an_answer_or_a_plain_message(
    little_memory: dict[tuple[str, int], Run],
) -> None:
    for key, run in little_memory.items():
        assert "Traceback" not in run.err, (key, run)
        assert run.status in STATUSES, (key, run)
        assert run.out or run.err, key
        assert told(run), (key, run)
    assert all(run.status == 0 for (_, step), run in little_memory.items() if step == STEPS[-1])


def test_urgent_answers_with_the_least_memory_that_python_runs_in(
    little_memory: dict[tuple[str, int], Run],
) -> None:
    for (command, step), run in little_memory.items():
        if command in COMMANDS[:2]:
            assert "911" in run.out + run.err, (command, step, run)
            assert "988" in run.out + run.err


@pytest.fixture(scope="module")
def few_descriptors(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], Run]:
    folder = tmp_path_factory.mktemp("descriptors")
    every = [(command, most) for command in COMMANDS for most in (3, 4, 6, 16)]
    cases = [Case(command.split(), limits={"RLIMIT_NOFILE": most}) for command, most in every]
    return dict(zip(every, run_all(cases, folder), strict=True))


def test_with_few_descriptors_there_is_an_answer_or_a_plain_message(
    few_descriptors: dict[tuple[str, int], Run],
) -> None:
    for (command, most), run in few_descriptors.items():
        assert "Traceback" not in run.err, (command, most, run)
        assert run.status in STATUSES
        assert "cannot write the output" not in run.err
        assert command not in COMMANDS[:2] or "911" in run.out + run.err, (command, most, run)
    assert few_descriptors["list", 16].status == 0


def test_what_the_system_refuses_is_told_as_that(whereto: Whereto, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("whereto.cli.output.present", refused)
    run = whereto("list")
    assert run.returncode == 4
    assert run.stderr.startswith(
        "whereto: the system refused something that whereto needs: Too many open files (OSError in "
    )


def test_too_little_memory_is_told_as_that(whereto: Whereto, monkeypatch: pytest.MonkeyPatch) -> None:
    def short(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("whereto.cli.output.present", short)
    run = whereto("list")
    assert run.returncode == 4
    assert run.stderr.startswith("whereto: there is too little memory (MemoryError in ")
    assert "Close other programs" in run.stderr


def test_other_limits_change_nothing_or_end_it_with_a_plain_message(tmp_path: Path) -> None:
    limits = [
        {"RLIMIT_FSIZE": 0},
        {"RLIMIT_NPROC": 1},
        {"RLIMIT_STACK": 512 * 1024},
        {"RLIMIT_DATA": 64 * MEBIBYTE},
    ]
    cases = [Case(command.split(), limits=limit) for limit in limits for command in COMMANDS]
    for case, run in zip(cases, run_all(cases, tmp_path, loaded=WHOLE), strict=True):
        assert run.status in STATUSES, (case, run)
        assert "Traceback" not in run.err
        assert told(run)


def test_a_file_that_may_not_grow_is_output_that_cannot_be_written(tmp_path: Path) -> None:
    target = tmp_path / "answer"
    into = f"import os; os.dup2(os.open({str(target)!r}, os.O_WRONLY | os.O_CREAT), 50)"
    case = Case(["urgent"], {"1": "kept"}, {"RLIMIT_FSIZE": 0}, before=into)
    (run,) = run_all([case], tmp_path)
    assert run.status == 4
    assert run.err.startswith("whereto: cannot write the output: File too large. Send it elsewhere.\n")
    assert "Call 911" in run.err
