"""Weights that are missing, cut or damaged are none, and nothing is raised."""

from collections.abc import Callable

import pytest

from tests.encoding.conftest import BAD, broken
from whereto.encoding.encoder import load_encoder
from whereto.encoding.weights import load_weights

Use = Callable[[bytes | None], None]


@pytest.mark.parametrize("bad", BAD)
def test_weights_that_cannot_be_used_are_none(bad: str, with_weights: Use) -> None:
    with_weights(BAD[bad])
    assert load_weights() is None
    assert load_encoder() is None


def test_rows_of_pieces_are_not_looked_through(with_weights: Use) -> None:
    with_weights(broken("embedding"))
    assert load_weights() is not None
