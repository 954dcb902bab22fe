"""Finding whose number, address, room or building it is that stands in a text."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from whereto.records.answer import Hit

if TYPE_CHECKING:
    from whereto.records.office import Office
    from whereto.records.urgent import UrgentContact
    from whereto.search.text import Text

_FEWEST_DIGITS = 5  # the campus form of a number, as `3-5921`
# A run of digits as people write numbers; an extension may stand before it.
_NUMBER = re.compile(r"\+?\d[\d\s()./+-]{0,30}\d|\d")
_ADDRESS = re.compile(r"[^\s@<>,;:\"']{1,64}@[^\s@<>,;:\"']{1,255}")
_LETTERS_AND_DIGITS = re.compile(r"\b[a-z]{0,3}\d[\w-]{0,12}")


class Mentioned:
    """The contacts that a text mentions: digits of numbers, addresses, rooms and buildings."""

    def __init__(self, text: "Text") -> None:
        """Look through the text once."""
        lowered = text.clean.casefold()
        self.addresses = {found.rstrip(".!?)") for found in _ADDRESS.findall(lowered)}
        self.numbers = {digits: found for found in _NUMBER.findall(lowered) if (digits := _digits(found))}
        self.places = {found.strip("-"): found for found in _LETTERS_AND_DIGITS.findall(lowered)}

    def __bool__(self) -> bool:
        """Whether there is anything that may be a contact."""
        return bool(self.addresses or self.numbers or self.places)


def contact_hit(mentioned: Mentioned, office: "Office") -> Hit | None:
    """The office's phone, e-mail address, room or building, where the text mentions it."""
    if office.email and office.email.casefold() in mentioned.addresses:
        return Hit(office.email, office.email, "email")
    for phone in office.phones:
        for digits, written in mentioned.numbers.items():
            if len(digits) >= _FEWEST_DIGITS and _is_number(digits, phone.number, phone.display):
                return Hit(written.strip(), phone.display, "phone")
    for field, place in (("room", office.room), ("room", office.building)):
        if place and (written := mentioned.places.get(place.casefold())):
            return Hit(written, place, field)
    return None


def mentions(mentioned: Mentioned, contact: "UrgentContact") -> bool:
    """Whether the text mentions a number of an urgent contact."""
    numbers = ((channel.number, channel.display or "") for channel in contact.channels)
    return any(
        _is_number(digits, number, display)
        for number, display in numbers
        for digits in mentioned.numbers
        if number and (len(digits) >= _FEWEST_DIGITS or digits == number)
    )


def office_hits(mentioned: Mentioned, offices: "Iterable[Office]") -> Iterator[tuple[int, Hit]]:
    """The place of each office whose contact the text mentions, with what it mentions."""
    if mentioned:
        for place, office in enumerate(offices):
            if hit := contact_hit(mentioned, office):
                yield place, hit


def _is_number(digits: str, number: str | None, printed: str) -> bool:
    whole = _digits(number or "")
    return bool(whole and whole.endswith(digits)) or _digits(printed) == digits


def _digits(text: str) -> str:
    return "".join(mark for mark in text if mark in "0123456789")
