"""Making text harmless before it reaches a terminal, a log or a pipe."""

# Cc: control characters; Cf: invisible formatting such as right-to-left overrides; Cs: half
# characters left by bytes that are no text; Zl, Zp: line and paragraph separators.
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BLANKS = frozenset("\n\r\t")
# The joiners belong into words of many scripts and into emoji; beside Latin letters they only hide.
_JOINERS = frozenset("\u200c\u200d")
_FIRST_JOINED = "\u0600"


def safe(text: str) -> str:
    r"""`text` on one line, every character that a terminal might obey written out, as `\x1b`.

    Line breaks and tabs become single spaces.
    """
    if text.isprintable():
        return text
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return " ".join("".join(_visible(*each) for each in around).split(" ")).strip()


def is_harmful(before: str, character: str, after: str) -> bool:
    """Whether a terminal might obey a character instead of showing it, between these two."""
    if character in _JOINERS and (before + after).isprintable() and min(before, after) >= _FIRST_JOINED:
        return False
    from unicodedata import category  # few texts hold a character that does not print

    return category(character) in _HARMFUL


def _visible(before: str, character: str, after: str) -> str:
    if character in _BLANKS:
        return " "
    if is_harmful(before, character, after):
        return character.encode("unicode_escape", "surrogatepass").decode("ascii")
    return character
