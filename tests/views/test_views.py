"""What the views print: goldens at a pinned width, and rules that hold at every width."""

import io
import json
import re
from functools import cache

import pytest
from rich.cells import cell_len

from tests.conftest import CATALOGUE, ESCAPES, Golden, Run
from tests.records.test_records import BARE
from tests.terminal import on_terminal
from whereto.answer.around import describe, list_concerns
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.cli.arguments import COMMANDS
from whereto.records.answer import Answer, Fallback, Hit, Match
from whereto.records.office import Office
from whereto.records.pages import Lookup, OfficeList
from whereto.views import words
from whereto.views.answer_rows import fallback_rows
from whereto.views.around_rows import about_blocks, concern_blocks
from whereto.views.card import draw_blocks
from whereto.views.match_rows import match_rows
from whereto.views.office_rows import office_blocks, office_rows
from whereto.views.page_rows import list_blocks, long_lookup_blocks
from whereto.views.plain import plain_blocks
from whereto.views.present import BLOCKS, present
from whereto.views.rows import Block, Call, Calls, Card, Row, Section
from whereto.views.screen import Format, Screen
from whereto.views.source_rows import numbered, sources_section
from whereto.views.to_json import document, to_json

CARD = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
COLOURLESS = {**CARD, "NO_COLOR": "1"}
WIDTHS = (20, 40, 80, 120, 200)
GOLDEN_WIDTHS = (40, 80, 120)
OFFICE = "student-mental-health"
NO_SUCH_WORD = "xqzvwkj"

READING = {
    "search": ["search", "stress"],
    "search, at length": ["search", "stress", "--long"],
    "search, weak": ["search", "i", "feel", "lost"],
    "search, danger": ["search", "i", "want", "to", "die"],
    "search, nothing": ["search", NO_SUCH_WORD],
    "show": ["show", OFFICE],
    "list": ["list"],
    "list, filtered": ["list", "--by", "visit"],
    "concerns": ["concerns"],
    "about": ["about"],
    "paths": ["paths"],
    "list, confidential": ["list", "--confidential"],
    "urgent": ["urgent"],
    "privacy": ["privacy"],
}
reading = pytest.mark.parametrize("command", READING.values(), ids=list(READING))

LINK_ID = re.compile(r"(\x1b\]8;)id=\d+")
FRAME = re.compile(r"[\s─│╭├╰⁰¹²³⁴⁵⁶⁷⁸⁹]+")

SHIPPED = load_catalogue(Location(CATALOGUE, "the tests"))
each_office = pytest.mark.parametrize("office", SHIPPED.offices, ids=lambda office: str(office.id))


def stable(text: str) -> str:
    """The output without what differs by run or by machine: link ids and the catalogue's path."""
    return re.sub(r"(?m)^Catalogue: .*$", "Catalogue: data/offices.toml", LINK_ID.sub(r"\1", text))


def card(office: Office, width: int) -> str:
    """The card's text as it is drawn at this width, without its sources."""
    screen = Screen(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), width)
    block, _ = office_blocks(office, long=True)
    return "".join(draw_blocks([block], screen))


def test_no_look_is_a_colour(whereto: Run) -> None:
    # No colour of the usual palettes keeps its contrast on black and on white, so cards need none.
    shown = [whereto("show", OFFICE, COLUMNS="80", **looks).stdout for looks in (CARD, COLOURLESS)]
    assert stable(shown[0]) == stable(shown[1])


@pytest.mark.parametrize(
    "command",
    [["show", OFFICE], ["list"], ["about"], ["urgent"], ["privacy"], ["search", "stress"]],
    ids=lambda command: command[0],
)
def test_plain_output_looks_as_agreed(whereto: Run, golden: Golden, command: list[str]) -> None:
    golden(f"{command[0]}-plain.txt", stable(whereto(*command).stdout))


@pytest.mark.parametrize("command", ["", *COMMANDS])
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
    # An address is never broken: one that is longer than a line is left to the terminal, alone in its line.
    alone = re.compile(r"[│ \d]*https://\S+([ \xa0].{1,5})?")
    assert [line for line in lines if cell_len(line) > width and not alone.fullmatch(line)] == []


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
    _, shown = on_terminal("show", OFFICE, TERM=term)
    assert shown.strip()
    assert "\x1b" not in shown


def test_a_terminal_that_can_draw_gets_a_card() -> None:
    assert "\x1b" in on_terminal("show", OFFICE, TERM="xterm-256color")[1]


@each_office
@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_card_holds_the_rows_and_nothing_else(office: Office, width: int) -> None:
    expected, previous = office.title, ""
    for row in office_rows(office, long=True):
        expected += row.label if row.label != previous else ""
        expected += row.text + (f"({row.remark})" if row.remark else "")
        previous = row.label
    assert FRAME.sub("", card(office, width)) == FRAME.sub("", expected)


