"""Preparing again after an edit: what an older form holds is not read anew, and the result is the same."""

from pathlib import Path

from tests.conftest import THREE_OFFICES
from whereto.answer.load import load
from whereto.answer.prepare import prepare_beside
from whereto.catalogue.prepared import path_beside
from whereto.index.entries import meant_texts


def test_only_what_is_new_is_encoded(tmp_path: Path, encoded: list[int]) -> None:
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    prepare_beside(path)
    whole = sum(encoded)
    path.write_text(THREE_OFFICES.replace("Aid Desk", "Aid Counter"), encoding="utf-8")
    prepare_beside(path)
    assert 0 < sum(encoded) - whole < 3
    assert whole > 10
    assert meant_texts(load(path)) >= whole


def test_the_result_is_that_of_preparing_anew(tmp_path: Path) -> None:
    edited = THREE_OFFICES.replace("Aid Desk", "Aid Counter")
    again, anew = tmp_path / "again.toml", tmp_path / "anew.toml"
    again.write_text(THREE_OFFICES, encoding="utf-8")
    prepare_beside(again)
    again.write_text(edited, encoding="utf-8")
    prepare_beside(again)
    anew.write_text(edited, encoding="utf-8")
    prepare_beside(anew)
    assert path_beside(again).read_bytes() == path_beside(anew).read_bytes()


def test_a_damaged_older_form_is_made_anew(tmp_path: Path, encoded: list[int]) -> None:
    path = tmp_path / "three.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    prepare_beside(path)
    whole, beside = sum(encoded), path_beside(path)
    held = bytearray(beside.read_bytes())
    held[-3000:-2000] = bytes(1000)
    beside.write_bytes(held)
    prepare_beside(path)
    assert sum(encoded) == 2 * whole
