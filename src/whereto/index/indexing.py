"""Making the index of a catalogue, in memory or as the bytes of a file."""

from array import array
from collections.abc import Callable, Sequence
from math import log
from typing import TYPE_CHECKING, Any

from whereto.encoding.arrays import Arrays, as_numbers, packed
from whereto.encoding.weights import load_weights
from whereto.index.entries import Entry, entries_of
from whereto.index.index import MOST_PLACES, NO_DANGER, VERSION, Index
from whereto.index.lookup import LARGE, lookup_of
from whereto.reading.stems import COMMON, stemmer_version, stems_of
from whereto.reading.text import words_of
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.vectors import Known
    from whereto.records.catalogue import Catalogue


class Made(Record):
    """An index in pieces, and what is told about it."""

    parts: "Sequence[bytes | memoryview]"
    about: dict[str, Any]


Progress = Callable[[int, int], None]  # told how many of how many texts have been read


def build_index(catalogue: "Catalogue", *, meaning: bool = True) -> Index:
    """The index of a catalogue in memory; without vectors where no encoder or no `meaning` is there."""
    return Index(Arrays(index_bytes(catalogue, meaning=meaning)))


def index_bytes(
    catalogue: "Catalogue",
    progress: Progress | None = None,
    *,
    meaning: bool = True,
    made_from: str = "",
    known: "Known | None" = None,
) -> bytes:
    """The same as the bytes of a file."""
    parts = index_parts(catalogue, progress, meaning=meaning, made_from=made_from, known=known)
    return b"".join(parts.parts)


def index_parts(
    catalogue: "Catalogue",
    progress: Progress | None = None,
    *,
    meaning: bool = True,
    made_from: str = "",
    known: "Known | None" = None,
) -> Made:
    """The index in pieces; `made_from` is what tells the content that it was made from.

    Of texts whose vectors are `known` none is encoded again.
    """
    entries = list(entries_of(catalogue))
    owners = len(catalogue.concerns) + len(catalogue.offices)
    about: dict[str, Any] = {"version": VERSION, "stemmer": stemmer_version(), "encoder": ""}
    about |= {"made_from": made_from, "owners": owners, "terms": len(entries)}
    parts: dict[str, Any] = {}
    dangers: dict[str, str] = {}
    if meaning and load_weights():
        from whereto.index.vectors import meaning_of  # it loads numpy

        if found := meaning_of(catalogue, entries, progress, known):
            parts, more, dangers = found
            about |= more
    words = _words(entries, owners, dangers)
    if len(catalogue.offices) >= LARGE:
        words |= lookup_of(catalogue)
    return Made(packed(words | parts, about), about)


def _words(entries: Sequence[Entry], owners: int, dangers: dict[str, str]) -> dict[str, bytes]:
    """The texts of an index: stems with their places, terms, and the vocabulary.

    A stem's weight is its inverse document frequency over the owners, ln(1 + N/n): N owners, n of them
    with the stem in a term (Spärck Jones 1972).
    """
    held: dict[str, array[int]] = {}  # the entries that hold a stem, each once
    owned: dict[str, int] = {}  # owners come one after the other, so that they can be counted
    latest: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for part in stems_of(entry.text):
            held.setdefault(part, array("I")).append(number)
            if latest.get(part) != entry.owner:
                latest[part] = entry.owner
                owned[part] = owned.get(part, 0) + 1
    weights = {part: log(1 + owners / count) for part, count in owned.items()}
    places, lines, sums, at = array("Q"), [], array("f"), 0
    for entry in entries:
        weight = sum(weights[part] for part in stems_of(entry.text))
        head = f"{entry.owner}\t{weight:.3f}\t{entry.kind}\t{dangers.get(entry.text, NO_DANGER)}"
        lines.append(f"{head}\t{' '.join(entry.text.split())}\n".encode())
        places.append(at)
        sums.append(weight)
        at += len(lines[-1])
    stem_lines, numbers = [], array("I")
    for part in sorted(held):
        found: Sequence[int] = held[part]
        if len(found) > MOST_PLACES:  # first those of which the word is most
            found = sorted(found, key=lambda each: (entries[each].kind == "text", sums[each], each))
        stem_lines.append(f"{part}\t{weights[part]:.3f}\t{len(numbers)}\t{len(found)}\n")
        numbers.extend(places[number] for number in found)
    vocabulary = {word for entry in entries for word in words_of(entry.text)} - COMMON
    return {
        "stems": "".join(stem_lines).encode(),
        "places": as_numbers(numbers),
        "terms": b"".join(lines),
        "vocabulary": "\n".join(sorted(vocabulary)).encode(),
    }
