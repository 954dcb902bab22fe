"""How near a question is to the words of a catalogue, whatever its ids and its size."""

import re
import tracemalloc
from typing import Any

import numpy as np
import pytest

from tests.conftest import ROOT
from tests.search.conftest import TOWN, Place, catalogue_of
from whereto.encoding.encoder import WIDTH, as_bytes, as_rows
from whereto.index import measure, vectors
from whereto.index.entries import entries_of
from whereto.index.indexing import build_index
from whereto.index.learned_concerns import concerns_key
from whereto.index.measure import BREADTH, SHARPNESS
from whereto.index.vectors import _nothing
from whereto.reading.reading import Reading
from whereto.search.meaning import direction_of, nearness


def test_a_vector_stands_for_every_entry_that_is_compared(town: Place) -> None:
    meant = [entry for entry in entries_of(town.catalogue) if entry.meant]
    assert town.known.arrays.array("vectors").shape[0] == len(meant)
    assert town.known.arrays.array("owners").tolist() == [entry.owner for entry in meant]
    lengths = np.linalg.norm(as_rows(town.known.arrays.array("vectors")), axis=1)
    assert np.allclose(lengths, 1, atol=0.02)


def test_an_owners_own_words_are_nearest_to_it(town: Place) -> None:
    for entry in entries_of(town.catalogue):
        if entry.owner < 4 and entry.meant:
            found = nearness(town.known, Reading(entry.text).passages, {})
            best = max(range(8), key=found.owners.__getitem__)
            names = [concern.name for concern in town.catalogue.concerns]
            assert best == entry.owner or best > 4, (entry.text, names[best])


def test_nearness_is_measured_as_the_encoder_was_tuned() -> None:
    training = (ROOT / "training" / "network.py").read_text(encoding="utf-8")
    numbers = re.search(r"(?m)^SHARPNESS, BREADTH = ([\d.]+), ([\d.]+)", training)
    assert numbers is not None
    assert (float(numbers[1]), float(numbers[2])) == (SHARPNESS, BREADTH)


@pytest.mark.parametrize(
    "query",
    ["the final score of the handball cup", "why does lava glow orange", "a recipe for plum crumble"],
)
def test_what_is_near_to_no_word_of_a_catalogue_is_out_of_scope(query: str, town: Place) -> None:
    found = nearness(town.known, Reading(query).passages, {})
    assert found.out_of_scope > 0.5
    assert sum(found.owners.values()) + found.others + found.out_of_scope == pytest.approx(1, abs=1e-4)


def test_what_the_words_say_moves_a_question(town: Place) -> None:
    passages = Reading("something for the weekend").passages
    moved = nearness(town.known, passages, {2: 50.0})
    assert moved.owners[2] > 0.99


def test_vectors_are_compared_some_at_a_time_to_the_same_end(
    town: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = Reading("my oar broke. who keeps bees?").passages
    at_once, made_at_once = nearness(town.known, passages, {}), build_index(town.catalogue)
    monkeypatch.setattr(measure, "AT_ONCE", 7)
    monkeypatch.setattr(vectors, "AT_ONCE", 7)
    some = nearness(town.known, passages, {})
    assert some.owners == pytest.approx(at_once.owners, abs=1e-6)
    made = build_index(town.catalogue).arrays.about
    assert made["nothing"] == pytest.approx(made_at_once.arrays.about["nothing"], abs=1e-5)


def test_no_matrix_of_all_vectors_is_unpacked_or_compared_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "AT_ONCE", 100)
    random = np.random.default_rng(5)
    packed = random.integers(-30, 30, (20_000, WIDTH), np.int8)
    owners = np.arange(20_000, dtype=np.int32) // 500
    tracemalloc.start()
    try:
        assert np.isfinite(_nothing(packed, owners, as_rows(packed[:400])))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < packed.nbytes  # unpacked they take four times that


def test_a_direction_tells_an_owner_from_the_others(town: Place) -> None:
    bees, boats = direction_of(town.known, 1), direction_of(town.known, 0)
    (honey,) = Reading("honey from the hive").passages
    assert float(honey.encoded.vector @ bees) > float(honey.encoded.vector @ boats)
    assert not direction_of(town.known, 99).any()


def test_terms_that_speak_of_danger_are_marked(town: Place) -> None:
    suicidal, honey = town.known.posting("suicid"), town.known.posting("honey")
    assert suicidal is not None
    assert honey is not None
    assert {town.known.term(place).danger for place in suicidal.places} - {None}
    assert {town.known.term(place).danger for place in honey.places} == {None}


@pytest.mark.parametrize(("risk", "kinds"), [(0.0, {"self", None}), (0.2, {"self"})])
def test_a_term_is_marked_for_a_phrase_of_danger_or_by_the_label(
    risk: float, kinds: set[str | None], encoded: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def probabilities(_: object, vectors: Any, __: object) -> Any:
        return np.full((len(vectors), 5), risk, np.float32)

    monkeypatch.setattr("whereto.index.vectors.probabilities", probabilities)
    known = build_index(catalogue_of(TOWN.replace("suicidal, self-harm", "want to die, vpn")))
    assert encoded
    places = [place for word in ("die", "vpn") if (held := known.posting(word)) for place in held.places]
    assert {known.term(place).danger for place in places} == kinds


def test_the_key_of_the_concerns_tells_other_concerns_apart(town: Place, campus: Place) -> None:
    concerns = town.catalogue.concerns
    named = town.catalogue._replace(concerns=(concerns[0]._replace(name="sheep"), *concerns[1:]))
    keys = {concerns_key(each) for each in (town.catalogue, campus.catalogue, named)}
    assert len(keys) == 3
    assert concerns_key(campus.catalogue) == concerns_key(campus.catalogue._replace(offices=()))


@pytest.mark.parametrize("query", ["", ".", "悩み", "a " * 500])
def test_any_passages_have_a_nearness(query: str, town: Place) -> None:
    assert np.isfinite([*nearness(town.known, Reading(query).passages, {}).owners.values()]).all()


def test_a_name_that_many_offices_share_does_not_make_a_catalogue_ask_for_more() -> None:
    generator = np.random.default_rng(5)
    some = generator.normal(size=(40, WIDTH))
    packed = as_bytes((some / np.linalg.norm(some, axis=1, keepdims=True)).astype(np.float32))
    background = as_rows(packed[:5])
    alone = _nothing(packed, np.arange(40, dtype=np.int32), background)
    often = np.concatenate([packed, np.repeat(packed[7:8], 60, axis=0)])
    crowded = _nothing(often, np.arange(100, dtype=np.int32), background)
    assert crowded < alone + 0.02
