"""What `whereto concerns` and `whereto about` answer with, made from a catalogue."""

from whereto.answer.load import left_out
from whereto.answer.place import remembered
from whereto.catalogue.locate import Location
from whereto.catalogue.order import Choice, in_order
from whereto.catalogue.stack import load_stack
from whereto.records import wording
from whereto.records.around import About, ConcernEntry, ConcernList
from whereto.records.catalogue import Catalogue


def list_concerns(catalogue: Catalogue) -> ConcernList:
    """Every concern with the offices behind it."""
    return ConcernList(
        tuple(ConcernEntry(concern, catalogue.offices_for(concern)) for concern in catalogue.concerns),
        remembered(catalogue).left_out,
    )


def describe_chosen(chosen: Choice, version: str) -> About:
    """What stands around the offices of the catalogue that was chosen, with the layers over it.

    Raises CatalogueError where it cannot be used.
    """
    order = in_order(chosen)
    stack = load_stack(order.files, looking=True)
    told = describe(stack.catalogue, stack.ground or order.files[0], version)
    layers = tuple(str(location.path) for location in stack.layers)
    return told._replace(layers=layers, left_out=left_out(order, stack))


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
        sources=tuple(catalogue.sources),
        report_a_wrong_fact=own,
    )
