"""Finding an office by what it is called or by its contacts: ids, names, numbers, rooms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from whereto.records.answer import Hit, Word
from whereto.records.office import Office
from whereto.search.common import COMMON
from whereto.search.normalise import fold, words

_FEWEST_DIGITS = 5  # the campus form of a number, as `3-5921`
_CLOSE = 85  # a name counts as the same one misspelt, from rapidfuzz's ratio of 0 to 100
_SIMILAR = 60  # and as one to ask about
_SUGGESTIONS = 3
_NUMBER = r"[\d\s()./+-]+"
_ADDRESS = r"[^\s@]+@[^\s@]+"

_ASKING_TEXT = """
    address appointment book call contact email find hour hours location mail meet number office open
    phone reach room see speak talk telephone visit where
"""
_ASKING = frozenset(_ASKING_TEXT.split())


class Name(NamedTuple):
    """One of an office's names, with the field it stands in."""

    text: str
    field: str


class Found(NamedTuple):
    """The offices that a name fits, misspelt or not, or else those whose names are similar."""

    offices: tuple[Office, ...]
    similar: tuple[Office, ...] = ()
    misspelt: bool = False


def names_of(office: Office) -> Iterator[Name]:
    """Everything an office is called, its own name first."""
    yield Name(office.name, "name")
    yield Name(office.id, "id")
    if office.acronym:
        yield Name(office.acronym, "acronym")
    for name in office.alternate_names:
        yield Name(name, "name")
    for keyword in office.keywords:
        yield Name(keyword, "keyword")


def contact_hit(query: str, office: Office) -> Hit | None:
    """The office's phone, e-mail or room, where the query is one of them."""
    text = query.strip()
    if "@" in text and re.fullmatch(_ADDRESS, text) and text.casefold() == (office.email or "").casefold():
        return Hit(text, office.email or text, "email")
    if office.room and _key(text.casefold().removeprefix("room")) == _key(office.room):
        return Hit(text, office.room, "room")
    digits = re.sub(r"\D", "", text)
    if len(digits) >= _FEWEST_DIGITS and re.fullmatch(_NUMBER, text):
        for phone in office.phones:
            printed = re.sub(r"\D", "", phone.display)
            if (phone.number or printed).endswith(digits) or printed == digits:
                return Hit(text, phone.display, "phone")
    return None


def name_hit(query: str, query_words: Sequence[Word], office: Office) -> Hit | None:
    """The office's name, where the query is one, or holds one and else only words of asking.

    `where is the ombuds office` names it; `my department head shouts at me` is about something else.
    """
    whole = "".join(words(query))
    taken = [word.taken or word.written for word in query_words]
    for name in sorted(names_of(office), key=lambda name: -len(name.text)):
        parts = _words_of(name.text)
        if whole and "".join(parts) == whole:
            return Hit(query.strip(), name.text, name.field)
        at, size = _find(taken, parts)
        rest = taken[:at] + taken[at + size :]
        if at >= 0 and all(word in COMMON or word in _ASKING for word in rest):
            written = " ".join(word.written for word in query_words[at : at + size])
            return Hit(written, name.text, name.field)
    return None


def find_by_name(text: str, offices: Iterable[Office]) -> Found:
    """The offices called `text`: by an exact name or contact, else by part of one, else misspelt."""
    offices = tuple(offices)
    key = _key(text)
    exact = tuple(
        office
        for office in offices
        if contact_hit(text, office) or any(_key(name.text) == key for name in names_of(office))
    )
    if exact:
        return Found(exact)
    asked = set(words(text))
    partly = tuple(
        office
        for office in offices
        if asked and any(asked <= set(words(name.text)) for name in names_of(office))
    )
    return Found(partly) if partly else _misspelt(key, offices)


def _misspelt(key: str, offices: tuple[Office, ...]) -> Found:
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


@cache
def _words_of(name: str) -> list[str]:
    """The words of a name, which every query is compared with."""
    return words(name)


def _find(haystack: list[str], needle: list[str]) -> tuple[int, int]:
    """Where `needle` stands in `haystack`, -1 if nowhere, and how many words it has."""
    size = len(needle)
    places = (at for at in range(len(haystack) - size + 1) if haystack[at : at + size] == needle)
    return next(places, -1), size
