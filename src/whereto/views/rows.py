"""What every view a person reads is made of: rows of a label and a value, in sections and on cards.

The cards and the plain lines both print these blocks, so they cannot tell different things.
"""

from collections.abc import Iterable
from enum import StrEnum

from whereto.records.office import Office
from whereto.records.record import Record
from whereto.records.source import Source
from whereto.views import words


class Tone(StrEnum):
    """What a value means to the reader; a view's theme turns it into looks."""

    PLAIN = "plain"
    STRONG = "strong"
    WARNING = "warning"
    QUIET = "quiet"


class Row(Record):
    """A label and one value, to be followed by its remark and the numbers of its sources.

    `href` is where the value leads: `tel:`, `mailto:` or `https:`. A `bare` one says by itself what it is,
    so that a short card leaves its label out. `way` marks a way to reach an office, of which several may
    share a line; one that is `spare` stands on a short card only where there is room for it. What is
    `aside` stands beside the rest on a wide screen.
    """

    label: str
    text: str
    href: str = ""
    remark: str = ""
    tone: Tone = Tone.PLAIN
    bare: bool = False
    way: bool = False
    spare: bool = False
    aside: bool = False
    sources: tuple[Source, ...] = ()
    marks: tuple[int, ...] = ()


class Section(Record):
    """Rows under a title, which may be empty.

    One that is `close` follows without a blank line on a screen, with no column of labels; the `foot` of
    the cards above it closes their frame.
    """

    title: str
    rows: tuple[Row, ...]
    close: bool = False
    foot: bool = False


class Card(Record):
    """An office under its name. A `short` one has no column of labels and few lines."""

    title: str
    rows: tuple[Row, ...]
    short: bool = False


class Call(Record):
    """An urgent contact in a line: what to do, whom it reaches and when, and what it is for.

    `others` are the ways beside the first, each with where it leads.
    """

    way: str
    href: str
    who: str
    purpose: str = ""
    others: tuple[tuple[str, str], ...] = ()


class Calls(Record):
    """Urgent contacts, a line each, under a title that may be empty; `close` as with a section."""

    calls: tuple[Call, ...]
    title: str = ""
    close: bool = False


class Line(Record):
    """An office in a list: its name, what it is for, how to reach it, its confidentiality, its id.

    `said_by` names the pages that say it is confidential, where that was asked for; `added_by` the layers
    that gave something of it, and what.
    """

    name: str
    purpose: str
    contact: str
    href: str
    confidentiality: str
    id: str
    said_by: str = ""
    added_by: str = ""


class Listing(Record):
    """Offices, a line each."""

    lines: tuple[Line, ...]


Block = Section | Card | Calls | Listing


def titles(sources: Iterable[Source]) -> str:
    """The titles of the pages that something rests on."""
    return "; ".join(source.title for source in sources)


def added_by(office: Office) -> str:
    """The layers that gave something of an office, each with what it gave; empty for most."""
    told = (
        f"{mark.file}: {', '.join(mark.fields).replace('_', ' ') or words.ALL_OF_IT}"
        for mark in office.layers
    )
    return "; ".join(told)


def source_row(source: Source) -> Row:
    """A page, who publishes it, when and how it was read, where it is, and what to know of it."""
    if source.is_layer:
        return Row("Source", f"{source.title} ({source.publisher}), last changed {source.assured_date}")
    read = f"read {source.assured_date}{' in a stored copy' if source.stored_copy else ''}"
    dated = f", dated {source.page_date}" if source.page_date else ""
    text = f"{source.title} ({source.publisher}){dated}, {read}: {source.url}"
    return Row("Source", text, remark=source.note or "")
