"""What a catalogue's words mean: the vectors in its index, and how near a question is to them."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np

from whereto.records.record import Record
from whereto.search.danger import KINDS, THRESHOLD, phrase_in, probabilities
from whereto.search.encoder import WIDTH, Array, as_bytes, as_rows, load_encoder
from whereto.search.text import read_text

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.search.encoder import Encoder
    from whereto.search.entries import Entry
    from whereto.search.index import Index
    from whereto.search.reading import Passage

_SHARPNESS = 20.0  # how much nearer counts; the encoder was tuned with it (training/train.py)
_BREADTH = 10.0  # how much an owner's nearest words count above its others; likewise
_AT_ONCE = 1024  # texts encoded at a time while an index is made
_EXAMPLES = 0.7  # what the examples of training/ say, against what the catalogue's words say


class Nearness(Record):
    """How probable each owner is as what a question is about, in order; and none of them."""

    owners: list[float]
    out_of_scope: float


class Meaning(Record):
    """What an index holds of meaning: its arrays, what is told about them, terms that speak of danger."""

    arrays: dict[str, Any]
    about: dict[str, Any]
    dangers: dict[str, str]


def meaning_of(
    catalogue: "Catalogue", entries: "Sequence[Entry]", progress: Callable[[int, int], None] | None
) -> Meaning | None:
    """The meaning of a catalogue's entries; None where there is no encoder.

    They are read some at a time, and of each only the packed vector stays in memory.
    """
    encoder = load_encoder()
    if encoder is None:
        return None
    meant = [entry for entry in entries if entry.meant]
    packed = np.zeros((len(meant), WIDTH), np.int8)
    dangers: dict[str, str] = {}
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        if progress:
            progress(done, len(meant))

    for start in range(0, len(meant), _AT_ONCE):
        some = meant[start : start + _AT_ONCE]
        vectors = encoder.encode([entry.text for entry in some], tell)
        packed[start : start + len(some)] = as_bytes(vectors)
        dangers |= _dangers(some, vectors, encoder)
    about = {"encoder": encoder.weights.about["fingerprint"], "concerns": concerns_key(catalogue)}
    owners = np.array([entry.owner for entry in meant], np.int32)
    return Meaning({"vectors": packed, "owners": owners}, about, dangers)


def _dangers(entries: "Sequence[Entry]", vectors: Array, encoder: "Encoder") -> dict[str, str]:
    """Which terms speak of danger, and of which kind."""
    found = {}
    for entry, risk in zip(entries, probabilities(vectors, encoder), strict=True):
        if entry.kind == "term":
            floor = phrase_in(read_text(entry.text).folded)
            if floor or risk.sum() >= THRESHOLD:
                found[entry.text] = floor.kind if floor else KINDS[int(risk.argmax())]
    return found


def concerns_key(catalogue: "Catalogue") -> str:
    """What tells a catalogue's concerns from any others: the examples of `training/` fit one list alone."""
    listed = "\n".join(f"{concern.id}\t{concern.name}" for concern in catalogue.concerns)
    return sha256(listed.encode()).hexdigest()[:16]


def nearness(index: "Index", passages: "Sequence[Passage]", lexical: Sequence[float]) -> Nearness:
    """How near a question is to each owner: over its passages, each with its weight.

    `lexical` is what the words themselves say for each owner, in the same scale as the logits.
    """
    vectors = np.stack([passage.encoded.vector for passage in passages])
    weights = np.array([passage.weight for passage in passages], np.float32)
    logits = _logits(index, vectors)
    logits[:, :-1] += np.array(lexical, np.float32)
    logits -= logits.max(1, keepdims=True)
    powers = np.exp(logits)
    shares = (powers / powers.sum(1, keepdims=True) * weights[:, None]).sum(0)
    return Nearness(shares[:-1].tolist(), float(shares[-1]))


def _logits(index: "Index", vectors: Array) -> Array:
    """A row for each vector: a logit for each owner, the last one for none of them."""
    from whereto.search.weights import load_weights

    weights = load_weights()
    assert weights is not None  # noqa: S101 - the vectors come from it
    rows = as_rows(index.arrays.array("vectors"))
    owners = index.arrays.array("owners")
    near = np.exp(_BREADTH * (vectors @ rows.T))
    count = int(owners.max()) + 1
    sums = np.zeros((len(vectors), count), np.float32)
    np.add.at(sums.T, owners, near.T)
    held = np.maximum(np.bincount(owners, minlength=count), 1)
    scores = np.log(np.maximum(sums / held, 1e-9)) / _BREADTH
    nothing = np.full((len(vectors), 1), weights.about["null"], np.float32)
    logits = np.concatenate([scores, nothing], 1) * np.float32(_SHARPNESS)
    if index.arrays.about["concerns"] == weights.about["concerns"]:
        logits = _with_examples(logits, vectors)
    return logits


def _with_examples(logits: Array, vectors: Array) -> Array:
    """The logits with what the examples of training/ say of the shipped catalogue's concerns."""
    from whereto.search.weights import load_weights

    weights = load_weights()
    assert weights is not None  # noqa: S101 - the caller has them
    learned = vectors @ weights.array("concerns").T + weights.array("concerns.bias")
    learned = learned - learned.max(1, keepdims=True)
    count = learned.shape[1] - 1
    logits[:, :count] += np.float32(_EXAMPLES) * learned[:, :-1]
    logits[:, -1] += np.float32(_EXAMPLES) * learned[:, -1]
    logits[:, count:-1] += np.float32(_EXAMPLES) * learned[:, :-1].max(1, keepdims=True)
    return logits


def direction_of(index: "Index", owner: int) -> Array:
    """The direction from all owners' words to this one's: what speaks for it has a part in it."""
    rows = as_rows(index.arrays.array("vectors"))
    mine = index.arrays.array("owners") == owner
    found: Array = rows[mine].mean(0) - rows.mean(0) if mine.any() else np.zeros(rows.shape[1], np.float32)
    return found
