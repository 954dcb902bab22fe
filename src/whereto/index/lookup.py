"""Which offices of a large catalogue a name, a contact or a concern leads to, so that none is looked for.

    lookup   key <tab> where its numbers begin in the part below <tab> how many; sorted
    offices  numbers of offices, in their order for each key

The first letter of a key says what it is of. Whoever finds an office by one looks at the office itself
then: a key only says which of them are worth that.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from whereto.index.names import digits_of, key_of, names_of, places_of, rooms_of, words_of_name
from whereto.records.office_parts import Confidentiality

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office

ID, NAME, WORD, KEY, PLACE, PLACE_KEY = "i", "n", "w", "k", "p", "q"
DIGITS, EMAIL, EXTENSION, ROOM = "d", "e", "x", "r"
CONCERN, CONFIDENTIAL = "c", "s"
LARGE = 1000  # offices, from which on an index has these parts


def lookup_of(catalogue: "Catalogue") -> dict[str, bytes]:
    """The two parts, of a catalogue of any size."""
    from whereto.encoding.arrays import as_numbers  # who only looks for a name does not need it

    pairs = sorted(_pairs(catalogue))
    lines: list[str] = []
    at = 0
    while at < len(pairs):
        key = pairs[at].rpartition("\t")[0]
        end = at + 1
        while end < len(pairs) and pairs[end].rpartition("\t")[0] == key:
            end += 1
        lines.append(f"{key}\t{at}\t{end - at}\n")
        at = end
    numbers = (int(pair.rpartition("\t")[2]) for pair in pairs)
    return {"lookup": "".join(lines).encode(), "offices": as_numbers(numbers)}


def _pairs(catalogue: "Catalogue") -> Iterator[str]:
    """Each key with the number of an office, as they are sorted: a tab comes before every letter."""
    concerns = {concern.id: number for number, concern in enumerate(catalogue.concerns)}
    for number, office in enumerate(catalogue.offices):
        keys = {*_keys_of(office)}
        for also, held in enumerate((office.concerns, office.also_concerns)):
            for place, concern in enumerate(held):
                keys.add(concern_key(concerns[concern.id], also=bool(also), place=place))
        yield from (f"{key}\t{number:09}" for key in keys)


def _keys_of(office: "Office") -> Iterable[str]:
    yield ID + office.id
    for name in names_of(office):
        words = words_of_name(name.text)
        yield NAME + "".join(words)
        yield KEY + key_of(name.text)
        yield from (WORD + word for word in words)
    for name in places_of(office):
        yield PLACE + "".join(words_of_name(name.text))
        yield PLACE_KEY + key_of(name.text)
    for phone in office.phones:
        for told in (phone.number or "", phone.display):
            yield DIGITS + digits_of(told)[::-1]
        if phone.extension:
            yield EXTENSION + phone.extension
    if office.email:
        yield EMAIL + office.email.casefold()
    for place in rooms_of(office):
        yield ROOM + place.casefold()
    if office.confidentiality is Confidentiality.CONFIDENTIAL:
        yield CONFIDENTIAL


def concern_key(concern: int, *, also: bool, place: int) -> str:
    """The key of the offices that name a concern, by its number, at a place of their list."""
    return f"{CONCERN}{concern}:{int(also)}:{place}"
