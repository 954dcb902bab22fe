"""Finding an office by what it is called."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from whereto.encoding.fold import fold
from whereto.index.names import Name, key_of, names_of, places_of, words_of_name
from whereto.reading.stems import COMMON
from whereto.reading.text import read_text, words_of
from whereto.records.answer import Hit
from whereto.records.record import Record
from whereto.search.asking import ASKING
from whereto.search.contacts import Mentioned, mentions, office_hits

if TYPE_CHECKING:
    from whereto.reading.text import Text
    from whereto.records.office import Office
    from whereto.records.urgent import UrgentContact
    from whereto.search.directory import Directory
    from whereto.search.spelling import Taken

_CLOSE = 85  # a name counts as the same one misspelt, from rapidfuzz's ratio of 0 to 100
_SIMILAR = 60  # and as one to ask about
_SUGGESTIONS = 3
_LETTERS = 3  # of a name's first letters, at least, so that two of them are no chance


class Found(Record):
    """The offices that a name fits, misspelt or not, or else those whose names are similar."""

    offices: "tuple[Office, ...]"
    similar: "tuple[Office, ...]" = ()
    misspelt: bool = False


def name_hit(taken: "Sequence[Taken]", office: "Office") -> Hit | None:
    """The office's name or place, where the question is one, or holds one and else only words of asking.

    `where is the ombuds office` names it; `my department head shouts at me` is about something else.
    """
    return _hit(taken, names_of(office)) or _hit(taken, places_of(office))


def _hit(taken: "Sequence[Taken]", names: Iterable[Name]) -> Hit | None:
    words = folded_words(taken)
    whole = "".join(words)
    for name in sorted(names, key=lambda name: -len("".join(words_of_name(name.text)))):
        parts = words_of_name(name.text)
        if not parts:
            continue
        if whole and "".join(parts) == whole:
            return Hit(_written(taken), name.text, name.field)
        at, size = _find(words, parts)
        rest = words[:at] + words[at + size :]
        if at >= 0 and all(word in COMMON or word in ASKING for word in rest):
            return Hit(_written(taken[at : at + size]), name.text, name.field)
    return None


def folded_words(taken: "Sequence[Taken]") -> list[str]:
    """What each word is taken for, or as it was written where nobody knows it."""
    return [word.taken or fold(word.written) for word in taken]


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
        parts = [part for part in words_of_name(name) if part not in COMMON]
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


def find_by_name(text: str, directory: "Directory") -> Found:
    """The offices called `text`: by an exact name or contact, else by part of one, else misspelt."""
    offices, key = directory.offices, key_of(text)
    mentioned = dict(office_hits(Mentioned(read_text(text)), directory))
    exact = {*mentioned} | {
        number
        for number in directory.of_name(key)
        if any(key_of(name.text) == key for name in names_of(offices[number]))
    } or {
        number
        for number in directory.at_place(key)
        if any(key_of(name.text) == key for name in places_of(offices[number]))
    }
    if exact:
        return Found(tuple(offices[number] for number in sorted(exact)))
    asked = set(words_of(text))
    partly = tuple(
        offices[number]
        for number in (directory.with_words(asked) if asked else ())
        if any(asked <= set(words_of_name(name.text)) for name in names_of(offices[number]))
    )
    return Found(partly) if partly else _misspelt(key, directory)


def _misspelt(key: str, directory: "Directory") -> Found:
    from rapidfuzz.fuzz import ratio  # loads slowly, and most names are spelt right

    offices = [directory.offices[number] for number in directory.named_like(key, _SIMILAR)]
    scored = [
        (max(ratio(key, key_of(name.text)) for name in names_of(office)), office) for office in offices
    ]
    scored.sort(key=lambda each: -each[0])
    return Found(
        tuple(office for score, office in scored if score >= _CLOSE),
        tuple(office for score, office in scored if score >= _SIMILAR)[:_SUGGESTIONS],
        misspelt=True,
    )


def _find(haystack: Sequence[str], needle: Sequence[str]) -> tuple[int, int]:
    """Where `needle` stands in `haystack`, -1 if nowhere, and how many words it has."""
    size = len(needle)
    places = (
        at for at in range(len(haystack) - size + 1) if list(haystack[at : at + size]) == list(needle)
    )
    return next(places, -1), size
