"""What every view a person reads is made of: rows of a label and a value, under titles.

The card and the plain view both print these blocks, so they cannot tell different things.
"""

from collections.abc import Iterable
from enum import StrEnum

from whereto.records.record import Record
from whereto.records.source import Source


class Tone(StrEnum):
    """What a value means to the reader; a view's theme turns it into looks."""

    PLAIN = "plain"
    STRONG = "strong"
    WARNING = "warning"
    QUIET = "quiet"


class Row(Record):
    """A label and one value, to be followed by its remark.

    `href` is where the value leads: `tel:`, `mailto:` or `https:`.
    """

    label: str
    text: str
    href: str = ""
    remark: str = ""
    tone: Tone = Tone.PLAIN


class Section(Record):
    """Rows under a title, which may be empty.

    An office's are `framed` as a card; a section that is `close` follows without a blank line on a screen.
    """

    title: str
    rows: tuple[Row, ...]
    framed: bool = False
    close: bool = False


class Line(Record):
    """An office in a list: its name, the best way to reach it, its confidentiality, its id.

    `said_by` names the pages on whose word the confidentiality stands, where that was asked for.
    """

    name: str
    contact: str
    confidentiality: str
    id: str
    said_by: str = ""


class Listing(Record):
    """Offices, a line each."""

    lines: tuple[Line, ...]


Block = Section | Listing


def titles(sources: Iterable[Source]) -> str:
    """The titles of the pages that something rests on."""
    return "; ".join(source.title for source in sources)


def source_row(source: Source, tone: Tone = Tone.PLAIN) -> Row:
    """A page, who publishes it, when and how it was read, where it is, and what to know of it."""
    read = f"read {source.assured_date}{' in a stored copy' if source.stored_copy else ''}"
    dated = f", dated {source.page_date}" if source.page_date else ""
    text = f"{source.title} ({source.publisher}){dated}, {read}: {source.url}"
    return Row("Source", text, remark=source.note or "", tone=tone)
