"""Text of other people's files made fit for a catalogue: one line, no hidden characters, slugs for ids."""

import re
import unicodedata

# Cc: control characters; Cf: invisible formatting; Cs: halves of characters; Co, Cn: none at all.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = frozenset("\u200c\u200d")  # they belong into words of many scripts
_FIRST_JOINED = "\u0600"
_LONGEST_SLUG = 60


def clean(text: str) -> tuple[str, int]:
    """The text on one line with single blanks, and how many hidden characters were taken out.

    A no-break space is a blank. A line break is one too, and none is counted as hidden.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split()), 0
    kept, hidden = [], 0
    for at, character in enumerate(text):
        if character.isspace():
            kept.append(" ")
        elif unicodedata.category(character) in _HIDDEN and not _joins(text, at):
            hidden += 1
        else:
            kept.append(character)
    return " ".join("".join(kept).split()), hidden


def slug(text: str) -> str:
    """The text in small letters, digits and single hyphens; empty where it has none of these."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    found = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    if len(found) <= _LONGEST_SLUG:
        return found
    return found[:_LONGEST_SLUG].rpartition("-")[0] or found[:_LONGEST_SLUG]


def _joins(text: str, at: int) -> bool:
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return text[at] in _JOINERS and bool(around) and min(around) >= _FIRST_JOINED
