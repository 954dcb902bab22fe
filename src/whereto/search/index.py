"""The vocabulary, arranged for looking up: which terms hold a stem, and how much a stem says.

An index is one text that is searched where it lies, so that a start parses nothing it does not use:

    :stem <tab> weight <tab> places of the terms that hold it, separated by spaces
    concern's number <tab> whole weight of the term <tab> the term

Stem lines come first, then term lines, then one line with the words that spelling is compared with.
"""

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from whereto.records.concern import Concern
from whereto.search.common import COMMON
from whereto.search.normalise import stem, words


class Posting(NamedTuple):
    """What is known of a stem: its weight and the places of the terms that hold it."""

    weight: float
    terms: list[int]


class Term(NamedTuple):
    """One term of a concern; `weight` is the sum of its stems' weights."""

    concern: int
    weight: float
    text: str


class Index:
    """Look-up in the text that `build_index` wrote."""

    def __init__(self, text: str) -> None:
        """Look things up in `text`, which is kept as it is."""
        self.text = text
        self._looked_up: dict[str, Posting | None] = {}

    def posting(self, stem: str) -> Posting | None:
        """What is known of a stem; None if no term holds it."""
        if stem not in self._looked_up:
            self._looked_up[stem] = self._look_up(stem)
        return self._looked_up[stem]

    def _look_up(self, stem: str) -> Posting | None:
        start = self.text.find(f"\n:{stem}\t")
        if start < 0:
            return None
        _, weight, places = self._fields(start + 1)
        return Posting(float(weight), [int(place) for place in places.split()])

    def term(self, place: int) -> Term:
        """The term that stands at a place that a posting names."""
        concern, weight, text = self._fields(place)
        return Term(int(concern), float(weight), text)

    def vocabulary(self) -> list[str]:
        """The words that a misspelt word is compared with."""
        return self.text[self.text.rindex("\n") + 1 :].split()

    def _fields(self, start: int) -> list[str]:
        return self.text[start : self.text.index("\n", start)].split("\t")


def build_index(concerns: Iterable[Concern]) -> Index:
    """Index the terms of the concerns, in their order.

    A stem's weight is its inverse document frequency over the concerns, ln(1 + N/n): N concerns, n
    of them with the stem in a term (Spärck Jones 1972).
    """
    holders: dict[str, dict[int, None]] = {}  # a stem's terms, by their number, each once
    owners: dict[str, set[int]] = {}
    terms: list[tuple[int, str, list[str]]] = []
    vocabulary: set[str] = set()
    for number, concern in enumerate(concerns):
        for text in dict.fromkeys((*concern.terms, concern.name)):
            found = words(text)
            vocabulary.update(found)
            stems = list(dict.fromkeys(stem(word) for word in telling(found)))
            for part in stems:
                holders.setdefault(part, {})[len(terms)] = None
                owners.setdefault(part, set()).add(number)
            terms.append((number, " ".join(text.split()), stems))
    count = len({concern for concern, _, _ in terms})
    weights = {part: log(1 + count / len(found)) for part, found in owners.items()}
    lines = [
        f"{concern}\t{sum(weights[part] for part in stems):.3f}\t{text}\n" for concern, text, stems in terms
    ]
    return Index(_lay_out(holders, weights, lines) + " ".join(sorted(vocabulary - COMMON)))


def telling(found: list[str]) -> list[str]:
    """The words that say something; all of them where none does, as in `out of it`."""
    return [word for word in found if word not in COMMON] or found


def _lay_out(holders: dict[str, dict[int, None]], weights: dict[str, float], lines: list[str]) -> str:
    """Stem lines and term lines; a place has a fixed width, so that it does not move what it names."""
    width = 7
    size = 1 + sum(
        len(f":{part}\t{weights[part]:.3f}\t\n") + len(held) * (width + 1) for part, held in holders.items()
    )
    places = []
    for line in lines:
        places.append(f"{size:0{width}}")
        size += len(line)
    heads = (
        f":{part}\t{weights[part]:.3f}\t{''.join(places[number] + ' ' for number in held)}\n"
        for part, held in sorted(holders.items())
    )
    return "\n" + "".join(heads) + "".join(lines)
