"""The one ordered list of labelled values behind every view a person reads.

The card and the plain view both print these rows, so they cannot tell different things.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from whereto.model.matches import Match
from whereto.model.offices import (
    Catalogue,
    Concern,
    Contact,
    Notice,
    Office,
    Remark,
    Source,
)
from whereto.views import words
from whereto.views.reason import reason


class Tone(StrEnum):
    """What a value means to the reader; a view's theme turns it into looks."""

    PLAIN = "plain"
    STRONG = "strong"
    WARNING = "warning"
    QUIET = "quiet"


class Row(NamedTuple):
    """A label and one value, to be followed by its remark.

    `href` is where the value leads: `tel:`, `mailto:` or `https:`.
    """

    label: str
    text: str
    href: str = ""
    remark: str = ""
    tone: Tone = Tone.PLAIN


def title(office: Office) -> str:
    """An office's name with its letters."""
    return f"{office.name} ({office.acronym})" if office.acronym else office.name


def match_rows(
    match: Match, catalogue: Catalogue, *, sexual_misconduct: bool = False, raised: bool = False
) -> Iterator[Row]:
    """The rows of a search result: what is needed to act, and why it was suggested.

    In a search about `sexual_misconduct` an office that must pass it on says so; `raised` is one
    that is shown because it is confidential.
    """
    yield from _what(match.office)
    if said_by := _said_by(match.office, catalogue):
        yield Row("On whose word", said_by)
    if sexual_misconduct:
        yield from _must_report(match.office, catalogue)
    if raised:
        yield Row("Why it is here", words.CONFIDENTIAL_FIRST, tone=Tone.STRONG)
    yield from _contacts(match.office)
    yield from _notices(match.office, important=False)
    if match.guess:
        yield Row("Note", words.GUESS, tone=Tone.WARNING)
    yield Row("Suggested for", reason(match), tone=Tone.QUIET)


def office_rows(office: Office, catalogue: Catalogue) -> Iterator[Row]:
    """The rows of an office's whole card, with the source of each statement."""
    yield from _what(office)
    for statement in office.confidentiality_statements:
        yield Row("On whose word", statement.note, remark=_cited(statement.sources, catalogue))
    yield from _must_report(office, catalogue)
    yield from _contacts(office)
    yield from _notices(office, important=False)
    for fact in office.facts:
        yield Row("Good to know", fact.text, remark=_cited(fact.sources, catalogue))
    if office.concerns:
        yield Row("Ask about", _names(office.concerns, catalogue))
    if office.also_concerns:
        yield Row("Also hears", _names(office.also_concerns, catalogue))
    if office.alternate_names:
        yield Row("Also known as", "; ".join(office.alternate_names))
    if office.parent:
        yield Row("Part of", office.parent)
    yield Row("Short name", office.id)
    for source in office.all_sources:
        yield _source_row(catalogue.source(source))


class Line(NamedTuple):
    """An office in a list: its name, the best way to reach it, its confidentiality, its id.

    `said_by` names the pages on whose word the confidentiality stands, where that was asked for.
    """

    name: str
    contact: str
    confidentiality: str
    id: str
    said_by: str = ""


def list_lines(
    offices: Iterable[Office], by: Contact | None = None, cite: Catalogue | None = None
) -> list[Line]:
    """A line for each office; `by` asks for one way of reaching it, `cite` for the word it stands on."""
    return [
        Line(
            title(office),
            best_contact(office, by),
            words.ANSWER[office.confidentiality],
            office.id,
            _said_by(office, cite) if cite else "",
        )
        for office in offices
    ]


def concern_groups(catalogue: Catalogue) -> Iterator[tuple[str, list[Row]]]:
    """The concerns under their groups, a row each with the offices behind it."""
    for group, concerns in groupby(catalogue.concerns, key=lambda concern: concern.group):
        yield group, [_concern_row(concern, catalogue) for concern in concerns]


def _concern_row(concern: Concern, catalogue: Catalogue) -> Row:
    offices = catalogue.offices_for(concern.id)
    return Row(concern.name, ", ".join(office.acronym or office.name for office in offices))


