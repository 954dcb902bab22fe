"""One question, one answer; in danger the contacts are in it, whatever goes wrong."""

import json
from pathlib import Path

import pytest

import whereto as api
from tests.conftest import CATALOGUE, SMALL_SCHOOL, Run
from whereto.answer import ask as module
from whereto.answer.ask import ask
from whereto.answer.question import MOST_CHARACTERS
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError
from whereto.records.office import Office
from whereto.views import words

DANGER = "I want to kill myself"


def contacts(answer: api.Answer) -> list[str]:
    return [contact.id for contact in answer.urgent_contacts]


def test_a_question_gets_offices_with_reasons_and_no_contacts(shipped: Catalogue) -> None:
    answer = ask("my advisor yells at me", shipped)
    assert answer.results
    assert all(match.reason and isinstance(match.office, Office) for match in answer.results)
    assert (answer.urgent, answer.urgent_contacts, answer.fallback, answer.faults) == (False, (), None, ())


def test_where_nothing_fits_it_says_what_to_do(shipped: Catalogue) -> None:
    answer = ask("xqzvwkj", shipped)
    assert (answer.found, answer.results) == (False, ())
    assert answer.fallback is not None
    assert answer.fallback.elsewhere == shipped.elsewhere


def test_the_explanation_is_there_if_asked_for(shipped: Catalogue) -> None:
    assert ask("stress", shipped).explanation is None
    explanation = ask("stress", shipped, explain=True).explanation
    assert explanation is not None
    assert {entry.office.id for entry in explanation.offices} == {office.id for office in shipped.offices}


def test_only_confidential_offices_are_in_the_answer_if_asked_for(shipped: Catalogue) -> None:
    answer = ask("stress", shipped, confidential=True, limit=11)
    assert {match.office.confidentiality for match in answer.results} == {"confidential"}


def test_no_more_offices_than_asked_for(shipped: Catalogue) -> None:
    for limit in (1, 2, 5):
        assert len(ask("stress", shipped, limit=limit).results) <= limit
    assert len(ask("stress", shipped, limit=0).results) == 1  # the least that is an answer


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the query is empty"),
        (" \t\n", "the query is empty"),
        ("?!", "has no word in it"),
        ("a" * (MOST_CHARACTERS + 1), "10,001 characters"),
    ],
    ids=["empty", "blanks", "marks", "long"],
)
def test_what_is_no_question_is_refused(text: str, reason: str, shipped: Catalogue) -> None:
    with pytest.raises(UsageError, match=reason):
        ask(text, shipped)


def test_a_catalogue_may_be_given_as_a_value_a_path_or_not_at_all(tmp_path: Path) -> None:
    loaded = api.load(CATALOGUE)
    given = [ask("stress", way) for way in (loaded, CATALOGUE, str(CATALOGUE), None)]
    assert all(answer == given[0] for answer in given)
    with pytest.raises(CatalogueError, match="no such file"):
        ask("stress", tmp_path / "none.toml")


@pytest.mark.parametrize("name", ["none.toml", "faulty.toml", ""])
def test_in_danger_a_catalogue_that_cannot_be_used_leaves_the_contacts(name: str, tmp_path: Path) -> None:
    (tmp_path / "faulty.toml").write_text(SMALL_SCHOOL)
    answer = ask(DANGER, str(tmp_path / name) if name else "")
    assert contacts(answer)[:2] == ["emergency", "988-lifeline"]
    assert answer.faults
    assert not answer.results
    assert answer.fallback is not None


@pytest.mark.parametrize("fault", [RuntimeError, RecursionError, MemoryError, KeyError])
def test_in_danger_a_search_that_fails_leaves_the_contacts(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch, shipped: Catalogue
) -> None:
    def fail(*_: object) -> None:
        raise fault(DANGER)

    monkeypatch.setattr(module, "find_offices", fail)
    answer = ask(DANGER, shipped)
    assert contacts(answer)[:2] == ["emergency", "988-lifeline"]
    assert fault.__name__ in answer.faults[0]
    assert "kill" not in answer.faults[0]


def test_in_danger_a_text_too_long_to_search_leaves_the_contacts(shipped: Catalogue) -> None:
    answer = ask("word " * 3000 + ". " + DANGER + ". " + "word " * 3000, shipped)
    assert contacts(answer)[:2] == ["emergency", "988-lifeline"]
    assert "characters" in answer.faults[0]
    assert len(answer.query) <= 300


def test_in_danger_the_offices_are_there_as_well_and_why_is_told(shipped: Catalogue) -> None:
    answer = ask(f"{DANGER} and my advisor yells at me", shipped, explain=True)
    assert answer.results
    assert answer.danger is not None
    assert "kill" in answer.danger.words
    assert answer.explanation is not None
    assert answer.explanation.danger == answer.danger.words


def test_contacts_of_an_own_catalogue_come_first(shipped: Catalogue) -> None:
    own = shipped.urgent[0]._replace(id="own", name="Campus guard")
    answer = ask(DANGER, shipped._replace(urgent=(own,)))
    assert contacts(answer)[:2] == ["own", "emergency"]
    assert answer.institution == shipped.institution.name


@pytest.mark.parametrize("more", ["", " and my advisor yells at me", " xqzvwkj" * 3])
def test_a_search_in_danger_shows_contacts_first_and_ends_with_0(more: str, whereto: Run) -> None:
    run = whereto("search", DANGER + more)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"{words.IN_DANGER_TITLE}\nEmergency: Call 911\n")
    assert run.stdout.index("741741") < (run.stdout + "Office: ").index("Office: ")
    found = json.loads(whereto("search", DANGER + more, "--json").stdout)
    assert found["urgent"] is True
    assert [part["id"] for part in found["urgent_contacts"]][:2] == ["emergency", "988-lifeline"]


def test_contacts_are_shown_even_where_the_offices_cannot_be(
    whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.views.answer_rows.match_rows", lambda *_, **__: 1 / 0)
    run = whereto("search", DANGER, "and my advisor yells at me")
    assert run.returncode == 0
    assert "Call 911" in run.stdout
    assert "ZeroDivisionError" in run.stderr


def test_words_of_danger_without_a_command_lead_to_urgent_help(whereto: Run) -> None:
    run = whereto("I", "want", "to", "kill", "myself")
    assert run.returncode == 2
    assert "Call 911" in run.stderr
    assert run.stderr.endswith("More on each: whereto urgent\n")
