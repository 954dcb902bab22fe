"""Which offices come up for a person's words, and which before which."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SMALL_SCHOOL, many_offices
from tests.search.conftest import TOWN, Place, place_of
from whereto.answer.load import load
from whereto.index.index import Index
from whereto.reading.reading import Passage, Reading
from whereto.records.answer import Findings
from whereto.records.office_parts import Confidentiality
from whereto.search.directory import Directory
from whereto.search.find import find
from whereto.search.judge import Judged
from whereto.search.rank import ALSO, FITS, SMALL, STEP, Question, ranked
from whereto.search.reasons import Reasons

EMAIL = (
    "Dear all, I hope that this message finds you well. It was good to see so many of you on Friday. "
    "The bus was late again and I came home after nine. On Saturday we went for a walk along the river. "
)
ALONE = TOWN[: TOWN.index("[[concern]]")] + "".join(
    f"""[[office]]
name = "{name}"
id = "o{number}"
description = "{description}"
how_to_find = "Ask at the gate."
confidentiality = "not stated"
sources = ["list"]
"""
    for number, (name, description) in enumerate(
        [
            ("Records Desk", "It issues birth certificates and marriage licences."),
            ("Streets Department", "It repairs potholes, pavements and street lights."),
            ("Animal Shelter", "It looks after stray dogs and cats and finds them a home."),
            ("Library", "It lends books, and children can do their homework there."),
        ]
    )
)


@pytest.fixture(scope="session")
def county() -> Place:
    """A catalogue without any concern."""
    return place_of(ALONE)


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
    ],
)
def test_the_office_for_it_outranks_one_that_also_hears_it(
    query: str, higher: str, lower: str, campus: Place
) -> None:
    found = campus.ids(query)
    assert higher in found
    assert lower not in found[: found.index(higher)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("my oar is broken", ["harbour", "garden"]),
        ("honey", ["garden"]),
        ("rowingboat", ["harbour", "garden"]),
        ("vpn", ["wires"]),
        ("how do i get the vpn", ["wires"]),
        ("password reset", ["wires"]),
        ("pasword reset", ["wires"]),
        ("opt application", ["wires"]),
    ],
)
def test_a_whole_term_is_never_vetoed(query: str, found: list[str], town: Place) -> None:
    assert town.ids(query) == found
    assert town.find(query).explanation.out_of_scope < 0.5


def test_a_concern_that_an_office_is_there_for_counts_more_than_one_that_it_also_hears(town: Place) -> None:
    first, second = town.find("rowing boat").matches
    assert (first.office.id, second.office.id) == ("harbour", "garden")
    assert second.score == pytest.approx(first.score * ALSO)
    assert not first.guess
    assert second.guess


def test_a_later_place_in_an_offices_list_costs_a_little(town: Place) -> None:
    first, second = town.find("vpn").matches[0], town.find("visa").matches[0]
    assert first.score - second.score == pytest.approx(STEP)


Judging = Callable[..., Findings]


@pytest.fixture
def judged(town: Place, monkeypatch: pytest.MonkeyPatch) -> Judging:
    """What is found where the meaning of a question is judged so: a probability for each id."""

    def find_in(text: str = "xqzvwkj", out_of_scope: float = 0.0, **probable: float) -> Findings:
        owners = [concern.id for concern in town.catalogue.concerns]
        owners += [office.id for office in town.catalogue.offices]
        assert probable.keys() <= set(owners)
        found = Judged(
            {at: probable[owner] for at, owner in enumerate(owners) if owner in probable}, out_of_scope
        )
        monkeypatch.setattr("whereto.search.find.by_meaning", lambda *_: found)
        return find(Reading(text), town.directory(), town.known)

    return find_in


def shown(found: Findings) -> dict[str, Any]:
    return {match.office.id: pytest.approx(match.score) for match in found.matches}


def test_a_question_that_is_more_likely_out_of_scope_than_not_shows_no_office(judged: Judging) -> None:
    assert shown(judged(bees=0.55, out_of_scope=0.45)) == {"garden": 0.55}
    assert shown(judged(bees=0.45, out_of_scope=0.55)) == {}


def test_a_misspelt_word_is_put_right_before_the_meaning_is_read(
    town: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def by_meaning(_: Index, passages: Sequence[Passage], *__: object) -> Judged:
        heard.extend(passage.text for passage in passages)
        return Judged({}, 1.0)

    monkeypatch.setattr("whereto.search.find.by_meaning", by_meaning)
    find(Reading("the pasword thing"), town.directory(), town.known)
    assert heard == ["the password thing"]


def test_an_office_that_is_named_is_shown_with_those_that_fit_whatever_the_scope(judged: Judging) -> None:
    found = judged("617-555-5921, xqzvwkj", bees=0.4, out_of_scope=0.6)
    assert shown(found) == {"harbour": 1, "garden": 0.4}


def test_what_hardly_fits_is_left_out(judged: Judging) -> None:
    assert shown(judged(bees=0.1)) == {"garden": 0.1}
    assert shown(judged(bees=0.05)) == {}


def test_what_fits_much_less_than_the_best_is_left_out(judged: Judging) -> None:
    assert shown(judged(bees=0.7, leave=0.2)) == {"garden": 0.7, "wires": 0.2}
    assert shown(judged(bees=0.9, leave=0.09)) == {"garden": 0.9}


def test_a_match_of_less_than_about_half_is_a_guess(judged: Judging) -> None:
    assert [judged(bees=share).matches[0].guess for share in (0.3, 0.4, 0.5, 0.6)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_score_is_probability_times_fit_summed_up_with_the_offices_own(judged: Judging) -> None:
    assert shown(judged(boats=0.8)) == {"harbour": 0.8, "garden": 0.2}  # a quarter, as it also hears it
    assert shown(judged(leave=0.3, attention=0.4, wires=0.2)) == {"wires": 0.3 + 0.4 * 0.99 + 0.2}


def test_what_is_hardly_probable_is_not_named_and_the_most_probable_is_first(judged: Judging) -> None:
    told = judged(leave=0.3, attention=0.5, bees=0.1, boats=0.02).explanation
    assert [each.concern for each in told.concerns] == ["attention", "leave", "bees"]


def test_each_concern_that_adds_much_is_a_reason_the_strongest_first(judged: Judging) -> None:
    (match,) = judged(leave=0.3, attention=0.5).matches
    assert [hit.concern for hit in match.hits] == ["attention", "leave"]
    (match,) = judged(leave=0.7, attention=0.1).matches
    assert [hit.concern for hit in match.hits] == ["leave"]


def test_an_offices_own_words_are_a_reason_where_they_are_half_of_it(judged: Judging) -> None:
    (match,) = judged(wires=0.3, leave=0.2).matches
    assert [hit.concern for hit in match.hits] == [None, "leave"]
    (match,) = judged(wires=0.1, leave=0.4).matches
    assert [hit.concern for hit in match.hits] == ["leave"]


@pytest.mark.parametrize(
    "query", ["wire room", "The Wire Room please", "where is the wire room", "WIRES", "wireroom"]
)
def test_a_named_office_is_first(query: str, town: Place) -> None:
    match = town.find(query).matches[0]
    assert (match.office.id, match.score, match.guess) == ("wires", 1.0, False)
    assert match.hits[0].field in ("name", "id")


def test_an_office_is_named_even_where_a_term_says_the_same() -> None:
    place = place_of(TOWN.replace("broken oar", "broken oar, wire room"))
    assert place.ids("wire room")[0] in ("wires", "harbour")
    assert "wires" in place.ids("wire room")


@pytest.mark.parametrize("query", ["my department head shouts at me", "the ombuds office never wrote back"])
def test_a_name_within_a_story_is_no_call_for_that_office(query: str, campus: Place) -> None:
    assert campus.plain(query) is None
    assert all(match.score < 1 for match in campus.find(query).matches)


def test_ties_keep_the_order_of_the_catalogue(town: Place) -> None:
    offices = town.catalogue.offices
    twins = town.catalogue._replace(
        offices=tuple(offices[2]._replace(id=name, name=f"Room {name}") for name in "cab")
    )
    place = Place(twins, place_of(TOWN).known)
    assert [match.office.id for match in place.find("vpn").matches] == ["c", "a", "b"]


@pytest.mark.parametrize(
    "query",
    ["xqzvwkj", "asdf asdf asdf", "qwertyuiop", "the and", "😀", "how do I kill a zombie process in linux"],
)
def test_out_of_scope_gives_nothing_and_says_why(query: str, campus: Place) -> None:
    found = campus.find(query)
    assert found.matches == ()
    assert all(entry.left_out for entry in found.explanation.offices)


@pytest.mark.parametrize(
    ("query", "office"),
    [
        ("who repairs potholes", "o1"),
        ("marriage licences", "o0"),
        ("i found a stray dog", "o2"),
        ("where can my children do homework", "o3"),
        ("the street light in front of my house is broken", "o1"),
        ("library", "o3"),
    ],
)
def test_without_concerns_offices_are_found_by_their_descriptions(
    query: str, office: str, county: Place
) -> None:
    assert county.ids(query)[0] == office
    assert all(hit.concern is None for match in county.find(query).matches for hit in match.hits)


def test_a_description_is_found_below_a_term(town: Place) -> None:
    place = place_of(TOWN.replace("mooring", "mooring, prunes fruit trees"))
    assert town.ids("prunes fruit trees")[0] == "garden"
    assert place.ids("prunes fruit trees")[0] == "harbour"


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("My advisor screams at me in every meeting.", {"gradsupport", "ombuds"}),
        ("I have been accused of plagiarism in my thesis.", {"osccs"}),
    ],
)
def test_two_sentences_of_small_talk_do_not_hide_a_concern(
    sentence: str, offices: set[str], campus: Place
) -> None:
    found = find(Reading(f"{sentence} See you on Friday."), campus.directory(), campus.known)
    assert offices & {match.office.id for match in found.matches[:3]}


@pytest.mark.parametrize("query", ["my advisor yells at me", "depression", "ombuds", "sexual harassment"])
def test_only_the_offices_asked_for_are_ranked_and_in_the_same_order(query: str, campus: Place) -> None:
    offices = campus.catalogue.offices
    allowed = {o.id for o in offices if o.confidentiality is Confidentiality.CONFIDENTIAL}
    found = [match.office.id for match in campus.find(query, confidential=True).matches]
    everyone = [office for office in campus.ids(query) if office in allowed]
    assert found[: len(everyone)] == everyone
    assert set(found) <= allowed


def test_the_explanation_holds_every_word_office_and_probable_concern(town: Place) -> None:
    found = town.find("my brokn oar and xqzvwkj")
    told = found.explanation
    assert [word.how for word in told.words] == ["common", "spelling", "known", "common", "unknown"]
    assert {entry.office.id for entry in told.offices} == {"harbour", "garden", "wires"}
    assert [entry.score for entry in told.offices] == sorted(
        (entry.score for entry in told.offices), reverse=True
    )
    assert all(each.probability >= SMALL for each in told.concerns)
    for entry in told.offices:
        parts = sum(part.value for part in entry.parts) + entry.own
        assert entry.score == pytest.approx(min(1.0, parts))


def test_who_is_not_left_out_is_a_match_and_fits(campus: Place) -> None:
    found = campus.find("my advisor yells at me")
    kept = [entry.office.id for entry in found.explanation.offices if entry.left_out is None]
    assert [match.office.id for match in found.matches] == kept
    assert all(match.score >= FITS for match in found.matches)


def test_a_term_that_speaks_of_danger_says_so_where_it_is_the_question(town: Place) -> None:
    spoken, other = town.plain("self-harm"), town.plain("vpn")
    assert spoken is not None
    assert other is not None
    assert (spoken.danger, other.danger) == ("self", None)


@pytest.mark.parametrize(
    ("query", "whole"),
    [
        ("vpn", True),
        ("the vpn please", True),
        ("wire room", True),
        ("where is E23-210", True),
        ("Harbour@example.edu", True),
        ("mailto:harbour@example.edu", True),
        ("where is the office of the wire room please", False),  # so many words may hold more
        ("lends lawn mowers prunes fruit trees", False),  # a text that no danger was looked for in
        ("vpn not", False),
        ("vpn myself", False),
        ("wire room help me i cannot go on", False),
        ("E23 overdose", None),
        ("vpn unaliving", False),
    ],
)
def test_what_stands_beside_a_plain_answer_is_looked_at_unless_it_says_nothing(
    query: str, town: Place, *, whole: bool | None
) -> None:
    plain = town.plain(query)
    assert (plain and plain.whole) is whole


def test_where_very_many_share_a_question_alike_the_best_of_them_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "many.toml"
    path.write_text(SMALL_SCHOOL + many_offices(40), encoding="utf-8")
    catalogue = load(str(path))
    others = len(catalogue.concerns) + len(catalogue.offices) - 20
    shares = dict.fromkeys(range(others, others + 20), 0.04)  # far below what fits, but nothing else does
    found = ranked(Question((), {}, Reasons()), Judged(shares, 0.2), Directory(catalogue))
    assert {match.office for match in found.matches} == {*catalogue.offices[-20:]}
    assert all(match.guess for match in found.matches)
    nothing = ranked(Question((), {}, Reasons()), Judged(shares, 0.6), Directory(catalogue))
    assert not nothing.matches