def about_rows(catalogue: Catalogue, version: str, path: str) -> Iterator[Row]:
    """What stands around the offices, and where the facts come from."""
    yield Row("whereto", f"version {version}")
    yield Row("Offices of", catalogue.institution)
    yield Row("Catalogue", path)
    for principle in catalogue.principles:
        yield _named_row("Principle", principle, catalogue)
    for policy in catalogue.policies:
        yield _named_row("Policy", policy, catalogue)
    if catalogue.elsewhere:
        elsewhere = catalogue.elsewhere
        yield Row("Other offices", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")
    for source in catalogue.sources:
        yield _source_row(source)
    yield Row("Suggestions", words.HOW_SUGGESTIONS_ARE_MADE)
    yield Row("A wrong fact", words.REPORT_A_FACT)


def fallback_rows(catalogue: Catalogue) -> Iterator[Row]:
    """What to do when nothing fits."""
    yield Row("Result", words.NOTHING_FITS, tone=Tone.STRONG)
    yield Row("Next", words.SEE_CONCERNS)
    yield Row("Urgent", words.SEE_URGENT)
    if elsewhere := catalogue.elsewhere:
        yield Row("Or ask", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")


def _named_row(label: str, remark: Remark, catalogue: Catalogue) -> Row:
    return Row(label, f"{remark.name}. {remark.text}", remark=_cited(remark.sources, catalogue))


def _source_row(source: Source) -> Row:
    text = f"{source.title} ({source.publisher}), read {source.assured_date}: {source.url}"
    return Row("Source", text, tone=Tone.QUIET)


def best_contact(office: Office, by: Contact | None = None) -> str:
    """The best way to reach an office in a few words; `by` asks for one way in particular."""
    ways = {
        Contact.PHONE: office.best_phone and f"phone {office.best_phone.display}",
        Contact.EMAIL: office.email and f"e-mail {office.email}",
        Contact.VISIT: office.place,
    }
    found = ways[by] if by else next((way for way in (*ways.values(), office.url) if way), "")
    return found or words.NO_CONTACT


def _what(office: Office) -> Iterator[Row]:
    yield Row("What it does", office.description)
    yield from _notices(office, important=True)
    answer = words.ANSWER[office.confidentiality]
    meaning = words.meaning(office)
    yield Row("Confidentiality", f"{answer}. {meaning}", tone=Tone.STRONG)


def _said_by(office: Office, catalogue: Catalogue) -> str:
    """The pages that give the office's answer on confidentiality, each once."""
    statements = office.confidentiality_statements
    said = (part for part in statements if part.says is office.confidentiality)
    return _cited(tuple(dict.fromkeys(page for part in said for page in part.sources)), catalogue)


def _must_report(office: Office, catalogue: Catalogue) -> Iterator[Row]:
    if office.must_report:
        remark = _cited(office.must_report_sources, catalogue)
        yield Row("Must pass on", office.must_report, remark=remark, tone=Tone.WARNING)


def _contacts(office: Office) -> Iterator[Row]:
    for phone in office.phones:
        remark = ", ".join(part for part in (phone.label, phone.hours) if part)
        if phone.number:
            yield Row("Phone", phone.display, f"tel:{phone.number}", remark)
        else:
            yield Row("Incomplete", phone.display, remark=remark, tone=Tone.WARNING)
    if office.email:
        yield Row("E-mail", office.email, f"mailto:{office.email}")
    if office.place:
        yield Row("Place", office.place)
    if office.how_to_find:
        yield Row("How to find it", office.how_to_find)
    if office.url:
        yield Row("Web", office.url, office.url)
    yield Row("Without speaking", words.without_speaking(office))


def _notices(office: Office, *, important: bool) -> Iterator[Row]:
    for notice in office.notices:
        if notice.important is important:
            yield _notice(notice)


def _notice(notice: Notice) -> Row:
    tone = Tone.WARNING if notice.important else Tone.PLAIN
    return Row("Notice", notice.text, remark=notice.date, tone=tone)


def _names(concerns: tuple[str, ...], catalogue: Catalogue) -> str:
    return "; ".join(catalogue.concern(concern).name for concern in concerns)


def _cited(sources: tuple[str, ...], catalogue: Catalogue) -> str:
    return "; ".join(catalogue.source(source).title for source in sources)
