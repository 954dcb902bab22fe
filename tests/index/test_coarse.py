"""Comparing roughly first: the nearest owners come out exactly, the others nearly."""

import numpy as np
import pytest

from tests.search.conftest import Place
from whereto.encoding.arrays import Arrays, pack
from whereto.encoding.encoder import as_bytes, load_encoder
from whereto.encoding.header import DamagedError
from whereto.index import coarse
from whereto.index.coarse import DIRECTIONS, coarse_of, scores_of_many
from whereto.index.measure import scores_of

TEXTS = ["my advisor yells at me", "where can i park my bike", "i cannot sleep", "the rent is too high"]


@pytest.fixture(scope="module")
def held(campus: Place) -> Arrays:
    """The vectors of the shipped catalogue with what stands beside those of a large one."""
    arrays = campus.known.arrays
    parts = {name: arrays.array(name) for name in ("vectors", "owners")}
    return Arrays(pack(parts | coarse_of(parts["vectors"]), {}))


def test_the_nearest_owners_are_exact_and_the_others_nearly(
    held: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coarse, "_NEAREST", 25)
    encoder = load_encoder()
    assert encoder is not None
    vectors = encoder.encode(TEXTS)
    exact = scores_of(vectors, held.array("vectors"), held.array("owners"))
    found = scores_of_many(vectors, held, [3])
    assert found.shape == exact.shape
    assert np.abs(found - exact).max() < 0.2
    assert found[:, 3] == pytest.approx(exact[:, 3], abs=1e-5)
    for row in range(len(TEXTS)):
        best = int(exact[row].argmax())
        assert int(found[row].argmax()) == best
        near = 1e-5 if exact[row, best] > 0.4 else 0.05  # what is near to nothing is not looked at again
        assert found[row, best] == pytest.approx(exact[row, best], abs=near)


def test_the_mean_is_that_of_all_vectors(held: Arrays) -> None:
    from whereto.encoding.encoder import as_rows

    assert held.array("mean") == pytest.approx(as_rows(held.array("vectors")).mean(0), abs=1e-5)
    assert held.shape("coarse") == ("|i1", (held.shape("vectors")[1][0], DIRECTIONS))


def test_projections_of_another_width_are_refused(held: Arrays) -> None:
    parts = {name: held.array(name) for name in ("vectors", "owners", "directions")}
    other = Arrays(pack({**parts, "coarse": as_bytes(np.zeros((len(parts["owners"]), 3), np.float32))}, {}))
    with pytest.raises(DamagedError):
        scores_of_many(np.zeros((1, 384), np.float32), other, [])


def test_owners_in_no_order_are_refused(held: Arrays) -> None:
    parts = {name: held.array(name) for name in ("vectors", "owners", "directions", "coarse")}
    parts["owners"] = np.ascontiguousarray(parts["owners"][::-1])
    with pytest.raises(DamagedError):
        scores_of_many(np.zeros((1, 384), np.float32), Arrays(pack(parts, {})), [])


def test_a_small_catalogue_has_nothing_beside_its_vectors(campus: Place) -> None:
    assert not campus.known.arrays.has("coarse")
    assert not campus.known.has_lookup
