"""The whole card of an office, in the order of use, and below it the sources that its numbers mean."""

from collections.abc import Iterator, Sequence

from whereto.records.office import Office
from whereto.records.source import Source
from whereto.views import words
from whereto.views.rows import Block, Card, Row, Tone
from whereto.views.shorten import first_of
from whereto.views.source_rows import numbered, sources_section
from whereto.views.ways import incomplete, ways

_CONCERNS_SHOWN, _ALSO_SHOWN = 6, 3


def office_blocks(
    office: Office, more: Sequence[Row] = (), *, title: str | None = None, long: bool = False
) -> Iterator[Block]:
    """The card of an office and its sources; `long` with every concern."""
    rows, sources = numbered([*office_rows(office, long=long), *more])
    yield Card(title or office.title, tuple(rows))
    yield sources_section(sources)


def office_rows(office: Office, *, long: bool = False) -> Iterator[Row]:
    """Its rows: how to reach it, how confidential it is, what to know before, what it does and for whom."""
    yield from _reach(office)
    yield from _confidentiality(office)
    yield from _before_you_go(office)
    for row in _what_it_does(office, long=long):
        yield row._replace(aside=True)


def _what_it_does(office: Office, *, long: bool) -> Iterator[Row]:
    yield Row("What it does", office.description, sources=office.sources)
    yield from _concerns(office, long=long)
    if names := [name for name in office.alternate_names if long or _is_other(name, office)]:
        yield Row("Also called", "; ".join(names))
    if office.parent:
        yield Row("Part of", office.parent)
    if long:
        yield Row("Short name", office.id)


def _is_other(name: str, office: Office) -> bool:
    """Whether a name says more than the office's own, with a word more or less, or that of its parent."""
    told = (office.name, office.parent or "")
    return not any(name in each or (each and each in name) for each in told)


def _reach(office: Office) -> Iterator[Row]:
    found = list(ways(office))
    yield from found
    yield from incomplete(office)
    if office.how_to_find:
        yield Row("How to find it", office.how_to_find, sources=office.how_to_find_sources)
    if not (office.email or office.place):
        yield Row("If you cannot speak", office.without_speaking)


def _confidentiality(office: Office) -> Iterator[Row]:
    answer = f"{words.ANSWER[office.confidentiality]}. {office.confidentiality_meaning}"
    yield Row("Confidentiality", answer, tone=Tone.STRONG, sources=_rule_sources(office))
    for statement in office.confidentiality_statements:
        yield Row("Who says so", statement.note, sources=statement.sources)
    if office.must_report_note:
        yield Row(
            "Must report", office.must_report_note, tone=Tone.WARNING, sources=office.must_report_sources
        )


def _before_you_go(office: Office) -> Iterator[Row]:
    for notice in sorted(office.notices, key=lambda notice: not notice.important):
        tone = Tone.WARNING if notice.important else Tone.PLAIN
        yield Row("Notice", notice.text, remark=notice.date, tone=tone, sources=notice.sources)
    told = (
        ("Who it is for", office.audience, office.audience_sources),
        ("Open", office.hours, office.hours_sources),
        ("Cost", office.cost, office.cost_sources),
        ("First contact", office.first_contact, office.first_contact_sources),
    )
    for label, text, sources in told:
        if text:
            yield Row(label, text, sources=sources)
    for fact in office.facts:
        yield Row("Good to know", fact.text, sources=fact.sources)


def _concerns(office: Office, *, long: bool) -> Iterator[Row]:
    told = (
        ("Ask about", office.concerns, _CONCERNS_SHOWN),
        ("Also helps with", office.also_concerns, _ALSO_SHOWN),
    )
    for label, concerns, most in told:
        if concerns:
            names = [concern.name for concern in concerns]
            yield Row(label, first_of(names, len(names) if long else most))


def _rule_sources(office: Office) -> tuple[Source, ...]:
    """Who says what the institution's rules on confidentiality are."""
    rules = (rule for statement in office.confidentiality_statements for rule in statement.rules)
    return tuple(source for rule in rules for source in rule.sources)
