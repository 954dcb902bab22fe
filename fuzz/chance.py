"""Chance from bytes: what a coverage-guided fuzzer gives, as the choices of a `random.Random`.

Every entry makes its cases of a `Random`. A plain run seeds one with a number, hypothesis brings its own,
and of atheris come bytes, of which a byte that is changed changes one choice and leaves the others.
"""

import random
from binascii import crc32


class FromBytes(random.Random):
    """Choices read from bytes as long as there are any; after that from a seed that they give."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte."""
        super().__init__(crc32(data))
        self._data, self._at = data, 0

    def getrandbits(self, k: int, /) -> int:
        """So many bits."""
        size = -(-k // 8)
        part = self._data[self._at : self._at + size]
        self._at += size
        if len(part) < size:
            return super().getrandbits(k)
        return int.from_bytes(part, "little") >> (size * 8 - k)

    def random(self) -> float:
        """A number from 0 to 1, which is left out."""
        return self.getrandbits(32) / 2**32
