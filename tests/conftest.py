"""What the tests share: running the program, small catalogues, and copies of the shipped one to break.

`whereto` runs the program in this process, which takes milliseconds; what needs a process of its own
(a closed stream, a signal, a terminal) uses `start_whereto`.
"""

import gc
import io
import math
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import settings

from whereto import encoding  # noqa: F401 - before numpy, which it keeps to one thread, as in a run
from whereto.__main__ import main
from whereto.answer.load import load
from whereto.answer.prepare import prepare
from whereto.catalogue import patience
from whereto.catalogue.prepared import FOLDER, path_beside
from whereto.encoding import encoder, weights
from whereto.records import days
from whereto.records.catalogue import Catalogue

# How long an example takes says more about the machine than about the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "data" / "offices.toml"

# What a terminal draws by and nobody sees: looks and links.
ESCAPES = re.compile(r"\x1b\]8;.*?\x1b\\|\x1b\[[0-9;]*m")

# No test reads the layers of whoever runs it.
NOWHERE = str(ROOT / "tests" / "no-such-folder")
OF_LAYERS = {"XDG_CONFIG_HOME": NOWHERE, "XDG_CONFIG_DIRS": f"{NOWHERE}-of-a-site"}
os.environ.update(OF_LAYERS)

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


def many_offices(count: int) -> str:
    """So many offices of a catalogue, each with two texts whose meaning counts."""
    return "".join(
        f"""[[office]]
id = "o{number}"
name = "Office {number}"
description = "Helps with matter {number}."
sources = ["list"]
room = "{number}"
confidentiality = "not stated"
"""
        for number in range(count)
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-goldens` writes the outputs that tests/golden holds anew."""
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden anew")


def pytest_configure() -> None:
    """Heed the keys that end a program even if whoever started the tests does not, as they inherit it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGQUIT"):
        signal.signal(signal.SIGQUIT, signal.SIG_DFL)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Put the catalogue in its prepared form, so that every run starts as an installed one does.

    It lies in the package, where installing writes it and where the programs that tests start look for it.
    Making it takes seconds, so it is made anew only if the catalogue, the weights or the program changed,
    and once for all processes that share the tests.
    """
    if hasattr(session.config, "workerinput"):
        return
    cache = getattr(session.config, "cache", None)  # it may be switched off
    known = cache and cache.get("whereto/prepared", None)
    current = known == _state() if known else _is_fresh()
    if not current:
        prepare(CATALOGUE)
    if cache is not None:
        cache.set("whereto/prepared", _state())


@pytest.fixture(scope="session")
def _prepared() -> None:
    """What `pytest_sessionstart` has put there."""


def _state() -> str:
    """What tells the prepared form, and everything that it depends on, from another state of them."""
    known = sha256(f"{version('numpy')} {version('PyStemmer')}".encode())
    for path in _made_from():
        known.update(path.read_bytes())
    return known.hexdigest()


def _made_from() -> list[Path]:
    """The catalogue, and whatever makes its prepared form; and that itself."""
    package = ROOT / "src" / "whereto"
    shows = {package / "views", package / "exchange", package / "cli"}  # these do not make it
    files = (path for path in package.rglob("*") if path.suffix in {".py", ".bin", ".txt", ".index"})
    return [CATALOGUE, *sorted(path for path in files if path.parent not in shows)]


def _is_fresh() -> bool:
    """Whether the prepared form is newer than all that makes it, as it is where it was just installed."""
    made = path_beside(CATALOGUE, FOLDER)
    return made.is_file() and made.stat().st_mtime >= max(path.stat().st_mtime for path in _made_from())


def _environment(variables: dict[str, str]) -> dict[str, str]:
    """Nothing from the outer environment that changes what is printed."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return {**kept, **OF_LAYERS, "PYTHONIOENCODING": "utf-8", **variables}


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


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person in danger who waits longer, so that what a test sees does not depend on the machine."""
    monkeypatch.setattr(patience, "LONGEST", 60.0)


@pytest.fixture
def whereto() -> Run:
    """The program, as a function of its arguments."""
    return run_whereto


@pytest.fixture
def shipped(_prepared: None) -> Catalogue:
    """The shipped catalogue, loaded anew: a process remembers some catalogues only."""
    return load()


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many texts were encoded at a time; they are not encoded in truth."""
    import numpy as np

    counts: list[int] = []

    def encode(_: object, texts: list[str], tell: Callable[[int], None] | None = None) -> Any:
        counts.append(len(texts))
        if tell:
            tell(len(texts))
        return np.full((len(texts), encoder.WIDTH), 1 / math.sqrt(encoder.WIDTH), np.float32)

    monkeypatch.setattr(encoder.Encoder, "encode", encode)
    return counts


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


def _forget() -> None:
    weights.load_weights.cache_clear()
    encoder.load_encoder.cache_clear()


@pytest.fixture
def with_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[bytes | None], None]]:
    """Makes these bytes the weights; None takes the file away."""

    def use(content: bytes | None) -> None:
        path = tmp_path / "weights.bin"
        if content is not None:
            path.write_bytes(content)
        monkeypatch.setattr(weights, "PATH", path)
        _forget()

    yield use
    monkeypatch.undo()
    _forget()
