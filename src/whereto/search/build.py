"""Building the index of a catalogue: its words laid out, and their meaning where there is an encoder."""

from collections.abc import Callable, Iterator
from math import log
from typing import TYPE_CHECKING, Any

from whereto.search.arrays import Arrays, pack
from whereto.search.index import NO_DANGER, VERSION, Entry, Index
from whereto.search.stems import COMMON, stems_of
from whereto.search.text import read_text, words_of
from whereto.search.weights import load_weights

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office

_PLACE = 9  # digits of a place in the text, enough for a thousand million bytes


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
        f"{dangers.get(entry.text, NO_DANGER)}\t{' '.join(entry.text.split())}\n".encode()
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
