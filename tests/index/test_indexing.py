"""Making an index: what it is made from and with, in what pieces, and what damage to it does."""

import random

import pytest

from tests.conftest import many_offices
from tests.search.conftest import TOWN, Place, catalogue_of
from whereto.catalogue.prepared import fingerprint
from whereto.encoding import encoder
from whereto.encoding.arrays import Arrays
from whereto.encoding.header import DamagedError
from whereto.encoding.weights import load_weights
from whereto.index import index
from whereto.index.entries import entries_of, meant_texts
from whereto.index.index import Index, Posting, Term
from whereto.index.indexing import build_index, index_bytes
from whereto.reading.stems import stemmer_version, stems_of


def test_it_tells_what_it_was_made_from_and_with(town: Place) -> None:
    about = Arrays(index_bytes(town.catalogue, made_from="5-00000000")).about
    weights = load_weights()
    assert weights is not None
    assert (about["version"], about["stemmer"]) == (index.VERSION, stemmer_version())
    assert (about["made_from"], about["encoder"]) == ("5-00000000", weights.about["fingerprint"])
    assert (about["owners"], about["terms"]) == (8, len(list(entries_of(town.catalogue))))


def test_without_meaning_the_words_are_the_same_and_nothing_is_encoded(
    town: Place, encoded: list[int]
) -> None:
    words = build_index(town.catalogue, meaning=False)
    assert (encoded, words.encoder, words.has_meaning) == ([], "", False)
    with pytest.raises(DamagedError, match="no part 'vectors'"):
        words.arrays.array("vectors")
    assert words.vocabulary() == town.known.vocabulary()
    lines = [known.arrays.text("stems").splitlines() for known in (words, town.known)]
    assert [line.split("\t")[:2] for line in lines[0]] == [line.split("\t")[:2] for line in lines[1]]
    assert {line.split("\t")[3] for line in words.arrays.text("terms").splitlines()} == {"-"}


def test_there_is_a_vector_for_each_meant_text_and_its_owner_beside_it(town: Place) -> None:
    meant = [entry for entry in entries_of(town.catalogue) if entry.meant]
    assert town.known.arrays.array("vectors").shape == (len(meant), encoder.WIDTH)
    assert town.known.arrays.array("owners").tolist() == [entry.owner for entry in meant]


def test_it_is_made_some_texts_at_a_time_and_tells_how_far_it_is(encoded: list[int]) -> None:
    catalogue = catalogue_of(TOWN + many_offices(1400))
    told: list[tuple[int, int]] = []
    made = Index(Arrays(index_bytes(catalogue, lambda done, whole: told.append((done, whole)))))
    assert max(encoded) <= 1024
    assert sum(encoded) == meant_texts(catalogue) == 2833
    assert made.has_meaning
    assert [done for done, _ in told] == [1024, 2048, 2833]
    assert {whole for _, whole in told} == {2833}


def test_what_an_index_holds_is_bound_to_its_version() -> None:
    """A change of what an index holds needs another VERSION, or old ones would be believed."""
    found = Arrays(index_bytes(catalogue_of(TOWN), meaning=False))
    told = b"".join(found.array(name).tobytes() for name in ("stems", "places", "terms", "vocabulary"))
    assert (index.VERSION, fingerprint(told)) == (6, "2565-b3450a49")


def looked_up(known: Index, words: list[str]) -> list[tuple[Posting | None, list[Term]]]:
    """All that a search looks up of some stems. Raises DamagedError."""
    found = []
    for word in words:
        posting = known.posting(word)
        found.append((posting, [known.term(place) for place in posting.places] if posting else []))
    return found


def test_random_damage_is_noticed_or_does_no_harm(town: Place) -> None:
    whole = index_bytes(town.catalogue)
    words = sorted({part for entry in entries_of(town.catalogue) for part in stems_of(entry.text)})
    expected = looked_up(Index(Arrays(whole)), words)
    vectors = Index(Arrays(whole)).arrays.array("vectors").tolist()
    chance = random.Random(11)  # noqa: S311 - no secret
    refused = 0
    for _ in range(300):
        at, size = chance.randrange(len(whole)), chance.choice([1, 2, 30])
        damage = chance.randbytes(min(size, len(whole) - at))
        try:
            known = Index(Arrays(whole[:at] + damage + whole[at + size :]))
            assert looked_up(known, words) == expected
            assert not known.has_meaning or known.arrays.array("vectors").tolist() == vectors
            refused += not known.has_meaning
        except DamagedError:
            refused += 1
    assert refused > 150
