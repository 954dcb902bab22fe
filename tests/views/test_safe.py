"""Text that a terminal might obey is written out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.views.safe import safe


@pytest.mark.parametrize("text", ["", "plain", "Grüße, 学生, Größe", "½ “quoted” — 3 €", "a  b"])
def test_printable_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("bell\x07", r"bell\x07"),
        ("null\x00", r"null\x00"),
        ("\x9b31m", r"\x9b31m"),
        ("\x7f", r"\x7f"),
        ("left\u202eright", r"left\u202eright"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("two\u2028lines", r"two\u2028lines"),
        ("\ufeffmark", r"\ufeffmark"),
        ("half\udcff", r"half\udcff"),
    ],
)
def test_a_harmful_character_is_written_out(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("blank", ["\n", "\r", "\t", "\r\n"])
def test_a_line_break_or_a_tab_becomes_a_space(blank: str) -> None:
    assert safe(f"one{blank}two").split() == ["one", "two"]
    assert blank not in safe(f"one{blank}two")


@given(st.text())
def test_whatever_comes_in_nothing_harmful_goes_out(text: str) -> None:
    harmful = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not harmful & {unicodedata.category(character) for character in safe(text)}


@given(st.text())
def test_made_safe_twice_is_made_safe_once(text: str) -> None:
    assert safe(safe(text)) == safe(text)
