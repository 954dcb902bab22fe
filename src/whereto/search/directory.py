"""The offices that are asked for, and which of them a name, a contact or a concern may lead to.

Of a small catalogue these are all. Of a large one the index says which, so that no other is looked at.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from whereto.index import lookup
from whereto.reading.stems import COMMON
from whereto.records.office_parts import Confidentiality
from whereto.records.record import Record
from whereto.search.asking import ASKING

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.records.catalogue import Catalogue
    from whereto.records.concern import Concern
    from whereto.records.office import Office

MOST = 100  # offices that are looked at because of one name or contact: nobody reads more
_LONGEST_NAME = 24  # words
_MOST_KEYS = 5  # times as many are looked at because of several
_MOST_MENTIONED = 200  # numbers and addresses of a text that are looked up


class Taking(Record):
    """An office that takes a concern: one it is there for, or `also` hears, and at which place of those."""

    number: int
    also: bool
    place: int


class Directory:
    """The offices of a catalogue that are asked for, by their numbers in it."""

    def __init__(
        self, catalogue: "Catalogue", index: "Index | None" = None, *, confidential: bool = False
    ) -> None:
        """Of all offices, or of the confidential ones."""
        self.catalogue, self.offices = catalogue, catalogue.offices
        self._lookup = index if index is not None and index.has_lookup else None
        self._known: list[int] | None = None
        self._known_set: frozenset[int] = frozenset()
        self._asked = frozenset(self._confidential()) if confidential else None

    @property
    def is_looked_up(self) -> bool:
        """Whether an index says which offices may be meant."""
        return self._lookup is not None

    def asked(self, number: int) -> bool:
        """Whether an office is asked for."""
        return self._asked is None or number in self._asked

    def numbers(self) -> Iterable[int]:
        """All that are asked for, in order."""
        return range(len(self.offices)) if self._asked is None else sorted(self._asked)

    def confidential(self, number: int) -> bool:
        """Whether an office is confidential."""
        if self._lookup is None:
            return self.offices[number].confidentiality is Confidentiality.CONFIDENTIAL
        self._confidential()
        return number in self._known_set

    def with_id(self, office_id: str) -> "Office | None":
        """The office with this id."""
        offices = map(self.offices.__getitem__, self._candidates(lookup.ID + office_id))
        return next((office for office in offices if office.id == office_id), None)

    def of_name(self, key: str) -> Iterable[int]:
        """Those that one of its names may be, without case, accents, spaces and marks; see `key_of`."""
        return self._candidates(lookup.KEY + key)

    def at_place(self, key: str) -> Iterable[int]:
        """Those that may lie at a place told likewise."""
        return self._candidates(lookup.PLACE_KEY + key)

    def with_words(self, words: Iterable[str]) -> Iterable[int]:
        """Those that may have all these words in a name."""
        if self._lookup is None:
            return self.numbers()
        held = [{*self._found(lookup.WORD + word)} for word in words]
        return self._first(set.intersection(*held)) if held else ()

    def named_like(self, key: str, least: float) -> Iterable[int]:
        """Those whose name may have at least this ratio, from 0 to 100, to one told likewise."""
        if self._lookup is None:
            return self.numbers()
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        names = self._lookup.keys(lookup.KEY)
        near = extract(key, names, scorer=ratio, limit=MOST, score_cutoff=least)  # the nearest first
        found = (number for name, *_ in near for number in self._found(lookup.KEY + name))
        return list(dict.fromkeys(filter(self.asked, found)))[:MOST]

    def called(self, words: Sequence[str]) -> Iterable[int]:
        """Those whose name the words of a question may be, or hold beside words of asking."""
        if self._lookup is None:
            return self.numbers()
        return self._first(
            number for name in _names_in(words) for number in self._found(lookup.NAME + name)
        )

    def lying_at(self, words: Sequence[str]) -> Iterable[int]:
        """Those whose place they may be likewise, if `called` has not already given all offices."""
        return self._first(
            number for name in _names_in(words) for number in self._found(lookup.PLACE + name)
        )

    def reached_by(
        self,
        addresses: Iterable[str],
        extensions: Iterable[str],
        rooms: Iterable[str],
        digits: Iterable[str],
    ) -> Iterable[int]:
        """Those that may have one of these; of a number the last digits are enough."""
        if self._lookup is None:
            return self.numbers()
        of_addresses = [{*self._found(lookup.EMAIL + each)} for each in [*addresses][:_MOST_MENTIONED]]
        extended = [{*self._found(lookup.EXTENSION + each)} for each in [*extensions][:_MOST_MENTIONED]]
        numbered = [
            {*self._found(lookup.DIGITS + each[::-1], whole=False)} for each in [*digits][:_MOST_MENTIONED]
        ]
        both = [set[int]().union(*extended) & set[int]().union(*numbered)]
        placed = [{*self._found(lookup.ROOM + each)} for each in [*rooms][:_MOST_MENTIONED]]
        # What tells most comes first, and of each so many that nothing hides what comes after it.
        each_first = map(self._first, (*of_addresses, *both, *numbered, *extended, *placed))
        return list(dict.fromkeys(number for some in each_first for number in some))[: _MOST_KEYS * MOST]

    def taking(self, owner: int) -> Iterator[Taking]:
        """The offices that take a concern, by its number."""
        if self._lookup is None:
            yield from self._that_take(self.catalogue.concerns[owner])
            return
        for key, numbers in self._lookup.offices_at(f"{lookup.CONCERN}{owner}:", whole=False):
            _, also, place = key.split(":")
            for number in filter(self.asked, self._sound(numbers)):
                yield Taking(number, bool(int(also)), int(place))

    def first_confidential(self, owner: int | None) -> "Office | None":
        """The confidential office that takes a concern first, or else the first of all, if there is one."""
        taking = (
            [] if owner is None else [each for each in self.taking(owner) if self.confidential(each.number)]
        )
        best = min(taking, key=lambda each: (each.also, each.place, each.number), default=None)
        number = best.number if best else next(iter(self._confidential()), None)
        return None if number is None else self.offices[number]

    def _that_take(self, concern: "Concern") -> Iterator[Taking]:
        for number in self.numbers():
            office = self.offices[number]
            if concern in office.concerns:
                yield Taking(number, also=False, place=office.concerns.index(concern))
            elif concern in office.also_concerns:
                yield Taking(number, also=True, place=office.also_concerns.index(concern))

    def _confidential(self) -> Sequence[int]:
        """All confidential offices, in order."""
        if self._known is None:
            if self._lookup is None:
                kept = Confidentiality.CONFIDENTIAL
                found = [at for at, office in enumerate(self.offices) if office.confidentiality is kept]
            else:
                found = [*self._found(lookup.CONFIDENTIAL)]
            self._known, self._known_set = found, frozenset(found)
        return self._known

    def _candidates(self, key: str) -> Iterable[int]:
        return self.numbers() if self._lookup is None else self._first(self._found(key))

    def _found(self, key: str, *, whole: bool = True) -> Iterator[int]:
        """The offices of a key, or of all keys that begin so."""
        if self._lookup is not None and len(key) > 1 - (key == lookup.CONFIDENTIAL):
            for _, numbers in self._lookup.offices_at(key, whole=whole):
                yield from self._sound(numbers)

    def _sound(self, numbers: Sequence[int]) -> Sequence[int]:
        """The same numbers. Raises DamagedError for one that no office has."""
        if numbers and max(numbers) >= len(self.offices):
            from whereto.encoding.header import DamagedError

            raise DamagedError("the index names an office that is none")
        return numbers

    def _first(self, numbers: Iterable[int]) -> list[int]:
        """As many as are worth being looked at, in order."""
        return sorted(filter(self.asked, {*numbers}))[:MOST]


def _names_in(words: Sequence[str]) -> set[str]:
    """All of the words that may be a name: those that say something, with any of the others around them."""
    said = [at for at, word in enumerate(words) if word not in COMMON and word not in ASKING]
    first, last = (said[0], said[-1]) if said else (len(words), -1)
    if last - first >= _LONGEST_NAME or (not said and len(words) > _LONGEST_NAME):
        return set()
    begins = range(max(0, last + 1 - _LONGEST_NAME), min(first, len(words) - 1) + 1)
    ends = range(max(last, 0), min(first + _LONGEST_NAME, len(words)))
    return {"".join(words[begin : end + 1]) for begin in begins for end in ends if begin <= end}
