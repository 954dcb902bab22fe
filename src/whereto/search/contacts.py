"""Finding whose number, address, room or building it is that stands in a text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from whereto.index.names import digits_of, rooms_of
from whereto.records.answer import Hit

if TYPE_CHECKING:
    from whereto.reading.text import Text
    from whereto.records.office import Office
    from whereto.records.office_parts import Phone
    from whereto.records.urgent import UrgentContact
    from whereto.search.directory import Directory

_FEWEST_DIGITS = 5  # the campus form of a number, as `3-5921`
# A run of digits as people write numbers; an extension may stand before it.
_NUMBER = re.compile(r"(?:\bx)?\+?\d[\d\s()./+-]{0,30}\d|\d", re.IGNORECASE)
# An extension beside a number, or alone: ext. 123, extension 123, x123, and ;ext=123 as in a link.
_EXTENSION = re.compile(r"\b(?:extension|extn|ext|x)[.:=]?\s{0,3}(\d{1,11})\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>()[\]{}?/,;:\"']{1,64}@[^\s@<>()[\]{}?/,;:\"']{1,255}")
_PLACE = re.compile(
    r"(?:\b(building|bldg|room|rm|suite)\.?\s{0,3})?\b([a-z]{0,3}\d[\w-]{0,12})", re.IGNORECASE
)


class Mentioned:
    """The contacts that a text mentions: digits of numbers, addresses, rooms and buildings."""

    def __init__(self, text: "Text") -> None:
        """Look through the text once; all are kept as they were written."""
        clean = text.clean
        addresses = [found.rstrip(".!") for found in _ADDRESS.findall(clean)] if "@" in clean else []
        self.addresses = {address.casefold(): address for address in addresses}
        runs = (part for run in _NUMBER.findall(clean) for part in _parts(run))
        self.numbers = {digits: run for run in runs if (digits := digits_of(run))}
        self.extensions = {found[1]: found[0] for found in _EXTENSION.finditer(clean)}
        self.long_numbers = [digits for digits in self.numbers if len(digits) >= _FEWEST_DIGITS]
        self.places = dict(_places(clean))

    def __bool__(self) -> bool:
        """Whether there is anything that may be a contact."""
        return bool(self.addresses or self.numbers or self.places)


def contact_hit(mentioned: Mentioned, office: "Office") -> Hit | None:
    """The office's phone, e-mail address, room or building, where the text mentions it."""
    return extension_hit(mentioned, office) or _contact_hit(mentioned, office)


def extension_hit(mentioned: Mentioned, office: "Office") -> Hit | None:
    """The office's phone, where the text mentions its extension, with its number or without any."""
    for phone in office.phones if mentioned.extensions else ():
        if written := mentioned.extensions.get(phone.extension or ""):
            number = _number_in(mentioned, phone)
            if number or not mentioned.long_numbers:
                return Hit(" ".join(filter(None, (number, written))), phone.whole, "phone")
    return None


def _contact_hit(mentioned: Mentioned, office: "Office") -> Hit | None:
    if office.email and (address := mentioned.addresses.get(office.email.casefold())):
        return Hit(address, office.email, "email")
    for phone in office.phones:
        if written := _number_in(mentioned, phone):
            return Hit(written, phone.display, "phone")
    for place in rooms_of(office):
        if found := mentioned.places.get(place.casefold()):
            return Hit(found, place, "room")
    return None


def mentions(mentioned: Mentioned, contact: "UrgentContact") -> bool:
    """Whether the text mentions a number of an urgent contact; a short code, as 100, may be any number."""
    numbers = ((channel.number, channel.display or "") for channel in contact.channels)
    return any(
        _is_number(digits, number, display)
        for number, display in numbers
        for digits in mentioned.numbers
        if number and len(digits) >= _FEWEST_DIGITS
    )


def office_hits(mentioned: Mentioned, directory: "Directory") -> Iterator[tuple[int, Hit]]:
    """The number of each office whose contact the text mentions, with what it mentions.

    Where it mentions an extension of a number that several share, only those that have this extension.
    """
    if mentioned:
        numbers = directory.reached_by(
            mentioned.addresses, mentioned.extensions, mentioned.places, mentioned.long_numbers
        )
        given = [(number, directory.offices[number]) for number in numbers]
        exact = mentioned.extensions and any(extension_hit(mentioned, office) for _, office in given)
        find = extension_hit if exact else contact_hit
        for number, office in given:
            if hit := find(mentioned, office):
                yield number, hit


def _parts(run: str) -> Iterator[str]:
    """A run of digits, and what its pieces make: a year or a room may stand before a number."""
    pieces = run.split()
    for start in range(len(pieces)):
        for end in range(len(pieces), start, -1):
            yield " ".join(pieces[start:end])


def _places(clean: str) -> Iterator[tuple[str, str]]:
    """The rooms and buildings; digits alone are one where a word says so or nothing else stands there."""
    for found in _PLACE.finditer(clean):
        place = found[2].strip("-")
        if found[1] or not place.isdigit() or found[0] == clean:
            yield place.casefold(), found[2]


def _number_in(mentioned: Mentioned, phone: "Phone") -> str | None:
    """The number of a phone as the text has it; None where it does not mention it."""
    for digits, written in mentioned.numbers.items():
        if len(digits) >= _FEWEST_DIGITS and _is_number(digits, phone.number, phone.display):
            return written.strip()
    return None


def _is_number(digits: str, number: str | None, printed: str) -> bool:
    whole = digits_of(number or "")
    return bool(whole and whole.endswith(digits)) or digits_of(printed) == digits
