"""Confidentiality as it is shown: which answer, on whose word, and what must be passed on."""

import json
from typing import Any

import pytest

from tests.conftest import Run

# office: the answer, what it means in a sentence, the source ids of the answer
TABLE = {
    "graduate-officer": ("private", "sexual misconduct, hazing or serious danger", {"faculty-guide"}),
    "department-head": ("private", "sexual misconduct, hazing or serious danger", {"faculty-guide"}),
    "ombuds": (
        "confidential",
        "serious and immediate harm",
        {"roles", "faculty-guide", "ombuds-faq", "ombuds-unique"},
    ),
    "refs": ("confidential", "imminent risk of serious harm", {"roles", "refs-page"}),
    "mit-medical": ("confidential", "name no limit", {"faculty-guide"}),
    "student-mental-health": ("confidential", "name no limit", {"faculty-guide", "student-resources"}),
    "gradsupport": ("not stated", "Ask before you tell", set[str]()),
    "idhr": ("not stated", "Ask before you tell", set[str]()),
    "osccs": ("not stated", "Ask before you tell", set[str]()),
    "iceo": ("not stated", "Ask before you tell", set[str]()),
    "community-wellness": ("not stated", "Ask before you tell", set[str]()),
}
MUST_REPORT = {
    "graduate-officer": {"responsible-employees", "faculty-guide"},
    "department-head": {"responsible-employees", "faculty-guide"},
    "gradsupport": {"responsible-employees"},
    "osccs": {"responsible-employees"},
    "iceo": {"responsible-employees"},
}
MISCONDUCT = ["sexual harassment", "I was sexually assaulted", "my professor touched me sexual harassment"]


def found(run: Any) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(run.stdout)["results"]
    return results


@pytest.mark.parametrize("office", TABLE)
def test_an_office_says_its_answer_its_meaning_and_on_whose_word(office: str, whereto: Run) -> None:
    answer, meaning, sources = TABLE[office]
    card = json.loads(whereto("show", office, "--json").stdout)["office"]
    told = card["confidentiality"]
    assert (told["status"], meaning in told["meaning"]) == (answer, True)
    assert {source for part in told["statements"] for source in part["sources"]} == sources
    assert f"Confidentiality: {answer.capitalize()}. {told['meaning']}" in whereto("show", office).stdout
    duty = card["must_report"]
    assert set(duty["sources"] if duty else ()) == MUST_REPORT.get(office, set())
    assert ("Must pass on: " in whereto("show", office).stdout) is (office in MUST_REPORT)


def test_the_list_of_confidential_offices_says_on_whose_word(whereto: Run) -> None:
    for line in whereto("list", "--confidential").stdout.splitlines():
        office = line.rpartition("id: ")[2]
        assert ("Roles & Relationships" in line) is (office in {"ombuds", "refs"})
        assert ("Faculty guide" in line) is (office != "refs")
    drawn = whereto("list", "--confidential", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="200").stdout
    assert drawn.count("on the word of:") == 4


@pytest.mark.parametrize("query", MISCONDUCT)
@pytest.mark.parametrize("limit", ["1", "2", "3", "11"])
def test_a_search_about_sexual_misconduct_holds_a_confidential_office(
    query: str, limit: str, whereto: Run
) -> None:
    results = found(whereto("search", query, "-n", limit, "--json"))
    assert len(results) <= int(limit)
    assert "confidential" in {result["office"]["confidentiality"]["status"] for result in results}


@pytest.mark.parametrize("query", MISCONDUCT)
def test_an_office_that_must_pass_it_on_says_so_on_its_card(query: str, whereto: Run) -> None:
    results = found(whereto("search", query, "-n", "11", "--json"))
    reporting = [result for result in results if result["office"]["must_report"]]
    shown = whereto("search", query, "-n", "11").stdout
    assert shown.count("Must pass on: ") == len(reporting)


def test_another_search_is_not_burdened_with_it(whereto: Run) -> None:
    shown = whereto("search", "stipend", "-n", "11")
    assert "GradSupport" in shown.stdout
    assert "Must pass on" not in shown.stdout
