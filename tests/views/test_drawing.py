"""Blocks in lines of a width: columns where there is room, frames, and no address that is broken."""

import contextlib
import io

import pytest

from tests.conftest import ESCAPES
from whereto.views.card import draw_blocks
from whereto.views.progress import progress_bar
from whereto.views.rows import Block, Call, Calls, Card, Line, Listing, Row, Section, Tone
from whereto.views.screen import Screen

ADDRESS = "https://example.edu/a/very/long/way/to/a/page/of/an/office"


def drawn(block: Block, width: int, *, lines: bool = True) -> list[str]:
    screen = Screen(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), width, lines=lines)
    return ESCAPES.sub("", "".join(draw_blocks([block], screen))).splitlines()


LINE = Line("Aid Desk", "fees and grants", "Call 617-555-0100", "tel:+16175550100", "Confidential", "aid")
OTHER = LINE._replace(name="Dean", id="dean-of-all", said_by="The guide", added_by="~/a.toml: room")


def test_in_a_list_ids_stand_in_a_column_and_what_an_office_is_for_below_or_beside() -> None:
    assert drawn(Listing((LINE, OTHER)), 80) == [
        "aid          Aid Desk · Call 617-555-0100 · Confidential",
        "             fees and grants",
        "dean-of-all  Dean · Call 617-555-0100 · Confidential",
        "             said by: The guide",
        "             added by ~/a.toml: room",
        "             fees and grants",
    ]
    wide = drawn(Listing((LINE,)), 120)
    assert wide == [f"{'aid  Aid Desk · Call 617-555-0100 · Confidential':80}fees and grants"]
    assert drawn(Listing((LINE, OTHER)), 40)[:5] == [
        "Aid Desk",
        "  fees and grants",
        "  Call 617-555-0100 · Confidential",
        "  whereto show aid",
        "Dean",
    ]
    assert drawn(Listing((LINE._replace(id="x" * 40),)), 80)[0].startswith("x" * 40)


def test_columns_begin_at_60_columns_of_the_screen_and_two_of_text_at_118() -> None:
    listing = Listing((LINE,))
    assert drawn(listing, 60)[0].startswith("aid  Aid Desk")
    assert drawn(listing, 59)[0] == "Aid Desk"
    assert "fees and grants" in drawn(listing, 118)[0]
    assert "fees and grants" not in drawn(listing, 117)[0]
    assert "│ " in drawn(Card("Aid", ROWS), 60)[1]
    assert "│ " not in drawn(Card("Aid", ROWS), 59)[1]


@pytest.mark.parametrize(
    ("screen", "width"), [(80, 80), (88, 88), (100, 88), (117, 88), (118, 118), (200, 160)]
)
def test_nothing_is_drawn_wider_than_can_be_read(screen: int, width: int) -> None:
    assert len(drawn(Card("Aid", ROWS), screen)[0]) == width


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_shows_how_much_is_done_and_is_gone_at_the_end_however_that_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with progress_bar(stream, 80) as tell:
        tell(3, 10)
        assert "Reading" in stream.getvalue()
        assert "3/10" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")  # the line is taken back
    again = Terminal()
    with contextlib.suppress(KeyboardInterrupt), progress_bar(again, 80) as tell:
        tell(1, 2)
        raise KeyboardInterrupt
    assert again.getvalue().endswith("\x1b[2K")


CALL = Call("Call 911", "tel:911", "Guard", "danger to life", (("text 912", "sms:912"),))


def test_contacts_stand_in_a_column_with_what_they_are_for_below_or_beside() -> None:
    calls = Calls((CALL, CALL._replace(way="Text HOME to 7", others=(), purpose="")), "Now")
    assert drawn(calls, 80) == [
        "Now",
        "Call 911        Guard; text 912",
        "                danger to life",
        "Text HOME to 7  Guard",
    ]
    assert drawn(calls, 120)[1] == f"{'Call 911        Guard; text 912':80}danger to life"
    assert drawn(calls, 40) == ["Now", "Call 911: Guard; text 912", "Text HOME to 7: Guard"]
    assert drawn(calls._replace(title=""), 80)[0].startswith("Call 911")


