"""The prepared form gives the very same values, or nothing."""

import json
import marshal
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import CATALOGUE, THREE_OFFICES
from whereto.catalogue import load, prepared
from whereto.catalogue.load import build_checked, load_catalogue, load_prepared
from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import (
    MadeFrom,
    ensure_writable,
    fingerprint,
    path_beside,
    read_prepared,
    write_prepared,
)
from whereto.catalogue.values import decode, encode, from_bytes, to_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError, WheretoError
from whereto.records.office_parts import Confidentiality

INDEX = b"the index"
Write = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A catalogue of three offices with its prepared form beside it."""
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES)
    write_beside(path)
    return path


def write_beside(path: Path) -> Path:
    content = path.read_bytes()
    values = to_bytes(build_checked(content, Location(path, "the tests")), for_package=False)
    write_prepared(path_beside(path), path, MadeFrom(fingerprint(content)), values, [INDEX])
    return path_beside(path)


@pytest.mark.parametrize("package", [True, False], ids=["for the package", "for anybody"])
def test_what_was_written_is_read_as_the_same_values(package: bool, shipped: Catalogue) -> None:  # noqa: FBT001 - a case
    found = from_bytes(to_bytes(shipped, for_package=package), from_package=package)
    assert found == shipped
    assert found is not None
    assert all(isinstance(office.confidentiality, Confidentiality) for office in found.offices)
    cited = {id(source) for office in found.offices for source in office.all_sources}
    assert cited <= {id(source) for source in found.sources}  # each source is one value again


@pytest.mark.parametrize(
    "found", [b"", b"[1]", b"\xff", b"{}", b"7", b"[{},[]]", b"[" * 100_000, b'[{"X":1},[]]', b"9" * 5000]
)
def test_what_is_damaged_is_not_decoded(found: bytes) -> None:
    assert from_bytes(found, from_package=False) is None


@pytest.mark.parametrize("found", [({}, []), 7, ({}, [("Nothing", ())])])
def test_marshalled_nonsense_is_not_decoded(found: Any) -> None:
    assert from_bytes(marshal.dumps(found), from_package=True) is None


def test_a_half_is_not_decoded(shipped: Catalogue) -> None:
    for package in (True, False):
        whole = to_bytes(shipped, for_package=package)
        assert from_bytes(whole[: len(whole) // 2], from_package=package) is None


def test_byte_code_from_anywhere_but_the_package_is_not_even_looked_at(
    shipped: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = to_bytes(shipped, for_package=True)
    monkeypatch.setattr(marshal, "loads", lambda _: pytest.fail("marshal was asked"))
    assert from_bytes(whole, from_package=False) is None


def test_values_of_records_that_have_changed_since_are_not_decoded(shipped: Catalogue) -> None:
    kinds, records = encode(shipped)
    fields, links = kinds["Office"]
    with pytest.raises(ValueError, match="other records"):
        decode(({**kinds, "Office": ((*fields, "hours"), links)}, records))


def record_of(records: list[Any], kind: str) -> list[Any]:
    found: list[Any] = next(values for name, values in records if name == kind)
    return found


FORGERIES: dict[str, Callable[[list[Any]], None]] = {
    "a number for a name": lambda records: record_of(records, "Office").__setitem__(1, 5),
    "nothing for a name": lambda records: record_of(records, "Office").__setitem__(1, None),
    "a table for a text": lambda records: record_of(records, "Source").__setitem__(1, {"a": 1}),
    "a number among texts": lambda records: record_of(records, "Office").__setitem__(6, ["a", 7]),
    "an unknown way to reach": lambda records: record_of(records, "Channel").__setitem__(0, "fax"),
    "an unknown member": lambda records: record_of(records, "Office").__setitem__(4, "secret"),
    "a record of another kind": lambda records: record_of(records, "Office").__setitem__(3, [0, 1]),
    "a record that comes later": lambda records: record_of(records, "Office").__setitem__(3, [10**6]),
    "a value too few": lambda records: record_of(records, "Concern").pop(),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=list(FORGERIES))
def test_a_value_that_its_declaration_does_not_allow_is_noticed(
    forge: Callable[[list[Any]], None], shipped: Catalogue
) -> None:
    kinds, records = json.loads(to_bytes(shipped, for_package=False))
    assert decode((kinds, records), check=True) == shipped
    forge(records)
    assert from_bytes(json.dumps([kinds, records]).encode(), from_package=False) is None


class Stranger(NamedTuple):
    """A record of no module that the prepared form knows."""

    name: str


def test_a_record_that_could_not_be_found_again_stops_the_build(shipped: Catalogue) -> None:
    strange: Any = Stranger("x")
    with pytest.raises(LookupError, match="Stranger"):
        encode(shipped._replace(elsewhere=strange))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda content: content[: content.index(b"\n") + 100],
    "one byte": lambda content: content[:300] + bytes([content[300] ^ 1]) + content[301:],
    "another text": lambda content: content.partition(b"\n")[0] + b"\n[1]",
    "no first line": lambda content: content.partition(b"\n")[2],
    "no unicode": lambda content: b"\xff" + content,
    "no end of the line": lambda content: content.replace(b"\n", b" "),
    "a size below nothing": lambda _: b"whereto-index 4 1-0 - -5-0 - -\n",
    "a size of many digits": lambda _: b"whereto-index 4 1-0 - " + b"9" * 150 + b"-0 - -\n",
    "another version": lambda content: content.replace(b"whereto-index 4", b"whereto-index 3", 1),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_file_counts_as_absent(damage: Callable[[bytes], bytes], written: Path) -> None:
    path = path_beside(written)
    content = written.read_bytes()

    def is_right(made: MadeFrom) -> bool:
        return made.content == fingerprint(content)

    assert read_prepared(path, is_right)
    path.write_bytes(damage(path.read_bytes()))
    assert read_prepared(path, is_right) is None
    assert read_prepared(path) is None
    assert load_catalogue(Location(written, "--catalogue")).offices[0].id == "aid"


@pytest.mark.parametrize("kind", ["folder", "pipe", "missing", "zeros"])
def test_what_is_no_ordinary_file_counts_as_absent(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.toml.index"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "zeros":
        path.symlink_to("/dev/zero")
    assert read_prepared(path) is None


def test_it_is_used_for_the_very_catalogue_it_was_made_from_and_no_other(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out = []
    monkeypatch.setattr(load, "build_checked", lambda content, _: worked_out.append(content))
    location = Location(written, "--catalogue")
    catalogue, found = load_prepared(location)
    assert (len(catalogue.offices), worked_out) == (3, [])
    assert found is not None
    assert found.path.read_bytes()[found.begin :] == INDEX
    assert found.begin % 64 == 0
    written.write_text(THREE_OFFICES.replace("Aid Desk", "Aid Shop"))
    assert not load_prepared(location)[1]
    assert len(worked_out) == 1


def test_the_shipped_one_is_taken_from_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []
    monkeypatch.setattr(load, "build_checked", lambda content, _: worked_out.append(content))
    copy = tmp_path / "offices.toml"
    copy.write_bytes(CATALOGUE.read_bytes())
    load_catalogue(Location(copy))
    assert not worked_out
    load_catalogue(Location(copy, "--catalogue"))  # beside this one lies nothing
    copy.write_bytes(CATALOGUE.read_bytes() + b"\n")
    load_catalogue(Location(copy))
    assert len(worked_out) == 2


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away"
)
def test_one_that_a_stranger_wrote_is_not_believed(written: Path) -> None:
    location = Location(written, "--catalogue")
    assert load_prepared(location)[1]
    os.chown(path_beside(written), 12345, -1)
    assert load_prepared(location)[1] is None
    os.chown(written, 12345, -1)  # it is the stranger's catalogue, too
    assert load_prepared(location)[1]


def test_who_may_not_read_the_catalogue_may_not_read_its_prepared_form(written: Path) -> None:
    written.chmod(0o600)
    assert write_beside(written).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_full_disk_or_an_interrupt_leaves_the_old_one_whole(
    fault: BaseException, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path_beside(written).read_bytes()

    def fail(_: int) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((WheretoError, KeyboardInterrupt)) as raised:
        write_beside(written)
    assert isinstance(raised.value, KeyboardInterrupt) or "No space left" in str(raised.value)
    assert path_beside(written).read_bytes() == before
    assert sorted(path.name for path in written.parent.iterdir()) == ["three.toml", "three.toml.index"]


def test_what_whereto_did_not_write_is_not_overwritten(written: Path) -> None:
    path = path_beside(written)
    ensure_writable(path)
    path.write_text(THREE_OFFICES)  # a catalogue that happens to be called so
    with pytest.raises(UsageError, match="was not written by whereto"):
        ensure_writable(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(UsageError, match="was not written by whereto"):
        ensure_writable(path)


def test_the_folder_in_use_is_that_of_the_package(tmp_path: Path) -> None:
    assert path_beside(Path("a/b.toml")) == Path("a/b.toml.index")
    assert path_beside(Path("a/b.toml"), tmp_path) == tmp_path / "b.toml.index"
    assert prepared.path_beside(CATALOGUE, prepared.FOLDER).is_file()
