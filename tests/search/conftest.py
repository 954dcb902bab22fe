"""What the tests of search share: the shipped catalogue, and that of a small town."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import CATALOGUE, SMALL_SCHOOL
from whereto.answer.load import load
from whereto.answer.place import Loaded
from whereto.answer.place import Place as Kept
from whereto.catalogue.load import build_checked, load_prepared
from whereto.catalogue.locate import Location
from whereto.index.index import Index
from whereto.index.indexing import build_index
from whereto.reading.reading import Reading
from whereto.reading.text import read_text
from whereto.records.answer import Findings
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.search.directory import Directory
from whereto.search.find import Plain, find, find_plain
from whereto.search.spelling import Speller, Taken

TOWN = f"""
{SMALL_SCHOOL}[[concern]]
id = "boats"
name = "boats and the pier"
terms = "rowing boat, broken oar, pier, mooring, road closure"
[[concern]]
id = "bees"
name = "the bee hives"
terms = "bee, hive, honey, swarm in the yard, wheels"
[[concern]]
id = "leave"
name = "computers"
terms = "vpn, password reset, wireless network, student computer account"
[[concern]]
id = "attention"
name = "work permits for visitors"
terms = "opt application, visa, grad support"
[[concern]]
id = "despair"
name = "thoughts of suicide"
terms = "suicidal, self-harm"
[[office]]
id = "harbour"
name = "Harbour Desk"
alternate_names = ["Port Authority"]
description = "It rents out canoes. It looks after the lighthouse."
how_to_find = "At the pier."
phones = [{{ display = "617-555-5921", number = "+16175555921" }}]
room = "E23-210"
email = "Harbour@example.edu"
confidentiality = "not stated"
sources = ["list"]
concerns = ["boats"]
[[office]]
id = "garden"
name = "Garden Desk"
acronym = "GD"
description = "It lends lawn mowers and prunes fruit trees."
how_to_find = "In the yard."
building = "10"
confidentiality = "not stated"
sources = ["list"]
concerns = ["bees"]
also_concerns = ["boats"]
[[office]]
id = "wires"
name = "Wire Room"
description = "It repairs computers and telephones."
how_to_find = "Under the roof."
room = "2023"
confidentiality = "not stated"
sources = ["list"]
concerns = ["leave", "attention", "despair"]
"""


class Place(NamedTuple):
    """A catalogue with its index."""

    catalogue: Catalogue
    known: Index

    def plain(self, query: str) -> Plain | None:
        """The answer to a plain question."""
        return find_plain(Reading(query), self.directory(), self.known)

    def find(self, query: str, *, confidential: bool = False) -> Findings:
        """What is found, plain or not."""
        reading, directory = Reading(query), self.directory(confidential=confidential)
        plain = find_plain(reading, directory, self.known)
        return plain.findings if plain else find(reading, directory, self.known)

    def directory(self, *, confidential: bool = False) -> Directory:
        """Its offices, or the confidential ones."""
        return Directory(self.catalogue, self.known, confidential=confidential)

    def ids(self, query: str) -> list[str]:
        """The offices found, in order."""
        return [match.office.id for match in self.find(query).matches]

    def taken(self, query: str) -> list[tuple[str | None, str]]:
        """What each word is taken for, and how."""
        return [(word.taken, word.how) for word in self.take(query)]

    def take(self, query: str) -> tuple[Taken, ...]:
        """Likewise, whole."""
        return Speller(self.known).take(read_text(query).words)


def catalogue_of(text: str) -> Catalogue:
    """The catalogue that stands in a text."""
    return build_checked(text.encode(), Location(Path("town.toml"), "the tests"))


def directory_of(offices: Sequence[Office]) -> Directory:
    """These offices, in the catalogue of the small town."""
    return Directory(catalogue_of(TOWN)._replace(concerns=(), offices=offices))


def place_of(text: str) -> Place:
    """Likewise, with its index."""
    catalogue = catalogue_of(text)
    return Place(catalogue, build_index(catalogue))


@pytest.fixture(scope="session")
def town() -> Place:
    """A small catalogue that no example speaks of."""
    return place_of(TOWN)


@pytest.fixture(scope="session")
def campus(_prepared: None) -> Place:
    """The shipped catalogue with its prepared index."""
    catalogue, prepared = load_prepared(Location(CATALOGUE))
    assert catalogue == load()
    assert prepared is not None
    loaded = Loaded(catalogue, CATALOGUE, prepared, shipped=True, same=True)
    return Place(catalogue, Kept(loaded).index)
