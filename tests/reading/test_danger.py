"""Whether a text speaks of danger: the floor of phrases, the learned label, and both on one reading."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from whereto.answer.finder import danger_in
from whereto.reading.danger import KINDS, THRESHOLD, _phrases, phrase_in, probabilities, recognise
from whereto.reading.reading import Reading
from whereto.reading.text import read_text, words_of
from whereto.records.answer import Danger

FLOOR = [(kind, phrase) for kind in KINDS for phrase in _phrases()[kind]]
HARMLESS = _phrases()["harmless"]
MOST_PHRASES = 100


def floor(text: str) -> Danger | None:
    return phrase_in(read_text(text).folded)


def urgent(text: str) -> bool:
    return danger_in(Reading(text)) is not None


@pytest.mark.parametrize(("kind", "phrase"), FLOOR)
def test_every_phrase_of_the_floor_alarms_with_its_kind(kind: str, phrase: str) -> None:
    assert floor(f"So, {phrase.upper()}.") == Danger(kind, phrase)


def test_the_floor_is_short_and_no_phrase_stands_twice_or_within_another() -> None:
    phrases = [phrase for _, phrase in FLOOR]
    assert len(phrases) <= MOST_PHRASES
    assert len(HARMLESS) <= 10
    assert all(" ".join(words_of(phrase)) == phrase for phrase in (*phrases, *HARMLESS))
    for phrase in phrases:
        assert [other for other in phrases if f" {phrase} " in f" {other} "] == [phrase]


@pytest.mark.parametrize("phrase", HARMLESS)
def test_a_harmless_phrase_holds_one_of_the_floor_and_does_not_alarm(phrase: str) -> None:
    assert floor(phrase) is None
    known = [danger for _, danger in FLOOR if danger in phrase or set(danger.split()) & set(phrase.split())]
    assert known


def test_a_harmless_phrase_hides_no_other() -> None:
    assert floor("I don't want to die. I want to die.")
    assert floor("dead serious, I want to kill myself")
    assert floor("I don't want to die kms") == Danger("self", "kms")  # that follows at once


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("self", "I WANT to\u00a0die"),
        ("self", "i want to kill\nmyself"),
        ("self", "I am sui\u00adcidal"),
        ("self", "kms"),
        ("other", "my friend wants to die"),
        ("violence", "she threatened to kill us"),
        ("violence", "he has a gun"),
        ("medical", "can't breathe"),
        ("medical", "I shake him, he won\u2019t wake up"),
        ("sexual", "It is that I was raped"),
    ],
)
def test_each_kind_is_heard_however_it_is_pasted(kind: str, text: str) -> None:
    found = floor(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "heart attack when I saw the tuition bill",
        "my PI will kill me when he sees this plot",
        "he will kill me when he sees the centrifuge",
        "overdosed on coffee before the seminar",
        "active shooter drill schedule",
        "chest pain classification on Kaggle",
        "tired of living in the dorm",
        "I don't want to die, I just want a weekend off",
        "wish i were dead serious about fitness",
        "I can't breathe in this tiny office",
        "skims the page; weekmsg",  # kms within a word
        "self-harm research consent form template",
        "i would die for a window office",
    ],
)
def test_what_only_looks_like_a_phrase_does_not_alarm(text: str) -> None:
    assert floor(text) is None


def test_the_floor_alarms_at_none_of_the_harmless_lines_of_the_benchmarks() -> None:
    lines = [
        json.loads(line)
        for path in sorted((ROOT / "benchmarks" / "queries").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    harmless = [told.get("text") or told["query"] for told in lines if not told.get("urgent")]
    assert len(harmless) > 2000
    assert [text for text in harmless if floor(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to end my life tonight",
        "i took all the pills in the cabinet",
        "my roommate says she is going to kill herself tonight",
        "he strangled me last night and he is on his way here",
        "someone is bleeding heavily in the hallway",
        "I was sexually assaulted an hour ago",
        "not suicidal, but i want to die",
        "I'm not suicidal. I just want to kill myself.",
    ],
)
def test_plain_danger_is_recognised(text: str) -> None:
    assert urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "how do I pay my tuition",
        "yoga class",
        "my stipend has not come this month",
        "which courses count for my degree",
        "parking permit",
        "10-213",
        "617-253-5921",
    ],
)
def test_plain_questions_are_no_danger(text: str) -> None:
    assert not urgent(text)


def test_a_danger_in_the_third_sentence_of_a_long_text_is_heard() -> None:
    small_talk = "The bus came late once more, so I was home after nine. "
    text = f"{small_talk * 2}I am going to swallow all my sleeping pills tonight. {small_talk * 6}"
    assert urgent(text)
    assert floor(text) is None  # so it is the label that hears it, of that sentence alone
    assert not urgent(small_talk * 8)
    found = recognise(Reading(text))
    assert found is not None
    assert found.words.startswith("I am going to swallow")


Risk = Callable[..., Danger | None]


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Risk:
    """What is recognised in a text of which the learned label says this of each kind."""

    def recognise_in(text: str, *risk: float) -> Danger | None:
        def probabilities(_: object, vectors: Any, __: object) -> Any:
            return np.tile(np.array(risk, np.float32), (len(vectors), 1))

        monkeypatch.setattr("whereto.reading.danger.probabilities", probabilities)
        return recognise(Reading(text))

    return recognise_in


def test_the_kinds_together_decide_and_less_than_even_odds_are_enough(judged: Risk) -> None:
    assert THRESHOLD < 0.5
    half = THRESHOLD / 2
    assert judged("my rent", half, half + 0.01, 0, 0, 0) == Danger("other", "my rent")
    assert judged("my rent", half, half - 0.01, 0, 0, 0) is None


@pytest.mark.parametrize("encoder", [None, object()])
def test_where_nothing_was_heard_the_label_says_nothing(
    encoder: object,
) -> None:
    reading = Reading("my rent")
    vars(reading).update(encoder=encoder, passages=())
    assert recognise(reading) is None


def test_risk_at_the_threshold_is_danger(judged: Risk) -> None:
    assert judged("my rent", np.nextafter(np.float32(THRESHOLD), np.float32(1)), 0, 0, 0, 0)
    assert judged("my rent", np.nextafter(np.float32(THRESHOLD), np.float32(0)), 0, 0, 0, 0) is None


Risks = Callable[..., Danger | None]


@pytest.fixture
def judged_by_sentence(monkeypatch: pytest.MonkeyPatch) -> Risks:
    """What is recognised in sentences, each with what the label says of the kinds in it."""

    def recognise_in(**risks: list[float]) -> Danger | None:
        def of(text: str) -> list[float]:
            return [0.0] * len(KINDS) if text.count(".") > 1 else risks[text.strip(".").split()[-1]]

        def probabilities(texts: list[str], *_: object) -> Any:
            return np.array([of(text) for text in texts], np.float32)

        monkeypatch.setattr("whereto.reading.danger.probabilities", probabilities)
        return recognise(Reading(" ".join(f"We spoke about the {word}." for word in risks)))

    return recognise_in


def test_of_several_sentences_the_one_with_most_danger_is_quoted_with_its_kind(
    judged_by_sentence: Risks,
) -> None:
    low, high = [0, 0.4, 0, 0, 0], [0.1, 0, 0, 0.6, 0.1]
    told = Danger("medical", "We spoke about the roof")
    assert judged_by_sentence(rent=low, roof=high, lunch=low) == told
    assert judged_by_sentence(roof=high, rent=low) == told
    assert judged_by_sentence(rent=low, lunch=low, roof=high) == told


def test_the_sum_of_a_sentence_s_kinds_makes_it_worst_and_its_largest_kind_names_it(
    judged_by_sentence: Risks,
) -> None:
    single, spread = [0.5, 0, 0, 0, 0], [0.1, 0.2, 0.3, 0.2, 0.1]
    found = judged_by_sentence(rent=single, roof=spread)
    assert found == Danger("violence", "We spoke about the roof")


def test_small_risks_of_many_sentences_do_not_add_up(judged_by_sentence: Risks) -> None:
    little = [THRESHOLD / 2, 0, 0, 0, 0]
    assert judged_by_sentence(rent=little, roof=little, lunch=little) is None


def test_each_kind_of_the_label_is_told_by_its_name(judged: Risk) -> None:
    assert KINDS == ("self", "other", "violence", "medical", "sexual")
    for place, kind in enumerate(KINDS):
        found = judged("my rent", *(0.9 if other == place else 0.0 for other in range(len(KINDS))))
        assert found == Danger(kind, "my rent")


def test_probabilities_are_those_of_the_kinds_beside_that_of_no_danger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    logits = np.array([[0, 0, 0, 0, 0, 0], [80, 0, 0, 0, 0, 0], [0, 0, 0, 90, 0, 0]], np.float32)
    asked: list[str] = []

    def learned_logits(what: str, texts: list[str], vectors: Any, weights: object) -> Any:
        asked.extend([what, *texts])
        assert (vectors, weights) == ("vectors", "weights")
        return logits

    class Known:
        weights = "weights"

    monkeypatch.setattr("whereto.reading.learned.learned_logits", learned_logits)
    found = probabilities(["a", "b", "c"], "vectors", Known())  # type: ignore[arg-type]  # handed on alone
    assert asked == ["danger", "a", "b", "c"]
    assert found[0] == pytest.approx([1 / 6] * 5)
    assert found[1] == pytest.approx([0] * 5)
    assert found[2] == pytest.approx([0, 0, 1, 0, 0])


def test_a_sentence_of_200_characters_is_quoted_whole_and_a_longer_one_cut(judged: Risk) -> None:
    fits = "good " * 39 + "goods"
    for text, quoted in ((fits, fits), (f"{fits}y", f"{fits}\u2026")):
        found = judged(text, 1, 0, 0, 0, 0)
        assert found is not None
        assert found.words == quoted


def test_a_number_is_no_sentence_whatever_the_label_says(judged: Risk) -> None:
    assert judged("617-253-5921", 1, 0, 0, 0, 0) is None


def test_a_sentence_that_speaks_of_danger_is_quoted_and_cut_where_it_is_long(judged: Risk) -> None:
    found = judged("mathematics " * 20, 1, 0, 0, 0, 0)
    assert found is not None
    assert found.words == ("mathematics " * 20)[:200] + "\u2026"


def test_the_floor_holds_without_the_label(judged: Risk) -> None:
    assert judged("so, I want to die", 0, 0, 0, 0, 0) == Danger("self", "want to die")


def test_it_is_found_late_in_a_text_without_full_stops() -> None:
    assert urgent("and then " * 500 + "I want to die " + "and then " * 500)


@pytest.mark.parametrize(
    "text", ["want\u200bto\u200bdie", "i want to d\u200bie", "sui\u200bcidal i am suicidal"]
)
def test_danger_is_found_with_a_zero_width_space_as_nothing_or_as_a_space(text: str) -> None:
    assert urgent(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "\u0301", "_ _", "^ $", "988", "42"])
def test_nothing_is_found_where_no_letter_stands(text: str) -> None:
    assert recognise(Reading(text)) is None


def test_the_words_that_decided_are_the_persons_own() -> None:
    found = recognise(Reading("The stipend of mine is late. " + "I want to swallow all of my pills, " * 20))
    assert found is not None
    assert len(found.words) <= 201


@settings(max_examples=40)
@given(st.text(max_size=100))
def test_no_text_raises(text: str) -> None:
    recognise(Reading(text))


@settings(max_examples=40)
@given(st.sampled_from(FLOOR), st.text(max_size=40), st.text(max_size=40))
def test_a_phrase_is_heard_whatever_stands_around_it(
    known: tuple[str, str], before: str, after: str
) -> None:
    around = words_of(before), words_of(after)
    text = " ".join([*around[0], "and", known[1], "and", *around[1]])
    assert any(phrase in text for phrase in HARMLESS) or urgent(text)


def test_danger_is_heard_behind_a_link_and_among_very_many_sentences() -> None:
    said = "I am going to jump off the roof tonight"
    link = f"https://shop.example.com/{'product/' * 12}?reference=1"
    assert recognise(Reading(f"look {link} {said}"))
    assert recognise(Reading(f"{'we had lunch. ' * 45}{said}. {'we had lunch. ' * 45}"))
    assert not recognise(Reading("we had lunch. " * 200))


def test_many_dots_are_read_in_a_bounded_number_of_parts() -> None:
    for text in ("." * 30_000, "a. " * 10_000, "word " * 50_000, "\u0301" * 1_000_000, "x" * 1_000_000):
        reading = Reading(text)
        assert len(reading.parts) <= 80
        assert all(len(part.split()) <= 45 for part in reading.parts)
