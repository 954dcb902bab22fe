"""A question as search and danger read it: its text, and what the encoder makes of its parts, once."""

from functools import cached_property
from typing import TYPE_CHECKING

from whereto.encoding.fold import fold
from whereto.encoding.header import DamagedError
from whereto.reading.text import ZERO_WIDTH_SPACE, Text, read_text
from whereto.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereto.encoding.encoder import Encoded, Encoder

_ROOM = 240  # characters of a part, few enough pieces even where much is misspelt
_LONGEST_WORD = 40  # characters; what is longer is a link
_LONG = 45  # words; a longer text is read in parts alone, since the encoder hears a beginning only
_SHORTEST = 12  # words of a part that several sentences are joined to
_JOINTS = frozenset({"and", "but"})  # between what may be two worries
_CLAUSE = 3  # words of a clause, at least
_MOST_PARTS = 80  # of a text, half of them its first, half its last; more would take seconds


class Passage(Record):
    """A part of a question with its vector, and how much it counts among the others."""

    text: str
    encoded: "Encoded"
    weight: float
    clause: bool = False
    """Whether it is a part of a sentence, which says less than the sentence of what danger there is."""


class Reading:
    """One question, read once; the encoder is asked only when somebody looks at `passages`."""

    def __init__(self, raw: str) -> None:
        """Read `raw`, whatever it is."""
        self.text: Text = read_text(raw)

    @cached_property
    def ways(self) -> "tuple[Reading, ...]":
        """The reading itself; where the text has a zero-width space, also one that breaks words there."""
        broken = self.text.raw.replace(ZERO_WIDTH_SPACE, " ")
        return (self,) if broken == self.text.raw else (self, Reading(broken))

    @cached_property
    def written(self) -> dict[str, str]:
        """The person's own spelling of each word, by the folded word."""
        return {word.folded: word.written for word in self.text.words}

    def corrected(self, right: "Mapping[str, Sequence[str]]") -> "Reading":
        """The reading with misspelt words put right, by how they are written; itself where none is."""
        if not right:
            return self
        found = Reading(self.text.with_words(right))
        found.written |= {word: written for written, words in right.items() for word in words}
        return found

    @cached_property
    def encoder(self) -> "Encoder | None":
        """The encoder; None where its weights cannot be used, or not for this text."""
        from whereto.encoding.encoder import load_encoder  # it loads numpy

        return load_encoder()

    @property
    def unheard(self) -> bool:
        """Whether the encoder was asked for and could not be used."""
        return any(vars(way).get("encoder", "never asked") is None for way in self.ways)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The whole of a short text, its sentences and their clauses; the parts of a long one."""
        if self.encoder is None:
            return ()
        weighted = self._weighted()
        try:
            encoded = self.encoder.encode_parts([part for part, _, _ in weighted])
        except DamagedError:
            self.encoder = None
            return ()
        return tuple(
            Passage(part, found, share, clause)
            for (part, share, clause), found in zip(weighted, encoded, strict=True)
        )

    def _weighted(self) -> list[tuple[str, float, bool]]:
        """What is encoded, how much it counts, and whether it is a clause.

        A sentence that has clauses counts by them, so that neither of two worries is lost.
        """
        parts = self.parts
        if len(self.text.words) > _LONG:
            return [(part, 1 / len(parts), False) for part in parts]
        clauses = [_clauses(part) for part in parts]
        count = sum(map(len, clauses))
        if count == 1:
            return [(parts[0], 1.0, False)]
        found = [(self.text.clean, 0.5, False)]
        for part, its in zip(parts, clauses, strict=True):
            if len(its) > 1 and len(parts) > 1:
                found.append((part, 0.0, False))
            found += [(clause, 0.5 / count, len(its) > 1) for clause in its]
        return found

    @property
    def parts(self) -> list[str]:
        """The sentences, long ones in pieces; very many are joined, of still more the ends stay."""
        found = [part for sentence in self.text.sentences for part in _packed(sentence.split())]
        if len(found) > _MOST_PARTS:  # parts as short as can be: a sentence is heard best alone
            words = [word for part in found for word in part.split()]
            found = _packed(words, min(max(len(words) // _MOST_PARTS + 1, _SHORTEST), _LONG))
        if len(found) > _MOST_PARTS:
            half = _MOST_PARTS // 2
            found = [*found[:half], *found[-half:]]
        return found or [self.text.clean[:_ROOM]]


def _clauses(sentence: str) -> list[str]:
    """The clauses of a sentence that are long enough to stand alone; else the sentence itself."""
    clauses: list[list[str]] = [[]]
    for word in sentence.split():
        if fold(word) in _JOINTS:
            clauses.append([])
        else:
            clauses[-1].append(word)
    if any(len(clause) < _CLAUSE for clause in clauses):
        return [sentence]
    return [" ".join(clause).rstrip(",;") for clause in clauses]


def _packed(words: list[str], most: int = _LONG) -> list[str]:
    """Words in parts that the encoder hears whole. A link is left out: it would take all of one."""
    parts: list[list[str]] = [[]]
    size = 0
    for word in words:
        if len(word) > _LONGEST_WORD:
            continue
        if len(parts[-1]) == most or size + len(word) > _ROOM:
            parts.append([])
            size = 0
        parts[-1].append(word)
        size += len(word) + 1
    return [" ".join(part) for part in parts if part]
