"""Readable by everyone: contrast, a locale without accents, a screen reader, no phone."""

import itertools
import re

import pytest

from tests.conftest import Run
from whereto.views import card

OFFICES_TO_WRITE_TO = {"gradsupport", "idhr", "osccs", "iceo", "community-wellness"}

# Red, green, yellow, blue, magenta and cyan, plain and bright, as xterm and the VGA text mode have them.
XTERM = [
    "cd0000",
    "00cd00",
    "cdcd00",
    "0000ee",
    "cd00cd",
    "00cdcd",
    "ff0000",
    "00ff00",
    "ffff00",
    "5c5cff",
    "ff00ff",
    "00ffff",
]
VGA = [
    "aa0000",
    "00aa00",
    "aa5500",
    "0000aa",
    "aa00aa",
    "00aaaa",
    "ff5555",
    "55ff55",
    "ffff55",
    "5555ff",
    "ff55ff",
    "55ffff",
]


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_no_colour_of_the_palette_holds_its_contrast_everywhere() -> None:
    assert contrast("ffffff", "000000") == pytest.approx(21)
    for colours in zip(XTERM, VGA, strict=True):
        pairs = itertools.product(colours, ("000000", "ffffff"))
        assert min(contrast(colour, ground) for colour, ground in pairs) < 4.5


def test_so_no_look_names_a_colour() -> None:
    looks = [*card.TEXT.values(), card.LABEL, card.WARNING_LABEL, card.TITLE, card.LINK]
    assert all(look.color is None and look.bgcolor is None and not look.dim for look in looks)


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
    assert "Phone: 6 1 7, 2 5 3, 5 9 2 1\n" in whereto("show", "ombuds", ACCESSIBLE="1").stdout
    shown = whereto("urgent", ACCESSIBLE="1").stdout
    assert "Call: 9 1 1\n" in shown
    assert "Text: HOME to 7 4 1 7 4 1\n" in shown
    assert "2026-11-22" in shown


@pytest.mark.parametrize("command", [("show", "ombuds"), ("search", "stress"), ("urgent",), ("privacy",)])
def test_the_locale_c_gets_nothing_but_ascii(command: tuple[str, ...], whereto: Run) -> None:
    run = whereto(*command, FORCE_COLOR="1", LC_ALL="C", PYTHONIOENCODING="", COLUMNS="40")
    assert run.returncode == 0
    assert run.stdout.isascii()


def test_every_office_says_whether_it_can_be_reached_without_speaking(whereto: Run) -> None:
    for line in whereto("list").stdout.splitlines():
        office = line.rpartition("id: ")[2]
        (row,) = re.findall(r"(?m)^Without speaking: (.*)$", whereto("show", office).stdout)
        assert ("Write to " in row) is (office in OFFICES_TO_WRITE_TO)
        assert ("No address is known" in row) is (office in {"graduate-officer", "department-head", "refs"})
