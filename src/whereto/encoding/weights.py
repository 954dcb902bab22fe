"""The one artefact of `training/`: the encoder's numbers and what was learned beside them."""

from functools import cache
from pathlib import Path

from whereto.encoding.arrays import Arrays, open_arrays
from whereto.encoding.header import fingerprint_in

PATH = Path(__file__).with_name("weights.bin")
_HEADER = 64 * 1024  # bytes, in which the whole header has room

_LEARNED = ("inner", "inner.bias", "outer", "outer.bias", "features", "features.scale")
_PARTS = (
    *("vocabulary", "embedding", "embedding.scale", "positions", "background", "features"),
    *(f"{what}.{part}" for what in ("concerns", "danger") for part in _LEARNED),
)


@cache
def load_weights() -> Arrays | None:
    """The shipped weights; None where they are missing or damaged, and then words alone decide.

    All is looked through but the rows of the pieces, half of the file, of which a question reads a
    few: those have their checksums block by block, and the encoder has the blocks checked that it reads.
    """
    try:
        weights = open_arrays(PATH)
        weights.check_all(but="embedding")
        if not all(map(weights.has, _PARTS)):
            return None
        told = [weights.about[name] for name in ("fingerprint", "concerns")]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return weights if all(isinstance(each, str) for each in told) else None


def fingerprint_of_weights() -> object:
    """What tells the shipped weights from others, by their head alone; None where that cannot be read."""
    try:
        with PATH.open("rb") as file:
            found = fingerprint_in(file.read(_HEADER))
        return found or open_arrays(PATH).about["fingerprint"]
    except (OSError, ValueError, KeyError):
        return None
