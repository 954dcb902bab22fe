"""The trained weights, read where they lie: which concerns a word, a stem or a pair of stems speaks for.

`scripts/train_model.py` writes the file and describes how it is trained. Its layout, little-endian:

    4 bytes   length of the header
    header    JSON: labels, width of a word's vector, sizes
    words     the correctly spelt words, separated by spaces, the most frequent first
    matrices  float32, row by row: out, out_bias, inner, inner_bias, deep, patterns, pattern_bias
    table     pairs of uint32: the key's CRC-32 and its row, 0 for an empty slot; a key is a word, a
              stem that a word stands for, a stem with weights of its own, or a pair of stems
    rows      per word: float32 gate, scale, pattern scale, int8 vector, int8 pattern numbers
              per stem or pair: float32 scale, int8 weight for each label
"""

import json
import mmap
from array import array
from binascii import crc32
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from operator import add, mul
from pathlib import Path
from struct import unpack_from
from typing import Any, NamedTuple

from whereto.search.normalise import stem

PATH = Path(__file__).with_name("model.bin")

# A key begins with what it is the key of, so that a word and a stem spelt alike stay apart.
WORD, LIKE, STEM, PAIR, SKIP = "w", "l", "s", "p", "k"

_SHORTEST_STEM = 5
DANGER = "_danger"  # the label beside the concerns: whether a text speaks of danger

Vector = list[float]


class WordRow(NamedTuple):
    """A word's part: how much it counts, its vector times that, and what it says for patterns.

    The pattern numbers are those for the word as the one before a pattern's middle, then as its
    middle, then as the one after.
    """

    gate: float
    vector: Vector
    patterns: Vector


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
        self.pattern_count: int = self._header["patterns"]
        self._word_size = 12 + self.width + 3 * self.pattern_count
        self._slots: int = self._header["slots"]
        start = 4 + size + self._header["vocabulary"]
        self._spelt = slice(4 + size, start)
        self._matrices: dict[str, list[Vector]] = {}
        for name, count in self._header["matrices"].items():
            numbers = array("f", self._bytes[start : start + 4 * count]).tolist()
            width = {"patterns": self.pattern_count}.get(name, self.width)
            width = len(numbers) if name.endswith("bias") else width
            self._matrices[name] = [numbers[at : at + width] for at in range(0, len(numbers), width)]
            start += 4 * count
        parts = zip(*(self._matrices[name] for name in ("out", "deep", "patterns")), strict=True)
        self._rows = [[*out, *deep, *patterns] for out, deep, patterns in parts]
        self._table = start
        self._words = start + 8 * self._slots
        self._weights = self._words + self._header["words"] * self._word_size
        if len(self._bytes) != self._weights + self._header["weights"] * (4 + len(self.labels)):
            raise ValueError(f"{path} has not the length that it says it has")

    def vocabulary(self) -> list[str]:
        """The words that a misspelt one is compared with, the most frequent first."""
        return self._bytes[self._spelt].decode(errors="ignore").split(" ")

    def knows(self, word: str) -> bool:
        """Whether the word, or another inflection of it, is one the model can say something of."""
        return self._word(word) is not None

    def word_row(self, word: str) -> WordRow | None:
        """What the model knows of a word; None for an unknown one."""
        row = self._word(word)
        if row is None:
            return None
        start = self._words + row * self._word_size
        gate, scale, pattern_scale = unpack_from("<fff", self._bytes, start)
        numbers = unpack_from(f"<{self._word_size - 12}b", self._bytes, start + 12)
        factor = gate * scale
        return WordRow(
            gate,
            [factor * number for number in numbers[: self.width]],
            [pattern_scale * number for number in numbers[self.width :]],
        )

    def weights(self, key: str) -> Vector | None:
        """A stem's or pair's weight for each label; None for one not seen in training."""
        row = self._row(key)
        if row is None:
            return None
        count = len(self.labels)
        start = self._weights + row * (4 + count)
        scale = unpack_from("<f", self._bytes, start)[0]
        return [scale * number for number in unpack_from(f"<{count}b", self._bytes, start + 4)]

    def scores(self, hidden: Vector, patterns: Vector) -> Vector:
        """What the words' summed vector and their patterns say for each label.

        out · hidden + bias + deep · max(0, inner · hidden + inner bias) + patterns · fits: a linear
        layer beside a network with one hidden layer of rectified linear units (Goodfellow, Bengio and
        Courville, Deep Learning, 2016, chapter 6) and beside the patterns.
        """
        get = self._matrices
        inner = [
            max(0.0, _dot(row, hidden) + bias)
            for row, bias in zip(get["inner"], get["inner_bias"][0], strict=True)
        ]
        given = [*hidden, *inner, *patterns]
        rows = zip(self._rows, get["out_bias"][0], strict=True)
        return [_dot(row, given) + bias for row, bias in rows]

    def pattern_fits(self, *orders: Sequence[WordRow]) -> Vector:
        """How well each pattern of three words in a row fits where it fits best, from 0 on.

        `orders` are the same words in each order they may stand in.

        A convolution with rectified linear units and the maximum over all places (Kim,
        Convolutional Neural Networks for Sentence Classification, 2014).
        """
        count = self.pattern_count
        bias = self._matrices["pattern_bias"][0]
        best = none = [0.0] * count
        for rows in orders:
            before = [none, *(row.patterns[:count] for row in rows)]
            after = [*(row.patterns[2 * count :] for row in rows[1:]), none]
            for row, earlier, later in zip(rows, before, after, strict=False):
                middle = row.patterns[count : 2 * count]
                fits = map(add, map(add, earlier, later), map(add, middle, bias))
                best = list(map(max, best, fits))
        return best

    def direction(self, label: int) -> Vector:
        """The vector along which words speak for the label with this number."""
        return self._matrices["out"][label]

    def _word(self, word: str) -> int | None:
        """The row of a word, or else of another inflection of it."""
        row = self._row(WORD + word)
        if row is not None:
            return row
        # A stem that the word does not begin with, or a short one, may be chance: `bulying`.
        part = stem(word)
        likely = len(part) >= _SHORTEST_STEM and word.startswith(part)
        return self._row(LIKE + part) if likely else None

    def _row(self, key: str) -> int | None:
        checksum = crc32(key.encode())
        for step in range(self._slots):
            slot = (checksum + step) % self._slots
            found, row = unpack_from("<II", self._bytes, self._table + 8 * slot)
            if row == 0:
                return None
            if found == checksum:
                return int(row) - 1
        return None


@cache
def load_model() -> Model | None:
    """The model that comes with whereto; None where it is missing, and terms alone must do."""
    try:
        return Model(PATH)
    except Exception:  # noqa: BLE001 - however the file is damaged, search goes on without it
        return None


def pairs(stems: Sequence[str]) -> Iterable[str]:
    """The keys of the pairs of neighbouring stems, and of those with one word between them."""
    for first, second in pairwise(stems):
        yield f"{PAIR}{first} {second}"
    for first, second in zip(stems, stems[2:], strict=False):
        yield f"{SKIP}{first} {second}"


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one, other)))
