"""The ways to reach an office, as rows: call, write, go, web. Each stands once."""

from collections.abc import Iterator

from whereto.records.office import Office, Way
from whereto.records.office_parts import Phone
from whereto.views import words
from whereto.views.age import age_of
from whereto.views.rows import Row, Tone

CALL, WRITE, GO, WEB, HOW = "Call", "Write to", "Go to", "Web", "How to reach it"
_SPEECHLESS = (WRITE, GO)


def ways(office: Office) -> Iterator[Row]:
    """Every way, the best first; the first one that needs no voice says so."""
    told = False
    for row in _ways(office):
        if row.label in _SPEECHLESS and not told and office.best_phone:
            told = True
            yield row._replace(remark=", ".join(filter(None, (row.remark, words.CANNOT_SPEAK))))
        else:
            yield row


def best_way(office: Office, by: Way | None = None) -> Row | None:
    """The best way to reach an office, or this one way."""
    asked = {Way.PHONE: CALL, Way.EMAIL: WRITE, Way.VISIT: GO}
    return next((row for row in _ways(office) if by is None or row.label == asked[by]), None)


def _ways(office: Office) -> Iterator[Row]:
    yield from _calls(office)
    if office.email:
        age = age_of(office.email_sources)
        yield Row(
            WRITE, office.email, f"mailto:{office.email}", age, way=True, sources=office.email_sources
        )
    if office.place:
        age = age_of(office.place_sources)
        yield Row(GO, office.place, remark=age, way=True, sources=office.place_sources)
    if office.url:
        yield Row(WEB, office.url, office.url, way=True, sources=office.url_sources)


def _calls(office: Office) -> Iterator[Row]:
    """A row for each number with its extension; what several entries say of one stands beside it."""
    for href in dict.fromkeys(phone.href for phone in office.phones if phone.dialable):
        same = [phone for phone in office.phones if phone.href == href]
        remark = "; ".join(dict.fromkeys(filter(None, map(_when, same))))
        sources = tuple(dict.fromkeys(source for phone in same for source in phone.sources))
        yield Row(CALL, same[0].whole, href, remark, way=True, sources=sources)


def incomplete(office: Office, *, explained: bool) -> Iterator[Row]:
    """Numbers that cannot be dialled; those that a notice explains only where they are asked for."""
    told = "" if explained else " ".join(notice.text for notice in office.notices)
    for phone in office.phones:
        if not phone.number and phone.display not in told:
            yield Row(
                "Incomplete", phone.whole, remark=_when(phone), tone=Tone.WARNING, sources=phone.sources
            )


def _when(phone: Phone) -> str:
    """What a number is, when it is answered, and how old the word on it is."""
    return ", ".join(part for part in (phone.label, phone.hours, age_of(phone.sources)) if part)
