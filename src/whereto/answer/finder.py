"""Where search is asked: what a text speaks of, and which offices fit it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whereto.answer.place import Place
from whereto.records.answer import Danger, Findings
from whereto.records.office import Office

if TYPE_CHECKING:
    from whereto.search.names import Found
    from whereto.search.rank import Plain
    from whereto.search.reading import Reading


def read(text: str) -> "Reading":
    """The one reading of a text that everything below looks at."""
    from whereto.search.reading import Reading

    return Reading(text)


def find_plain(reading: "Reading", place: Place) -> "Plain | None":
    """The answer to a question that is a contact, a name or a whole term, at once; None for any other."""
    from whereto.search.rank import find_plain as find

    return place.look_up(lambda index: find(reading, place.catalogue, index, place.offices))


def find_offices(reading: "Reading", place: Place) -> Findings:
    """The offices that fit the question, best first, and how that came about."""
    from whereto.search.rank import find

    return place.look_up(lambda index: find(reading, place.catalogue, index, place.offices))


def danger_in(reading: "Reading", plain: "Plain | None" = None) -> Danger | None:
    """What danger a text speaks of; None where it speaks of none.

    Of a plain question the index already knows, unless it holds more than the plain words. `plain` is
    left out where the encoder has not judged the index's terms.
    """
    from whereto.search.danger import phrase_in, recognise

    if plain is None or not plain.whole:
        return recognise(reading)
    return Danger(plain.danger, reading.text.clean) if plain.danger else phrase_in(reading.text.folded)


def find_by_name(text: str, offices: Sequence[Office]) -> "Found":
    """The offices called `text`, or else those whose names are similar."""
    from whereto.search.names import find_by_name as find

    return find(text, offices)
