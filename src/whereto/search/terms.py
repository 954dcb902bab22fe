"""Which terms of the catalogue a query hits, and how well."""

from collections.abc import Iterable
from typing import NamedTuple

from whereto.records.answer import Word
from whereto.search.common import COMMON
from whereto.search.index import Index, Term
from whereto.search.normalise import stem

_ALL = 0.99  # weights are rounded, so the sum of all of them may fall short of the whole


class Evidence(NamedTuple):
    """How strongly a term is hit, from 0 to 1, and by which words.

    It is `whole` where the query has all of the term and no other telling word.
    """

    strength: float
    term: Term
    words: tuple[str, ...]
    whole: bool = False


def find_terms(query: Iterable[Word], index: Index) -> dict[int, Evidence]:
    """The term of each concern that the query hits best, by the concern's number.

    A term hit whole counts more than one hit in part, and more if it covers the whole query. Rare
    stems weigh more than common ones.
    """
    taken = [word for word in query if word.taken]
    telling = [word for word in taken if word.taken not in COMMON] or taken
    hit: dict[int, list[Word]] = {}  # by the term's place
    weights: dict[Word, float] = {}
    stems: set[str] = set()
    for word in telling:
        part = stem(word.taken or "")
        posting = None if part in stems else index.posting(part)
        stems.add(part)
        if posting:
            weights[word] = posting.weight
            for place in posting.terms:
                hit.setdefault(place, []).append(word)
    asked = sum(weights.values())
    best: dict[int, Evidence] = {}
    for place, words_hit in hit.items():
        term = index.term(place)
        share = sum(weights[word] for word in words_hit)
        strength = min(1.0, share / term.weight) * (0.5 + 0.5 * share / asked)
        if term.concern in best and strength < best[term.concern].strength:
            continue
        whole = strength > _ALL and len(words_hit) == len(stems)
        found = Evidence(strength, term, tuple(word.written for word in words_hit), whole)
        if term.concern not in best or found > best[term.concern]:
            best[term.concern] = found
    return best
