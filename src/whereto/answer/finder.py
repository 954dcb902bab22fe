"""The one place where search is called: what a text speaks of, and which offices fit it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from whereto.catalogue import prepared
from whereto.catalogue.locate import Location
from whereto.catalogue.read import read_bytes
from whereto.records.answer import Danger, Findings
from whereto.records.catalogue import Catalogue
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


def read(text: str) -> "Reading":
    """The one reading of a text that everything below looks at."""
    from whereto.search.reading import Reading

    return Reading(text)


def find_plain(reading: "Reading", place: Place) -> "Plain | None":
    """The answer to a question that is a contact, a name or a whole term, at once; None for any other."""
    from whereto.search.rank import find_plain as find

    return find(reading, place.catalogue, place.known, place.offices)


def find_offices(reading: "Reading", place: Place) -> Findings:
    """The offices that fit the question, best first, and how that came about."""
    from whereto.search.rank import find

    return find(reading, place.catalogue, place.known, place.offices)


def danger_in(reading: "Reading", plain: "Plain | None" = None) -> Danger | None:
    """What danger a text speaks of; None where it speaks of none.

    Of a plain question the index already knows, unless it holds more than the plain words.
    """
    from whereto.search.danger import phrase_in, recognise

    if plain is None or not plain.whole:
        return recognise(reading)
    return Danger(plain.danger, reading.text.clean) if plain.danger else phrase_in(reading.text.folded)


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
    from whereto.search.index import index_bytes as make

    return make(catalogue, progress)


def index_of(catalogue: Catalogue, location: Location | None) -> "Index":
    """The prepared index where the catalogue is the shipped one, else one that is made now.

    `location` is where the catalogue was loaded from, None for one that somebody built or kept.
    """
    from whereto.search.arrays import Arrays
    from whereto.search.index import Index, build_index

    if location and not location.origin:
        found = prepared.read_prepared(prepared.INDEX, read_bytes(location))
        if found is not None:
            return Index(Arrays(found))
    return build_index(catalogue)
