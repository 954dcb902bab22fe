"""Whole directories: what becomes an office, what is kept, and that the rest is reported."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.small import ASKED, TABLES, folder_of, imported, of_json
from whereto.exchange.importing import Asked
from whereto.records.errors import UsageError

SERVICE = {
    "id": "s1",
    "name": "Kettle Lending",
    "status": "active",
    "description": "Lends kettles.",
    "minimum_age": 12,
    "alert": "Closed in May.",
    "organization": {
        "id": "o1",
        "name": "Fern Aid",
        "description": "Helps.",
        "website": "https://f.example",
    },
    "phones": [{"id": "p1", "number": "+1 617 253 5921", "extension": 100, "type": "voice"}],
    "schedules": [{"id": "h1", "byday": "MO,TU", "opens_at": "10:00:00", "closes_at": "18:00:00"}],
    "service_at_locations": [
        {
            "id": "a1",
            "location": {
                "id": "l1",
                "location_type": "physical",
                "name": "Mill House",
                "addresses": [
                    {"id": "d1", "address_1": "4 Mill Lane", "city": "Fernton", "country": "US"},
                ],
            },
        }
    ],
    "attributes": [
        {"id": "x1", "link_entity": "service", "taxonomy_term": {"id": "t1", "name": "crockery"}},
    ],
}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "list", TABLES)


def test_services_organizations_and_places_without_a_service_become_offices(tables: Path) -> None:
    catalogue, _ = imported(tables)
    assert [office.id for office in catalogue.offices] == [
        "kettle-lending",
        "bridge-walks",
        "fern-aid",
        "far-barn",
    ]
    assert catalogue.offices[0].parent == "Fern Aid"


def test_a_service_takes_what_its_place_and_its_organization_know(tables: Path) -> None:
    kettles = imported(tables)[0].offices[0]
    assert kettles.description == "Lends kettles and cups."
    assert kettles.alternate_names == ("Tea Desk",)
    assert (kettles.url, kettles.email) == ("http://www.kettles.example", "mail@fern.example")
    assert (kettles.cost, kettles.first_contact) == ("Free", "Ring at the side door")
    assert kettles.hours == "Monday to Wednesday 9:00 to 17:00"
    assert "Mill House, 4 Mill Lane, Fernton, MA 02139" in str(kettles)
    assert [phone.number for phone in kettles.phones] == ["+16172535921", "+16172535922", None]


@pytest.mark.parametrize(
    "line",
    [
        "services.csv:3: this service is defunct and is left out",
        "services.csv:4: 'organization_id' names no organization that is there: 9",
        "services.csv:5: this row is blank and is left out",
        "locations.csv:2: 'latitude' has no place in a catalogue and is left out: 1.5",
        "phones.csv:4: a fax number is left out: 617-253-5999",
        "phones.csv:5: this is no number and is left out: no phone",
        "phones.csv:7: a phone that belongs to nothing is left out: 617-253-5000",
        "regular_schedules.csv:5: a day without times is left out: it may be closed or not known",
    ],
)
def test_what_is_not_taken_is_reported_with_its_line(tables: Path, line: str) -> None:
    assert line in imported(tables)[1].report.lines


def test_a_column_that_nobody_knows_is_kept_as_a_fact_and_reported(tmp_path: Path) -> None:
    source = folder_of(tmp_path / "x", {"services": "id,name,moon_phase\n1,Tide Desk,full\n"})
    catalogue, found = imported(source)
    assert [fact.text for fact in catalogue.offices[0].facts] == ["moon_phase: full"]
    assert "services.csv:2: 'moon_phase' is not known and is kept as a fact: full" in found.report.lines


@pytest.mark.parametrize("where", ["services.csv", "a/b/Service.csv", "HSDS_services.csv"])
def test_a_table_is_found_by_its_name_in_any_folder(tmp_path: Path, where: str) -> None:
    file = tmp_path / "x" / where
    file.parent.mkdir(parents=True)
    file.write_text("id,name\n1,Tide Desk\n", encoding="utf-8")
    assert [office.name for office in imported(tmp_path / "x")[0].offices] == ["Tide Desk"]


def test_a_data_package_tells_what_a_strange_file_is_though_its_path_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "t1.csv").write_text("id,name\n1,Tide Desk\n", encoding="utf-8")
    package = {"title": "Tides", "resources": [{"name": "services", "path": "gone/away/t1.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    catalogue, _ = imported(tmp_path)
    assert [office.name for office in catalogue.offices] == ["Tide Desk"]
    assert catalogue.sources[0].title == "Tides"


def test_a_zip_is_read_as_its_folder_is(tables: Path, tmp_path: Path) -> None:
    packed = tmp_path / "list.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in tables.iterdir():
            archive.write(file, f"deep/{file.name}")
    assert imported(packed)[0].offices == imported(tables)[0].offices


@pytest.mark.parametrize(
    "shape",
    [lambda one: one, lambda one: [one], lambda one: {"contents": [one]}, lambda one: {"service": [one]}],
)
def test_json_is_read_as_an_object_a_list_a_page_or_tables(tmp_path: Path, shape: Any) -> None:
    kettles = of_json(tmp_path, shape(SERVICE))[0].offices[0]
    assert (kettles.name, kettles.parent) == ("Kettle Lending", "Fern Aid")
    assert kettles.phones[0].number == "+16172535921"
    assert "100" in str(kettles.phones[0])
    assert kettles.hours == "Monday, Tuesday 10:00 to 18:00"
    assert kettles.audience == "age from 12"
    assert kettles.keywords == ("crockery",)
    assert [(notice.text, notice.important) for notice in kettles.notices] == [("Closed in May.", True)]
    assert "Mill House, 4 Mill Lane, Fernton" in str(kettles)


def test_what_is_nested_in_many_objects_is_taken_once(tmp_path: Path) -> None:
    second = {**SERVICE, "id": "s2", "name": "Cup Lending"}
    catalogue, _ = of_json(tmp_path, [SERVICE, second])
    assert [office.id for office in catalogue.offices] == ["kettle-lending", "cup-lending", "fern-aid"]


def test_the_ohana_dialect_hangs_services_on_places(tmp_path: Path) -> None:
    tables = {
        "organizations": "id,name,description\n1,Fern Aid,Helps.\n",
        "locations": "id,organization_id,name,description,virtual\n1,1,Mill House,A mill.,false\n",
        "services": (
            "id,location_id,name,description,keywords,taxonomy_ids,status\n"
            '1,1,Kettles,Lends kettles.,"tea, cups","5, 7",active\n'
        ),
        "taxonomy": "taxonomy_id,name,parent_id,parent_name\n5,Hot drinks,,\n",
        "phones": "id,location_id,number,number_type,country_prefix\n1,1,617-253-5921,voice,+1\n",
        "holiday_schedules": (
            "id,location_id,service_id,start_date,end_date,closed,opens_at,closes_at\n"
            '1,1,,"January 01, 0001","January 01, 0001",true,,\n'
        ),
    }
    catalogue, found = imported(folder_of(tmp_path / "o", tables))
    kettles = catalogue.offices[0]
    assert kettles.parent == "Fern Aid"
    assert kettles.keywords == ("tea", "cups", "Hot drinks")
    assert kettles.hours == "January 01: closed"
    assert kettles.phones[0].number == "+16172535921"
    assert "services.csv:2: it names a taxonomy term that is not there: 7" in found.report.lines


def test_offices_of_one_name_keep_it_and_get_ids_that_tell_them_apart(tmp_path: Path) -> None:
    tables = {
        "organizations": "id,name,description\n1,Fern Aid,Helps.\n2,Moss Aid,Helps.\n",
        "services": "id,organization_id,name\n1,1,Tide Desk\n2,2,Tide Desk\n3,2,Tide Desk\n",
    }
    offices = imported(folder_of(tmp_path / "s", tables))[0].offices[:3]
    assert {office.name for office in offices} == {"Tide Desk"}
    assert [office.id for office in offices] == ["tide-desk-fern-aid", "tide-desk-moss-aid", "tide-desk-3"]


def test_an_entry_that_no_catalogue_may_have_is_left_out_alone(tmp_path: Path) -> None:
    kept = {"office": {"confidentiality": "secret"}}
    first = {"id": "a", "name": "Odd Desk", "status": "active", "x_whereto": kept}
    catalogue, found = of_json(tmp_path, [first, SERVICE])
    assert "odd-desk" not in {office.id for office in catalogue.offices}
    assert any("[0]: left out as a whole, because" in line for line in found.report.lines)


def test_a_directory_without_an_address_is_itself_the_source_and_that_is_told(tables: Path) -> None:
    catalogue, found = imported(tables, ASKED._replace(url=None))
    (page,) = catalogue.sources
    assert (page.url, page.href) == (f"file:{tables.name}", "")
    assert not page.is_layer
    assert any("--source-url" in line for line in found.report.lines)


def test_every_fact_rests_on_the_page_and_the_day_that_were_given(tables: Path) -> None:
    catalogue, _ = imported(tables)
    (page,) = catalogue.sources
    assert (page.url, page.assured_date) == ("https://example.org/list", "2026-11-20")
    assert all(office.all_sources == (page,) for office in catalogue.offices)


def test_without_a_country_numbers_are_kept_and_the_report_says_what_to_give(tmp_path: Path) -> None:
    tables = {"services": "id,name\n1,Tide Desk\n", "phones": "service_id,number\n1,617-253-5921\n"}
    asked = Asked(None, "https://example.org", "2026-11-20")
    catalogue, found = imported(folder_of(tmp_path / "s", tables), asked)
    assert [(phone.display, phone.dialable) for phone in catalogue.offices[0].phones] == [
        ("617-253-5921", False)
    ]
    assert any("give --country" in line for line in found.report.lines)


def test_a_number_for_urgent_help_is_no_offices_but_not_lost(tmp_path: Path) -> None:
    tables = {"services": "id,name\n1,Tide Desk\n", "phones": "service_id,number\n1,911\n"}
    office = imported(folder_of(tmp_path / "s", tables))[0].offices[0]
    assert not office.phones
    assert [fact.text for fact in office.facts] == ["Phone: 911"]


def test_nothing_that_could_be_an_office_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no service, organization or place"):
        imported(folder_of(tmp_path / "s", {"phones": "id,number\n1,617-253-5921\n"}))
