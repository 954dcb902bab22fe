"""Cells that a spreadsheet takes for text: no formula runs, and no number or date is made of them.

OWASP's advice on CSV injection (and its standard ASVS, 1.2.10) is an apostrophe before what begins like a
formula. A spreadsheet shows it, so the text stays readable, and `plain_cell` takes it off again.
"""

import re

from whereto.exchange.inert import inert

MARK = "'"
# The wide forms count as the others in a spreadsheet of Japan, China or Korea.
_FORMULA = re.compile(r"[=+\-@\t\r\n\0＝＋－＠]")  # noqa: RUF001 - the wide forms are meant
# In a spreadsheet whose cells are parted by semicolons, what follows one begins a cell.
_BEHIND = re.compile(rf";(?={_FORMULA.pattern})")
_MONTH = (
    "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    "|nov(ember)?|dec(ember)?)"
)
_CHANGED = re.compile(  # what becomes another thing as it is opened
    r"""
    \d[\d.,\s]*%?                                           # 0171234567 loses its zero
    | \d+[eE]\d+                                            # 3E136 is a number of 137 digits
    | \d{1,2}\s?[-/.]\s?\d{1,4}                             # 3-136 is a month of the year 136, or so
    | \d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}
    | \d{1,3}:\d{2}(:\d{2})?(\s?[ap]m)?
    | \(\d[\d.,]*\)                                         # (617) is -617
    | (\d{1,2}[-\s/])?"""
    + _MONTH
    + r"""[-\s/]?\d{1,4}
    | \d{1,2}[-\s/]?"""
    + _MONTH
    + r"""
    | true | false
    """,
    re.VERBOSE | re.IGNORECASE,
)


def safe_cell(text: str) -> str:
    """A text as a spreadsheet leaves it alone: as it is, or behind an apostrophe.

    617-253-5921 needs none, +1 617 253 5921 and 0171234567 do.
    """
    cell = _BEHIND.sub("; ", inert(text))
    return f"{MARK}{cell}" if _needs_it(cell) else cell


def plain_cell(cell: str) -> str:
    """The text of a cell that `safe_cell` made, or that nobody made safe."""
    return cell[1:] if cell.startswith(MARK) and _needs_it(cell[1:]) else cell


def _needs_it(cell: str) -> bool:
    """Whether a spreadsheet would change it; or the apostrophe before such a one be taken for ours."""
    begun = cell.lstrip(MARK)
    return bool(_FORMULA.match(begun) or _CHANGED.fullmatch(begun))
