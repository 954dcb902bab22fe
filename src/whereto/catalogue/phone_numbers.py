"""What makes a telephone number one that can be dialled."""

import re

# Numbers too short for a country code, which are dialled as they are: those known of in the US.
SHORT_CODES = frozenset({"911", "988", "100", "741741"})

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_LETTERED = re.compile(r"\+?[0-9][0-9().\s/-]*[A-Z][A-Z0-9.\s-]*")
_SHORT = re.compile(r"[0-9]{3,6}")  # elsewhere they are 999, 112, 000, 116123 and many more
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_NANP_DIGITS = 11  # numbers of the North American plan: country code 1 and ten digits


def is_dialable(number: str) -> bool:
    """Whether `number` is E.164, and of full length where its length is known."""
    return bool(_E164.fullmatch(number)) and (number[1] != "1" or len(number) == _NANP_DIGITS + 1)


def is_short_code(number: str, country: str | None) -> bool:
    """Whether `number` is one that is dialled as it is; in the US one of those that are known."""
    return number in SHORT_CODES if country == "US" else bool(_SHORT.fullmatch(number))


def is_printed(number: str, printed: str) -> bool:
    """Whether a number to dial has the digits that are printed, or those that its letters stand for.

    A zero in brackets, as in +44 (0)20, and one at the beginning are dialled only within the country.
    """
    text = printed.replace("(0)", "")
    return any(
        found and number.endswith(found.lstrip("0")) for found in (digits(text), digits(_keyed(text)))
    )


def is_lettered(printed: str) -> bool:
    """Whether letters stand for digits in a number as it is printed, as in 1-800-ASK-HOME."""
    return bool(_LETTERED.fullmatch(printed.strip()))


def digits(text: str) -> str:
    """The digits of a number as it is printed."""
    return "".join(character for character in text if character.isdecimal())


def _keyed(text: str) -> str:
    """The text with its letters as the digits on whose keys they stand, as in 1-800-ASK-HOME."""
    return text.upper().translate(_KEYS)
