"""Preparing again after an edit: what an older form holds is not read anew, and the result is the same."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES
from whereto.answer import prepare
from whereto.answer.load import load
from whereto.answer.prepare import prepare_beside
from whereto.catalogue.locate import VARIABLE, Location
from whereto.catalogue.order import up_to
from whereto.catalogue.prepared import path_beside
from whereto.catalogue.stack import Stack, load_stack
from whereto.index.entries import meant_texts
from whereto.records.errors import CatalogueError


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


LAYER = '[[office]]\nid = "aid"\nroom = "2"\n'


def test_a_layer_is_not_prepared_of_what_was_edited_while_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground, layer = tmp_path / "ground.toml", tmp_path / "layer.toml"
    ground.write_text(THREE_OFFICES, encoding="utf-8")
    layer.write_text(LAYER, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, f"{ground}{os.pathsep}{layer}")

    def edited_then(files: Sequence[Location], *, looking: bool) -> Stack:
        found = load_stack(files, looking=looking)
        ground.write_text(THREE_OFFICES.replace("Aid Desk", "Aid Counter"), encoding="utf-8")
        return found

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(prepare, "load_stack", edited_then)
        with pytest.raises(CatalogueError, match=r"layer.toml: .* changed while it was read"):
            prepare_beside(layer)
    assert not path_beside(layer).exists()
    assert prepare_beside(layer).over == len(up_to(layer).files) - 1
