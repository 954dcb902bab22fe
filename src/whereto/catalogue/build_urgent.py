"""From checked TOML data to the contacts for urgent help."""

from collections.abc import Iterable
from typing import Any

from whereto.model.offices import Source
from whereto.model.urgent import Channel, ChannelType, UrgentContact, UrgentType

Table = dict[str, Any]


def build_urgent(raw: Table, sources: Iterable[Source]) -> tuple[UrgentContact, ...]:
    """The urgent contacts that `raw` describes, each with its sources whole.

    They carry their sources, because they are shown beside any catalogue, even a broken one.
    """
    known = {source.id: source for source in sources}
    return tuple(_contact(table, known) for table in raw.get("urgent", ()))


def _contact(table: Table, known: dict[str, Source]) -> UrgentContact:
    return UrgentContact(
        id=table["id"],
        type=UrgentType(table["type"]),
        name=table["name"],
        description=table["description"],
        channels=tuple(_channel(part) for part in table["channels"]),
        hours=table.get("hours", ""),
        reached_from=table.get("reached_from", ""),
        free=table.get("free", False),
        confidential=table.get("confidential", False),
        note=table.get("note", ""),
        sources=tuple(known[source] for source in table["sources"]),
    )


def _channel(table: Table) -> Channel:
    return Channel(
        type=ChannelType(table["type"]),
        display=table.get("display", ""),
        number=table.get("number", ""),
        keyword=table.get("keyword", ""),
        url=table.get("url", ""),
        label=table.get("label", ""),
        reached_from=table.get("reached_from", ""),
    )
