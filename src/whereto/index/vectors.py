"""What an index holds of the meaning of a catalogue's words: their vectors, and which speak of danger."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from whereto.encoding.encoder import WIDTH, Array, Encoder, as_bytes, as_rows, load_encoder
from whereto.encoding.header import DamagedError
from whereto.index.coarse import MANY, coarse_of
from whereto.index.entries import entries_of
from whereto.index.learned_concerns import beside_the_learned, concerns_key
from whereto.index.measure import AT_ONCE, scores_of, total_of
from whereto.reading.danger import KINDS, THRESHOLD, can_judge, phrase_in, probabilities
from whereto.reading.text import read_text
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.entries import Entry
    from whereto.index.index import Index
    from whereto.records.catalogue import Catalogue

_AT_A_TIME = 64  # vectors that are compared with all words of a catalogue
_JUDGED = 400  # words of a catalogue that are compared with all the others
_SAME = 0.97  # texts as near as this say the same, as "Help in Cook County" and "Help in Lake County" do


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

    for start in range(0, len(new), AT_ONCE):
        places = new[start : start + AT_ONCE]
        some = [meant[place] for place in places]
        try:
            vectors = encoder.encode([entry.text for entry in some], tell)
        except DamagedError:
            return None
        packed[places] = as_bytes(vectors)
        dangers |= dangers_in(some, vectors, encoder)
    if len(first) < len(meant):
        packed = packed[same]
    owners = np.array([entry.owner for entry in meant], np.int32)
    about = {
        "encoder": encoder.weights.about["fingerprint"],
        "concerns": concerns_key(catalogue),
        "beside": beside_the_learned(catalogue),
        "nothing": _nothing(packed, owners, as_rows(encoder.weights.array("background"))),
    }
    arrays = {"vectors": packed, "owners": owners}
    if len(packed) >= MANY:
        arrays |= coarse_of(packed)
    return Meaning(arrays, about, dangers)


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
    """How near a text has to be to this catalogue so that it is about it, as `scores_of` measures it.

    Half way between what the catalogue's own words reach, each compared with all that say something
    else, and what texts about anything else reach: so a catalogue whose words lie close together asks for
    more. Words that stand in it many times over say nothing of how near a question has to come.
    """
    chosen = np.linspace(0, len(packed) - 1, min(len(packed), _JUDGED)).astype(int)
    own = _totals(as_rows(packed[chosen]), packed, owners, unlike=_SAME)
    other = _totals(background, packed, owners)
    return float((own.mean() + other.mean()) / 2)


def _totals(
    vectors: Array, packed: NDArray[np.int8], owners: NDArray[np.int32], unlike: float | None = None
) -> Array:
    """How near each vector is to all owners together, some vectors at a time: there may be many owners."""
    parts = np.array_split(vectors, -(-len(vectors) // _AT_A_TIME))
    return np.concatenate([total_of(scores_of(part, packed, owners, unlike)) for part in parts])
