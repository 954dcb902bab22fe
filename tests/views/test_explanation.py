"""`--explain`: the whole working in every view, also where nothing matched."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import CATALOGUE, ROOT, Run
from whereto.catalogue.find import Location
from whereto.loading import load_catalogue, load_index
from whereto.model.matches import Working
from whereto.search.model import load_model
from whereto.search.rank import search
from whereto.views.working import working_rows

LOCATION = Location(CATALOGUE, "")
CATALOG = load_catalogue(LOCATION)
INDEX = load_index(LOCATION, CATALOG)
SCHEMA = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))
MATCHING = ["my advsior yells at me xqzvwkj", "ombuds", "room mate", "10-213", "sexualharassment"]
NOTHING = ["parking permit", "xqzvwkj", "how do I kill a zombie process in linux", "the"]
each_query = pytest.mark.parametrize("query", MATCHING + NOTHING)


def working(query: str) -> Working:
    return search(query, CATALOG, INDEX, load_model(), CATALOG.offices).working


def rows(query: str) -> list[tuple[str, str]]:
    return [(row.label, row.text) for row in working_rows(working(query))]


def explained(whereto: Run, query: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(whereto("search", "--explain", "--json", "--", query).stdout)
    return document


@each_query
def test_the_parts_of_an_office_are_its_score(query: str) -> None:
    for entry in working(query).offices:
        whole = sum(part.share.share * part.fit for part in entry.parts)
        if entry.score < 0.999:
            assert whole == pytest.approx(entry.score)
        else:  # it was named, or the sum was cut
            assert entry.score <= 1.0


@each_query
def test_every_office_is_accounted_for_best_first(query: str) -> None:
    offices = working(query).offices
    assert {entry.office.id for entry in offices} == {office.id for office in CATALOG.offices}
    assert [entry.score for entry in offices] == sorted((entry.score for entry in offices), reverse=True)


@each_query
def test_an_office_is_a_result_or_says_why_it_is_none(query: str) -> None:
    answer = search(query, CATALOG, INDEX, load_model(), CATALOG.offices)
    kept = [entry.office.id for entry in answer.working.offices if not entry.left_out]
    assert kept == [match.office.id for match in answer.matches]


@each_query
def test_shares_stand_the_largest_first_and_are_at_most_one_together(query: str) -> None:
    found = working(query)
    shares = [share.share for share in found.shares]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) + found.nothing <= 1.0 + 1e-9


@pytest.mark.parametrize("query", NOTHING)
def test_where_nothing_matched_every_office_says_why(query: str) -> None:
    assert all(entry.left_out for entry in working(query).offices)
    assert ("Left out", working(query).offices[0].left_out) in rows(query)


def test_the_rows_name_what_was_understood_corrected_and_ignored() -> None:
    shown = rows("my advsior yells at me xqzvwkj")
    assert ("Understood", "yells") in shown
    assert ("Taken otherwise", "'advsior', taken for advisor") in shown
    assert ("Common, so weak", "my at me") in shown
    assert ("Ignored", "xqzvwkj") in shown


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("room mate", "'room mate', taken for roommate, written apart"),
        ("sexualharassment", "'sexualharassment', taken for sexual and the next, run together"),
    ],
)
def test_the_rows_name_what_was_joined_and_parted(query: str, said: str) -> None:
    assert ("Taken otherwise", said) in rows(query)


def test_the_rows_say_why_the_second_office_is_not_first() -> None:
    assert "Why not first" in [label for label, _ in rows("yoga class")]


@each_query
def test_the_json_fits_the_schema_with_the_explanation(query: str, whereto: Run) -> None:
    document = explained(whereto, query)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    shape = {"$ref": "#/$defs/ExplanationShape", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(shape).validate(document["explanation"])


@pytest.mark.parametrize("query", [MATCHING[0], NOTHING[0]])
def test_the_json_tells_the_same_as_the_search(query: str, whereto: Run) -> None:
    shown, found = explained(whereto, query)["explanation"], working(query)
    assert [word["written"] for word in shown["words"]] == [word.written for word in found.words]
    assert [entry["office"]["id"] for entry in shown["offices"]] == [e.office.id for e in found.offices]
    assert shown["nothing"] == pytest.approx(found.nothing, abs=0.001)
    for entry in shown["offices"]:
        whole = sum(part["share"] * part["fit"] for part in entry["parts"])
        assert whole == pytest.approx(entry["score"], abs=0.01)


def test_the_json_holds_no_explanation_unless_asked(whereto: Run) -> None:
    assert json.loads(whereto("search", "--json", "stress").stdout)["explanation"] is None


@pytest.mark.parametrize("query", [MATCHING[0], *NOTHING[:2]])
@pytest.mark.parametrize("force", [{}, {"FORCE_COLOR": "1", "COLUMNS": "100"}], ids=["plain", "card"])
def test_people_see_every_heading_of_the_working(query: str, force: dict[str, str], whereto: Run) -> None:
    shown = whereto("search", "--explain", "--", query, **force)
    assert shown.returncode == (0 if query in MATCHING else 1)
    assert shown.stderr == ""
    for label in ("How this came about", "Understood", "Ignored", "None of the offices", "Place 1"):
        assert label in shown.stdout
    assert ("\x1b[" in shown.stdout) is bool(force)


def test_the_working_is_not_shown_unless_asked(whereto: Run) -> None:
    assert "How this came about" not in whereto("search", "stress").stdout
