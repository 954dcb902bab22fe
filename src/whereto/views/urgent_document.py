"""The JSON of urgent help, on its own so that it needs no catalogue."""

from __future__ import annotations  # the shapes are for the type checker; at run time they cost time

from typing import TYPE_CHECKING, Literal

from whereto.model.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import urgent_words as words

if TYPE_CHECKING:
    from whereto.views import shapes

SCHEMA_VERSION: Literal[1] = 1


def urgent_document(help_: UrgentHelp) -> shapes.UrgentDocument:
    """All urgent contacts, in the order to try them."""
    return {
        "schema_version": SCHEMA_VERSION,
        "urgent_contacts": contact_shapes(help_),
        "note": words.ABROAD,
    }


def search_without_offices(query: str, help_: UrgentHelp, reason: str) -> shapes.SearchDocument:
    """The answer to an urgent text where offices cannot be given; `reason` says why not."""
    return {
        "schema_version": SCHEMA_VERSION,
        "query": query,
        "urgent": True,
        "urgent_contacts": contact_shapes(help_),
        "results": [],
        "explanation": None,
        "fallback": {"message": reason, "commands": ["whereto urgent"], "elsewhere": None},
    }


def contact_shapes(help_: UrgentHelp) -> list[shapes.UrgentContactShape]:
    """The contacts, each with where it comes from."""
    return [
        *(_contact(contact, "catalogue") for contact in help_.own),
        *(_contact(contact, "shipped") for contact in help_.shipped),
    ]


def _contact(contact: UrgentContact, origin: Literal["catalogue", "shipped"]) -> shapes.UrgentContactShape:
    return {
        "id": contact.id,
        "name": contact.name,
        "type": contact.type.value,
        "description": contact.description,
        "channels": [_channel(channel) for channel in contact.channels],
        "hours": contact.hours or None,
        "reached_from": contact.reached_from or None,
        "free": contact.free,
        "confidential": contact.confidential,
        "note": contact.note or None,
        "origin": origin,
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "url": source.url,
                "assured_date": source.assured_date,
            }
            for source in contact.sources
        ],
    }


def _channel(channel: Channel) -> shapes.ChannelShape:
    return {
        "type": channel.type.value,
        "display": channel.display or None,
        "number": channel.number or None,
        "keyword": channel.keyword or None,
        "url": channel.url or None,
        "label": channel.label or None,
        "reached_from": channel.reached_from or None,
    }
