"""The pieces of words that the encoder knows: thirty thousand lines, of which a question needs a few."""

from functools import cached_property, lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from whereto.encoding.arrays import Arrays

_FEW = 30  # pieces that are looked for one by one; from then on a table of all is the quicker way


class Vocabulary:
    """Each piece with its number, which is its place among the lines, counted from 0.

    To put all of them in a table takes as long as three or four sentences do to be understood, so the first
    pieces are looked for in the text itself.
    """

    def __init__(self, lines: str) -> None:
        """Take the text that lists the pieces; no line is there twice."""
        self._text = b"\n%b\n" % lines.encode()
        self._found: dict[str, int] = {}  # where a piece that was looked for begins; -1 where it is none

    def __contains__(self, piece: str) -> bool:
        """Whether this is a piece."""
        return piece in self._numbers if self._many else self._begin(piece) >= 0

    def get(self, piece: str) -> int | None:
        """The number of a piece; None if it is none."""
        if self._many:
            return self._numbers.get(piece)
        begin = self._begin(piece)
        return None if begin < 0 else int(self._begins.searchsorted(begin))

    def words(self) -> list[str]:
        """All pieces in their order, the most frequent words first."""
        return self._text[1:-1].decode().split("\n")

    @property
    def _many(self) -> bool:
        return len(self._found) >= _FEW

    def _begin(self, piece: str) -> int:
        if piece not in self._found:
            line = b"\n%b\n" % piece.encode("utf-8", "surrogatepass")
            self._found[piece] = self._text.find(line)
        return self._found[piece]

    @cached_property
    def _begins(self) -> "NDArray[np.int64]":
        """The line end before each piece."""
        import numpy as np  # whoever asks for a number gives it to the encoder; to know a word takes none

        return np.flatnonzero(np.frombuffer(self._text, np.uint8) == ord("\n"))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        pieces = self.words()
        return dict(zip(pieces, range(len(pieces)), strict=True))


@lru_cache(maxsize=1)
def vocabulary_of(weights: "Arrays") -> Vocabulary:
    """The pieces that stand in these weights. Raises DamagedError where they are not those written."""
    return Vocabulary(weights.text("vocabulary"))
