"""A second ear for thoughts of suicide: the trained weights, for wordings that no phrase foresaw."""

from collections.abc import Iterable
from math import exp

from whereto.model.matches import Word
from whereto.search.classify import read
from whereto.search.common import COMMON
from whereto.search.model import Model, load_model

_LABEL = "suicidal-thoughts"
# From this share on, 1 of 709 other texts of the project's own is taken for one, none from 0.8 on.
_ENOUGH = 0.7


def sounds_suicidal(sentences: Iterable[list[str]]) -> str:
    """The first sentence that the weights take for thoughts of suicide or self-harm; empty if none.

    Without the file of weights there is no second ear, and the phrases stand alone.
    """
    model = load_model()
    if model is None:
        return ""
    for words in sentences:
        if any(word not in COMMON for word in words) and _share(words, model) >= _ENOUGH:
            return " ".join(words)
    return ""


def _share(part: list[str], model: Model) -> float:
    """The label's share in the words, by the softmax function."""
    taken = [Word(word, word, "common" if word in COMMON else "known") for word in part]
    scores = read(taken, model).scores
    highest = max(scores.values())
    return exp(scores[_LABEL] - highest) / sum(exp(score - highest) for score in scores.values())
