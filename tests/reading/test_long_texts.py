"""A text too long to be searched is still listened to, whole, in a bounded number of steps."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from whereto.encoding.encoder import Encoder, load_encoder
from whereto.reading.danger import recognise
from whereto.reading.reading import MOST_HEARD, Reading

_PLAIN = "The form for grant {} is due in week {} and the committee meets in room {}. "


def _filled(size: int) -> Iterator[str]:
    """Sentences about nothing dangerous, no two of them alike."""
    for number in count():
        sentence = _PLAIN.format(number, number % 50, number % 7)
        if (size := size - len(sentence)) < 0:
            return
        yield sentence


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that the encoder is asked for; it encodes them in truth."""
    asked: list[str] = []
    encode = Encoder.encode_parts

    def ask(self: Encoder, texts: list[str]) -> Any:
        asked.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(Encoder, "encode_parts", ask)
    return asked


@pytest.mark.parametrize(
    ("size", "part"), [(100_000, 0), (100_000, 0.5), (100_000, 1), (MOST_HEARD - 100, 0.5)]
)
def test_a_phrase_of_the_floor_is_heard_wherever_it_stands(size: int, part: float) -> None:
    sentences = list(_filled(size))
    sentences.insert(int(part * len(sentences)), "I want to die. ")
    assert recognise(Reading("".join(sentences)))


def test_a_danger_that_no_phrase_tells_is_heard_in_the_middle_of_a_long_text(
    encoded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.reading.reading.MOST_PARTS", 10)
    sentences = list(_filled(8_000))
    assert recognise(Reading("".join(sentences))) is None
    assert len(encoded) == 30 < len(sentences) / 3
    said = "I am going to swallow all my sleeping pills tonight"
    sentences.insert(len(sentences) // 2, f"{said}. ")
    found = recognise(Reading("".join(sentences)))
    assert found is not None
    assert found.words == said


def test_of_an_endless_text_the_begin_and_the_end_are_read() -> None:
    reading = Reading(f"first of all {'x ' * MOST_HEARD} last of all")
    assert len(reading.text.raw) <= MOST_HEARD + 1
    assert reading.text.folded.startswith("first of all")
    assert reading.text.folded.endswith("last of all")


@pytest.mark.parametrize("raw", ["a\n" * 200_000, "word " * 100_000, "x. " * 100_000, "?! " * 100_000])
def test_a_long_text_that_says_one_thing_over_and_over_is_encoded_in_few_parts(
    raw: str, encoded: list[str]
) -> None:
    assert load_encoder() is not None
    recognise(Reading(raw))
    assert len(encoded) <= 2


def test_danger_is_heard_in_the_words_that_were_meant_and_quoted_as_they_were_written() -> None:
    reading = Reading("i will swalow all my sleeping pils tonigt")
    right = reading.corrected({"swalow": ["swallow"], "pils": ["pills"], "tonigt": ["tonight"]})
    assert reading.corrected({"swalow": ["swallow"], "pils": ["pills"], "tonigt": ["tonight"]}) is right
    found = recognise(reading, right)
    assert found is not None
    assert found.words == reading.text.clean


def test_a_phrase_is_heard_in_either_spelling() -> None:
    reading = Reading("i realy wnat to die")
    assert recognise(reading, reading.corrected({"wnat": ["want"]}))
    reading = Reading("i want to die")
    assert recognise(reading, reading.corrected({"die": ["dye"]}))
