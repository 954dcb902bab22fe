"""The rows of urgent help: whole for the plain view, and short for a screen and beside an answer."""

from collections.abc import Iterator

from whereto.records.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import words
from whereto.views.age import age_of, hours_of
from whereto.views.rows import Row, Section, Tone, source_row

Contacts = tuple[UrgentContact, ...]

_ALWAYS = "day and night"
WAY = {"call": "Call", "text": "Text", "chat": "Chat"}


def urgent_blocks(help_: UrgentHelp) -> Iterator[Section]:
    """Every contact with all that is known of it, a section each, in the order to try them."""
    for heading, contacts in _parts(help_.contacts, help_.institution):
        for contact in contacts:
            origin = (Row(words.FROM, heading),) if heading else ()
            yield Section("", (*origin, *contact_rows(contact)))
    yield Section("", (Row("Note", help_.note),))


def urgent_blocks_on_a_screen(help_: UrgentHelp) -> Iterator[Section]:
    """The contacts in as few lines as can be acted on."""
    for heading, contacts in _parts(help_.contacts, help_.institution):
        title = f"{words.URGENT_TITLE}: {heading}" if heading else words.URGENT_TITLE
        rows = [row for contact in contacts for row in short_rows(contact, with_purpose=True)]
        yield Section(title, tuple(rows), close=True)
    rows = [Row("", help_.note), Row("", words.MORE_DETAIL, tone=Tone.QUIET)]
    yield Section("", tuple(rows), close=True)


def in_danger_rows(contacts: Contacts, institution: str | None, *, more: bool) -> Iterator[Row]:
    """What stands above an answer to a text that speaks of danger or names a contact."""
    for heading, part in _parts(contacts, institution):
        if heading:
            yield Row(words.FROM, heading)
        for contact in part:
            yield from short_rows(contact, with_purpose=False)
    follows = f". {words.ANSWERS_FOLLOW}" if more else ""
    yield Row("Next", f"{words.IN_DANGER_MORE}{follows}")


def short_rows(contact: UrgentContact, *, with_purpose: bool) -> Iterator[Row]:
    """A row for each way to reach a contact, all under its name."""
    label = f"{contact.name}: {contact.description}" if with_purpose else contact.name
    remark = _facts(contact)
    for channel in contact.channels:
        told = [part for part in (_reach(channel), remark) if part]
        yield Row(label, _way(channel), channel.href, ", ".join(told))
        remark = ""
    if contact.note and with_purpose:
        yield Row(label, contact.note)


def in_a_line(contact: UrgentContact) -> str:
    """A contact with its first two ways, and when it is answered unless that is always."""
    ways = []
    for channel in contact.channels[:2]:
        reach = _reach(channel)
        ways.append(f"{_way(channel)} ({reach})" if reach else _way(channel))
    limited = contact.hours if contact.hours and _ALWAYS not in contact.hours else ""
    return f"{contact.name}: {' or '.join(ways)}" + (f", {limited}" if limited else "")


def _parts(contacts: Contacts, institution: str | None) -> Iterator[tuple[str, Contacts]]:
    """The contacts under where they come from; no heading where all come from one place."""
    own = tuple(contact for contact in contacts if contact.origin == "catalogue")
    if own:
        yield f"{words.FROM_YOUR_CATALOGUE} ({institution})", own
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
        yield Row("Hours", hours_of(contact))
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


def _way(channel: Channel) -> str:
    return f"{WAY[channel.type]} {_target(channel)}"


def _target(channel: Channel) -> str:
    if channel.type == "chat":
        return channel.url or ""
    printed = channel.display or ""
    return f"{channel.keyword} to {printed}" if channel.keyword else printed


def _reach(channel: Channel) -> str:
    place = f"from {channel.reached_from}" if channel.reached_from else ""
    return ", ".join(part for part in (channel.label, place, age_of(channel.sources)) if part)


def _facts(contact: UrgentContact) -> str:
    parts = [
        "free" if contact.free else "",
        "confidential" if contact.confidential else "",
        hours_of(contact),
        f"in {contact.reached_from}" if contact.reached_from else "",
    ]
    return ", ".join(part for part in parts if part)
