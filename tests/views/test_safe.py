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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "\u0645\u0634\u0627\u0648\u0631\u0647\u200c\u0647\u0627",
            "\u0645\u0634\u0627\u0648\u0631\u0647\u200c\u0647\u0627",
        ),
        ("\U0001f468\u200d\U0001f4bb", "\U0001f468\u200d\U0001f4bb"),
        ("om\u200dbuds", r"om\u200dbuds"),
        ("\u200c\u0647", "\\u200c\u0647"),
        ("\u0647\u200c", "\u0647\\u200c"),
    ],
)
def test_a_joiner_stays_inside_what_it_joins_and_is_shown_elsewhere(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("blank", ["\n", "\r", "\t", "\r\n"])
def test_a_line_break_or_a_tab_becomes_a_space(blank: str) -> None:
    assert safe(f"one{blank}two").split() == ["one", "two"]
    assert blank not in safe(f"one{blank}two")


@given(st.text())
def test_whatever_comes_in_nothing_harmful_goes_out(text: str) -> None:
    harmful = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    shown = (
        safe(text).replace("\u200c", "").replace("\u200d", "")
    )  # the joiners, of which the test above tells
    assert not harmful & {unicodedata.category(character) for character in shown}


@given(st.text() | st.text("\u200c\u200d\u0647\u202ea "))
def test_made_safe_twice_is_made_safe_once(text: str) -> None:
    assert safe(safe(text)) == safe(text)
