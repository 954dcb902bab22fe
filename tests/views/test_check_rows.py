"""What `whereto check` tells: a line for each fault and doubt, each question that went wrong, and a sum."""

import pytest

from whereto.records.checked import Checked, CheckReport, Finding, Miss, Questions
from whereto.views.check_rows import check_blocks
from whereto.views.rows import Section

FAULT = Finding("fault", "a.toml", 3, 7, "office 'aid'", "it is wrong", "Mend it.")
DOUBT = FAULT._replace(kind="old-source", line=None, column=None, entry=None)
MISS = Miss("where is it", 4, ("aid", "dean"), ("chaplain", "dean"), "Add a term.")
ASKED = Questions("q.toml", 10, 8, 6, 7, 1, (MISS,))
SOUND = Checked("a.toml", 3, 1)


def sections(checked: Checked, at_least: float = 0.0) -> list[Section]:
    return list(check_blocks(CheckReport((checked,), at_least=at_least)))


def told(checked: Checked, at_least: float = 0.0) -> str:
    (row,) = sections(checked, at_least)[-1].rows
    return row.text


def test_faults_and_doubts_stand_under_their_names_with_their_place_and_nothing_where_there_is_none() -> (
    None
):
    faults, doubts, _ = sections(SOUND._replace(faults=(FAULT,), doubts=(DOUBT, DOUBT)))
    assert (faults.title, [row.text for row in faults.rows]) == (
        "Faults",
        ["a.toml:3:7: office 'aid': it is wrong. Mend it."],
    )
    assert (doubts.title, [row.text for row in doubts.rows]) == (
        "Doubts",
        ["a.toml: it is wrong. Mend it."] * 2,
    )
    assert [section.title for section in sections(SOUND)] == [""]


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (SOUND, "a.toml: no faults, no doubts, in 3 offices and 1 concern."),
        (
            SOUND._replace(offices=1, concerns=2000, doubts=(DOUBT,)),
            "no faults, 1 doubt, in 1 office and 2,000",
        ),
        (SOUND._replace(concerns=0), "in 3 offices and no concerns."),
        (
            SOUND._replace(faults=(FAULT, FAULT)),
            "a.toml: 2 faults, no doubts. It is not used until the faults",
        ),
        (SOUND._replace(questions=ASKED), "7 of 10 questions answered as wanted, in 3 offices"),
    ],
)
def test_the_last_line_sums_up(checked: Checked, said: str) -> None:
    assert said in told(checked)


@pytest.mark.parametrize(("at_least", "asked"), [(0.0, False), (0.7, False), (0.71, True)])
def test_how_many_are_asked_for_is_told_where_fewer_are_answered(at_least: float, asked: object) -> None:
    assert (f", {at_least:.0%} are asked for" in told(SOUND._replace(questions=ASKED), at_least)) is asked


def test_each_question_that_went_wrong_says_what_came_what_was_wanted_and_what_to_do() -> None:
    miss, total, _ = sections(SOUND._replace(questions=ASKED))
    assert [(row.label, row.text) for row in miss.rows] == [
        ("Question", "where is it (q.toml:4)"),
        ("Came", "chaplain, dean"),
        ("Wanted", "aid or dean"),
        ("What to do", "Add a term."),
    ]
    assert [(row.label, row.text) for row in total.rows] == [
        ("First", "6 of 8 (75%)"),
        ("First three", "7 of 8 (88%)"),
        ("Nothing fits", "1 of 2 (50%)"),
        ("As wanted", "7 of 10 (70%)"),
    ]
    none = ASKED._replace(misses=(MISS._replace(wanted=(), came=()),))
    miss, *_ = sections(SOUND._replace(questions=none))
    assert [row.text for row in miss.rows[1:3]] == ["no office", "no office"]


def test_a_share_of_no_questions_is_not_told() -> None:
    _, total, _ = sections(SOUND._replace(questions=ASKED._replace(asked=8, nothing=0)))
    assert [row.label for row in total.rows] == ["First", "First three", "As wanted"]
    *_, total, _ = sections(SOUND._replace(questions=Questions("q.toml", 2, 0, 0, 0, 1)))
    assert [row.label for row in total.rows] == ["Nothing fits", "As wanted"]


def test_what_was_not_looked_at_is_noted() -> None:
    note, _ = sections(SOUND._replace(notes=("no encoder was there",)))
    assert [(row.label, row.text) for row in note.rows] == [("Note", "no encoder was there.")]


@pytest.mark.parametrize(
    ("checked", "strict", "at_least", "found"),
    [
        (SOUND, True, 1.0, True),
        (SOUND._replace(doubts=(DOUBT,)), False, 0.0, True),
        (SOUND._replace(doubts=(DOUBT,)), True, 0.0, False),
        (SOUND._replace(faults=(FAULT,)), False, 0.0, False),
        (SOUND._replace(questions=ASKED), True, 0.7, True),
        (SOUND._replace(questions=ASKED), False, 0.71, False),
    ],
)
def test_a_check_is_passed_without_faults_or_in_strictness_doubts_and_with_enough_right_answers(
    checked: Checked, strict: object, at_least: float, found: object
) -> None:
    report = CheckReport((SOUND, checked), strict=bool(strict), at_least=at_least)
    assert report.found is found
    assert report.failed is bool(checked.faults)
