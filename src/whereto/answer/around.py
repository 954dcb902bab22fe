"""What `whereto concerns` and `whereto about` answer with, made from a catalogue."""

from pathlib import Path

from whereto.records.around import About, ConcernEntry, ConcernList
from whereto.records.catalogue import Catalogue


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
        country=catalogue.institution.country,
        guidance=catalogue.guidance,
        rules=catalogue.rules,
        sources=catalogue.sources,
    )
