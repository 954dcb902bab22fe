"""The tables of the standard that whereto writes: their files, columns, and what must be filled.

Human Services Data Specification 3.0, schema reference: https://docs.openreferral.org/en/3.0/hsds/
schema_reference.html ("required" in each table there; the columns that name another table are required in
tabular data alone). Nothing of the schemas is copied; `tests/exchange/test_hsds_json.py` holds exports
against this.
"""

from whereto.exchange.rows import EXTENSION
from whereto.records.record import Record

NUMBERS = frozenset({"extension"})  # the columns that hold numbers, of those written here


class HsdsTable(Record):
    """A table: its file, its columns and those that must be filled, in nested data and in tables."""

    file: str
    columns: tuple[str, ...]
    required: tuple[str, ...]
    tabular: tuple[str, ...] = ()
    """What must be filled in tables besides."""


HSDS: dict[str, HsdsTable] = {
    "organization": HsdsTable(
        "organizations.csv", ("id", "name", "alternate_name", "description"), ("id", "name", "description")
    ),
    "service": HsdsTable(
        "services.csv",
        (
            *("id", "organization_id", "name", "alternate_name", "description", "url", "email", "status"),
            *(
                "application_process",
                "fees_description",
                "eligibility_description",
                "assured_date",
                "alert",
            ),
            EXTENSION,
        ),
        ("id", "name", "status"),
        ("organization_id",),
    ),
    "service_at_location": HsdsTable(
        "service_at_location.csv",
        ("id", "service_id", "location_id"),
        ("id",),
        ("service_id", "location_id"),
    ),
    "location": HsdsTable(
        "locations.csv", ("id", "location_type", "name", "description"), ("id", "location_type")
    ),
    "phone": HsdsTable(
        "phones.csv",
        ("id", "service_id", "number", "extension", "type", "description", EXTENSION),
        ("id", "number"),
    ),
    "schedule": HsdsTable("schedules.csv", ("id", "service_id", "description"), ("id",)),
    "attribute": HsdsTable(
        "attributes.csv",
        ("id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value"),
        ("id",),
        ("link_id", "taxonomy_term_id", "link_entity"),
    ),
    "taxonomy_term": HsdsTable(
        "taxonomy_terms.csv",
        ("id", "code", "name", "description", "taxonomy", "taxonomy_id", "language"),
        ("id", "name", "description"),
    ),
    "taxonomy": HsdsTable(
        "taxonomies.csv", ("id", "name", "description", "version"), ("id", "name", "description")
    ),
}
