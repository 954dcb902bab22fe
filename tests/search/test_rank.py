"""Which offices come up for a person's words, and which before which."""

from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, SMALL_SCHOOL, Run
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.answer import Match
from whereto.records.office_parts import Confidentiality
from whereto.search.index import build_index
from whereto.search.model import load_model
from whereto.search.rank import search

LOCATION = Location(CATALOGUE)
CATALOG = load_catalogue(LOCATION)
INDEX = build_index(CATALOG.concerns)
SMALL = f"""
{SMALL_SCHOOL}[[concern]]
id = "boats"
name = "boats and the pier"
terms = "rowing boat, broken oar, pier"
[[concern]]
id = "bees"
name = "the bee hives"
terms = "bee, hive, swarm in the yard"
[[office]]
id = "harbour"
name = "Harbour Desk"
description = "It looks after the pier."
how_to_find = "At the pier."
confidentiality = "not stated"
sources = ["list"]
concerns = ["boats"]
[[office]]
id = "garden"
name = "Garden Desk"
description = "It looks after the yard."
how_to_find = "In the yard."
confidentiality = "not stated"
sources = ["list"]
concerns = ["bees"]
also_concerns = ["boats"]
"""
EMAIL = (
    "Dear all, I hope that this message finds you well. It was good to see so many of you on Friday. "
    "The bus was late again and I came home after nine. On Saturday we went for a walk along the river. "
)


def matches(query: str) -> list[Match]:
    return list(search(query, CATALOG, INDEX, load_model(), CATALOG.offices).matches)


def ids(query: str) -> list[str]:
    return [match.office.id for match in matches(query)]


@pytest.mark.parametrize(
    ("query", "higher", "lower"),
    [
        ("my advisor yells at me", "ombuds", "student-mental-health"),
        ("my labmate and i keep arguing", "refs", "osccs"),
        ("someone groped me", "idhr", "ombuds"),
        ("racist remarks by my labmate", "idhr", "refs"),
        ("i was accused of cheating", "osccs", "ombuds"),
        ("i need a flu shot", "mit-medical", "student-mental-health"),
        ("yoga class", "community-wellness", "mit-medical"),
        ("which courses count for my degree", "graduate-officer", "department-head"),
        ("i feel depressed", "student-mental-health", "mit-medical"),
        ("my stipend has not come", "gradsupport", "department-head"),
        ("room mate", "refs", "osccs"),
        ("advsior ignores me", "gradsupport", "refs"),
        ("sexualharassment", "idhr", "gradsupport"),
        ("killing my motivation to write", "gradsupport", "student-mental-health"),
    ],
)
def test_the_office_for_it_outranks_one_that_also_hears_it(query: str, higher: str, lower: str) -> None:
    found = ids(query)
    assert higher in found
    assert lower not in found[: found.index(higher)]


@pytest.mark.parametrize(
    ("query", "offices"),
    [
        ("racism and a vaccination", {"idhr", "mit-medical"}),
        ("my grandmother died and my funding was cut", {"student-mental-health", "gradsupport"}),
        ("sexual harassment and i cannot pay my rent", {"idhr", "gradsupport"}),
        (
            "my advisor takes credit for my paper and i have panic attacks",
            {"student-mental-health", "ombuds"},
        ),
        ("i was sexually assaulted and i also need a leave of absence", {"idhr", "gradsupport"}),
    ],
)
def test_two_concerns_in_one_query_bring_both_offices_up(query: str, offices: set[str]) -> None:
    assert offices <= set(ids(query)[:3])


@pytest.mark.parametrize(
    ("query", "office"),
    [
        ("not suicidal, my roommate is loud and never cleans", "refs"),
        ("i am not depressed, i only need a flu shot", "mit-medical"),
        ("i finished without cheating but my stipend is late", "gradsupport"),
    ],
)
def test_a_concern_that_is_denied_gives_way_to_the_one_that_is_told(query: str, office: str) -> None:
    assert ids(query)[0] == office


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("My advisor screams at me in every meeting.", {"gradsupport", "ombuds"}),
        ("I have been accused of plagiarism in my thesis.", {"osccs"}),
        ("A professor made racist remarks to me.", {"idhr"}),
    ],
)
@pytest.mark.parametrize("before", [0, 2, 5])
def test_a_pasted_email_with_one_clear_concern_finds_its_office(
    sentence: str, offices: set[str], before: int
) -> None:
    email = EMAIL * before + sentence + " " + EMAIL * (5 - before)
    assert len(email.split()) > 200
    assert offices & set(ids(email)[:3])


