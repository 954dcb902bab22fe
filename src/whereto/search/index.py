"""What search knows of a catalogue, laid out so that a question reads only what it needs.

The words come first and need no numpy: for every stem the terms that hold it, and how much it says. The
meaning stands beside them: a vector for each term, name and description. Whatever the index says of a
concern or an office comes from the words of the catalogue alone; an id means nothing.

    :stem <tab> weight <tab> places of the terms that hold it, separated by spaces
    owner <tab> whole weight of the term <tab> kind <tab> what it speaks of <tab> the term

Owners are counted: the concerns in the catalogue's order, then the offices.
"""

from collections.abc import Callable, Iterator
from math import log
from typing import TYPE_CHECKING, Any, Literal

from whereto.records.record import Record
from whereto.search.arrays import Arrays, pack
from whereto.search.stems import COMMON, stems_of
from whereto.search.text import read_text, words_of
from whereto.search.weights import load_weights

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office

VERSION = 1  # of the layout and of what is worked out here; an index of another version is made anew
_PLACE = 9  # digits of a place in the text, enough for a thousand million bytes
_NO_DANGER = "-"

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
        """Look into `arrays`, which `build_index` made. Raises ValueError for another version."""
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
        return Term(int(owner), float(weight), kind, None if danger == _NO_DANGER else danger, text)  # type: ignore[arg-type]  # written below

    def vocabulary(self) -> list[str]:
        """The words of the catalogue that a misspelt word is compared with."""
        return self.arrays.text("vocabulary").split("\n")

    @property
    def has_meaning(self) -> bool:
        """Whether vectors stand in it that the encoder in use made."""
        weights = load_weights()
        return weights is not None and self.arrays.about["encoder"] == weights.about["fingerprint"]


def entries_of(catalogue: "Catalogue") -> Iterator[Entry]:
    """All the words of a catalogue that search looks at, with their owners."""
    for owner, concern in enumerate(catalogue.concerns):
        for text in dict.fromkeys((*concern.terms, concern.name)):
            yield Entry(owner, "term", text)
    for owner, office in enumerate(catalogue.offices, start=len(catalogue.concerns)):
        yield from _of_office(owner, office)


def _of_office(owner: int, office: "Office") -> Iterator[Entry]:
    for name in (office.name, *office.alternate_names):
        yield Entry(owner, "name", name)
    for keyword in office.keywords:
        yield Entry(owner, "keyword", keyword)
    sentences = read_text(office.description).sentences
    if len(sentences) > 1:
        yield Entry(owner, "text", office.description)
    for sentence in sentences:
        yield Entry(owner, "text", sentence)
    for text in (*(fact.text for fact in office.facts), *(phone.label or "" for phone in office.phones)):
        for sentence in read_text(text).sentences:
            yield Entry(owner, "text", sentence, meant=False)


def build_index(catalogue: "Catalogue", progress: Callable[[int], None] | None = None) -> Index:
    """The index of a catalogue; without vectors where there is no encoder.

    `progress` is told how many entries each step has read.
    """
    return Index(Arrays(index_bytes(catalogue, progress)))


def index_bytes(catalogue: "Catalogue", progress: Callable[[int], None] | None = None) -> bytes:
    """The index as the bytes of a file."""
    entries = list(entries_of(catalogue))
    parts: dict[str, Any] = {}
    about: dict[str, Any] = {"version": VERSION, "encoder": "", "concerns": len(catalogue.concerns)}
    dangers: dict[str, str] = {}
    if load_weights():
        from whereto.search.meaning import meaning_of  # it loads numpy

        meaning = meaning_of(catalogue, entries, progress)
        if meaning:
            parts, more, dangers = meaning
            about |= more
    owners = len(catalogue.concerns) + len(catalogue.offices)
    return pack(_words(entries, owners, dangers) | parts, about)


def _words(entries: list[Entry], owners: int, dangers: dict[str, str]) -> dict[str, bytes]:
    """The text with stems and terms, and the vocabulary.

    A stem's weight is its inverse document frequency over the owners, ln(1 + N/n): N owners, n of them
    with the stem in a term (Spärck Jones 1972).
    """
    stems = [stems_of(entry.text) for entry in entries]
    held: dict[str, dict[int, None]] = {}  # the entries that hold a stem, each once
    owned: dict[str, set[int]] = {}
    for number, (entry, found) in enumerate(zip(entries, stems, strict=True)):
        for part in found:
            held.setdefault(part, {})[number] = None
            owned.setdefault(part, set()).add(entry.owner)
    weights = {part: log(1 + owners / len(found)) for part, found in owned.items()}
    lines = [
        f"{entry.owner}\t{sum(weights[part] for part in found):.3f}\t{entry.kind}\t"
        f"{dangers.get(entry.text, _NO_DANGER)}\t{' '.join(entry.text.split())}\n".encode()
        for entry, found in zip(entries, stems, strict=True)
    ]
    vocabulary = {word for entry in entries for word in words_of(entry.text)} - COMMON
    text = _laid_out(held, weights, lines)
    return {"words": text, "vocabulary": "\n".join(sorted(vocabulary)).encode()}


def _laid_out(held: dict[str, dict[int, None]], weights: dict[str, float], lines: list[bytes]) -> bytes:
    """Stem lines, then term lines; a place has a fixed width, so that it does not move what it names."""
    heads = {part: f":{part}\t{weights[part]:.3f}\t".encode() for part in sorted(held)}
    at = 1 + sum(len(head) + 1 + len(held[part]) * (_PLACE + 1) for part, head in heads.items())
    places = []
    for line in lines:
        places.append(f"{at:0{_PLACE}} ".encode())
        at += len(line)
    stem_lines = (
        head + b"".join(places[number] for number in held[part]) + b"\n" for part, head in heads.items()
    )
    return b"\n" + b"".join(stem_lines) + b"".join(lines)
