"""The layers of the house: who may import whom, and what a quick answer may load.

Every rule is a function of a list of imports, so that each can be shown to fail.
"""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from whereto.catalogue import prepared

PACKAGE = ROOT / "src" / "whereto"

# Each layer and the layers that it may know. Nobody imports upward; catalogue is a neighbour of the three
# that find.
MAY_KNOW = {
    "records": set[str](),
    "catalogue": {"records"},
    "encoding": {"records"},
    "reading": {"records", "encoding"},
    "index": {"records", "encoding", "reading"},
    "search": {"records", "encoding", "reading", "index"},
    "answer": {"records", "catalogue", "encoding", "reading", "index", "search"},
    "views": {"records"},
    "exchange": {"records", "catalogue", "answer", "views"},
    "cli": {"records", "catalogue", "answer", "views", "exchange", "whereto"},
    "__main__": {"records", "cli"},
    "whereto": {"records", "answer"},  # the package itself: the version and the names of the Python API
}
AT_THE_ROOT = {"__init__.py", "__main__.py", "py.typed"}

# In search, what a module may not know although it could: ranking and naming go without danger, and
# ranking needs no numpy.
NOT_BESIDE = {
    "find": {"danger", "encoder", "meaning"},
    "rank": {"danger", "encoder", "meaning", "find"},
    "names": {"danger", "index", "rank", "find"},
}

# Each library that costs time or ties the code to it, and the only places that may import it.
ONLY_IN = {
    "typer": {"cli", "__main__"},
    "rich": {
        f"views/{name}.py"
        for name in ("card", "drawing", "frame", "labelled", "layout", "progress", "tables", "theme")
    },
    "rapidfuzz": {"search"},
    "numpy": {"encoding", "reading", "index", "search"},
    "Stemmer": {"reading"},
    "tomli": {"catalogue"},
    "tomllib": {"catalogue"},
    "tomli_w": {"catalogue"},
    "platformdirs": {"catalogue", "cli"},
    "phonenumbers": {"catalogue", "exchange", "cli"},
    "segno": {"exchange/qr.py"},
}
# Where such a library is loaded when it is needed, never with the module; two modules hold nothing else,
# and are themselves loaded when they are needed.
ONLY_LATE = {"tomli", "rapidfuzz", "numpy", "Stemmer", "tomli_w", "platformdirs", "phonenumbers", "segno"}
OF_NUMPY = {
    "encoding/encoder.py",
    "reading/learned.py",
    "index/coarse.py",
    "index/measure.py",
    "index/vectors.py",
    "search/meaning.py",
}


class Import(NamedTuple):
    """One imported module; `late` inside a function or for the type checker alone."""

    file: str
    module: str
    late: bool

    @property
    def layer(self) -> str:
        """The part of whereto that imports."""
        return layer_of(f"whereto.{self.importer}")

    @property
    def importer(self) -> str:
        """The importing module, without the package's name."""
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def layer_of(module: str) -> str:
    """The layer of a module of whereto; the package itself is `whereto`."""
    part = module.split(".")[1] if "." in module else "__init__"
    return "whereto" if part == "__init__" else part


