"""Which terms of the catalogue a question hits, and how well."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from whereto.records.record import Record
from whereto.search.stems import COMMON, stem

if TYPE_CHECKING:
    from whereto.search.index import Index, Term
    from whereto.search.spelling import Taken

_ALL = 0.99  # weights are rounded, so the sum of all of them may fall short of the whole
_MOST_PLACES = 3000  # terms that are looked at for one word; a word of more says next to nothing


class Evidence(Record):
    """How strongly a term is hit, from 0 to 1, and by which words.

    It is `whole` where the question has all of the term, no other word that says something, and no more
    words that nobody knows than words of the term.
    """

    strength: float
    term: "Term"
    words: tuple[str, ...]
    whole: bool = False


def find_terms(question: "Iterable[Taken]", index: "Index") -> dict[int, Evidence]:
    """The term of each owner that the question hits best, by the owner's number.

    A term hit whole counts more than one hit in part, and more if it covers the whole question. Rare
    stems weigh more than common ones.
    """
    read = tuple(question)
    taken = [word for word in read if word.taken]
    unknown = len(read) - len(taken)
    salient = [word for word in taken if word.taken not in COMMON] or taken
    hit: dict[int, list[Taken]] = {}  # by the term's place
    weights: dict[Taken, float] = {}
    stems: set[str] = set()
    for word in salient:
        part = stem(word.taken or "")
        posting = None if part in stems else index.posting(part)
        stems.add(part)
        if posting:
            weights[word] = posting.weight
            for place in posting.places[:_MOST_PLACES]:
                hit.setdefault(place, []).append(word)
    asked = sum(weights.values())
    best: dict[int, Evidence] = {}
    for place, words in hit.items():
        term = index.term(place)
        share = sum(weights[word] for word in words)
        strength = min(1.0, share / term.weight) * (0.5 + 0.5 * share / asked)
        whole = strength > _ALL and len(words) == len(stems) and unknown <= len(words)
        found = Evidence(strength, term, tuple(word.written for word in words), whole)
        if term.owner not in best or (found.whole, found.strength) > (
            best[term.owner].whole,
            best[term.owner].strength,
        ):
            best[term.owner] = found
    return best
