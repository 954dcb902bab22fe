"""Text on its way into a file holds nothing that is obeyed instead of read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.exchange.inert import inert

JOINERS = {"\u200c", "\u200d"}


@given(st.text(st.characters()))
def test_no_control_character_and_no_line_break_is_left(text: str) -> None:
    left = set(inert(text))
    assert not [c for c in left - JOINERS if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert inert(text) == inert(text).strip()
    assert inert(inert(text)) == inert(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\r\nb\tc\u2028d", "a  b c d"),
        ("\x1b[31mred\x07", "[31mred"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("o\u200dm", "om"),
        ("Zoë, 東京", "Zoë, 東京"),
        ("half \ud800", "half"),
    ],
)
def test_what_people_read_stays(text: str, left: str) -> None:
    assert inert(text) == left
