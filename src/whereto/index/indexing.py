"""Making the index of a catalogue, in memory or as the bytes of a file."""

from collections.abc import Callable, Sequence
from math import log
from typing import TYPE_CHECKING, Any

from whereto.encoding.arrays import Arrays, pack
from whereto.encoding.weights import load_weights
from whereto.index.entries import Entry, entries_of
from whereto.index.index import NO_DANGER, VERSION, Index
from whereto.reading.stems import COMMON, stemmer_version, stems_of
from whereto.reading.text import words_of

if TYPE_CHECKING:
    from whereto.index.vectors import Known
    from whereto.records.catalogue import Catalogue

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
    """The index as the bytes of a file; `made_from` is what tells the content that it was made from.

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
    return pack(_words(entries, owners, dangers) | parts, about)


def _words(entries: Sequence[Entry], owners: int, dangers: dict[str, str]) -> dict[str, bytes]:
    """The texts of an index: stems, terms, and the vocabulary.

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
    places, lines, at = [], [], 0
    for entry, found in zip(entries, stems, strict=True):
        weight = sum(weights[part] for part in found)
        head = f"{entry.owner}\t{weight:.3f}\t{entry.kind}\t{dangers.get(entry.text, NO_DANGER)}"
        lines.append(f"{head}\t{' '.join(entry.text.split())}\n".encode())
        places.append(str(at))
        at += len(lines[-1])
    stem_lines = "".join(
        f"{part}\t{weights[part]:.3f}\t{' '.join(places[number] for number in held[part])}\n"
        for part in sorted(held)
    )
    vocabulary = {word for entry in entries for word in words_of(entry.text)} - COMMON
    return {
        "stems": stem_lines.encode(),
        "terms": b"".join(lines),
        "vocabulary": "\n".join(sorted(vocabulary)).encode(),
    }
