"""What was typed is taken as it was meant: `help`, capitals, options first, text that looks like one."""

import json

import pytest

from tests.conftest import Run
from whereto.cli import arguments
from whereto.cli.app import build_app
from whereto.cli.arguments import COMMANDS, TAKE_A_VALUE, WORDLESS, as_meant

ALIKE = [
    ("help", "--help"),
    ("HELP", "--help"),
    ("help search", "search --help"),
    ("Help LIST", "list --help"),
    ("--help list", "list --help"),
    ("version", "--version"),
    ("-V", "--version"),
    ("Version", "--version"),
    ("--version list", "--version"),
    ("LIST", "list"),
    ("Search stress", "search stress"),
    ("Show OMBUDS", "show ombuds"),
    ("--json list", "list --json"),
    ("--json --confidential list --by phone", "list --by phone --confidential --json"),
    ("--plain search stress", "search stress --plain"),
    ("-n 1 search stress", "search stress -n 1"),
    ("--limit=1 Search stress", "search stress -n 1"),
    ("help urgent", "urgent"),
    ("URGENT", "urgent"),
]


@pytest.mark.parametrize(("typed", "meant"), ALIKE, ids=[typed for typed, _ in ALIKE])
def test_what_was_meant_is_done(typed: str, meant: str, whereto: Run) -> None:
    done, expected = whereto(*typed.split()), whereto(*meant.split())
    assert done.returncode == 0
    assert (done.stdout, done.stderr) == (expected.stdout, expected.stderr)


def test_a_catalogue_named_before_the_command_is_used(whereto: Run) -> None:
    assert whereto("--catalogue", "none.toml", "list").returncode == 3


TEXTS = [  # most of plain words, which are answered at once
    "- stress please",
    "-- stress please",
    "-\tstress please",
    "-stress please",
    "\u2022 stress please",
    "* stress please",
    "- stress\n- please",
    "--plain stress please",
    "--i=am in stress",
    "-n stress please",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("others", [("--json",), ("--json", "-n", "1"), ("--limit=2", "--json")])
def test_text_that_begins_with_a_dash_is_text(text: str, others: tuple[str, ...], whereto: Run) -> None:
    for words in ([text, *others], [*others, text], [*others, "--", text]):
        run = whereto("search", *words)
        assert run.returncode == 0, run.stderr
        assert json.loads(run.stdout)["query"] == text


def test_text_with_a_dash_may_stand_among_words_and_after_show(whereto: Run) -> None:
    assert json.loads(whereto("search", "stress", "- and more", "--json").stdout)["query"] == (
        "stress - and more"
    )
    assert json.loads(whereto("search", "-", "stress", "--json").stdout)["query"] == "- stress"
    assert whereto("show", "- refs").stdout == whereto("show", "refs").stdout


@pytest.mark.parametrize(
    "arguments_",
    [
        ("--catalogue=a file that is not there", "stress"),
        ("--catalogue", "- a file that is not there", "stress"),
    ],
)
def test_a_value_with_a_blank_stays_a_value(arguments_: tuple[str, ...], whereto: Run) -> None:
    run = whereto("search", *arguments_)
    assert run.returncode == 3
    assert "a file that is not there: cannot use this catalogue" in run.stderr


@pytest.mark.parametrize("text", ["-n 1", "-n  2"])
def test_a_number_given_in_one_argument_stays_an_option(text: str, whereto: Run) -> None:
    assert whereto("search", "stress", text).returncode == 0


SENTENCES = [
    ("about harassment", "whereto search about harassment"),
    ("list stress", "whereto search list stress"),
    ("List of confidential offices", "whereto search List of confidential offices"),
    ("list stress --by phone --json", "whereto search list stress --json"),
    ("concerns about my advisor", "whereto search concerns about my advisor"),
    ("privacy of my records", "whereto search privacy of my records"),
    ("--json about my stipend", "whereto search about my stipend"),
    ("help me find a lawyer", "whereto search help me find a lawyer"),
    ("version of my thesis", "whereto search version of my thesis"),
    ("my advisor yells", "whereto search my advisor yells"),
    ("--json my advisor yells", "whereto search --json my advisor yells"),
    ("show me someone to talk to", "whereto search me someone to talk to"),
]


@pytest.mark.parametrize(("typed", "advice"), SENTENCES, ids=[typed for typed, _ in SENTENCES])
def test_a_sentence_that_begins_with_a_command_is_told_what_to_type(
    typed: str, advice: str, whereto: Run
) -> None:
    run = whereto(*typed.split())
    assert (run.returncode, run.stdout) == (1 if typed.startswith("show") else 2, "")
    (line,) = run.stderr.splitlines()
    assert line.endswith(advice)
    assert whereto(*advice.split()[1:]).returncode in {0, 1}


def test_advice_of_a_very_long_text_does_not_repeat_it(whereto: Run) -> None:
    run = whereto("about", "word " * 200)
    assert run.stderr.splitlines()[0].endswith("Type: whereto search, then your words")


def test_options_alone_ask_for_words_and_nothing_at_all_prints_help_in_a_pipe(whereto: Run) -> None:
    assert as_meant([], asks=True) == ["search"]
    assert as_meant(["--plain"], asks=True) == ["search", "--plain"]
    assert whereto().stdout == whereto("--help").stdout
    assert "the question is missing" in whereto("--json").stderr


def test_the_tables_of_arguments_are_what_the_commands_declare() -> None:
    from typer.main import get_command

    group = get_command(build_app([]))
    assert list(group.commands) == list(COMMANDS)  # type: ignore[attr-defined]
    parameters = {name: command.params for name, command in group.commands.items()}  # type: ignore[attr-defined]
    assert {name for name, found in parameters.items() if not any(p.nargs == -1 for p in found)} == (
        WORDLESS | {"urgent", "prepare", "init", "import", "completion"}
    )
    options = [p for found in parameters.values() for p in found if p.param_type_name == "option"]
    assert {name for p in options if not p.is_flag for name in p.opts} == TAKE_A_VALUE
    urgent = {name for p in parameters["urgent"] for name in p.opts}
    assert urgent | {"-h", "--help"} == arguments.OF_URGENT
