"""Which tests run the code that a mutant changes, quickest and nearest first."""

import ast
import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from mutating import Mutant

_NO_TEST = ("", "-")  # the context before the first test
_DEEPEST = 3  # steps from a declared name to a function that uses it


class Test(NamedTuple):
    """A test that passes while nothing is changed."""

    name: str
    seconds: float

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.name.split("::", 1)[0]


class Uses(NamedTuple):
    """Where a name is used: at lines of functions, or in what is declared under other names."""

    lines: set[tuple[str, int]]
    declared: set[str]


def uses_in(package: Path, modules: Iterable[str]) -> dict[str, Uses]:
    """Of every name in these modules, where it is used."""
    found: dict[str, Uses] = {}

    def walk(node: ast.AST, module: str, owner: str, *, inside: bool) -> None:
        name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "arg", None)
        line = getattr(node, "lineno", 0)
        if isinstance(name, str) and inside:
            found.setdefault(name, Uses(set(), set())).lines.add((module, line))
        elif isinstance(name, str) and owner:
            found.setdefault(name, Uses(set(), set())).declared.add(owner)
        if isinstance(node, ast.FunctionDef):
            inside = True
        elif not inside and isinstance(node, ast.ClassDef):
            owner = node.name
        elif not inside and isinstance(node, ast.Assign | ast.AnnAssign) and not owner:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            owner = target.id if isinstance(target, ast.Name) else ""
        for child in ast.iter_child_nodes(node):
            walk(child, module, owner, inside=inside)

    for module in modules:
        walk(ast.parse((package / module).read_bytes()), module, "", inside=False)
    return found


def users_of(names: Sequence[str], uses: dict[str, Uses]) -> set[tuple[str, int]]:
    """The lines of functions that use one of these names, or what is declared with one."""
    lines: set[tuple[str, int]] = set()
    seen: set[str] = set()
    open_ends = set(names)
    for _ in range(_DEEPEST):
        seen |= open_ends
        of_them = [uses[name] for name in open_ends if name in uses]
        lines = lines.union(*(use.lines for use in of_them))
        open_ends = set[str]().union(*(use.declared for use in of_them)) - seen
    return lines


class Covering:
    """What the tests run, as `trying.Watched` has noted it: a pair of files for each file of tests."""

    def __init__(self, notes: Iterable[Path]) -> None:
        """Read what is noted in these files."""
        self.tests: dict[str, Test] = {}
        self._bits: dict[str, list[tuple[str, bytes]]] = {}
        for note in notes:
            about = json.loads(note.with_suffix(".json").read_text(encoding="utf-8"))
            passed = {name for name, (outcome, _) in about.items() if outcome == "passed"}
            self.tests |= {name: Test(name, about[name][1]) for name in passed}
            with sqlite3.connect(note) as data:
                rows = data.execute(
                    "select file.path, context.context, line_bits.numbits from line_bits"
                    " join file on file.id = file_id join context on context.id = context_id"
                )
                for path, context, bits in rows:
                    module = path.rpartition("/src/whereto/")[2]
                    name = context.removeprefix("-|")
                    # What runs while the file itself is read, every test in it may rest on.
                    rests = passed if name in _NO_TEST else passed & {name}
                    self._bits.setdefault(module, []).extend((each, bits) for each in rests)

    def of_lines(self, module: str, lines: Iterable[int]) -> set[str]:
        """The tests that run one of these lines."""
        wanted = list(lines)
        return {
            name
            for name, bits in self._bits.get(module, ())
            if any(line // 8 < len(bits) and bits[line // 8] >> line % 8 & 1 for line in wanted)
        }

    def tests_of(self, mutant: Mutant, uses: dict[str, Uses]) -> tuple[list[Test], list[Test]]:
        """Those of the mirrored folder that may notice a change, and all others that may.

        What is declared outside a function runs when a module is loaded, before any test: then those
        count that use the name that is declared, and all of the mirrored folder.
        """
        near = f"tests/{mutant.module.split('/', maxsplit=1)[0]}/"
        if not mutant.names:
            first, last = mutant.lines
            names = self.of_lines(mutant.module, range(first, last + 1))
        else:
            by_module: dict[str, set[int]] = {}
            for module, line in users_of(mutant.names, uses):
                by_module.setdefault(module, set()).add(line)
            names = {name for name in self.tests if name.startswith(near)}
            names = names.union(*(self.of_lines(module, lines) for module, lines in by_module.items()))
        chosen = self._in_order([self.tests[name] for name in names])
        return (
            [test for test in chosen if test.file.startswith(near)],
            [test for test in chosen if not test.file.startswith(near)],
        )

    @staticmethod
    def _in_order(tests: list[Test]) -> list[Test]:
        """The files that take least first; in them, the quickest tests first."""
        of_file: dict[str, float] = {}
        for test in tests:
            of_file[test.file] = of_file.get(test.file, 0.0) + test.seconds
        return sorted(tests, key=lambda test: (of_file[test.file], test.file, test.seconds, test.name))
