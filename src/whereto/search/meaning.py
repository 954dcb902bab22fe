"""What a catalogue's words mean: the vectors in its index, and how near a question is to them."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from whereto.encoding.arrays import Arrays
from whereto.encoding.encoder import WIDTH, Array, Encoder, as_bytes, as_rows, load_encoder
from whereto.encoding.header import DamagedError
from whereto.encoding.weights import load_weights
from whereto.reading.text import read_text
from whereto.records.record import Record
from whereto.search.danger import KINDS, THRESHOLD, can_judge, phrase_in, probabilities
from whereto.search.entries import entries_of
from whereto.search.learned import learned_logits

if TYPE_CHECKING:
    from whereto.reading.reading import Passage
    from whereto.records.catalogue import Catalogue
    from whereto.records.concern import Concern
    from whereto.search.entries import Entry
    from whereto.search.index import Index

_SHARPNESS = 20.0  # how much nearer counts; the encoder was tuned with it (training/train.py)
_BREADTH = 10.0  # how much an owner's nearest words count above its others; likewise
_SHIFT = -0.06  # by how much nearer than half way a text has to be
_UNLEARNED = 4.0  # what an office's own words lack, of which there are no examples
_CAUTION = 1.0  # what the examples' word that a text is about nothing here has above their others
_JUDGED = 400  # words of a catalogue that are compared with all the others
_SAME = 0.97  # texts as near as this say the same, as "Help in Cook County" and "Help in Lake County" do
_AT_ONCE = 1024  # texts encoded, or vectors compared, at a time: more would take memory for nothing
_LEAST = 1e-9  # of a sum whose logarithm is taken


class Nearness(Record):
    """How probable each owner is as what a question is about, in order; and none of them."""

    owners: list[float]
    out_of_scope: float


class Meaning(Record):
    """What an index holds of meaning: its arrays, what is told about them, terms that speak of danger."""

    arrays: dict[str, Any]
    about: dict[str, Any]
    dangers: dict[str, str]


class Known(Record):
    """Texts that an index holds: the row of each vector, and those that speak of danger."""

    vectors: NDArray[np.int8]
    rows: dict[str, int]
    dangers: dict[str, str]


def known_of(index: "Index", catalogue: "Catalogue") -> Known:
    """What the index of a catalogue knows. Raises DamagedError if it is of no use."""
    meant = [entry.text for entry in entries_of(catalogue) if entry.meant]
    vectors = index.arrays.array("vectors")
    if len(meant) != len(vectors):
        raise DamagedError("the index is of another catalogue")
    lines = (line.split("\t") for line in index.arrays.text("terms").splitlines())
    dangers = {line[-1]: line[-2] for line in lines if line[-2] in KINDS}
    spoken = {text: dangers[told] for text in meant if (told := " ".join(text.split())) in dangers}
    return Known(vectors, {text: row for row, text in enumerate(meant)}, spoken)


def meaning_of(
    catalogue: "Catalogue",
    entries: "Sequence[Entry]",
    progress: Callable[[int, int], None] | None,
    known: Known | None = None,
) -> Meaning | None:
    """The meaning of a catalogue's entries; None where there is no sound encoder.

    They are read some at a time, and of each only the packed vector stays in memory. What is `known` is
    not read again, and what many owners say is read once.
    """
    encoder = load_encoder()
    if encoder is None:
        return None
    meant = [entry for entry in entries if entry.meant]
    packed = np.zeros((len(meant), WIDTH), np.int8)
    dangers: dict[str, str] = {}
    done = 0
    first: dict[str, int] = {}
    same = np.array([first.setdefault(entry.text, place) for place, entry in enumerate(meant)], int)
    new = np.array(list(first.values()), int)
    if known:
        rows = np.array([known.rows.get(text, -1) for text in first], int)
        packed[new[rows >= 0]] = known.vectors[rows[rows >= 0]]
        dangers |= known.dangers
        new = new[rows < 0]

    def tell(count: int) -> None:
        nonlocal done
        done += count
        if progress:
            progress(done, len(new))

    for start in range(0, len(new), _AT_ONCE):
        places = new[start : start + _AT_ONCE]
        some = [meant[place] for place in places]
        try:
            vectors = encoder.encode([entry.text for entry in some], tell)
        except DamagedError:
            return None
        packed[places] = as_bytes(vectors)
        dangers |= dangers_in(some, vectors, encoder)
    packed = packed[same]
    owners = np.array([entry.owner for entry in meant], np.int32)
    about = {
        "encoder": encoder.weights.about["fingerprint"],
        "concerns": concerns_key(catalogue),
        "beside": beside_the_learned(catalogue),
        "nothing": _nothing(packed, owners, as_rows(encoder.weights.array("background"))),
    }
    return Meaning({"vectors": packed, "owners": owners}, about, dangers)


def dangers_in(entries: "Sequence[Entry]", vectors: Array, encoder: Encoder) -> dict[str, str]:
    """The entries that speak of danger by themselves, with its kind."""
    found = {}
    risks = probabilities([entry.text for entry in entries], vectors, encoder)
    for entry, risk in zip(entries, risks, strict=True):
        folded = read_text(entry.text).folded
        floor = phrase_in(folded)
        if floor or (can_judge(folded) and risk.sum() >= THRESHOLD):
            found[entry.text] = floor.kind if floor else KINDS[int(risk.argmax())]
    return found


def _nothing(packed: NDArray[np.int8], owners: NDArray[np.int32], background: Array) -> float:
    """How near a text has to be to this catalogue so that it is about it, as `_scores` measures it.

    Half way between what the catalogue's own words reach, each compared with all that say something
    else, and what texts about anything else reach: so a catalogue whose words lie close together asks for
    more. Words that stand in it many times over say nothing of how near a question has to come.
    """
    chosen = np.linspace(0, len(packed) - 1, min(len(packed), _JUDGED)).astype(int)
    own = _total(_scores(as_rows(packed[chosen]), packed, owners, unlike=_SAME))
    other = _total(_scores(background, packed, owners))
    return float((own.mean() + other.mean()) / 2)


def concerns_key(catalogue: "Catalogue") -> str:
    """What tells a catalogue's concerns from any others: the examples of `training/` fit one list alone.

    A list that begins as theirs and goes on counts as theirs, too: a layer may add a concern, which then
    speaks with its own words, as the offices do.
    """
    weights = load_weights()
    try:
        learned = weights.array("concerns.outer").shape[0] - 1 if weights else 0
    except DamagedError:
        learned = 0
    key = _key_of(catalogue.concerns[:learned])
    same = weights is not None and learned and key == weights.about["concerns"]
    return key if same else _key_of(catalogue.concerns)


def beside_the_learned(catalogue: "Catalogue") -> list[int]:
    """The owners that layers have put beside those that the examples know of."""
    from whereto.records.office import Office

    weights = load_weights()
    if weights is None or concerns_key(catalogue) != weights.about["concerns"]:
        return []
    learned = weights.array("concerns.outer").shape[0] - 1
    owners = enumerate((*catalogue.concerns, *catalogue.offices))
    return [
        number
        for number, each in owners
        if (isinstance(each, Office) and any(not mark.fields for mark in each.layers))
        or (not isinstance(each, Office) and number >= learned)
    ]


def _key_of(concerns: "Sequence[Concern]") -> str:
    listed = "\n".join(f"{concern.id}\t{concern.name}" for concern in concerns)
    return sha256(listed.encode()).hexdigest()[:16]


def nearness(index: "Index", passages: "Sequence[Passage]", lexical: Sequence[float]) -> Nearness:
    """How near a question is to each owner: over its passages, each with its weight.

    `lexical` is what the words themselves say for each owner, in the same scale as the logits.
    """
    weights = load_weights()
    assert weights is not None  # noqa: S101 - the passages come from it
    logits = _logits(index, passages, weights)
    logits[:, :-1] += np.array(lexical, np.float32)
    logits -= logits.max(1, keepdims=True)
    powers = np.exp(logits)
    counts = np.array([[passage.weight] for passage in passages], np.float32)
    shares = (powers / powers.sum(1, keepdims=True) * counts).sum(0)
    return Nearness(shares[:-1].tolist(), float(shares[-1]))


def _logits(index: "Index", passages: "Sequence[Passage]", weights: Arrays) -> Array:
    """A row for each passage: a logit for each owner, the last one for none of them.

    Of the concerns that the examples are about, and of none of them, the examples decide.
    """
    vectors = np.stack([passage.encoded.vector for passage in passages])
    about = index.arrays.about
    scores = _scores(vectors, index.arrays.array("vectors"), index.arrays.array("owners"))
    nothing = np.full((len(vectors), 1), about["nothing"] + _SHIFT, np.float32)
    logits = np.concatenate([scores, nothing], 1) * np.float32(_SHARPNESS)
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


def _scores(
    vectors: Array,
    packed: NDArray[np.int8],
    owners: NDArray[np.int32],
    unlike: float | None = None,
) -> Array:
    """How near each vector is to each owner: a soft maximum over the owner's rows, in units of cosine.

    The packed rows are compared some at a time, so that memory does not grow with their number. Rows that
    are at least as near as `unlike` count for nothing.
    """
    count = int(owners.max()) + 1
    sums = np.zeros((count, len(vectors)), np.float32)
    for start in range(0, len(packed), _AT_ONCE):
        rows = as_rows(packed[start : start + _AT_ONCE])
        cosines = vectors @ rows.T
        near = np.exp(_BREADTH * cosines)
        if unlike is not None:
            near[cosines >= unlike] = 0
        np.add.at(sums, owners[start : start + len(rows)], near.T)
    held = np.maximum(np.bincount(owners, minlength=count), 1)
    return np.asarray(np.log(np.maximum(sums.T / held, _LEAST)) / _BREADTH, np.float32)


def _total(scores: Array) -> Array:
    """How near each vector is to all owners together, likewise a soft maximum."""
    return np.asarray(np.log(np.exp(_SHARPNESS * scores).sum(1)) / _SHARPNESS, np.float32)


def direction_of(index: "Index", owner: int) -> Array:
    """The direction from all owners' words to this one's: what speaks for it has a part in it."""
    packed = index.arrays.array("vectors")
    mine = index.arrays.array("owners") == owner
    if not mine.any():
        return np.zeros(WIDTH, np.float32)
    return as_rows(packed[mine].mean(0) - packed.mean(0))
