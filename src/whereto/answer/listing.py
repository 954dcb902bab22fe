"""What `whereto list` answers with."""

from whereto.answer.place import remembered
from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.errors import UsageError
from whereto.records.office import Way
from whereto.records.office_parts import Confidentiality
from whereto.records.pages import OfficeList


def list_offices(
    catalogue: Catalogue, *, concern: str | None = None, confidential: bool = False, by: Way | None = None
) -> OfficeList:
    """The offices that pass every filter given. Raises UsageError for a concern that is unknown."""
    offices = catalogue.offices
    if concern is not None:
        offices = catalogue.offices_for(_concern(concern, catalogue))
    if confidential:
        offices = tuple(o for o in offices if o.confidentiality is Confidentiality.CONFIDENTIAL)
    if by is not None:
        offices = tuple(office for office in offices if office.reachable_by(by))
    return OfficeList(offices, by, confidential, remembered(catalogue).doubts)


def _concern(asked: str, catalogue: Catalogue) -> Concern:
    """The concern with this id or name. Raises UsageError that names the closest."""
    from difflib import get_close_matches

    names = {name.casefold(): c for c in catalogue.concerns for name in (c.id, c.name)}
    if found := names.get(asked.strip().casefold()):
        return found
    close = get_close_matches(asked.strip().casefold(), names, n=1, cutoff=0.5)
    advice = f"Did you mean --concern {names[close[0]].id}? " if close else ""
    raise UsageError(f"there is no concern '{asked[:60]}'. {advice}All of them: whereto concerns")
