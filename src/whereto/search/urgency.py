"""Recognising a text from a person in danger, or about one; apart from search and from any catalogue.

The one rule. Every sentence is looked at alone. Figures of speech and denials are taken out of it
first. What is left is searched for danger: a plain statement counts 4, a sign 2, a hint 1. A
context (the past, a loss, a class, a machine) takes 2 off in its own sentence, so that a sign gives
way to it and a plain statement becomes a sign. A text is urgent if what is left adds up to 4. Of any
other, the trained weights are asked as well (`urgent_weights`): it is urgent if they find it likely,
or if what is left adds up to 2 and the weights do not find it all but impossible.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from whereto.search.normalise import fold
from whereto.search.phrases import Hit, Phrases
from whereto.search.spelling import as_written
from whereto.search.urgent_weights import danger_in

_PLAIN = 4
_ENOUGH = 2
_CONTEXT = 2
# From the trained weights: a text this likely is urgent whatever the phrases say, and one with a sign
# of danger in it has to be this likely at least. Chosen on texts that nobody trained with.
_LIKELY, _POSSIBLE = 0.25, 0.01
_WINDOW = 48  # words of a sentence without end that are looked at together
_SENTENCE_END = r"[.!?;\n\r\u2026]+(?:\s+|$)|[\n\r]+|\s[-\u2013\u2014]{1,2}\s"
_ENDING = ".!?;\n\r\u2026-\u2013\u2014"  # a text without any of these is one sentence
_TAKEN_OUT = "_"


class Urgency(NamedTuple):
    """What kind of danger a text speaks of, the person's words that decided, and how much they weigh."""

    kind: str
    words: str
    weight: int = 0


def recognise(text: str) -> Urgency | None:
    """The danger that a text speaks of; None where it speaks of none."""
    looked = [(part, _look(part)) for part in _sentences(text)]
    found = [finding for _, finding in looked if finding and finding.weight]
    weight = sum(finding.weight for finding in found)
    # A sentence that a figure of speech, a denial or a context explains is not asked about again.
    rest = ". ".join(_written(part) for part, finding in looked if not finding or finding.weight)
    heard = _second_ear(rest) if weight < _PLAIN else None
    if weight >= _PLAIN or (weight >= _ENOUGH and (heard is None or heard[0] >= _POSSIBLE)):
        return max(found, key=lambda finding: finding.weight)
    return Urgency("danger", heard[1]) if heard and heard[0] >= _LIKELY else None


def _second_ear(text: str) -> tuple[float, str] | None:
    try:
        return danger_in(text)
    except Exception:  # noqa: BLE001 - whatever is wrong with the weights, the phrases stand
        return None


def _sentences(text: str) -> list[list[tuple[str, str]]]:
    """The sentences as (word as taken, word as written)."""
    text = fold(text)
    split = re.split(_SENTENCE_END, text) if any(mark in text for mark in _ENDING) else [text]
    sentences = [found for each in split if (found := as_written(each))]
    if not sentences:
        return []
    sentences[0].insert(0, ("^", ""))
    sentences[-1].append(("$", ""))
    return sentences


def _look(sentence: list[tuple[str, str]]) -> Urgency | None:
    """The strongest danger in one sentence, a long one looked at in overlapping stretches."""
    step = _WINDOW // 2
    starts = range(0, max(1, len(sentence) - step), step)
    found = [danger for at in starts if (danger := _look_at(sentence[at : at + _WINDOW]))]
    return max(found, key=lambda danger: danger.weight, default=None)


def _look_at(part: list[tuple[str, str]]) -> Urgency | None:
    """The strongest danger in some words, less its context; of weight 0 where that explains it."""
    words = [word for word, _ in part]
    tables = _tables()
    found = _dangers(words)
    if found and (figures := list(tables.figures.find(words))):
        for figure in figures:
            for place in figure.places:
                words[place] = _TAKEN_OUT
        found = _dangers(words)
        if not found:
            return Urgency("", "")
    if not found:
        return None
    hit, kind = max(found, key=lambda pair: pair[0].phrase.weight)
    less = _CONTEXT if any(True for _ in tables.contexts.find(words)) else 0
    return Urgency(kind, _written(part, hit.places), max(0, hit.phrase.weight - less))


def _dangers(words: list[str]) -> list[tuple[Hit, str]]:
    return [(hit, kind) for kind, table in _tables().dangers.items() for hit in table.find(words)]


def _written(part: list[tuple[str, str]], places: Iterable[int] | None = None) -> str:
    """The words at some places of a sentence, or all of them, as they were written."""
    chosen = range(len(part)) if places is None else sorted(set(places))
    return " ".join(part[place][1] for place in chosen if part[place][1])


class _Tables(NamedTuple):
    dangers: dict[str, Phrases]
    figures: Phrases
    contexts: Phrases


@cache
def _tables() -> _Tables:
    from whereto.search import urgent_contexts, urgent_phrases  # only a search needs them
    from whereto.search.urgent_index import INDEX

    return _Tables(
        {kind: Phrases(table, INDEX[kind]) for kind, table in urgent_phrases.DANGERS.items()},
        Phrases(urgent_contexts.FIGURES, INDEX["figures"]),
        Phrases(urgent_contexts.CONTEXTS, INDEX["contexts"]),
    )
