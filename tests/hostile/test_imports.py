"""A directory or a table from anybody is refused or taken over, within bounds, and obeyed in nothing."""

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES, Run
from tests.hostile.catalogues import HOSTILE
from tests.hostile.runs import bounded
from tests.hostile.test_text import obeyed
from whereto.exchange import package

_MB = 1024 * 1024
SURROGATE = '"half \\ud800 and \\u0000 and \\u001b[2J \\u202e"'
TYPED = HOSTILE.translate(dict.fromkeys(map(ord, '\0",')))  # as a cell without quotes can hold it
SERVICE = {"id": "1", "name": f"Desk {HOSTILE}", "status": "active", "url": "javascript:alert(1)"}


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def bomb() -> bytes:
    """A zip of some 100 KB that unpacks to 100 MB, and lies about it."""
    made = bytearray(packed({"services.csv": b"id,name\n" + b"1,x\n" * (25 * _MB)}))
    at = made.rindex(b"PK\x01\x02")
    struct.pack_into("<I", made, at + 24, 10)  # what the list of its files says of the size
    return bytes(made)


def many_names() -> bytes:
    """A zip whose list of files is endless and of which none is of use."""
    entry = packed({"a": b""})
    begin, end = entry.index(b"PK\x01\x02"), entry.index(b"PK\x05\x06")
    names = entry[begin:end] * 120_000
    tail = bytearray(entry[end:])
    struct.pack_into("<HHI", tail, 8, 65535, 65535, len(names))
    return entry[:begin] + names + bytes(tail)


# A file's name, what it holds, and what is told; None where it is taken over.
SOURCES: dict[str, tuple[str, Callable[[], bytes], str | None]] = {
    "a zip that unpacks to 100 MB": ("a.zip", bomb, "larger than 64 MB|damaged|cannot be opened"),
    "a zip of endless names": ("a.zip", many_names, "too many files"),
    "a zip in a zip": ("a.zip", lambda: packed({"b.zip": bomb()}), "no service"),
    "a zip that leads out of it": (
        "a.zip",
        lambda: packed(
            {"../../../escaped.csv": b"id,name\n1,x\n", "/etc/services.csv": b"id,name\n1,Desk\n"}
        ),
        None,
    ),
    "a zip packed in a rare way": (
        "a.zip",
        lambda: packed({"services.csv": b"id,name\n1,x\n"}, zipfile.ZIP_LZMA),
        "packed in a way",
    ),
    "JSON of 10,000 levels": ("a.json", lambda: b"[" * 10_000 + b"]" * 10_000, "nested"),
    "JSON of 10,000 objects in each other": (
        "a.json",
        lambda: b'{"id":"1","name":"x","organization":' * 10_000 + b"1" + b"}" * 10_000,
        "nested",
    ),
    "a number of a million digits": (
        "a.json",
        lambda: b'[{"id":"1","name":"x","status":' + b"9" * 1_000_000 + b"}]",
        "no JSON",
    ),
    "100 MB": ("a.json", lambda: b"[" + b" " * (100 * _MB), "larger than 64 MB"),
    "hostile text": ("services.json", lambda: json.dumps([SERVICE]).encode(), None),
    "half characters": (
        "services.json",
        lambda: b'[{"id": "1", "status": "active", "name": %s}]' % SURROGATE.encode(),
        None,
    ),
    "hostile cells": (
        "services.csv",
        f'id,name,description\n1,"{HOSTILE.replace(chr(34), "")}","x\n{HOSTILE[:9]}"\n'.encode,
        None,
    ),
    "bytes": ("services.csv", lambda: b"id,name\n1,Desk \x1b\x9b\xff\x81\n", None),
}


