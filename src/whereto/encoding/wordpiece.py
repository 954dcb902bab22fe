"""From words to the pieces that the encoder knows: BERT's uncased WordPiece (Devlin and others, 2019)."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from whereto.encoding.vocabulary import Vocabulary

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Chinese characters, each a word of its own
_PIECE = rf"[{_HAN}]|[^\W_{_HAN}]+|[^\w\s]|_"
_ASCII_PIECE = r"[^\W_]+|[^\w\s]|_"  # the same where there is none of these; the other is slow to compile
_LONGEST = 60  # characters of a word; a longer one is unknown

PAD, UNKNOWN, START, END = 0, 100, 101, 102  # fixed places in the vocabulary


class WordPiece:
    """Splits a text into numbers of pieces, the longest known piece first."""

    def __init__(self, vocabulary: "Vocabulary | dict[str, int]") -> None:
        """`vocabulary` gives each piece its number; a piece that continues a word begins with ##."""
        self._vocabulary = vocabulary

    def pieces(self, folded: str, most: int) -> tuple[list[int], list[int]]:
        """The numbers of at most `most` pieces, with start and end, and the word that each belongs to.

        Words are counted from 0 in the order of the text; start and end belong to -1.
        """
        numbers, owners = [START], [-1]
        for place, word in enumerate(self.words(folded)):
            found = self._split(word)
            if len(numbers) + len(found) >= most:
                break
            numbers += found
            owners += [place] * len(found)
        return [*numbers, END], [*owners, -1]

    def words(self, folded: str) -> list[str]:
        """The words that `pieces` counts."""
        return re.findall(_ASCII_PIECE if folded.isascii() else _PIECE, folded)

    def _split(self, word: str) -> list[int]:
        if len(word) > _LONGEST:
            return [UNKNOWN]
        found: list[int] = []
        start, size = 0, len(word)
        while start < size:
            end = size
            while end > start:
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                if (number := self._vocabulary.get(piece)) is not None:
                    found.append(number)
                    break
                end -= 1
            else:
                return [UNKNOWN]
            start = end
        return found