@each_office
@pytest.mark.parametrize("width", [120, 200])
def test_a_wide_card_holds_every_word_of_the_rows(office: Office, width: int) -> None:
    drawn = set(FRAME.sub(" ", card(office, width)).split())
    told = " ".join(f"{row.label} {row.text} {row.remark}" for row in office_rows(office, long=True))
    assert {word.strip("()") for word in told.split()} <= {word.strip("()") for word in drawn}


@each_office
def test_plain_lines_hold_the_rows_with_the_numbers_of_their_sources(office: Office) -> None:
    card_, listed, last = "".join(plain_blocks(long_lookup_blocks(Lookup("x", office)))).split("\n\n")
    rows, sources = numbered(office_rows(office, long=True))
    expected = [
        f"{row.label}: {row.text}"
        + (f" ({row.remark})" if row.remark else "")
        + (f" [{', '.join(map(str, row.marks))}]" if row.marks else "")
        for row in rows
    ]
    assert card_.splitlines() == [f"Office: {office.title}", *expected]
    _, *pages = listed.splitlines()
    assert last.strip() == f"A wrong fact: {words.WRONG_FACT}"
    assert [line.rpartition(" ")[2] for line in pages] == [part.url for part in sources]
    assert [line.split(":")[0] for line in pages] == [
        f"Source {number}" for number in range(1, len(sources) + 1)
    ]


@each_office
def test_every_source_of_an_office_is_a_number_beside_a_fact_and_stands_once_below(office: Office) -> None:
    rows, sources = numbered(office_rows(office, long=True))
    assert {mark for row in rows for mark in row.marks} == set(range(1, len(sources) + 1))
    assert len(set(sources)) == len(sources)
    for row in rows:
        assert [sources[mark - 1] for mark in row.marks] == sorted(set(row.sources), key=sources.index)


@each_office
def test_what_a_short_card_tells_stands_in_the_long_one(office: Office) -> None:
    short, long = (list(office_rows(office, long=long)) for long in (False, True))
    whole = {row.label: " ".join(each.text for each in long if each.label == row.label) for row in long}
    for row in short:
        assert re.sub(r"…$|; and \d+ more$", "", row.text) in whole[row.label], row


@each_office
def test_what_a_row_leads_to_stands_in_its_text(office: Office) -> None:
    for row in office_rows(office, long=True):
        kind, _, target = row.href.partition(":")
        if kind == "tel":
            assert target.endswith(re.sub(r"\D", "", row.text))
        elif row.href:
            assert row.text in {target, row.href}


# What the views say around values, in words of their own.
OWN_WORDS = re.compile(
    "|".join(
        [
            *(
                r"\bread\b",
                r"\bversion\b",
                r"\band \d+ more\b",
                "The limit is",
                r"from a page of [A-Z]\w+ \d{4}",
                r"\bas of \d{4}",
                "in a stored copy",
                "dated",
            ),
            *map(re.escape, (words.CANNOT_SPEAK, words.REPORTS, words.CONFIDENTIAL_FIRST)),
            *map(re.escape, words.SHORTLY.values()),
        ]
    )
)


