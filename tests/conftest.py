"""What the tests share: running the real program, and copies of the catalogue to break."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "data" / "offices.toml"

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


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-goldens` writes the outputs that tests/golden holds anew."""
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden anew")


def run_whereto(*arguments: str, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """One real run in a pipe, with nothing from the outer environment that changes its output."""
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "-m", "whereto", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8", **variables},
        timeout=60,
        check=False,
    )


@pytest.fixture
def whereto() -> Run:
    """The program, as a function of its arguments."""
    return run_whereto


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
