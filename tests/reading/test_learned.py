"""What the examples say of a text: its stems, its pairs of neighbours, and how they add to the network."""

from binascii import crc32
from typing import Any

import numpy as np
import pytest

from whereto.encoding.encoder import gelu
from whereto.reading.learned import features_of, learned_logits

BASE = [0.5, 0.0, -1.0]  # what the network says of every text here
KNOWN = {
    "| dog": [1.0, 0.0, 0.0],
    "bark": [2.0, 0.0, 0.0],
    "dog": [0.0, 4.0, 0.0],
    "dog bark": [1.0, 4.0, 0.0],
}
SCALE = 0.5


def feature(name: str) -> int:
    return crc32(name.encode()) & 0x7FFFFFFF


class Weights:
    """Weights of a network that says the same of every text, and of a few features."""

    def array(self, name: str) -> Any:
        """The array of this name."""
        features = sorted((feature(name), row) for name, row in KNOWN.items())
        return {
            "concerns.inner": np.zeros((2, 4), np.float32),
            "concerns.inner.bias": np.zeros(2, np.float32),
            "concerns.outer": np.ones((3, 2), np.float32),
            "concerns.outer.bias": np.array(BASE, np.float32),
            "features": np.array([number for number, _ in features], np.int32),
            "concerns.features": np.array([row for _, row in features], np.float16),
            "concerns.features.scale": np.float32(SCALE),
        }[name]


def logits(*texts: str) -> list[list[float]]:
    vectors = np.ones((len(texts), 4), np.float32)
    found: list[list[float]] = learned_logits("concerns", texts, vectors, Weights()).tolist()  # type: ignore[arg-type]  # all it asks for
    return found


def test_the_features_are_the_stems_and_each_pair_of_neighbours_with_the_edges() -> None:
    expected = ["dog", "bark", "| dog", "dog bark", "bark |"]
    assert features_of("Dogs barked!") == [feature(name) for name in expected]
    assert set(features_of("barked dogs")) != set(features_of("dogs barked"))


def test_a_text_of_no_known_feature_gets_what_the_network_says() -> None:
    assert logits("zebra") == [pytest.approx(BASE)]


def test_known_features_add_their_scaled_sum_over_the_root_of_their_number() -> None:
    (one,) = logits("bark")  # its pairs with the edges are unknown
    assert one == pytest.approx([0.5 + 2.0 * SCALE, 0.0, -1.0])
    (four,) = logits("dog bark")
    assert four == pytest.approx([0.5 + 4.0 * SCALE / 2, 8.0 * SCALE / 2, -1.0])


def test_unknown_words_neither_add_nor_weaken() -> None:
    assert logits("zebra bark zebra") == [pytest.approx(logits("bark")[0])]


def test_each_text_gets_its_own_row() -> None:
    assert logits("bark", "zebra") == [pytest.approx(logits("bark")[0]), pytest.approx(BASE)]


def test_the_network_adds_what_its_bent_inner_values_give_each_label() -> None:
    """Two inner values of three inputs, and two labels: each by hand, with the bend of the encoder."""
    inner, outer = np.array([[1, 0, 2], [0, -1, 0]], np.float32), np.array([[1, 0], [2, -3]], np.float32)
    vectors = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]], np.float32)
    arrays = {
        "danger.inner": inner,
        "danger.inner.bias": np.array([0.5, 0.25], np.float32),
        "danger.outer": outer,
        "danger.outer.bias": np.array([10, 20], np.float32),
        "features": np.array([0], np.int32),
        "danger.features": np.zeros((1, 2), np.float16),
        "danger.features.scale": np.float32(1),
    }

    class Given:
        def array(self, name: str) -> Any:
            return arrays[name]

    found = learned_logits("danger", ["a", "b", "c"], vectors, Given())  # type: ignore[arg-type]  # all it asks for
    for row, (first, second) in zip(found, [(1.5, 0.25), (0.5, -0.75), (2.5, 0.25)], strict=True):
        one, two = gelu(np.array([first, second], np.float32))
        assert row == pytest.approx([10 + one, 20 + 2 * one - 3 * two], rel=1e-4)


def test_a_feature_beyond_all_known_ones_is_unknown_and_the_last_known_one_is_known() -> None:
    features = sorted(KNOWN, key=feature)
    assert max(features_of("zebra")) > feature(features[-1])
    assert logits("zebra") == [pytest.approx(BASE)]