def test_every_source_is_refused_or_taken_over_within_bounds(tmp_path: Path) -> None:
    runs = []
    for at, (name, content, _) in enumerate(SOURCES.values()):
        folder = tmp_path / str(at)
        folder.mkdir()
        (folder / name).write_bytes(content())
        runs.append(("import", str(folder / name), "-o", str(folder / "new.toml")))
    found = bounded(runs, memory=1200)
    checks = []
    for run, (what, (_, _, told)) in zip(found, SOURCES.items(), strict=True):
        written = Path(run.args[3])
        assert obeyed(run.stderr) == set(), what
        assert "fault of whereto's own" not in run.stderr, what
        assert (run.returncode == 0) is (told is None) is written.exists(), (what, run.stderr)
        assert told is None or any(part in run.stderr for part in told.split("|")), (what, run.stderr)
        if told is None:
            checks += [("check", str(written)), ("list", "--only", "--catalogue", str(written))]
            assert 'url = "javascript:' not in written.read_text(encoding="utf-8")  # it is a fact, in words
    for run in bounded(checks):
        assert run.returncode == 0, run
        assert obeyed(run.stdout) | obeyed(run.stderr) == set()
    assert not [*tmp_path.rglob("escaped.csv"), *tmp_path.parent.glob("escaped.csv")]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"name,phone\n{TYPED},911\n", None),
        ("name\n" + "x" * 200_000 + "\n", "longer than"),
        ("name,phone\n" + "," * 2_000 + "\n", "more than 1,000 cells"),
        ('name,phone\n"never closed,1\n' + "a,b\n" * 1000, "nothing closes it"),
        ("\x1b]0;x\x07,\u202e\n1,2\n", "are not understood"),
    ],
    ids=["hostile text", "a long cell", "many cells", "an open quote", "hostile heads"],
)
def test_a_table_from_anybody_likewise(
    content: str, told: str | None, tmp_path: Path, whereto: Run
) -> None:
    table, new = tmp_path / "a.csv", tmp_path / "new.toml"
    table.write_bytes(content.encode())
    asked = (
        "--institution",
        f"School {TYPED}"[:60],
        "--source-url",
        "https://example.edu/x",
    )
    run = whereto("init", str(new), "--from-csv", str(table), *asked)
    assert obeyed(run.stderr) == set()
    assert (run.returncode == 0) is (told is None) is new.exists(), run.stderr
    if told:
        assert told in run.stderr
    else:
        assert obeyed(whereto("show", "--only", "--catalogue", str(new), "loud").stdout) == set()


def test_a_folder_without_an_end_is_not_searched_for_ever(
    tmp_path: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MAX_LOOKED_AT", 20)
    for at in range(30):
        (tmp_path / f"{at}.png").touch()
    run = whereto("import", str(tmp_path), "-o", str(tmp_path / "new.toml"))
    assert run.returncode == 2
    assert "more than 20 files and folders" in run.stderr


def test_what_is_no_file_in_a_folder_is_passed_over(tmp_path: Path, no_files: dict[str, str]) -> None:
    for at, path in enumerate(no_files.values()):
        (tmp_path / f"{at}.csv").symlink_to(path)
    (tmp_path / "services.csv").write_text("id,name\n1,Desk\n", encoding="utf-8")
    (run,) = bounded([("import", str(tmp_path), "-o", str(tmp_path / "new.toml"))])
    assert run.returncode == 0, run.stderr
    assert "1 offices" in run.stderr


@pytest.mark.parametrize("form", ["hsds", "hsds-csv"])
def test_an_export_with_a_layer_comes_back_without_a_fault(form: str, tmp_path: Path, whereto: Run) -> None:
    layer, below = tmp_path / "own.toml", tmp_path / "below.toml"
    layer.write_text('[[office]]\nid = "aid"\nhours = "Mondays"\n', encoding="utf-8")
    below.write_text(THREE_OFFICES, encoding="utf-8")
    out, new = tmp_path / ("a.json" if form == "hsds" else "a.zip"), tmp_path / "new.toml"
    named = ("--catalogue", str(below), "--catalogue", str(layer))
    assert whereto("export", "--format", form, "-o", str(out), *named).returncode == 0
    run = whereto("import", str(out), "-o", str(new))
    assert run.returncode == 0, run.stderr
    run = whereto("show", "aid", "--only", "--catalogue", str(new))
    assert "Mondays" in run.stdout
    assert str(tmp_path) not in new.read_text(encoding="utf-8")
