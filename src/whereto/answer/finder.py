"""The one place where search is called: what a text speaks of, and which offices fit it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from whereto.catalogue import prepared
from whereto.catalogue.locate import Location, shipped
from whereto.catalogue.read import read_bytes
from whereto.records.answer import Danger, Findings
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError
from whereto.records.office import Office
from whereto.records.record import Record
from whereto.records.urgent import UrgentContact

if TYPE_CHECKING:
    from whereto.search.index import Index
    from whereto.search.names import Found
    from whereto.search.rank import Plain
    from whereto.search.reading import Reading


class Place(Record):
    """Where a question is looked up: a catalogue, its index, and the offices that are asked for."""

    catalogue: Catalogue
    known: "Index"
    offices: Sequence[Office]
    shipped: bool = False


def read(text: str) -> "Reading":
    """The one reading of a text that everything below looks at."""
    from whereto.search.reading import Reading

    return Reading(text)


def find_plain(reading: "Reading", place: Place) -> "Plain | None":
    """The answer to a question that is a contact, a name or a whole term, at once; None for any other."""
    from whereto.search.rank import find_plain as find

    found = (find(way, place.catalogue, place.known, place.offices) for way in reading.ways)
    return next(filter(None, found), None)


def find_offices(reading: "Reading", place: Place) -> Findings:
    """The offices that fit the question, best first, and how that came about."""
    from whereto.search.rank import find

    found = (find(way, place.catalogue, place.known, place.offices) for way in reading.ways)
    return max(found, key=lambda each: each.matches[0].score if each.matches else 0.0)


def danger_in(reading: "Reading", plain: "Plain | None" = None) -> Danger | None:
    """What danger a text speaks of; None where it speaks of none.

    Of a plain question the index already knows, unless it holds more than the plain words; then it is
    asked where there is no encoder.
    """
    from whereto.search.danger import phrase_in, recognise

    by_term = Danger(plain.danger, reading.text.clean) if plain and plain.danger else None
    if plain and plain.whole:
        return by_term or phrase_in(reading.text.folded)
    found = next(filter(None, map(recognise, reading.ways)), None)
    return found or (by_term if reading.encoder is None else None)


def contacts_meant(
    reading: "Reading", contacts: Sequence[UrgentContact], plain: "Plain | None"
) -> tuple[UrgentContact, ...]:
    """The urgent contacts that a question names or gives a number of.

    A part of a name is enough where the question has no plain answer.
    """
    from whereto.search.names import contacts_meant as meant

    return meant(reading.text, contacts, partly=plain is None)


def find_by_name(text: str, offices: Sequence[Office]) -> "Found":
    """The offices called `text`, or else those whose names are similar."""
    from whereto.search.names import find_by_name as find

    return find(text, offices)


def find_urgent(text: str, contacts: Sequence[UrgentContact]) -> UrgentContact | None:
    """The first urgent contact whose name, letters, label or number `text` is."""
    from whereto.search.contacts import Mentioned, mentions
    from whereto.search.names import names_contact

    asked = read(text).text
    mentioned = Mentioned(asked)
    fitting = (each for each in contacts if names_contact(asked, each) or mentions(mentioned, each))
    return next(fitting, None)


def index_bytes(catalogue: Catalogue, progress: Callable[[int], None] | None = None) -> bytes:
    """The index of a catalogue, as its prepared form keeps it; `progress` hears of each step."""
    from whereto.search.build import index_bytes as make

    return make(catalogue, progress)


def index_of(catalogue: Catalogue, location: Location | None) -> "Index":
    """The prepared index where the catalogue holds what the shipped one does, else one that is made now.

    `location` is where the catalogue was loaded from, None for one that somebody built or kept.
    """
    from whereto.search.build import build_index

    if location is None:
        return _index_of_value(catalogue)
    return _prepared_index(read_bytes(location)) or build_index(catalogue)


@lru_cache(maxsize=4)  # who keeps a catalogue asks of it again
def _index_of_value(catalogue: Catalogue) -> "Index":
    from whereto.search.build import build_index

    with suppress(CatalogueError):
        content = read_bytes(shipped())
        known = prepared.decode(prepared.read_prepared(prepared.CATALOGUE, content) or b"")
        if known and _searched(known) == _searched(catalogue) and (found := _prepared_index(content)):
            return found
    return build_index(catalogue)


def _searched(catalogue: Catalogue) -> tuple[object, ...]:
    """What an index is made from."""
    return catalogue.concerns, catalogue.offices


def _prepared_index(content: bytes) -> "Index | None":
    """The index that was prepared of the catalogue with this content; None if it cannot be used."""
    from whereto.search.arrays import Arrays
    from whereto.search.index import Index

    found = prepared.read_prepared(prepared.INDEX, content)
    with suppress(ValueError):  # another version made it
        return Index(Arrays(found)) if found else None
    return None
