"""What danger a question is taken to speak of: by its text, and by the index where that knows."""

from types import SimpleNamespace
from typing import Any

import pytest

from whereto.answer.finder import danger_in
from whereto.records.answer import Danger

TERM, LABEL, FLOOR = (
    Danger("self", "the words"),
    Danger("other", "label"),
    Danger("self", "kms"),
)


def judged(
    monkeypatch: pytest.MonkeyPatch,
    folded: str = "the words",
    *,
    encoder: bool = True,
    label: Danger | None = None,
    **of_plain: Any,
) -> Danger | None:
    """What is found where the term of a plain question and the label say so."""
    monkeypatch.setattr("whereto.reading.danger.recognise", lambda *_: label)
    text = SimpleNamespace(clean="the words", folded=folded)
    reading: Any = SimpleNamespace(text=text, encoder=object() if encoder else None, unheard=False)
    reading.ways = (reading, reading)
    plain: Any = SimpleNamespace(**{"danger": "self", "whole": False, **of_plain})
    return danger_in(reading, plain)


@pytest.mark.parametrize("encoder", [True, False])
def test_of_a_question_that_is_a_term_the_index_knows_and_the_floor_holds(
    encoder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert judged(monkeypatch, whole=True, encoder=encoder) == TERM
    assert judged(monkeypatch, whole=True, encoder=encoder, danger=None, label=LABEL) is None
    found = judged(monkeypatch, whole=True, encoder=encoder, danger=None, folded="kms")
    assert found == FLOOR


def test_where_more_was_said_than_the_term_the_text_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, label=LABEL) == LABEL
    assert judged(monkeypatch) is None


def test_the_term_decides_where_no_encoder_can_hear_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, encoder=False) == TERM
    assert judged(monkeypatch, encoder=False, danger=None) is None
    assert judged(monkeypatch, encoder=False, label=LABEL) == LABEL


def test_without_a_plain_answer_the_text_alone_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whereto.reading.danger.recognise", lambda way, _: way.found)
    one, two = SimpleNamespace(found=None), SimpleNamespace(found=LABEL)
    reading: Any = SimpleNamespace(encoder=None, ways=(one, two), unheard=False)
    assert danger_in(reading) == LABEL  # by either way to read it
    reading.ways = (one, one)
    assert danger_in(reading) is None
