"""How often search finds the right office, beside simple finders over the same catalogues.

    python benchmarks/relevance.py [--kinds] [--misses] [FILE.jsonl ...]

A row for each finder, a column for each set of questions, and in each field three shares:

    first      of the questions that an office handles, those with a right one as the first result
    three      those with a right one among the first three
    nothing    of the questions that no office handles, those that get no result

`benchmarks/sets.py` says of each set where it comes from and whether a setting was chosen by it; the
columns marked with * were never looked at. A file that is named is asked of the catalogue of the same
name beside it, else of MIT's. A line of it is {"query", "kind", "best": [ids], "urgent": bool}, and
`best` is empty where no office is right; with "no_match_ok" no result is right, too.

The simple finders know the same words of the catalogue (`benchmarks/finders.py`), no example, and no
cut below which they say nothing; the untuned encoder is the one that ours began as.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from finders import FINDERS, Finder
from sets import SETS, Question, Set, chosen

_WIDTH = 15
_NAME = 20


class Result(NamedTuple):
    """A question with what a finder gave for it."""

    question: Question
    found: list[str]

    @property
    def rank(self) -> int:
        """The place of the first right office, 0 if it is not among those shown."""
        if not self.found and self.question.nothing_ok:
            return 1
        places = (place for place, id_ in enumerate(self.found, 1) if id_ in self.question.best)
        return next(places, 0)

    @property
    def miss(self) -> str | None:
        """What went wrong; None if nothing did."""
        text, best = self.question.text, sorted(self.question.best)
        if not best:
            return f"not empty  {text!r} got {self.found}" if self.found else None
        return (
            None if self.rank == 1 else f"rank {self.rank or '-'}  {text!r} wants {best}, got {self.found}"
        )


def shares(results: Iterable[Result]) -> str:
    """The three shares, as in the table; a dash where no question is of that sort."""
    held = list(results)
    ranks = [each.rank for each in held if each.question.best]
    empty = [not each.found for each in held if not each.question.best]
    parts = ([rank == 1 for rank in ranks], [rank > 0 for rank in ranks], empty)
    return " ".join(f"{sum(part) / len(part):.2f}".removeprefix("0") if part else "  -" for part in parts)


def row(name: str, fields: Iterable[str]) -> str:
    """A line of the table."""
    return f"{name:{_NAME}}" + "".join(f"{field:>{_WIDTH}}" for field in fields)


def results_of(make: Callable[[Path], Finder], sets: Sequence[Set]) -> dict[str, list[Result]]:
    """What a finder gives for each set. Raises ImportError if it needs what is not installed."""
    made: dict[Path, Finder] = {}
    found = {}
    for each in sets:
        find = made.get(each.catalogue) or made.setdefault(each.catalogue, make(each.catalogue))
        found[each.name] = [Result(question, find(question.text)) for question in each.questions]
    return found


def print_kinds(found: dict[str, list[Result]]) -> None:
    """The same three shares by kind of question."""
    kinds = dict.fromkeys(each.question.kind for results in found.values() for each in results)
    print("\nwhereto, by kind of question")
    for kind in kinds:
        of_kind = [[each for each in results if each.question.kind == kind] for results in found.values()]
        print(row(f"  {kind}", (shares(results) if results else "" for results in of_kind)))


def print_misses(found: dict[str, list[Result]], sets: Sequence[Set]) -> None:
    """What whereto got wrong, save in sets that nobody may look at."""
    for each in sets:
        misses = [miss for result in found[each.name] if (miss := result.miss)]
        print(f"\n{each.name}: {len(misses)} misses")
        if each.unseen:
            print("not listed, so that this set stays unseen")
        else:
            print(*misses, sep="\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="files of questions; all sets without any")
    parser.add_argument("--kinds", action="store_true", help="whereto by kind of question, too")
    parser.add_argument("--misses", action="store_true", help="list what whereto got wrong")
    args = parser.parse_args()
    sets = chosen(args.files, SETS)
    counts = ((sum(bool(q.best) for q in each.questions), len(each.questions)) for each in sets)
    print(row("", (each.name + "*" * each.unseen for each in sets)))
    print(row("questions + none", (f"{some} + {all_ - some}" for some, all_ in counts)))
    print(row("", ["first 3 none"] * len(sets)))
    own: dict[str, list[Result]] = {}
    for name, make in FINDERS.items():
        try:
            found = results_of(make, sets)
        except ImportError as error:
            print(f"{name:{_NAME}} not measured: {error.name} is not installed (the extra `author`)")
            continue
        own = own or found
        print(row(name, (shares(results) for results in found.values())), flush=True)
    if args.kinds:
        print_kinds(own)
    if args.misses:
        print_misses(own, sets)


if __name__ == "__main__":
    main()
