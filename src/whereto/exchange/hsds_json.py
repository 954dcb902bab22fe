"""A catalogue as JSON of the Human Services Data Specification 3.0: a list of whole services."""

import json
from collections.abc import Sequence

from whereto.exchange.exporting import Exported
from whereto.exchange.hsds_services import beside_offices, left_out_of, services_of
from whereto.exchange.inert import inert_within
from whereto.exchange.rows import EXTENSION
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office


def to_hsds(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """These offices as a list of services; what stands around them is with the first one's organization."""
    services = services_of(catalogue, offices)
    if services:
        first = services[0]
        first["organization"] = {**first["organization"], EXTENSION: beside_offices(catalogue)}
    content = json.dumps(inert_within(services), ensure_ascii=False, indent=2) + "\n"
    return Exported(content.encode("utf-8", "replace"), tuple(left_out_of(catalogue, offices)))
