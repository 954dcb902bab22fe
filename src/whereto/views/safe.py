"""Making text harmless before it reaches a terminal, a log or a pipe."""

import unicodedata

# Cc: control characters; Cf: invisible formatting such as right-to-left overrides; Cs: half
# characters left by bytes that are no text; Zl, Zp: line and paragraph separators.
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BLANKS = frozenset("\n\r\t")


def safe(text: str) -> str:
    r"""`text` on one line, every character that a terminal might obey written out, as `\x1b`.

    Line breaks and tabs become single spaces.
    """
    if text.isprintable():
        return text
    return " ".join("".join(map(_visible, text)).split(" ")).strip()


def _visible(character: str) -> str:
    if character in _BLANKS:
        return " "
    if unicodedata.category(character) in _HARMFUL:
        return character.encode("unicode_escape", "surrogatepass").decode("ascii")
    return character
