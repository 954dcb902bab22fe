"""With a part of it broken, whereto still shows the contacts, and says plainly what cannot be loaded."""

import json

import pytest

from tests.conftest import Run as Whereto
from tests.faults.forked import Case, Run, needs_fork, run_all
from whereto.catalogue.contacts import LAST_RESORT
from whereto.cli import last_way
from whereto.cli.last_way import CONTACTS
from whereto.records import wording
from whereto.views.urgent_rows import in_a_line

LIBRARIES = ("rich", "typer", "numpy", "rapidfuzz", "Stemmer", "platformdirs")
OWN = (  # parts of whereto itself, from the outermost inward
    "whereto.views.present",
    "whereto.cli.arguments",
    "whereto.catalogue.contacts",
    "whereto.catalogue.order",
    "whereto.records.urgent",
    "whereto.records.errors",
    "whereto.cli.last_way",
    "whereto.cli.streams",
)
BREAK = "import sys\nfor name in {names!r}: sys.modules[name] = None"
COMMANDS = {
    "urgent": {},
    "urgent --json": {},
    "search I want to die": {},
    "urgent as cards": {"FORCE_COLOR": "1"},
    "search I want to die as cards": {"FORCE_COLOR": "1"},
    "show ombuds as cards": {"FORCE_COLOR": "1"},
    "list --plain": {},
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Run]:
    folder = tmp_path_factory.mktemp("parts")
    every = [
        (part, command)
        for part in (*LIBRARIES, *OWN)
        for command in COMMANDS
        if part in LIBRARIES or command in ("urgent", "urgent --json", "search I want to die")
    ]
    cases = [
        Case(
            command.removesuffix(" as cards").split(),
            environ=COMMANDS[command],
            before=BREAK.format(names=[part, f"{part}.console", f"{part}.exceptions"]),
        )
        for part, command in every
    ]
    return dict(zip(every, run_all(cases, folder), strict=True))


pytestmark = needs_fork


@pytest.mark.parametrize("part", [*LIBRARIES, *OWN])
def test_the_contacts_are_shown_whatever_cannot_be_loaded(
    part: str, runs: dict[tuple[str, str], Run]
) -> None:
    for (broken, command), run in runs.items():
        if broken == part and not command.startswith(("show", "list")):
            shown = run.out + run.err
            assert "Traceback" not in run.err
            assert "911" in shown, (command, run)
            assert "988" in shown


@pytest.mark.parametrize("part", [*LIBRARIES, *OWN[:-3]])
def test_what_was_asked_for_is_on_standard_output_with_status_0(
    part: str, runs: dict[tuple[str, str], Run]
) -> None:
    run = runs[part, "urgent"]
    assert (run.status, "911" in run.out) == (0, True), run
    assert runs[part, "urgent --json"].status == 0


@pytest.mark.parametrize("part", LIBRARIES)
def test_as_json_they_stay_json(part: str, runs: dict[tuple[str, str], Run]) -> None:
    assert json.loads(runs[part, "urgent --json"].out)["urgent_contacts"]


def test_without_rich_all_is_shown_in_plain_lines(
    runs: dict[tuple[str, str], Run], whereto: Whereto
) -> None:
    for command in ("urgent", "search I want to die", "show ombuds"):
        run = runs["rich", f"{command} as cards"]
        assert (run.status, run.out) == (0, whereto(*command.split()).stdout)
        assert "cannot be loaded (ModuleNotFoundError in " in run.err
        assert "these are plain lines" in run.err


def test_without_typer_a_command_says_what_to_do_and_where_the_contacts_are(
    runs: dict[tuple[str, str], Run],
) -> None:
    run = runs["typer", "list --plain"]
    assert (run.status, run.out) == (4, "")
    assert "a part of whereto cannot be loaded" in run.err
    assert "Close other programs, or install whereto again." in run.err
    assert run.err.endswith("whereto: if it cannot wait: whereto urgent\n")


def test_in_danger_the_contacts_stand_below_the_fault(runs: dict[tuple[str, str], Run]) -> None:
    run = runs["typer", "search I want to die"]
    assert run.status == 4
    assert run.err.splitlines()[0].startswith("whereto: a part of whereto cannot be loaded")
    assert any("Now: Call 911" in line for line in run.err.splitlines()[-2:])


def test_the_last_lines_are_those_of_the_last_resort() -> None:
    assert list(CONTACTS[:2]) == [in_a_line(each, where=True) for each in LAST_RESORT]
    assert CONTACTS[2] == wording.ABROAD


def test_status_4_names_the_command_for_what_cannot_wait(
    whereto: Whereto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.cli.output.present", lambda *_: 1 / 0)
    run = whereto("list")
    assert run.returncode == 4
    assert "whereto urgent" in run.stderr


def test_a_hostile_name_of_a_contact_is_harmless_below_a_fault_too(
    whereto: Whereto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_way, "contacts_beside", lambda _: ("call \x1b[2J911",))
    monkeypatch.setattr("whereto.cli.output.present", lambda *_: 1 / 0)
    run = whereto("list", "--json")
    assert "call \\x1b[2J911" in run.stderr
    assert "\x1b" not in run.stderr


@pytest.mark.parametrize("name", ["COLUMNS", "LINES", "_WHERETO_COMPLETE"])
@pytest.mark.parametrize("value", ["9" * 5000, "\u00b2", "-5", "", "0", "x", "1e9", "\u0663"])
def test_a_variable_of_nonsense_changes_no_status(name: str, value: str, whereto: Whereto) -> None:
    for command in ("urgent", "search I want to die", "show ombuds", "list", "--help"):
        run = whereto(*command.split(), **{name: value, "FORCE_COLOR": "1"})
        assert (run.returncode, run.stderr) == (0, ""), command
        assert "911" in run.stdout or command not in ("urgent", "search I want to die")
    assert whereto("list", "--bogus", **{name: value}).returncode == 2
