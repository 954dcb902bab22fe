"""Finding an office by what it is called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from whereto.encoding.fold import fold
from whereto.reading.stems import COMMON
from whereto.reading.text import read_text, words_of
from whereto.records.answer import Hit
from whereto.records.record import Record
from whereto.search.contacts import Mentioned, mentions, office_hits

if TYPE_CHECKING:
    from whereto.reading.text import Text
    from whereto.records.office import Office
    from whereto.records.urgent import UrgentContact
    from whereto.search.spelling import Taken

_CLOSE = 85  # a name counts as the same one misspelt, from rapidfuzz's ratio of 0 to 100
_SIMILAR = 60  # and as one to ask about
_SUGGESTIONS = 3
_LETTERS = 3  # of a name's first letters, at least, so that two of them are no chance

_LIES_IN = r"(?i)\b(?:at|in|inside|of|on)\b"  # compiled by `re` where an office has its place in words
_LIES_NEAR = r"(?i)\b(?:above|across|behind|below|beside|between|by|near|next to|opposite|under)\b"
_ARTICLE = r"(?i)^\s*(?:an?|the)\b"
_ASKING_TEXT = """
    address appointment book building call contact email find hour hours location mail mailto meet number
    office open phone reach room see speak talk tel telephone visit where
"""
ASKING = frozenset(_ASKING_TEXT.split())  # words that ask for an office, and for nothing that it does


class Name(Record):
    """One of an office's names, with the field it stands in."""

    text: str
    field: str


class Found(Record):
    """The offices that a name fits, misspelt or not, or else those whose names are similar."""

    offices: "tuple[Office, ...]"
    similar: "tuple[Office, ...]" = ()
    misspelt: bool = False


def names_of(office: "Office") -> Iterator[Name]:
    """Everything an office is called, its own name first."""
    yield Name(office.name, "name")
    yield Name(office.id, "id")
    if office.acronym:
        yield Name(office.acronym, "acronym")
    for name in office.alternate_names:
        yield Name(name, "name")
    for keyword in office.keywords:
        yield Name(keyword, "keyword")


def places_of(office: "Office") -> Iterator[Name]:
    """Where it is, as far as that is told in words: the whole, each part of it, and what that lies in.

    "Baker Hall, in the blue house on Elm Street, near the bank" is in the blue house and on Elm Street, but
    not in the bank.
    """
    if place := office.place_text:
        yield Name(place, "room")
        for part in place.split(","):
            lies_in = re.split(_LIES_IN, re.split(_LIES_NEAR, part)[0])
            yield from (Name(re.sub(_ARTICLE, "", name), "room") for name in (part, *lies_in))
    elif office.building and office.building.replace(" ", "").isalpha():  # any other is a contact
        yield Name(office.building, "room")


def name_hit(taken: "Sequence[Taken]", office: "Office") -> Hit | None:
    """The office's name or place, where the question is one, or holds one and else only words of asking.

    `where is the ombuds office` names it; `my department head shouts at me` is about something else.
    """
    return _hit(taken, names_of(office)) or _hit(taken, places_of(office))


def _hit(taken: "Sequence[Taken]", names: Iterable[Name]) -> Hit | None:
    words = [word.taken or fold(word.written) for word in taken]
    whole = "".join(words)
    for name in sorted(names, key=lambda name: -len("".join(_words_of(name.text)))):
        parts = _words_of(name.text)
        if not parts:
            continue
        if whole and "".join(parts) == whole:
            return Hit(_written(taken), name.text, name.field)
        at, size = _find(words, parts)
        rest = words[:at] + words[at + size :]
        if at >= 0 and all(word in COMMON or word in ASKING for word in rest):
            return Hit(_written(taken[at : at + size]), name.text, name.field)
    return None


def _written(taken: "Sequence[Taken]") -> str:
    """Words as they were written; two that were taken from one stand once."""
    return " ".join(dict.fromkeys(word.written for word in taken))


def names_contact(text: "Text", contact: "UrgentContact", *, partly: bool = True) -> bool:
    """Whether the question is what an urgent contact is called, and nothing else.

    That is its name, the last letters of that, a label or a short code; with `partly` also some of the
    words of one of them, at least two.
    """
    asked = [word.folded for word in text.words if word.folded not in COMMON and word.folded not in ASKING]
    if not asked:
        return False
    told = [part for each in contact.channels for part in (each.label, each.display) if part]
    for name in (contact.id.replace("-", " "), contact.name, *told):
        parts = [part for part in _words_of(name) if part not in COMMON]
        letters = "".join(part[0] for part in parts)
        if asked == parts or (len(asked[0]) >= _LETTERS and letters.endswith("".join(asked))):
            return True
        if partly and len(asked) > 1 and _find(parts, asked)[0] >= 0:
            return True
    return False


def contacts_meant(
    text: "Text", contacts: "Iterable[UrgentContact]", *, partly: bool
) -> "tuple[UrgentContact, ...]":
    """The urgent contacts that the question names or mentions a number of."""
    mentioned = Mentioned(text)
    return tuple(
        contact
        for contact in contacts
        if mentions(mentioned, contact) or names_contact(text, contact, partly=partly)
    )


def find_by_name(text: str, offices: "Iterable[Office]") -> Found:
    """The offices called `text`: by an exact name or contact, else by part of one, else misspelt."""
    offices = tuple(offices)
    key = _key(text)
    mentioned = dict(office_hits(Mentioned(read_text(text)), offices))
    exact = tuple(
        office
        for place, office in enumerate(offices)
        if any(_key(name.text) == key for name in names_of(office)) or place in mentioned
    ) or tuple(office for office in offices if any(_key(name.text) == key for name in places_of(office)))
    if exact:
        return Found(exact)
    asked = set(words_of(text))
    partly = tuple(
        office
        for office in offices
        if asked and any(asked <= set(_words_of(name.text)) for name in names_of(office))
    )
    return Found(partly) if partly else _misspelt(key, offices)


def _misspelt(key: str, offices: "tuple[Office, ...]") -> Found:
    from rapidfuzz.fuzz import ratio  # loads slowly, and most names are spelt right

    scores = {office: max(ratio(key, _key(name.text)) for name in names_of(office)) for office in offices}
    best = sorted(offices, key=lambda office: -scores[office])
    return Found(
        tuple(office for office in best if scores[office] >= _CLOSE),
        tuple(office for office in best if scores[office] >= _SIMILAR)[:_SUGGESTIONS],
        misspelt=True,
    )


def _key(text: str) -> str:
    """A name without case, accents, spaces and marks, so that `Grad Support` is `gradsupport`."""
    return re.sub(r"[\W_]+", "", fold(text))


@lru_cache(maxsize=20_000)  # bounded: a long-lived process may look through many catalogues
def _words_of(name: str) -> list[str]:
    """The words of a name, which every question is compared with."""
    return words_of(name)


def _find(haystack: Sequence[str], needle: Sequence[str]) -> tuple[int, int]:
    """Where `needle` stands in `haystack`, -1 if nowhere, and how many words it has."""
    size = len(needle)
    places = (
        at for at in range(len(haystack) - size + 1) if list(haystack[at : at + size]) == list(needle)
    )
    return next(places, -1), size