def imports() -> Iterator[Import]:
    """Every import in the package; `from a import b` names the module `a.b` where there is one."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from imports_of(path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8"))


def imports_of(file: str, text: str) -> Iterator[Import]:
    """Every import in the text of a file."""
    tree = ast.parse(text)
    late = {id(part) for node in ast.walk(tree) if _defers(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        for module in _modules(node):
            yield Import(file, module, id(node) in late)


def _defers(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return isinstance(node, ast.FunctionDef)


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are written whole"
        named = [f"{node.module}.{name.name}" for name in node.names]
        return [module if _is_module(module) else str(node.module) for module in named]
    return []


def _is_module(module: str) -> bool:
    path = PACKAGE.joinpath(*module.split(".")[1:])
    return module.startswith("whereto.") and (path.is_dir() or path.with_suffix(".py").exists())


IMPORTS = list(imports())


def upward(found: Iterable[Import]) -> list[Import]:
    """The imports of a layer that the importing one may not know."""
    own = (each for each in found if each.module.split(".")[0] == "whereto")
    return [e for e in own if layer_of(e.module) not in {e.layer, *MAY_KNOW[e.layer]}]


def out_of_place(found: Iterable[Import]) -> list[Import]:
    """The imports of a library outside its place, or too early."""
    wrong = []
    for each in found:
        library = each.module.split(".")[0]
        if not {each.layer, each.file} & ONLY_IN.get(library, {each.layer}):
            wrong.append(each)
        if library in ONLY_LATE and not each.late and each.file not in OF_NUMPY:
            wrong.append(each)
        named = f"{each.module.removeprefix('whereto.').replace('.', '/')}.py"
        if named in OF_NUMPY and not each.late and each.file not in OF_NUMPY:
            wrong.append(each)
    return wrong


def unfit_neighbours(found: Iterable[Import]) -> list[Import]:
    """The imports within search that its parts may not know of each other."""
    wrong = []
    for each in found:
        known = NOT_BESIDE.get(each.file.removeprefix("search/").removesuffix(".py"), set[str]())
        if each.layer == "search" and each.module.rpartition(".")[2] in known:
            wrong.append(each)
    return wrong


def circles(found: Iterable[Import]) -> list[tuple[str, str]]:
    """Two modules that import each other, by whatever way round, early or late."""
    known: dict[str, set[str]] = {}
    for each in found:
        if each.module.startswith("whereto."):
            known.setdefault(each.importer, set()).add(each.module.removeprefix("whereto."))
    return sorted(
        (one, other)
        for one in known
        for other in known[one]
        if one != other and one in reached_from(other, known)
    )


def reached_from(start: str, known: dict[str, set[str]]) -> set[str]:
    """Every module that importing this one leads to."""
    reached: set[str] = set()
    open_ends = {start}
    while open_ends:
        module = open_ends.pop()
        reached.add(module)
        open_ends |= known.get(module, set()) - reached
    return reached


def test_every_module_has_its_layer_and_nothing_is_homeless() -> None:
    assert {found.layer for found in IMPORTS} <= MAY_KNOW.keys()
    assert {path.name for path in PACKAGE.iterdir() if path.is_file()} == AT_THE_ROOT
    assert len(IMPORTS) > 200


def test_nobody_imports_upward_or_a_neighbour() -> None:
    assert upward(IMPORTS) == []


def test_no_two_modules_import_each_other_by_any_way() -> None:
    assert circles(IMPORTS) == []


def test_danger_ranking_and_names_do_not_know_of_each_other() -> None:
    assert unfit_neighbours(IMPORTS) == []


def test_every_library_stays_in_its_place_and_slow_ones_are_loaded_late() -> None:
    assert out_of_place(IMPORTS) == []
    libraries = {found.module.split(".")[0] for found in IMPORTS} - sys.stdlib_module_names
    assert libraries - {"whereto"} <= ONLY_IN.keys()


@pytest.mark.parametrize(
    ("file", "line", "rule"),
    [
        ("reading/danger.py", "from whereto.search import find", upward),
        ("reading/danger.py", "import whereto.search.names", upward),
        ("reading/danger.py", "from whereto.index.index import Index", upward),
        ("index/entries.py", "from whereto.search.find import find", upward),
        ("search/rank.py", "def f():\n    from whereto.reading.danger import recognise", unfit_neighbours),
        ("encoding/encoder.py", "from whereto.reading.text import read_text", upward),
        ("encoding/arrays.py", "def f():\n    from whereto.index.index import Index", upward),
        ("reading/reading.py", "from whereto.search.find import find", upward),
        ("reading/text.py", "from whereto.reading.reading import Reading", circles),
        ("search/terms.py", "def f():\n    from whereto.search.rank import find", circles),
        ("search/judge.py", "from whereto.search.meaning import nearness", out_of_place),
        ("reading/reading.py", "import numpy as np", out_of_place),
        ("records/office.py", "from whereto.catalogue.load import load_catalogue", upward),
        ("search/names.py", "from whereto.catalogue import load", upward),
        ("answer/ask.py", "def f():\n    from whereto.views.present import present", upward),
        ("views/card.py", "from whereto.answer.ask import ask", upward),
        ("records/office.py", "from whereto.records.answer import Answer", circles),
        ("views/rows.py", "def f():\n    from whereto.views.office_rows import office_rows", circles),
        ("views/rows.py", "from rich.text import Text", out_of_place),
        ("answer/ask.py", "import typer", out_of_place),
        ("views/card.py", "import rapidfuzz", out_of_place),
        ("catalogue/check.py", "def f():\n    import numpy", out_of_place),
        ("search/names.py", "import rapidfuzz.fuzz", out_of_place),
        ("reading/stems.py", "def f():\n    import rapidfuzz", out_of_place),
    ],
)
def test_each_rule_notices_an_import_that_breaks_it(
    file: str, line: str, rule: Callable[[list[Import]], list[object]]
) -> None:
    added = list(imports_of(file, line))
    assert added
    assert [
        found
        for found in rule([*IMPORTS, *added])
        if file.split(".", maxsplit=1)[0] in str(found).replace(".", "/")
    ]


LOADED = """
import sys
from pathlib import Path
from whereto.catalogue import prepared
from whereto.__main__ import main
prepared.FOLDER = Path(sys.argv[1])
status = main(sys.argv[2:])
assert status == 0, status
print("LOADED", *sys.modules)
"""
SLOW = {
    "rich",
    "rapidfuzz",
    "tomllib",
    "pydantic",
    "numpy",
    "platformdirs",
    "whereto.records.fields",
    "whereto.records.layers",
    "whereto.catalogue.check",
}
SLOW |= {"whereto.catalogue.build"}


def loaded(folder: Path, *command: str) -> set[str]:
    """The modules that a run in a pipe has loaded at its end."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder), *command],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(run.stdout.split("LOADED", 1)[1].split())


QUICK = [
    ["search", "stress", "--json"],
    ["search", "stress"],
    ["list"],
    ["list", "--json"],
    ["show", "ombuds"],
    ["show", "ombuds", "--json"],
]


@pytest.mark.parametrize("command", QUICK, ids=" ".join)
def test_a_quick_answer_loads_nothing_slow(command: list[str]) -> None:
    found = loaded(prepared.FOLDER, *command)
    assert found & SLOW == set()
    assert ("Stemmer" in found) is (command[0] == "search")
    assert ("whereto.views.to_json" in found) is ("--json" in command)
    assert command[0] == "search" or ("json" in found) is ("--json" in command)


def test_the_test_sees_what_is_loaded(tmp_path: Path) -> None:
    assert {"tomllib", "whereto.records.fields"} <= loaded(tmp_path / "nothing", "list")
    assert "rapidfuzz" in loaded(prepared.FOLDER, "show", "ombudds")
