"""Where search is asked: what a text speaks of, and which offices fit it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whereto.answer.place import MOST_TEXTS, Place
from whereto.records.answer import Danger, Findings
from whereto.records.urgent import UrgentContact

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.reading.reading import Reading
    from whereto.search.directory import Directory
    from whereto.search.find import Plain
    from whereto.search.names import Found


def read(text: str) -> "Reading":
    """The one reading of a text that everything below looks at."""
    from whereto.reading.reading import Reading

    return Reading(text)


def find_plain(reading: "Reading", place: Place) -> "Plain | None":
    """The answer to a question that is a contact, a name or a whole term, at once; None for any other."""
    from whereto.search.find import find_plain as find

    def find_in(index: "Index") -> "Plain | None":
        directory = place.directory
        found = (find(way, directory, index, place.wanted) for way in reading.ways)
        return next(filter(None, found), None)

    return place.look_up(find_in)


def find_offices(reading: "Reading", place: Place, most_texts: int = MOST_TEXTS) -> Findings:
    """The offices that fit the question, best first, and how that came about.

    Where the prepared index shows itself damaged, at most so many texts are encoded instead.
    """
    from whereto.encoding.header import DamagedError
    from whereto.search.find import find

    def find_in(index: "Index") -> Findings:
        directory = place.directory
        found = (find(way, directory, index, place.wanted) for way in reading.ways)
        return max(found, key=lambda each: each.matches[0].score if each.matches else 0.0)

    index = place.index
    by_words = place.look_up(find_in)
    if place.index is index:
        return by_words
    place.need_meaning(most_texts)
    try:
        return place.look_up(find_in)
    except DamagedError:  # a layer's index is made of the one below, whose vectors may be the damaged ones
        return by_words


def danger_in(
    reading: "Reading", plain: "Plain | None" = None, place: Place | None = None
) -> Danger | None:
    """What danger a text speaks of; None where it speaks of none.

    It is heard with its misspelt words put right as search does it, where there is a `place` to search in.
    Of a plain question the index already knows, unless it holds more than the plain words; then it is
    asked where there is no encoder. `plain` is left out where the encoder has not judged the index's terms.
    """
    from whereto.reading.danger import phrase_in, recognise

    by_term = Danger(plain.danger, reading.text.clean) if plain and plain.danger else None
    if plain and plain.whole:
        return by_term or phrase_in(reading.text.folded)
    ways = ((way, _put_right(way, place)) for way in reading.ways)
    found = next(filter(None, (recognise(way, right) for way, right in ways)), None)
    return found or (by_term if reading.unheard or reading.encoder is None else None)


def _put_right(reading: "Reading", place: Place | None) -> "Reading":
    """The reading with misspelt words put right; itself where there is no sound catalogue."""
    if place is None:
        return reading
    from whereto.encoding.header import DamagedError
    from whereto.search.spelling import Speller, put_right

    try:
        return reading.corrected(put_right(Speller(place.index).take(reading.text.words)))
    except DamagedError:
        return reading


def contacts_meant(
    reading: "Reading", contacts: Sequence[UrgentContact], plain: "Plain | None"
) -> tuple[UrgentContact, ...]:
    """The urgent contacts that a question names or gives a number of.

    A part of a name is enough where the question has no plain answer.
    """
    from whereto.search.names import contacts_meant as meant

    return meant(reading.text, contacts, partly=plain is None)


def find_by_name(text: str, directory: "Directory") -> "Found":
    """The offices called `text`, or else those whose names are similar."""
    from whereto.search.names import find_by_name as find

    return find(text, directory)


def find_urgent(text: str, contacts: Sequence[UrgentContact]) -> UrgentContact | None:
    """The first urgent contact whose name, letters, label or number `text` is."""
    from whereto.search.contacts import Mentioned, mentions
    from whereto.search.names import names_contact

    asked = read(text).text
    mentioned = Mentioned(asked)
    fitting = (each for each in contacts if names_contact(asked, each) or mentions(mentioned, each))
    return next(fitting, None)
