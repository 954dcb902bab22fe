"""A large file is read by a faster reader, which has to say the same of it."""

import builtins
from pathlib import Path
from typing import Any

import pytest

from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.read import UnreadableError, parse

LARGE = "# " + "x" * 300 * 1024 + "\n"
SOUND = "a = 1\nday = 2026-01-31\n[[b]]\nc = [\"x\", '''y''']\nd.e = true\n"
FAULTS = [
    "a = 1\na = 2",
    "a = True",
    "a = \u201cb\u201d",
    'a = "b',
    "a = 2026-13-01",
    "a = [[b]]",
    "[a]\n[b]\n[a]",
    "a = []\n[[a]]\nb = 1",
    "a = = 1",
    "a = " + "1" * 5000,
    "a = " + "[" * 2000,
    "a.b" + ".b" * 200 + " = 1",
    "a = [1,",
    "a = \x00",
]
PLACE = Location(Path("large.toml"), GIVEN)


def fault_of(text: str, lines: int) -> tuple[str, str, int | None, int | None]:
    """What is told of a text, below so many lines."""
    with pytest.raises(UnreadableError) as caught:
        parse(text.encode(), PLACE)
    line = caught.value.line
    return caught.value.problem, caught.value.fix, line and line - lines, caught.value.column


def test_a_large_file_holds_the_same_as_a_small_one() -> None:
    assert parse((LARGE + SOUND).encode(), PLACE) == parse(SOUND.encode(), PLACE)


@pytest.mark.parametrize("text", FAULTS, ids=range(len(FAULTS)))
def test_a_fault_of_a_large_file_is_told_as_that_of_a_small_one(text: str) -> None:
    small, large = fault_of(text, 0), fault_of(LARGE + text, 1)
    if "digits" in small[0]:  # the reader does not say where
        small, large = (*small[:2], None, None), (*large[:2], None, None)
    assert large == small


def test_a_large_file_is_read_without_the_faster_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    importing = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "tomli":
            raise ImportError(name)
        return importing(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert parse((LARGE + SOUND).encode(), PLACE) == parse(SOUND.encode(), PLACE)
