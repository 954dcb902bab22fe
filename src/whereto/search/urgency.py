"""Recognising a text from a person in danger, or about one; apart from search and from any catalogue.

The one rule. Every sentence is looked at alone. Figures of speech and denials are taken out of it
first. What is left is searched for danger: a plain statement counts 4, a sign 2, a hint 1. A
context (the past, a loss, a class, a machine) takes 2 off in its own sentence, so that a sign gives
way to it and a plain statement never does. The text is urgent if what is left adds up to 2: in
doubt it is. Where the phrases find nothing, the trained weights are asked (`urgent_weights`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from whereto.search.normalise import fold
from whereto.search.phrases import Hit, Phrases
from whereto.search.spelling import as_written
from whereto.search.urgent_weights import sounds_suicidal

_ENOUGH = 2
_CONTEXT = 2
_WINDOW = 48  # words of a sentence without end that are looked at together
_SENTENCE = re.compile(r"[.!?;\n\r\u2026]+(?:\s+|$)|[\n\r]+|\s[-\u2013\u2014]{1,2}\s")
_TAKEN_OUT = "_"


class Urgency(NamedTuple):
    """What kind of danger a text speaks of, and the person's words that decided."""

    kind: str
    words: str


class _Finding(NamedTuple):
    weight: int
    kind: str
    words: str


def recognise(text: str) -> Urgency | None:
    """The danger that a text speaks of; None where it speaks of none."""
    parts = _parts(text)
    found = [finding for part in parts if (finding := _look(part))]
    if sum(finding.weight for finding in found) < _ENOUGH:
        heard = sounds_suicidal(_without_context(parts))
        return Urgency("suicide", heard) if heard else None
    strongest = max(found, key=lambda finding: finding.weight)
    return Urgency(strongest.kind, strongest.words)


def _parts(text: str) -> list[list[tuple[str, str]]]:
    """The sentences as (word as taken, word as written); a long one in overlapping stretches."""
    sentences = [found for each in _SENTENCE.split(fold(text)) if (found := as_written(each))]
    if not sentences:
        return []
    sentences[0].insert(0, ("^", ""))
    sentences[-1].append(("$", ""))
    parts = []
    for sentence in sentences:
        step = _WINDOW // 2
        parts += [sentence[at : at + _WINDOW] for at in range(0, max(1, len(sentence) - step), step)]
    return parts


def _without_context(parts: list[list[tuple[str, str]]]) -> Iterator[list[str]]:
    """The words of the sentences that hold no figure of speech, no denial and no context."""
    tables = _tables()
    for part in parts:
        words = [word for word, _ in part]
        if not any(True for table in (tables.figures, tables.contexts) for _ in table.find(words)):
            yield [word for word in words if word.isalnum()]


def _look(part: list[tuple[str, str]]) -> _Finding | None:
    """The strongest danger in one sentence, less its context."""
    words = [word for word, _ in part]
    tables = _tables()
    found = _dangers(words)
    if found and (figures := list(tables.figures.find(words))):
        for figure in figures:
            for place in figure.places:
                words[place] = _TAKEN_OUT
        found = _dangers(words)
    if not found:
        return None
    hit, kind = max(found, key=lambda pair: pair[0].phrase.weight)
    less = _CONTEXT if any(True for _ in tables.contexts.find(words)) else 0
    weight = hit.phrase.weight - less
    return _Finding(weight, kind, _written(hit, part)) if weight > 0 else None


def _dangers(words: list[str]) -> list[tuple[Hit, str]]:
    return [(hit, kind) for kind, table in _tables().dangers.items() for hit in table.find(words)]


def _written(hit: Hit, part: list[tuple[str, str]]) -> str:
    return " ".join(part[place][1] for place in sorted(set(hit.places)) if part[place][1])


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
