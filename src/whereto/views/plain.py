"""The linear view: one `Label: value` a line, for a pipe, for grep and for a screen reader.

Numbers stand as their source prints them, so that they can be found and copied. Some screen
readers say 617 as six hundred and seventeen; where ACCESSIBLE is set the digits of every number to
dial stand apart, `6 1 7, 2 5 3, 5 9 2 1`, which all of them say digit by digit.
"""

import re
from collections.abc import Iterable, Iterator

from whereto.views.rows import Block, Call, Calls, Card, Line, Listing, Row
from whereto.views.safe import safe

_PRINTED_NUMBER = r"\b\d{3}-\d{3}-\d{3,4}\b"  # compiled by `re` where numbers are spelt
_DIGITS = r"\d[\d-]*"


def plain_blocks(blocks: Iterable[Block], *, spelt: bool = False) -> Iterator[str]:
    """Blocks with a blank line between them, piece by piece."""
    for number, block in enumerate(blocks):
        yield ("\n" if number else "") + plain_block(block, spelt=spelt)


def plain_block(block: Block, *, spelt: bool = False) -> str:
    """A section under its title, an office under an `Office:` line; or a line for each entry of a list."""
    if isinstance(block, Listing):
        return "".join(_line(Row(line.name, _in_a_line(line)), spelt=spelt) for line in block.lines)
    heading = f"{safe(block.title)}\n" if block.title and not isinstance(block, Card) else ""
    if isinstance(block, Calls):
        return heading + "".join(_line(_call(each), spelt=spelt) for each in block.calls)
    rows = [Row("Office", block.title), *block.rows] if isinstance(block, Card) else block.rows
    return heading + "".join(_line(row, spelt=spelt) for row in rows)


def _in_a_line(line: Line) -> str:
    said_by = f", said by: {line.said_by}" if line.said_by else ""
    told = f"{line.contact}; for: {line.purpose}; confidentiality: {line.confidentiality}{said_by}"
    added = f"; added by {line.added_by}" if line.added_by else ""
    return f"{told}; id: {line.id}{added}"


def _call(call: Call) -> Row:
    parts = [call.who, *(text for text, _ in call.others), call.purpose]
    return Row(call.way, "; ".join(filter(None, parts)), "tel:")


def _line(row: Row, *, spelt: bool) -> str:
    remark = f" ({safe(row.remark)})" if row.remark else ""
    marks = f" [{', '.join(map(str, row.marks))}]" if row.marks else ""
    label, text = safe(row.label), safe(row.text)
    if spelt:
        called = row.href.startswith(("tel:", "sms:"))
        text = re.sub(_DIGITS if called else _PRINTED_NUMBER, lambda found: _spelt(found[0]), text)
        label = re.sub(_DIGITS, lambda found: _spelt(found[0]), label) if called else label
    return f"{label}: {text}{remark}{marks}\n" if label else f"{text}{remark}{marks}\n"


def _spelt(number: str) -> str:
    """The digits one by one, with a pause between the groups: `6 1 7, 2 5 3, 5 9 2 1`."""
    return ", ".join(" ".join(group) for group in number.split("-"))
