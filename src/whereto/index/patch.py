"""An index of a catalogue that differs a little from one whose index is there: nothing else is worked out.

Owners whose words are the same keep their terms and vectors and at most get another number. Those of all
others are left out, and what these say now is put beside. How much a word says stays as it was.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from math import log
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from whereto.encoding.arrays import Arrays
from whereto.encoding.header import DamagedError
from whereto.index.entries import Entry, entries_of_one, same_words
from whereto.index.index import NO_DANGER, Index, Posting
from whereto.reading.stems import COMMON, stems_of
from whereto.reading.text import words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from whereto.records.catalogue import Catalogue
    from whereto.records.concern import Concern
    from whereto.records.office import Office

_BEYOND = 1 << 40  # places from here on are those of the terms that stand beside; no file is so long


class Patch:
    """What is the same in two catalogues, and what the other one has instead."""

    def __init__(self, index: Index, below: "Catalogue", catalogue: "Catalogue") -> None:
        """Compare the catalogue with the one `below`, whose index is there."""
        self.index, self.catalogue = index, catalogue
        self.kept: dict[int, int] = {}  # the owners that stay, by their numbers before
        before = {_name(each): (number, each) for number, each in enumerate(_owners(below))}
        self.entries: list[Entry] = []
        self.changed: list[Concern | Office] = []  # those below whose words are other ones now
        for number, each in enumerate(_owners(catalogue)):
            old, stood = before.pop(_name(each), (-1, None))
            if stood is not None and same_words(stood, each):
                self.kept[old] = number
            else:
                self.entries += entries_of_one(number, each)
                self.changed += [stood] if stood is not None else []
        self.numbers = {_name(each): number for number, each in enumerate(_owners(below))}
        named = [[(each.id, each.name) for each in part.concerns] for part in (below, catalogue)]
        self.same_concerns = named[0] == named[1]
        self.owners = len(catalogue.concerns) + len(catalogue.offices)

    @property
    def is_none(self) -> bool:
        """Whether the index below fits as it is."""
        same = self.owners == self.index.owners and all(old == new for old, new in self.kept.items())
        return same and not self.entries

    @cached_property
    def known(self) -> dict[str, tuple[int, str]]:
        """The texts of changed owners that stand in the index: the row of each vector, and its danger."""
        found: dict[str, tuple[int, str]] = {}
        for stood in self.changed:
            owner = self.numbers[_name(stood)]
            meant = [entry.text for entry in entries_of_one(owner, stood) if entry.meant]
            rows = [int(row) for row in (self.index.arrays.array("owners") == owner).nonzero()[0]]
            if len(rows) != len(meant):
                raise DamagedError("the index is of another catalogue")
            for row, text in zip(rows, meant, strict=True):
                found[text] = (row, self.index.danger_of(owner, " ".join(text.split())) or NO_DANGER)
        return found

    @cached_property
    def unknown(self) -> list[Entry]:
        """What the encoder has to read."""
        return [entry for entry in self.entries if entry.meant and entry.text not in self.known]

    def patched(self, *, meaning: bool) -> Index:
        """The index of the other catalogue; with `meaning` what is new in it is encoded, if that can be.

        Raises DamagedError if the index below is of no use.
        """
        return _PatchedIndex(_PatchedArrays(self, meaning=meaning), self.index)


class _PatchedArrays(Arrays):
    """The arrays of an index with some terms left out and some others beside them."""

    def __init__(self, patch: Patch, *, meaning: bool) -> None:
        self._below, self._patch = patch.index.arrays, patch
        self.about = {**self._below.about, "owners": patch.owners}
        self._rows: Any = None
        dangers = {text: danger for text, (_, danger) in patch.known.items()}
        if patch.unknown and not (meaning and self._encode(dangers)):
            self.about["encoder"] = ""
        others = patch.entries or not patch.same_concerns or self.about.get("beside")
        if self.about["encoder"] and others:
            from whereto.index.learned_concerns import beside_the_learned, concerns_key

            self.about["concerns"] = concerns_key(patch.catalogue)
            self.about["beside"] = beside_the_learned(patch.catalogue)
        self._gone = list(self._spans())
        self._lay_out(patch.entries, dangers)

    def _encode(self, dangers: dict[str, str]) -> bool:
        """Read what is new; whether that could be done."""
        from whereto.encoding.encoder import as_bytes, load_encoder
        from whereto.index.vectors import dangers_in

        encoder = load_encoder()
        if encoder is None or not self._patch.index.has_meaning:
            return False
        entries = self._patch.unknown
        vectors = encoder.encode([entry.text for entry in entries])
        dangers |= dangers_in(entries, vectors, encoder)
        self._rows = as_bytes(vectors)
        return True

    def _lay_out(self, entries: Sequence[Entry], dangers: dict[str, str]) -> None:
        """The lines and places of the terms that stand beside."""
        self._places: dict[str, list[int]] = {}
        owned: dict[str, set[int]] = {}
        stems = [stems_of(entry.text) for entry in entries]
        for number, (entry, found) in enumerate(zip(entries, stems, strict=True)):
            for part in dict.fromkeys(found):
                self._places.setdefault(part, []).append(_BEYOND + number)
                owned.setdefault(part, set()).add(entry.owner)
        self._weights: dict[str, float] = {}
        for part, owners in owned.items():
            posting = self._patch.index.posting(part)
            self._weights[part] = posting.weight if posting else log(1 + self._patch.owners / len(owners))
        self._lines = []
        for entry, found in zip(entries, stems, strict=True):
            weight = sum(self._weights[part] for part in found)
            head = f"{entry.owner}\t{weight:.3f}\t{entry.kind}\t{dangers.get(entry.text, NO_DANGER)}"
            self._lines.append(f"{head}\t{' '.join(entry.text.split())}")
        self._words = {word for entry in entries for word in words_of(entry.text)} - COMMON

    def _spans(self) -> "list[tuple[int, int]]":
        """Where in the terms below those of owners lie that do not stay: each owner's stand together."""
        text = self._below.text("terms").encode()
        begins: list[tuple[bytes, int]] = []
        at = 0
        while at < len(text):
            owner = text[at : text.find(b"\t", at)]
            if not begins or begins[-1][0] != owner:
                begins.append((owner, at))
            at = text.find(b"\n", at) + 1 or len(text)
        kept = {b"%d" % owner for owner in self._patch.kept}
        both = pairwise([*begins, (b"", len(text))])
        return [(begin, end) for (owner, begin), (_, end) in both if owner not in kept]

    def array(self, name: str) -> "NDArray[Any]":
        """One array; of the vectors and their owners those of the other catalogue."""
        if name not in ("vectors", "owners"):
            return self._below.array(name)
        vectors, owners = self._joined
        return vectors if name == "vectors" else owners

    @cached_property
    def _joined(self) -> "tuple[NDArray[np.int8], NDArray[np.int32]]":
        import numpy as np

        patch = self._patch
        vectors, owners = self._below.array("vectors"), self._below.array("owners")
        numbers = np.full(patch.index.owners, -1, np.int32)
        for old, new in patch.kept.items():
            numbers[old] = new
        mapped = numbers[owners]
        stays = mapped >= 0
        meant = [entry for entry in patch.entries if entry.meant]
        places = {entry.text: number for number, entry in enumerate(patch.unknown)}
        beside = np.zeros((len(meant), vectors.shape[1]), np.int8)
        for number, entry in enumerate(meant):
            known = patch.known.get(entry.text)
            beside[number] = vectors[known[0]] if known else self._rows[places[entry.text]]
        held = np.array([entry.owner for entry in meant], np.int32)
        return np.concatenate([vectors[stays], beside]), np.concatenate([mapped[stays], held])

    def shape(self, name: str) -> tuple[str, tuple[int, ...]]:
        """What an array of the other catalogue holds."""
        found = self.array(name)
        return found.dtype.str, found.shape

    def text(self, name: str) -> str:
        """A text; of the vocabulary that of both."""
        found = self._below.text(name)
        if name != "vocabulary" or not self._words:
            return found
        return "\n".join(sorted({*found.split("\n"), *self._words}))

    def has(self, name: str) -> bool:
        """Whether there is a part of this name; what a large index has beside the others is left out."""
        return name in ("vectors", "owners")

    def posting(self, part: str, found: Posting | None) -> Posting | None:
        """What is known of a stem in the other catalogue; `found` is what the index below knows of it."""
        beside = self._places.get(part, [])
        weight = found.weight if found else self._weights.get(part, 0.0)
        places = [place for place in found.places if not self._is_gone(place)] if found else []
        return Posting(weight, (*places, *beside)) if places or beside else None

    def line_at(self, name: str, place: int) -> str:
        """The line of a term, whose owner has the number that it has in the other catalogue."""
        if place >= _BEYOND:
            return self._lines[place - _BEYOND]
        owner, tab, rest = self._below.line_at(name, place).partition("\t")
        if not owner.isdecimal() or int(owner) not in self._patch.kept:
            raise DamagedError("the index has a line that cannot be")
        return f"{self._patch.kept[int(owner)]}{tab}{rest}"

    def _is_gone(self, place: int) -> bool:
        at = bisect_right(self._gone, place, key=itemgetter(0)) - 1
        return at >= 0 and place < self._gone[at][1]


class _PatchedIndex(Index):
    """The index of such arrays."""

    def __init__(self, arrays: _PatchedArrays, below: Index) -> None:
        super().__init__(arrays)
        self._patched, self._below = arrays, below

    def _posting(self, part: str) -> Posting | None:
        return self._patched.posting(part, self._below.posting(part))


def _owners(catalogue: "Catalogue") -> "tuple[Concern | Office, ...]":
    return (*catalogue.concerns, *catalogue.offices)


def _name(said: "Concern | Office") -> str:
    return f"{type(said).__name__} {said.id}"
