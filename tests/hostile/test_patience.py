"""Nobody in danger waits for a catalogue that takes long, whatever keeps it."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import whereto as api
from tests.conftest import THREE_OFFICES, Run
from whereto.answer import ask as asking
from whereto.answer import place
from whereto.answer.load import load, load_from
from whereto.answer.prepare import prepare_beside
from whereto.catalogue import contacts, patience
from whereto.catalogue.locate import SITE, Location
from whereto.catalogue.patience import TooSlowError, Work, is_surely_slow
from whereto.catalogue.prepared import path_beside
from whereto.catalogue.stack import load_stack
from whereto.records import wording

OWN = """
[[urgent]]
id = "own"
name = "Own Line"
type = "emergency"
description = "danger"
sources = ["list"]
channels = [{ type = "call", display = "999", number = "999" }]
"""
BOUND = 30  # seconds after which a test would rather fail than hang


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    """A sound catalogue with a contact of its own."""
    path = tmp_path / "slow.toml"
    path.write_text(THREE_OFFICES + OWN, encoding="utf-8")
    return str(path)


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Everything that reads a catalogue waits for this event, as for a disk that does not answer."""
    going_on = threading.Event()

    def slow(load: Callable[..., Any]) -> Callable[..., Any]:
        def loaded(*given: Any, **named: Any) -> Any:
            assert going_on.wait(BOUND), "nobody should wait for this"
            return load(*given, **named)

        return loaded

    monkeypatch.setattr(contacts, "load_stack", slow(load_stack))
    monkeypatch.setattr(asking, "load_from", slow(load_from))
    monkeypatch.setattr(patience, "LONGEST", 0.02)
    yield going_on
    going_on.set()


@pytest.mark.parametrize("command", [("urgent",), ("search", "I want to die")], ids=lambda each: each[0])
@pytest.mark.parametrize("view", ["--plain", "--json"])
def test_the_contacts_of_the_whole_country_come_where_a_catalogue_is_not_there_in_time(
    command: tuple[str, ...], view: str, catalogue: str, stuck: threading.Event, whereto: Run
) -> None:
    run = whereto(*command, view, "--catalogue", catalogue)
    assert not stuck.is_set()
    assert run.returncode == 0
    assert "911" in run.stdout
    assert "988" in run.stdout
    assert "Own Line" not in run.stdout
    assert "longer than somebody in danger waits" in run.stderr
    assert f"whereto prepare {catalogue}" in run.stderr
    if view == "--json":
        assert json.loads(run.stdout)["urgent_contacts"]


def test_beside_an_error_they_come_as_well(catalogue: str, stuck: threading.Event, whereto: Run) -> None:
    run = whereto("list", "I want to die", "--catalogue", catalogue)
    assert not stuck.is_set()
    assert run.returncode == 2
    assert "Call 911" in run.stderr


def test_the_api_gives_them_too(catalogue: str, stuck: threading.Event) -> None:
    answer = api.ask("I want to die", catalogue)
    assert not stuck.is_set()
    assert answer.danger
    assert [each.name for each in answer.urgent_contacts][:1] == ["988 Suicide & Crisis Lifeline"]
    assert "longer than somebody in danger waits" in answer.faults[0]


def test_whoever_is_in_no_danger_waits_for_the_answer(
    catalogue: str, stuck: threading.Event, whereto: Run
) -> None:
    threading.Timer(0.2, stuck.set).start()
    run = whereto("search", "tuition", "--json", "--catalogue", catalogue)
    assert stuck.is_set()
    assert json.loads(run.stdout)["results"][0]["office"]["id"] == "aid"


def test_in_time_come_the_contacts_of_the_catalogue_and_its_offices(catalogue: str, whereto: Run) -> None:
    assert "999" in whereto("urgent", "--catalogue", catalogue).stdout
    run = whereto("search", "I want to die", "--json", "--catalogue", catalogue)
    assert run.stderr == ""
    assert json.loads(run.stdout)["urgent_contacts"][0]["id"] == "own"


