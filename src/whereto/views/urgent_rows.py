"""Urgent help: whole for the plain view, a line each for a screen and beside an answer."""

from collections.abc import Iterator

from whereto.records.answer import Answer
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import words
from whereto.views.age import age_of, hours_of
from whereto.views.rows import Block, Call, Calls, Row, Section, Tone, source_row

Contacts = tuple[UrgentContact, ...]

_WHO = 57  # characters for whom a way reaches and when, so that in danger this takes a line of 80 columns
_ALWAYS = "day and night"
WAY = {"call": "Call", "text": "Text", "chat": "Chat"}


def urgent_blocks(help_: UrgentHelp) -> Iterator[Section]:
    """Every contact with all that is known of it, a section each, in the order to try them."""
    for heading, contacts in _parts(help_.contacts, help_.institution):
        for contact in contacts:
            origin = (Row("From", heading),) if heading else ()
            yield Section("", (*origin, *contact_rows(contact)))
    yield Section("", (Row("Note", help_.note),))


def urgent_blocks_on_a_screen(help_: UrgentHelp) -> Iterator[Block]:
    """The contacts in as few lines as can be acted on."""
    for heading, contacts in _parts(help_.contacts, help_.institution):
        yield Calls(tuple(call(contact, purpose=True) for contact in contacts), heading, close=True)
    rows = [Row("", help_.note), Row("", words.MORE_DETAIL, tone=Tone.QUIET)]
    yield Section("", tuple(rows), close=True)


def contacts_of(answer: Answer) -> Iterator[Block]:
    """What stands above an answer to a text that speaks of danger or names a contact."""
    if not answer.urgent:
        title = words.CONTACTS_TITLE if answer.failed else words.CONTACTS_NAMED_TITLE
        yield Calls(tuple(call(each, purpose=True) for each in answer.urgent_contacts), title)
        return
    contacts = answer.urgent_contacts
    national = all(
        each.country for each in contacts if each.origin == "shipped"
    )  # beside another catalogue
    lines = (call(each, where=national and each.origin == "shipped") for each in contacts)
    yield Calls(tuple(map(_numbers_only, lines)), close=True)


def call_now(answer: Answer) -> Iterator[Block]:
    """What stands last in danger: whom to call now. On a screen it closes the frame of the cards."""
    alone = bool(answer.explanation or answer.fallback or not answer.results)
    yield Section(words.IN_DANGER_TITLE, (), close=not alone, foot=not alone)
    yield Calls(to_call_now(answer.urgent_contacts), close=True)


def to_call_now(contacts: Contacts) -> tuple[Call, ...]:
    """An emergency number and one that is always answered, in the order to try them."""
    emergency = next((each for each in contacts if each.type == "emergency"), None)
    always = (
        each for each in contacts if each.type != "emergency" and (each.hours or "").startswith(_ALWAYS)
    )
    found = [each for each in (emergency, next(always, None)) if each]
    now = list(dict.fromkeys([*found, *contacts]))[:2]
    return tuple(call(each)._replace(who=each.name, others=()) for each in contacts if each in now)


def call(contact: UrgentContact, *, purpose: bool = False, where: bool = False) -> Call:
    """A contact in a line: its first way, whom that reaches and when, and its other ways.

    `purpose` says what it is for as well, `where` in which country it works.
    """
    first, *rest = contact.channels
    same = [each for each in rest if (each.display, each.keyword) == (first.display, first.keyword)]
    verbs = " or ".join(dict.fromkeys(WAY[each.type].casefold() for each in (first, *same)))
    told = (contact.name, hours_of(contact), age_of(first.sources))
    who = ", ".join(part for part in told if part)
    if where and contact.reached_from:
        who += f", in {contact.reached_from}"
    for word, true in (("free", contact.free), ("confidential", contact.confidential)):
        if true and (purpose or len(who) + len(word) < _WHO):
            who += f", {word}"
    return Call(
        f"{verbs[0].upper()}{verbs[1:]} {_target(first)}",
        first.href,
        who,
        contact.description if purpose else "",
        tuple((_otherwise(each), each.href) for each in rest if each not in same),
    )


def in_a_line(contact: UrgentContact) -> str:
    """A contact in a line of text."""
    line = _numbers_only(call(contact))
    return "; ".join([f"{line.way}: {line.who}", *(way for way, _ in line.others)])


def _numbers_only(line: Call) -> Call:
    """Without the pages, which are no help in a hurry."""
    return line._replace(others=tuple(each for each in line.others if not each[1].startswith("http")))


def _parts(contacts: Contacts, institution: str | None) -> Iterator[tuple[str, Contacts]]:
    """The contacts under where they come from; no heading where all come from one place."""
    own = tuple(contact for contact in contacts if contact.origin == "catalogue")
    if own:
        yield words.FROM_YOUR_CATALOGUE.format(institution=institution), own
        if rest := contacts[len(own) :]:
            yield words.FROM_SHIPPED, rest
    else:
        yield "", contacts


def contact_rows(contact: UrgentContact) -> Iterator[Row]:
    """All that is known of a contact."""
    yield Row("Urgent help", contact.name)
    yield Row("What it is", contact.type)
    yield Row("For", contact.description)
    for channel in contact.channels:
        yield Row(WAY[channel.type], _target(channel), channel.href, _reach(channel))
    if contact.hours:
        yield Row("Hours", contact.hours)
    if contact.reached_from:
        yield Row("Works in", contact.reached_from)
    if contact.free:
        yield Row("Cost", "free")
    if contact.confidential:
        yield Row("Confidential", "yes")
    if contact.note:
        yield Row("Note", contact.note)
    for source in contact.all_sources:
        yield source_row(source)


def _target(channel: Channel) -> str:
    if channel.type == "chat":
        return channel.url or ""
    printed = channel.display or ""
    return f"{channel.keyword} to {printed}" if channel.keyword else printed


def _otherwise(channel: Channel) -> str:
    """A way beside the first: what it is or from where, and its number."""
    what = channel.label or (f"from {channel.reached_from}" if channel.reached_from else "")
    return f"{what or WAY[channel.type].casefold()} {_target(channel)}"


def _reach(channel: Channel) -> str:
    place = f"from {channel.reached_from}" if channel.reached_from else ""
    return ", ".join(part for part in (channel.label, place, age_of(channel.sources)) if part)
