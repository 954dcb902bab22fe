"""What each word of a query is: a known word, another spelling of one, or nothing to go by."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise

from whereto.records.answer import Word
from whereto.search.common import COMMON
from whereto.search.index import Index
from whereto.search.model import Model
from whereto.search.normalise import stem, words

_SHORTEST = 5  # shorter words have too many neighbours to be corrected
_LONG = 8  # from here on two edits are forgiven
_HALF = 3  # the shortest half of a word that ran together with the next
_WHOLE = 7  # the shortest word that two halves are joined to
LONG_TEXT = 40  # words; a longer text is understood sentence by sentence
PASSAGE = 12  # words; shorter sentences are taken together up to this, longer ones stay whole
_DENIALS = frozenset({"not", "isnt", "arent", "wasnt", "aint", "without", "never"})
# Stems of what is gone once it is denied. Of most words that is not so: `not sleeping`, `not paid`.
_DENIABLE = frozenset(
    {"suicid", "depress", "anxious", "stress", "sick", "ill", "drunk", "pregnant", "angri", "lone"}
)
_DENIABLE |= {"cheat", "plagiar", "harass", "racist", "sexist", "abus", "violent", "toxic", "burn"}
# A clause ends with one of these words or marks; `re` compiles the patterns where a text needs them.
_JOINING = ("and", "but", "because", "since", "while", "also", "plus", "then", "so")
_CLAUSE_END = rf"[.!?;,:\n]+\s+|\s(?:{'|'.join(_JOINING)})\s"
_SENTENCE_END = r"[.!?;\n]+\s*"


class Lexicon:
    """The words that count as spelt right: those of the catalogue's terms and of the model."""

    def __init__(self, index: Index, model: Model | None) -> None:
        """Ask `index` and `model`; the lists for correcting are made when first needed."""
        self._index, self._model = index, model
        self.look_up = lru_cache(maxsize=None)(lambda word: _understand(word, self))

    def knows(self, word: str) -> bool:
        """Whether the word needs no correction."""
        if word in COMMON or (self._model is not None and self._model.knows(word)):
            return True
        return self._index.posting(stem(word)) is not None

    def correct(self, word: str) -> str:
        """The closest spelling that is close enough for the word's length, else nothing."""
        if len(word) < _SHORTEST or not word.isalpha():
            return ""
        from rapidfuzz.distance import OSA  # loads slowly, and most queries have no misspelling
        from rapidfuzz.process import extractOne

        most = 1 if len(word) < _LONG else 2
        best = extractOne(word, self._spelt_right, scorer=OSA.distance, score_cutoff=most)
        return str(best[0]) if best and len(best[0]) >= _SHORTEST - 1 else ""

    def has_term(self, word: str) -> bool:
        """Whether a term of the catalogue holds the word."""
        return self._index.posting(stem(word)) is not None

    def is_frequent(self, word: str) -> bool:
        """Whether the word is common enough to be half of two that ran together."""
        return word in COMMON or word in self._spellings

    @cached_property
    def _spelt_right(self) -> list[str]:
        return list(self._spellings)

    @cached_property
    def _spellings(self) -> dict[str, None]:
        frequent = self._model.vocabulary() if self._model else []
        return dict.fromkeys([*frequent, *self._index.vocabulary()])


def understand(text: str, lexicon: Lexicon) -> list[Word]:
    """The words of `text` in their order, each as written and as taken."""
    return list(_without_denied(list(_joined(words(text), lexicon))))


def passages(text: str) -> list[str]:
    """The text itself if it is short, and its clauses if it has several; a long one in pieces.

    A piece holds whole sentences of about PASSAGE words. `text` is folded.
    """
    found = words(text)
    if len(found) > LONG_TEXT:
        return list(_pieces(text))
    if not any(mark in text for mark in ".!?;,:\n") and not any(word in found for word in _JOINING):
        return [text]
    clauses = [clause for clause in re.split(_CLAUSE_END, text) if _says_something(clause)]
    return [text, *clauses] if len(clauses) > 1 else [text]


def _says_something(clause: str) -> bool:
    return any(word not in COMMON for word in words(clause))


def _pieces(text: str) -> Iterator[str]:
    piece: list[str] = []
    for sentence in re.split(_SENTENCE_END, text):
        parts = sentence.split()
        for start in range(0, len(parts), LONG_TEXT):
            part = parts[start : start + LONG_TEXT]
            if piece and len(piece) + len(part) > PASSAGE:
                yield " ".join(piece)
                piece = []
            piece += part
    if piece:
        yield " ".join(piece)


def _without_denied(found: list[Word]) -> Iterator[Word]:
    """The words, those marked that a word of denial clears: `not suicidal`, `without cheating`."""
    denied = 0
    for word in found:
        if word.written in _DENIALS:
            denied = 2
            word = word._replace(how="common")  # noqa: PLW2901 - it says nothing of a concern by itself
        elif denied and word.taken and stem(word.taken) in _DENIABLE:
            word = Word(word.written, None, "denied")  # noqa: PLW2901 - the same word, understood
        elif word.how != "common":
            denied = 0
        yield word


def _joined(found: list[str], lexicon: Lexicon) -> Iterator[Word]:
    """Every word looked up; two that are one word written apart are taken together."""
    skip = False
    for word, after in pairwise([*found, ""]):
        if skip:
            skip = False
            continue
        whole = word + after
        if (
            after
            and len(whole) >= _WHOLE
            and not (word in COMMON or after in COMMON)
            and lexicon.has_term(whole)
        ):
            yield Word(f"{word} {after}", whole, "joined")
            skip = True
        else:
            yield from lexicon.look_up(word)


def _understand(word: str, lexicon: Lexicon) -> list[Word]:
    if word in COMMON:
        return [Word(word, word, "common")]
    if word.isdecimal() and not lexicon.has_term(word):
        return [Word(word, None, "unknown")]  # a mere number that is no term says nothing of a concern
    if lexicon.knows(word):
        return [Word(word, word, "known")]
    if halves := _split(word, lexicon):
        return [Word(word, half, "split") for half in halves]
    if corrected := lexicon.correct(word):
        return [Word(word, corrected, "spelling")]
    return [Word(word, None, "unknown")]


def _split(word: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The two known words that ran together in `word`, the longer first half winning."""
    if not word.isalpha():
        return None
    for at in range(len(word) - _HALF, _HALF - 1, -1):
        first, second = word[:at], word[at:]
        if lexicon.is_frequent(first) and lexicon.is_frequent(second):
            return first, second
    return None
