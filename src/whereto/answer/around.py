"""What `whereto concerns` and `whereto about` answer with, made from a catalogue."""

from whereto.catalogue.locate import Location
from whereto.records import wording
from whereto.records.around import About, ConcernEntry, ConcernList
from whereto.records.catalogue import Catalogue


def list_concerns(catalogue: Catalogue) -> ConcernList:
    """Every concern with the offices behind it."""
    return ConcernList(
        tuple(ConcernEntry(concern, catalogue.offices_for(concern)) for concern in catalogue.concerns)
    )


def describe(catalogue: Catalogue, location: Location, version: str) -> About:
    """What stands around the offices, where the facts come from, and what to do about a wrong one."""
    path = str(location.path)
    own = wording.REPORT_IN_A_CATALOGUE.format(path=path) if location.origin else wording.REPORT_A_FACT
    return About(
        version=version,
        institution=catalogue.institution.name,
        institution_short_name=catalogue.institution.short_name,
        catalogue=path,
        principles=catalogue.principles,
        policies=catalogue.policies,
        elsewhere=catalogue.elsewhere,
        country=catalogue.institution.country,
        guidance=catalogue.guidance,
        rules=catalogue.rules,
        confidentiality=catalogue.confidentiality,
        sources=catalogue.sources,
        report_a_wrong_fact=own,
    )
