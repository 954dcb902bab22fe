"""Looking an office up in a large catalogue, also where its index is damaged."""

from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES, Run
from whereto.answer.prepare import prepare_beside
from whereto.catalogue import chunks
from whereto.catalogue.prepared import path_beside
from whereto.index import indexing


@pytest.mark.parametrize("asked", ["aid", "Aid Desk", "aid dsek", "617-253-5921"])
def test_with_a_damaged_index_the_same_is_found(
    asked: str, tmp_path: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    expected = whereto("show", asked, "--catalogue", str(path))
    monkeypatch.setattr(chunks, "MANY", 0)
    monkeypatch.setattr(indexing, "LARGE", 0)
    prepare_beside(path)
    beside = path_beside(path)
    whole = beside.read_bytes()
    for mark in (b"\tname\t", b"iaid\t", b"naiddesk\t"):  # in the terms, and twice in the lookup
        at = whole.index(mark)
        beside.write_bytes(whole[:at] + b"?" + whole[at + 1 :])
        found = whereto("show", asked, "--catalogue", str(path))
        assert (found.returncode, found.stdout) == (expected.returncode, expected.stdout)
