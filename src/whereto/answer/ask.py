"""`ask`: one question, one answer. In danger there is always an answer, and the contacts are in it."""

from pathlib import Path

from whereto.answer.ensure_confidential import ensure_confidential
from whereto.answer.finder import Text, danger_in, find_offices, read_text
from whereto.answer.question import checked, shortened
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location, locate
from whereto.records import wording
from whereto.records.answer import Answer, Danger, Fallback
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError, own_fault
from whereto.records.office_parts import Confidentiality
from whereto.records.record import Record

OFFICES_SHOWN = 3


Given = Catalogue | Path | str | None
Loaded = tuple[Catalogue, Location | None]  # and where it lies, if it was loaded from there


class Wishes(Record):
    """What is asked for beside the words."""

    limit: int = OFFICES_SHOWN
    confidential: bool = False
    explain: bool = False


def ask(
    text: str,
    catalogue: Given = None,
    *,
    limit: int = OFFICES_SHOWN,
    confidential: bool = False,
    explain: bool = False,
) -> Answer:
    """The answer to `text`, a person's own words.

    `catalogue` is one that `load` gave, or the path of one; by default it is the one that the variable
    WHERETO_CATALOGUE names, else the shipped one. At most `limit` offices are in the answer; with
    `confidential` only those that a source calls so, with `explain` also how it came about.

    Raises UsageError for a text that is no question, and CatalogueError for a catalogue that cannot be
    used. Where the text speaks of danger it raises neither: the urgent contacts are in the answer,
    and what went wrong is in its `faults`.
    """
    read = read_text(text)  # once, and everything that is understood from it looks at this
    wishes = Wishes(max(limit, 1), confidential, explain)
    if danger := danger_in(read):
        return _in_danger(text, read, danger, catalogue, wishes)
    return _offices(checked(text), read, _loaded(catalogue), wishes)


def _in_danger(text: str, read: Text, danger: Danger, given: Given, wishes: Wishes) -> Answer:
    """The contacts, whatever happens, and the offices if they can be found."""
    from whereto.catalogue.contacts import contacts_beside, help_from

    contacts = contacts_beside(given) if isinstance(given, Catalogue) else help_from(_option(given))
    answer = Answer(
        shortened(text), urgent_contacts=contacts.contacts, danger=danger, institution=contacts.institution
    )
    if contacts.faults:
        return answer.contacts_alone(wording.CATALOGUE_FAILED, contacts.faults)
    try:
        found = _offices(checked(text), read, _loaded(given), wishes)
    except UsageError as error:
        return answer.contacts_alone(wording.TOO_LONG, error.lines)
    except Exception as error:  # noqa: BLE001 - the contacts stand, the rest is less important
        return answer.contacts_alone(wording.SEARCH_FAILED, (own_fault(error),))
    return _beside(found, answer)


def _beside(found: Answer, contacts: Answer) -> Answer:
    """The offices that were found, with the contacts."""
    danger = contacts.danger
    explanation = found.explanation
    if explanation and danger:
        explanation = explanation._replace(danger=danger.words)
    return found._replace(
        urgent_contacts=contacts.urgent_contacts,
        danger=danger,
        institution=contacts.institution,
        explanation=explanation,
    )


def _option(given: Path | str | None) -> str | None:
    return None if given is None else str(given)


def _loaded(given: Given) -> Loaded:
    """The catalogue to use and where it lies. Raises CatalogueError for one that cannot be used."""
    if isinstance(given, Catalogue):
        return given, None
    location = locate(_option(given))
    return load_catalogue(location), location


def _offices(query: str, read: Text, loaded: Loaded, wishes: Wishes) -> Answer:
    """The offices for a question, or what to do where none fits."""
    catalogue, location = loaded
    offices = [
        office
        for office in catalogue.offices
        if not wishes.confidential or office.confidentiality is Confidentiality.CONFIDENTIAL
    ]
    findings = find_offices(read, catalogue, location, offices)
    shown = ensure_confidential(findings.matches, wishes.limit, catalogue)
    nothing = Fallback(
        wording.NOTHING_FITS, ("whereto concerns", "whereto list", "whereto urgent"), catalogue.elsewhere
    )
    return Answer(
        query=query,
        results=shown.matches,
        sexual_misconduct=shown.sexual_misconduct,
        fallback=None if shown.matches else nothing,
        explanation=findings.explanation if wishes.explain else None,
    )
