"""Why an owner of the index was found: the person's own words, and what they were taken as."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from whereto.reading.stems import COMMON
from whereto.records.answer import Hit
from whereto.search.terms import Evidence

if TYPE_CHECKING:
    from whereto.reading.reading import Reading
    from whereto.records.catalogue import Catalogue
    from whereto.search.index import Index

_CLEAR = 0.5  # a term hit this well is named as the reason
_NEAR = 0.4  # a word that speaks less than this part of the strongest one is not named
_MOST = 3  # words that are named
_FIELDS = {"term": "concern", "name": "name", "keyword": "keyword", "text": "description"}


class Reasons:
    """The reasons of one question."""

    def __init__(
        self,
        catalogue: "Catalogue | None" = None,
        evidence: Mapping[int, Evidence] | None = None,
        index: "Index | None" = None,
        reading: "Reading | None" = None,
    ) -> None:
        """Without an index and a reading, terms alone are reasons."""
        self._catalogue, self._evidence = catalogue, evidence or {}
        self._index, self._reading = index, reading
        self.of = cache(self._of)

    def _of(self, owner: int) -> Hit:
        """Why this owner was found: the term that was hit, else the words that speak most for it."""
        found = self._evidence.get(owner)
        concern = self._concern(owner)
        if found and (found.whole or found.strength >= _CLEAR):
            return Hit(
                " ".join(dict.fromkeys(found.words)), found.term.text, _FIELDS[found.term.kind], *concern
            )
        return Hit(
            self._salient(owner), concern[1] or "", "concern" if concern[0] else "description", *concern
        )

    def _concern(self, owner: int) -> tuple[str | None, str | None]:
        if self._catalogue is None or owner >= len(self._catalogue.concerns):
            return None, None
        concern = self._catalogue.concerns[owner]
        return concern.id, concern.name

    def _salient(self, owner: int) -> str:
        """The words of the question that speak most for an owner, as written; "" where none stands out."""
        if self._index is None or self._reading is None:
            return ""
        from whereto.search.meaning import direction_of

        direction = direction_of(self._index, owner)
        written = self._reading.written
        said: dict[str, float] = {}
        for passage in self._reading.passages:
            for word, part in zip(passage.encoded.words, passage.encoded.parts @ direction, strict=True):
                if word not in COMMON and word in written:
                    said[word] = max(said.get(word, 0.0), float(part))
        best = sorted(said, key=lambda word: -said[word])[:_MOST]
        kept = {word for word in best if said[word] > 0 and said[word] >= _NEAR * said[best[0]]}
        return " ".join(word for folded, word in written.items() if folded in kept)
