"""How well urgent texts are recognised: per kind, with every miss and every false alarm named.

Run it from the repository: `python benchmarks/urgency.py`. A kind says what an urgent text is about,
or why another one only looks so. The labelled texts of `queries/urgent.jsonl` are those the phrases
were made with, and most of them stand in `training/` too. Those of `queries/urgent-unseen.jsonl` were
written without sight of the phrases and the training texts, and are kept out of both: they tell what
to expect of new wordings. They are harder than what is usually typed, above all those that only look
urgent.
"""

import json
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from whereto.search.urgency import recognise

QUERIES = [Path(__file__).parent / "queries" / name for name in ("urgent.jsonl", "urgent-unseen.jsonl")]


class Labelled(NamedTuple):
    """A text with what a person said of it."""

    text: str
    urgent: bool
    kind: str


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a file."""
    return [Labelled(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Print each file's table and the texts that were taken wrongly."""
    for path in QUERIES:
        print(f"== {path.name}")
        measure(read(path))


def measure(texts: list[Labelled]) -> None:
    """Print the table of some texts, then those that were taken wrongly."""
    started = perf_counter()
    wrong = [each for each in texts if (recognise(each.text) is not None) != each.urgent]
    taken = (perf_counter() - started) / len(texts) * 1000
    for urgent, title in ((True, "recall"), (False, "false alarms")):
        counts = Counter(each.kind for each in texts if each.urgent == urgent)
        mistakes = Counter(each.kind for each in wrong if each.urgent == urgent)
        print(f"\n{'kind':<20}{'texts':>6}{title:>15}")
        for kind, count in [*counts.most_common(), ("all", counts.total())]:
            amount = mistakes.total() if kind == "all" else mistakes[kind]
            print(f"{kind:<20}{count:>6}{(count - amount if urgent else amount) / count:>15.3f}")
    for each in wrong:
        print(f"\n{'MISSED' if each.urgent else 'FALSE ALARM'} ({each.kind}): {each.text}")
    print(f"\n{taken:.2f} ms a text\n")


if __name__ == "__main__":
    main()
