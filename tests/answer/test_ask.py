"""One question, one answer; in danger the contacts are in it, whatever goes wrong."""

import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import whereto as api
from tests.conftest import CATALOGUE, SMALL_SCHOOL, THREE_OFFICES, Run, many_offices
from whereto.answer import ask as module
from whereto.answer import place
from whereto.answer.ask import ask
from whereto.answer.prepare import prepare_beside
from whereto.answer.question import MOST_CHARACTERS
from whereto.catalogue import chunks
from whereto.catalogue.locate import VARIABLE
from whereto.catalogue.prepared import _damaged, path_beside, read_prepared
from whereto.encoding.arrays import open_arrays
from whereto.index import indexing, vectors
from whereto.index.index import Index
from whereto.reading.text import read_text
from whereto.records import wording
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError, WheretoError
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


def test_a_catalogue_may_be_given_as_a_value_a_path_or_not_at_all() -> None:
    loaded = api.load(CATALOGUE)
    given = [ask("stress", way) for way in (loaded, CATALOGUE, str(CATALOGUE), None)]
    assert all(answer == given[0] for answer in given)


def test_a_catalogue_that_cannot_be_used_gives_the_contacts_and_every_fault(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.toml"
    faulty.write_text(SMALL_SCHOOL.replace("2026-01-31", '"soon"'))
    for path in (tmp_path / "none.toml", tmp_path, faulty):
        with pytest.raises(CatalogueError) as told:
            api.load(path)
        answer = ask("my advisor yells at me", path, explain=True)
        assert answer.faults == told.value.lines
        assert contacts(answer)[:2] == ["emergency", "988-lifeline"]
        assert (answer.failed, answer.urgent, answer.results, answer.explanation) == (True, False, (), None)
        assert answer.fallback is not None
    assert len(answer.faults) > 2  # two faults of the last, and how many there are


def test_an_answer_failed_only_where_the_catalogue_cannot_be_used(tmp_path: Path) -> None:
    assert not any(ask(text).failed for text in ("stress", "xqzvwkj", DANGER))
    assert not ask(DANGER, tmp_path / "none.toml").failed


@pytest.mark.parametrize("name", ["none.toml", "faulty.toml", ""])
def test_in_danger_a_catalogue_that_cannot_be_used_leaves_the_contacts(name: str, tmp_path: Path) -> None:
    (tmp_path / "faulty.toml").write_text(SMALL_SCHOOL)
    answer = ask(DANGER, str(tmp_path / name) if name else "")
    assert contacts(answer)[:2] == ["988-lifeline", "emergency"]
    assert answer.faults
    assert not answer.results
    assert answer.fallback is not None


@pytest.mark.parametrize("fault", [RuntimeError, RecursionError, MemoryError, KeyError])
@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("find_offices", f"{DANGER} and my advisor yells at me"),
        ("find_plain", DANGER),
        ("_place", DANGER),
    ],
)
def test_in_danger_a_search_that_fails_leaves_the_contacts(
    search: str, text: str, fault: type[Exception], monkeypatch: pytest.MonkeyPatch, shipped: Catalogue
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault(DANGER)

    monkeypatch.setattr(module, search, fail)
    answer = ask(text, shipped)
    assert contacts(answer)[:2] == ["988-lifeline", "emergency"]
    assert fault.__name__ in answer.faults[0]
    assert "kill" not in answer.faults[0]


def test_in_danger_a_text_too_long_to_search_leaves_the_contacts(shipped: Catalogue) -> None:
    answer = ask("word " * 3000 + ". " + DANGER + ". " + "word " * 3000, shipped)
    assert contacts(answer)[:2] == ["988-lifeline", "emergency"]
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
    own = shipped.urgent[0]._replace(id="own", name="Porters at the gate")
    elsewhere = shipped.institution._replace(name="Riverside")
    answer = ask(DANGER, shipped._replace(urgent=(own,), institution=elsewhere))
    assert contacts(answer)[:2] == ["own", "988-lifeline"]
    assert answer.institution == "Riverside"


@pytest.mark.parametrize("more", ["", " and my advisor yells at me", " xqzvwkj" * 3])
def test_a_search_in_danger_shows_contacts_first_and_ends_with_0(more: str, whereto: Run) -> None:
    run = whereto("search", DANGER + more)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Call or text 988: 988 Suicide & Crisis Lifeline")
    assert run.stdout.index("741741") < (run.stdout + "Office: ").index("Office: ")
    now = (
        f"{words.IN_DANGER_TITLE}\n\nCall or text 988: 988 Suicide & Crisis Lifeline\nCall 911: Emergency\n"
    )
    assert run.stdout.endswith(now)
    found = json.loads(whereto("search", DANGER + more, "--json").stdout)
    assert found["urgent"] is True
    assert [part["id"] for part in found["urgent_contacts"]][:2] == ["988-lifeline", "emergency"]


def test_contacts_are_shown_even_where_the_offices_cannot_be(
    whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.views.answer_rows.match_rows", lambda *_, **__: 1 / 0)
    run = whereto("search", DANGER, "and my advisor yells at me")
    assert run.returncode == 0
    assert "Call 911" in run.stdout
    assert "ZeroDivisionError" in run.stderr


@pytest.mark.parametrize("name", ["none.toml", "faulty.toml"])
def test_a_search_in_a_catalogue_that_cannot_be_used_shows_the_contacts_and_ends_with_3(
    name: str, tmp_path: Path, whereto: Run
) -> None:
    (tmp_path / "faulty.toml").write_text(SMALL_SCHOOL)
    of_it = ("--catalogue", str(tmp_path / name))
    run, listed = whereto("search", "stress", *of_it), whereto("list", *of_it)
    assert (run.returncode, run.stderr) == (listed.returncode, listed.stderr) == (3, run.stderr)
    assert run.stdout.startswith(f"{words.CONTACTS_TITLE}\nCall 911: Emergency; ")
    assert run.stdout.endswith(f"\nResult: {wording.CATALOGUE_FAILED}\n")
    as_json = whereto("search", "stress", *of_it, "--json")
    assert (as_json.returncode, as_json.stderr) == (3, run.stderr)
    found, usual = json.loads(as_json.stdout), json.loads(whereto("search", "stress", "--json").stdout)
    assert list(found) == list(usual)
    assert [f"whereto: {line}" for line in found["faults"]] == run.stderr.splitlines()
    assert (found["urgent"], found["results"]) == (False, [])


def test_words_of_danger_without_a_command_lead_to_urgent_help(whereto: Run) -> None:
    run = whereto("I", "want", "to", "kill", "myself")
    assert run.returncode == 2
    assert "Call 911" in run.stderr
    assert run.stderr.splitlines()[-1].startswith("whereto: Now: Call 911 (")


@pytest.mark.parametrize(
    ("query", "contact"),
    [
        ("988", "988-lifeline"),
        ("911", "emergency"),
        ("617 253 2300", "vpr"),
        ("call 617\u2013253\u20112300", "vpr"),
    ],
)
def test_a_number_of_an_urgent_contact_shows_it_and_is_no_danger(
    query: str, contact: str, shipped: Catalogue, whereto: Run
) -> None:
    answer = ask(query, shipped)
    assert (contacts(answer), answer.urgent, answer.danger, answer.found) == ([contact], False, None, True)
    assert answer.fallback is None
    run = whereto("search", query, "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["urgent"] is False
    plain = whereto("search", query)
    assert plain.returncode == 0
    assert plain.stdout.startswith(f"{words.CONTACTS_NAMED_TITLE}\n")
    assert words.IN_DANGER_TITLE not in plain.stdout


def test_a_number_that_an_office_shares_shows_both_and_no_word_of_danger(whereto: Run) -> None:
    shown = whereto("search", "617-253-2916").stdout
    assert shown.startswith(f"{words.CONTACTS_NAMED_TITLE}\nCall 617-253-2916: MIT mental health clinician")
    assert "\nOffice: Student Mental Health & Counseling\n" in shown
    assert words.IN_DANGER_TITLE not in shown
    assert words.ALL_URGENT not in shown


def test_where_every_office_is_less_likely_that_is_said_once_above(whereto: Run) -> None:
    query = "it is noisy outside my window"
    found = json.loads(whereto("search", query, "--json").stdout)
    assert all(result["guess"] for result in found["results"])
    assert found["elsewhere"]["url"] == "https://ask.mit.edu"
    shown = whereto("search", query).stdout
    told = f"Less likely: {words.ALL_LESS_LIKELY}\nNext: {words.SEE_CONCERNS}. Or ask: https://"
    assert shown.index(told) < shown.index("Office: ")
    assert words.LESS_LIKELY not in shown
    assert json.loads(whereto("search", "stress", "--json").stdout)["elsewhere"] is None


@pytest.mark.parametrize(
    ("query", "contact"), [("VPR", "vpr"), ("triage nurse", "triage-nurse"), ("mit police", "emergency")]
)
def test_an_urgent_contact_is_shown_by_its_letters_label_or_name(
    query: str, contact: str, monkeypatch: pytest.MonkeyPatch, shipped: Catalogue
) -> None:
    monkeypatch.setattr("whereto.reading.danger._learned", lambda _: None)  # whatever the label says of it
    answer = ask(query, shipped)
    assert (contacts(answer), answer.urgent) == ([contact], False)


@pytest.mark.parametrize(
    "query", ["mental health", "mit medical", "stress", "i owe 100 dollars", "the emergency exit of my lab"]
)
def test_a_question_about_something_else_shows_no_urgent_contact(query: str, shipped: Catalogue) -> None:
    answer = ask(query, shipped)
    assert (answer.urgent, answer.urgent_contacts) == (False, ())


def test_shipped_contacts_are_found_beside_a_catalogue_of_ones_own(shipped: Catalogue) -> None:
    own = shipped.urgent[0]._replace(id="own", name="Porters at the gate")
    elsewhere = shipped.institution._replace(name="Riverside")
    changed = shipped._replace(urgent=(own,), institution=elsewhere)
    assert contacts(ask("porters at the gate", changed)) == ["own"]
    assert contacts(ask("988", changed)) == ["988-lifeline"]


def test_a_kept_catalogue_is_indexed_once(monkeypatch: pytest.MonkeyPatch, shipped: Catalogue) -> None:
    made: list[Catalogue] = []
    usual = indexing.build_index

    def count(catalogue: Catalogue, *, meaning: bool = True) -> Index:
        if meaning:
            made.append(catalogue)
        return usual(catalogue, meaning=meaning)

    monkeypatch.setattr(indexing, "build_index", count)
    small = shipped._replace(offices=shipped.offices[:2], concerns=shipped.concerns[:2])
    small = small._replace(
        offices=tuple(office._replace(concerns=(), also_concerns=()) for office in small.offices)
    )
    for query in ("stress", "my advisor", "stress"):
        ask(query, small)
    assert made == [small]
    assert ask("stress", shipped).results
    assert made == [small]  # the shipped one is prepared


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=[]), max_size=120))
def test_any_text_has_an_answer_or_an_error_of_the_family(text: str) -> None:
    with suppress(WheretoError):
        answer = ask(text)
        assert answer.found or answer.fallback


