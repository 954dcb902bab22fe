"""One file that holds whereto and its libraries, as the README makes it, and what a plain zip can do."""

import shutil
import sys
import zipapp
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.shipping.conftest import Installed, done

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    ["search", "stress"],
    ["search", "I have no money left for my studies"],
    ["search", "I want to die"],
    ["show", "ombuds"],
    ["list", "--json"],
    ["urgent"],
]


@pytest.fixture(scope="module")
def packed(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, made of an environment that holds whereto, so that nothing has to be fetched."""
    target = tmp_path_factory.mktemp("packed") / "whereto.pyz"
    own = ("--site-packages", installed.package.parent, "--python", installed.python)
    done(sys.executable, "-m", "shiv", "-c", "whereto", "--uncompressed", *own, "-o", target)
    return target


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def run(installed: Installed, program: Path, home: Path, *command: str) -> tuple[int, str, str]:
    """A run of the file alone: -I -S keeps the environment that it was made of out of reach."""
    python = str(installed.python)
    answer = installed.start(python, "-I", "-S", str(program), *command, HOME=str(home))
    return answer.returncode, answer.stdout, answer.stderr


def test_the_packed_program_answers_as_the_installed_one(
    installed: Installed, packed: Path, home: Path
) -> None:
    for command in COMMANDS:
        answer = installed.run(*command)
        assert run(installed, packed, home, *command) == (0, answer.stdout, "")


def test_it_unpacks_itself_once_and_writes_nothing_after_that(
    installed: Installed, packed: Path, home: Path
) -> None:
    run(installed, packed, home, "search", "stress")
    before = {path: path.lstat().st_mtime_ns for path in home.rglob("*")}
    assert {path.name for path in home.iterdir()} == {".shiv"}
    for command in COMMANDS:
        run(installed, packed, home, *command)
    assert {path: path.lstat().st_mtime_ns for path in home.rglob("*")} == before


@pytest.fixture(scope="module")
def zipped(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Python's own zipapp makes: the program in a zip, its libraries beside it in the environment."""
    folder = tmp_path_factory.mktemp("zipped")
    shutil.copytree(installed.package, folder / "app" / "whereto")
    target = folder / "whereto.pyz"
    zipapp.create_archive(folder / "app", target, main="whereto.__main__:entry")
    return target


def test_a_plain_zip_still_says_whom_to_call(installed: Installed, zipped: Path) -> None:
    python = str(installed.python)
    assert "Call: 911" in installed.start(python, str(zipped), "urgent").stdout
    in_danger = installed.start(python, str(zipped), "search", "I want to die")
    assert "988" in in_danger.stdout + in_danger.stderr


def test_a_plain_zip_says_that_its_catalogue_cannot_be_read(installed: Installed, zipped: Path) -> None:
    answer = installed.start(str(installed.python), str(zipped), "list", "--plain")
    assert (answer.returncode, answer.stdout) == (3, "")
    assert "cannot use this catalogue" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_readme_tells_how_to_make_one() -> None:
    assert "shiv . -c whereto -o whereto.pyz" in README
