"""What the views print: goldens at a pinned width, and rules that hold at every width."""

import io
import json
import os
import re
import subprocess
import sys

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.conftest import CATALOGUE, Golden, Run
from whereto.answer.around import describe, list_concerns
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.answer import Answer, Fallback, Hit, Match
from whereto.records.office import Office
from whereto.records.pages import Lookup
from whereto.views import words
from whereto.views.answer_rows import fallback_rows
from whereto.views.around_rows import about_blocks, concern_blocks
from whereto.views.card import draw_block, draw_blocks
from whereto.views.office_rows import match_rows, office_rows
from whereto.views.page_rows import lookup_blocks
from whereto.views.plain import plain_blocks
from whereto.views.present import BLOCKS, present
from whereto.views.rows import Row, Section
from whereto.views.screen import Format, Screen
from whereto.views.to_json import document, to_json

CARD = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
COLOURLESS = {**CARD, "NO_COLOR": "1"}
WIDTHS = (20, 40, 80, 200)
OFFICE = "student-mental-health"
NO_SUCH_WORD = "xqzvwkj"

READING = {
    "search": ["search", "stress"],
    "search, nothing": ["search", NO_SUCH_WORD],
    "show": ["show", OFFICE],
    "list": ["list"],
    "list, filtered": ["list", "--by", "visit"],
    "concerns": ["concerns"],
    "about": ["about"],
    "list, confidential": ["list", "--confidential"],
    "urgent": ["urgent"],
    "privacy": ["privacy"],
}
reading = pytest.mark.parametrize("command", READING.values(), ids=list(READING))

ESCAPES = re.compile(r"\x1b\]8;.*?\x1b\\|\x1b\[[0-9;]*m")
LINK_ID = re.compile(r"(\x1b\]8;)id=\d+")
FRAME = re.compile(r"[\s─│╭╮╰╯]+")

SHIPPED = load_catalogue(Location(CATALOGUE, "the tests"))
each_office = pytest.mark.parametrize("office", SHIPPED.offices, ids=lambda office: str(office.id))


def stable(text: str) -> str:
    """The output without what differs by run or by machine: link ids and the catalogue's path."""
    return re.sub(r"(?m)^Catalogue: .*$", "Catalogue: data/offices.toml", LINK_ID.sub(r"\1", text))


def card(office: Office, width: int) -> str:
    """The card's text as it is drawn at this width."""
    file = io.StringIO()
    console = Console(file=file, width=width, force_terminal=False, color_system=None)
    draw_block(console, Section(office.title, tuple(office_rows(office)), framed=True))
    return file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_card_looks_as_agreed(whereto: Run, golden: Golden, width: int) -> None:
    shown = whereto("show", OFFICE, COLUMNS=str(width), **COLOURLESS)
    golden(f"show-card-{width}.txt", stable(shown.stdout))


def test_no_look_is_a_colour(whereto: Run) -> None:
    # No colour of the usual palettes keeps its contrast on black and on white, so cards need none.
    shown = [whereto("show", OFFICE, COLUMNS="80", **looks).stdout for looks in (CARD, COLOURLESS)]
    assert stable(shown[0]) == stable(shown[1])


@pytest.mark.parametrize("width", [40, 80])
def test_the_list_on_a_terminal_looks_as_agreed(whereto: Run, golden: Golden, width: int) -> None:
    golden(f"list-terminal-{width}.txt", stable(whereto("list", COLUMNS=str(width), **COLOURLESS).stdout))


@pytest.mark.parametrize("width", [40, 80])
def test_urgent_help_on_a_terminal_looks_as_agreed(whereto: Run, golden: Golden, width: int) -> None:
    shown = stable(whereto("urgent", COLUMNS=str(width), **COLOURLESS).stdout)
    golden(f"urgent-terminal-{width}.txt", shown)


@pytest.mark.parametrize(
    "command",
    [["show", OFFICE], ["list"], ["about"], ["urgent"], ["privacy"]],
    ids=lambda command: command[0],
)
def test_plain_output_looks_as_agreed(whereto: Run, golden: Golden, command: list[str]) -> None:
    golden(f"{command[0]}-plain.txt", stable(whereto(*command).stdout))


@pytest.mark.parametrize(
    "command", ["", "search", "show", "list", "concerns", "about", "urgent", "prepare", "privacy"]
)
def test_help_looks_as_agreed(whereto: Run, golden: Golden, command: str) -> None:
    shown = whereto(*command.split(), "--help", COLUMNS="80")
    assert shown.returncode == 0
    golden(f"help{command and '-'}{command}.txt", shown.stdout)


