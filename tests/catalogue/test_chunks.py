"""A large catalogue's values: read when they are looked at, the very same, and never silently damaged."""

import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import THREE_OFFICES, Run
from whereto.answer.prepare import _made, prepare_beside
from whereto.catalogue import chunks, prepared
from whereto.catalogue.chunks import to_chunks, whole
from whereto.catalogue.load import build_checked, load_prepared
from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import MadeFrom, fingerprint, path_beside, stamp_of, write_prepared
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError
from whereto.records.lazy import LazyRecords

Written = tuple[Path, Catalogue]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """A catalogue, taken for a large one, with its prepared form beside it."""
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES)
    return path, write_beside(path)


def write_beside(path: Path, stamp: str = "-") -> Catalogue:
    content = path.read_bytes()
    catalogue = build_checked(content, Location(path, "the tests"))
    made = MadeFrom(fingerprint(content), stamp)
    write_prepared(path_beside(path), path, made, to_chunks(catalogue), [b"the index"])
    return catalogue


def loaded(path: Path) -> Catalogue:
    catalogue, found = load_prepared(Location(path, "--catalogue"))
    assert found
    return catalogue


def test_what_was_written_is_read_as_the_same_values(written: Written) -> None:
    path, catalogue = written
    found = loaded(path)
    assert isinstance(found.offices, LazyRecords)
    assert found == catalogue
    assert whole(found) == catalogue
    assert isinstance(whole(found).offices, tuple)
    assert found.offices[1:] == catalogue.offices[1:]
    assert found.offices[-1] == catalogue.offices[-1]
    with pytest.raises(IndexError):
        found.offices[len(catalogue.offices)]


def test_an_office_is_read_when_it_is_looked_at_and_once(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    decoded = chunks._Chunks._decoded  # noqa: SLF001 - the work is counted

    def noted(self: Any, number: int, kind: type) -> Any:
        read.append(number)
        return decoded(self, number, kind)

    monkeypatch.setattr("whereto.catalogue.chunks._Chunks._decoded", noted)
    found = loaded(written[0])
    assert read == []
    assert found.offices[2] is found.offices[2]
    assert read == [len(found.sources) + 2]


def test_a_damaged_office_is_read_of_the_catalogue_itself(written: Written) -> None:
    path, catalogue = written
    beside = path_beside(path)
    content = beside.read_bytes()
    name = catalogue.offices[1].name.encode()
    beside.write_bytes(content.replace(name, name[::-1]))
    assert loaded(path) == catalogue


def test_a_damaged_office_is_told_with_what_to_do_where_the_catalogue_is_gone(written: Written) -> None:
    path, catalogue = written
    beside = path_beside(path)
    name = catalogue.offices[1].name.encode()
    beside.write_bytes(beside.read_bytes().replace(name, name[::-1]))
    found = loaded(path)
    path.unlink()
    assert found.offices[0] == catalogue.offices[0]
    with pytest.raises(CatalogueError, match="no such file"):
        found.offices[1]


@pytest.mark.parametrize("part", ["head", "table"])
def test_with_a_damaged_head_or_table_the_catalogue_itself_is_read(part: str, written: Written) -> None:
    path, catalogue = written
    beside = path_beside(path)
    line, _, rest = beside.read_bytes().partition(b"\n")
    head = int(line.split()[4].partition(b"-")[0])
    at = 10 if part == "head" else head + 3
    beside.write_bytes(line + b"\n" + rest[:at] + bytes([rest[at] ^ 1]) + rest[at + 1 :])
    found, prepared_form = load_prepared(Location(path, "--catalogue"))
    assert prepared_form is None
    assert found == catalogue


def stamped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a prepared form with a stamp, as if the catalogue were large and old."""
    monkeypatch.setattr(prepared, "STAMPED", 0)
    write_beside(path, stamp_of(path))


def test_a_large_catalogue_that_nobody_touched_is_not_read_again(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, catalogue = written
    stamped(path, monkeypatch)
    monkeypatch.setattr("whereto.catalogue.load.read_bytes", lambda _: pytest.fail("it was read"))
    assert loaded(path).offices[0] == catalogue.offices[0]


def test_an_edit_of_the_same_length_is_noticed_even_if_its_time_is_set_back(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = written
    stamped(path, monkeypatch)
    before = path.stat()
    path.write_text(THREE_OFFICES.replace("Aid Desk", "Aid Shop"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    found, prepared_form = load_prepared(Location(path, "--catalogue"))
    assert prepared_form is None
    assert "Aid Shop" in [office.name for office in found.offices]


def test_a_copy_that_has_another_stamp_is_known_by_its_content(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, catalogue = written
    stamped(path, monkeypatch)
    path.touch()
    assert loaded(path) == catalogue


def test_a_small_or_a_fresh_file_has_no_stamp(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    path, _ = written
    assert stamp_of(path) == "-"
    monkeypatch.setattr(prepared, "STAMPED", 0)
    assert stamp_of(path) != "-"
    assert stamp_of(path, before=path.stat().st_mtime + 1) == "-"


def test_every_command_shows_the_same_of_a_large_catalogue(
    written: Written, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = written
    given = ("--catalogue", str(path))
    commands = (
        ("search", "my landlord"),
        ("search", "aid", "--json", "--explain"),
        ("show", "aid"),
        ("show", "Aid Deks"),
        ("list", "--json"),
        ("list", "--confidential"),
        ("concerns",),
        ("about",),
        ("urgent",),
        ("export", "csv"),
        ("export", "json"),
    )
    path_beside(path).unlink()
    plain = [whereto(*command, *given) for command in commands]
    monkeypatch.setattr(chunks, "MANY", 0)
    monkeypatch.setattr("whereto.index.lookup.LARGE", 0)
    monkeypatch.setattr("whereto.index.indexing.LARGE", 0)
    monkeypatch.setattr("whereto.index.vectors.MANY", 0)
    prepare_beside(path)
    assert isinstance(loaded(path).offices, LazyRecords)
    for command, expected in zip(commands, plain, strict=True):
        found = whereto(*command, *given)
        assert (found.returncode, found.stdout) == (expected.returncode, expected.stdout), command


CITING = THREE_OFFICES.replace(
    "[[office]]",
    """[[urgent]]
id = "guard"
name = "Guard"
type = "emergency"
description = "A guard comes."
sources = ["list"]
channels = [{ type = "call", number = "911", display = "911" }]
[[office]]""",
    1,
)


def test_a_source_that_an_urgent_contact_cites_is_there_as_well(tmp_path: Path) -> None:
    path = tmp_path / "citing.toml"
    path.write_text(CITING, encoding="utf-8")
    catalogue = write_beside(path)
    assert catalogue.urgent[0].sources
    assert loaded(path) == catalogue


def test_a_catalogue_can_be_given_to_another_process(written: Written) -> None:
    path, catalogue = written
    assert pickle.loads(pickle.dumps(loaded(path))) == catalogue  # noqa: S301 - our own


def test_a_file_that_takes_the_place_of_the_catalogue_while_it_is_read_has_no_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    monkeypatch.setattr(prepared, "STAMPED", 0)
    monkeypatch.setattr(prepared, "_SETTLED", 0.0)
    told = iter("ab")
    monkeypatch.setattr("whereto.answer.prepare.stamp_of", lambda *_: next(told))
    assert _made(path).made_from.stamp == "-"
