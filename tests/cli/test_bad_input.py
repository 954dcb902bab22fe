"""Whatever is typed or piped gets an answer, a reason or silence; never a traceback."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import OF_LAYERS, Run
from whereto.__main__ import main

NOT_TEXT = os.fsdecode(b"\xff\xfe")
HARMFUL = "\x1b[2J\x1b]0;owned\x07"
COMMAND = [sys.executable, "-m", "whereto"]
# Where these tests are started by one that ignores Ctrl-C, a program would ignore it as well.
KEPT = ("PATH", "HOME", "LANG", *OF_LAYERS)
ENVIRONMENT = {name: value for name, value in os.environ.items() if name in KEPT}
DRAWN = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")  # colours and links, as the card draws them
OPTIONS_AT_FAULT = [
    (("search", "x", "--limit", "0"), "--limit"),
    (("search", "x", "--limit", "-1"), "--limit"),
    (("search", "x", "-n", "many"), "'many'"),
    (("search", "x", "-n", "abc"), "See: whereto search --help"),
    (("list", "--concern", "stud"), "--concern Studies"),
    (("list", "--concern", "harassmnt and discrimination"), "--concern 'Harassment and discrimination'"),
    (("search", "x", "--limit"), "--limit"),
    (("list", "--by", "fax"), "'phone', 'email', 'visit'"),
    (("list", "--concern", "anxeity"), "--concern anxiety"),
    (("list", "--bogus"), "--bogus"),
    (("--bogus",), "--bogus"),
    (("list", "extra"), "extra"),
    (("search",), "WORDS"),
    (("show",), "NAME"),
]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (("",), "the query is empty"),
        (("  ", "\t"), "the query is empty"),
        (("?!", "..."), "has no word in it"),
        (("\u2014", "\u00bf"), "has no word in it"),
        (("a" * 100_000,), "100,000 characters"),
        (("pneumonoultramicroscopicsilicovolcanoconiosis " * 250,), "11,499 characters"),
    ],
    ids=["empty", "blanks", "punctuation", "dashes", "long word", "many words"],
)
@pytest.mark.parametrize("view", ["--json", "--plain"])
def test_a_query_of_no_use_gets_a_line_with_what_to_do(
    query: tuple[str, ...], reason: str, view: str, whereto: Run
) -> None:
    run = whereto("search", view, "--", *query)
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert reason in line
    assert "Type" in line or "Shorten" in line
    assert len(line) < 200


@pytest.mark.parametrize(("arguments", "named"), OPTIONS_AT_FAULT)
def test_wrong_usage_is_named_in_a_line(arguments: tuple[str, ...], named: str, whereto: Run) -> None:
    run = whereto(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert named in line
    assert "whereto" in line.removeprefix("whereto: ")


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        (("stress",), "whereto search stress"),
        (("my", "advisor yells"), "whereto search my 'advisor yells'"),
        (("shwo", "ombuds"), "whereto show ombuds"),
    ],
)
def test_an_unknown_command_is_told_what_to_type(typed: tuple[str, ...], advice: str, whereto: Run) -> None:
    run = whereto(*typed)
    assert (run.returncode, run.stdout) == (2, "")
    assert advice in run.stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("xyzzy", "no office is called 'xyzzy'. All offices: whereto list"),
        ("ombuzz ofice", "whereto show ombuds"),
        ("office", "Show one of them:"),
        ("x" * 100_000, "no office is called 'xxx"),
    ],
    ids=["unknown", "similar", "several", "long"],
)
def test_a_name_of_no_one_office_gets_advice_and_status_1(name: str, said: str, whereto: Run) -> None:
    run = whereto("show", name)
    assert (run.returncode, run.stdout) == (1, "")
    assert said in run.stderr
    assert all(len(line) < 200 for line in run.stderr.splitlines())


def test_a_misspelt_name_shows_the_closest_office_and_says_so(whereto: Run) -> None:
    run = whereto("show", "wellnes")
    assert run.returncode == 0
    assert run.stdout.startswith("Office: Community Wellness")
    assert (
        run.stderr
        == "whereto: no office is called 'wellnes'. Shown is the closest name: Community Wellness.\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", f"stress {HARMFUL}"),
        ("search", HARMFUL),
        ("show", f"ombuds {HARMFUL}"),
        ("show", HARMFUL),
        (HARMFUL,),
        ("list", HARMFUL),
        (f"--{HARMFUL}",),
        ("list", "--concern", HARMFUL),
        ("list", "--by", HARMFUL),
        ("search", "x", "--limit", HARMFUL),
        ("list", "--catalogue", HARMFUL),
    ],
)
@pytest.mark.parametrize("colour", ["", "1"])
def test_what_a_terminal_would_obey_is_never_sent_to_it(
    arguments: tuple[str, ...], colour: str, whereto: Run
) -> None:
    run = whereto(*arguments, FORCE_COLOR=colour)
    assert run.returncode in {0, 1, 2, 3}
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", DRAWN.sub("", run.stdout) + run.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", NOT_TEXT, "stress"),
        ("search", NOT_TEXT),
        ("search", "stress", NOT_TEXT, "--json"),
        ("show", NOT_TEXT),
        ("show", f"ombuds{NOT_TEXT}", "--json"),
        (NOT_TEXT,),
        ("list", "--concern", NOT_TEXT),
        ("list", "--catalogue", NOT_TEXT),
        (f"--{NOT_TEXT}",),
    ],
)
def test_bytes_that_are_no_text_are_answered(arguments: tuple[str, ...], whereto: Run) -> None:
    run = whereto(*arguments)
    assert run.returncode in {0, 1, 2, 3}
    assert run.stdout or run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("number", ["0", "3", "12", "45", "100"])
def test_a_number_in_a_query_is_a_word_like_any_other(number: str, whereto: Run) -> None:
    run = whereto("search", "stress", "for", number, "weeks")
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "colour"),
    [(("list", "--json"), ""), (("concerns",), "1"), (("search", "stress"), ""), (("--help",), "")],
)
def test_a_reader_that_goes_away_ends_the_program_quietly(arguments: tuple[str, ...], colour: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [*COMMAND, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**ENVIRONMENT, "FORCE_COLOR": colour},
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [("list", "--json"), ("search", "stress"), ("--help",)])
def test_output_that_cannot_be_written_is_told_in_a_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run = subprocess.run(
            [*COMMAND, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            timeout=60,
            check=False,
        )
    assert run.returncode == 4
    first, last = run.stderr.splitlines()
    assert b"cannot write the output" in first
    assert last == b"whereto: if it cannot wait: whereto urgent"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("urgent", "--catalogue", "none.toml"), 0), (("show", "ombudds"), 0), (("show", "xyzzy"), 1)],
)
def test_where_messages_cannot_be_written_the_answer_stands(
    arguments: tuple[str, ...], status: int
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run = subprocess.run(
            [*COMMAND, *arguments],
            stdout=subprocess.PIPE,
            stderr=full,
            env=ENVIRONMENT,
            timeout=60,
            check=False,
        )
    assert run.returncode == status
    assert (b"911" in run.stdout) is ("urgent" in arguments)


def test_a_variable_that_says_no_or_nonsense_changes_nothing(whereto: Run) -> None:
    plain = whereto("show", "ombuds").stdout
    assert whereto("show", "ombuds", FORCE_COLOR="0").stdout == plain
    assert whereto("show", "ombuds", COLUMNS="9" * 5000).stdout == plain
    drawn = whereto("show", "ombuds", FORCE_COLOR="1", COLUMNS="9" * 5000)
    assert (drawn.returncode, drawn.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="closing a stream this way needs a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
@pytest.mark.parametrize(
    ("arguments", "status"), [(("list",), 0), (("show", "xyzzy"), 1), (("stress",), 2)]
)
def test_a_stream_closed_from_the_start_gives_no_traceback(
    arguments: tuple[str, ...], status: int, closed: str
) -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *COMMAND, *arguments],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in run.stderr
    assert "fault of whereto's own" not in run.stderr
    assert run.returncode == (4 if (closed, status) == (">&-", 0) else status)
    assert ("closed" in run.stderr) == (run.returncode == 4)


@pytest.mark.skipif(os.name != "posix", reason="closing a stream this way needs a POSIX shell")
@pytest.mark.parametrize("view", [(), ("--json",), ("--plain",)])
def test_in_danger_the_contacts_are_messages_where_standard_output_is_closed(
    view: tuple[str, ...],
) -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "search", "i want to die", *view],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )
    assert run.returncode == 4
    assert "911" in run.stderr
    assert "988" in run.stderr


WHILE_READING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started this may ignore it
from whereto.__main__ import entry
from whereto.catalogue import ordinary
ordinary._version = lambda _: signal.raise_signal(signal.SIGINT)  # a catalogue is being read just now
entry()
"""


