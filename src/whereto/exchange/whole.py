"""A catalogue as one JSON object, which holds all of it."""

from collections.abc import Sequence

from whereto.catalogue.contacts import contacts_beside
from whereto.exchange.exporting import Exported
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.records.whole import WholeCatalogue
from whereto.views.to_json import dump


def to_whole_json(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """These offices as `whereto list --json` has them, and all that stands around them in the catalogue."""
    found = WholeCatalogue(
        institution=catalogue.institution,
        offices=tuple(offices),
        concerns=catalogue.concerns,
        urgent_contacts=contacts_beside(catalogue).contacts,
        elsewhere=catalogue.elsewhere,
        principles=catalogue.principles,
        policies=catalogue.policies,
        guidance=catalogue.guidance,
        rules=catalogue.rules,
        sources=tuple(catalogue.sources),
    )
    return Exported(dump(found).encode("ascii"))