def test_offices_that_take_long_to_find_are_left_away(
    catalogue: str, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on = threading.Event()
    monkeypatch.setattr(asking, "find_offices", lambda *_: going_on.wait(BOUND))
    monkeypatch.setattr(patience, "LONGEST", 1.5)
    run = whereto("search", "I want to die", "--catalogue", catalogue)
    going_on.set()
    assert "999" in run.stdout or "911" in run.stdout
    assert wording.SEARCH_TOO_SLOW in run.stderr or "longer than somebody in danger waits" in run.stderr


def test_a_large_catalogue_is_begun_only_where_it_is_prepared(
    catalogue: str, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "MOST_BYTES", 100)
    for command in (("urgent",), ("search", "I want to die")):
        run = whereto(*command, "--catalogue", catalogue)
        assert "Own Line" not in run.stdout
        assert "longer than somebody in danger waits" in run.stderr
    assert whereto("search", "tuition", "--catalogue", catalogue).stderr == ""
    assert whereto("prepare", catalogue).returncode == 0
    assert "Own Line" in whereto("urgent", "--catalogue", catalogue).stdout


def test_the_shipped_catalogue_alone_needs_no_thread(whereto: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "Thread", None)
    assert whereto("urgent").returncode == 0
    assert whereto("search", "I", "want", "to", "die").returncode == 0
    assert patience.needs_patience([Location(Path("a.toml"), "--catalogue")])


def test_what_goes_wrong_in_a_thread_is_raised_where_it_is_awaited() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    for in_thread in (True, False):
        work = Work(fail, in_thread=in_thread)
        assert work.is_done_in_time()
        with pytest.raises(ZeroDivisionError):
            work.result()


@pytest.fixture
def unstartable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that lets no more threads be started."""

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)


@pytest.mark.usefixtures("unstartable")
def test_where_no_thread_can_be_started_it_is_done_at_once(catalogue: str, whereto: Run) -> None:
    work = Work(lambda: 7, in_thread=True)
    assert work.is_done_in_time()
    assert work.result() == 7
    assert "Own Line" in whereto("urgent", "--catalogue", catalogue).stdout
    assert api.ask("tuition", catalogue).results[0].office.id == "aid"
    answer = api.ask("I want to die", catalogue)
    assert (answer.urgent_contacts[0].id, answer.faults) == ("own", ())


def test_what_a_prepared_layer_covers_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "MOST_BYTES", 100)
    large, layer, above = (Location(tmp_path / name, "--catalogue") for name in ("a", "b", "c"))
    large.path.write_bytes(bytes(101))
    layer.path.write_bytes(bytes(9))
    above.path.write_bytes(bytes(101))
    assert is_surely_slow([large, layer])
    path_beside(layer.path).touch()
    assert not is_surely_slow([large, layer])
    assert is_surely_slow([large, layer, above])
    assert not is_surely_slow([large, layer, Location(above.path, SITE)])
    assert is_surely_slow([large._replace(path=tmp_path / "gone"), above])


def test_an_index_of_a_catalogue_in_memory_keeps_nobody_in_danger_waiting(
    catalogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on = threading.Event()
    loaded = load(catalogue)
    monkeypatch.setattr(place, "_made_index", lambda *_, **__: going_on.wait(BOUND))
    monkeypatch.setattr(patience, "LONGEST", 0.02)
    answer = api.ask("I want to die", loaded)
    going_on.set()
    assert answer.danger
    assert answer.urgent_contacts[0].id == "own"
    assert answer.faults == (wording.SEARCH_TOO_SLOW,)


def test_too_slow_is_told_without_a_file_too() -> None:
    assert TooSlowError(()).lines == (wording.SEARCH_TOO_SLOW,)


def test_a_large_file_whose_prepared_form_is_out_of_date_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "town.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    prepare_beside(path)
    files = (Location(path, "--catalogue"),)
    monkeypatch.setattr(patience, "MOST_BYTES", 10)
    assert not patience.is_surely_slow(files)
    path.write_text(THREE_OFFICES + "\n", encoding="utf-8")
    assert patience.is_surely_slow(files)
