"""What the tables and nested objects of the standard and its dialects are called, and what they are.

The names are those of the Human Services Data Specification 1.1, 2.0 and 3.0
(https://docs.openreferral.org) and of the Ohana API's CSV files, in the singular and the plural.
"""

import re

_NAMES = {
    "organization": "organization organizations organisation organisations",
    "program": "program programs programme programmes",
    "service": "service services",
    "service_at_location": (
        "service_at_location services_at_location service_at_locations services_at_locations "
        "service_location services_locations"
    ),
    "location": "location locations",
    "address": "address addresses physical_address physical_addresses",
    "postal_address": "postal_address postal_addresses mail_address mail_addresses",
    "phone": "phone phones",
    "contact": "contact contacts",
    "schedule": "schedule schedules regular_schedule regular_schedules",
    "holiday": "holiday_schedule holiday_schedules",
    "language": "language languages",
    "accessibility": (
        "accessibility accessibilities accessibility_for_disabilities accessibility_for_disability"
    ),
    "service_area": "service_area service_areas",
    "funding": "funding fundings",
    "payment": "payment_accepted payments_accepted",
    "cost_option": "cost_option cost_options",
    "required_document": "required_document required_documents",
    "eligibility": "eligibility eligibilities",
    "attribute": "attribute attributes service_attribute service_attributes",
    "service_taxonomy": "service_taxonomy service_taxonomies services_taxonomy",
    "taxonomy_term": "taxonomy_term taxonomy_terms",
    "taxonomy": "taxonomy taxonomies",
    "organization_identifier": "organization_identifier organization_identifiers",
    "metadata": "metadata metadatum",
    "meta_table_description": "meta_table_description meta_table_descriptions",
}
KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}

# What others refer to by an id, with the column that they do it in.
ENTITIES = frozenset(
    {"organization", "program", "service", "service_at_location", "location", "contact"}
    | {"taxonomy_term", "taxonomy"}
)
LINKS = {
    f"{kind}_id": kind
    for kind in ("organization", "program", "service", "service_at_location", "location", "contact")
} | {"phone_id": "phone"}
SINGLE = {  # nested objects that their parent refers to, and the parent's column for it
    "organization": "organization_id",
    "program": "program_id",
    "location": "location_id",
    "service": "service_id",
    "taxonomy_term": "taxonomy_term_id",
    "taxonomy_detail": "taxonomy_id",
}


def kind_of(name: str) -> str | None:
    """What a file or a nested object of this name holds; None where the name is not known."""
    plain = re.sub(r"[^a-z]+", "_", name.lower().rsplit("/", 1)[-1].removesuffix(".csv")).strip("_")
    if plain == "taxonomy_detail":
        return "taxonomy"
    return KINDS.get(plain) or KINDS.get(plain.removeprefix("hsds_").removeprefix("hsda_"))
