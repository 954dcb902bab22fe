"""The wheel: what it carries, and that the program works from it, away from the repository."""

import re
import zipfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.conftest import CATALOGUE, ROOT
from tests.shipping.conftest import Installed
from whereto import __version__
from whereto.reading.stems import stemmer_version

COMMANDS = [
    ["search", "stress"],
    ["search", "harrasment", "--json"],
    ["show", "ombuds"],
    ["list", "--confidential"],
    ["list", "--json"],
    ["concerns"],
]


@pytest.fixture
def unprepared(installed: Installed) -> Iterator[Installed]:
    """The same environment without the prepared data."""
    prepared = installed.package / "_prepared"
    aside = prepared.rename(prepared.with_name("aside"))
    yield installed
    aside.rename(prepared)


@pytest.fixture
def shipped(installed: Installed) -> Iterator[Path]:
    """The installed catalogue, put back after the test."""
    path = installed.package / "data" / "offices.toml"
    content = path.read_bytes()
    yield path
    path.write_bytes(content)


def test_the_wheel_carries_the_catalogue_as_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("whereto/data/offices.toml") == CATALOGUE.read_bytes()


def test_the_wheel_carries_the_schema_that_editors_use(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = archive.read("whereto/data/catalogue.schema.json")
    assert held == (ROOT / "schema" / "catalogue.schema.json").read_bytes()


def test_the_wheel_carries_the_prepared_data_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    prepared = [name for name in names if name.startswith("whereto/_prepared/")]
    assert prepared == ["whereto/_prepared/offices.toml.index"]
    assert {"whereto/py.typed", "whereto/encoding/weights.bin", "whereto/reading/danger.txt"} <= set(names)
    licences = {name.partition(".dist-info/licenses/")[2] for name in names}
    assert licences - {""} == {"LICENSE", "NOTICE", "data/LICENSE", "licences/Apache-2.0.txt"}


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    own = f"whereto_offices-{__version__}.dist-info"
    beside = f"whereto_offices-{__version__}.data"
    assert {name.split("/")[0] for name in names} == {"whereto", own, beside}
    assert [name for name in names if name.startswith(beside)] == [
        f"{beside}/data/share/man/man1/whereto.1"
    ]
    carried = {name for name in names if name.startswith("whereto/")}
    beside_modules = {name for name in carried if not name.endswith(".py")}
    assert beside_modules == {
        "whereto/_prepared/offices.toml.index",
        "whereto/data/catalogue.schema.json",
        "whereto/data/offices.toml",
        "whereto/encoding/weights.bin",
        "whereto/py.typed",
        "whereto/reading/danger.txt",
    }
    assert {f"src/{name}" for name in carried - beside_modules} == {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "src" / "whereto").rglob("*.py")
    }


def test_a_stemmer_that_has_other_stems_than_the_index_is_not_installed_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        told = archive.read(name).decode()
        prepared = archive.read("whereto/_prepared/offices.toml.index")
    needed = re.findall(r"(?m)^Requires-Dist: (pystemmer.*)$", told, re.IGNORECASE)
    (allowed,) = (Requirement(line).specifier for line in needed)
    assert version("PyStemmer") in allowed
    assert list(allowed.filter(["2.2.0", "3.0.0", "3.2.0", "4.0.0"])) == []
    assert f'"stemmer":"{stemmer_version()}"' in prepared.decode("latin-1").replace('": "', '":"')


def test_the_installed_program_finds_the_offices_asked_for(installed: Installed) -> None:
    assert installed.run("show", "ombuds").stdout.startswith("Office: Ombuds Office\n")
    assert installed.run("search", "ombuds").stdout.startswith("Office: Ombuds Office\n")
    assert len(installed.run("list", "--confidential").stdout.splitlines()) == 4
    assert len(installed.run("list").stdout.splitlines()) == 11


def test_the_man_page_is_installed_where_man_looks_for_it(installed: Installed) -> None:
    page = installed.python.parent.parent / "share" / "man" / "man1" / "whereto.1"
    assert page.read_bytes() == (ROOT / "man" / "whereto.1").read_bytes()


def test_a_completion_script_and_the_words_it_asks_for_come_from_the_installed_program(
    installed: Installed,
) -> None:
    assert "complete -F _whereto whereto" in installed.run("completion", "bash").stdout
    assert installed.run("completion", "--words", "office=omb").stdout == "ombuds\tOmbuds Office\n"


def test_it_runs_as_a_module(installed: Installed) -> None:
    answer = installed.start(str(installed.python), "-m", "whereto", "--version")
    assert (answer.returncode, answer.stdout) == (0, f"whereto {__version__}\n")


def test_it_uses_the_catalogue_and_the_prepared_data_of_the_wheel(installed: Installed) -> None:
    assert str(installed.package / "data" / "offices.toml") in installed.run("about", "--plain").stdout
    question = "import sys, whereto.__main__ as m; m.main(['list']); print('tomllib' in sys.modules)"
    answer = installed.start(str(installed.python), "-I", "-c", question)
    assert answer.stdout.splitlines()[-1] == "False"


def test_answers_are_the_same_without_the_prepared_data(
    installed: Installed, request: pytest.FixtureRequest
) -> None:
    answers = [installed.run(*command) for command in COMMANDS]
    assert all((answer.returncode, answer.stderr) == (0, "") and answer.stdout for answer in answers)
    request.getfixturevalue("unprepared")
    assert not (installed.package / "_prepared").exists()
    assert [installed.run(*command).stdout for command in COMMANDS] == [answer.stdout for answer in answers]


def test_an_edit_of_the_installed_catalogue_shows_at_once(installed: Installed, shipped: Path) -> None:
    assert "Room 10-213" in installed.run("show", "ombuds").stdout
    text = shipped.read_text(encoding="utf-8")
    shipped.write_text(text.replace('room = "10-213"', 'room = "99-999"', 1), encoding="utf-8")
    assert "Room 99-999" in installed.run("show", "ombuds").stdout


def test_an_edited_term_is_searched_at_once(installed: Installed, shipped: Path) -> None:
    assert installed.run("search", "xqzvwkj").returncode == 1
    text = shipped.read_text(encoding="utf-8")
    shipped.write_text(text.replace("advisor conflict,", "xqzvwkj,", 1), encoding="utf-8")
    assert installed.run("search", "xqzvwkj").returncode == 0


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "half of it": lambda content: content[: len(content) // 2],
    "the values": lambda content: changed(content, 1000),
    "the head of the index": lambda content: changed(content, content.index(b"WHERETO2") + 100),
    "the stems": lambda content: changed(content, content.index(b"\nstress\t") + 1),
    "the vectors": lambda content: changed(content, len(content) - 10_000),
}


def changed(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_damaged_prepared_data_is_worked_out_again(
    installed: Installed, damage: Callable[[bytes], bytes]
) -> None:
    path = installed.package / "_prepared" / "offices.toml.index"
    expected, content = installed.run("search", "stress").stdout, path.read_bytes()
    path.write_bytes(damage(content))
    try:
        answer = installed.run("search", "stress")
    finally:
        path.write_bytes(content)
    assert (answer.returncode, answer.stderr, answer.stdout) == (0, "", expected)
