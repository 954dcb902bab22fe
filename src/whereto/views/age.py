"""How old the word is that a fact rests on, where that is so old that a person should know."""

from collections.abc import Iterable

from whereto.records import days
from whereto.records.days import is_old
from whereto.records.source import Source
from whereto.records.urgent import UrgentContact

_MONTHS: tuple[str, ...] = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def age_of(sources: Iterable[Source], on: str | None = None) -> str:
    """A few words on it, such as "from a page of October 2017"; empty where the word is recent.

    The newest page that shows a date decides; where none does, the day on which they were read.
    """
    pages, day = tuple(sources), on or days.today()
    if dates := [page.page_date for page in pages if page.page_date]:
        newest = max(dates)
        return f"from a page of {_said(newest)}" if is_old(newest, day) else ""
    read = max((page.assured_date for page in pages), default=day)
    return f"last read in {_said(read[:7])}" if is_old(read, day) else ""


def hours_of(contact: UrgentContact) -> str:
    """When it is answered, with the year of an old word on it; not where its number says so already."""
    age = age_of(contact.hours_sources)
    if not (contact.hours and age) or any(age_of(channel.sources) == age for channel in contact.channels):
        return contact.hours or ""
    return f"{contact.hours} (page of {age.split()[-1]})"


def _said(date: str) -> str:
    """A date in words: "2017", "October 2017", "26 October 2017"."""
    year, *rest = date.split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if rest[1:] else ""
    return " ".join(part for part in (day, month, year) if part)
