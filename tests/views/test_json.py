"""The JSON output against its promises: the schema, the shapes, and any script that reads it."""

import json
import subprocess
import sys
import types
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints, is_typeddict

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import ROOT, SMALL_SCHOOL, Run
from whereto.views import shapes

SCHEMA = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))

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


class Case(NamedTuple):
    """A command line, the shape of its answer, its exit status; `small` asks the small catalogue."""

    command: str
    shape: type
    status: int = 0
    small: bool = False

    def __str__(self) -> str:
        """Name the case in a report."""
        return self.command + (" (small)" if self.small else "")


CASES = [
    Case("search stress", shapes.SearchDocument),
    Case("search stress -n 11", shapes.SearchDocument),
    Case("search my advisor yells at me", shapes.SearchDocument),
    Case("search harrasment --confidential", shapes.SearchDocument),
    Case("search ombuds", shapes.SearchDocument),
    Case("search 3-5921", shapes.SearchDocument),
    Case("search gradsupport@mit.edu", shapes.SearchDocument),
    Case("search xqzvwkj", shapes.SearchDocument, 1),
    Case("search xqzvwkj ÀÉ 😀 \x1b[31m", shapes.SearchDocument, 1),
    Case("search stress", shapes.SearchDocument, 1, small=True),
    Case("search desk", shapes.SearchDocument, small=True),
    Case("show student-mental-health", shapes.ShowDocument),
    Case("show refs", shapes.ShowDocument),
    Case("show iceo", shapes.ShowDocument),
    Case("show office", shapes.ShowDocument, 1),
    Case("show ombudd office zz", shapes.ShowDocument, 1),
    Case("show xqzvwkj", shapes.ShowDocument, 1),
    Case("show desk", shapes.ShowDocument, small=True),
    Case("list", shapes.ListDocument),
    Case("list --confidential --by phone", shapes.ListDocument),
    Case("list --concern stress", shapes.ListDocument),
    Case("list --confidential", shapes.ListDocument, 1, small=True),
    Case("concerns", shapes.ConcernsDocument),
    Case("concerns", shapes.ConcernsDocument, small=True),
    Case("about", shapes.AboutDocument),
    Case("urgent", shapes.UrgentDocument),
    Case("urgent", shapes.UrgentDocument, small=True),
    Case("privacy", shapes.PrivacyDocument),
    Case("search sexual assault", shapes.SearchDocument),
    Case("search i want to kill myself", shapes.SearchDocument),
    Case("search i want to kill myself", shapes.SearchDocument, small=True),
    Case("about", shapes.AboutDocument, small=True),
]
each_case = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "offices.toml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def answer(case: Case, whereto: Run, small: Path) -> str:
    variables = {"WHERETO_CATALOGUE": str(small)} if case.small else {}
    shown = whereto(*case.command.split(" "), "--json", **variables)
    assert shown.returncode == case.status
    return shown.stdout


@each_case
def test_output_fits_the_schema(case: Case, whereto: Run, small: Path) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(answer(case, whereto, small)))


@each_case
def test_output_fits_the_document_of_its_command(case: Case, whereto: Run, small: Path) -> None:
    schema = {"$ref": f"#/$defs/{case.shape.__name__}", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(schema).validate(json.loads(answer(case, whereto, small)))


@each_case
def test_output_has_no_field_that_is_not_declared(case: Case, whereto: Run, small: Path) -> None:
    assert not list(undeclared(json.loads(answer(case, whereto, small)), case.shape, "$"))


@each_case
def test_output_is_one_ascii_object_of_version_1(case: Case, whereto: Run, small: Path) -> None:
    text = answer(case, whereto, small)
    assert text.isascii()
    assert text.endswith("}\n")
    assert "\x1b" not in text
    document = json.loads(text)
    assert isinstance(document, dict)
    assert document["schema_version"] == 1


@each_case
def test_python_m_json_tool_accepts_output(case: Case, whereto: Run, small: Path) -> None:
    tool = subprocess.run(
        [sys.executable, "-m", "json.tool"],
        input=answer(case, whereto, small),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (tool.returncode, tool.stderr) == (0, "")


def test_the_committed_schema_is_the_generated_one() -> None:
    script = ROOT / "scripts" / "make_schema.py"
    check = subprocess.run([sys.executable, str(script), "--check"], check=False)
    assert check.returncode == 0, "write it anew with: python scripts/make_schema.py"


def test_the_committed_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


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


def test_a_name_of_several_offices_gives_candidates_and_no_office(whereto: Run) -> None:
    document = json.loads(whereto("show", "office", "--json").stdout)
    assert document["office"] is None
    assert len(document["candidates"]) > 1


def test_a_name_of_no_office_gives_no_office_and_no_candidates(whereto: Run) -> None:
    document = json.loads(whereto("show", "xqzvwkj", "--json").stdout)
    assert document["office"] is None
    assert document["candidates"] == []


def test_an_empty_list_is_an_empty_list(whereto: Run, small: Path) -> None:
    shown = whereto("list", "--confidential", "--json", "--catalogue", str(small))
    assert json.loads(shown.stdout) == {"schema_version": 1, "offices": []}


def test_a_field_that_is_not_declared_is_noticed() -> None:
    source = {"id": "a", "title": "b", "publisher": "c", "url": "d", "assured_date": "e"}
    assert not list(undeclared(source, shapes.SourceShape, "$"))
    assert list(undeclared({**source, "author": "f"}, shapes.SourceShape, "$")) == ["$.author"]
    assert list(undeclared([{**source, "author": "f"}], list[shapes.SourceShape], "$")) == ["$[0].author"]
    assert list(undeclared({"id": "a"}, shapes.ConcernName | None, "$")) == ["$.name"]


def undeclared(value: Any, declared: Any, path: str) -> list[str]:
    """The paths at which a value and its declared type differ."""
    if is_typeddict(declared):
        return in_object(value, get_type_hints(declared), path) if isinstance(value, dict) else [path]
    kind, parts = get_origin(declared), get_args(declared)
    if kind in (Union, types.UnionType):
        attempts = [undeclared(value, option, path) for option in parts]
        return min(attempts, key=lambda attempt: ([path] == attempt, len(attempt)))
    if kind is list and isinstance(value, list):
        found = [undeclared(part, parts[0], f"{path}[{number}]") for number, part in enumerate(value)]
        return [place for places in found for place in places]
    if kind is Literal:
        fits = value in parts
    else:
        fits = type(value) in ((float, int) if declared is float else (declared,))
    return [] if fits else [path]


def in_object(value: dict[str, Any], hints: dict[str, Any], path: str) -> list[str]:
    """The same for an object, whose fields must be the declared ones, all of them and no more."""
    differing = [f"{path}.{name}" for name in sorted(value.keys() ^ hints.keys())]
    for name in sorted(value.keys() & hints.keys()):
        differing += undeclared(value[name], hints[name], f"{path}.{name}")
    return differing
