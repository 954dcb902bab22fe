"""What a terminal view is drawn on and with."""

from typing import NamedTuple

from rich.console import Console

NARROW = 60  # below this nothing stands to the left of a card's text
WIDE = 118  # from here on two columns stand side by side


class Drawing(NamedTuple):
    """The console, the width to use, and whether more than ASCII can be drawn."""

    console: Console
    width: int
    lines: bool = True

    @property
    def bar(self) -> str:
        """What stands to the left of a card's text."""
        if self.width < NARROW:
            return ""
        return "│ " if self.lines else "| "

    @property
    def dot(self) -> str:
        """What stands between parts of a line."""
        return " · " if self.lines else " - "

    def corner(self, name: str) -> str:
        """The beginning of a line of the frame."""
        if not self.lines:
            return "+- "
        return {"first": "╭─ ", "next": "├─ ", "last": "╰─ "}[name] if self.bar else "── "

    def rule(self, length: int) -> str:
        """A part of a line of the frame."""
        return ("─" if self.lines else "-") * max(length, 0)
