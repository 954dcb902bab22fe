"""Saying less: whole sentences as far as there is room, or the beginning of a list."""

import re
from collections.abc import Sequence

_SENTENCE_ENDS = re.compile(r"(?<=[.?])\s+(?=[A-Z\d\"'])")


def in_short(text: str, most: int, *, whole: bool = True) -> str:
    """The first sentences of a text that have at most so many characters together.

    A first one that is longer is cut. So is the next one where sentences need not stay `whole` and the
    first leave half of the room.
    """
    said, *rest = _SENTENCE_ENDS.split(text)
    if len(said) > most:
        return _cut(said, most)
    for sentence in rest:
        if len(said) + 1 + len(sentence) <= most:
            said = f"{said} {sentence}"
            continue
        return said if whole or 2 * len(said) > most else _cut(f"{said} {sentence}", most)
    return said


def some_of(parts: Sequence[str], most: int) -> str:
    """The first parts that have at most so many characters together; at least one."""
    shown = list(parts[:1])
    for part in parts[1:]:
        if len("; ".join([*shown, part])) > most:
            break
        shown.append(part)
    return "; ".join(shown)


def first_of(parts: Sequence[str], count: int) -> str:
    """The first so many parts, and how many more there are."""
    more = len(parts) - count
    return "; ".join(parts[:count]) + (f"; and {more} more" if more > 0 else "")


def _cut(text: str, most: int) -> str:
    """The beginning of a text, up to a word or, where one is near, up to a comma."""
    begun = text[: most - 1].rsplit(maxsplit=1)[0]
    part, comma, _ = begun.rpartition(",")
    return f"{(part if comma and 2 * len(part) > most else begun).rstrip(',;:')}…"
