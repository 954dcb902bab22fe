"""What a contact for urgent help must fulfil: every number on it can be dialled as it stands."""

import re
from collections.abc import Iterator

from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.phone_numbers import (
    SHORT_CODES,
    digits,
    is_dialable,
    is_lettered,
    is_printed,
    is_short_code,
)

_EMERGENCY_DIGITS = 3  # of 911, 999, 112 and the like
# Labels of a line that is answered in the office's hours, and not for what cannot wait.
_IN_HOURS = re.compile(r"appoint|book|schedul|recept|front desk|office", re.IGNORECASE)


def check_urgent(contacts: list[Table], offices: list[Table], country: str | None) -> Iterator[Fault]:
    """Each channel that cannot be used as it is written, and each that is an office's appointment line.

    `country` is the institution's, which decides what short codes there may be.
    """
    booked = {
        phone["number"]
        for office in offices
        for phone in office.get("phones", [])
        if "number" in phone and (not phone.get("label") or _IN_HOURS.search(phone["label"]))
    }
    for number, contact in enumerate(contacts):
        for place, channel in enumerate(contact.get("channels", [])):
            path: Path = ("urgent", number, "channels", place)
            yield from _check_channel(channel, path, country)
            if not contact.get("hours") and channel.get("number") in booked:
                problem = f"'{channel.get('display')}' is an office's line as well"
                fix = "Say in 'hours' of this contact when it is answered for urgent help."
                yield Fault(path, problem, fix)


def check_own_alone(raw: Table) -> Iterator[Fault]:
    """That a catalogue which wants no contacts but its own brings one to call in an emergency."""
    alone = raw.get("institution", {}).get("own_urgent_only", False)
    if alone and not any(map(_is_called_in_an_emergency, raw.get("urgent", []))):
        problem = "without an emergency contact of its own a catalogue needs those that come with whereto"
        fix = 'Add an [[urgent]] of the type "emergency" with a number to call, or remove this line.'
        yield Fault(("institution", "own_urgent_only"), problem, fix)


def _is_called_in_an_emergency(contact: Table) -> bool:
    ways = (channel.get("type") for channel in contact.get("channels", []))
    return contact.get("type") == "emergency" and "call" in ways


def _check_channel(channel: Table, path: Path, country: str | None) -> Iterator[Fault]:
    if channel.get("type") == "chat":
        if "url" not in channel:
            yield Fault(path, "a chat has no address", 'Add url = "https://…".')
    elif channel.get("type") in ("call", "text"):  # another one is a fault of its own
        yield from _check_number(channel, path, country)


def _check_number(channel: Table, path: Path, country: str | None) -> Iterator[Fault]:
    number, printed = channel.get("number"), channel.get("display")
    if not number or not printed:
        fix = "Add 'number' for dialling and 'display' as the source prints it."
        yield Fault(path, "it has no number", fix)
    elif not is_short_code(number, country) and not is_dialable(number):
        codes = " of 3 to 6 digits, such as 112"
        if country == "US":
            codes = f": {', '.join(sorted(SHORT_CODES))}; for other codes, the [institution] has to be"
            codes += ' in another country than country = "US"'
        fix = f"Write + and the country code and all digits, such as +16172532916, or a short code{codes}."
        yield Fault((*path, "number"), f"'{number}' cannot be dialled", fix)
    elif not _same_digits(number, printed, country):
        problem = f"'{number}' has other digits than '{printed}'"
        yield Fault((*path, "number"), problem, "Correct the one that differs from the source.")


def _same_digits(number: str, printed: str, country: str | None) -> bool:
    """Whether the number to dial is the printed one; a short code is dialled as it is printed.

    Up to three digits alone are one in any country: a person reads 999 and dials that. Of a longer number
    letters may stand for digits, as in 617-555-HELP, and a zero may stand before it.
    """
    shown = digits(printed)
    short = len(shown) <= _EMERGENCY_DIGITS and not is_lettered(printed)
    if is_short_code(number, country) or shown in SHORT_CODES or short:
        return number == shown
    return is_printed(number, printed)
