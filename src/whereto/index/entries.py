"""All the words of a catalogue that search looks at, and whose they are.

Owners are counted: the concerns in the catalogue's order, then the offices. Whatever is said of one comes
from the words of the catalogue alone; an id means nothing.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from whereto.reading.text import read_text
from whereto.records.concern import Concern
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office

Kind = Literal["term", "name", "keyword", "text"]


class Entry(Record):
    """A piece of the catalogue's words: whose it is, and whether its meaning is compared, too."""

    owner: int
    kind: Kind
    text: str
    meant: bool = True


def entries_of(catalogue: "Catalogue") -> Iterator[Entry]:
    """All the words of a catalogue that search looks at, with their owners."""
    owners: list[Concern | Office] = [*catalogue.concerns, *catalogue.offices]
    for owner, said in enumerate(owners):
        yield from entries_of_one(owner, said)


def entries_of_one(owner: int, said: "Concern | Office") -> Iterator[Entry]:
    """The words of one concern or office, which is the owner with this number."""
    if isinstance(said, Concern):
        for text in dict.fromkeys((*said.terms, said.name)):
            yield Entry(owner, "term", text)
    else:
        yield from _of_office(owner, said)


def same_words(one: "Concern | Office", other: "Concern | Office") -> bool:
    """Whether search knows the two by the same words."""
    if one is other or one == other:
        return True
    return list(entries_of_one(0, one)) == list(entries_of_one(0, other))


def _of_office(owner: int, office: "Office") -> Iterator[Entry]:
    for name in (office.name, *office.alternate_names):
        yield Entry(owner, "name", name)
    for keyword in office.keywords:
        yield Entry(owner, "keyword", keyword)
    sentences = read_text(office.description).sentences
    if len(sentences) > 1:
        yield Entry(owner, "text", office.description)
    for sentence in sentences:
        yield Entry(owner, "text", sentence)
    labels = (phone.label or "" for phone in office.phones)
    for text in (*(fact.text for fact in office.facts), *labels, office.place_text or ""):
        for sentence in read_text(text).sentences:
            yield Entry(owner, "text", sentence, meant=False)


def meant_texts(catalogue: "Catalogue") -> int:
    """How many texts the encoder has to read for the index of a catalogue."""
    return sum(entry.meant for entry in entries_of(catalogue))
