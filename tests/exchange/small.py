"""Small directories of invention, in the shapes that real ones have."""

import json
from pathlib import Path
from typing import Any

from whereto.catalogue.build import build
from whereto.exchange.importing import Asked, Imported, import_directory
from whereto.records.catalogue import Catalogue

ASKED = Asked("US", "https://example.org/list", "2026-11-20", "Fern County")

TABLES = {
    "organizations": "id,name,description,email,url\n1,Fern Aid,Helps people.,mail@fern.example,\n",
    "services": (
        "id,organization_id,name,alternate_name,description,url,email,status,application_process,fees\n"
        '10,1,Kettle Lending,Tea Desk,"Lends kettles\u00a0and cups.",www.kettles.example,,active,'
        "Ring at the side door,Free\n"
        "11,1,Old Harp School,,Taught the harp.,,,defunct,,\n"
        "12,9,Bridge Walks,,Leads people over bridges.,,,active,,\n"
        ",,,,,,,,,\n"
    ),
    "locations": (
        "id,organization_id,name,description,latitude\n20,1,Mill House,,1.5\n21,,Far Barn,Empty.,\n"
    ),
    "services_at_location": "id,service_id,location_id,description\n30,10,20,\n",
    "phones": (
        "id,location_id,service_id,organization_id,number,extension,type,description\n"
        ",,10,,617-253-5921 x 12; 617 253 5922,,voice,Desk\n"
        ",20,,,(617) 253-592,,,\n"
        ",,12,,617-253-5999,,fax,\n"
        ",,12,,no phone,,,\n"
        ",,12,,1-800-ASK-HOME,,hotline,\n"
        ",99,,,617-253-5000,,,\n"
    ),
    "physical_addresses": (
        "id,location_id,organization_id,attention,address_1,city,state_province,postal_code,country\n"
        ",20,,,4 Mill Lane,Fernton,MA,02139,US\n"
    ),
    "regular_schedules": (
        "id,service_id,location_id,weekday,opens_at,closes_at\n"
        + "".join(f",,20,{day},09:00,17:00\n" for day in ("Monday", "Tuesday", "Wednesday"))
        + ",,20,Sunday,,\n"
    ),
}


def folder_of(path: Path, tables: dict[str, str]) -> Path:
    """A folder with these tables as CSV files."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    return path


def imported(source: Path, asked: Asked = ASKED) -> tuple[Catalogue, Imported]:
    """The catalogue that a source becomes, which has no fault, and what was said of it."""
    found = import_directory(source, asked)
    return build(found.tables), found


def of_json(path: Path, value: Any) -> tuple[Catalogue, Imported]:
    """The catalogue of a JSON document."""
    file = path / "services.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    return imported(file)
