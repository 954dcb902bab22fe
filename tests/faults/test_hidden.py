"""What is typed hidden stays hidden, and the terminal is given back whatever ends or stops the program."""

import json
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from tests.terminal import on_terminal
from whereto.answer.ask import ask
from whereto.records.catalogue import Catalogue

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
termios = pytest.importorskip("termios")

PROMPT = b"on your mind"
TYPED = "zanzibar stipend"
USUAL = termios.ICANON | termios.ECHO
ARGUMENTS = {"hidden": ["search", "--hidden"], "with keys that edit": ["search"]}


class Asking:
    """A run at a terminal of its own, which waits for words; it may be stopped, as a job of a shell."""

    def __init__(self, arguments: list[str]) -> None:
        self.leader, self.follower = pty.openpty()
        self.shown = b""
        self.pid = os.fork()
        if self.pid == 0:
            self._run(arguments)
        self.until(lambda: PROMPT in self.shown and self.flags() & USUAL != USUAL)

    def _run(self, arguments: list[str]) -> None:
        os.setsid()
        with suppress(OSError):
            os.close(os.open(os.ttyname(self.follower), os.O_RDWR))  # it becomes the session's terminal
        for number in range(3):
            os.dup2(self.follower, number)
        job = os.fork()  # of this session's leader, or a stop would not be heard
        if job == 0:
            os.setpgid(0, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests may ignore it
            os.execve(  # noqa: S606 - the program
                sys.executable,
                [sys.executable, "-m", "whereto", *arguments],
                {**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"},
            )
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        with suppress(OSError):
            os.setpgid(job, job)
        os.tcsetpgrp(self.follower, job)
        os.write(2, f"<job {job}>".encode())
        while True:
            _, status = os.waitpid(job, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                os._exit(os.waitstatus_to_exitcode(status) % 256)
            os.write(2, b"<stopped>")

    @property
    def job(self) -> int:
        return int(re.findall(rb"<job (\d+)>", self.shown)[0])

    def flags(self) -> int:
        return int(termios.tcgetattr(self.follower)[3])

    def until(self, holds: Callable[[], bool]) -> None:
        """Read what is shown until something holds; a generous bound, so that nothing hangs."""
        os.set_blocking(self.leader, False)
        for _ in range(3000):
            with suppress(BlockingIOError, OSError):
                self.shown += os.read(self.leader, 65536)
            if holds():
                return
            time.sleep(0.01)
        raise AssertionError(self.shown.decode(errors="replace"))

    def status(self, sent: signal.Signals | None = None) -> int:
        """The exit status, as a shell tells it. What arrives while a key is read is heard with the next."""
        found: list[int] = []

        def ended() -> bool:
            if sent and len(found) % 50 == 0:
                with suppress(ProcessLookupError):
                    os.kill(self.job, sent)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            found.append(status)
            return pid != 0

        self.until(ended)
        return os.waitstatus_to_exitcode(found[-1])

    def close(self) -> None:
        for pid in (self.job, self.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        os.close(self.leader)
        os.close(self.follower)


@pytest.fixture(params=ARGUMENTS)
def asking(request: pytest.FixtureRequest) -> Iterator[Asking]:
    run = Asking(ARGUMENTS[request.param])
    yield run
    run.close()


@pytest.mark.parametrize("sent", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_gives_the_terminal_back(sent: str, asking: Asking) -> None:
    which = signal.Signals[sent]
    os.write(asking.leader, TYPED.encode())
    status = 130 if which is signal.SIGINT else -which % 256
    assert asking.status(which) == status
    assert asking.flags() & USUAL == USUAL
    assert b"Traceback" not in asking.shown


def test_while_it_is_stopped_the_terminal_is_the_shells_and_then_its_own_again(asking: Asking) -> None:
    during = asking.flags()
    os.kill(asking.job, signal.SIGTSTP)
    asking.until(lambda: b"<stopped>" in asking.shown)
    assert asking.flags() & USUAL == USUAL
    os.kill(asking.job, signal.SIGCONT)
    asking.until(lambda: asking.shown.count(PROMPT) > 1 and asking.flags() == during)
    os.write(asking.leader, b"stress\n")
    assert asking.status() == 0
    assert asking.flags() & USUAL == USUAL


@pytest.mark.parametrize("view", ["--plain", "--json"])
def test_the_answer_says_no_word_of_what_was_typed_hidden(view: str) -> None:
    status, shown = on_terminal(
        "search", "--hidden", "--explain", view, typed=b"caf\xe9 zanzibar my stipend is late\n"
    )
    assert status == 0
    assert "gradsupport" in shown.casefold()
    told = shown[shown.index("{\r\n") :] if view == "--json" else shown
    assert not re.search("zanzibar|caf\u00e9", told)
    assert "stipend is late" not in told
    assert view != "--json" or json.loads(told)["query"] == ""


@pytest.mark.parametrize(
    "question",
    ["I want to die, zanzibar", "zanzibar stress", "ombuds zanzibar", "253-5921 zanzibar", "xq zv"],
)
def test_no_kind_of_answer_holds_a_hidden_word(question: str, shipped: Catalogue) -> None:
    answer = ask(question, shipped, explain=True)
    wordless = answer.without_words()
    assert "zanzibar" not in repr(wordless)
    assert [match.office for match in wordless.results] == [match.office for match in answer.results]
    assert wordless.urgent == answer.urgent
