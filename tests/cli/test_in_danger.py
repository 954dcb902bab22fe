"""Nothing that goes wrong swallows danger: contacts after `urgent`, beside errors, and from `show`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import OF_LAYERS, Run
from whereto.cli import last_way
from whereto.views import words

DANGER = "I want to die"
AFTER_URGENT = [
    "now",
    "I took too many pills",
    "--plian",
    "-n",
    "-n 0",
    "--json=5",
    "--by fax",
    "--catalogue",
    "-x -y --z=1",
    "list",
    "help",
    "-- --help --json",
]
WRONG = [
    (f"search {DANGER} -n 0", 2, "--limit"),
    (f"search {DANGER} --plian", 2, "--plian"),
    (f"search {DANGER} --catalogue", 2, "--catalogue"),
    (f"search --hidden {DANGER}", 2, "Leave them out"),
    (f"{DANGER}", 2, "there is no command"),
    (f"--json {DANGER}", 2, "there is no command"),
    (f"--bogus {DANGER}", 2, "there is no command"),
    (f"list {DANGER}", 2, "takes no words"),
    (f"about {DANGER} --json", 2, "takes no words"),
    (f"help {DANGER}", 2, "Type: whereto search help"),
    (f"show me someone, {DANGER}", 1, "no office is called"),
    (f"show me someone, {DANGER} --json", 1, "no office is called"),
    (f"show {DANGER} --catalogue none.toml", 3, "no such file"),
    ("search -suicidal", 2, "No such option"),
    ("911", 2, "there is no command"),
    ("urgnet", 2, "whereto urgent"),
]


@pytest.mark.parametrize("more", AFTER_URGENT)
def test_whatever_follows_urgent_the_contacts_are_shown(more: str, whereto: Run) -> None:
    run = whereto("urgent", *more.split())
    assert run.returncode == 0
    assert run.stdout == whereto("urgent").stdout


def test_the_options_that_urgent_has_still_hold(whereto: Run) -> None:
    assert json.loads(whereto("urgent", "now", "--json").stdout)["urgent_contacts"]
    assert json.loads(whereto("--json", "urgent", "please").stdout)["urgent_contacts"]
    assert whereto("urgent", "now", "--help").stdout.startswith("Usage:")
    for named in (("--catalogue", "none.toml"), ("--catalogue=none.toml",)):
        assert "none.toml" in whereto("urgent", "now", *named).stderr


@pytest.mark.parametrize(("typed", "status", "error"), WRONG, ids=[typed for typed, _, _ in WRONG])
def test_an_error_in_danger_is_told_with_the_contacts(
    typed: str, status: int, error: str, whereto: Run
) -> None:
    run = whereto(*typed.split())
    assert run.returncode == status
    assert error in run.stderr.splitlines()[0]
    if typed == "urgnet":
        return
    assert f"whereto: {words.IN_DANGER_TITLE}:\n" in run.stderr
    assert "Call 911" in run.stderr
    assert "Call or text 988" in run.stderr
    assert words.ALL_URGENT in run.stderr
    last = run.stderr.splitlines()[-2:]
    assert sorted(line.partition(" (")[0] for line in last) == [
        "whereto: Now: Call 911",
        "whereto: Now: Call or text 988",
    ]
    assert all(len(line) <= 120 for line in run.stderr.splitlines()[1:])
    assert "--json" not in typed or not run.stdout or json.loads(run.stdout)


@pytest.mark.parametrize(
    "typed", ["search stress -n 0", "about my stipend", "list --bogus", "my advisor yells", "show xyzzy"]
)
def test_an_error_elsewhere_names_no_contact(typed: str, whereto: Run) -> None:
    run = whereto(*typed.split())
    assert run.returncode in {1, 2}
    assert "911" not in run.stderr


def test_where_danger_cannot_be_recognised_the_contacts_stand_beside_the_error(
    whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.answer.in_danger.danger_in", lambda *_: 1 / 0)
    assert "Call 911" in whereto("my", "advisor", "yells").stderr
    monkeypatch.setattr("whereto.cli.in_danger.lines_for", lambda *_: 1 / 0)
    run = whereto("my", "advisor", "yells")
    assert (run.returncode, run.stderr.splitlines()[1:]) == (
        2,
        [f"whereto: {line}" for line in last_way.CONTACTS],
    )


def test_a_fault_of_its_own_in_danger_is_told_with_the_contacts(
    whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.answer.ask.ask", lambda *_, **__: 1 / 0)
    run = whereto("search", *DANGER.split())
    assert run.returncode == 4
    assert "Call 911" in run.stderr


CONTACTS = [
    ("988", "988-lifeline"),
    ("911", "emergency"),
    ("emergency", "emergency"),
    ("Emergency", "emergency"),
    ("vpr", "vpr"),
    ("VPR", "vpr"),
    ("MIT Police", "emergency"),
    ("617 253 2300", "vpr"),
    ("triage nurse", "triage-nurse"),
    ("crisis-text-line", "crisis-text-line"),
    ("rainn", "rainn"),
]


@pytest.mark.parametrize(("asked", "contact"), CONTACTS, ids=[asked for asked, _ in CONTACTS])
def test_show_of_an_urgent_contact_shows_it(asked: str, contact: str, whereto: Run) -> None:
    run = whereto("show", *asked.split())
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Urgent help: ")
    assert "\nCall: " in run.stdout or "\nText: " in run.stdout
    assert run.stdout.endswith("All contacts for urgent help: whereto urgent\n")
    document = json.loads(whereto("show", *asked.split(), "--json").stdout)
    assert document["urgent_contact"]["id"] == contact
    assert document["office"] is None


def test_show_of_an_urgent_contact_needs_no_catalogue(whereto: Run) -> None:
    run = whereto("show", "988", "--catalogue", "none.toml")
    assert run.returncode == 0
    assert run.stdout.startswith("Urgent help: 988")
    assert "none.toml" in run.stderr
    assert whereto("show", "ombuds", "--catalogue", "none.toml").returncode == 3


@pytest.mark.parametrize("asked", ["ombuds", "3-5921", "health", "wellnes"])
def test_what_names_an_office_still_shows_or_offers_offices(asked: str, whereto: Run) -> None:
    assert json.loads(whereto("show", asked, "--json").stdout)["urgent_contact"] is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    ("typed", "full", "status", "on"),
    [
        ("urgent --catalogue {broken}", "stderr", 0, "stdout"),
        ("search I want to die --catalogue {broken}", "stderr", 0, "stdout"),
        (f"search {DANGER} -n 0", "stderr", 2, ""),
        ("urgent", "stdout", 4, "stderr"),
        (f"search {DANGER}", "stdout", 4, "stderr"),
        ("list", "both", 4, ""),
    ],
)
def test_on_a_full_disk_the_contacts_come_on_the_stream_that_is_left(
    typed: str, full: str, status: int, on: str, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("format = True\n", encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as nowhere:
        streams = {
            name: nowhere if full in (name, "both") else subprocess.PIPE for name in ("stdout", "stderr")
        }
        run = subprocess.run(
            [sys.executable, "-m", "whereto", *typed.format(broken=broken).split()],
            **streams,  # type: ignore[call-overload]  # both names are its own
            env={
                name: value
                for name, value in os.environ.items()
                if name in ("PATH", "HOME", "PYTHONPATH", *OF_LAYERS)
            },
            timeout=60,
            check=False,
        )
    assert run.returncode == status
    assert not on or b"Call 911" in getattr(run, on) or b"Call: 911" in getattr(run, on)
