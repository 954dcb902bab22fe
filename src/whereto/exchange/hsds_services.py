"""Offices as services of the Human Services Data Specification 3.0.

What the standard has a field for stands there. All else, down to the page behind each fact, stands under
the extension property `x_whereto`, so that nothing is lost on the way back; the standard allows further
properties, and other programs pass over them.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from whereto.catalogue.faults import Table
from whereto.catalogue.unbuild import table_of
from whereto.exchange.cleaning import clean
from whereto.exchange.hsds_terms import concern_term, confidentiality_term
from whereto.exchange.rows import EXTENSION
from whereto.exchange.uuids import office_uuid
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

# A service's property for a field of an office, where both are plain texts.
TEXTS = {
    "name": "name",
    "description": "description",
    "email": "email",
    "url": "url",
    "audience": "eligibility_description",
    "cost": "fees_description",
    "first_contact": "application_process",
}
_ALSO_TOLD = frozenset({"sources", "confidentiality", "concerns", "room", "building", "floor", "place"})
_MOST_DIGITS = 15  # of an extension as a number; a longer one would not come back the same


def services_of(catalogue: Catalogue, offices: Sequence[Office]) -> list[dict[str, Any]]:
    """The services, each whole with its organization, places, phones, hours and attributes."""
    institution = catalogue.institution
    organization = {
        "id": str(_institution_uuid(catalogue)),
        "name": institution.name,
        "alternate_name": institution.short_name,
        "description": f"The institution whose offices are listed here: {institution.name}.",
    }
    return [_service(office, catalogue, _filled(organization)) for office in offices]


def beside_offices(catalogue: Catalogue) -> Table:
    """What a catalogue holds beside its offices, fit for JSON: institution, sources, concerns and more."""
    table = table_of(catalogue)
    del table["office"]
    plain: Table = as_json(table)
    return plain


def left_out_of(catalogue: Catalogue, offices: Sequence[Office]) -> Iterator[str]:
    """A line for each office, and one for the catalogue, on what other programs will not find."""
    for office in offices:
        table = table_of(office)
        kept = _rest(table).keys() - _ALSO_TOLD
        names = [name for name in table if name in kept and not name.endswith("_sources")]
        if names:
            yield f"office '{office.id}': under {EXTENSION} alone: {', '.join(names)}"
        if office.hours:
            yield f"office '{office.id}': hours: in words alone, without a rule of days and times"
        if office.place:
            yield f"office '{office.id}': place: in words alone, without street and postal code"
        for phone in office.phones:
            if not phone.number:
                yield f"office '{office.id}': phones: '{phone.display}' is kept, but not to be dialled"
    around = [name for name in beside_offices(catalogue) if name not in ("format", "institution", "source")]
    if around:
        yield f"the catalogue: under {EXTENSION} alone: {', '.join(around)}"


def as_json(value: Any) -> Any:
    """Tables of a catalogue with their days as texts."""
    if isinstance(value, dict):
        return {key: as_json(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _institution_uuid(catalogue: Catalogue) -> UUID:
    return uuid5(NAMESPACE_URL, f"urn:whereto:{catalogue.institution.name}")


def _service(office: Office, catalogue: Catalogue, organization: dict[str, Any]) -> dict[str, Any]:
    key, table = office_uuid(catalogue, office), table_of(office)
    service = {
        "id": str(key),
        "organization_id": organization["id"],
        "status": "active",
        **{name: table.get(field) for field, name in TEXTS.items()},
        "alternate_name": next(iter(office.alternate_names), None),
        "assured_date": max((page.assured_date for page in office.all_sources), default=None),
        "alert": " ".join(_alerts(office)) or None,
        "phones": [
            _phone(phone, uuid5(key, f"phone/{at}")) for at, phone in enumerate(table.get("phones", ()))
        ],
        "schedules": _schedules(office, key),
        "service_at_locations": _places(office, key),
        "organization": organization,
        "attributes": list(_attributes(office, catalogue, key)),
        EXTENSION: {
            "office": as_json(_rest(table)),
            "pages": [as_json(table_of(page)) for page in office.all_sources],
        },
    }
    return _filled(service)


def _rest(table: Table) -> Table:
    """What of an office's table no property of the standard brings back."""
    carried = {name for name in (*TEXTS, "hours") if _comes_back(table.get(name, ""))} | {"phones"}
    names = table.get("alternate_names", ())
    if len(names) <= 1 and all(map(_comes_back, names)):
        carried.add("alternate_names")
    return {name: value for name, value in table.items() if name not in carried}


def _comes_back(text: str) -> bool:
    """Whether a text is read as it is written: an import joins lines and takes hidden characters out."""
    return clean(text) == (text, 0)


def _alerts(office: Office) -> Iterator[str]:
    """What changes what a person does, where any program shows it."""
    if office.must_report_note:
        yield office.must_report_note
    yield from (notice.text for notice in office.notices if notice.important)


def _phone(phone: Table, key: UUID) -> dict[str, Any]:
    extension = str(phone.get("extension", ""))
    counts = extension.isdecimal() and len(extension) <= _MOST_DIGITS and str(int(extension)) == extension
    carried = {"number", *(["label"] if _comes_back(phone.get("label", "")) else [])}
    rest = {name: value for name, value in phone.items() if name not in carried}
    if counts:
        del rest["extension"]
    if phone["display"] == phone.get("number", phone["display"]) and _comes_back(phone["display"]):
        del rest["display"]
    return _filled(
        {
            "id": str(key),
            "number": phone.get("number") or phone["display"],
            "extension": int(extension) if counts else None,
            "type": "voice",
            "description": phone.get("label"),
            EXTENSION: as_json(rest),
        }
    )


def _schedules(office: Office, key: UUID) -> list[dict[str, Any]]:
    return [{"id": str(uuid5(key, "schedule")), "description": office.hours}] if office.hours else []


def _places(office: Office, key: UUID) -> list[dict[str, Any]]:
    if not office.place and not office.how_to_find:
        return []
    location = {
        "id": str(uuid5(key, "location")),
        "location_type": "physical" if office.place else "virtual",
        "name": office.place,
        "description": office.how_to_find,
    }
    return [{"id": str(uuid5(key, "service_at_location")), "location": _filled(location)}]


def _attributes(office: Office, catalogue: Catalogue, key: UUID) -> Iterator[dict[str, Any]]:
    """The answer on confidentiality, and the concerns, as terms of whereto's own vocabularies."""
    institution = _institution_uuid(catalogue)
    terms = [("confidentiality", confidentiality_term(office.confidentiality))]
    terms += [("concern", concern_term(concern, institution)) for concern in office.concerns]
    terms += [("also concern", concern_term(concern, institution)) for concern in office.also_concerns]
    for link, term in terms:
        yield {
            "id": str(uuid5(key, f"attribute/{link}/{term['code']}")),
            "link_id": str(key),
            "link_type": link,
            "link_entity": "service",
            "taxonomy_term": term,
        }


def _filled(table: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty, which the standard leaves away."""
    return {name: value for name, value in table.items() if value not in (None, "", [], {})}
