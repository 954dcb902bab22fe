"""Whether a text speaks of danger to somebody's life or safety; apart from any catalogue.

Two readers, either of which is enough. The label was learned from the examples in `training/`: it
reads the vectors that search reads, too, and the stems of the words, each sentence by itself, and says
how probable each kind of danger is. The floor is a short list of phrases, `danger.txt`, that alarm even
where the weights are missing or damaged; a few others in it are what looks like one of them and is none.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from whereto.records.answer import Danger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereto.encoding.encoder import Array, Encoder
    from whereto.reading.reading import Passage, Reading

KINDS = ("self", "other", "violence", "medical", "sexual")
THRESHOLD = 0.3  # of the probability of danger; docs/search.md says on which lines it was chosen
_PHRASES = Path(__file__).with_name("danger.txt")
_HARMLESS = "harmless"


def recognise(reading: "Reading", right: "Reading | None" = None) -> Danger | None:
    """The danger that a text speaks of; None where it speaks of none.

    `right` is the reading with its misspelt words put right: the label has learned from words that are
    spelt right, and phrases are looked for in both.
    """
    right = right or reading
    found = phrase_in(reading.text.folded) or phrase_in(right.text.folded)
    return found or _learned(right)


def phrase_in(folded: str) -> Danger | None:
    """The first phrase of the floor in a folded text, after harmless ones are taken out."""
    phrases = _phrases()
    rest = f" {folded} "
    for phrase in phrases[_HARMLESS]:
        rest = rest.replace(f" {phrase} ", " _ ")
    for kind in KINDS:
        for phrase in phrases[kind]:
            if f" {phrase} " in rest:
                return Danger(kind, phrase)
    return None


def probabilities(texts: "Sequence[str]", vectors: "Array", encoder: "Encoder") -> "Array":
    """For each text with its vector the probability of each of KINDS, by the learned label."""
    import numpy as np

    from whereto.reading.learned import learned_logits

    logits = learned_logits("danger", texts, vectors, encoder.weights)
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    found: Array = (powers / powers.sum(-1, keepdims=True))[:, 1:]
    return found


def can_judge(folded: str) -> bool:
    """Whether the label knows what to make of a text: a number is no sentence."""
    return any(mark.isalpha() for mark in folded)


def _learned(reading: "Reading") -> Danger | None:
    if not can_judge(reading.text.folded):
        return None
    passages = _passages(reading)
    if not passages or reading.encoder is None:
        return None
    import numpy as np

    vectors = np.stack([each.encoded.vector for each in passages])
    found = probabilities([each.text for each in passages], vectors, reading.encoder)
    worst = int(found.sum(1).argmax())
    if found[worst].sum() < THRESHOLD:
        return None
    return Danger(KINDS[int(found[worst].argmax())], _quoted(passages[worst], reading))


def _passages(reading: "Reading") -> "Sequence[Passage]":
    """What the label hears: all of a text; of one too long to be encoded some sentences.

    These are its first and its last, and of the others those whose stems sound worst: to encode a
    thousand sentences takes a quarter of a minute, to look at the stems of each hardly any time.
    """
    from whereto.reading.reading import MOST_PARTS

    if len(reading.joined) <= MOST_PARTS or reading.encoder is None:
        return [each for each in reading.passages if not each.clause]
    import numpy as np

    from whereto.reading.learned import logits_of_stems

    half, others = MOST_PARTS // 2, 2 * MOST_PARTS
    pieces = list(dict.fromkeys(reading.pieces))
    said = logits_of_stems("danger", pieces[half:-half], reading.encoder.weights)
    worst = np.argsort(said[:, 0] - np.log(np.exp(said[:, 1:]).sum(1)), kind="stable")[:others]
    middle = [pieces[half + place] for place in sorted(worst.tolist())]
    return reading.heard([*pieces[:half], *middle, *pieces[-half:]])


def _quoted(passage: "Passage", reading: "Reading", most: int = 200) -> str:
    """The sentence that speaks of it, as it was written."""
    text = reading.as_written(passage.text)
    return text if len(text) <= most else f"{text[:most]}…"


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The phrases of the floor by kind, as `danger.txt` lists them."""
    found: dict[str, list[str]] = {kind: [] for kind in (*KINDS, _HARMLESS)}
    kind = _HARMLESS
    for line in _PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            found[kind].append(line)
    return {kind: tuple(phrases) for kind, phrases in found.items()}
