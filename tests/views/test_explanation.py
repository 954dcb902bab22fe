"""`--explain`: how an answer came about, in every view, also where nothing matched."""

import json

import pytest

from tests.conftest import CATALOGUE, Run
from whereto.answer.ask import ask
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.answer import (
    Answer,
    ConcernProbability,
    Explanation,
    Hit,
    OfficeScore,
    Part,
    Word,
)
from whereto.views.explanation_rows import explanation_rows

CATALOG = load_catalogue(Location(CATALOGUE, "the tests"))
MATCHING = ["my advsior yells at me xqzvwkj", "ombuds", "room mate", "10-213", "sexualharassment"]
NOTHING = ["parking permit", "xqzvwkj", "how do I kill a zombie process in linux", "the"]
each_query = pytest.mark.parametrize("query", MATCHING + NOTHING)


def explained(query: str) -> tuple[Answer, Explanation]:
    answer = ask(query, limit=len(CATALOG.offices), explain=True)
    assert answer.explanation is not None
    return answer, answer.explanation


@each_query
def test_the_parts_of_an_office_are_its_score(query: str) -> None:
    for entry in explained(query)[1].offices:
        whole = sum(part.value for part in entry.parts) + entry.own
        if entry.score < 0.999:
            assert whole == pytest.approx(entry.score)
        else:  # it was named, or the sum was cut
            assert entry.score <= 1.0


@each_query
def test_every_office_is_accounted_for_best_first(query: str) -> None:
    offices = explained(query)[1].offices
    assert {entry.office.id for entry in offices} == {office.id for office in CATALOG.offices}
    assert [entry.score for entry in offices] == sorted((entry.score for entry in offices), reverse=True)


@each_query
def test_probabilities_stand_the_largest_first_and_are_at_most_one_together(query: str) -> None:
    explanation = explained(query)[1]
    found = [concern.probability for concern in explanation.concerns]
    assert found == sorted(found, reverse=True)
    assert sum(found) + explanation.out_of_scope <= 1.0 + 1e-9


@pytest.mark.parametrize("query", NOTHING)
def test_where_nothing_matched_every_office_says_why(query: str) -> None:
    answer, explanation = explained(query)
    assert not answer.results
    assert all(entry.left_out for entry in explanation.offices)


HIT = Hit("rain", "rainy", "concern", "wet", "being wet")
WET, DRY = ConcernProbability("wet", "being wet", 0.6, HIT), ConcernProbability("dry", "drought", 0.2, HIT)
FIRST, SECOND, THIRD = CATALOG.offices[:3]
EXPLANATION = Explanation(
    words=(
        Word("rain", "rain", "known"),
        Word("wetaher", "weather", "spelling"),
        Word("um brella", "umbrella", "joined"),
        Word("rainyday", "rainy", "split"),
        Word("my", "my", "common"),
        Word("xqz", None, "unknown"),
        Word("snow", None, "denied"),
    ),
    concerns=(WET, DRY),
    out_of_scope=0.2,
    offices=(
        OfficeScore(FIRST, 0.7, (Part(WET, 1.0), Part(DRY, 0.5))),
        OfficeScore(SECOND, 0.2, (Part(DRY, 1.0),)),
        OfficeScore(THIRD, 0.0, left_out="its score is too low"),
    ),
    danger="die of thirst",
)


ROWS = list(explanation_rows(EXPLANATION))


def test_the_rows_tell_what_became_of_each_word_concern_and_office() -> None:
    shown = [(row.label, f"{row.text} ({row.remark})" if row.remark else row.text) for row in ROWS]
    assert shown == [
        ("Understood", "rain"),
        ("Taken otherwise", "'wetaher', taken for weather"),
        ("Taken otherwise", "'um brella', taken for umbrella, written apart"),
        ("Taken otherwise", "'rainyday', taken for rainy and the next, run together"),
        ("Common, so weak", "my"),
        ("Denied, so ignored", "snow"),
        ("Ignored", "xqz"),
        ("Concern", "0.60 being wet (from 'rain', like 'rainy')"),
        ("Concern", "0.20 drought (from 'rain', like 'rainy')"),
        ("None of the offices", "0.20"),
        ("Place 1", f"0.70 {FIRST.title} (0.60 x 1.00 being wet + 0.20 x 0.50 drought)"),
        ("Place 2", f"0.20 {SECOND.title} (0.20 x 1.00 drought)"),
        ("Why not first", f"'being wet' fits {FIRST.title} better"),
        ("Place 3", f"0.00 {THIRD.title} (no concern of theirs)"),
        ("Left out", "its score is too low"),
        ("Contacts shown for", "'die of thirst'"),
    ]


