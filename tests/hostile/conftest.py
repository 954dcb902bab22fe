"""The hostile catalogues, made once for all tests of this folder."""

import os
import socket
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from tests.conftest import SMALL_SCHOOL, THREE_OFFICES, many_offices
from tests.hostile.catalogues import hostile_everywhere, hostile_text
from whereto.catalogue.write import toml_of

_MB = 1024 * 1024
DEVICES = ("/dev/zero", "/dev/null", "/dev/tty")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues: sound ones that hold hostile text, and ones that are none."""
    folder = tmp_path_factory.mktemp("hostile")
    bare = SMALL_SCHOOL + many_offices(3)
    written = {
        "text": toml_of(hostile_text(), "made"),
        "everywhere": toml_of(hostile_everywhere(), "made"),
        "surrogate": bare.replace('"A small', '"\\ud800 A small'),
        "levels": f"x = {'[' * 10_000}{']' * 10_000}\n",
        "inline": f"x = {'{a=' * 10_000}1{'}' * 10_000}\n",
        "parts": f"a{'.a' * 200_000} = 1\n",
        "terms": f'{bare}[[concern]]\nid = "c"\nname = "n"\nterms = """\n{_terms(1_000_000)}"""\n',
        "comments": "# nothing\n" * 1_600_000,
    }
    for name, text in written.items():
        (folder / f"{name}.toml").write_bytes(text.encode())
    (folder / "bytes.toml").write_bytes(
        bare.encode().replace(b"small school", b"\xff\xfe\xed\xa0\x80 school")
    )
    with (folder / "huge.toml").open("wb") as file:
        file.truncate(100 * _MB)
    (folder / "sound.toml").write_text(THREE_OFFICES, encoding="utf-8")
    return folder


def _terms(number: int) -> str:
    return ",".join(f"t{each}" for each in range(number))


@pytest.fixture(scope="session")
def no_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What is no ordinary file, by what it is."""
    folder = tmp_path_factory.mktemp("no-files")
    found = {name: name for name in DEVICES if Path(name).exists()}
    (folder / "folder.toml").mkdir()
    found["folder"] = str(folder / "folder.toml")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "fifo.toml")
        found["fifo"] = str(folder / "fifo.toml")
    with socket.socket(socket.AF_UNIX) if hasattr(socket, "AF_UNIX") else nullcontext() as listening:
        if listening:
            place = os.path.relpath(folder / "socket.toml")  # an address has room for some 100 characters
            with suppress(OSError):
                listening.bind(place if len(place) < len(str(folder)) else str(folder / "socket.toml"))
                found["socket"] = str(folder / "socket.toml")
        yield found
