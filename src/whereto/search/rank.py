"""From evidence to an order: which offices fit, how well, and on what evidence."""

from collections.abc import Iterable
from typing import NamedTuple

from whereto.model.matches import Hit, Match
from whereto.model.offices import Catalogue, Office
from whereto.search.index import Index, Term
from whereto.search.names import contact_hit, name_hit
from whereto.search.normalise import words
from whereto.search.understand import Word, understand

_ALSO = 0.5  # a concern an office also hears, against one it is there for
_STEP = 0.01  # what each later place in an office's list of concerns costs
_FITS = 0.30  # an office below this does not fit
_SURE = 0.60  # a match below this is a guess
_HITS_KEPT = 5


class Evidence(NamedTuple):
    """How strongly a term is hit, from 0 to 1, and by which words."""

    strength: float
    term: Term
    words: tuple[str, ...]


def search(query: str, catalogue: Catalogue, index: Index, offices: Iterable[Office]) -> list[Match]:
    """Every one of `offices` that fits the query, best first.

    The order is total: by score, then by the office's place in the catalogue.
    """
    evidence = find_terms(understand(query, index), index)
    query_words = words(query)
    found = []
    for office in offices:
        named = contact_hit(query, office) or name_hit(query_words, office)
        hits = _hits_for(office, evidence, catalogue)
        score = 1.0 if named else max((strength for strength, _ in hits), default=0.0)
        if score >= _FITS:
            kept = tuple(hit for _, hit in hits[:_HITS_KEPT])
            found.append(Match(office, score, score < _SURE, ((named, *kept) if named else kept)))
    return sorted(found, key=lambda match: -match.score)


def find_terms(query: list[Word], index: Index) -> list[Evidence]:
    """The strongest term of each concern that shares a stem with the query, strongest first."""
    hit: dict[int, list[Word]] = {}  # by the term's place
    weights: dict[Word, float] = {}
    for word in dict.fromkeys(query):
        if posting := index.posting(word.stem):
            weights[word] = posting.weight
            for place in posting.terms:
                hit.setdefault(place, []).append(word)
    asked = sum(weights.values())
    best: dict[int, Evidence] = {}
    for place, words_hit in hit.items():
        term = index.term(place)
        share = sum(weights[word] for word in words_hit)
        # A term hit whole counts more than one hit in part, and more if it covers the whole query.
        strength = min(1.0, share / term.weight) * (0.5 + 0.5 * share / asked)
        found = Evidence(strength, term, tuple(word.written for word in words_hit))
        if term.concern not in best or found > best[term.concern]:
            best[term.concern] = found
    return sorted(best.values(), key=lambda found: (-found.strength, found.term.concern))


def _hits_for(office: Office, evidence: list[Evidence], catalogue: Catalogue) -> list[tuple[float, Hit]]:
    """What speaks for an office, strongest first, each with its strength for this office."""
    hits = []
    for found in evidence:
        concern = catalogue.concerns[found.term.concern]
        if fit := _fit(office, concern.id):
            hit = Hit(" ".join(found.words), found.term.text, "concern", concern.id, concern.name)
            hits.append((found.strength * fit, hit))
    return sorted(hits, key=lambda pair: -pair[0])


def _fit(office: Office, concern: str) -> float:
    """How well a concern fits an office, from 0 to 1: by list, and by its place in the list."""
    if concern in office.concerns:
        return 1.0 - _STEP * office.concerns.index(concern)
    if concern in office.also_concerns:
        return _ALSO - _STEP * office.also_concerns.index(concern)
    return 0.0