ROWS = (
    Row("Notice", "It is closed.", tone=Tone.WARNING),
    Row("Call", "617-555-0100", "tel:+16175550100", way=True, aside=True),
    Row("Web", "https://b.edu", "https://b.edu", way=True, spare=True, aside=True),
    Row("", "No label.", bare=True),
    Row("What it does", "Helps.", bare=True),
    Row("Because", "rent"),
)


def test_a_short_card_has_its_ways_in_a_line_without_spare_ones_and_labels_where_they_are_needed() -> None:
    assert drawn(Card("Aid Desk", ROWS, short=True), 80) == [
        f"╭─ Aid Desk {'─' * 68}",
        "│ Notice It is closed.",
        "│ Call 617-555-0100",
        "│ No label.",
        "│ Helps.",
        "│ Because: rent",
        f"╰──{'─' * 77}",
    ]


def test_on_a_wide_screen_what_is_aside_stands_beside_the_rest() -> None:
    short = drawn(Card("Aid Desk", ROWS, short=True), 130)
    assert short[1] == f"{'│ Notice It is closed.':83}Call 617-555-0100"
    assert short[2] == f"{'│ No label.':83}Web https://b.edu"
    long = drawn(Card("Aid Desk", ROWS), 130)
    assert long[1].startswith("│ Notice")
    assert "Call" in long[1]
    far = Row("Web", ADDRESS, ADDRESS, way=True, aside=True)
    below = drawn(Card("Aid Desk", (*ROWS[3:], far), short=True), 130)
    assert below[-2] == f"│ Web {ADDRESS}"


def test_labels_stand_in_a_column_once_for_rows_that_share_one() -> None:
    rows = (Row("One", "a"), Row("One", "b"), Row("Another", "c", remark="d", marks=(1, 12)))
    assert drawn(Section("Title", rows), 80) == [
        "Title",
        "One      a",
        "         b",
        "Another  c (d)\u00a0¹ ¹²",
    ]
    assert drawn(Section("", rows), 49) == [
        *("One", "  a", "  b", "Another", "  c (d)\u00a0¹ ¹²"),
    ]
    long = (Row("A label of 21 letters", "a"),)
    assert drawn(Section("", long), 80) == ["A label of 21 letters", "  a"]
    fits = (Row("A label of 20 letter", "a"),)
    assert drawn(Section("", fits), 80) == ["A label of 20 letter  a"]


def test_an_address_that_is_too_long_for_its_column_has_a_line_of_its_own_whole() -> None:
    found = drawn(Section("", (Row("Web", ADDRESS),)), 52)
    assert found == ["Web", f"  {ADDRESS}"]


def test_where_only_ascii_can_be_drawn_frames_marks_and_dots_are_of_it() -> None:
    rows = (Row("Web", "a…", marks=(1, 2)),)
    assert drawn(Card("Aid", rows), 60, lines=False) == [
        f"+- Aid {'-' * 53}",
        "| Web  a... [1, 2]",
        f"+-{'-' * 58}",
    ]
    assert drawn(Listing((LINE,)), 80, lines=False)[0].count(" - ") == 2


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "1 The page https://b.edu/page"),
        (29, "1 The page https://b.edu/page"),
        (28, "1 https://b.edu/page"),
    ],
)
def test_below_a_card_a_source_has_its_title_and_its_address_or_the_address_alone(
    width: int, line: str
) -> None:
    row = Row("Source 1", "The page: https://b.edu/page", "https://b.edu/page", spare=True)
    foot = Section("Sources", (row,), close=True, foot=True)
    assert drawn(foot, width)[-1] == line
    whole = drawn(Section("Sources", (row._replace(spare=False),), close=True, foot=True), 28)
    assert whole[-2:] == ["1 The page", "  https://b.edu/page"]


def test_the_foot_of_cards_closes_their_frame_with_its_title_or_its_first_row() -> None:
    rows = (Row("All", "whereto show aid"),)
    assert drawn(Section("", rows, close=True, foot=True), 80) == ["╰─ All: whereto show aid"]
    assert drawn(Section("Title", (), close=True, foot=True), 80) == ["╰─ Title"]
    assert drawn(Section("", rows, close=True, foot=True), 50) == ["── All: whereto show aid"]


def test_a_title_of_several_lines_goes_on_within_the_frame() -> None:
    found = drawn(Card("An office of a name that is long " * 3, (Row("a", "b"),)), 70)
    assert found[0].startswith("╭─ An office")
    assert found[1].startswith("│ ")
    assert not found[0].endswith("─")