def test_a_text_in_other_letters_is_told_that_english_alone_is_understood(shipped: Catalogue) -> None:
    for query in (
        "\u6211\u538b\u529b\u5f88\u5927",
        "\u043c\u043d\u0435 \u0433\u0440\u0443\u0441\u0442\u043d\u043e",
    ):
        assert ask(query, shipped).notes == (wording.ENGLISH_ALONE,)
    for query in ("caf\u00e9 closed", "617-253-5921"):
        assert ask(query, shipped).notes == ()


def test_both_of_two_worries_are_answered_in_either_order(shipped: Catalogue) -> None:
    for text in (
        "the stipend of mine is late and my advisor humiliates me in meetings",
        "my advisor humiliates me in meetings, but the stipend of mine is late as well",
    ):
        found = ask(text, shipped, explain=True).explanation
        assert found is not None
        assert {"funding", "abusive-behaviour"} <= {each.concern for each in found.concerns}


def test_a_question_of_ten_words_may_be_an_urgent_contact_and_a_longer_one_is_about_something() -> None:
    for count, meant in ((10, True), (11, False)):
        text = "617-253-1212"
        while len(read_text(text).words) < count:
            text += " the"
        assert len(read_text(text).words) == count
        assert bool(ask(text).urgent_contacts) is meant


