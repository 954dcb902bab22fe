"""What of a catalogue search looks at: every word that says something of somebody, with its owner."""

import pytest

from tests.search.conftest import TOWN, Place, catalogue_of
from whereto.index.entries import Entry, entries_of, meant_texts

FULL = TOWN.replace(
    'how_to_find = "In the yard."',
    """how_to_find = "In the yard."
keywords = ["mower", "pruning"]
phones = [{ display = "617-555-0100", number = "+16175550100", label = "the tool shed. Ring twice." }]
facts = [{ text = "It opens in May. It closes in frost.", sources = ["list"] }]""",
)


@pytest.fixture(scope="module")
def garden() -> list[Entry]:
    """What is said of the Garden Desk, the second office after five concerns."""
    return [entry for entry in entries_of(catalogue_of(FULL)) if entry.owner == 6]


def test_of_a_concern_the_terms_and_then_the_name_are_terms(town: Place) -> None:
    found = [entry for entry in entries_of(town.catalogue) if entry.owner == 1]
    assert [entry.text for entry in found] == [
        "bee",
        "hive",
        "honey",
        "swarm in the yard",
        "wheels",
        "the bee hives",
    ]
    assert {(entry.kind, entry.meant) for entry in found} == {("term", True)}


def test_a_name_that_is_a_term_as_well_stands_once() -> None:
    doubled = catalogue_of(TOWN.replace('terms = "bee, hive', 'terms = "the bee hives, bee, hive'))
    texts = [entry.text for entry in entries_of(doubled) if entry.owner == 1]
    assert len(texts) == len(set(texts)) == 6


def test_of_an_office_everything_is_there_that_says_what_it_is_or_does(garden: list[Entry]) -> None:
    told = [(entry.kind, entry.text, entry.meant) for entry in garden]
    assert told == [
        ("name", "Garden Desk", True),
        ("keyword", "mower", True),
        ("keyword", "pruning", True),
        ("text", "It lends lawn mowers and prunes fruit trees", True),
        ("text", "It opens in May", False),
        ("text", "It closes in frost", False),
        ("text", "the tool shed", False),
        ("text", "Ring twice", False),
    ]


def test_a_description_of_several_sentences_is_there_whole_and_in_parts(town: Place) -> None:
    harbour = [entry.text for entry in entries_of(town.catalogue) if entry.owner == 5]
    assert harbour == [
        "Harbour Desk",
        "Port Authority",
        "It rents out canoes. It looks after the lighthouse.",
        "It rents out canoes",
        "It looks after the lighthouse",
    ]


def test_no_id_is_among_the_words(town: Place) -> None:
    assert {"boats", "leave", "harbour", "wires"}.isdisjoint(
        entry.text for entry in entries_of(town.catalogue)
    )


def test_as_many_texts_are_encoded_as_are_meant(town: Place, garden: list[Entry]) -> None:
    assert meant_texts(catalogue_of(FULL)) == meant_texts(town.catalogue) + 2
    assert meant_texts(town.catalogue) == len(
        list(entries_of(town.catalogue))
    )  # it has neither facts nor labels
    assert sum(not entry.meant for entry in garden) == 4
