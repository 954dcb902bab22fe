"""What search knows of a catalogue, laid out so that a question reads only what it needs.

The words come first and need no numpy: for every stem the terms that hold it, and how much it says. The
meaning stands beside them: a vector for each term, name and description, and whose it is.

    stems   stem <tab> weight <tab> where its places begin in the part below <tab> how many; sorted
    places  places of the terms that hold a stem: the first ones say most where they are very many
    terms   owner <tab> whole weight of the term <tab> kind <tab> what it speaks of <tab> the term

Owners are counted as in `entries`. An index may come from a file that anybody wrote, so what is read from
it is looked at first; a DamagedError says that it is of no use.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import get_args

from whereto.encoding.arrays import Arrays
from whereto.encoding.header import DamagedError
from whereto.encoding.weights import load_weights
from whereto.index.entries import Kind
from whereto.reading.danger import KINDS
from whereto.reading.stems import stemmer_version, stems_of
from whereto.records.record import Record

VERSION = 6  # of the layout and of what `indexing` works out; an index of another version is made anew
NO_DANGER = "-"
MOST_PLACES = 100  # terms that are looked at for one word; a word of more says next to nothing
_HEAVIEST = 1e6  # no sum of weights comes near it
_KINDS = frozenset(get_args(Kind))
_DANGERS = frozenset((*KINDS, NO_DANGER))


class Posting(Record):
    """What is known of a stem: its weight and the places of the terms that hold it."""

    weight: float
    places: Sequence[int]


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
        """Look into `arrays`, which `index_bytes` made. Raises DamagedError if other code made them."""
        about = arrays.about
        if about.get("version") != VERSION or about.get("stemmer") != stemmer_version():
            raise DamagedError("this index was made by another version of whereto")
        if type(about.get("owners")) is not int:
            raise DamagedError("this index tells no number of owners")
        self.arrays = arrays
        self.owners: int = about["owners"]
        self._postings: dict[str, Posting | None] = {}

    def posting(self, part: str) -> Posting | None:
        """What is known of a stem; None if no term holds it."""
        if part not in self._postings:
            self._postings[part] = self._posting(part)
        return self._postings[part]

    def _posting(self, part: str) -> Posting | None:
        line = self.arrays.line("stems", f"{part}\t".encode())
        if line is None:
            return None
        try:
            _, weight, begin, count = line.split("\t")
            return Posting(_weight(weight), self.arrays.numbers("places", int(begin), int(count)))
        except ValueError:
            raise DamagedError("the index has a line that is none") from None

    def has_stem(self, part: str) -> bool:
        """Whether a term holds the stem."""
        return self.posting(part) is not None

    def term(self, place: int) -> Term:
        """The term at a place that a posting names."""
        return _term(self.arrays.line_at("terms", place), self.owners)

    def danger_of(self, owner: int, text: str) -> str | None:
        """The kind of danger that an owner's term of this wording speaks of."""
        postings = [self.posting(part) for part in stems_of(text)]
        places = [set(each.places) for each in postings if each]
        terms = map(self.term, sorted(set.intersection(*places)) if places else ())
        found = (term.danger for term in terms if term.owner == owner and term.text == text)
        return next(found, None)

    @property
    def has_lookup(self) -> bool:
        """Whether it has the parts that `lookup` describes, as that of a large catalogue has."""
        return self.arrays.has("lookup")

    def offices_at(self, beginning: str, *, whole: bool = True) -> "Iterator[tuple[str, Sequence[int]]]":
        """The keys that are or begin so, each with the numbers of its offices; see `lookup`."""
        for line in self.arrays.lines("lookup", f"{beginning}\t".encode() if whole else beginning.encode()):
            try:
                key, begin, count = line.split("\t")
                yield key, self.arrays.numbers("offices", int(begin), int(count))
            except ValueError:
                raise DamagedError("the index has a line that is none") from None

    def keys(self, kind: str) -> list[str]:
        """All keys of a kind, without its letter."""
        lines = self.arrays.text("lookup").split("\n")
        return [line.partition("\t")[0][1:] for line in lines if line.startswith(kind)]

    def vocabulary(self) -> list[str]:
        """The words of the catalogue that a misspelt word is compared with."""
        return self.arrays.text("vocabulary").split("\n")

    @property
    def encoder(self) -> object:
        """What tells the encoder that made its vectors and judged its terms; "" where none did."""
        return self.arrays.about.get("encoder")

    @cached_property
    def has_meaning(self) -> bool:
        """Whether sound vectors stand in it that the encoder in use made."""
        weights = load_weights()
        if weights is None or self.encoder != weights.about["fingerprint"]:
            return False
        try:
            return _has_vectors(self.arrays, self.owners)
        except DamagedError:
            return False


def _term(line: str, owners: int) -> Term:
    """A line of the terms. Raises DamagedError."""
    try:
        owner, weight, kind, danger, text = line.split("\t")
        found = Term(int(owner), _weight(weight), kind, None if danger == NO_DANGER else danger, text)  # type: ignore[arg-type]  # looked at below
    except ValueError:
        raise DamagedError("the index has a line that is none") from None
    if not 0 <= found.owner < owners or kind not in _KINDS or danger not in _DANGERS:
        raise DamagedError("the index has a line that cannot be")
    return found


def _weight(written: str) -> float:
    """A weight that can be divided by. Raises ValueError; of NaN nothing holds, so it is none."""
    weight = float(written)
    if not 0 < weight < _HEAVIEST:
        raise ValueError(written)
    return weight


def _has_vectors(arrays: Arrays, owners: int) -> bool:
    """Whether there are vectors, each with an owner, of all owners. Raises DamagedError."""
    from whereto.encoding.encoder import WIDTH  # it loads numpy
    from whereto.index.coarse import DIRECTIONS

    held = arrays.array("owners")
    if (held.dtype.str, held.ndim) != ("<i4", 1) or not held.size:
        return False
    about = arrays.about
    told = isinstance(about.get("concerns"), str) and isinstance(about.get("nothing"), float)
    beside = about.get("beside", [])  # only indexes with layers have some
    told = told and isinstance(beside, list) and all(each in range(owners) for each in beside)
    fit = told and arrays.shape("vectors") == ("|i1", (held.size, WIDTH))
    if arrays.has("coarse"):  # the vectors of a large catalogue are checked where they are read
        fit = fit and arrays.shape("coarse") == ("|i1", (held.size, DIRECTIONS))
    else:
        arrays.array("vectors")
    return fit and int(held.min()) >= 0 and int(held.max()) == owners - 1
