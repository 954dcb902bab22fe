"""The one function that shows a value: as cards, as plain lines or as JSON."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from whereto.views.screen import Format, Screen

# The kinds of value that can be shown, with the module and the function that give their blocks.
# On a screen some are told more shortly than in plain lines, which hold everything.
BLOCKS = {
    "Answer": ("answer_rows", "answer_blocks"),
    "Lookup": ("page_rows", "lookup_blocks"),
    "OfficeList": ("page_rows", "list_blocks"),
    "ConcernList": ("around_rows", "concern_blocks"),
    "About": ("around_rows", "about_blocks"),
    "Paths": ("path_rows", "path_blocks"),
    "Privacy": ("around_rows", "privacy_blocks"),
    "UrgentHelp": ("urgent_rows", "urgent_blocks"),
    "CheckReport": ("check_rows", "check_blocks"),
}
_ON_A_SCREEN = {"UrgentHelp": ("urgent_rows", "urgent_blocks_on_a_screen")}
# Plain lines hold everything of one office, and as much of each in an answer; nobody sees them at a glance.
_IN_FULL = {
    "Answer": ("answer_rows", "plain_answer_blocks"),
    "Lookup": ("page_rows", "long_lookup_blocks"),
}
_LONG = {
    "Answer": ("answer_rows", "long_answer_blocks"),
    "Lookup": ("page_rows", "long_lookup_blocks"),
}


def present(value: Any, chosen: Format, screen: Screen) -> Iterator[str]:
    """The text that shows `value`, piece by piece, what matters most first."""
    known = {**BLOCKS, **_LONG} if screen.long else BLOCKS
    if chosen is Format.JSON:
        from whereto.views.to_json import dump

        yield dump(value)
    elif chosen is Format.PLAIN:
        from whereto.views.plain import plain_blocks

        yield from plain_blocks(
            _blocks(value, {**BLOCKS, **_IN_FULL, **(_LONG if screen.long else {})}), spelt=screen.spelt
        )
    else:
        from whereto.views.card import draw_blocks

        yield from draw_blocks(_blocks(value, {**known, **_ON_A_SCREEN}), screen)


def _blocks(value: Any, known: dict[str, tuple[str, str]]) -> Any:
    module, function = known[type(value).__name__]
    return getattr(import_module(f"whereto.views.{module}"), function)(value)
