"""How each meaning looks on a terminal, and the marks that stand beside text.

No colour of the usual 16-colour palettes has a contrast of 4.5 to 1 on black and on white in all of
them, so the looks are bold, italic, underlined and reversed, which take the terminal's own two
colours; tests/views/test_readable.py has the sums. The words carry the meaning without any of it.
"""

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text

from whereto.views.rows import Row, Tone
from whereto.views.safe import safe

TEXT = {
    Tone.PLAIN: Style(),
    Tone.STRONG: Style(bold=True),
    Tone.WARNING: Style(),
    Tone.QUIET: Style(italic=True),
}
LABEL = Style(bold=True)
WARNING_LABEL = Style(bold=True, reverse=True)
TITLE = Style(bold=True)
LINK = Style(underline=True)

_LEADS = ("https://", "http://", "mailto:", "tel:", "sms:")
_SPACE, _DELETE = 0x20, 0x7F  # what lies between them is seen

NO_BREAK = "\u00a0"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def label_of(row: Row) -> Text:
    """The label; a warning's stands out."""
    return Text(safe(row.label), style=WARNING_LABEL if row.tone is Tone.WARNING else LABEL)


def value_of(row: Row, *, lines: bool = True) -> Text:
    """The value with its remark and its marks; one that leads somewhere is a link over the same words."""
    text = Text(safe(row.text), style=TEXT[row.tone])
    if where := _where(row.href):
        text.stylize(LINK + Style(link=where))
    if row.remark:
        text.append(f" ({safe(row.remark)})", style=Style(underline=False, link=None))
    if row.marks:
        text.append(f"{NO_BREAK}{marks(row.marks, lines=lines)}", style=Style(underline=False, link=None))
    return text


def link(text: str, href: str, look: Style | None = None) -> Text:
    """A text that leads somewhere."""
    found = Text(safe(text), style=look or Style())
    if where := _where(href):
        found.stylize(LINK + Style(link=where))
    return found


def _where(href: str) -> str:
    """Where a link leads, in the visible ASCII that a terminal takes; empty for what is no link of ours.

    A catalogue is checked for that, but a prepared form may have been written by anybody.
    """
    if not href.startswith(_LEADS):
        return ""
    told = href.encode("utf-8", "replace")
    return "".join(chr(byte) if _SPACE < byte < _DELETE else f"%{byte:02X}" for byte in told)


def marks(numbers: Sequence[int], *, lines: bool = True) -> str:
    """The numbers of sources: small and raised, or in brackets where only ASCII can be drawn."""
    if not lines:
        return f"[{', '.join(map(str, numbers))}]"
    return " ".join(str(number).translate(_RAISED) for number in numbers)