@pytest.mark.parametrize(
    "query",
    [
        "parking permit", "how do I kill a zombie process in linux", "what is the best pizza place",
        "torque stress on a steel beam", "harassment of variables in python", "great depression history",
        "how do i train a neural network", "xqzvwkj", "asdf asdf asdf", "qwertyuiop", "42", "the and", "😀",
    ],
)  # fmt: skip
def test_off_topic_and_nonsense_get_no_office(query: str) -> None:
    assert ids(query) == []


def test_a_weak_match_is_a_guess_and_a_plain_one_is_not() -> None:
    assert not matches("my advisor yells at me")[0].guess
    assert matches("my advisor yells at me")[-1].guess


@pytest.mark.parametrize(
    ("query", "office", "field"),
    [
        ("ombuds", "ombuds", "id"),
        ("Ombuds Office", "ombuds", "name"),
        ("REFS", "refs", "id"),
        ("where is the ombuds office", "ombuds", "name"),
        ("10-213", "ombuds", "room"),
        ("617-253-5921", "ombuds", "phone"),
        ("3-5921", "ombuds", "phone"),
        ("gradsupport@mit.edu", "gradsupport", "email"),
    ],
)
def test_an_exact_name_number_room_or_address_comes_first(query: str, office: str, field: str) -> None:
    first = matches(query)[0]
    assert (first.office.id, first.score, first.guess) == (office, 1.0, False)
    assert first.hits[0].field in (field, "acronym")


def test_every_office_comes_first_by_its_own_name() -> None:
    assert {office.id: ids(office.name)[0] for office in CATALOG.offices} == {
        office.id: office.id for office in CATALOG.offices
    }


@pytest.mark.parametrize("query", ["my department head shouts at me", "the ombuds office never wrote back"])
def test_a_name_within_a_story_is_no_call_for_that_office(query: str) -> None:
    assert all(hit.concern for match in matches(query) for hit in match.hits)


@pytest.mark.parametrize("query", ["my advisor yells at me", "depression", "ombuds", "sexual harassment"])
def test_only_the_offices_given_are_ranked_and_in_the_same_order(query: str) -> None:
    kept = [o for o in CATALOG.offices if o.confidentiality is Confidentiality.CONFIDENTIAL]
    found = [match.office.id for match in search(query, CATALOG, INDEX, load_model(), kept).matches]
    allowed = {office.id for office in kept}
    everyone = [office for office in ids(query) if office in allowed]
    assert found[: len(everyone)] == everyone
    assert set(found) <= allowed


def test_the_confidential_option_shows_confidential_offices_alone(whereto: Run) -> None:
    shown = whereto("search", "--confidential", "--json", "my", "advisor", "yells", "at", "me")
    assert shown.returncode == 0
    assert '"status": "confidential"' in shown.stdout
    assert '"status": "private"' not in shown.stdout
    assert '"status": "not stated"' not in shown.stdout


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("my oar is broken", ["harbour", "garden"]),
        ("there is a swarm in the yard", ["garden"]),
        ("rowingboat", ["harbour", "garden"]),
        ("pear", []),
        ("xqzvwkj", []),
    ],
)
def test_concerns_that_no_model_knows_are_found_by_their_terms(
    query: str, found: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "offices.toml"
    path.write_text(SMALL, encoding="utf-8")
    location = Location(path, "--catalogue")
    catalogue = load_catalogue(location)
    index = build_index(catalogue.concerns)
    for model in (load_model(), None):
        answer = search(query, catalogue, index, model, catalogue.offices)
        assert [match.office.id for match in answer.matches] == found


@pytest.mark.parametrize("query", ["10-213", "3-5921", "617-253-5921"])
def test_a_contact_finds_its_office_alone_and_for_that_reason_alone(query: str) -> None:
    assert [[hit.term for hit in match.hits] for match in matches(query)] in (
        [["10-213"]],
        [["617-253-5921"]],
    )
    assert ids(query) == ["ombuds"]


@pytest.mark.parametrize("query", ["I have no one", "it is all too much for me"])
def test_several_common_words_that_speak_clearly_together_are_answered(query: str) -> None:
    assert "student-mental-health" in ids(query)


@pytest.mark.parametrize("query", ["without cheating", "not suicidal", "what is this", "all in all"])
def test_what_is_denied_or_merely_common_is_answered_with_nothing(query: str) -> None:
    assert ids(query) == []
