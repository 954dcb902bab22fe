"""What a step of the tuning looks at: lines drawn from the examples, a pool's all before any twice.

A batch is a list of rows and a list of documents. A row is a question with the entry that it belongs to
(None for what no entry handles), the shares of the shipped concerns where it has some, and the danger it
speaks of. The documents are names, descriptions and terms of the entries.
"""

import random
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from examples import KINDS, NONE, SAFE, Directory, Examples

CATALOGUE = Path(__file__).resolve().parent.parent / "data" / "offices.toml"

CONCERNS, LINES_OF_CONCERN, LINES_OF_NONE, TERMS_OF_CONCERN = 20, 5, 18, 1
ENTRIES, QUESTIONS, QUESTIONS_OF_NONE = 30, 3, 13
DANGER_SAFE, DANGER_KIND = 36, 9
DIRECTORY, DANGER = 0.75, 0.25  # how often a step looks at a directory, and at lines of danger as well
MISSPELT = 0.15  # of the questions
_SHORTEST = 4  # letters of a word that is misspelt
_LETTERS = "aeioustrnl"


class Row(NamedTuple):
    """A question, or another line to learn from."""

    text: str
    entry: int | None
    shares: dict[str, float] | None
    danger: str | None
    asks: bool = True  # whether its entry is to be found among the documents
    clean: str | None = None  # the text before it was misspelt, where it was


class Batch(NamedTuple):
    """Rows, and documents as (text, entry)."""

    rows: list[Row]
    documents: list[tuple[str, int]]
    entries: int


def shipped_terms() -> dict[str, list[str]]:
    """The name and the terms of each concern of the shipped catalogue."""
    raw = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {each["id"]: [each["name"], *_split(each["terms"])] for each in raw["concern"]}


def _split(terms: str) -> list[str]:
    return [found for part in terms.replace("\n", ",").split(",") if (found := " ".join(part.split()))]


class Drawer:
    """Draws batches from the examples."""

    def __init__(self, examples: Examples, left_out: Sequence[str], seed: int) -> None:
        """Leave out the directories of these names, which measure what the tuning does elsewhere."""
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.terms = shipped_terms()
        self.directories = [each for each in examples.directories if each.name not in left_out]
        self._by_concern: dict[str, list[Row]] = {}
        for each in examples.concerns:
            row = Row(each.line.text, None, each.shares, each.danger)
            self._by_concern.setdefault(each.concern, []).append(row)
        self._by_kind: dict[str, list[Row]] = {kind: [] for kind in (*KINDS, SAFE)}
        for line in examples.danger:
            self._by_kind[line.kind].append(Row(line.line.text, None, None, line.kind, asks=False))
        self._pools: dict[Any, list[Any]] = {}

    @property
    def texts(self) -> set[str]:
        """Every text that a batch may hold, before it is misspelt."""
        found = {row.text for rows in (*self._by_concern.values(), *self._by_kind.values()) for row in rows}
        found.update(term for terms in self.terms.values() for term in terms)
        for directory in self.directories:
            found.update(line.text for line in directory.none)
            for entry in directory.entries:
                found.update((entry.name, entry.description, *entry.terms))
                found.update(line.text for line in entry.questions)
        return found

    def draw(self) -> Batch:
        """The next batch."""
        of_directory = self.random.random() < DIRECTORY
        batch = self._of_directory() if of_directory else self._of_concerns()
        rows = batch.rows
        if self.random.random() < DANGER:
            for kind, lines in self._by_kind.items():
                rows = rows + self._some(kind, lines, DANGER_SAFE if kind == SAFE else DANGER_KIND)
        return batch._replace(rows=[self._perhaps_misspelt(row) for row in rows])

    def _of_concerns(self) -> Batch:
        concerns = list(self.terms)
        documents = [
            (text, place)
            for place, concern in enumerate(concerns)
            for text in self._some(("terms", concern), self.terms[concern], TERMS_OF_CONCERN)
        ]
        rows = [
            row._replace(entry=concerns.index(concern))
            for concern in self.random.sample(concerns, CONCERNS)
            for row in self._some(concern, self._by_concern[concern], LINES_OF_CONCERN)
        ]
        rows += self._some(NONE, self._by_concern[NONE], LINES_OF_NONE)
        return Batch(rows, documents, len(concerns))

    def _of_directory(self) -> Batch:
        directory: Directory = self.random.choice(self.directories)
        count = min(ENTRIES, len(directory.entries))
        documents, rows = [], []
        for place, number in enumerate(self.random.sample(range(len(directory.entries)), count)):
            entry, pool = directory.entries[number], (directory.name, number)
            documents += [(text, place) for text in self._some((*pool, "terms"), entry.terms, 2)]
            documents.append((self.random.choice((entry.name, entry.description)), place))
            asked = self._some((*pool, "questions"), entry.questions, QUESTIONS)
            rows += [Row(line.text, place, None, SAFE) for line in asked]
        for line in self._some((directory.name, NONE), directory.none, QUESTIONS_OF_NONE):
            rows.append(Row(line.text, None, None, SAFE))
        return Batch(rows, documents, count)

    def _some(self, pool: Any, lines: Sequence[Any], count: int) -> list[Any]:
        """The next `count` of these lines, in an order drawn anew for each round."""
        held = self._pools.setdefault(pool, [])
        while len(held) < count:
            held[:0] = self.random.sample(lines, len(lines))
        return [held.pop() for _ in range(count)]

    def _perhaps_misspelt(self, row: Row) -> Row:
        if self.random.random() < MISSPELT:
            return row._replace(text=misspelt(row.text, self.random), clean=row.text)
        return row


def misspelt(text: str, draw: random.Random) -> str:
    """The text with one word mistyped: letters swapped, one left out, doubled or put in."""
    words = text.split(" ")
    places = [at for at, word in enumerate(words) if len(word) >= _SHORTEST and word.isalpha()]
    if not places:
        return text
    place = draw.choice(places)
    word = words[place]
    at = draw.randrange(1, len(word) - 1)
    words[place] = draw.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + draw.choice(_LETTERS) + word[at:],
        )
    )
    return " ".join(words)
