"""What the commands beside `search` and `show` answer with, made from a catalogue."""

from pathlib import Path

from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.errors import UsageError
from whereto.records.office import Confidentiality, Way
from whereto.records.pages import About, ConcernEntry, ConcernList, OfficeList


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
    return OfficeList(offices, by, confidential)


def list_concerns(catalogue: Catalogue) -> ConcernList:
    """Every concern with the offices behind it."""
    return ConcernList(
        tuple(ConcernEntry(concern, catalogue.offices_for(concern)) for concern in catalogue.concerns)
    )


def describe(catalogue: Catalogue, path: Path, version: str) -> About:
    """What stands around the offices, and where the facts come from."""
    return About(
        version=version,
        institution=catalogue.institution.name,
        institution_short_name=catalogue.institution.short_name,
        catalogue=str(path),
        principles=catalogue.principles,
        policies=catalogue.policies,
        elsewhere=catalogue.elsewhere,
        sources=catalogue.sources,
    )


def _concern(asked: str, catalogue: Catalogue) -> Concern:
    """The concern with this id or name. Raises UsageError that names the closest."""
    from difflib import get_close_matches

    names = {name.casefold(): c for c in catalogue.concerns for name in (c.id, c.name)}
    if found := names.get(asked.strip().casefold()):
        return found
    close = get_close_matches(asked.strip().casefold(), names, n=1, cutoff=0.5)
    advice = f"Did you mean --concern {names[close[0]].id}? " if close else ""
    raise UsageError(f"there is no concern '{asked[:60]}'. {advice}All of them: whereto concerns")
