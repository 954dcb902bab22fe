"""What search knows of a catalogue, laid out so that a question reads only what it needs.

The words come first and need no numpy: for every stem the terms that hold it, and how much it says. The
meaning stands beside them: a vector for each term, name and description. Whatever the index says of a
concern or an office comes from the words of the catalogue alone; an id means nothing.

    :stem <tab> weight <tab> places of the terms that hold it, separated by spaces
    owner <tab> whole weight of the term <tab> kind <tab> what it speaks of <tab> the term

Owners are counted: the concerns in the catalogue's order, then the offices.
"""

from typing import Literal

from whereto.records.record import Record
from whereto.search.arrays import Arrays
from whereto.search.weights import load_weights

VERSION = 1  # of the layout and of what is worked out here; an index of another version is made anew
NO_DANGER = "-"

Kind = Literal["term", "name", "keyword", "text"]


class Entry(Record):
    """A piece of the catalogue's words: whose it is, and whether its meaning is compared, too."""

    owner: int
    kind: Kind
    text: str
    meant: bool = True


class Posting(Record):
    """What is known of a stem: its weight and the places of the terms that hold it."""

    weight: float
    places: tuple[int, ...]


class Term(Record):
    """One term; `weight` is the sum of its stems' weights, `danger` the kind that it speaks of."""

    owner: int
    weight: float
    kind: Kind
    danger: str | None
    text: str


class Index:
    """Look-up in an index, wherever it lies."""

    def __init__(self, arrays: Arrays) -> None:
        """Look into `arrays`, which `build` made. Raises ValueError for another version."""
        if arrays.about.get("version") != VERSION:
            raise ValueError("this index was made by another version of whereto")
        self.arrays = arrays
        self._postings: dict[str, Posting | None] = {}

    def posting(self, part: str) -> Posting | None:
        """What is known of a stem; None if no term holds it."""
        if part not in self._postings:
            line = self.arrays.line("words", f":{part}\t".encode())
            found = None
            if line is not None:
                _, weight, places = line.split("\t")
                found = Posting(float(weight), tuple(map(int, places.split())))
            self._postings[part] = found
        return self._postings[part]

    def has_stem(self, part: str) -> bool:
        """Whether a term holds the stem."""
        return self.posting(part) is not None

    def term(self, place: int) -> Term:
        """The term at a place that a posting names."""
        owner, weight, kind, danger, text = self.arrays.line_at("words", place).split("\t")
        return Term(int(owner), float(weight), kind, None if danger == NO_DANGER else danger, text)  # type: ignore[arg-type]  # written below

    def vocabulary(self) -> list[str]:
        """The words of the catalogue that a misspelt word is compared with."""
        return self.arrays.text("vocabulary").split("\n")

    @property
    def has_meaning(self) -> bool:
        """Whether vectors stand in it that the encoder in use made."""
        weights = load_weights()
        return weights is not None and self.arrays.about["encoder"] == weights.about["fingerprint"]
