"""Text of other people's files made fit for a catalogue: one line, no hidden characters, slugs for ids."""

import re
import unicodedata

from whereto.exchange.inert import harmless

_NONE = frozenset({"Co", "Cn"})  # no characters, or only in somebody's own font
_LONGEST_SLUG = 60


def clean(text: str) -> tuple[str, int]:
    """The text on one line with single blanks, and how many hidden characters were taken out.

    A no-break space is a blank. A line break is one too, and none is counted as hidden.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split()), 0
    line = "".join(" " if character.isspace() else character for character in text)
    kept = [character for character in harmless(line) if unicodedata.category(character) not in _NONE]
    return " ".join("".join(kept).split()), len(line) - len(kept)


def slug(text: str) -> str:
    """The text in small letters, digits and single hyphens; empty where it has none of these."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    found = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    if len(found) <= _LONGEST_SLUG:
        return found
    return found[:_LONGEST_SLUG].rpartition("-")[0] or found[:_LONGEST_SLUG]
