"""Prepare a catalogue with vectors that are drawn at random, which takes no time: for `scale.py`.

    python benchmarks/drawn.py county.toml

How long a search takes does not depend on what the vectors say, and encoding those of 100,000 offices takes
an hour or two. What such an index answers means nothing.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np

from whereto.answer.prepare import prepare_beside
from whereto.encoding.encoder import WIDTH, Array, Encoder

_TOPICS = 40  # directions in which the vectors differ most, as those of texts do
_SPREAD = 2.0  # of what is in no such direction


def main(path: Path) -> None:
    """Write the prepared form beside the catalogue."""
    chance = np.random.default_rng(1)
    topics = chance.normal(size=(_TOPICS, WIDTH)) * 0.3

    def encode(_: Encoder, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Array:
        drawn = chance.normal(size=(len(texts), _TOPICS)) @ topics
        drawn += chance.normal(size=drawn.shape) * _SPREAD
        if progress:
            progress(len(texts))
        return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)

    with (
        patch.object(Encoder, "encode", encode),
        patch("whereto.index.vectors.dangers_in", lambda *_: {}),
    ):
        prepare_beside(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
