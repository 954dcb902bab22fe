"""What `whereto concerns` and `whereto about` answer with, made from a catalogue."""

from whereto.answer.load import left_out
from whereto.answer.place import remembered
from whereto.catalogue.locate import Location
from whereto.catalogue.order import Choice, in_order
from whereto.catalogue.stack import load_stack
from whereto.records import wording
from whereto.records.around import About, ConcernEntry, ConcernList
from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.office import Office


def list_concerns(catalogue: Catalogue) -> ConcernList:
    """Every concern with the offices behind it; see `Catalogue.offices_for` for their order."""
    taking: dict[Concern, list[tuple[bool, int, Office]]] = {each: [] for each in catalogue.concerns}
    for office in catalogue.offices:  # once, for there may be very many
        for also, concerns in ((False, office.concerns), (True, office.also_concerns)):
            for place, concern in enumerate(concerns):
                taking[concern].append((also, place, office))
    return ConcernList(
        tuple(
            ConcernEntry(concern, tuple(each[2] for each in sorted(found, key=lambda each: each[:2])))
            for concern, found in taking.items()
        ),
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
