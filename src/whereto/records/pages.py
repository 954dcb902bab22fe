"""What `whereto show` and `whereto list` show."""

from typing import Annotated

from whereto.records.concern import Concern
from whereto.records.declare import BESIDE, Note
from whereto.records.office import OFFICE_NAME, Office, Way
from whereto.records.record import Record
from whereto.records.urgent import UrgentContact

OfficeNames = Annotated[tuple[Office, ...], Note(brief=OFFICE_NAME)]


class Lookup(Record):
    """What `whereto show` found: one clear office or urgent contact, or the offices it might have been."""

    query: str
    """What was asked for."""
    office: Office | None = None
    """The office; null where it is not clear which."""
    candidates: OfficeNames = ()
    """The offices that fit, where several do."""
    suggestions: OfficeNames = ()
    """Offices with similar names."""
    misspelt: bool = False
    """Whether the office's name is only close to what was asked for."""
    urgent_contact: UrgentContact | None = None
    """The contact for urgent help, where one was asked for; else null."""
    faults: tuple[str, ...] = ()
    """What went wrong, a line each, where an urgent contact is shown nevertheless."""
    left_out: Annotated[tuple[str, ...], BESIDE] = ()
    """Which layers are not sound and so left out, and why, a line each."""

    @property
    def found(self) -> bool:
        """Whether it is clear which office or contact was meant."""
        return self.office is not None or self.urgent_contact is not None


class OfficeList(Record):
    """What `whereto list` shows."""

    offices: tuple[Office, ...]
    """The offices that pass the filters, whole."""
    by: Annotated[Way | None, Note(told_by="offices")] = None
    """The way of reaching them that was asked for."""
    confidential: Annotated[bool, Note(told_by="offices")] = False
    """Whether only confidential ones were asked for; then each says on whose word it is."""
    concerns: Annotated[tuple[Concern, ...], Note(told_by="offices")] = ()
    """The concerns that were asked for; then each says which of them it takes."""
    doubts: tuple[str, ...] = ()
    """What whoever keeps a catalogue of one's own should look at, a line each; it is no fault."""
    left_out: Annotated[tuple[str, ...], BESIDE] = ()
    """Which layers are not sound and so left out, and why, a line each."""

    @property
    def found(self) -> bool:
        """Whether any office passes."""
        return bool(self.offices)
