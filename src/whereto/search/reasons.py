"""Why an owner of the index was found: the person's own words, and what they were taken as.

A reason never rests on the institution's own name or on a part of a term that says something else, and it
names nothing graver than was written: a concern of danger has to be said, or three quarters probable by
more than a part of a term.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from whereto.reading.stems import COMMON
from whereto.reading.text import words_of
from whereto.records.answer import Hit
from whereto.search.terms import Evidence

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.reading.reading import Reading
    from whereto.records.catalogue import Catalogue

_CLEAR = 0.5  # a term hit this well is named as the reason
_NEAR = 0.4  # a word that speaks less than this part of the strongest one is not named
_MOST = 3  # words that are named
_LIKELY = 0.75  # from here on a concern of danger is named although no term of it was said
_FIELDS = {"term": "concern", "name": "name", "keyword": "keyword", "text": "description"}


def own_words(catalogue: "Catalogue") -> frozenset[str]:
    """The words of the institution's own name, which say nothing in a question to it."""
    institution = catalogue.institution
    return frozenset(words_of(f"{institution.name} {institution.short_name or ''}"))


class Reasons:
    """The reasons of one question."""

    def __init__(
        self,
        catalogue: "Catalogue | None" = None,
        evidence: Mapping[int, Evidence] | None = None,
        index: "Index | None" = None,
        reading: "Reading | None" = None,
    ) -> None:
        """Without a reading, terms alone are reasons."""
        self._catalogue, self._evidence = catalogue, evidence or {}
        self._index, self._reading = index, reading
        self.of = cache(self._of)

    def may_name(self, owner: int, probability: float) -> bool:
        """Whether a concern may stand in a reason."""
        likely = self._reading and probability >= _LIKELY and not self._by_a_part(owner)
        if likely or self._term_of(owner) or self._catalogue is None or self._index is None:
            return True
        concern = self._catalogue.concerns[owner]
        return not (concern.sexual_misconduct or self._index.danger_of(owner, concern.name))

    def _by_a_part(self, owner: int) -> bool:
        """Whether nothing speaks for an owner but words of a term that was not said."""
        found = self._evidence.get(owner)
        return bool(found and not found.said and set(self.of(owner).words.split()) <= set(found.words))

    def _term_of(self, owner: int) -> Evidence | None:
        """The term of an owner that was said, if one was."""
        found = self._evidence.get(owner)
        return found if found and found.said and (found.whole or found.strength >= _CLEAR) else None

    def _of(self, owner: int) -> Hit:
        """Why this owner was found: the term that was said, else the words that speak most for it."""
        concern = self._concern(owner)
        if found := self._term_of(owner):
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
        own = own_words(self._catalogue) if self._catalogue else frozenset[str]()
        written = self._reading.written
        said: dict[str, float] = {}
        for passage in self._reading.passages:
            for word, part in zip(passage.encoded.words, passage.encoded.parts @ direction, strict=True):
                if word in written and word not in COMMON and word not in own:
                    said[word] = max(said.get(word, 0.0), float(part))
        best = sorted(said, key=lambda word: -said[word])[:_MOST]
        kept = {word for word in best if said[word] > 0 and said[word] >= _NEAR * said[best[0]]}
        return " ".join(word for folded, word in written.items() if folded in kept)
