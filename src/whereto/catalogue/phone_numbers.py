"""What makes a telephone number one that can be dialled."""

import re

# Numbers too short for a country code, which are dialled as they are: those known of in the US.
SHORT_CODES = frozenset({"911", "988", "100", "741741"})

_SHORT = re.compile(r"[0-9]{3,6}")  # elsewhere they are 999, 112, 000, 116123 and many more
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_NANP_DIGITS = 11  # numbers of the North American plan: country code 1 and ten digits


def is_dialable(number: str) -> bool:
    """Whether `number` is E.164, and of full length where its length is known."""
    return bool(_E164.fullmatch(number)) and (number[1] != "1" or len(number) == _NANP_DIGITS + 1)


def is_short_code(number: str, country: str | None) -> bool:
    """Whether `number` is one that is dialled as it is; in the US one of those that are known."""
    return number in SHORT_CODES if country == "US" else bool(_SHORT.fullmatch(number))


def digits(text: str) -> str:
    """The digits of a number as it is printed."""
    return "".join(character for character in text if character.isdecimal())
