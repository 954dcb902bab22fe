"""What a text of each declared form has to look like."""

import re
import unicodedata
from collections.abc import Iterator

from whereto.records.declare import Form

Told = tuple[str, str]  # what is wrong, and how to fix it

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Each reads a text once, from left to right, however long it is.
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_URL = re.compile(r"https?://[^\s/]\S*")
_ADDRESS = re.compile(r"https?://[^\s/]\S*|file:[^\s/\\:]+")
_SCHEME = re.compile(r"\s*(mailto|tel|sms|callto):", re.IGNORECASE)
_COUNTRY = re.compile(r"[A-Z]{2}")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# The forms that an expression describes whole, for the JSON Schema of a catalogue.
PATTERNS = {
    "id": _ID,
    "email": _EMAIL,
    "url": _URL,
    "address": _ADDRESS,
    "country": _COUNTRY,
    "date": _DATE,
}
_HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
_COPIED = frozenset({"url", "address", "email", "contact"})  # what a person copies or a program dials


def check_form(form: Form, name: str, text: str) -> Iterator[Told]:
    """What is wrong with a text of this form in the field `name`."""
    if form in _COPIED and (hidden := _hidden(text)):
        fix = "Type it again; copied text can carry characters that cannot be seen."
        yield f"'{name}' holds a hidden character ({hidden})", fix
    elif form in ("email", "contact") and (scheme := _SCHEME.match(text)):
        yield (
            f"'{name}' begins with '{scheme[0].strip()}'",
            "Leave that out; whereto adds it where it belongs.",
        )
    elif form == "id" and not _ID.fullmatch(text):
        fix = "Use small letters, digits and single hyphens, such as 'student-support'."
        yield f"the id '{text}' is not usable", fix
    elif form == "url" and not _URL.fullmatch(text):
        yield f"'{text}' is not a web address", "Write it whole, such as https://example.edu/page."
    elif form == "address" and not _ADDRESS.fullmatch(text):
        fix = "Write it whole, such as https://example.edu/page; of a list without one, file: and its name."
        yield f"'{text}' is not a web address", fix
    elif form == "country" and not _COUNTRY.fullmatch(text):
        yield f"'{text}' is not a country's two letters", 'Write two capitals, such as "US" or "GB".'
    elif form == "date" and not _DATE.fullmatch(text):
        fix = 'Write as much as the page shows: "2017", "2017-10" or "2017-10-26".'
        yield f"'{text}' is not a date", fix
    elif form == "email" and not _EMAIL.fullmatch(text):
        yield f"'{text}' is not an e-mail address", "Write one address, such as help@example.edu."


def _hidden(text: str) -> str:
    """The first character that cannot be seen, as U+200B; empty where there is none."""
    if text.isprintable():
        return ""
    found = (character for character in text if unicodedata.category(character) in _HIDDEN)
    return next((f"U+{ord(character):04X}" for character in found), "")
