"""An office on a sheet: its name, what it does, how confidential it is, and the ways to reach it."""

from collections.abc import Iterator

from whereto.exchange.markup import element, link, short_address, text
from whereto.exchange.sheet_sources import Numbers
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality
from whereto.records.source import Source
from whereto.views import words
from whereto.views.rows import Row
from whereto.views.ways import WEB, incomplete, ways

# The fields of an office that are on the sheet: of notices those that change what to do, of the statements
# on confidentiality the limit, of a duty to report that there is one.
CARRIED = frozenset(
    {
        *("id", "name", "acronym", "description", "sources", "phones", "email", "url", "hours"),
        *("room", "building", "floor", "place_text", "how_to_find"),
        *("confidentiality", "confidentiality_meanings", "must_report"),
    }
)


def office_article(office: Office, numbers: Numbers) -> str:
    """The office under a heading of its own, with the numbers of the pages that all this rests on."""
    answer = element("strong", text(f"{words.ANSWER[office.confidentiality]}."))
    told = [
        element("p", text(office.description)),
        element("p", answer, " ", text(_meaning(office))),
        *(_labelled("Notice", notice.text) for notice in office.notices if notice.important),
        element("ul", *(element("li", _way(row)) for row in _ways(office)), role="list"),
    ]
    if office.how_to_find:
        told.append(_labelled("How to find it", office.how_to_find))
    if office.hours:
        told.append(_labelled("Open", office.hours))
    marks = element("p", numbers.marks(_sources(office)))
    return element("article", element("h3", text(office.title)), *told, marks)


def _labelled(label: str, told: str) -> str:
    return element("p", element("strong", f"{label}:"), " ", text(told))


def _meaning(office: Office) -> str:
    """What the answer means in a sentence, and whether the office must report."""
    limit = office.confidentiality_limit
    if office.confidentiality is Confidentiality.CONFIDENTIAL and limit:
        meaning = words.LIMIT.format(limit=limit)
    else:
        meaning = words.SHORTLY[office.confidentiality]
    return f"{meaning} {words.REPORTS}" if office.must_report else meaning


def _ways(office: Office) -> Iterator[Row]:
    """The ways to reach it, and numbers that are printed incomplete where no notice on them is shown."""
    shown = office._replace(notices=tuple(notice for notice in office.notices if notice.important))
    yield from ways(office)
    yield from incomplete(shown, explained=False)


def _way(row: Row) -> str:
    told = short_address(row.text) if row.label == WEB else row.text
    remark = ", ".join(part for part in row.remark.split(", ") if part != words.CANNOT_SPEAK)
    return f"{text(row.label)} {link(row.href, told)}{f' ({text(remark)})' if remark else ''}"


def _sources(office: Office) -> Iterator[Source]:
    """The pages behind what is shown of it."""
    yield from office.sources
    yield from office.said_by
    for row in _ways(office):
        yield from row.sources
    for notice in office.notices:
        yield from notice.sources if notice.important else ()
    yield from (*office.how_to_find_sources, *office.hours_sources, *office.must_report_sources)
