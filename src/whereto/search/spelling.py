"""Misspelt words, put right: towards the catalogue's own words first."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Literal

from whereto.encoding.vocabulary import vocabulary_of
from whereto.encoding.weights import load_weights
from whereto.reading.stems import COMMON, stem
from whereto.records.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from whereto.encoding.arrays import Arrays
    from whereto.index.index import Index
    from whereto.reading.text import Word as Written

_SHORTEST = 5  # letters; shorter words have too many neighbours to be put right
_LONG = 8  # from here on two mistakes are forgiven
_HALF = 3  # letters of the shorter of two words that ran together
# Small words that longer ones begin with: "forclosure" is not "for closure".
_BEGINNINGS = frozenset({"after", "for", "off", "out", "over", "through", "well"})

How = Literal["known", "common", "spelling", "joined", "split", "denied", "unknown"]


class Taken(Record):
    """A word as written, and the folded word it is taken for; nothing where it is unknown."""

    written: str
    taken: str | None
    how: How


def put_right(taken: Iterable[Taken]) -> dict[str, list[str]]:
    """What each misspelt word stands for, by how it is written: two words where they had run together."""
    found: dict[str, list[str]] = {}
    for word in taken:
        if word.taken and word.how in ("spelling", "split"):
            words = found.setdefault(word.written, [])
            if word.taken not in words:
                words.append(word.taken)
    return found


class Words:
    """Words that others are compared with, and the order in which they are preferred.

    They lie by their first letter and their length, so that a word is compared with few of them: a
    misspelt one keeps its first letter, and its length nearly.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take `words`, the preferred ones first."""
        self._words = dict.fromkeys(words)

    def __contains__(self, word: str) -> bool:
        """Whether this is one of them."""
        return word in self._words

    @cached_property
    def _alike(self) -> dict[tuple[str, int], list[str]]:
        found: dict[tuple[str, int], list[str]] = {}
        for word in self._words:
            found.setdefault((word[0], len(word)), []).append(word)
        return found

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self._words)}

    def closest(self, word: str, most: int) -> tuple[int, str] | None:
        """The one with the fewest mistakes, `most` at most, and how many; of several the preferred one."""
        found = min(self._close(word, most), default=None)
        return (found[0], found[2]) if found else None

    def _close(self, word: str, most: int) -> Iterator[tuple[int, int, str]]:
        from rapidfuzz.distance import OSA  # loads slowly, and most questions are spelt right
        from rapidfuzz.process import extractOne

        for length in range(len(word) - most, len(word) + most + 1):
            alike = self._alike.get((word[0], length), ())
            if found := extractOne(word, alike, scorer=OSA.distance, score_cutoff=most):
                yield int(found[1]), self._places[found[0]], str(found[0])


class Speller:
    """Knows the words of one catalogue and those that the encoder knows whole."""

    def __init__(self, index: "Index") -> None:
        """Read nothing yet: most questions hold no misspelt word."""
        self._index = index
        self._taken: dict[str, list[Taken]] = {}

    def take(self, words: Iterable["Written"]) -> tuple[Taken, ...]:
        """What each word is taken for, in order; one that was two words run together gives two."""
        found: list[Taken] = []
        pending: Written | None = None
        for word in words:
            if pending is not None and self._index.has_stem(stem(pending.folded + word.folded)):
                whole = f"{pending.written} {word.written}"
                found[-1] = Taken(whole, pending.folded + word.folded, "joined")
                pending = None
                continue
            if word.written not in self._taken:  # a text may say a word a thousand times
                self._taken[word.written] = self._one(word.written, word.folded)
            found += self._taken[word.written]
            pending = word if found[-1].how in ("known", "unknown") else None
        return tuple(found)

    def _one(self, written: str, word: str) -> list[Taken]:
        if word in COMMON:
            return [Taken(written, word, "common")]
        if self._index.has_stem(stem(word)) or self._is_general(word):
            return [Taken(written, word, "known")]
        if not word.isalpha() or len(word) < _SHORTEST:
            return [Taken(written, None, "unknown")]
        return self._repaired(written, word) or [Taken(written, None, "unknown")]

    def _is_general(self, word: str) -> bool:
        """Whether a word is one piece to the encoder; a table of all such is needed only to repair one."""
        if len(word) < _HALF or not word.isalpha():
            return False
        weights = load_weights()
        return weights is not None and word in vocabulary_of(weights)

    def _repaired(self, written: str, word: str) -> list[Taken]:
        halves = self._split(word)
        if not halves and (meant := self._closest(word)):
            return [Taken(written, meant, "spelling")]
        halves = halves or self._split(word, beside=COMMON - _BEGINNINGS)
        return [Taken(written, half, "split") for half in halves or ()]

    def _split(self, word: str, beside: Collection[str] = ()) -> tuple[str, str] | None:
        """The two words of the catalogue that a word was run together from; one of them may be `beside`."""
        for at in range(len(word) - _HALF, _HALF - 1, -1):
            first, second = word[:at], word[at:]
            both = first in self._own, second in self._own
            if all(both) or (any(both) and (first in beside or second in beside)):
                return first, second
        return None

    def _closest(self, word: str) -> str | None:
        """The closest word; of equally close ones a word of the catalogue, then the more frequent."""
        most = 1 if len(word) < _LONG else 2
        own, general = self._own.closest(word, most), self._general.closest(word, most)
        best = general if own is None or (general and general[0] < own[0]) else own
        return best[1] if best else None

    @cached_property
    def _own(self) -> Words:
        return _words_of_catalogue(self._index)

    @cached_property
    def _general(self) -> Words:
        return _words_of_encoder(load_weights())


@lru_cache(maxsize=1)  # a question asks twice, and often the next one as well
def _words_of_catalogue(index: "Index") -> Words:
    return Words(word for word in index.vocabulary() if len(word) >= _HALF)


@lru_cache(maxsize=1)
def _words_of_encoder(weights: "Arrays | None") -> Words:
    """The words that are one piece to the encoder, the most frequent first."""
    pieces = vocabulary_of(weights).words() if weights else []
    return Words(piece for piece in pieces if len(piece) >= _HALF and piece.isalpha())
