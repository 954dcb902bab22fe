"""One institution's catalogue: the whole of it, in the order of the file."""

from collections.abc import Sequence
from typing import Annotated

from whereto.records.concern import Concern
from whereto.records.declare import MaybeCountry, MaybeUrl, Note, Url
from whereto.records.office import Office
from whereto.records.office_parts import ConfidentialityMeanings, Rule
from whereto.records.record import Record
from whereto.records.source import Cited, CitedWhole, Source
from whereto.records.urgent import UrgentContact

FORMAT = 1


class Institution(Record):
    """Whose offices these are."""

    name: str
    """Its full name."""
    short_name: str | None = None
    """What people call it."""
    country: MaybeCountry = None
    """The country that it is in, by its two letters, such as "US"."""
    own_urgent_only: bool = False
    """True if the contacts for a whole country that come with whereto are not to be shown beside yours;
    then [[urgent]] has to hold an emergency contact."""


class Remark(Record):
    """What the institution says about roles and conduct (shown by `whereto about`)."""

    name: str
    """What it is called."""
    text: str
    """What it says, in a sentence or two of your own."""
    sources: Cited
    """Which pages say so."""
    url: MaybeUrl = None
    """The page of the policy itself, if it has one."""


class Elsewhere(Record):
    """Where to ask when no office here fits."""

    name: str
    """What the place is called."""
    url: Url
    """Its address."""
    text: str
    """What it helps with."""
    sources: CitedWhole
    """Which pages say so."""


class Catalogue(Record):
    """One institution's offices and what is said around them."""

    # Sources and offices may be very many; those of a prepared catalogue are read when they are looked at.

    format: int
    """Which form of catalogue this is; always 1."""
    institution: Institution
    """Whose offices these are."""
    sources: Annotated[Sequence[Source], Note(toml="source")]
    """The pages that facts were read from; every fact names its sources by their ids."""
    offices: Annotated[Sequence[Office], Note(toml="office")]
    """The offices and roles, in the order to list them."""
    principles: Annotated[tuple[Remark, ...], Note(toml="principle")] = ()
    """What the institution says about roles (shown by `whereto about`)."""
    policies: Annotated[tuple[Remark, ...], Note(toml="policy")] = ()
    """What the institution says about conduct (shown by `whereto about`)."""
    guidance: tuple[Remark, ...] = ()
    """What else the institution says around its offices, such as on its values and on seeking help."""
    rules: Annotated[tuple[Rule, ...], Note(toml="rule")] = ()
    """Its rules on what is confidential, named by the offices' statements on that."""
    confidentiality: ConfidentialityMeanings | None = None
    """What each answer on confidentiality means at the institution, in its own words, where it says so;
    else whereto says it in general. The limit of an office and its duty to report stand beside it."""
    elsewhere: Elsewhere | None = None
    """Where to ask when no office here fits."""
    urgent: tuple[UrgentContact, ...] = ()
    """Contacts for urgent help, in the order a person should try them (shown by `whereto urgent`); never an
    office's line for appointments, which belongs to the office."""
    concerns: Annotated[tuple[Concern, ...], Note(toml="concern")] = ()
    """What a person may be troubled by; without any, offices are found by what they say of themselves."""
    default_sources: Annotated[tuple[Source, ...], Note(toml="sources", refers="source")] = ()
    """Where everything was read that names no sources of its own: ids of pages, for the whole file. With
    exactly one [[source]] that page is meant without this line."""

    def office(self, office_id: str) -> Office:
        """The office with this id."""
        return next(office for office in self.offices if office.id == office_id)

    def concern(self, concern_id: str) -> Concern:
        """The concern with this id."""
        return next(concern for concern in self.concerns if concern.id == concern_id)

    def offices_for(self, concern: Concern) -> tuple[Office, ...]:
        """The offices that take a concern: those it is meant for first, then those that also hear it.

        Within each group an office that names the concern earlier comes first; ties keep the
        catalogue's order.
        """
        first = [office for office in self.offices if concern in office.concerns]
        also = [office for office in self.offices if concern in office.also_concerns]
        first.sort(key=lambda office: office.concerns.index(concern))
        also.sort(key=lambda office: office.also_concerns.index(concern))
        return (*first, *also)
