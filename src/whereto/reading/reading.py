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
MOST_HEARD = 1_000_000  # characters; of a longer text half as many of its first and of its last
MOST_PARTS = 80  # of a text, half of them its first, half its last; more would take seconds


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
        self.text: Text = read_text(_ends(raw))
        # What was put right, and the reading with that; None before anybody asked.
        self.right: tuple[Mapping[str, Sequence[str]], Reading] | None = None
        self._as_written: Mapping[str, Sequence[str]] = {}

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
        if self.right is None or self.right[0] != right:  # danger and search ask for the same
            found = Reading(self.text.with_words(right))
            found._as_written = {word: [written] for written, words in right.items() for word in words}
            found.written |= {word: written for word, (written,) in found._as_written.items()}
            self.right = right, found
        return self.right[1]

    def as_written(self, part: str) -> str:
        """A part of the text with the person's own spelling of the words that were put right."""
        return read_text(part).with_words(self._as_written) if self._as_written else part

    @cached_property
    def encoder(self) -> "Encoder | None":
        """The encoder; None where it or its weights cannot be used, or not for this text."""
        try:
            from whereto.encoding.encoder import load_encoder  # it loads numpy
        except (ImportError, MemoryError):
            return None
        return load_encoder()

    @property
    def unheard(self) -> bool:
        """Whether the encoder was asked for and could not be used."""
        read = [*self.ways, *(way.right[1] for way in self.ways if way.right)]
        return any(vars(each).get("encoder", "never asked") is None for each in read)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The whole of a short text, its sentences and their clauses; the parts of a long one."""
        if self.encoder is None:
            return ()
        weighted = self._weighted()
        encoded = self._encoded([part for part, _, _ in weighted])
        return tuple(
            Passage(part, encoded[part], share, clause) for part, share, clause in weighted if encoded
        )

    def heard(self, wanted: "Sequence[str]") -> tuple[Passage, ...]:
        """Some of `pieces`, encoded, each by itself."""
        encoded = self._encoded(wanted)
        return tuple(Passage(part, encoded[part], 0.0) for part in wanted if encoded)

    def _encoded(self, parts: "Sequence[str]") -> "Mapping[str, Encoded]":
        """Each part, encoded; nothing where the weights turn out to be damaged."""
        each = list(dict.fromkeys(parts))
        if self.encoder is None:
            return {}
        try:
            return dict(zip(each, self.encoder.encode_parts(each), strict=True))
        except (DamagedError, MemoryError):
            self.encoder = None
            return {}

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

    @cached_property
    def pieces(self) -> list[str]:
        """All sentences, long ones in pieces that the encoder hears whole."""
        return [part for sentence in self.text.sentences for part in _packed(sentence.split())]

    @cached_property
    def joined(self) -> list[str]:
        """The same, very many of them joined, as few as can be: a sentence is heard best alone."""
        if len(self.pieces) <= MOST_PARTS:
            return self.pieces
        words = [word for part in self.pieces for word in part.split()]
        return _packed(words, min(max(len(words) // MOST_PARTS + 1, _SHORTEST), _LONG))

    @property
    def parts(self) -> list[str]:
        """What is encoded of a text: all of it; of one with too many parts its beginning and its end."""
        found = self.joined
        if len(found) > MOST_PARTS:
            half = MOST_PARTS // 2
            found = [*found[:half], *found[-half:]]
        return found or [self.text.clean[:_ROOM]]


def _ends(raw: str) -> str:
    """A text that is not endless."""
    half = MOST_HEARD // 2
    return raw if len(raw) <= MOST_HEARD else f"{raw[:half]}\n{raw[-half:]}"


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
