"""Who to turn to when it cannot wait. Kept apart from offices, so that the two are never mixed up."""

from enum import StrEnum
from typing import NamedTuple

from whereto.model.offices import Source


class UrgentType(StrEnum):
    """What an urgent contact is."""

    EMERGENCY = "emergency"
    CRISIS_LINE = "crisis line"
    ON_CALL = "on-call clinician"
    HELPLINE = "medical helpline"
    ADVOCATE = "confidential advocate"


class ChannelType(StrEnum):
    """How an urgent contact is reached."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"


class Channel(NamedTuple):
    """One way to reach it: a number to call or text, with the word to send, or a page to chat on.

    `number` is E.164 or one of the short codes; `reached_from` says where this way works, where
    a source says so.
    """

    type: ChannelType
    display: str
    number: str
    keyword: str
    url: str
    label: str
    reached_from: str

    @property
    def href(self) -> str:
        """Where it leads on a click."""
        if self.type is ChannelType.CHAT:
            return self.url
        return f"{'tel' if self.type is ChannelType.CALL else 'sms'}:{self.number}"


class UrgentContact(NamedTuple):
    """One contact for urgent help; what no source says is empty or false."""

    id: str
    type: UrgentType
    name: str
    description: str
    channels: tuple[Channel, ...]
    hours: str
    reached_from: str
    free: bool
    confidential: bool
    note: str
    sources: tuple[Source, ...]


class UrgentHelp(NamedTuple):
    """The contacts to show: those of a catalogue of one's own, then the shipped ones as the floor.

    `fault` says in a line why the catalogue in use could not be read; it is empty otherwise.
    """

    own: tuple[UrgentContact, ...]
    own_institution: str
    shipped: tuple[UrgentContact, ...]
    fault: str = ""

    @property
    def contacts(self) -> tuple[UrgentContact, ...]:
        """All of them, in the order to try them."""
        return (*self.own, *self.shipped)
