"""What a file says once for all its entries: sources, and what the answers on confidentiality mean."""

import json
import tomllib
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import ROOT, SMALL_SCHOOL
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.unbuild import table_of
from whereto.catalogue.write import toml_of
from whereto.records.catalogue import Catalogue
from whereto.records.office_parts import Confidentiality

ONE_LINE = SMALL_SCHOOL.replace("format = 1\n", 'format = 1\nsources = ["list"]\n')
MAP = """[[source]]
id = "map"
title = "The map"
publisher = "The school"
url = "https://example.edu/map"
assured_date = 2026-02-28
"""
DESK = """[[office]]
id = "desk"
name = "The desk"
description = "It answers."
email = "desk@example.edu"
must_report = true
must_report_note = "It passes on theft."
[[office.phones]]
display = "212-555-0100"
number = "+12125550100"
[[office.facts]]
text = "It has a bell."
[[office.notices]]
date = 2026-02-01
text = "It moves."
[[office.confidentiality_statements]]
says = "not stated"
note = "No page says."
"""
AROUND = """[[policy]]
name = "Conduct"
text = "Be kind."
[[rule]]
id = "theft"
text = "Theft is passed on."
[elsewhere]
name = "Town hall"
url = "https://example.edu/town"
text = "All else."
[[urgent]]
id = "guard"
name = "Guard"
type = "emergency"
description = "danger"
[[urgent.channels]]
type = "call"
display = "911"
number = "911"
"""
MEANINGS = """[confidentiality]
confidential = "It stays with us, unless a life is at risk."
not_stated = "Assume that it is passed on."
"""
ALL = MAP + DESK + AROUND + MEANINGS


def built(text: str) -> Catalogue:
    raw = tomllib.loads(text)
    assert check(raw) == []
    return build(raw)


def pages_of(catalogue: Catalogue) -> set[str]:
    """Every page that anything in the catalogue names, `none` for what names none."""
    (desk,) = catalogue.offices
    parts: list[Any] = [desk, *desk.facts, *desk.notices, *desk.phones, *desk.confidentiality_statements]
    parts += [*catalogue.policies, *catalogue.rules, *catalogue.urgent, *catalogue.urgent[0].channels]
    parts += [part for part in (catalogue.elsewhere, catalogue.confidentiality) if part]
    named = [part.sources for part in parts] + [desk.email_sources, desk.must_report_sources]
    return {"+".join(source.id for source in sources) or "none" for sources in named}


def test_whatever_names_no_sources_takes_the_line_above_all_tables() -> None:
    assert pages_of(built(ONE_LINE + ALL)) == {"list"}


def test_without_that_line_the_only_page_of_a_file_is_meant() -> None:
    assert pages_of(built(SMALL_SCHOOL + ALL.removeprefix(MAP))) == {"list"}


def test_of_two_pages_neither_is_guessed_and_the_fault_says_what_to_do() -> None:
    faults = check(tomllib.loads(SMALL_SCHOOL + ALL))
    missing = [fault for fault in faults if fault.problem == "the field 'sources' is missing"]
    assert missing[0].path[0] == "office"
    assert {fault.path[0] for fault in missing} == {
        *("office", "policy", "rule", "elsewhere", "urgent", "confidentiality")
    }
    assert all("or once for the whole file, above all tables" in fault.fix for fault in missing)
    assert "'must_report' needs the field 'must_report_sources'" in {fault.problem for fault in faults}


def test_what_lacks_its_page_is_named_where_its_office_has_one() -> None:
    office = """[[office]]
id = "desk"
name = "The desk"
description = "It answers."
sources = ["map"]
[[office.facts]]
text = "It has a bell."
"""
    faults = check(tomllib.loads(SMALL_SCHOOL + MAP + office))
    assert [fault.problem for fault in faults] == ["the field 'sources' is missing in its 'facts'"]
    assert 'ids of [[source]] in [ ], such as ["roles"]' in faults[0].fix


def test_within_an_office_its_own_sources_come_before_those_of_the_file() -> None:
    (desk,) = built(ONE_LINE + MAP + DESK.replace("email =", 'sources = ["map"]\nemail =')).offices
    named = (desk.sources, desk.email_sources, desk.must_report_sources, desk.facts[0].sources)
    assert {source.id for sources in named for source in sources} == {"map"}


def test_a_page_that_is_not_there_is_a_fault_of_that_line() -> None:
    (fault,) = check(tomllib.loads(ONE_LINE.replace('["list"]', '["lst"]') + DESK))
    assert (fault.path, fault.fix) == (("sources",), "Did you mean 'list'?")


def test_what_is_absent_has_no_sources_though_the_file_names_some() -> None:
    plain = DESK.replace("must_report = true\n", "").replace(
        'must_report_note = "It passes on theft."\n', ""
    )
    (desk,) = built(ONE_LINE + plain).offices
    assert (desk.must_report_sources, desk.url_sources, desk.hours_sources) == ((), (), ())


@pytest.mark.parametrize("head", [ONE_LINE + MAP, SMALL_SCHOOL])
def test_a_catalogue_that_says_it_once_goes_to_tables_and_back(head: str) -> None:
    catalogue = built(head + ALL.removeprefix(MAP))
    again = toml_of(table_of(catalogue))
    assert built(again) == catalogue
    assert built(again.replace('sources = [\n    "list",\n]\n', "", 1)).offices == catalogue.offices


def test_an_office_knows_what_its_institution_means() -> None:
    (desk,) = built(ONE_LINE + ALL).offices
    assert desk.confidentiality is Confidentiality.NOT_STATED
    assert desk.confidentiality_meaning == "No page says. Assume that it is passed on."
    (other,) = built(ONE_LINE + DESK).offices
    assert other.confidentiality_meaning == "No page says. Ask before you tell."


def test_what_may_be_left_out_may_be_left_out_for_an_editor_as_well() -> None:
    schema = json.loads((ROOT / "schema" / "catalogue.schema.json").read_text(encoding="utf-8"))
    raw = tomllib.loads(ONE_LINE + ALL + '[[concern]]\nid = "keys"\nname = "lost keys"\n')
    jsonschema.validate(json.loads(json.dumps(raw, default=str)), schema)
