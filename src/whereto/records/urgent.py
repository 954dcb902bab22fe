"""Who to turn to when it cannot wait. Kept apart from offices, so that the two are never mixed up."""

from typing import Annotated, Literal

from whereto.records import wording
from whereto.records.declare import (
    BESIDE,
    FROM_THE_PROGRAM,
    Id,
    MaybeContact,
    MaybeCountry,
    MaybeUrl,
    Note,
    in_json,
)
from whereto.records.record import Record
from whereto.records.source import CitedBehind, CitedWhole, Source

# Not enums, which would cost every start more than the records do.
UrgentType = Literal[
    "emergency", "crisis line", "on-call clinician", "medical helpline", "confidential advocate"
]
ChannelType = Literal["call", "text", "chat"]
DangerKind = Literal["self", "other", "violence", "medical", "sexual"]  # what reading/danger.py tells apart
Origin = Literal["catalogue", "shipped"]
TO_DIAL = Note(needed="a call or a text")


class Channel(Record):
    """A way to reach an urgent contact, the one to try first before the others."""

    type: ChannelType
    """Whether to call, to text or to chat."""
    display: Annotated[MaybeContact, TO_DIAL] = None
    """The number as the source prints it."""
    number: Annotated[MaybeContact, TO_DIAL] = None
    """The same for dialling, as for an office; or a short code just as it is printed: any of 3 to 6 digits,
    such as 999, 112 or 116123; in the US, that is with `country = "US"`, one of 911, 988, 100, 741741."""
    keyword: MaybeContact = None
    """The word to send, if it must be a certain one."""
    url: Annotated[MaybeUrl, Note(needed="a chat")] = None
    """The page of a chat."""
    label: str | None = None
    """What this way is, if it differs from the contact."""
    reached_from: str | None = None
    """Where this way can be reached from, if it differs."""
    local: bool = False
    """True if only this institution has it; no other institution's catalogue is given it."""
    sources: CitedBehind = ()
    """Only if it was read elsewhere than the rest of the contact."""

    @property
    def href(self) -> str:
        """Where it leads on a click."""
        if self.type == "chat":
            return self.url or ""
        return f"{'tel' if self.type == 'call' else 'sms'}:{self.number}"


class UrgentContact(Record):
    """A contact for urgent help, in the order a person should try them (shown by `whereto urgent`).

    Never an office's line for appointments: that belongs to the office.
    """

    id: Id
    """A short name."""
    name: str
    """Its name as the page prints it."""
    type: UrgentType
    """What kind of contact it is."""
    description: str
    """What it is for, in a few plain words."""
    channels: tuple[Channel, ...]
    """The ways to reach it, the one to try first before the others."""
    sources: Annotated[CitedWhole, Note(told_by="sources")]
    """Which pages say all this, unless a line says otherwise."""
    hours: str | None = None
    """When it is answered."""
    hours_sources: Annotated[CitedBehind, Note(behind="hours")] = ()
    """Only if that was read elsewhere than the rest of the contact."""
    reached_from: str | None = None
    """Where it can be reached from, such as "the US", if the source says."""
    free: bool = False
    """True if the source says that it costs nothing."""
    confidential: bool = False
    """True if the source says so."""
    confidential_sources: Annotated[CitedBehind, Note(behind="confidential")] = ()
    """Only if that was read elsewhere than the rest of the contact."""
    note: str | None = None
    """Something to know before you call."""
    suits: tuple[DangerKind, ...] = ()
    """The kinds of danger in which it is tried before the others: "self", thoughts of suicide or self-harm;
    "other", fear for somebody else's life; "violence"; "medical"; "sexual"."""
    country: MaybeCountry = None
    """The country that it is for, whole, by its two letters; leave it out where it is for one place."""
    origin: Annotated[Origin, FROM_THE_PROGRAM] = "shipped"
    """Whether it stands in a catalogue of one's own or comes with whereto."""

    @property
    @in_json("sources")
    def all_sources(self) -> tuple[Source, ...]:
        """Every source behind the contact, its own first, each once."""
        parts = [self.sources, self.hours_sources, self.confidential_sources]
        parts += [channel.sources for channel in self.channels]
        return tuple(dict.fromkeys(source for part in parts for source in part))


class UrgentHelp(Record):
    """The contacts in the order to try them: those of a catalogue of one's own, then those beside it."""

    contacts: Annotated[tuple[UrgentContact, ...], Note(json="urgent_contacts")]
    """All of them."""
    institution: str | None = None
    """Whose catalogue the contacts of a catalogue of one's own come from."""
    faults: tuple[str, ...] = ()
    """Why a catalogue could not be read, a line each."""
    note: str = wording.ABROAD
    """What holds for all of them."""
    foreign: Annotated[bool, Note(told_by="note")] = False
    """Whether some are for the US, though nobody said that the catalogue in use is."""
    left_out: Annotated[tuple[str, ...], BESIDE] = ()
    """Which layers are not sound and so left out, and why, a line each."""

    @property
    def found(self) -> bool:
        """Whether there is something to show, which is always so."""
        return True
