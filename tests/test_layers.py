"""The floors of the house: who may import whom, and what a quick answer may load."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import CATALOGUE, ROOT
from whereto.loading import prepare

PACKAGE = ROOT / "src" / "whereto"

# Each room and the other rooms that it may know. Nobody imports upward; neighbours do not meet.
MAY_KNOW = {
    "model": set[str](),
    "catalogue": {"model"},
    "search": {"model"},
    "views": {"model"},
    "prepared": set[str](),
    "loading": {"model", "catalogue", "search", "prepared"},
    "urgent": {"model", "catalogue", "loading", "prepared"},
    "cli": {"model", "catalogue", "search", "views", "loading", "urgent", "whereto"},
    "__main__": {"model", "cli"},
    "whereto": set[str](),  # the package itself, which holds the version and nothing else
}

# Each library that costs time or ties the code to it, and the only places that may import it.
ONLY_IN = {
    "typer": {"cli", "__main__"},
    "rich": {"views/card.py", "cli/output.py"},
    "rapidfuzz": {"search"},
    "Stemmer": {"search"},
    "tomllib": {"catalogue"},
}
# Where such a library is loaded when it is needed, never with the module.
ONLY_LATE = {"rich": "cli/output.py", "rapidfuzz": "search", "Stemmer": "search", "typer": "__main__"}


class Import(NamedTuple):
    """One imported module; `late` inside a function or for the type checker alone."""

    file: str
    module: str
    late: bool

    @property
    def room(self) -> str:
        """The part of whereto that imports."""
        return self.file.split("/", 1)[0].removesuffix(".py").replace("__init__", "whereto")


def imports() -> Iterator[Import]:
    """Every import in the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        late = {id(part) for node in ast.walk(tree) if _defers(node) for part in ast.walk(node)}
        for node in ast.walk(tree):
            for module in _modules(node):
                yield Import(path.relative_to(PACKAGE).as_posix(), module, id(node) in late)


def _defers(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return isinstance(node, ast.FunctionDef)


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are written whole"
        if node.module == "whereto":  # from whereto import prepared
            rooms = [name.name for name in node.names]
            return [f"whereto.{room}" if room in MAY_KNOW else "whereto" for room in rooms]
        return [str(node.module)]
    return []


IMPORTS = list(imports())


def test_every_room_has_its_place_in_the_house() -> None:
    assert {found.room for found in IMPORTS} <= MAY_KNOW.keys()
    assert len(IMPORTS) > 100


def test_nobody_imports_upward_or_a_neighbour() -> None:
    wrong = []
    for found in IMPORTS:
        package, _, rest = found.module.partition(".")
        if package == "whereto":
            room = rest.split(".")[0] or "whereto"
            if room != found.room and room not in MAY_KNOW[found.room]:
                wrong.append(found)
    assert not wrong


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_room(library: str) -> None:
    users = [found for found in IMPORTS if found.module.split(".")[0] == library]
    assert users
    assert not [found for found in users if not {found.room, found.file} & ONLY_IN[library]]


@pytest.mark.parametrize(("library", "place"), ONLY_LATE.items())
def test_a_slow_library_is_loaded_only_where_it_is_used(library: str, place: str) -> None:
    users = [
        found
        for found in IMPORTS
        if found.module.split(".")[0] == library and place in (found.room, found.file)
    ]
    assert users
    assert all(found.late for found in users)


def test_no_other_library_is_imported() -> None:
    libraries = {found.module.split(".")[0] for found in IMPORTS}
    assert libraries - sys.stdlib_module_names == {"whereto", "typer", "rich", "rapidfuzz", "Stemmer"}


LOADED = """
import sys
from pathlib import Path
from whereto import prepared
from whereto.__main__ import main
prepared.FOLDER = Path(sys.argv[1])
status = main(sys.argv[2:])
assert status == 0, status
print("LOADED", *sys.modules)
"""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The prepared catalogue, made from the catalogue as it is now."""
    folder = tmp_path_factory.mktemp("prepared")
    prepare(CATALOGUE, folder)
    return folder


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
@pytest.mark.parametrize("library", ["rich", "rapidfuzz", "tomllib", "pydantic"])
def test_a_quick_answer_loads_nothing_slow(fresh: Path, command: list[str], library: str) -> None:
    assert library not in loaded(fresh, *command)


@pytest.mark.parametrize("command", [["list"], ["show", "ombuds"]], ids=" ".join)
def test_only_a_search_loads_the_stemmer(fresh: Path, command: list[str]) -> None:
    assert "Stemmer" not in loaded(fresh, *command)


def test_only_json_loads_the_json_view(fresh: Path) -> None:
    assert "whereto.views.document" not in loaded(fresh, "list")
    assert "whereto.views.document" in loaded(fresh, "list", "--json")


def test_the_test_sees_what_is_loaded(fresh: Path, tmp_path: Path) -> None:
    assert "tomllib" in loaded(tmp_path / "nothing", "list")
    assert "rapidfuzz" in loaded(fresh, "show", "ombudds")
    assert "Stemmer" in loaded(fresh, "search", "stress")