@cache
def any_of(values: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these values, the longest that fits."""
    return re.compile("|".join(map(re.escape, values)), re.IGNORECASE)


def unknown_to(shape: object, text: str) -> str:
    """What is left of a text once every value in the JSON, the views' own words and the glue are out."""
    known = any_of(tuple(sorted({value for value in texts(shape) if value}, key=len, reverse=True)))
    left = (
        known.sub(" ", part) for part in (text, OWN_WORDS.sub(" ", text))
    )  # a value may hold such words
    return min((re.sub(r"[\s.,:;()]", "", OWN_WORDS.sub(" ", part)) for part in left), key=len)


def texts(shape: object) -> set[str]:
    """Every text in a JSON value that is long enough to mean something."""
    if isinstance(shape, str):
        return {shape} if len(shape) > 1 else set()
    parts = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    return {text for part in parts for text in texts(part)}


@each_office
def test_json_holds_every_value_of_the_card(office: Office) -> None:
    shape = to_json(office)
    for row in [Row("", office.title), *office_rows(office, long=True)]:
        assert not unknown_to(shape, f"{row.text} {row.remark}"), row
        if row.href.startswith("tel:"):
            assert row.href.removeprefix("tel:") in texts(shape)


@each_office
@pytest.mark.parametrize("guess", [False, True])
def test_json_holds_every_value_of_a_result(office: Office, guess: bool) -> None:  # noqa: FBT001 - a case
    hit = Hit("words", "a term", "concern", "stress", "stress and being overwhelmed")
    match = Match(office, 0.5, guess, (hit, Hit("other", office.name, "name")))
    shape = to_json(match)
    assert shape["guess"] is guess  # which says what is said beside the name
    told = json.dumps(shape)
    for row in match_rows(match, Answer("q", results=(match,), sexual_misconduct=True)):
        begun = row.text.removesuffix("…")
        assert json.dumps(begun)[1:-1] in told or not unknown_to(shape, f"{begun} {row.remark}"), row


def result(office: Office, **about: bool) -> list[Row]:
    match = Match(office, 0.5, guess=True, hits=(Hit("words", office.name, "name"),))
    raised = match._replace(raised_as_confidential=about.pop("raised", False))
    return list(match_rows(raised, Answer("q", results=(raised,), **about)))  # type: ignore[arg-type]  # flags


@each_office
def test_a_result_tells_what_changes_what_to_do_in_whole_sentences(office: Office) -> None:
    told = [row.text for row in result(office) if row.label == "Notice"]
    important = [notice.text for notice in office.notices if notice.important]
    assert len(told) == len(important)
    assert all(text.startswith(said) for said, text in zip(told, important, strict=True))


@each_office
def test_a_result_tells_of_a_duty_to_report_only_where_that_matters(office: Office) -> None:
    told = [row.label for row in result(office, sexual_misconduct=True)]
    assert ("Must report" in told) is bool(office.must_report_note)
    assert "Must report" not in [row.label for row in result(office)]


def test_an_office_that_was_raised_says_why_it_is_here() -> None:
    office = SHIPPED.office("ombuds")
    assert words.CONFIDENTIAL_FIRST in [row.text for row in result(office, raised=True)]
    assert words.CONFIDENTIAL_FIRST not in [row.text for row in result(office)]


def test_cards_share_a_frame_what_is_close_follows_and_a_blank_line_is_between_all_else() -> None:
    row = (Row("Label", "text"),)
    blocks: list[Block] = [
        Section("a", row),
        Card("b", row),
        Card("c", row, short=True),
        Section("d", row),
        Section("e", row, close=True),
        Card("f", row),
        Section("", row, close=True, foot=True),
        Calls((Call("Call 1", "tel:1", "somebody"),)),
        Card("g", row),
    ]
    screen = Screen(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), 80)
    shown = "".join(draw_blocks(blocks, screen)).splitlines()
    assert [line[:4].strip() for line in shown] == [
        *["a", "Labe", "", "╭─ b", "│ La", "├─ c", "│ La", "╰───", ""],
        *["d", "Labe", "e", "Labe", "╭─ f", "│ La", "╰─ L", "", "Call", "", "╭─ g", "│ La", "╰───"],
    ]
    plain = "".join(plain_blocks(blocks))
    assert plain.count("\n\n") == len(blocks) - 1
    assert "Office: b\nLabel: text\n" in plain


def test_json_holds_every_value_of_about_and_of_the_concerns() -> None:
    about, concerns = describe(SHIPPED, Location(CATALOGUE), "1.2.3"), list_concerns(SHIPPED)
    counted, *groups = concern_blocks(concerns)
    assert (
        counted.rows[0].text == f"{len(SHIPPED.concerns)} things you can ask about, in {len(groups)} groups"
    )
    for value, blocks in ((about, about_blocks(about)), (concerns, groups)):
        shape = document(value)
        for block in blocks:
            for row in (Row("", re.sub(r" \(\d+\)$", "", block.title)), *block.rows):
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
    assert shown.isascii()


def test_every_kind_of_page_can_be_shown_in_every_format() -> None:
    assert set(BLOCKS) == {
        "Answer",
        "Lookup",
        "OfficeList",
        "ConcernList",
        "About",
        "Paths",
        "Privacy",
        "UrgentHelp",
        "CheckReport",
    }


def test_an_office_without_any_contact_is_not_said_to_tell_one_on_its_card() -> None:
    bare = BARE._replace(phones=(), email=None, room=None, building=None, url=None, how_to_find=None)
    offices = (bare, bare._replace(how_to_find="At the pier."))
    (listing,) = list_blocks(OfficeList(offices))
    assert [line.contact for line in listing.lines] == [words.NO_WAY, words.NO_CONTACT]


def test_what_an_office_also_does_gives_way_before_what_is_good_to_know_of_it() -> None:
    office = SHIPPED.office("idhr")
    card = next(block for block in office_blocks(office) if isinstance(block, Card))
    told = [row.text for row in card.rows if row.label == "Good to know"]
    assert any("anonymously" in text for text in told)
    assert any("formal investigation" in text for text in told)
    at_length = next(block for block in office_blocks(office, long=True) if isinstance(block, Card))
    assert {"Ask about", "Also helps with"} <= {row.label for row in at_length.rows}


def test_a_card_says_when_its_pages_were_read_though_the_days_differ() -> None:
    page = SHIPPED.sources[0]
    pages = [page._replace(assured_date=day, stored_copy=False) for day in ("2026-11-29", "2026-11-22")]
    assert sources_section(pages, brief=True).title == "Sources, read 2026-11-22 to 2026-11-29"
    stored = [page._replace(stored_copy=True) for page in pages]
    heading = "Sources, read 2026-11-22 to 2026-11-29"
    assert sources_section(stored, brief=True).title == f"{heading} in stored copies"
    some = [pages[0], stored[1]]
    assert sources_section(some, brief=True).title == f"{heading}, some in stored copies"
    assert sources_section(pages, brief=False).title == "Sources"
