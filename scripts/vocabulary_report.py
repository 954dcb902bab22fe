"""Which terms of the catalogue pull two ways: for whoever edits the vocabulary.

    python scripts/vocabulary_report.py [CATALOGUE.toml]

Prints the terms that stand under two concerns once inflections and common words are taken off, the
terms whose largest share of concern is another one's when they are searched for, and the concerns by
their number of terms. None of it is an error; each line is worth a look.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from whereto.answer.finder import index_of
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location, locate
from whereto.records.catalogue import Catalogue
from whereto.search.index import Index, telling
from whereto.search.model import load_model
from whereto.search.normalise import stem, words
from whereto.search.rank import search


def shared_terms(catalogue: Catalogue) -> Iterator[tuple[list[str], list[str]]]:
    """The terms that are one and the same after stemming, with the concerns they stand under."""
    holders: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for concern in catalogue.concerns:
        for term in concern.terms:
            key = tuple(sorted(stem(word) for word in telling(words(term))))
            holders.setdefault(key, {}).setdefault(concern.id, []).append(term)
    for held in holders.values():
        if len(held) > 1:
            yield [term for terms in held.values() for term in terms], list(held)


def strayed_terms(catalogue: Catalogue, index: Index) -> Iterator[tuple[str, str, str]]:
    """Each term whose top concern by search is another one: the term, its concern, and that other."""
    model = load_model()
    for concern in catalogue.concerns:
        for term in concern.terms:
            shares = search(term, catalogue, index, model, catalogue.offices).explanation.concerns
            if not shares or shares[0].concern != concern.id:
                yield term, concern.id, shares[0].concern if shares else "nothing"


def report(catalogue: Catalogue, index: Index) -> Iterator[str]:
    """The lines of the report."""
    shared = list(shared_terms(catalogue))
    yield f"{len(shared)} terms stand under two concerns or more:"
    yield from (f"  {' / '.join(dict.fromkeys(terms))}: {', '.join(held)}" for terms, held in shared)
    strayed = list(strayed_terms(catalogue, index))
    yield f"{len(strayed)} terms speak most for another concern:"
    yield from (f"  {term}: {own}, taken as {other}" for term, own, other in strayed)
    counted = sorted(catalogue.concerns, key=lambda concern: -len(concern.terms))
    yield f"{sum(len(concern.terms) for concern in counted)} terms, by concern:"
    yield from (f"  {len(concern.terms):4} {concern.id}" for concern in counted)


def main() -> None:
    """Report on the catalogue named, else on the one in use."""
    location = Location(Path(sys.argv[1]), "the report") if len(sys.argv) > 1 else locate(None)
    catalogue = load_catalogue(location)
    print("\n".join(report(catalogue, index_of(catalogue, location))))


if __name__ == "__main__":
    main()
