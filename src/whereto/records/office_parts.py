"""What is said of an office in tables of its own: phones, statements, notices, facts."""

from enum import StrEnum
from typing import Annotated

from whereto.records.declare import Contact, Day, Id, MaybeContact, MaybeDay, Note, in_json
from whereto.records.record import Record
from whereto.records.source import Cited, CitedBehind


class Confidentiality(StrEnum):
    """The three answers to "is this confidential?". Silence is NOT_STATED, never a no."""

    CONFIDENTIAL = "confidential"
    PRIVATE = "private"
    NOT_STATED = "not stated"


class Phone(Record):
    """A telephone number of an office."""

    display: Contact
    """The number exactly as the source prints it."""
    number: MaybeContact = None
    """The same for dialling: +, country code, digits only, such as "+16172535921", without extension."""
    incomplete: Annotated[bool, Note(told_by="dialable")] = False
    """True where the source prints too few digits; then there is no `number` line."""
    label: str | None = None
    """What the line is."""
    hours: str | None = None
    """When it is answered."""
    sources: CitedBehind = ()
    """Only if it was read elsewhere than the rest of the office."""
    extension: MaybeContact = None
    """The digits to dial once the number answers, such as "123", if it has an extension."""

    @property
    @in_json("dialable")
    def dialable(self) -> bool:
        """Whether the number may be offered as something to dial."""
        return self.number is not None

    @property
    def whole(self) -> str:
        """The number as the source prints it, with its extension."""
        if self.extension is None or self.prints_extension:
            return self.display
        return f"{self.display} ext. {self.extension}"

    @property
    def prints_extension(self) -> bool:
        """Whether the source prints the extension behind the number, as one text."""
        printed = "".join(filter(str.isdecimal, self.display))
        before = printed.removesuffix(self.extension or "").lstrip("0")
        return bool(before) and before != printed.lstrip("0") and (self.number or "").endswith(before)

    @property
    def href(self) -> str:
        """Where it leads on a click, as RFC 3966 writes it; "" where it cannot be dialled."""
        extension = f";ext={self.extension}" if self.extension else ""
        return f"tel:{self.number}{extension}" if self.number else ""


class Rule(Record):
    """A rule of the institution on what is confidential, such as what "private" means there."""

    id: Id
    """A short name, used by the statements on confidentiality."""
    text: str
    """What the rule says, whole, in a sentence or two of your own."""
    sources: Cited
    """Which pages say so."""


class ConfidentialityMeanings(Record):
    """What each answer on confidentiality means at the institution, in its own words, where it says so."""

    sources: Cited
    """Which pages say so."""
    confidential: str | None = None
    """What "confidential" means there, in a sentence or two; the limit of an office stands beside it."""
    private: str | None = None
    """What "private" means there, such as what is passed on and to whom."""
    not_stated: str | None = None
    """What to expect there of an office of which no page says whether it is confidential."""

    def of(self, answer: Confidentiality) -> str | None:
        """What this answer means; None where the institution does not say."""
        match answer:
            case Confidentiality.CONFIDENTIAL:
                return self.confidential
            case Confidentiality.PRIVATE:
                return self.private
            case Confidentiality.NOT_STATED:
                return self.not_stated


class ConfidentialityStatement(Record):
    """Who says that an office is confidential or private; needed for both."""

    says: Confidentiality
    """One of the three answers."""
    note: str
    """What that source says, in a sentence of your own."""
    sources: Cited
    """Which pages say so."""
    limit: str | None = None
    """When confidentiality ends, if the source says."""
    rules: Annotated[tuple[Rule, ...], Note(refers="rule")] = ()
    """Ids of the institution's rules that say what this answer means."""


class Notice(Record):
    """A dated remark on an office."""

    date: Day
    """The day it is about, or the day it was read."""
    text: str
    """One or two sentences."""
    sources: Cited
    """Which pages say so."""
    important: bool = False
    """True if it changes what a person should do; then it stands near the top of the card."""
    until: MaybeDay = None
    """The last day on which it is shown, if it has one."""


class Fact(Record):
    """Something else worth knowing about an office."""

    text: str
    """One or two sentences."""
    sources: Cited
    """Which pages say so."""