SENTENCE = "I have no money left for my studies"


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue that is prepared as very large ones are."""
    monkeypatch.setattr(chunks, "MANY", 0)
    monkeypatch.setattr(indexing, "LARGE", 0)
    monkeypatch.setattr(vectors, "MANY", 0)
    path = tmp_path / "large.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    prepare_beside(path)
    return path


def damage_offices(path: Path) -> None:
    """Another letter in every office that stands in a chunk of its own."""
    beside = path_beside(path)
    line, _, rest = beside.read_bytes().partition(b"\n")
    head, table, chunked = (int(part.partition(b"-")[0]) for part in line.split()[4:7])
    held = bytearray(rest)
    for at in range(head + table, head + table + chunked, 31):
        held[at] ^= 1
    beside.write_bytes(line + b"\n" + held)


def of_a_layer(path: Path, _: str) -> None:
    """What is known of a damaged form of a layer, whose own file is not the whole of it."""
    raise CatalogueError(_damaged(path))


@pytest.mark.parametrize("text", [SENTENCE, "aid desk", f"{DANGER} and {SENTENCE}"])
def test_damaged_offices_are_read_of_the_catalogue_itself(text: str, large: Path) -> None:
    sound = ask(text, large)
    damage_offices(large)
    assert ask(text, large) == sound
    assert sound.results


@pytest.mark.parametrize("text", [SENTENCE, "aid desk"])
def test_damage_that_shows_while_an_answer_is_made_gives_the_contacts(
    text: str, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage_offices(large)
    monkeypatch.setattr("whereto.catalogue.prepared._anew", of_a_layer)
    answer = ask(text, large)
    assert answer.failed
    assert contacts(answer)[0] == "emergency"
    assert f"damaged. Make it anew with: whereto prepare {large}" in answer.faults[0]


def test_in_danger_such_damage_is_told_as_what_it_is(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage_offices(large)
    monkeypatch.setattr("whereto.catalogue.prepared._anew", of_a_layer)
    answer = ask(f"{DANGER} and {SENTENCE}", large)
    assert answer.urgent_contacts
    assert "Make it anew with" in answer.faults[0]


def damage_part(path: Path, name: str) -> None:
    """Some bytes of a part of the index are other ones."""
    beside = path_beside(path)
    found = read_prepared(beside)
    assert found
    part = open_arrays(found.path, found.begin)._named(name)  # noqa: SLF001 - where it lies
    held = bytearray(beside.read_bytes())
    for at in range(part.start, part.end, 100):
        held[at] ^= 1
    beside.write_bytes(held)


def scores(answer: api.Answer) -> list[float]:
    assert answer.explanation is not None
    return [each.score for each in answer.explanation.offices]


@pytest.mark.parametrize("name", ["coarse", "directions", "vectors"])
def test_the_meaning_is_made_anew_where_its_part_is_damaged(
    name: str, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = scores(ask(SENTENCE, large, explain=True))
    damage_part(large, name)
    monkeypatch.setattr(place, "_made", [])
    answer = ask(SENTENCE, large, explain=True)
    assert scores(answer) == pytest.approx(expected, abs=0.01)
    assert answer.notes == ()
    monkeypatch.setattr("whereto.answer.place.Place.need_meaning", lambda *_: None)
    monkeypatch.setattr(place, "_made", [])
    assert scores(ask(SENTENCE, large, explain=True)) != pytest.approx(expected, abs=0.01)


def test_where_that_takes_long_it_is_told_that_words_alone_decided(large: Path) -> None:
    large.write_text(SMALL_SCHOOL + many_offices(place.UNNOTICED), encoding="utf-8")
    prepare_beside(large)
    damage_part(large, "coarse")
    (note,) = ask(f"{DANGER} and I lie awake about matter 77 and the garden", large).notes
    assert "words alone decided" in note


def test_a_layer_over_a_damaged_index_is_answered_too(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layer = large.with_name("layer.toml")
    layer.write_text('[[office]]\nid = "housing-office"\ndescription = "Grows roses."\n', encoding="utf-8")
    monkeypatch.setenv(VARIABLE, f"{large}{os.pathsep}{layer}")
    damage_part(large, "vectors")
    answer = ask("who grows so many roses around here")
    assert [match.office.id for match in answer.results][:1] == ["housing-office"]
