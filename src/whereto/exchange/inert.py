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
    line = on_one_line(text)
    around = zip(f" {line}", line, f"{line[1:]} ", strict=False)
    return "".join(each[1] for each in around if not is_harmful(*each)).strip()


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
    around = zip(f" {value}", value, f"{value[1:]} ", strict=False)
    return "".join(each[1] for each in around if each[1] in "\n\t" or not is_harmful(*each))
