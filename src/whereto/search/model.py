"""The trained weights, read where they lie: which concerns a word, a stem or a pair of stems speaks for.

`scripts/train_model.py` writes the file and describes how it is trained. Its layout, little-endian:

    4 bytes   length of the header
    header    JSON: labels, width of a word's vector, sizes, the correctly spelt words
    matrices  float32, row by row: out, out_bias, inner, inner_bias, deep (see `scores`)
    table     pairs of uint32: the key's CRC-32 and its row, 0 for an empty slot
    rows      per word: float32 gate, float32 scale, int8 vector
              per stem or pair: float32 scale, int8 weight for each label
"""

import json
import mmap
import struct
from array import array
from binascii import crc32
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from operator import mul
from pathlib import Path
from struct import unpack_from
from typing import Any

PATH = Path(__file__).with_name("model.bin")

# A key begins with what it is the key of, so that a word and a stem spelt alike stay apart.
WORD, STEM, PAIR, SKIP = "w", "s", "p", "k"

Vector = list[float]


class Model:
    """The weights in a file that is mapped into memory: only what a query needs is read."""

    def __init__(self, path: Path) -> None:
        """Map the file at `path`. Raises OSError or ValueError if it is not there or not whole."""
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size = unpack_from("<I", self._bytes)[0]
        self._header: dict[str, Any] = json.loads(self._bytes[4 : 4 + size])
        self.labels: list[str] = self._header["labels"]
        self.width: int = self._header["width"]
        self._slots: int = self._header["slots"]
        start = 4 + size
        self._matrices: dict[str, list[Vector]] = {}
        for name, count in self._header["matrices"].items():
            numbers = array("f", self._bytes[start : start + 4 * count]).tolist()
            width = len(numbers) if name.endswith("bias") else self.width
            self._matrices[name] = [numbers[at : at + width] for at in range(0, len(numbers), width)]
            start += 4 * count
        self._table = start
        self._words = start + 8 * self._slots
        self._weights = self._words + self._header["words"] * (8 + self.width)
        if len(self._bytes) != self._weights + self._header["weights"] * (4 + len(self.labels)):
            raise ValueError(f"{path} has not the length that it says it has")

    def vocabulary(self) -> list[str]:
        """The words that a misspelt one is compared with, the most frequent first."""
        words: str = self._header["vocabulary"]
        return words.split(" ")

    def knows(self, word: str) -> bool:
        """Whether the word is one the model can say something of."""
        return self._row(WORD + word) is not None

    def gated_vector(self, word: str) -> tuple[float, Vector] | None:
        """How much a word counts, and its vector times that; None for an unknown word."""
        row = self._row(WORD + word)
        if row is None:
            return None
        start = self._words + row * (8 + self.width)
        gate, scale = unpack_from("<ff", self._bytes, start)
        numbers = unpack_from(f"<{self.width}b", self._bytes, start + 8)
        factor = gate * scale
        return gate, [factor * number for number in numbers]

    def weights(self, key: str) -> Vector | None:
        """A stem's or pair's weight for each label; None for one not seen in training."""
        row = self._row(key)
        if row is None:
            return None
        count = len(self.labels)
        start = self._weights + row * (4 + count)
        scale = unpack_from("<f", self._bytes, start)[0]
        return [scale * number for number in unpack_from(f"<{count}b", self._bytes, start + 4)]

    def scores(self, hidden: Vector) -> Vector:
        """What the words' summed vector says for each label.

        out · hidden + bias + deep · max(0, inner · hidden + inner bias): a linear layer beside a
        network with one hidden layer of rectified linear units (Goodfellow, Bengio and Courville,
        Deep Learning, 2016, chapter 6).
        """
        get = self._matrices
        inner = [
            max(0.0, _dot(row, hidden) + bias)
            for row, bias in zip(get["inner"], get["inner_bias"][0], strict=True)
        ]
        rows = zip(get["out"], get["deep"], get["out_bias"][0], strict=True)
        return [_dot(out, hidden) + _dot(deep, inner) + bias for out, deep, bias in rows]

    def direction(self, label: int) -> Vector:
        """The vector along which words speak for the label with this number."""
        return self._matrices["out"][label]

    def _row(self, key: str) -> int | None:
        checksum = crc32(key.encode())
        slot = checksum % self._slots
        while True:
            found, row = unpack_from("<II", self._bytes, self._table + 8 * slot)
            if row == 0:
                return None
            if found == checksum:
                return int(row) - 1
            slot = (slot + 1) % self._slots


@cache
def load_model() -> Model | None:
    """The model that comes with whereto; None where it is missing, and terms alone must do."""
    try:
        return Model(PATH)
    except (OSError, ValueError, KeyError, struct.error):
        return None


def pairs(stems: Sequence[str]) -> Iterable[str]:
    """The keys of the pairs of neighbouring stems, and of those with one word between them."""
    for first, second in pairwise(stems):
        yield f"{PAIR}{first} {second}"
    for first, second in zip(stems, stems[2:], strict=False):
        yield f"{SKIP}{first} {second}"


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one, other)))
