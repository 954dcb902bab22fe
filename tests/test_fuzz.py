"""The fuzzing of `fuzz/` runs, is the same each time, and finds what is planted."""

import subprocess
import sys
from random import Random
from unittest import mock

import pytest
from case import ENTRIES, Case
from chance import FromBytes
from loop import Runner, run_hypothesis, run_plain
from promises import BrokenPromiseError, contacts_in, fit_for_a_terminal, json_as_told, no_own_fault
from timing import FACTOR, FEWEST, Times, class_of

from tests.conftest import ROOT
from whereto.catalogue.contacts import help_from
from whereto.views import safe


def test_every_entry_holds_for_its_first_cases() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "fuzz" / "run.py"), "all", "--executions", "10", "--seed", "5"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    assert run.stdout.count('"executions": 10') == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_case_is_made_again_from_its_seed_and_number(entry: str) -> None:
    make = Runner(entry)._make
    for number in range(5):
        first, again = (make(Random(number)) for _ in range(2))  # noqa: S311 - it has to be the same
        assert first == again


def test_what_leaves_is_found_once_with_how_to_make_it_again() -> None:
    runner = Runner("layers")
    with mock.patch.object(runner, "_run", side_effect=ValueError("planted")):
        run_plain(runner, 5, 60, 3)
    assert list(runner.seen.values()) == [5]
    assert next(iter(runner.findings.values())).startswith("--seed 3 --only 0: ValueError: planted")


def test_a_view_that_lets_controls_through_is_found() -> None:
    runner = Runner("layers")
    odd = Case("load", (b'format = 1\n[[office]]\nid = "a\\u001b"\n',), 40, 1)
    with (
        mock.patch.object(runner, "_make", return_value=odd),
        mock.patch("using.safe", lambda text: text),
    ):
        run_plain(runner, 1, 60, 1)
    assert any("would reach a terminal" in signature for signature in runner.findings)
    assert safe.safe("\x1b") == "\\x1b"


def test_hypothesis_drives_an_entry_as_well() -> None:
    runner = Runner("imports")
    run_hypothesis(runner, 5, 60, 1)
    assert (runner.executions, runner.findings) == (5, {})


def test_only_what_is_slow_each_time_counts() -> None:
    times = Times()
    which = class_of("load", "used", 1000)
    for _ in range(FEWEST):
        assert times.add(which, 0.001, lambda: 0.001) is None
    assert times.add(which, 1.0, lambda: 0.001) is None
    slow = times.add(which, 1.0, lambda: 0.9)
    assert slow is not None
    assert slow.seconds / slow.median > FACTOR
    assert times.add(class_of("load", "used", 3000), 1.0, lambda: 1.0) is None


def test_a_byte_that_is_changed_changes_one_choice() -> None:
    first, second = FromBytes(b"\x01\x02\x03\x04"), FromBytes(b"\x01\xff\x03\x04")
    drawn = [[chance.getrandbits(8) for _ in range(4)] for chance in (first, second)]
    assert drawn == [[1, 2, 3, 4], [1, 255, 3, 4]]
    assert FromBytes(b"").random() == FromBytes(b"").random()


@pytest.mark.parametrize(
    "bad",
    ["\x1b[2J", "\x07", "\x9b", "a\u202eb", "\ud800", "\r", "\x1b]8;;javascript:x\x1b\\here\x1b]8;;\x1b\\"],
)
def test_what_a_terminal_would_obey_breaks_the_promise(bad: str) -> None:
    with pytest.raises(BrokenPromiseError):
        fit_for_a_terminal(f"before {bad}")


def test_looks_and_links_of_a_card_break_no_promise() -> None:
    fit_for_a_terminal(
        "\x1b[1;3mbold\x1b[0m \x1b]8;id=1;https://x.example\x1b\\here\x1b]8;;\x1b\\\nnext line"
    )


def test_the_other_promises_can_be_broken() -> None:
    for broken in (
        lambda: no_own_fault("a fault of whereto's own (KeyError in whereto.search.find, line 7)."),
        lambda: json_as_told('{"score": NaN}'),
        lambda: json_as_told('{"schema_version": 1}', "Answer"),
        lambda: contacts_in("nothing", help_from(None).contacts),
        lambda: contacts_in("nothing", ()),
    ):
        with pytest.raises(BrokenPromiseError):
            broken()
    contacts_in("Call 9 1 1 now", help_from(None).contacts)
