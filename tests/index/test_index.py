"""The index of a catalogue: what is looked up is what was built, in the layout described there."""

from math import log

import pytest

from tests.search.conftest import TOWN, Place, catalogue_of, place_of
from whereto.encoding.arrays import Arrays
from whereto.index.entries import entries_of, meant_texts
from whereto.index.index import VERSION, Index
from whereto.index.indexing import index_bytes
from whereto.index.learned_concerns import concerns_key
from whereto.reading.stems import COMMON, stem, stems_of
from whereto.reading.text import words_of

QUERIES = [
    "my oar is broken",
    "honey",
    "i forgot my password",
    "fruit trees",
    "canoe rental",
    "vpn",
    "visa",
    "i need a leave of absence",
    "cant focus adhd meds",
]


def renamed(text: str) -> str:
    """The same catalogue with every id another one."""
    for old in ("boats", "bees", "leave", "attention", "despair", "harbour", "garden", "wires"):
        text = text.replace(f'"{old}"', f'"x{old[::-1]}"')
    return text


def test_every_stem_of_every_entry_leads_to_that_entry(campus: Place) -> None:
    for entry in entries_of(campus.catalogue):
        for part in stems_of(entry.text):
            posting = campus.known.posting(part)
            assert posting is not None
            terms = [campus.known.term(place) for place in posting.places]
            assert (entry.owner, " ".join(entry.text.split())) in [
                (term.owner, term.text) for term in terms
            ]


def test_a_term_weighs_what_its_stems_do_and_a_rare_stem_more(town: Place) -> None:
    owners = len(town.catalogue.concerns) + len(town.catalogue.offices)
    once, twice = town.known.posting(stem("honey")), town.known.posting(stem("computer"))
    assert once is not None
    assert twice is not None
    assert once.weight == pytest.approx(log(1 + owners), abs=0.001)
    assert once.weight > twice.weight
    (term,) = [town.known.term(place) for place in once.places]
    assert term.weight == pytest.approx(once.weight, abs=0.002)


def test_the_lines_lie_as_the_docstring_says(town: Place) -> None:
    stems = town.known.arrays.text("stems").split("\n")[:-1]
    terms = town.known.arrays.text("terms").split("\n")[:-1]
    assert stems == sorted(stems)
    assert all(len(line.split("\t")) == 4 for line in stems)
    assert all(len(line.split("\t")) == 5 for line in terms)
    assert len(terms) == len(list(entries_of(town.catalogue)))
    assert "honey\t2.197\t" in "\n".join(stems)


def test_owners_are_counted_concerns_first(town: Place) -> None:
    owners = {entry.owner: entry for entry in entries_of(town.catalogue)}
    assert list(owners) == list(range(8))
    assert {entry.kind for owner, entry in owners.items() if owner < 5} == {"term"}


def test_names_labels_facts_and_descriptions_are_in_it(campus: Place) -> None:
    kinds = {entry.kind for entry in entries_of(campus.catalogue)}
    assert kinds == {"term", "name", "keyword", "text"}
    assert campus.known.has_stem(stem("triage"))  # the label of a number


def test_the_vocabulary_holds_the_words_of_the_catalogue_that_say_something(town: Place) -> None:
    words = town.known.vocabulary()
    assert words == sorted({word for e in entries_of(town.catalogue) for word in words_of(e.text)} - COMMON)


def test_what_no_term_holds_is_not_found(town: Place) -> None:
    for part in ("xqzvwkj", "", "0", "\t", ":", "honey\t2"):
        assert not town.known.has_stem(part)


def test_an_index_of_another_version_is_refused(town: Place) -> None:
    arrays = Arrays(index_bytes(town.catalogue))
    arrays.about["version"] = VERSION + 1
    with pytest.raises(ValueError, match="another version"):
        Index(arrays)


def test_building_tells_of_every_entry_whose_meaning_is_compared() -> None:
    catalogue, told = catalogue_of(TOWN), list[tuple[int, int]]()
    index_bytes(catalogue, lambda done, whole: told.append((done, whole)))
    assert told[-1] == (meant_texts(catalogue), meant_texts(catalogue))


def test_the_same_catalogue_has_the_same_index_again(town: Place) -> None:
    assert index_bytes(town.catalogue) == index_bytes(catalogue_of(TOWN))


def test_an_id_means_nothing(town: Place) -> None:
    other = place_of(renamed(TOWN))
    assert {concern.id for concern in other.catalogue.concerns} & {"leave", "attention"} == set()
    for query in QUERIES:
        named = [match.office.name for match in town.find(query).matches]
        assert [match.office.name for match in other.find(query).matches] == named
        scores = [match.score for match in town.find(query).matches]
        assert [match.score for match in other.find(query).matches] == pytest.approx(scores, abs=1e-6)


def test_a_concern_that_has_an_id_of_the_shipped_catalogue_is_none_of_its(
    town: Place, campus: Place
) -> None:
    shared = {concern.id for concern in campus.catalogue.concerns} & {"leave", "attention"}
    assert shared == {"leave", "attention"}
    assert concerns_key(town.catalogue) != concerns_key(campus.catalogue)


def test_a_line_in_a_catalogue_with_tabs_and_line_ends_stays_one() -> None:
    odd = TOWN.replace("It rents out canoes.", "It rents\\tout\\n canoes.")
    place = place_of(odd)
    assert "harbour" in place.ids("rents out canoes")
