"""Lines of a vCard 4.0 (RFC 6350): escaped, folded, each ended by CRLF.

Written here because no library fits: vobject writes 3.0 alone (its issue 29), and the one package for 4.0
folds by characters instead of octets and has neither KIND nor a number with an extension.
"""

from collections.abc import Iterable

from whereto.exchange.inert import inert

_MOST = 75  # octets of a line, without its end (section 3.2)
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def text_line(name: str, *texts: str, between: str = ",") -> str:
    """A property whose value is a text or several, such as the levels of an ORG with `;` `between`."""
    return _line(name, between.join(escaped(inert(text)) for text in texts))


def paragraph_line(name: str, lines: Iterable[str]) -> str:
    """A property whose value is a text of several lines."""
    return _line(name, escaped("\n".join(map(inert, lines))))


def plain_line(name: str, value: str) -> str:
    """A property whose value is no text, such as a URI, in which nothing is escaped."""
    return _line(name, inert(value))


def escaped(text: str) -> str:
    """A text as section 3.4 has it."""
    return text.translate(_ESCAPED)


def _line(name: str, value: str) -> str:
    """A whole line, folded so that no part of it is longer than it may be and no character is cut."""
    parts, room = [bytearray()], _MOST
    for character in f"{name}:{value}":
        octets = character.encode()
        if len(parts[-1]) + len(octets) > room:
            parts.append(bytearray())
            room = _MOST - 1  # for the blank that begins it
        parts[-1] += octets
    return "\r\n ".join(part.decode() for part in parts) + "\r\n"