def test_the_version_looks_as_agreed(whereto: Run, golden: Golden) -> None:
    golden("version.txt", whereto("--version").stdout)


@reading
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(whereto: Run, command: list[str], width: int) -> None:
    shown = whereto(*command, COLUMNS=str(width), **CARD)
    lines = ESCAPES.sub("", shown.stdout).splitlines()
    assert lines
    assert max(map(cell_len, lines)) <= width


@reading
@pytest.mark.parametrize("chosen", list(Format))
def test_every_format_works_for_every_reading_command(
    whereto: Run, command: list[str], chosen: Format
) -> None:
    ways: dict[Format, tuple[list[str], dict[str, str]]] = {
        Format.CARD: ([], CARD),
        Format.PLAIN: (["--plain"], CARD),
        Format.JSON: (["--json"], CARD),
    }
    options, variables = ways[chosen]
    shown = whereto(*command, *options, **variables)
    assert shown.returncode == (1 if NO_SUCH_WORD in command else 0)
    assert shown.stdout.strip()
    assert not shown.stderr
    assert ("\x1b" in shown.stdout) == (chosen is Format.CARD)
    assert shown.stdout.startswith("{") == (chosen is Format.JSON)
    if chosen is Format.JSON:
        assert isinstance(json.loads(shown.stdout), dict)


@reading
def test_a_pipe_gets_plain_lines_and_no_escape(whereto: Run, command: list[str]) -> None:
    piped = whereto(*command, TERM="xterm-256color", COLUMNS="40")
    assert "\x1b" not in piped.stdout
    assert piped.stdout == whereto(*command, "--plain").stdout


@reading
def test_every_look_is_bold_italic_underlined_or_reversed(whereto: Run, command: list[str]) -> None:
    shown = whereto(*command, **CARD).stdout
    codes = {code for found in re.findall(r"\x1b\[([0-9;]*)m", shown) for code in found.split(";")}
    assert codes <= {"0", "1", "3", "4", "7"}
    assert "1" in codes


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_draw_gets_no_escape(term: str) -> None:
    shown = on_terminal(["show", OFFICE], TERM=term)
    assert shown.strip()
    assert "\x1b" not in shown


def test_a_terminal_that_can_draw_gets_a_card() -> None:
    assert "\x1b" in on_terminal(["show", OFFICE], TERM="xterm-256color")


