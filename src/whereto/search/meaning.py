"""How near a question is to what a catalogue's words mean."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from whereto.encoding.arrays import Arrays
from whereto.encoding.encoder import WIDTH, Array, as_rows
from whereto.encoding.weights import load_weights
from whereto.index.measure import SHARPNESS, scores_of
from whereto.reading.learned import learned_logits
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.reading.reading import Passage

_SHIFT = -0.08  # by how much nearer than half way a text has to be
_UNLEARNED = 4.0  # what an office's own words lack, of which there are no examples
_FEW = 1000  # owners whose probabilities are all kept
_AT_ONCE = 8  # passages compared with all owners at a time: more would take memory
_CAUTION = 1.0  # what the examples' word that a text is about nothing here has above their others


class Nearness(Record):
    """How probable each owner is as what a question is about; none of them; and what the others have.

    Of very many owners only the most probable stand in it, and those that the words speak for.
    """

    owners: dict[int, float]
    out_of_scope: float
    others: float


def nearness(index: "Index", passages: "Sequence[Passage]", lexical: Mapping[int, float]) -> Nearness:
    """How near a question is to each owner: over its passages, each with its weight.

    `lexical` is what the words themselves say for an owner, in the same scale as the logits.
    """
    weights = load_weights()
    assert weights is not None  # noqa: S101 - the passages come from it
    shares = sum(
        _shares(index, passages[start : start + _AT_ONCE], lexical, weights)
        for start in range(0, len(passages), _AT_ONCE)
    )
    assert not isinstance(shares, int)  # noqa: S101 - there is a passage
    return _kept(shares[:-1], [*lexical], float(shares[-1]))


def _kept(shares: Array, asked: list[int], nothing: float) -> Nearness:
    """The owners to go on with."""
    if len(shares) <= _FEW:
        return Nearness(dict(enumerate(shares.tolist())), nothing, 0.0)
    kept = np.union1d(np.argpartition(-shares, _FEW)[:_FEW], np.array(asked, int))
    found = shares[kept]
    owners = dict(zip(kept.tolist(), found.tolist(), strict=True))
    return Nearness(owners, nothing, max(float(shares.sum() - found.sum()), 0.0))


def _shares(
    index: "Index", passages: "Sequence[Passage]", lexical: Mapping[int, float], weights: Arrays
) -> Array:
    """What each owner has of some passages together, the last one none of them."""
    logits = _logits(index, passages, weights, [*lexical])
    for owner, value in lexical.items():
        logits[:, owner] += np.float32(value)
    logits -= logits.max(1, keepdims=True)
    powers = np.exp(logits)
    counts = np.array([[passage.weight] for passage in passages], np.float32)
    return np.asarray((powers / powers.sum(1, keepdims=True) * counts).sum(0), np.float32)


def _scores(index: "Index", vectors: Array, asked: list[int]) -> Array:
    if index.arrays.has("coarse"):
        from whereto.index.coarse import scores_of_many

        return scores_of_many(vectors, index.arrays, asked)
    return scores_of(vectors, index.arrays.array("vectors"), index.arrays.array("owners"))


def _logits(index: "Index", passages: "Sequence[Passage]", weights: Arrays, asked: list[int]) -> Array:
    """A row for each passage: a logit for each owner, the last one for none of them.

    Of the concerns that the examples are about, and of none of them, the examples decide.
    """
    vectors = np.stack([passage.encoded.vector for passage in passages])
    about = index.arrays.about
    scores = _scores(index, vectors, asked)
    nothing = np.full((len(vectors), 1), about["nothing"] + _SHIFT, np.float32)
    logits = np.concatenate([scores, nothing], 1) * np.float32(SHARPNESS)
    beside = about.get("beside", [])
    among = _log_shares(logits[:, [*beside, -1]])
    if about["concerns"] == weights.about["concerns"]:
        learned = learned_logits("concerns", [passage.text for passage in passages], vectors, weights)
        concerns = learned.shape[1] - 1
        logits -= logits.max(1, keepdims=True) + np.float32(_UNLEARNED)
        logits[:, :concerns] = learned[:, :-1] - learned.max(1, keepdims=True)
        logits[:, -1] = learned[:, -1] - learned.max(1) + np.float32(_CAUTION)
        if beside:
            # None of the learned concerns may be one that a layer has put beside them.
            of_them = logits[:, -1:] + among[:, :-1]
            logits[:, beside] = np.maximum(logits[:, beside], of_them)
            logits[:, -1] += among[:, -1]
    return logits


def _log_shares(logits: Array) -> Array:
    """The logarithm of each column's share."""
    below = logits - logits.max(1, keepdims=True)
    return np.asarray(below - np.log(np.exp(below).sum(1, keepdims=True)), np.float32)


def direction_of(index: "Index", owner: int) -> Array:
    """The direction from all owners' words to this one's: what speaks for it has a part in it."""
    arrays = index.arrays
    mine = np.flatnonzero(arrays.array("owners") == owner)
    if not mine.size:
        return np.zeros(WIDTH, np.float32)
    if arrays.has("mean"):
        return np.asarray(as_rows(arrays.rows("vectors", mine)).mean(0) - arrays.array("mean"), np.float32)
    packed = arrays.array("vectors")
    return as_rows(packed[mine].mean(0) - packed.mean(0))
