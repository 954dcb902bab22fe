"""From the file's tables to values: what a field takes over, what an absent one is."""

import tomllib

import pytest

from tests.conftest import SMALL_SCHOOL
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.office_parts import Confidentiality

OFFICE = """
[[source]]
id = "map"
title = "The map"
publisher = "The school"
url = "https://example.edu/map"
assured_date = 2026-02-28
[[concern]]
id = "keys"
name = "lost keys"
terms = "key, keys"
[[office]]
id = "desk"
name = "The desk"
acronym = ""
description = "It answers."
confidentiality = "not stated"
sources = ["list"]
concerns = ["keys"]
"""


def built(more: str = "") -> Catalogue:
    raw = tomllib.loads(SMALL_SCHOOL + OFFICE + more)
    assert check(raw) == []
    return build(raw)


def test_what_the_file_leaves_out_is_none_or_empty_or_false() -> None:
    (desk,) = built().offices
    assert (desk.acronym, desk.email, desk.url, desk.must_report_note) == (None, None, None, None)
    assert (desk.phones, desk.also_concerns, desk.url_sources, desk.how_to_find_sources) == ((), (), (), ())
    assert desk.must_report is False
    assert built().elsewhere is None


def test_ids_become_the_entries_that_they_name() -> None:
    catalogue = built()
    assert catalogue.institution == Institution("A small school", "school")
    assert catalogue.offices[0].sources == (catalogue.sources[0],)
    assert catalogue.offices[0].concerns == catalogue.concerns
    assert catalogue.sources[1].assured_date == "2026-02-28"
    assert catalogue.offices[0].confidentiality is Confidentiality.NOT_STATED


def test_a_fact_without_sources_of_its_own_takes_those_of_its_office() -> None:
    phones = '[[office.phones]]\ndisplay = "212-555-0100"\nnumber = "+12125550100"\n'
    own, other = built('url = "https://example.edu"\n' + phones), built(phones + 'sources = ["map"]\n')
    (desk,) = own.offices
    assert [source.id for source in desk.url_sources] == ["list"]
    assert [source.id for source in desk.phones[0].sources] == ["list"]
    assert [source.id for source in other.offices[0].phones[0].sources] == ["map"]


def test_sources_of_an_absent_address_are_not_named() -> None:
    (desk,) = built('url_sources = ["map"]\nhow_to_find_sources = ["map"]\n').offices
    assert [source.id for source in desk.all_sources] == ["list"]


FIELDS = ("email", "hours", "audience", "cost", "first_contact")


@pytest.mark.parametrize("name", FIELDS)
def test_each_fact_names_sources_of_its_own_or_takes_those_of_its_office(name: str) -> None:
    line = f'{name} = "a@b.edu"\n'
    (taken,), (own,), (absent,) = (
        built(more).offices for more in (line, f'{line}{name}_sources = ["map"]\n', "")
    )
    told = [[source.id for source in getattr(desk, f"{name}_sources")] for desk in (taken, own, absent)]
    assert told == [["list"], ["map"], []]
    assert [source.id for source in own.all_sources] == ["list", "map"]


@pytest.mark.parametrize("name", ["room", "building", "floor"])
def test_a_place_names_its_sources_however_it_is_told(name: str) -> None:
    (desk,) = built(f'{name} = "1"\nplace_sources = ["map"]\n').offices
    assert [source.id for source in desk.place_sources] == ["map"]
    (nowhere,) = built('place_sources = ["map"]\n').offices
    assert nowhere.place_sources == ()


def test_a_statement_refers_to_the_rules_of_the_institution() -> None:
    statement = '[[office.confidentiality_statements]]\nsays = "private"\nnote = "It is."\n'
    statement += 'sources = ["list"]\nrules = ["private"]\n'
    rule = '[[rule]]\nid = "private"\ntext = "They pass on theft."\nsources = ["map"]\n'
    catalogue = built(statement + rule)
    (desk,) = catalogue.offices
    assert desk.confidentiality_statements[0].rules == catalogue.rules
    unknown = check(tomllib.loads(SMALL_SCHOOL + OFFICE + statement))
    assert [fault.path[-1] for fault in unknown] == ["rules"]


def test_a_way_to_an_urgent_contact_takes_the_sources_of_the_contact() -> None:
    urgent = '[[urgent]]\nid = "guard"\nname = "Guard"\ntype = "emergency"\ndescription = "danger"\n'
    urgent += 'sources = ["list"]\nhours = "always"\nhours_sources = ["map"]\n'
    way = '[[urgent.channels]]\ntype = "call"\ndisplay = "911"\nnumber = "911"\n'
    (guard,) = built(urgent + way + way + 'sources = ["map"]\n').urgent
    assert [[source.id for source in channel.sources] for channel in guard.channels] == [["list"], ["map"]]
    assert [source.id for source in guard.hours_sources] == ["map"]
    assert guard.confidential_sources == ()
