"""What each column of a service, a place or an organization becomes in a catalogue.

`FACTS` are kept as a sentence with this heading, `LEFT_OUT` have no place in a catalogue and are reported,
`TAKEN` are read elsewhere in this package. Any other column is kept as a fact under its own name and
reported.
"""

FACTS = {
    "accepted_payments": "Accepted payments",
    "accessibility": "Access",
    "accreditations": "Accreditations",
    "assured_date": "Last assured by its publisher",
    "funding_sources": "Funding",
    "interpretation_services": "Interpretation",
    "languages": "Languages",
    "licenses": "Licences",
    "required_documents": "Documents to bring",
    "service_areas": "Area served",
    "transportation": "Getting there",
    "wait_time": "Wait",
}
LEFT_OUT = frozenset(
    {
        "latitude",
        "longitude",
        "logo",
        "uri",
        "tax_status",
        "tax_id",
        "year_incorporated",
        "date_incorporated",
        "legal_status",
        "external_identifier",
        "external_identifier_type",
        "external_identifiers",
        "admin_emails",
        "assurer_email",
        "external_id",
        "slug",
    }
)
TAKEN = frozenset(
    {
        "id",
        "name",
        "alternate_name",
        "description",
        "short_desc",
        "email",
        "url",
        "website",
        "status",
        "application_process",
        "fees",
        "fees_description",
        "eligibility",
        "eligibility_description",
        "audience",
        "minimum_age",
        "maximum_age",
        "alert",
        "keywords",
        "last_modified",
        "last_updated",
        "created_at",
        "updated_at",
        "location_type",
        "virtual",
        "taxonomy_ids",
        "categories",
        "link_id",
        "link_entity",
        "link_type",
        "parent_organization_id",
    }
)
# Tables that belong to a service, a place or an organization: the heading of the fact, and its columns.
TABLES = {
    "language": ("Languages", ("name", "language", "code", "note")),
    "accessibility": ("Access", ("description", "accessibility", "details", "url")),
    "service_area": ("Area served", ("name", "service_area", "description", "extent", "uri")),
    "funding": ("Funding", ("source",)),
    "payment": ("Accepted payments", ("payment",)),
    "required_document": ("Documents to bring", ("document", "uri")),
    "program": ("Programme", ("name", "alternate_name", "description")),
}
NOT_CARRIED = ("metadata", "meta_table_description", "organization_identifier")