@pytest.mark.parametrize("arguments", [("list",), ("search", "stress"), ("show", "ombuds", "--json")])
def test_ctrl_c_while_running_ends_with_130_and_without_a_trace(arguments: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WHILE_READING, *arguments],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (130, b"", b"")


@pytest.mark.parametrize("module", ["typer", "whereto.cli.app", "whereto.catalogue.locate", "json"])
def test_ctrl_c_while_loading_ends_with_130_and_without_a_trace(module: str) -> None:
    script = f"""
import sys
from whereto.__main__ import entry
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}: raise KeyboardInterrupt
sys.modules.pop({module!r}, None)
sys.meta_path.insert(0, Interrupt())
sys.argv = ["whereto", "list", "--json"]
entry()
"""
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=ENVIRONMENT, timeout=60, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (130, b"", b"")


def answer(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(arguments)
    return status, out.getvalue(), err.getvalue()


@pytest.mark.parametrize(
    "before", [("search", "--"), ("search", "--json", "--"), ("show", "--"), ("list", "--concern"), ()]
)
@settings(max_examples=40)
@given(text=st.one_of(st.text(), st.text(alphabet="0123456789-+() .ab'\t\x1b")))
def test_any_text_is_answered(before: tuple[str, ...], text: str) -> None:
    status, out, err = answer(*before, text)
    assert status in {0, 1, 2}
    assert out or err
    assert "Traceback" not in err
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out + err)
