"""Refuse examples that would spoil the training or what is measured afterwards.

    python training/check.py          exit 1 if a line is at fault, with each named

It refuses a line that stands twice or contradicts another one, a mark or a label that is unknown, and a
line that stands in a benchmark or a test as well: what was learned by heart says nothing of what was
understood. Lines are the same if their letters and digits are. Of a test every text of two words or
more counts, wherever it stands in the code; single words are anybody's.
"""

import ast
import json
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from examples import NONE, SAFE, Directory, Examples, Line, key, read_examples

ROOT = Path(__file__).resolve().parent.parent
_FEWEST_WORDS = 2  # of a test's text that counts
_SHOWN = 40  # faults


class Claim(NamedTuple):
    """A line, and what it is said to be."""

    line: Line
    label: str


def faults_of(examples: Examples, labels: set[str], measured: dict[str, str]) -> list[str]:
    """What is wrong, a message each; `measured` gives where a line is measured with, by its key."""
    concerns = [Claim(each.line, each.concern) for each in examples.concerns]
    danger = [Claim(each.line, each.kind) for each in examples.danger]
    lines = [*concerns, *danger, *(c for each in examples.directories for c in _questions(each))]
    return [
        *examples.faults,
        *_unknown(examples, labels),
        *_twice(concerns),
        *_twice(danger),
        *(fault for each in examples.directories for fault in _twice(_claims(each))),
        *_at_odds(_danger(examples)),
        *(
            f"{line}: it stands in {measured[key(line.text)]}, too"
            for line, _ in lines
            if key(line.text) in measured
        ),
    ]


def _unknown(examples: Examples, labels: set[str]) -> Iterator[str]:
    found = {each.concern for each in examples.concerns}
    for label in sorted(found ^ {*labels, NONE}):
        yield f"concerns/{label}.txt: there is no such concern, or it has no examples"
    for each in examples.concerns:
        if set(each.also) - labels:
            yield f"{each.line}: {sorted(set(each.also) - labels)} is no concern"


def _twice(claims: Iterable[Claim]) -> Iterator[str]:
    seen: dict[str, Claim] = {}
    for claim in claims:
        first = seen.setdefault(key(claim.line.text), claim)
        if first is not claim:
            wrong = "twice" if first.label == claim.label else f"as {first.label} and as {claim.label}"
            yield f"{claim.line}: it stands {wrong}, also in {first.line.file}:{first.line.number}"


def _at_odds(claims: Iterable[Claim]) -> Iterator[str]:
    """The same line once with danger and once without, wherever it stands."""
    seen: dict[str, Claim] = {}
    for claim in claims:
        first = seen.setdefault(key(claim.line.text), claim)
        if (first.label == SAFE) is not (claim.label == SAFE):
            yield f"{claim.line}: {claim.label}, and {first.label} in {first.line.file}:{first.line.number}"


def _danger(examples: Examples) -> Iterator[Claim]:
    yield from (Claim(each.line, each.kind) for each in examples.danger)
    yield from (Claim(each.line, each.danger) for each in examples.concerns if each.danger)
    for directory in examples.directories:
        yield from (Claim(claim.line, SAFE) for claim in _questions(directory))


def _claims(directory: Directory) -> Iterator[Claim]:
    """Questions and terms; a term may be its own entry's question, too, but nobody else's."""
    for entry in directory.entries:
        own = {key(line.text) for line in entry.questions}
        file = f"directories/{directory.name}.txt"
        yield from (Claim(Line(t, file, 0), entry.name) for t in entry.terms if key(t) not in own)
    yield from _questions(directory)


def _questions(directory: Directory) -> Iterator[Claim]:
    for entry in directory.entries:
        yield from (Claim(line, entry.name) for line in entry.questions)
    yield from (Claim(line, NONE) for line in directory.none)


def measured_with(root: Path = ROOT) -> dict[str, str]:
    """Every line of the benchmarks, the tests and the catalogue's questions, by its key, with its place."""
    found: dict[str, str] = {}
    for path in sorted((root / "benchmarks").rglob("*.jsonl")):
        for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
            read = json.loads(line)
            found[key(read.get("query") or read["text"])] = path.name
    readers: dict[str, Callable[[str], Iterator[str]]] = {
        "*.py": _texts_of,
        "*.txt": _parts,
        "*.jsonl": _values,
    }
    for pattern, reader in readers.items():
        for path in sorted((root / "tests").rglob(pattern)):
            for text in reader(path.read_text(encoding="utf-8")):
                if sum(any(map(str.isalnum, word)) for word in text.split()) >= _FEWEST_WORDS:
                    found.setdefault(key(text), path.name)
    for question in tomllib.loads((root / "data" / "questions.toml").read_text(encoding="utf-8"))[
        "question"
    ]:
        found.setdefault(key(question["text"]), "questions.toml")
    return found


def _texts_of(code: str) -> Iterator[str]:
    """Every text in some code."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _parts(lines: str) -> Iterator[str]:
    """Every line, and what stands between its tabs."""
    for line in lines.splitlines():
        yield from (line, *line.split("\t"))


def _values(lines: str) -> Iterator[str]:
    """Every text in lines of JSON objects."""
    for line in filter(None, lines.splitlines()):
        yield from (value for value in json.loads(line).values() if isinstance(value, str))


def labels_of(catalogue: Path = ROOT / "data" / "offices.toml") -> set[str]:
    """The ids of the catalogue's concerns."""
    return {concern["id"] for concern in tomllib.loads(catalogue.read_text(encoding="utf-8"))["concern"]}


def main() -> int:
    """Print the faults."""
    faults = faults_of(read_examples(), labels_of(), measured_with())
    for fault in faults[:_SHOWN]:
        print(fault)
    if len(faults) > _SHOWN:
        print(f"and {len(faults) - _SHOWN} more")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
