"""The question need not be on the command line, and a fault never shows it."""

import subprocess
import sys

import pytest

from tests.conftest import Run

PRIVATE = "zanzibar secret stress"


def test_a_dash_reads_the_question_from_standard_input(whereto: Run) -> None:
    for text in ("stress", "  stress\n", "\ufeffstress", "stress\n\n"):
        assert whereto("search", "-", "--json", stdin=text).stdout == (
            whereto("search", "--json", "--", text.strip("\ufeff \n")).stdout
        )


@pytest.mark.parametrize(
    ("stdin", "reason"), [("", "is empty"), ("\n", "is empty"), ("?", "no word"), ("a" * 20_000, "20,000")]
)
def test_what_is_no_question_on_standard_input_is_told(stdin: str, reason: str, whereto: Run) -> None:
    run = whereto("search", "-", stdin=stdin)
    assert (run.returncode, run.stdout) == (2, "")
    assert reason in run.stderr


@pytest.mark.parametrize("options", [(), ("--hidden",), ("--json",)])
def test_without_words_and_without_a_terminal_it_does_not_wait(
    options: tuple[str, ...], whereto: Run
) -> None:
    run = whereto("search", *options)
    assert (run.returncode, run.stdout) == (2, "")
    assert "WORDS" in run.stderr


def test_hidden_words_do_not_go_on_the_command_line(whereto: Run) -> None:
    run = whereto("search", "--hidden", "stress")
    assert run.returncode == 2
    assert "Leave them out" in run.stderr


FAULTS = {
    "in the output": "import whereto.cli.output as o; o.choose_format = lambda **_: {}[words]",
    "in the search": "import whereto.answer.ask as a; a.find_offices = lambda *g: 1 / len(g[0][:0])",
    "too deep": "import whereto.answer.ask as a; a.find_offices = lambda *g: a.find_offices(*g)",
    "while loading": "sys.modules['whereto.cli.app'] = None",
    "told with its value": (
        "import whereto.answer.ask as a\ndef f(*g): raise KeyError(g[0])\na.find_offices = f"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_a_crash_shows_neither_the_question_nor_a_value_and_asks_for_nothing(fault: str) -> None:
    code = f"import sys\nwords = {PRIVATE!r}\n{fault}\nfrom whereto.__main__ import entry\nentry()"
    run = subprocess.run(
        [sys.executable, "-c", code, "search", PRIVATE],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout) == (4, "")
    assert "zanzibar" not in run.stderr
    assert "Traceback" not in run.stderr
    assert "fault of whereto's own" in run.stderr or "a part of whereto cannot be loaded" in run.stderr
    for request in ("?", "please", "report", "send", "e-mail"):
        assert request not in run.stderr.casefold()
