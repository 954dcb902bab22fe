"""The rows of an office: whole for `show`, and what is needed to act for a search result."""

from collections.abc import Iterator

from whereto.records.answer import Match
from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.records.office_parts import Notice
from whereto.views import words
from whereto.views.age import age_of
from whereto.views.rows import Row, Tone, source_row, titles


def match_rows(match: Match, *, sexual_misconduct: bool = False) -> Iterator[Row]:
    """The rows of a search result: what is needed to act, and why it was suggested.

    In a search about `sexual_misconduct` an office that must pass it on says so.
    """
    office = match.office
    yield from _what(office)
    if said_by := titles(office.said_by):
        yield Row("On whose word", said_by)
    if sexual_misconduct:
        yield from _must_report(office)
    if match.raised_as_confidential:
        yield Row("Why it is here", words.CONFIDENTIAL_FIRST, tone=Tone.STRONG)
    yield from _contacts(office)
    yield from _notices(office, important=False)
    if match.guess:
        yield Row("Note", words.GUESS, tone=Tone.WARNING)
    yield Row("Suggested for", match.reason, tone=Tone.QUIET)


def office_rows(office: Office) -> Iterator[Row]:
    """The rows of an office's whole card, with the source of each statement."""
    yield from _what(office)
    for statement in office.confidentiality_statements:
        yield Row("On whose word", statement.note, remark=titles(statement.sources))
    yield from _must_report(office)
    yield from _contacts(office)
    yield from _before_you_go(office)
    yield from _notices(office, important=False)
    for fact in office.facts:
        yield Row("Good to know", fact.text, remark=titles(fact.sources))
    if office.concerns:
        yield Row("Ask about", _names(office.concerns))
    if office.also_concerns:
        yield Row("Also hears", _names(office.also_concerns))
    if office.alternate_names:
        yield Row("Also known as", "; ".join(office.alternate_names))
    if office.parent:
        yield Row("Part of", office.parent)
    yield Row("Short name", office.id)
    for source in office.all_sources:
        yield source_row(source, Tone.QUIET)


def _what(office: Office) -> Iterator[Row]:
    yield Row("What it does", office.description)
    yield from _notices(office, important=True)
    answer = words.ANSWER[office.confidentiality]
    yield Row("Confidentiality", f"{answer}. {office.confidentiality_meaning}", tone=Tone.STRONG)


def _must_report(office: Office) -> Iterator[Row]:
    if office.must_report_note:
        remark = titles(office.must_report_sources)
        yield Row("Must pass on", office.must_report_note, remark=remark, tone=Tone.WARNING)


def _contacts(office: Office) -> Iterator[Row]:
    for phone in office.phones:
        told = (phone.label, phone.hours, age_of(phone.sources))
        remark = ", ".join(part for part in told if part)
        if phone.number:
            yield Row("Phone", phone.display, f"tel:{phone.number}", remark)
        else:
            yield Row("Incomplete", phone.display, remark=remark, tone=Tone.WARNING)
    if office.email:
        yield Row("E-mail", office.email, f"mailto:{office.email}", age_of(office.email_sources))
    if office.place:
        yield Row("Place", office.place, remark=age_of(office.place_sources))
    if office.how_to_find:
        yield Row("How to find it", office.how_to_find)
    if office.url:
        yield Row("Web", office.url, office.url)
    yield Row("Without speaking", office.without_speaking)


def _before_you_go(office: Office) -> Iterator[Row]:
    told = (
        ("Open", office.hours, office.hours_sources),
        ("Who it is for", office.audience, office.audience_sources),
        ("Cost", office.cost, office.cost_sources),
        ("First contact", office.first_contact, office.first_contact_sources),
    )
    for label, text, sources in told:
        if text:
            yield Row(label, text, remark=titles(sources))


def _notices(office: Office, *, important: bool) -> Iterator[Row]:
    for notice in office.notices:
        if notice.important is important:
            yield _notice(notice)


def _notice(notice: Notice) -> Row:
    tone = Tone.WARNING if notice.important else Tone.PLAIN
    return Row("Notice", notice.text, remark=notice.date, tone=tone)


def _names(concerns: tuple[Concern, ...]) -> str:
    return "; ".join(concern.name for concern in concerns)
