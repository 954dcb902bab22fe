"""The whole card of an office, in the order of use, and below it the sources that its numbers mean.

`show` on a screen has room for some forty lines: what is long is said in its first sentences, and what
does not fit gives way. With `long`, as in the plain lines, everything is said.
"""

from collections.abc import Callable, Iterator, Sequence

from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality
from whereto.records.source import Source
from whereto.views import words
from whereto.views.rows import Block, Card, Row, Tone, added_by
from whereto.views.shorten import first_of, in_short
from whereto.views.source_rows import numbered, sources_section
from whereto.views.ways import incomplete, ways

_LINE = 58  # characters in a line beside the labels, at 80 columns, with room for a word that does not fit
_LINES = 36  # for the rows and the sources, which leaves room for the name and the heading of the sources
_CONCERNS_SHOWN, _ALSO_SHOWN = 6, 3
# What gives way first where the lines do not suffice; of facts the last before the first.
_GIVE_WAY = (
    "Also helps with",
    "Also called",
    "Part of",
    "Ask about",
    "Good to know",
    "Who says so",
    "Who it is for",
)


def office_blocks(
    office: Office, more: Sequence[Row] = (), *, title: str | None = None, long: bool = False
) -> Iterator[Block]:
    """The card of an office and its sources."""
    told = [*office_rows(office, long=long), *more]
    if not long:
        told = [*_fitting(told), Row("More", words.SHOW_ALL.format(id=office.id), aside=True)]
    rows, sources = numbered(told)
    yield Card(title or office.title, tuple(rows))
    yield sources_section(sources, brief=not long)


def office_rows(office: Office, *, long: bool = False) -> Iterator[Row]:
    """Its rows: what to do first, how to reach it, how confidential it is, and then the rest."""

    def shortly(text: str, lines: int) -> str:
        return text if long else in_short(text, lines * _LINE)

    yield from _notices(office, important=True)
    yield from _reach(office, shortly, long=long)
    yield from _confidentiality(office, shortly)
    yield from _before_you_go(office, shortly)
    if told := added_by(office):
        yield Row(words.ADDED_BY, told)
    for row in _what_it_does(office, long=long):
        yield row._replace(aside=True)


def _fitting(rows: Sequence[Row]) -> list[Row]:
    """The rows that fit into the lines of a screen beside their sources, and where the others stand."""
    kept = list(rows)
    for label in _GIVE_WAY:
        for row in reversed([row for row in kept if row.label == label]):
            if _lines(kept) <= _LINES:
                return kept
            kept.remove(row)
    return kept


def _lines(rows: Sequence[Row]) -> int:
    """How many lines the rows and their sources take."""
    sources = {source for row in rows for source in row.sources}
    return len(sources) + sum(-(-len(f"{row.text} {row.remark}") // _LINE) for row in rows)


def _reach(office: Office, shortly: Callable[[str, int], str], *, long: bool) -> Iterator[Row]:
    yield from ways(office)
    yield from incomplete(office, explained=long)
    if office.how_to_find:
        yield Row("How to find it", shortly(office.how_to_find, 3), sources=office.how_to_find_sources)
    if not (office.email or office.place):
        yield Row("Write or go", office.without_speaking)


def _confidentiality(office: Office, shortly: Callable[[str, int], str]) -> Iterator[Row]:
    """The answer and who gives it; where none is stated, what is known instead."""
    unknown = office.confidentiality is Confidentiality.NOT_STATED
    meaning = words.SHORTLY[Confidentiality.NOT_STATED] if unknown else office.confidentiality_meaning
    if own := office.own_meaning:  # whole: what is left out of it may be what is passed on
        meaning = own if unknown else meaning
    answer = f"{words.ANSWER[office.confidentiality]}. {meaning if own else shortly(meaning, 4)}"
    rules = dict.fromkeys(rule for part in office.confidentiality_statements for rule in part.rules)
    ruled = () if unknown else tuple(source for rule in rules for source in rule.sources)
    sources = (*ruled, *office.own_meaning_sources)
    yield Row("Confidentiality", answer, tone=Tone.STRONG, sources=sources)
    label = "What is known" if unknown else "Who says so"
    for statement in office.confidentiality_statements:
        yield Row(label, statement.note, sources=statement.sources)
    for rule in rules if unknown else ():
        yield Row(label, shortly(rule.text, 4), sources=rule.sources)
    if office.must_report_note:
        note = shortly(office.must_report_note, 3)
        yield Row("Must report", note, tone=Tone.WARNING, sources=office.must_report_sources)


def _notices(office: Office, *, important: bool) -> Iterator[Row]:
    """The notices that change what to do, or the others."""
    tone = Tone.WARNING if important else Tone.PLAIN
    for notice in office.notices:
        if notice.important is important:
            yield Row("Notice", notice.text, remark=notice.date, tone=tone, sources=notice.sources)


def _before_you_go(office: Office, shortly: Callable[[str, int], str]) -> Iterator[Row]:
    yield from _notices(office, important=False)
    told: tuple[tuple[str, str | None, tuple[Source, ...]], ...] = (
        ("Who it is for", office.audience, office.audience_sources),
        ("Open", office.hours, office.hours_sources),
        ("Cost", office.cost, office.cost_sources),
        ("First contact", office.first_contact, office.first_contact_sources),
    )
    for label, text, sources in told:
        if text:
            yield Row(label, shortly(text, 2), sources=sources)
    for fact in office.facts:
        yield Row("Good to know", fact.text, sources=fact.sources)


def _what_it_does(office: Office, *, long: bool) -> Iterator[Row]:
    description = office.description if long else in_short(office.description, 3 * _LINE)
    yield Row("What it does", description, sources=office.sources)
    told = (
        ("Ask about", office.concerns, _CONCERNS_SHOWN),
        ("Also helps with", office.also_concerns, _ALSO_SHOWN),
    )
    for label, concerns, most in told:
        if concerns:
            names = [concern.name for concern in concerns]
            yield Row(label, first_of(names, len(names) if long else most))
    if names := [name for name in office.alternate_names if long or _is_other(name, office)]:
        yield Row("Also called", "; ".join(names))
    if office.parent:
        yield Row("Part of", office.parent)
    if long:
        yield Row("Short name", office.id)


def _is_other(name: str, office: Office) -> bool:
    """Whether a name says more than the office's own, its parent's and the facts already do."""
    told = (office.name, office.parent or "", *(fact.text for fact in office.facts))
    return not any(name in each or (each and each in name) for each in told)
