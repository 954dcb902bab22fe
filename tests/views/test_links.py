"""Where a link on a card may lead, whatever stands in a prepared form that somebody else wrote."""

import pytest
from rich.style import Style

from whereto.views.rows import Row
from whereto.views.theme import link, value_of


def target(href: str) -> str | None:
    """Where the words of a link lead; the same in a row and in a table."""
    found = [
        next((span.style.link for span in text.spans if isinstance(span.style, Style)), None)
        for text in (link("here", href), value_of(Row("Web", "here", href)))
    ]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize("href", ["https://x.example/?a=b#c", "mailto:a@x.example", "tel:+16175551234"])
def test_a_link_leads_where_it_says(href: str) -> None:
    assert target(href) == href


@pytest.mark.parametrize(
    "href", ["", "16", "javascript:alert(1)", "file:///etc/passwd", "\x1b]8;;https://x"]
)
def test_what_is_no_web_address_and_no_way_to_reach_anybody_is_no_link(href: str) -> None:
    assert target(href) is None


@pytest.mark.parametrize(
    ("href", "led"),
    [
        ("https://x.example/straße", "https://x.example/stra%C3%9Fe"),
        ("https://x.example/\x1b]8;;\x07 \x9c\udc80", "https://x.example/%1B]8;;%07%20%C2%9C?"),
    ],
)
def test_a_link_is_in_visible_ascii_as_terminals_want_it(href: str, led: str) -> None:
    assert target(href) == led
