"""What stands around the offices: what `whereto concerns`, `about` and `privacy` show."""

from typing import Annotated

from whereto.records import wording
from whereto.records.catalogue import Elsewhere, Remark
from whereto.records.concern import Concern
from whereto.records.declare import Note
from whereto.records.office_parts import ConfidentialityMeanings, Rule
from whereto.records.pages import OfficeNames
from whereto.records.record import Record
from whereto.records.source import Source


class ConcernEntry(Record):
    """A concern, and the offices behind it."""

    concern: Annotated[Concern, Note(json=".")]
    """The concern."""
    offices: OfficeNames
    """The offices that take it, the most fitting first."""


class ConcernList(Record):
    """What `whereto concerns` shows."""

    concerns: tuple[ConcernEntry, ...]
    """Every concern, in the order of the catalogue."""

    @property
    def found(self) -> bool:
        """Whether there is something to show: also a catalogue without concerns is an answer."""
        return True


class About(Record):
    """What stands around the offices, and where the facts come from."""

    version: Annotated[str, Note(json="about.version")]
    """The version of whereto."""
    institution: Annotated[str, Note(json="about.institution")]
    """Whose offices these are."""
    institution_short_name: Annotated[str | None, Note(json="about.institution_short_name")]
    """What people call it."""
    catalogue: Annotated[str, Note(json="about.catalogue")]
    """Where the catalogue in use lies."""
    principles: Annotated[tuple[Remark, ...], Note(json="about.principles")]
    """What the institution says about roles."""
    policies: Annotated[tuple[Remark, ...], Note(json="about.policies")]
    """What the institution says about conduct."""
    elsewhere: Annotated[Elsewhere | None, Note(json="about.elsewhere")]
    """Where to ask when no office fits."""
    sources: Annotated[tuple[Source, ...], Note(json="about.sources")]
    """The pages that facts were read from."""
    country: Annotated[str | None, Note(json="about.country")] = None
    """The country that the institution is in, by its two letters."""
    guidance: Annotated[tuple[Remark, ...], Note(json="about.guidance")] = ()
    """What else the institution says, such as on its values and on seeking help."""
    rules: Annotated[tuple[Rule, ...], Note(json="about.rules")] = ()
    """The institution's rules on what is confidential."""
    confidentiality: Annotated[ConfidentialityMeanings | None, Note(json="about.confidentiality")] = None
    """What each answer on confidentiality means there, in the institution's own words."""
    how_suggestions_are_made: Annotated[str, Note(json="about.how_suggestions_are_made")] = (
        wording.HOW_SUGGESTIONS_ARE_MADE
    )
    """What rests on a source, and what on somebody's judgement."""
    report_a_wrong_fact: Annotated[str, Note(json="about.report_a_wrong_fact")] = wording.REPORT_A_FACT
    """What to do about a wrong fact."""

    @property
    def found(self) -> bool:
        """Whether there is something to show, which is always so."""
        return True


class Advice(Record):
    """A piece of advice under its heading."""

    name: str
    """What it is about."""
    text: str
    """The advice."""


class Privacy(Record):
    """What `whereto privacy` shows: what is left behind where, and how to leave less."""

    privacy: tuple[Advice, ...]
    """The advice, from the nearest place to the furthest."""

    @property
    def found(self) -> bool:
        """Whether there is something to show, which is always so."""
        return True
