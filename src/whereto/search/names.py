"""Finding an office by what it is called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from whereto.records.answer import Hit
from whereto.records.record import Record
from whereto.search.contacts import Mentioned, contact_hit
from whereto.search.stems import COMMON
from whereto.search.text import fold, read_text, words_of

if TYPE_CHECKING:
    from whereto.records.office import Office
    from whereto.records.urgent import UrgentContact
    from whereto.search.spelling import Taken
    from whereto.search.text import Text

_CLOSE = 85  # a name counts as the same one misspelt, from rapidfuzz's ratio of 0 to 100
_SIMILAR = 60  # and as one to ask about
_SUGGESTIONS = 3

_ASKING_TEXT = """
    address appointment book building call contact email find hour hours location mail meet number office
    open phone reach room see speak talk telephone visit where
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


def name_hit(taken: "Sequence[Taken]", office: "Office") -> Hit | None:
    """The office's name, where the question is one, or holds one and else only words of asking.

    `where is the ombuds office` names it; `my department head shouts at me` is about something else.
    """
    words = [word.taken or fold(word.written) for word in taken]
    whole = "".join(words)
    for name in sorted(names_of(office), key=lambda name: -len(name.text)):
        parts = _words_of(name.text)
        if whole and "".join(parts) == whole:
            return Hit(" ".join(word.written for word in taken), name.text, name.field)
        at, size = _find(words, parts)
        rest = words[:at] + words[at + size :]
        if at >= 0 and all(word in COMMON or word in ASKING for word in rest):
            written = " ".join(word.written for word in taken[at : at + size])
            return Hit(written, name.text, name.field)
    return None


def names_contact(text: "Text", contact: "UrgentContact") -> bool:
    """Whether the question is an urgent contact's name, letters of it or a label, and nothing else."""
    asked = [word.folded for word in text.words if word.folded not in COMMON and word.folded not in ASKING]
    if not asked:
        return False
    labels = [channel.label for channel in contact.channels if channel.label]
    for name in (contact.id.replace("-", " "), contact.name, *labels):
        parts = _words_of(name)
        letters = "".join(part[0] for part in parts if part not in COMMON)
        if asked == [letters] or _find(parts, asked)[0] >= 0:
            return True
    return False


def find_by_name(text: str, offices: "Iterable[Office]") -> Found:
    """The offices called `text`: by an exact name or contact, else by part of one, else misspelt."""
    offices = tuple(offices)
    key = _key(text)
    mentioned = Mentioned(read_text(text))
    exact = tuple(
        office
        for office in offices
        if any(_key(name.text) == key for name in names_of(office)) or contact_hit(mentioned, office)
    )
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


@cache
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
