"""Sources that no person made: refused in bounded memory, with what is wrong."""

import zipfile
from pathlib import Path

import pytest

from tests.exchange.small import imported
from whereto.exchange import importing, json_rows, package, rows
from whereto.records.errors import UsageError


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", b"[" * 100_000, "nested more than"),
        ("a.json", b'{"id":"1","name":"x","organization":' * 40 + b"1" + b"}" * 40, "nested more than"),
        ("a.json", b'{"id": ', "no JSON"),
        ("services.csv", b'id,name\n1,"' + b"x" * 200_000 + b'"\n', "no CSV|longer than"),
        ("services.csv", b"id,name\n" + b"," * 1_100_000 + b"\n", "longer than"),
        ("a.zip", b"PK\x05\x06" + b"\0" * 18, "no service"),
    ],
)
def test_a_bomb_is_refused(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        imported(written(tmp_path / name, content))


def test_a_zip_that_unpacks_to_more_than_a_directory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MAX_FILE", 1000)
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("services.csv", "id,name\n" + "1,x\n" * 1000)
    with pytest.raises(UsageError, match="larger than"):
        imported(packed)


def test_files_that_are_too_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MAX_ALL", 30)
    for name in ("services", "phones", "locations"):
        (tmp_path / f"{name}.csv").write_text("id,name\n1,Tides\n", encoding="utf-8")
    with pytest.raises(UsageError, match="in all"):
        imported(tmp_path)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILES", 1)
    for name in ("services", "phones"):
        (tmp_path / f"{name}.csv").write_text("id,name\n1,Tides\n", encoding="utf-8")
    with pytest.raises(UsageError, match="more than 1 files"):
        imported(tmp_path)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_ROWS", 10)
    with pytest.raises(UsageError, match="more than 10 rows"):
        imported(written(tmp_path / "services.csv", b"id,name\n" + b"1,x\n" * 11))


def test_too_many_objects_are_refused_before_they_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_rows, "MAX_ROWS", 10)
    with pytest.raises(UsageError, match="more values"):
        imported(written(tmp_path / "a.json", b"[" + b"{}," * 11 + b"{}]"))


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("services.csv", "id,name\n" + "".join(f"{n},x{n}\n" for n in range(500)))
    content = bytearray(packed.read_bytes())
    content[60:200] = b"\0" * 140
    with pytest.raises(UsageError, match="zip"):
        imported(written(packed, bytes(content)))


def test_the_bounds_are_those_that_are_promised() -> None:
    assert (package.MAX_FILE, package.MAX_ALL) == (64 * 1024**2, 256 * 1024**2)
    assert rows.MAX_ROWS == 500_000
    assert rows.MAX_TEXT == 100_000


def test_more_offices_than_a_catalogue_can_hold_are_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MAX_OFFICES", 3)
    with pytest.raises(UsageError, match="more than 3 services, organizations and places"):
        imported(written(tmp_path / "services.csv", b"id,name\n1,a\n2,b\n3,c\n4,d\n"))


def test_a_cell_that_never_ends_is_told_with_its_line_and_what_to_do(tmp_path: Path) -> None:
    endless = b'id,name\n1,Tides\n2,"opened' + b",and,never,closed\n" * 20_000
    with pytest.raises(UsageError, match=r"services.csv:3: 'a cell' is longer than .* quotation mark"):
        imported(written(tmp_path / "services.csv", endless))
