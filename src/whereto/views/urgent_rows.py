"""The rows of urgent help: whole for the plain view, and short for a screen and beside an answer."""

from collections.abc import Iterator

from whereto.model.urgent import Channel, ChannelType, UrgentContact, UrgentHelp
from whereto.views import urgent_words as words
from whereto.views.rows import Row, Tone

Section = tuple[str, list[Row]]

WAY = {ChannelType.CALL: "Call", ChannelType.TEXT: "Text", ChannelType.CHAT: "Chat"}


def whole_sections(help_: UrgentHelp) -> Iterator[Section]:
    """Every contact with all that is known of it, a section each, in the order to try them."""
    for heading, contacts in _parts(help_):
        for contact in contacts:
            yield "", [Row(words.FROM, heading), *_whole(contact)] if heading else list(_whole(contact))
    yield "", [Row("Note", words.ABROAD)]


def short_sections(help_: UrgentHelp) -> Iterator[Section]:
    """The contacts in as few lines as can be acted on."""
    for heading, contacts in _parts(help_):
        title = f"{words.URGENT_TITLE}: {heading}" if heading else words.URGENT_TITLE
        yield title, [row for contact in contacts for row in short_rows(contact, with_purpose=True)]
    yield "", [Row("", words.ABROAD), Row("", words.MORE_DETAIL, tone=Tone.QUIET)]


def search_rows(help_: UrgentHelp) -> Iterator[Row]:
    """What stands above an answer to a text that speaks of danger."""
    for heading, contacts in _parts(help_):
        if heading:
            yield Row(words.FROM, heading)
        for contact in contacts:
            yield from short_rows(contact, with_purpose=False)
    yield Row("Next", f"{words.SEARCH_MORE}. {words.ANSWERS_FOLLOW}")


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


def _parts(help_: UrgentHelp) -> Iterator[tuple[str, tuple[UrgentContact, ...]]]:
    """The contacts under where they come from; no heading where all come from one place."""
    if help_.own:
        yield f"{words.FROM_YOUR_CATALOGUE} ({help_.own_institution})", help_.own
        yield words.FROM_SHIPPED, help_.shipped
    else:
        yield "", help_.shipped


def _whole(contact: UrgentContact) -> Iterator[Row]:
    yield Row("Urgent help", contact.name)
    yield Row("What it is", contact.type.value)
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
    for source in contact.sources:
        yield Row(
            "Source", f"{source.title} ({source.publisher}), read {source.assured_date}: {source.url}"
        )


def _way(channel: Channel) -> str:
    return f"{WAY[channel.type]} {_target(channel)}"


def _target(channel: Channel) -> str:
    if channel.type is ChannelType.CHAT:
        return channel.url
    return f"{channel.keyword} to {channel.display}" if channel.keyword else channel.display


def _reach(channel: Channel) -> str:
    place = f"from {channel.reached_from}" if channel.reached_from else ""
    return ", ".join(part for part in (channel.label, place) if part)


def _facts(contact: UrgentContact) -> str:
    parts = [
        "free" if contact.free else "",
        "confidential" if contact.confidential else "",
        contact.hours,
        f"in {contact.reached_from}" if contact.reached_from else "",
    ]
    return ", ".join(part for part in parts if part)
