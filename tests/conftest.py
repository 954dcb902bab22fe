"""What the tests share: running the program, small catalogues, and copies of the shipped one to break.

`whereto` runs the program in this process, which takes milliseconds; what needs a process of its own
(a closed stream, a signal, a terminal) uses `start_whereto`.
"""

import gc
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from unittest import mock

import pytest

from whereto.__main__ import main
from whereto.answer.load import load
from whereto.answer.prepare import prepare
from whereto.records import days
from whereto.records.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "data" / "offices.toml"

# What a terminal draws by and nobody sees: looks and links.
ESCAPES = re.compile(r"\x1b\]8;.*?\x1b\\|\x1b\[[0-9;]*m")

Run = Callable[..., subprocess.CompletedProcess[str]]
Golden = Callable[[str, str], None]

# The head of a small catalogue for tests: everything but its offices and concerns.
SMALL_SCHOOL = """\
format = 1
[institution]
name = "A small school"
short_name = "school"
[[source]]
id = "list"
title = "The list"
publisher = "The school"
url = "https://example.edu/list"
assured_date = 2026-01-31
"""

# A whole one: three offices, two concerns and an urgent contact of its own.
THREE_OFFICES = (
    SMALL_SCHOOL
    + """\
[[concern]]
id = "money"
name = "money worries"
terms = "tuition, scholarship, cannot pay the rent"
[[concern]]
id = "housing"
name = "trouble with a room"
terms = "broken heating, noisy neighbours"
[[office]]
id = "aid"
name = "Aid Desk"
description = "Helps with fees and grants. It lends money, too."
sources = ["list"]
room = "12"
confidentiality = "not stated"
concerns = ["money"]
[[office]]
id = "housing-office"
name = "Housing Office"
description = "Repairs rooms and hears complaints about neighbours."
sources = ["list"]
room = "14"
confidentiality = "not stated"
concerns = ["housing"]
[[office]]
id = "chaplain"
name = "Chaplain"
description = "Listens to anybody."
sources = ["list"]
room = "16"
confidentiality = "confidential"
[[office.confidentiality_statements]]
says = "confidential"
note = "What you say stays here."
sources = ["list"]
"""
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-goldens` writes the outputs that tests/golden holds anew."""
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden anew")


@pytest.fixture(scope="session", autouse=True)
def _prepared(request: pytest.FixtureRequest) -> None:
    """The catalogue in its prepared form, so that every run starts as an installed one does.

    It lies in the package, where installing writes it and where the programs that tests start look for it.
    Making it takes seconds, so it is made anew only if the catalogue, the weights or the program changed.
    """
    cache = request.config.cache
    assert cache is not None
    if cache.get("whereto/prepared", None) != _state():
        prepare(CATALOGUE)
        cache.set("whereto/prepared", _state())


def _state() -> str:
    """What tells the prepared form, and everything that it depends on, from another state of them."""
    files = (path for path in (ROOT / "src").rglob("*") if path.suffix in {".py", ".bin", ".txt", ".index"})
    known = sha256()
    for path in (CATALOGUE, *sorted(files)):
        known.update(path.read_bytes())
    return known.hexdigest()


def _environment(variables: dict[str, str]) -> dict[str, str]:
    """Nothing from the outer environment that changes what is printed."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return {**kept, "PYTHONIOENCODING": "utf-8", **variables}


def run_whereto(
    *arguments: str, stdin: str | bytes = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """One run in a pipe, in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    typed = stdin.encode() if isinstance(stdin, str) else stdin
    given = io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8")
    with (
        mock.patch.dict(os.environ, _environment(variables), clear=True),
        mock.patch.multiple(sys, stdout=out, stderr=err, stdin=given),
    ):
        status = main(arguments)
    gc.enable()  # which `main` leaves off, as for a short run it should
    shown = [stream.detach().getvalue().decode() for stream in (out, err) if not stream.flush()]  # type: ignore[func-returns-value]
    return subprocess.CompletedProcess(list(arguments), int(status), *shown)


def start_whereto(*arguments: str, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """One run in a pipe, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "whereto", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=_environment(variables),
        timeout=60,
        check=False,
    )


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day that does not pass, so that no fact grows old while the tests stay as they are."""
    monkeypatch.setattr(days, "today", lambda: "2026-11-29")


@pytest.fixture
def whereto() -> Run:
    """The program, as a function of its arguments."""
    return run_whereto


@pytest.fixture(scope="session")
def shipped(_prepared: None) -> Catalogue:
    """The shipped catalogue."""
    return load()


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str, str], Path]:
    """A copy of the shipped catalogue in which one text is replaced by another."""

    def write(old: str, new: str) -> Path:
        text = CATALOGUE.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "offices.toml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file of this name in tests/golden."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{path.name} is missing; write it with: pytest --update-goldens"
        assert text == path.read_bytes().decode()

    return compare