@pytest.mark.parametrize("query", [MATCHING[0], NOTHING[0]])
@pytest.mark.parametrize("force", [{}, {"FORCE_COLOR": "1", "COLUMNS": "100"}], ids=["plain", "card"])
def test_people_see_how_it_came_about_where_they_asked_for_it(
    query: str, force: dict[str, str], whereto: Run
) -> None:
    shown = whereto("search", "--explain", "--", query, **force)
    assert shown.stderr == ""
    for label in ("How this came about", "Understood", "Ignored", "None of the offices", "Place 1"):
        assert label in shown.stdout
    assert ("\x1b[" in shown.stdout) is bool(force)
    assert "How this came about" not in whereto("search", "--", query, **force).stdout
    assert json.loads(whereto("search", "--json", "--", query).stdout)["explanation"] is None


def rows_of(**changes: object) -> list[tuple[str, str, str]]:
    explanation = EXPLANATION._replace(**changes)  # type: ignore[arg-type]  # by name
    return [(row.label, row.text, row.remark) for row in explanation_rows(explanation)]


@pytest.mark.parametrize(
    ("hit", "remark"),
    [
        (HIT, "from 'rain', like 'rainy'"),
        (HIT._replace(term="Rain"), "from 'rain'"),
        (HIT._replace(term="Being wet"), "from 'rain'"),
        (HIT._replace(words=""), "from the whole of it, like 'rainy'"),
        (HIT._replace(words="", term="being wet"), "from the whole of it"),
        (HIT._replace(concern_name=None), "from 'rain', like 'rainy'"),
    ],
)
def test_a_concern_says_from_which_words_and_names_a_term_that_is_neither_them_nor_itself(
    hit: Hit, remark: str
) -> None:
    assert ("Concern", "0.60 being wet", remark) in rows_of(concerns=(WET._replace(hit=hit),))


def test_a_sum_shows_three_parts_and_the_rest_of_them_as_one() -> None:
    parts = tuple(Part(WET._replace(concern=f"c{n}", name=f"c{n}"), 0.1) for n in range(5))
    (first,) = (row for row in rows_of(offices=(OfficeScore(FIRST, 0.3, parts),)) if row[0] == "Place 1")
    assert first[2] == "0.60 x 0.10 c0 + 0.60 x 0.10 c1 + 0.60 x 0.10 c2 + 0.12 other"
    (first,) = (
        row for row in rows_of(offices=(OfficeScore(FIRST, 0.3, parts[:3]),)) if row[0] == "Place 1"
    )
    assert first[2].endswith("c2")


def test_an_office_is_behind_for_what_the_first_one_gains_most_by_or_for_its_place_alone() -> None:
    first = OfficeScore(FIRST, 0.7, (Part(DRY, 1.0), Part(WET, 0.9)))
    behind = OfficeScore(SECOND, 0.6, (Part(WET, 0.8),))
    told = [row[1] for row in rows_of(offices=(first, behind)) if row[0] == "Why not first"]
    assert told == [f"'drought' fits {FIRST.title} better"]  # by 0.2, against 0.06
    for same in ((first, first._replace(office=SECOND)), (OfficeScore(FIRST, 1.0), behind)):
        told = [row[1] for row in rows_of(offices=same) if row[0] == "Why not first"]
        assert told == [f"{FIRST.title} stands earlier in the catalogue, or is named in the question"]


def test_five_offices_are_explained_and_only_what_was_said_has_its_row() -> None:
    many = tuple(OfficeScore(office, 0.0) for office in CATALOG.offices)
    labels = [row[0] for row in rows_of(offices=many, danger=None, words=())]
    assert [label for label in labels if label.startswith("Place")] == [f"Place {n}" for n in range(1, 6)]
    assert "Contacts shown for" not in labels
    assert "Denied, so ignored" not in labels
    assert "Understood" not in [row[0] for row in rows_of(words=())]  # as of a hidden question
    assert ("Ignored", "xqz", "") in rows_of(words=EXPLANATION.words * 2)  # each once