def on_terminal(command: list[str], **variables: str) -> str:
    """What a run sends to a pseudo-terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    leader, follower = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    with subprocess.Popen(
        [sys.executable, "-m", "whereto", *command],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**environment, "PYTHONIOENCODING": "utf-8", **variables},
    ):
        os.close(follower)
        received = b""
        try:
            while part := os.read(leader, 65536):
                received += part
        except OSError:  # how the end of a pseudo-terminal reads on Linux
            pass
    os.close(leader)
    return received.decode()


@each_office
@pytest.mark.parametrize("width", WIDTHS)
def test_a_card_holds_the_rows_and_nothing_else(office: Office, width: int) -> None:
    expected, previous = office.title, ""
    for row in office_rows(office):
        expected += row.label if row.label != previous else ""
        expected += row.text + (f"({row.remark})" if row.remark else "")
        previous = row.label
    assert FRAME.sub("", card(office, width)) == FRAME.sub("", expected)


@each_office
def test_plain_lines_hold_the_rows_and_nothing_else(office: Office) -> None:
    shown = "".join(plain_blocks(lookup_blocks(Lookup("x", office))))
    expected = [
        f"{row.label}: {row.text}" + (f" ({row.remark})" if row.remark else "")
        for row in office_rows(office)
    ]
    assert shown.splitlines() == [f"Office: {office.title}", *expected]


@each_office
def test_what_a_row_leads_to_stands_in_its_text(office: Office) -> None:
    for row in office_rows(office):
        kind, _, target = row.href.partition(":")
        if kind == "tel":
            assert target.endswith(re.sub(r"\D", "", row.text))
        elif row.href:
            assert row.text in {target, row.href}


def unknown_to(shape: object, text: str) -> str:
    """What is left of a text once every value in the JSON is taken out of it, and the glue as well."""
    for value in sorted(texts(shape), key=len, reverse=True):
        text = re.sub(re.escape(value), " ", text, flags=re.IGNORECASE)
    own = (
        r"\bread\b|\bdated\b|\bin a stored copy\b|\bfrom a page of [A-Z]\w+ \d{4}|\bas of \d{4}|\bversion\b"
    )
    return re.sub(rf"{own}|[\s.,:;()]", "", text)


def texts(shape: object) -> set[str]:
    """Every text in a JSON value that is long enough to mean something."""
    if isinstance(shape, str):
        return {shape} if len(shape) > 1 else set()
    parts = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    return {text for part in parts for text in texts(part)}


@each_office
def test_json_holds_every_value_of_the_card(office: Office) -> None:
    shape = to_json(office)
    for row in [Row("", office.title), *office_rows(office)]:
        assert not unknown_to(shape, f"{row.text} {row.remark}"), row
        if row.href.startswith("tel:"):
            assert row.href.removeprefix("tel:") in texts(shape)


@each_office
@pytest.mark.parametrize("guess", [False, True])
def test_json_holds_every_value_of_a_result(office: Office, guess: bool) -> None:  # noqa: FBT001 - a case
    hit = Hit("words", "a term", "concern", "stress", "stress and being overwhelmed")
    match = Match(office, 0.5, guess, (hit, Hit("other", office.name, "name")))
    shape = to_json(match)
    assert shape["guess"] is guess  # which says what the words of the note say
    for row in match_rows(match, sexual_misconduct=True):
        assert row.text == words.GUESS or not unknown_to(shape, f"{row.text} {row.remark}"), row


@each_office
def test_a_result_tells_every_notice_and_that_it_is_a_guess(office: Office) -> None:
    match = Match(office, 0.5, guess=True, hits=(Hit("words", office.name, "name"),))
    told = [row.text for row in match_rows(match)]
    assert [notice.text for notice in office.notices if notice.text in told] == [
        notice.text for notice in office.notices
    ]
    assert words.GUESS in told
    assert words.GUESS not in [row.text for row in match_rows(match._replace(guess=False))]
    assert words.CONFIDENTIAL_FIRST not in told
    raised = match_rows(match._replace(raised_as_confidential=True))
    assert words.CONFIDENTIAL_FIRST in [row.text for row in raised]


def test_cards_and_what_is_close_stand_together_and_a_blank_line_is_between_all_else() -> None:
    row = (Row("Label", "text"),)
    blocks = [
        Section("a", row),
        Section("b", row, framed=True),
        Section("c", row, framed=True),
        Section("d", row),
        Section("e", row, close=True),
    ]
    screen = Screen(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), 80)
    shown = "".join(draw_blocks(blocks, screen)).splitlines()
    assert [line[:3].strip() for line in shown] == [
        *["a", "Lab", ""],
        *["╭─", "│ L", "╰──", "╭─", "│ L", "╰──", ""],
        *["d", "Lab", "e", "Lab"],
    ]
    plain = "".join(plain_blocks(blocks))
    assert plain.count("\n\n") == 4
    assert "Office: b\nLabel: text\n" in plain


def test_json_holds_every_value_of_about_and_of_the_concerns() -> None:
    about, concerns = describe(SHIPPED, CATALOGUE, "1.2.3"), list_concerns(SHIPPED)
    for value, blocks in ((about, about_blocks(about)), (concerns, concern_blocks(concerns))):
        shape = document(value)
        for block in blocks:
            for row in (Row("", block.title), *block.rows):
                label = row.label if value is concerns else ""
                assert not unknown_to(shape, f"{label} {row.text} {row.remark}"), row


def test_json_holds_every_value_of_an_answer_without_office() -> None:
    commands = ("whereto concerns", "whereto list", "whereto urgent")
    fallback = Fallback("No office here fits that.", commands, SHIPPED.elsewhere)
    shape = document(Answer("words", fallback=fallback))
    for row in fallback_rows(fallback):
        text = row.text.rpartition(": ")[2] if row.label in {"Next", "Urgent"} else row.text
        assert not unknown_to(shape, f"{text} {row.remark}"), row


def test_a_screen_without_more_than_ascii_gets_frames_of_ascii() -> None:
    screen = Screen(io.TextIOWrapper(io.BytesIO(), encoding="ascii"), 80, lines=False, forced=True)
    shown = "".join(present(Lookup("x", SHIPPED.offices[2]), Format.CARD, screen))
    assert ESCAPES.sub("", shown).startswith("+- Ombuds Office ---")


def test_every_kind_of_page_can_be_shown_in_every_format() -> None:
    assert set(BLOCKS) == {
        "Answer",
        "Lookup",
        "OfficeList",
        "ConcernList",
        "About",
        "Privacy",
        "UrgentHelp",
    }
