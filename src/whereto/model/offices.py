"""What a catalogue holds, as frozen values.

Field names follow the Open Referral Human Services Data Specification where it has a
term (`alternate_names`, `description`, `phones`, `email`, `url`, `assured_date`).
Every date is an ISO 8601 string, `YYYY-MM-DD`. Named tuples, because a frozen dataclass costs five
times as long to define, and a dozen of them would cost a tenth of a whole start.
"""

from enum import StrEnum
from typing import NamedTuple


class Confidentiality(StrEnum):
    """The three answers to "is this confidential?". Silence is NOT_STATED, never a no."""

    CONFIDENTIAL = "confidential"
    PRIVATE = "private"
    NOT_STATED = "not stated"


class Contact(StrEnum):
    """The ways of reaching an office that `whereto list --by` filters on."""

    PHONE = "phone"
    EMAIL = "email"
    VISIT = "visit"


class Source(NamedTuple):
    """A page that facts were read from. `assured_date` is the day it was read."""

    id: str
    title: str
    publisher: str
    url: str
    assured_date: str


class Phone(NamedTuple):
    """A telephone number. `number` is E.164, or None where the source prints it incomplete."""

    display: str
    number: str | None
    label: str
    hours: str
    sources: tuple[str, ...]

    @property
    def dialable(self) -> bool:
        """Whether the number may be offered as something to dial."""
        return self.number is not None


class ConfidentialityStatement(NamedTuple):
    """What one source says about an office's confidentiality, and its limit if it names one."""

    says: Confidentiality
    note: str
    limit: str
    sources: tuple[str, ...]


class Notice(NamedTuple):
    """A dated remark. An important one changes what a person should do, so it stands near the top."""

    date: str
    text: str
    important: bool
    sources: tuple[str, ...]


class Remark(NamedTuple):
    """A sentence with its source: a fact worth knowing about an office, a principle, a policy."""

    text: str
    sources: tuple[str, ...]
    name: str = ""


class Concern(NamedTuple):
    """Something a person may be troubled by. `terms_text` holds the words people use for it.

    What is told about `sexual_misconduct` must be passed on by some offices.
    """

    id: str
    name: str
    group: str
    terms_text: str
    sexual_misconduct: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms, which stand separated by commas or new lines."""
        parts = self.terms_text.replace("\n", ",").split(",")
        return tuple(term for part in parts if (term := part.strip()))


class Office(NamedTuple):
    """One office or role. `concerns` is what it is there for, `also_concerns` what it also hears.

    `must_report` says what it must pass on of sexual misconduct, empty where no source says it must.
    """

    id: str
    name: str
    acronym: str
    alternate_names: tuple[str, ...]
    keywords: tuple[str, ...]
    parent: str
    description: str
    sources: tuple[str, ...]
    confidentiality: Confidentiality
    confidentiality_statements: tuple[ConfidentialityStatement, ...]
    phones: tuple[Phone, ...]
    email: str
    room: str
    building: str
    floor: str
    url: str
    url_sources: tuple[str, ...]
    how_to_find: str
    how_to_find_sources: tuple[str, ...]
    notices: tuple[Notice, ...]
    facts: tuple[Remark, ...]
    concerns: tuple[str, ...]
    also_concerns: tuple[str, ...]
    must_report: str = ""
    must_report_sources: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Where it is, as a person would say it; empty where no source says."""
        if self.room:
            return f"Room {self.room}"
        return ", ".join(
            part for part in (self.building and f"Building {self.building}", self.floor) if part
        )

    @property
    def best_phone(self) -> Phone | None:
        """The first number that can be dialled."""
        return next((phone for phone in self.phones if phone.dialable), None)

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The ids of every source behind the office, its own first, each once."""
        parts = [self.sources]
        parts += [statement.sources for statement in self.confidentiality_statements]
        parts += [phone.sources for phone in self.phones]
        parts += [notice.sources for notice in self.notices]
        parts += [fact.sources for fact in self.facts]
        parts += [self.url_sources] if self.url else []
        parts += [self.how_to_find_sources] if self.how_to_find else []
        parts += [self.must_report_sources] if self.must_report else []
        return tuple(dict.fromkeys(source for part in parts for source in part))

    def reachable_by(self, contact: Contact) -> bool:
        """Whether the office has this way of being reached."""
        match contact:
            case Contact.PHONE:
                return self.best_phone is not None
            case Contact.EMAIL:
                return bool(self.email)
            case Contact.VISIT:
                return bool(self.place)


class Elsewhere(NamedTuple):
    """The institution's own place to ask when no office here fits."""

    name: str
    url: str
    text: str
    sources: tuple[str, ...]


class Catalogue(NamedTuple):
    """One institution's offices and what is said around them, in the catalogue's order."""

    institution: str
    short_name: str
    sources: tuple[Source, ...]
    principles: tuple[Remark, ...]
    policies: tuple[Remark, ...]
    elsewhere: Elsewhere | None
    concerns: tuple[Concern, ...]
    offices: tuple[Office, ...]

    def source(self, source_id: str) -> Source:
        """The source with this id. A checked catalogue has every source it refers to."""
        return next(source for source in self.sources if source.id == source_id)

    def office(self, office_id: str) -> Office:
        """The office with this id."""
        return next(office for office in self.offices if office.id == office_id)

    def concern(self, concern_id: str) -> Concern:
        """The concern with this id."""
        return next(concern for concern in self.concerns if concern.id == concern_id)

    def offices_for(self, concern_id: str) -> tuple[Office, ...]:
        """The offices that take a concern: those it is meant for first, then those that also hear it.

        Within each group an office that names the concern earlier comes first; ties keep the
        catalogue's order.
        """
        first = [o for o in self.offices if concern_id in o.concerns]
        also = [o for o in self.offices if concern_id in o.also_concerns]
        first.sort(key=lambda office: office.concerns.index(concern_id))
        also.sort(key=lambda office: office.also_concerns.index(concern_id))
        return (*first, *also)
