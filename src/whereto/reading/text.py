"""The one reading of a text: cleaned, folded, split into sentences and words.

Search, names and danger all look at what `read_text` gives back, so none of them splits, folds or
cleans again. Every step takes time in proportion to the text's length.
"""

import re
from functools import cached_property

from whereto.encoding.fold import few_marks, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_WORD = 60  # characters; what is longer is no word, and its pieces would cost time

# Patterns that few texts need are written out here, and `re` compiles them when one does: that takes longer
# than to read a short text.
# What a terminal sends for arrows, deletes and Alt, as it stands in a text typed without editing keys.
# A key takes the character after it along, but never a space, which would join two words.
_ESCAPE = r"\x1b(?:\[[0-?]*[!-/]*[@-~]|O\S|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|\S)?"
# Invisible marks inside words: soft hyphen, joiners, direction marks, isolates, byte-order mark,
# and the selectors of a glyph's form.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0x034F,
        0x061C,
        0x180E,
        *range(0x200C, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        0xFEFF,
    ]
)
ZERO_WIDTH_SPACE = "\u200b"
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2019\u2018\u02bc\u00b4\u0060\u2032", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009", " "),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "\u2026": ".",
    }
)
_ENTITY = r"&#?\w{2,31};"
_PERCENT = r"(?i)%([2-7][0-9a-f])"  # of a link; %20 says that it is one
# Letters and digits, with apostrophes and loose accents among them.
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+|'(?=[^\W_])|[^\W_]+)*")
_NO_LETTER = re.compile(r"[\W_]+")
# One mark at a time: a run of a thousand dots is a thousand short matches, not one long search.
_SENTENCE_END = r"[.!?;](?=[\s.!?;]|$)|[\n\r]|\s-{1,2}(?=\s)"


class Word:
    """A word as it was written, and folded: small letters, no accents, no apostrophes."""

    __slots__ = ("folded", "written")

    def __init__(self, written: str) -> None:
        """Fold a word as it stands in a cleaned text.

        Of `I'll` only `i` stays, for without its apostrophe it would be somebody who is ill.
        """
        self.written = written
        self.folded = _NO_LETTER.sub("", fold(written).removesuffix("'ll"))


class Text:
    """A text as a person gave it, and what every part of the program reads of it."""

    def __init__(self, raw: str) -> None:
        """Keep `raw`, and `clean`, which has neither invisible marks nor keys of the terminal."""
        self.raw = raw
        self.clean = clean(raw)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that hold a word, as cleaned."""
        found = (part.strip() for part in re.split(_SENTENCE_END, self.clean))
        return tuple(part for part in found if _WORD.search(part))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in their order."""
        found = (Word(part) for part in _WORD.findall(self.clean) if len(part) <= LONGEST_WORD)
        return tuple(word for word in found if word.folded)

    @cached_property
    def folded(self) -> str:
        """The folded words with single spaces between them."""
        return " ".join(word.folded for word in self.words)

    def with_words(self, others: "Mapping[str, Sequence[str]]") -> str:
        """`clean` with other words in place of some, which are named as they are written."""

        def other(found: re.Match[str]) -> str:
            return " ".join(others.get(found[0], (found[0],)))

        return _WORD.sub(other, self.clean)


def read_text(raw: str) -> Text:
    """Read a text. It may be anything; lone surrogates become question marks."""
    return Text(raw.encode("utf-8", "replace").decode("utf-8"))


def clean(raw: str) -> str:
    """`raw` with plain spaces, hyphens, quotes and apostrophes, without what cannot be seen."""
    if raw.isascii() and raw.isprintable() and "&" not in raw and "%" not in raw:
        return raw.replace("`", "'").strip()
    text = re.sub(_ESCAPE, "", raw)
    if "%20" in text:
        text = re.sub(_PERCENT, lambda found: chr(int(found[1], 16)), text)
    if "&" in text and re.search(_ENTITY, text):
        from html import unescape  # a large table, and few texts hold an entity

        text = re.sub(_ENTITY, lambda found: unescape(found[0]), text)
    text = text.translate(_INVISIBLE).translate(_ALIKE).replace(ZERO_WIDTH_SPACE, "")
    text = few_marks(text)
    return "".join(mark if mark.isprintable() or mark in "\n\r\t" else " " for mark in text).strip()


def words_of(text: str) -> list[str]:
    """The folded words of a text of the catalogue."""
    return [word.folded for word in read_text(text).words]
