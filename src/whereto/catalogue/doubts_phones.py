"""Doubts on numbers, by what is known of the numbering plans of all countries."""

import re
from collections.abc import Iterator
from typing import Any

from whereto.catalogue.faults import Doubt, Path
from whereto.catalogue.phone_numbers import digits, is_lettered
from whereto.records.catalogue import Catalogue
from whereto.records.office_parts import Phone

_NO_COUNTRY = "001"  # the region of numbers that belong to none
_FEWEST_DIGITS = 7  # of a number that is printed whole
_ALWAYS = re.compile(
    r"24|always|night|(?:any|all)\s*(?:the\s*)?time|round the clock|every hour", re.IGNORECASE
)
_FEWEST_INSIDE = 4  # of one that is printed as it is dialled within a house


def doubts_of_phones(catalogue: Catalogue) -> Iterator[Doubt]:
    """Each number of an office or an urgent contact that there can hardly be, or that is not as printed."""
    country = catalogue.institution.country
    for number, office in enumerate(catalogue.offices):
        for place, phone in enumerate(office.phones):
            path: Path = ("office", number, "phones", place)
            entry = f"office '{office.id}'"
            yield from _doubts(phone, path, entry, country)
            yield from _of_an_office(phone, path, entry, country)
    yield from _of_emergencies(catalogue)
    for number, contact in enumerate(catalogue.urgent):
        for place, channel in enumerate(contact.channels):
            at: Path = ("urgent", number, "channels", place)
            entry = f"urgent '{contact.id}'"
            yield from _doubts(channel, at, entry, contact.country or country)
            printed = digits(channel.display or "")
            whole = len(printed) >= _FEWEST_DIGITS or is_lettered(channel.display or "")
            if channel.number and channel.number.startswith("+") and not whole:
                yield Doubt(
                    "short-display",
                    (*at, "display"),
                    entry,
                    f"'{channel.display}' is shown, but {channel.number} is dialled",
                    "Show a number that a person can dial as it stands.",
                )


def _of_an_office(phone: Phone, path: Path, entry: str, country: str | None) -> Iterator[Doubt]:
    """A number of which too little is printed, or which is the one for an emergency."""
    printed, at = digits(phone.display), (*path, "display")
    if country and _is_for_emergencies(printed, country):
        fix = "Put it into [[urgent]], or print the office's own number."
        problem = f"'{phone.display}' is a number for emergencies, not an office's"
        yield Doubt("emergency-number", at, entry, problem, fix)
    elif digits(phone.number or "") != printed and _is_short(phone):
        problem = f"'{phone.display}' is shown, but {phone.number} is dialled"
        yield Doubt(
            "short-display", at, entry, problem, "Write the number exactly as the source prints it."
        )


def _is_short(phone: Phone) -> bool:
    """Whether hardly a digit is printed of a number that is dialled."""
    few = len(digits(phone.display)) < _FEWEST_INSIDE
    return few and phone.number is not None and not is_lettered(phone.display)


def _of_emergencies(catalogue: Catalogue) -> Iterator[Doubt]:
    """An emergency contact that cannot be called, not at any time, or not in its country."""
    for number, contact in enumerate(catalogue.urgent):
        if contact.type != "emergency":
            continue
        entry, path = f"urgent '{contact.id}'", ("urgent", number)
        if all(channel.type != "call" for channel in contact.channels):
            fix = "Add the number for emergencies, or make it a contact of another type."
            yield Doubt("no-call", path, entry, "an emergency contact has no number to call", fix)
        if contact.hours and not _ALWAYS.search(contact.hours):
            problem = f"an emergency contact is answered at some times only: '{contact.hours}'"
            fix = "Name one that always answers, or make it a contact of another type."
            yield Doubt("emergency-hours", (*path, "hours"), entry, problem, fix)
        country = contact.country or catalogue.institution.country
        for place, channel in enumerate(contact.channels):
            code = channel.number or ""
            special = channel.local or channel.reached_from or contact.reached_from
            if country and code.isdigit() and not special and not _is_for_emergencies(code, country):
                problem = f"'{code}' is no number for emergencies in the country {country}"
                fix = "Check it; if it works from certain phones only, say so in 'reached_from'."
                at = (*path, "channels", place, "number")
                yield Doubt("no-emergency-number", at, entry, problem, fix)


def _is_for_emergencies(code: str, country: str) -> bool:
    from phonenumbers import connects_to_emergency_number

    return bool(connects_to_emergency_number(code, country))


def _doubts(phone: Any, path: Path, entry: str, country: str | None) -> Iterator[Doubt]:
    """The doubts on a phone or a channel; one of the number itself at most."""
    if phone.number is None or not phone.number.startswith("+"):
        return  # a short code, which the plans say little about
    import phonenumbers

    number, printed = phone.number, phone.display or ""
    at = (*path, "number")
    if found := _of_number(number, country):
        yield Doubt(found[0], at, entry, *found[1:])
    try:
        shown = phonenumbers.parse(printed, country)
    except phonenumbers.NumberParseException:
        return  # too few digits, or no country that says what they mean
    extension = shown.extension
    shown.extension = None
    told = phonenumbers.format_number(shown, phonenumbers.PhoneNumberFormat.E164)
    if phonenumbers.is_possible_number(shown) and told != number:
        problem = f"'{printed}' is shown, which is {told}, but {number} is dialled"
        fix = "Correct the one that differs from the source."
        yield Doubt("other-number", at, entry, problem, fix)
    if extension and not getattr(phone, "extension", None):
        problem = f"'{printed}' names an extension, and {number} is dialled without it"
        fix = "Make sure that a person knows to ask for it."
        yield Doubt("extension", (*path, "display"), entry, problem, fix)


def _of_number(number: str, country: str | None) -> tuple[str, str, str] | None:
    """What sort of doubt there is on a number to dial, what it is and what to do."""
    import phonenumbers
    from phonenumbers import PhoneNumberType

    check = f"Check {number} against the source."
    try:
        found = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "impossible-number", f"'{number}' begins with no country's code", check
    if not phonenumbers.is_possible_number(found):
        return "impossible-number", f"'{number}' has too many or too few digits for its country", check
    if not phonenumbers.is_valid_number(found):
        return "unknown-number", f"no number like '{number}' is given out in its country", check
    if phonenumbers.number_type(found) in (PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST):
        fix = "Name the cost, or a number without it."
        return "premium-number", f"a call to '{number}' may cost extra", fix
    region = phonenumbers.region_code_for_number(found)
    if country and region not in (country, _NO_COUNTRY, None) and not _toll_free(found, country):
        problem = f"'{number}' is a number of {region}, and the catalogue is for {country}"
        return "foreign-number", problem, check
    return None


def _toll_free(number: Any, country: str) -> bool:
    """Whether it is a number without a place, under a country code that the country shares."""
    import phonenumbers

    same = phonenumbers.country_code_for_region(country) == number.country_code
    return bool(same and not phonenumbers.is_number_geographical(number))
