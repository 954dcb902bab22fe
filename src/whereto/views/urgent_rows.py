"""Urgent help: whole for the plain view, a line each for a screen and beside an answer."""

from collections.abc import Iterator
from textwrap import wrap

from whereto.records.answer import Answer
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import words
from whereto.views.age import age_of, hours_of
from whereto.views.rows import Block, Call, Calls, Row, Section, Tone, source_row

Contacts = tuple[UrgentContact, ...]

_WHO = 58  # characters for whom a way reaches and when, so that in danger this takes a line of 80 columns
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
        calls = tuple(call(each, purpose=True) for each in answer.urgent_contacts)
        yield Calls(calls, title, close=bool(answer.urgent_note))
        yield from _note(answer)
        return
    yield Calls(_first_calls(answer), close=True)


def call_now(answer: Answer) -> Iterator[Block]:
    """What stands last in danger: whom to call now. On a screen it closes the frame of the cards."""
    alone = bool(answer.explanation or answer.fallback or not answer.results)
    yield Section(words.IN_DANGER_TITLE, (), close=not alone, foot=not alone)
    yield from _note(answer)
    yield Calls(to_call_now(answer.urgent_contacts, where=bool(answer.urgent_note)), close=True)


def lines_around(answer: Answer) -> int:
    """How many lines the contacts above and below the cards take on a screen of 80 columns."""
    calls = _first_calls(answer)
    column = max(len(each.way) for each in calls) + 2
    told = ("; ".join([each.who, *(way for way, _ in each.others)]) for each in calls)
    closing = 3 + bool(answer.urgent_note)  # a title and two numbers
    return sum(len(wrap(text, 80 - column)) for text in told) + closing


def to_call_now(contacts: Contacts, *, where: bool = False) -> tuple[Call, ...]:
    """An emergency number and one that is always answered, in the order to try them.

    `where` says in which country they work, too.
    """
    emergency = next((each for each in contacts if each.type == "emergency"), None)
    always = (
        each for each in contacts if each.type != "emergency" and (each.hours or "").startswith(_ALWAYS)
    )
    found = [each for each in (emergency, next(always, None)) if each]
    now = list(dict.fromkeys([*found, *contacts]))[:2]
    return tuple(
        call(each)._replace(who=f"{each.name}{_where(each) if where else ''}", others=())
        for each in contacts
        if each in now
    )


def call(contact: UrgentContact, *, purpose: bool = False, where: bool = False) -> Call:
    """A contact in a line: its first way, whom that reaches and when, and its other ways.

    `purpose` says all that it is for as well, `where` in which country it works. Without `purpose` a line
    is all there is: what it is for stands there if there is room, and of none that it is confidential,
    since those that have no room for the word would seem not to be.
    """
    first, *rest = contact.channels
    same = [each for each in rest if (each.display, each.keyword) == (first.display, first.keyword)]
    verbs = " or ".join(dict.fromkeys(WAY[each.type].casefold() for each in (first, *same)))
    told = ", ".join(part for part in (hours_of(contact), age_of(first.sources)) if part)
    told = f"{f', {told}' if told else ''}{_where(contact) if where else ''}"
    name, free = contact.name, ", free" if contact.free else ""
    if purpose:
        told += f"{free}{', confidential' if contact.confidential else ''}"
    else:
        told += free if len(f"{name}{told}{free}") <= _WHO else ""
        explained = f"{name} ({contact.description})"
        name = explained if len(f"{explained}{told}") <= _WHO else name
    return Call(
        f"{verbs[0].upper()}{verbs[1:]} {_target(first)}",
        first.href,
        f"{name}{told}",
        contact.description if purpose else "",
        tuple((_otherwise(each), each.href) for each in rest if each not in same),
    )


def _first_calls(answer: Answer) -> tuple[Call, ...]:
    """A line for each contact at the head of an answer; beside another catalogue with the country."""
    contacts = answer.urgent_contacts
    national = all(each.country for each in contacts if each.origin == "shipped")
    return tuple(
        _numbers_only(call(each, where=national and each.origin == "shipped")) for each in contacts
    )


def _note(answer: Answer) -> Iterator[Block]:
    """What to do where the contacts do not work."""
    if answer.urgent_note:
        yield Section("", (Row("", answer.urgent_note),), close=True)


def _where(contact: UrgentContact) -> str:
    return f", in {contact.reached_from}" if contact.reached_from else ""


def in_a_line(contact: UrgentContact, *, where: bool = False) -> str:
    """A contact in a line of text."""
    line = _numbers_only(call(contact, where=where))
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
            national = all(contact.country for contact in rest)
            yield words.FROM_SHIPPED_FOR_THE_US if national else words.FROM_SHIPPED, rest
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
