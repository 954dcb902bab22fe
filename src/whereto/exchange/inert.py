"""Text of a catalogue on its way into a file that other programs open."""

from typing import Any

from whereto.views.safe import is_harmful

_BREAKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))


def inert(text: str) -> str:
    """`text` on one line, without characters that are obeyed and not read, such as escapes and overrides.

    On a screen such a character is written out (`views.safe`); in an address book it would be debris.
    """
    if text.isprintable():
        return text.strip()
    return harmless(on_one_line(text)).strip()


def harmless(text: str, kept: str = "") -> str:
    """`text` without the characters that are obeyed and not read, but for those `kept`.

    The one rule for both directions: what whereto writes for other programs, and what it reads of theirs.
    """
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return "".join(
        each[1] for each in around if each[1].isprintable() or each[1] in kept or not is_harmful(*each)
    )


def on_one_line(text: str) -> str:
    """`text` with a blank for every line break and tab, and none at its ends."""
    return text.translate(_BREAKS).strip()


def inert_within(value: Any) -> Any:
    """The same lists, tables and texts, each text as `inert` leaves it but with its lines and blanks."""
    if isinstance(value, dict):
        return {key: inert_within(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [inert_within(part) for part in value]
    if not isinstance(value, str) or value.isprintable():
        return value
    return harmless(value, "\n\t")
