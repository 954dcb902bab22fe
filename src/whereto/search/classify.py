"""How much of a text speaks for each concern: the trained weights and the catalogue's terms together."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import permutations
from math import exp, sqrt
from operator import mul
from typing import NamedTuple

from whereto.records.answer import Word
from whereto.records.concern import Concern
from whereto.search.common import COMMON
from whereto.search.model import STEM, Model, Vector, pairs
from whereto.search.normalise import stem
from whereto.search.terms import Evidence

NOTHING = "none"  # the model's label for what none of the offices handles
_TERM = 1.5  # what a term hit whole adds to its concern's score
_WHOLE_QUERY = 4.0  # what counts besides where the query is a term of the catalogue, whole
_UNTRAINED_TERM = 9.0  # the same for a concern that the model was not trained on
_UNTRAINED = -3.0  # and what such a concern begins with
_KEYWORDS = 4  # so many words without a common one among them are keywords, not a sentence
_NOTHING_UNTRAINED = 0.0  # what speaks for nothing where no concern is known to the model


class Shares(NamedTuple):
    """The shares of the concerns, in the catalogue's order, and of nothing; together 1."""

    concerns: list[float]
    nothing: float


class Reading(NamedTuple):
    """What the model makes of some words: scores by label, and each word's own vector and weights."""

    scores: dict[str, float]
    vectors: list[Vector | None]
    weights: list[Vector | None]


@lru_cache(maxsize=32)
def read(words: tuple[Word, ...], model: Model) -> Reading:
    """The model's scores for the words, the way `scripts/train_model.py` trained it.

    Kept for a while, since the recognition of danger and the search often ask for the same words.
    """
    known = [model.word_row(word.taken) if word.taken else None for word in words]
    found = [row for row in known if row]
    size = sqrt(sum(row.gate * row.gate for row in found) + 0.1)
    columns = zip(*(row.vector for row in found), strict=True)
    hidden = [sum(column) / size for column in columns] or [0.0] * model.width
    # Mere keywords have no order of their own, so they are read in every order.
    mere = len(words) <= _KEYWORDS and all(word.how != "common" for word in words)
    patterns = model.pattern_fits(*(permutations(found) if mere else (found,)))
    scores = model.scores(hidden, patterns)
    stems = [stem(word.taken or "") for word, row in zip(words, known, strict=True) if row]
    weights = [model.weights(STEM + stem(word.taken)) if word.taken else None for word in words]
    _add(scores, weights, sqrt(len(found) + 1))
    keys: Iterable[str] = pairs(stems)
    if mere:
        keys = sorted(key for pair in permutations(stems, 2) for key in pairs(pair))
    seen = [row for key in dict.fromkeys(keys) if (row := model.weights(key))]
    _add(scores, seen, sqrt(len(seen) + 1))
    vectors = [row.vector if row else None for row in known]
    return Reading(dict(zip(model.labels, scores, strict=True)), vectors, weights)


def shares(reading: Reading | None, evidence: dict[int, Evidence], concerns: Sequence[Concern]) -> Shares:
    """Scores and term hits as shares that add up to 1, by the softmax function."""
    trained = reading.scores if reading else {}
    any_trained = any(concern.id in trained for concern in concerns)
    scores = [trained.get(NOTHING, 0.0) if any_trained else _NOTHING_UNTRAINED]
    # A query that is a term of the catalogue, whole, is about its concern, whatever was learned.
    entire = {number for number, found in evidence.items() if found.whole}
    scores[0] -= _WHOLE_QUERY if entire else 0.0
    for number, concern in enumerate(concerns):
        strength = evidence[number].strength if number in evidence else 0.0
        if concern.id in trained:
            scores.append(trained[concern.id] + _TERM * strength**2 + _WHOLE_QUERY * (number in entire))
        else:
            scores.append(_UNTRAINED + _UNTRAINED_TERM * strength)
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    whole = sum(powers)
    return Shares([power / whole for power in powers[1:]], powers[0] / whole)


def telling_words(
    words: Sequence[Word], reading: Reading, model: Model, label: str, most: int = 3
) -> list[Word]:
    """The words that speak most for a label, in the order they were written."""
    number = model.labels.index(label)
    direction = model.direction(number)
    said: dict[int, float] = {}
    for place, word in enumerate(words):
        vector, weights = reading.vectors[place], reading.weights[place]
        if word.taken and word.taken not in COMMON and vector:
            said[place] = sum(map(mul, direction, vector)) + (weights[number] if weights else 0.0)
    best = sorted(said, key=lambda place: -said[place])[:most]
    kept = [place for place in best if said[place] >= 0.4 * said[best[0]]]
    return [words[place] for place in sorted(kept)]


def _add(scores: list[float], rows: Sequence[Vector | None], size: float) -> None:
    for row in rows:
        if row:
            for label, weight in enumerate(row):
                scores[label] += weight / size
