"""An office and what is known of it.

Field names follow the Open Referral Human Services Data Specification where it has a term
(`alternate_names`, `description`, `phones`, `email`, `url`). Every day is an ISO 8601 text.
"""

from enum import StrEnum
from typing import Annotated

from whereto.records import wording
from whereto.records.concern import Concerns
from whereto.records.declare import Id, MaybeContact, MaybeEmail, MaybeUrl, Note, in_json
from whereto.records.office_parts import (
    Confidentiality,
    ConfidentialityMeanings,
    ConfidentialityStatement,
    Fact,
    Notice,
    Phone,
)
from whereto.records.record import Record
from whereto.records.source import Cited, CitedBehind, Source

OFFICE_NAME = ("id", "name", "acronym")
DUTY = "an office that must report"


class Way(StrEnum):
    """The ways of reaching an office that `whereto list --by` filters on."""

    PHONE = "phone"
    EMAIL = "email"
    VISIT = "visit"


class Office(Record):
    """An office or a role."""

    id: Id
    """A short name, as in `whereto show ombuds`."""
    name: str
    """Its name as the page prints it."""
    description: str
    """What it does, in one to three plain sentences of your own."""
    sources: Annotated[Cited, Note(told_by="sources")]
    """Where its name, description and contacts were read, unless a line says otherwise."""
    confidentiality: Annotated[Confidentiality, Note(json="confidentiality.status")] = (
        Confidentiality.NOT_STATED
    )
    """Whether what you say stays there: "confidential", within the limit that the source names; "private",
    handled with discretion, but some things must be passed on; "not stated", which never means "no" and
    is what no line at all means."""
    acronym: str | None = None
    """Its letters, if it has any."""
    alternate_names: tuple[str, ...] = ()
    """Other names it has or had, shown on its card."""
    keywords: tuple[str, ...] = ()
    """Words people use for this office itself, for finding it only; not shown on its card."""
    parent: str | None = None
    """The larger office it belongs to."""
    phones: tuple[Phone, ...] = ()
    """Its telephone numbers, the best first."""
    email: MaybeEmail = None
    """One address."""
    email_sources: Annotated[CitedBehind, Note(behind="email")] = ()
    """Only if it was read elsewhere than the rest of the office."""
    room: Annotated[MaybeContact, Note(json="place.room")] = None
    """Such as "10-213"; or instead of it `building` and `floor`."""
    building: Annotated[MaybeContact, Note(json="place.building")] = None
    """The building, where no room is known."""
    floor: Annotated[MaybeContact, Note(json="place.floor")] = None
    """The floor, where no room is known."""
    place_sources: Annotated[
        CitedBehind, Note(json="place.sources", behind="room building floor place")
    ] = ()
    """Only if the place was read elsewhere than the rest of the office."""
    how_to_find: Annotated[str | None, Note(json="place.how_to_find")] = None
    """Advice where there is no contact, or the way is not plain."""
    how_to_find_sources: Annotated[
        CitedBehind, Note(json="place.how_to_find_sources", behind="how_to_find")
    ] = ()
    """Only if that was read elsewhere than the rest of the office."""
    url: MaybeUrl = None
    """The page that a person should open: the office's own, or how to reach it."""
    url_sources: Annotated[CitedBehind, Note(behind="url")] = ()
    """Only if that was read elsewhere than the rest of the office."""
    hours: str | None = None
    """When it is open, in the words of the page (HSDS: the description of a schedule)."""
    hours_sources: Annotated[CitedBehind, Note(behind="hours")] = ()
    """Only if that was read elsewhere than the rest of the office."""
    audience: str | None = None
    """Who may turn to it (HSDS: eligibility_description)."""
    audience_sources: Annotated[CitedBehind, Note(behind="audience")] = ()
    """Only if that was read elsewhere than the rest of the office."""
    cost: str | None = None
    """What it costs, such as "free for students" (HSDS: fees_description)."""
    cost_sources: Annotated[CitedBehind, Note(behind="cost")] = ()
    """Only if that was read elsewhere than the rest of the office."""
    first_contact: str | None = None
    """How to make first contact and what to expect then (HSDS: application_process)."""
    first_contact_sources: Annotated[CitedBehind, Note(behind="first_contact")] = ()
    """Only if that was read elsewhere than the rest of the office."""
    confidentiality_statements: Annotated[
        tuple[ConfidentialityStatement, ...], Note(json="confidentiality.statements")
    ] = ()
    """Who says so; needed for "confidential" and "private"."""
    must_report: Annotated[bool, Note(told_by="must_report")] = False
    """True if a source says that it must pass on what it hears of sexual misconduct."""
    must_report_note: Annotated[str | None, Note(json="must_report?.note", needed=DUTY)] = None
    """What it must pass on and to whom."""
    must_report_sources: Annotated[
        CitedBehind, Note(json="must_report?.sources", behind="must_report", needed=DUTY)
    ] = ()
    """Who says so."""
    notices: tuple[Notice, ...] = ()
    """Dated remarks."""
    facts: tuple[Fact, ...] = ()
    """What else is worth knowing."""
    concerns: Concerns = ()
    """Ids of the concerns this office is there for, most fitting first."""
    also_concerns: Concerns = ()
    """Ids of concerns it also hears about, though others fit better."""
    place_text: Annotated[MaybeContact, Note(toml="place", told_by="place")] = None
    """Where it is in the page's own words, shown as they stand, such as "Student Center, second floor";
    instead of `room`, `building` and `floor`."""
    confidentiality_meanings: Annotated[
        ConfidentialityMeanings | None, Note(toml="", shared="confidentiality", told_by="confidentiality")
    ] = None
    """What each answer on confidentiality means at its institution, in the institution's own words."""

    @property
    def title(self) -> str:
        """Its name with its letters."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name

    @property
    @in_json("place.display")
    def place(self) -> str | None:
        """Where it is, as a person would say it; None where no source says."""
        if self.place_text:
            return self.place_text
        if self.room:
            return f"Room {self.room}"
        parts = (f"Building {self.building}" if self.building else None, self.floor)
        return ", ".join(part for part in parts if part) or None

    @property
    def confidentiality_limit(self) -> str | None:
        """When confidentiality ends, as far as a source says."""
        limits = dict.fromkeys(part.limit for part in self.confidentiality_statements if part.limit)
        return " or ".join(limits) or None

    @property
    @in_json("confidentiality.meaning")
    def confidentiality_meaning(self) -> str:
        """What the answer on confidentiality means for the person, in a sentence or two."""
        own, rules, limit = self.own_meaning, self._rules, self.confidentiality_limit
        limits = (f"The limit is {limit}.",) if limit else ()
        match self.confidentiality:
            case Confidentiality.CONFIDENTIAL:
                return _joined(limits or rules, own) or wording.NO_LIMIT_NAMED
            case Confidentiality.PRIVATE:
                return _joined((*(limits if own else ()), *rules), own) or wording.PRIVATE
            case Confidentiality.NOT_STATED:
                notes = [statement.note for statement in self.confidentiality_statements]
                if notes:
                    return _joined((*notes, *rules), own or wording.ASK_FIRST)
                return own or wording.NOT_STATED

    @property
    def own_meaning(self) -> str | None:
        """What its answer on confidentiality means in the institution's own words, if it says so."""
        told = self.confidentiality_meanings
        return told and told.of(self.confidentiality)

    @property
    def own_meaning_sources(self) -> tuple[Source, ...]:
        """The pages that give these words."""
        told = self.confidentiality_meanings
        return told.sources if told and self.own_meaning else ()

    @property
    def _rules(self) -> tuple[str, ...]:
        """What the institution's rules say of its answer on confidentiality."""
        return tuple(rule.text for part in self.confidentiality_statements for rule in part.rules)

    @property
    @in_json("without_speaking")
    def without_speaking(self) -> str:
        """How to reach it without speaking aloud on the phone; or that no way is known."""
        write = f"write to {self.email}" if self.email else None
        there = f"this place: {self.place_text}" if self.place_text else self.place
        ways = [way for way in (write, f"go to {there}" if there else None) if way]
        if not ways:
            return wording.ASK_ITS_PAGE if self.url else wording.NO_SILENT_WAY
        text = ", or ".join(ways)
        return f"{text[0].upper()}{text[1:].removesuffix('.')}."

    @property
    def best_phone(self) -> Phone | None:
        """The first number that can be dialled."""
        return next((phone for phone in self.phones if phone.dialable), None)

    @property
    @in_json("sources")
    def all_sources(self) -> tuple[Source, ...]:
        """Every source behind the office, its own first, each once."""
        parts = [self.sources]
        parts += [statement.sources for statement in self.confidentiality_statements]
        parts += [phone.sources for phone in self.phones]
        parts += [notice.sources for notice in self.notices]
        parts += [fact.sources for fact in self.facts]
        parts += [rule.sources for part in self.confidentiality_statements for rule in part.rules]
        parts += [getattr(self, name) for name in self._fields if name.endswith("_sources")]
        parts += [self.own_meaning_sources]
        return tuple(dict.fromkeys(source for part in parts for source in part))

    @property
    def said_by(self) -> tuple[Source, ...]:
        """The pages that give its answer on confidentiality, or what is known instead, each once."""
        unknown = self.confidentiality is Confidentiality.NOT_STATED
        statements = self.confidentiality_statements
        said = (part for part in statements if unknown or part.says is self.confidentiality)
        return tuple(dict.fromkeys(page for part in said for page in part.sources))

    def reachable_by(self, way: Way) -> bool:
        """Whether it has this way of being reached."""
        match way:
            case Way.PHONE:
                return self.best_phone is not None
            case Way.EMAIL:
                return self.email is not None
            case Way.VISIT:
                return self.place is not None


def _joined(told: tuple[str, ...], last: str | None) -> str:
    """Some sentences and a last one, each once."""
    return " ".join(dict.fromkeys((*told, last) if last else told))
