"""The one artefact of `training/`: the encoder's numbers and what was learned beside them."""

from functools import cache
from pathlib import Path

from whereto.search.arrays import Arrays, open_arrays

PATH = Path(__file__).with_name("weights.bin")


@cache
def load_weights() -> Arrays | None:
    """The shipped weights; None where they are missing or damaged, and then words alone decide."""
    try:
        return open_arrays(PATH)
    except (OSError, ValueError, KeyError, TypeError):
        return None
