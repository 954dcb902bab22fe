"""Readable by everyone: a locale without accents, a screen reader, no phone."""

import re

import pytest

from tests.conftest import Run

OFFICES_TO_WRITE_TO = {"gradsupport", "idhr", "osccs", "iceo", "community-wellness"}


@pytest.mark.parametrize("variable", ["WHERETO_PLAIN", "ACCESSIBLE"])
@pytest.mark.parametrize("command", [("show", "ombuds"), ("urgent",), ("list",)], ids=" ".join)
def test_a_variable_chooses_the_plain_view(variable: str, command: tuple[str, ...], whereto: Run) -> None:
    asked = whereto(*command, FORCE_COLOR="1", **{variable: "1"}).stdout
    spelt = re.sub(r"(?<=\d) (?=\d)", "", asked)
    plain = whereto(*command, "--plain").stdout
    assert "\x1b" not in asked
    assert re.sub(r"\D", "", spelt) == re.sub(r"\D", "", plain)
    assert "\x1b" in whereto(*command, FORCE_COLOR="1", **{variable: "0"}).stdout


def test_digits_of_a_number_stand_apart_for_a_screen_reader(whereto: Run) -> None:
    assert "Call: 6 1 7, 2 5 3, 5 9 2 1 [2]\n" in whereto("show", "ombuds", ACCESSIBLE="1").stdout
    shown = whereto("urgent", ACCESSIBLE="1").stdout
    assert "Call: 9 1 1\n" in shown
    assert "Text: HOME to 7 4 1 7 4 1\n" in shown
    assert "read 2026-11-" in shown


@pytest.mark.parametrize("command", [("show", "ombuds"), ("search", "stress"), ("urgent",), ("privacy",)])
def test_the_locale_c_gets_nothing_but_ascii(command: tuple[str, ...], whereto: Run) -> None:
    run = whereto(*command, FORCE_COLOR="1", LC_ALL="C", PYTHONIOENCODING="", COLUMNS="40")
    assert run.returncode == 0
    assert run.stdout.isascii()


def test_every_office_says_whether_it_can_be_reached_without_speaking(whereto: Run) -> None:
    for line in whereto("list").stdout.splitlines():
        office = line.rpartition("id: ")[2]
        shown = whereto("show", office).stdout
        (label,) = re.findall(r"(?m)^(.*?): .*[Ii]f you cannot speak", shown)
        assert (label == "Write to") is (office in OFFICES_TO_WRITE_TO)
        assert (label == "Write or go") is (office in {"graduate-officer", "department-head", "refs"})
