"""Which mutants are tried: some of each part of the program, by the number of its lines, from a seed."""

import random
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from mutating import Mutant, mutants_of

PARTS = {
    "records": "records/*",
    "catalogue": "catalogue/*",
    "search": "search/*",
    "danger": "reading/[dl]*",  # danger.py, and learned.py, which knows the concerns
    "answer": "answer/*",
    "views": "views/*",
}
_FEWEST = 8  # of a part


def part_of(module: str) -> str:
    """The part that a module belongs to; empty for one of none."""
    return next((part for part, pattern in PARTS.items() if fnmatch(module, pattern)), "")


def sample(package: Path, number: int, seed: int, only: Sequence[str], skip: Sequence[str]) -> list[Mutant]:
    """About so many mutants: a module by its lines, then a kind of change that it has, then one of them.

    So a part of the program counts as its size, and a kind of change that is rare as much as others.
    """
    lines: dict[str, int] = {}
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package).as_posix()
        wanted = not only or any(fnmatch(module, pattern) for pattern in only)
        if part_of(module) and wanted and not any(fnmatch(module, pattern) for pattern in skip):
            lines[module] = len(path.read_bytes().splitlines())
    chosen = []
    for part in PARTS:
        own = {module: count for module, count in lines.items() if part_of(module) == part}
        share = max(_FEWEST, round(number * sum(own.values()) / sum(lines.values()))) if own else 0
        chosen += _some(package, own, share, random.Random(f"{seed} {part}"))  # noqa: S311 - no secret
    return chosen


def _some(package: Path, lines: dict[str, int], number: int, by_chance: random.Random) -> list[Mutant]:
    left = {module: _by_kind(mutants_of(package, module)) for module in lines}
    chosen: list[Mutant] = []
    while len(chosen) < number:
        modules = [module for module in lines if left[module]]
        if not modules:
            break
        module = by_chance.choices(modules, [lines[each] for each in modules])[0]
        kind = by_chance.choice(sorted(left[module]))
        of_kind = left[module][kind]
        mutant = of_kind.pop(by_chance.randrange(len(of_kind)))
        if mutant.is_python((package / module).read_bytes()):
            chosen.append(mutant)
        if not of_kind:
            del left[module][kind]
    return chosen


def _by_kind(mutants: list[Mutant]) -> dict[str, list[Mutant]]:
    found: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        found.setdefault(mutant.kind, []).append(mutant)
    return found
