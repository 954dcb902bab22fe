"""Text in lines of a width: wrapped at blanks, side by side, and addresses never broken."""

import pytest
from rich.text import Text

from whereto.views.layout import flowing, side_by_side, wrapped

ADDRESS = "https://example.edu/a/very/long/way"


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two", 3, ["one", "two"]),
        ("extraordinary", 5, ["extra", "ordin", "ary"]),
        ("an extraordinary one", 5, ["an", "extra", "ordin", "ary", "one"]),
        (f"see {ADDRESS} now", 10, ["see", ADDRESS, "now"]),
        ("two\u00a0marks stay", 9, ["two\u00a0marks", "stay"]),
        ("\u6f22\u5b57 \u6f22", 4, ["\u6f22\u5b57", "\u6f22"]),
        ("", 5, [""]),
    ],
)
def test_text_is_wrapped_at_blanks_and_an_address_is_left_whole(
    text: str, width: int, lines: list[str]
) -> None:
    assert plain(wrapped(Text(text), width)) == lines


def test_beside_an_address_that_is_too_long_nothing_stands() -> None:
    left = [Text("a"), Text(ADDRESS), Text("b")]
    found = plain(side_by_side(left, [Text("1"), Text("2"), Text("3")], 5, 2))
    assert found == ["a      1", ADDRESS, "b      2", "       3"]


def test_parts_share_a_line_where_they_fit() -> None:
    assert plain(flowing([Text("one"), Text("two"), Text("three")], 9, " - ")) == ["one - two", "three"]


@pytest.mark.parametrize("letters", range(1, 40))
def test_what_follows_a_folded_word_stays_within_the_width(letters: int) -> None:
    lines = wrapped(Text("x" * letters + " (not there) at all"), 18)
    assert max(line.cell_len for line in lines) <= 18
    assert "".join(line.plain for line in lines).replace(" ", "") == "x" * letters + "(notthere)atall"
