"""What came of the mutants, for a person to read: a table by module, and the survivors."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mutating import Mutant
from sampling import PARTS, part_of

EQUIVALENT = Path(__file__).with_name("equivalent.toml")


def report(mutants: Sequence[Mutant], results: dict[str, dict[str, Any]]) -> str:
    """The table, then each survivor as a difference, then those that nobody could tell apart."""
    alike: dict[str, str] = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))
    came_of = {mutant.key: _outcome(mutant, results, alike) for mutant in mutants}
    lines = [
        f"{'':32}{'tried':>7}{'caught':>8}{'alike':>7}{'survived':>10}{'caught of those not alike':>28}"
    ]
    for part in PARTS:
        own = [mutant for mutant in mutants if part_of(mutant.module) == part]
        lines += [_row(part, own, came_of)] if own else []
        modules = sorted({mutant.module for mutant in own})
        lines += [_row(f"  {name}", [m for m in own if m.module == name], came_of) for name in modules]
    lines += [_row("all", mutants, came_of), "", "Survivors"]
    for mutant in mutants:
        if came_of[mutant.key] == "survived":
            lines += _difference(mutant, results[mutant.key])
    lines += ["", "Alike: nobody could tell these from the program"]
    told = {mutant.key for mutant in mutants if came_of[mutant.key] == "alike"}
    lines += [f"  {key!r}: {alike[key]}" for key in sorted(told)]
    return "\n".join(lines)


def _outcome(mutant: Mutant, results: dict[str, dict[str, Any]], alike: dict[str, str]) -> str:
    if mutant.key not in results:
        return "not tried"
    outcome = str(results[mutant.key]["outcome"])
    return "alike" if outcome == "survived" and mutant.key in alike else outcome


def _row(name: str, mutants: Iterable[Mutant], came_of: dict[str, str]) -> str:
    counts = Counter(came_of[mutant.key] for mutant in mutants)
    caught, alike, survived = counts["caught"], counts["alike"], counts["survived"]
    judged = caught + survived
    rate = f"{100 * caught / judged:.0f} %" if judged else "-"
    return f"{name:32}{caught + alike + survived:7}{caught:8}{alike:7}{survived:10}{rate:>28}"


def _difference(mutant: Mutant, result: dict[str, Any]) -> list[str]:
    unseen = f", {result['left_out']} left out for time" if result["left_out"] else ""
    head = f"{mutant.module}:{mutant.lines[0]} {mutant.within or ' '.join(mutant.names)}"
    tried = f"{mutant.kind}; {result['tests']} tests passed{unseen}"
    old = [f"    - {line.strip()}" for line in mutant.old.splitlines()]
    new = [f"    + {line}" for line in mutant.new.splitlines()]
    return ["", f"  {head} ({tried})", *old, *new, f"    key: {mutant.key!r}"]
