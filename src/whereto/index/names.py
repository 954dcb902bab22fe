"""What an office is called, and where it is as far as that is told in words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from whereto.encoding.fold import fold
from whereto.reading.text import words_of
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.records.office import Office

_LIES_IN = re.compile(r"\b(?:at|in|inside|of|on)\b", re.IGNORECASE)
_LIES_NEAR = re.compile(
    r"\b(?:above|across|behind|below|beside|between|by|near|next to|opposite|under)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"^\s*(?:an?|the)\b", re.IGNORECASE)


class Name(Record):
    """One of an office's names, with the field it stands in."""

    text: str
    field: str


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
            lies_in = _LIES_IN.split(_LIES_NEAR.split(part)[0])
            yield from (Name(_ARTICLE.sub("", name), "room") for name in (part, *lies_in))
    elif office.building and office.building.replace(" ", "").isalpha():  # any other is a contact
        yield Name(office.building, "room")


def key_of(text: str) -> str:
    """A name without case, accents, spaces and marks, so that `Grad Support` is `gradsupport`."""
    return re.sub(r"[\W_]+", "", fold(text))


@lru_cache(maxsize=20_000)  # bounded: a long-lived process may look through many catalogues
def words_of_name(name: str) -> list[str]:
    """The words of a name, which every question is compared with."""
    return words_of(name)


def rooms_of(office: "Office") -> tuple[str, ...]:
    """The room and the building of an office, as far as it has them."""
    building = office.building or (office.room or "").partition("-")[0]
    return tuple(filter(None, (office.room, building)))


def digits_of(text: str) -> str:
    """The digits of a text."""
    return "".join(mark for mark in text if mark in "0123456789")
