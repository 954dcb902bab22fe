"""A small notation for phrases, and finding them in a sentence.

A phrase is a row of elements, separated by spaces:

    word        that word            word*       every word that begins so
    a|b         either               a|b?        either, or nothing
    ..          up to three words    ..6         up to six words
    ^           the text begins      $           the text ends
    @name       one of the words that CLASSES lists under that name

`A & B` holds where A and B both stand in the sentence, in any order. A phrase may begin with `!`
or `~`, which say how much it counts.

An index, made once by `scripts/urgent_index.py`, says which lines a word can be part of, so that a
start reads only the few lines that a sentence asks for.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from whereto.search.urgent_words import CLASSES

KEY_SIZES = (4, 3)  # letters of a word by which a line is found
# Words of nearly every sentence, by which no line should be found.
_EVERYWHERE = frozenset(
    [
        "^",
        "$",
        "i",
        "me",
        "my",
        "the",
        "a",
        "in",
        "on",
        "at",
        "to",
        "of",
        "it",
        "is",
        "am",
        "be",
        "not",
        "no",
    ]
).union(["do", "can", "if", "and", "for", "that", "this", "you", "what", "how"])
_GAP = 3
WEIGHTS = {"!": 4, "~": 1}
PLAIN = 2


class Element(NamedTuple):
    """One place of a phrase: words, beginnings of words, whether it may be missing; or a gap."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    optional: bool = False
    gap: int = 0

    def fits(self, word: str) -> bool:
        """Whether `word` may stand here."""
        return word in self.words or (bool(self.beginnings) and word.startswith(self.beginnings))


class Phrase(NamedTuple):
    """What to find (all of `parts`, in any order) and how much it counts."""

    parts: tuple[tuple[Element, ...], ...]
    weight: int
    text: str


class Hit(NamedTuple):
    """A phrase that was found, and the places of the words that make it up."""

    phrase: Phrase
    places: tuple[int, ...]


class Phrases:
    """A table of phrases, read line by line as sentences ask for them."""

    def __init__(self, table: str, index: dict[str, tuple[int, ...]]) -> None:
        """Keep the table and its index; no phrase is read yet."""
        self._table = table
        self._index = index
        self._read: dict[int, Phrase] = {}

    @cached_property
    def lines(self) -> list[str]:
        """The phrases as they are written; most questions need none of them."""
        return lines_of(self._table)

    def find(self, words: list[str]) -> Iterator[Hit]:
        """The phrases that stand in a sentence; its first and last word may be the marks `^` and `$`."""
        keys = {word[:size] for word in words for size in KEY_SIZES}
        numbers = {number for key in keys for number in self._index.get(key, ())}
        for number in sorted(numbers):
            phrase = self._read.get(number)
            if phrase is None:
                phrase = self._read[number] = parse(self.lines[number])
            if (places := _find_all(phrase, words)) is not None:
                yield Hit(phrase, places)


def lines_of(table: str) -> list[str]:
    """The phrases of a table, as they are written."""
    return [line for line in table.splitlines() if line and line[0] != "#"]


def index_of(table: str) -> dict[str, tuple[int, ...]]:
    """For every beginning of a word, the lines of the table that need such a word."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines_of(table)):
        needed = [each for part in parse(line).parts for each in part if not each.gap and not each.optional]
        rarest = min(needed, key=lambda each: (not each.words.isdisjoint(_EVERYWHERE), len(each.words)))
        keys = {word[: KEY_SIZES[0]] for word in (*rarest.words, *rarest.beginnings)}
        for key in keys:
            found.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in sorted(found.items())}


def parse(line: str) -> Phrase:
    """A phrase from its notation."""
    text = line.strip()
    weight = WEIGHTS.get(text[0], PLAIN)
    parts = text.lstrip("!~ ").split(" & ")
    return Phrase(tuple(tuple(_element(each) for each in part.split()) for part in parts), weight, text)


def _element(text: str) -> Element:
    if text.startswith(".."):
        return Element(frozenset(), (), optional=True, gap=int(text[2:] or _GAP))
    optional = text.endswith("?")
    found: list[str] = []
    for each in text.removesuffix("?").split("|"):
        found += CLASSES[each[1:]].split() if each.startswith("@") else [each]
    return Element(
        frozenset(each for each in found if not each.endswith("*")),
        tuple(each[:-1] for each in found if each.endswith("*")),
        optional,
    )


def _find_all(phrase: Phrase, words: list[str]) -> tuple[int, ...] | None:
    """The places of the words that make up all parts of the phrase."""
    places: tuple[int, ...] = ()
    for part in phrase.parts:
        for start in range(len(words)):
            found = _match(part, 0, words, start)
            if found is not None:
                places += found
                break
        else:
            return None
    return places


def _match(part: tuple[Element, ...], number: int, words: list[str], at: int) -> tuple[int, ...] | None:
    """The places of the words that the elements from `number` on take, from the word `at` on."""
    if number == len(part):
        return ()
    element = part[number]
    if element.gap:
        for skipped in range(element.gap + 1):
            if at + skipped > len(words):
                break
            found = _match(part, number + 1, words, at + skipped)
            if found is not None:
                return found
        return None
    if at < len(words) and element.fits(words[at]):
        found = _match(part, number + 1, words, at + 1)
        if found is not None:
            return (at, *found)
    return _match(part, number + 1, words, at) if element.optional else None
