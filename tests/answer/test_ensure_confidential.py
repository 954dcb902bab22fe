"""Confidentiality as it is shown: which answer, on whose word, and what must be passed on."""

import json
from typing import Any

import pytest

from tests.conftest import Run
from tests.records.test_records import BARE
from whereto.answer.ensure_confidential import ensure_confidential
from whereto.answer.place import Loaded, Place
from whereto.records.answer import ConcernProbability, Explanation, Findings, Hit, Match
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.concern import Concern
from whereto.records.office_parts import Confidentiality

# office: the answer, what it means in a sentence, the source ids of the answer
TABLE = {
    "graduate-officer": ("private", "sexual misconduct, hazing or serious concern", {"faculty-guide"}),
    "department-head": ("private", "sexual misconduct, hazing or serious concern", {"faculty-guide"}),
    "ombuds": (
        "confidential",
        "serious and immediate harm",
        {"roles", "faculty-guide", "ombuds-faq", "ombuds-unique"},
    ),
    "refs": ("confidential", "imminent risk of serious harm", {"roles", "refs-programs"}),
    "mit-medical": ("confidential", "imminent risk of harm", {"faculty-guide"}),
    "student-mental-health": (
        "confidential",
        "imminent risk of harm",
        {"faculty-guide", "student-resources"},
    ),
    "gradsupport": ("not stated", "counts faculty and most staff as private", {"faculty-guide"}),
    "idhr": ("not stated", "names other places as confidential", {"faculty-guide", "idhr-faq"}),
    "osccs": ("not stated", "does not name this office", {"faculty-guide"}),
    "iceo": ("not stated", "Ask before you tell", {"faculty-guide"}),
    "community-wellness": ("not stated", "is not settled", {"faculty-guide", "responsible-employees"}),
}
MUST_REPORT = {
    "graduate-officer": {"responsible-employees"},
    "department-head": {"responsible-employees"},
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
    shown = whereto("show", office).stdout
    if answer == "not stated":
        assert "Confidentiality: Not stated. Ask before you tell." in shown
        assert all(f"What is known: {part['note']}" in shown for part in told["statements"])
    else:
        assert f"Confidentiality: {answer.capitalize()}. {told['meaning']}" in shown
        assert all(f"Who says so: {part['note']}" in shown for part in told["statements"])
    duty = card["must_report"]
    assert set(duty["sources"] if duty else ()) == MUST_REPORT.get(office, set())
    assert ("Must report: " in shown) is (office in MUST_REPORT)


def test_the_list_of_confidential_offices_says_on_whose_word(whereto: Run) -> None:
    for line in whereto("list", "--confidential").stdout.splitlines():
        office = line.rpartition("id: ")[2]
        assert ("Roles & Relationships" in line) is (office in {"ombuds", "refs"})
        assert ("Faculty guide" in line) is (office != "refs")
    drawn = whereto("list", "--confidential", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="200").stdout
    assert drawn.count("said by:") == 4


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
    assert shown.count("Must report: ") == len(reporting)


def test_another_search_is_not_burdened_with_it(whereto: Run) -> None:
    shown = whereto("search", "stipend", "-n", "11")
    assert "GradSupport" in shown.stdout
    assert "Must report" not in shown.stdout


ASSAULT = Concern("assault", "assault", "assault", sexual_misconduct=True)
NOISE = Concern("noise", "noise", "noise")
OPEN = [BARE._replace(id=f"open-{number}") for number in range(4)]
CLOSED = [
    BARE._replace(id=f"closed-{number}", confidentiality=Confidentiality.CONFIDENTIAL)
    for number in range(2)
]


def match(office: Any, concern: Concern, score: float = 0.5) -> Match:
    return Match(office, score, guess=True, hits=(Hit("x", "x", "concern", concern.id, concern.name),))


def findings(matches: list[Match], probability: float = 0.9) -> Findings:
    """These matches, with the concerns they were found for, each as probable as that."""
    hits = {hit.concern: hit for each in matches for hit in each.hits}
    concerns = tuple(
        ConcernProbability(concern or "", "", probability, hit) for concern, hit in hits.items()
    )
    return Findings(tuple(matches), Explanation((), concerns, 0.0, ()))


def shown(matches: list[Match], limit: int, *offices: Any) -> tuple[list[str], list[str], bool]:
    """The offices shown, those of them that were raised, and whether it is about sexual misconduct."""
    catalogue = Catalogue(1, Institution("I"), (), tuple(offices), concerns=(NOISE, ASSAULT))
    found = ensure_confidential(findings(matches), limit, Place(Loaded(catalogue)))
    raised = [match.office.id for match in found.matches if match.raised_as_confidential]
    return [match.office.id for match in found.matches], raised, found.sexual_misconduct


def test_where_it_is_about_something_else_nothing_is_raised() -> None:
    matches = [match(OPEN[0], NOISE), match(OPEN[1], NOISE), match(CLOSED[0], NOISE)]
    assert shown(matches, 2) == (["open-0", "open-1"], [], False)


def test_a_confidential_office_among_those_shown_is_enough() -> None:
    matches = [match(OPEN[0], ASSAULT), match(CLOSED[0], ASSAULT), match(CLOSED[1], ASSAULT)]
    assert shown(matches, 2) == (["open-0", "closed-0"], [], True)


def test_the_last_of_those_shown_gives_way_to_the_best_confidential_one() -> None:
    matches = [match(office, ASSAULT) for office in (*OPEN[:3], *CLOSED)]
    assert shown(matches, 3) == (["open-0", "open-1", "closed-0"], ["closed-0"], True)


def test_where_there_is_room_none_gives_way() -> None:
    matches = [match(OPEN[0], ASSAULT), match(OPEN[1], NOISE)]
    assert shown(matches, 3, *OPEN, *CLOSED) == (["open-0", "open-1", "closed-0"], ["closed-0"], True)


def test_an_office_that_takes_the_concern_is_raised_before_another() -> None:
    taking = CLOSED[1]._replace(also_concerns=(ASSAULT,))
    assert shown([match(OPEN[0], ASSAULT)], 3, *OPEN, CLOSED[0], taking)[1] == ["closed-1"]
    catalogue = Catalogue(1, Institution("I"), (), (taking,), concerns=(ASSAULT,))
    (raised,) = ensure_confidential(
        findings([match(OPEN[0], ASSAULT, 0.9)]), 1, Place(Loaded(catalogue))
    ).matches
    assert (raised.score, raised.guess, raised.hits[0].concern) == (0.0, False, "assault")


def test_a_catalogue_without_a_confidential_office_shows_what_it_has() -> None:
    assert shown([match(OPEN[0], ASSAULT)], 3, *OPEN) == (["open-0"], [], True)


def test_a_concern_of_small_probability_does_not_make_it_about_sexual_misconduct() -> None:
    catalogue = Catalogue(1, Institution("I"), (), tuple(OPEN), concerns=(NOISE, ASSAULT))
    for probability, about in ((0.2, True), (0.1, False)):
        found = findings([match(OPEN[0], ASSAULT)], probability)
        assert ensure_confidential(found, 3, Place(Loaded(catalogue))).sexual_misconduct is about


def ensured(matches: list[Match], limit: int, *offices: Any) -> tuple[Match, ...]:
    catalogue = Catalogue(1, Institution("I"), (), tuple(offices), concerns=(NOISE, ASSAULT))
    return ensure_confidential(findings(matches), limit, Place(Loaded(catalogue))).matches


def test_one_that_is_raised_from_further_down_keeps_its_own_score_and_reasons() -> None:
    matches = [match(OPEN[0], ASSAULT, 0.9), match(CLOSED[0], NOISE, 0.2)]
    (raised,) = ensured(matches, 1, *OPEN, *CLOSED)
    assert raised == matches[1]._replace(raised_as_confidential=True)


def test_one_that_did_not_match_is_raised_for_what_the_words_are_about_and_not_as_a_guess() -> None:
    first = match(OPEN[0], NOISE, 0.9)
    also = match(OPEN[1], ASSAULT, 0.3)
    raised = ensured([first, also], 3, *OPEN, *CLOSED)[-1]
    assert (raised.office, raised.score, raised.guess) == (CLOSED[0], 0.0, False)
    assert raised.hits == also.hits  # of sexual misconduct, though the first match is about noise


def test_of_those_further_down_the_first_is_raised_though_another_takes_the_concern() -> None:
    taking = CLOSED[1]._replace(concerns=(ASSAULT,))
    matches = [match(OPEN[0], ASSAULT), match(CLOSED[0], NOISE), match(taking, ASSAULT)]
    assert ensured(matches, 1, *OPEN, CLOSED[0], taking)[0].office == CLOSED[0]


def test_where_nothing_fits_none_is_raised() -> None:
    assert shown([], 3, *OPEN, *CLOSED) == ([], [], False)


def test_a_private_office_is_not_taken_for_a_confidential_one() -> None:
    private = OPEN[3]._replace(confidentiality=Confidentiality.PRIVATE)
    found = shown([match(private, ASSAULT), match(OPEN[1], ASSAULT)], 2, *OPEN, *CLOSED)
    assert found == (["open-3", "closed-0"], ["closed-0"], True)
    assert shown([match(OPEN[0], ASSAULT)], 3, private) == (["open-0"], [], True)


def test_at_the_probability_from_which_it_is_in_doubt_it_is_about_sexual_misconduct() -> None:
    catalogue = Catalogue(1, Institution("I"), (), tuple(OPEN), concerns=(NOISE, ASSAULT))
    for probability, about in ((0.15, True), (0.149, False)):
        found = findings([match(OPEN[0], NOISE), match(OPEN[1], ASSAULT)], probability)
        assert ensure_confidential(found, 1, Place(Loaded(catalogue))).sexual_misconduct is about
