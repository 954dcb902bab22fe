"""The JSON output against its promises: the schema as it is, and as version 1 was when it began."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import ROOT, SMALL_SCHOOL, Run, run_whereto
from whereto.records.answer import ConcernProbability, Hit, OfficeScore, Part
from whereto.records.catalogue import Catalogue
from whereto.views.to_json import to_json

SCHEMA = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))
# The schema of release 0.1.0, whose keys and types scripts rely on; it allows keys that were added since.
VERSION_1 = json.loads((ROOT / "tests" / "golden" / "output-1.schema.json").read_text(encoding="utf-8"))

SMALL = f"""
{SMALL_SCHOOL}
[[office]]
id = "desk"
name = "The desk"
description = "It answers."
how_to_find = "Ask at the door."
confidentiality = "not stated"
sources = ["list"]
"""
RECORDS = {  # what each command prints, now and in the schema of version 1
    "search": ("Answer", "SearchDocument"),
    "show": ("Lookup", "ShowDocument"),
    "list": ("OfficeList", "ListDocument"),
    "concerns": ("ConcernList", "ConcernsDocument"),
    "about": ("About", "AboutDocument"),
    "urgent": ("UrgentHelp", "UrgentDocument"),
    "privacy": ("Privacy", "PrivacyDocument"),
}


class Case(NamedTuple):
    """A command line and its exit status; `small` asks the small catalogue."""

    command: str
    status: int = 0
    small: bool = False

    def __str__(self) -> str:
        """Name the case in a report."""
        return self.command + (" (small)" if self.small else "")


CASES = [
    Case("search stress"),
    Case("search my advisor yells at me -n 11 --explain"),
    Case("search harrasment --confidential"),
    Case("search ombuds --explain"),
    Case("search 3-5921"),
    Case("search xqzvwkj --explain", 1),
    Case("search xqzvwkj ÀÉ 😀 \x1b[31m", 1),
    Case("search desk", small=True),
    Case("search sexual assault"),
    Case("search i want to kill myself --explain"),
    Case("search i want to kill myself", small=True),
    Case("search i want to kill myself --catalogue none.toml"),
    Case("search stress --catalogue none.toml", 3),
    Case("show student-mental-health"),
    Case("show refs"),
    Case("show office", 1),
    Case("show ombudd office zz", 1),
    Case("show xqzvwkj", 1),
    Case("show desk", small=True),
    Case("list"),
    Case("list --confidential --by phone"),
    Case("list --concern stress"),
    Case("list --confidential", 1, small=True),
    Case("concerns"),
    Case("concerns", small=True),
    Case("about"),
    Case("about", small=True),
    Case("urgent"),
    Case("urgent", small=True),
    Case("privacy"),
]


def closed(schema: Any) -> Any:
    """The schema with every object closed to keys that it does not name."""
    if isinstance(schema, dict):
        inner = {key: closed(value) for key, value in schema.items()}
        return {**inner, "additionalProperties": False} if inner.get("type") == "object" else inner
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


@cache
def validator(name: str, *, then: bool) -> jsonschema.Draft202012Validator:
    definitions = VERSION_1["$defs"] if then else closed(SCHEMA["$defs"])
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions})


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "offices.toml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=str)
def test_output_is_one_ascii_object_that_fits_the_schema_of_now_and_of_then(
    case: Case, small: Path
) -> None:
    variables = {"WHERETO_CATALOGUE": str(small)} if case.small else {}
    shown = run_whereto(*case.command.split(" "), "--json", **variables)
    assert shown.returncode == case.status
    assert shown.stdout.isascii()
    assert "\x1b" not in shown.stdout
    assert shown.stdout.endswith("}\n")
    document = json.loads(shown.stdout)
    assert document["schema_version"] == 1
    now, then = RECORDS[case.command.split(" ")[0]]
    validator(now, then=False).validate(document)
    validator(then, then=True).validate(document)


def test_a_key_that_is_not_declared_or_missing_is_noticed() -> None:
    source: dict[str, str | bool | None] = {"id": "a", "title": "b", "publisher": "c", "url": "d"}
    source |= {"assured_date": "e", "stored_copy": False, "page_date": None, "note": None}
    fits = validator("Source", then=False)
    assert fits.is_valid(source)
    assert not fits.is_valid({**source, "author": "f"})
    assert not fits.is_valid({"id": "a"})
    assert not fits.is_valid({**source, "url": None})


def test_every_document_is_in_the_schema() -> None:
    named = {found["$ref"].rpartition("/")[2] for found in SCHEMA["anyOf"]}
    new = {"WholeCatalogue", "Paths", "CheckReport"}  # after version 1; their own tests hold them
    assert named == {now for now, _ in RECORDS.values()} | new


def test_a_search_without_result_has_an_empty_list_and_a_way_on(whereto: Run) -> None:
    document = json.loads(whereto("search", "xqzvwkj", "--json").stdout)
    assert document["results"] == []
    assert "whereto concerns" in document["fallback"]["commands"]
    assert document["fallback"]["elsewhere"]["url"] == "https://ask.mit.edu"


def test_a_search_with_results_has_no_fallback_and_scores_from_0_to_1(whereto: Run) -> None:
    document = json.loads(whereto("search", "stress", "--json", "-n", "11").stdout)
    assert document["fallback"] is None
    assert document["results"]
    assert all(0 <= result["score"] <= 1 for result in document["results"])


def test_a_name_of_several_or_no_offices_gives_no_office(whereto: Run) -> None:
    several = json.loads(whereto("show", "office", "--json").stdout)
    assert several["office"] is None
    assert len(several["candidates"]) > 1
    assert set(several["candidates"][0]) == {"id", "name", "acronym"}
    none = json.loads(whereto("show", "xqzvwkj", "--json").stdout)
    assert (none["office"], none["candidates"]) == (None, [])


def test_fields_stand_where_their_declarations_say(shipped: Catalogue) -> None:
    desk = to_json(shipped.office("gradsupport"))
    assert desk["place"]["display"] == "Room 3-136"
    assert desk["place"]["room"] == "3-136"
    assert set(desk["concerns"][0]) == {"id", "name"}
    assert desk["url_sources"] == ["roles"]
    assert desk["sources"][0]["url"].startswith("https://")
    assert desk["must_report"]["sources"] == ["responsible-employees"]
    ombuds = to_json(shipped.office("ombuds"))
    assert (ombuds["must_report"], ombuds["acronym"]) == (None, None)


def test_of_a_nested_record_only_what_is_asked_for_stands_in_its_place(shipped: Catalogue) -> None:
    hit = Hit("yells", "yelling", "concern", "c", "being shouted at")
    part = Part(ConcernProbability("c", "being shouted at", 0.98765, hit), 0.5)
    concern = {"id": "c", "name": "being shouted at"}
    assert to_json(part) == {"concern": concern, "share": 0.988, "fit": 0.5}
    assert to_json(hit)["concern"] == concern
    assert to_json(Hit("oo", "OO", "acronym"))["concern"] is None
    score = to_json(OfficeScore(shipped.office("refs"), 0.5))
    assert score["office"] == {
        "id": "refs",
        "name": "Resources for Easing Friction and Stress",
        "acronym": "REFS",
    }
