"""What each word of a query is: a known word, a misspelling of one, or nothing to go by."""

from typing import NamedTuple

from whereto.search.common import COMMON
from whereto.search.index import Index
from whereto.search.normalise import stem, words

_SHORTEST = 5  # shorter words have too many neighbours to be corrected
_LONG = 8  # from here on two edits are forgiven


class Word(NamedTuple):
    """A word as written and as taken; `stem` is empty where nothing is known of it."""

    written: str
    taken: str
    stem: str

    @property
    def corrected(self) -> bool:
        """Whether it was taken for another spelling."""
        return bool(self.stem) and self.written != self.taken


def understand(query: str, index: Index) -> list[Word]:
    """The words of a query in their order, misspellings corrected, common words left out."""
    found = [word for word in words(query) if word not in COMMON] or words(query)
    return [_understand(word, index) for word in found]


def _understand(word: str, index: Index) -> Word:
    known = stem(word)
    if index.posting(known):
        return Word(word, word, known)
    if corrected := _correct(word, index.vocabulary()):
        return Word(word, corrected, stem(corrected))
    return Word(word, word, "")


def _correct(word: str, vocabulary: list[str]) -> str:
    """The vocabulary's closest spelling of `word`, if close enough for its length."""
    if len(word) < _SHORTEST or not word.isalpha():
        return ""
    from rapidfuzz.distance import OSA  # loads slowly, and most queries have no misspelling
    from rapidfuzz.process import extractOne

    most = 1 if len(word) < _LONG else 2
    best = extractOne(word, vocabulary, scorer=OSA.distance, score_cutoff=most)
    if best is None or len(best[0]) < _SHORTEST - 1:
        return ""
    return str(best[0])
