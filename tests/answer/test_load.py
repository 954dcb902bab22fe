"""Of what files a catalogue in use is made: which is the uppermost, and whose it is."""

from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, THREE_OFFICES
from whereto.answer.listing import list_offices
from whereto.answer.load import load, load_from, load_in
from whereto.catalogue.locate import GIVEN, SITE, Location, shipped
from whereto.catalogue.order import Order

ROOM = '[[office]]\nid = "{}"\nroom = "15"\n'


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_path_of_a_catalogue_is_that_of_the_uppermost_file_that_is_used(tmp_path: Path) -> None:
    whole = Location(written(tmp_path, "whole.toml", THREE_OFFICES), GIVEN)
    layer = Location(written(tmp_path, "layer.toml", ROOM.format("aid")), SITE)
    wrong = Location(written(tmp_path, "wrong.toml", ROOM.format("nobody")), SITE)
    assert load_in(Order((whole, layer, wrong))).path == layer.path
    assert load_in(Order((whole, wrong))).path == whole.path
    assert len(load_in(Order((whole, wrong))).left_out) == 1


def test_only_the_shipped_catalogue_without_layers_is_the_shipped_one(tmp_path: Path) -> None:
    assert load_from(None).shipped
    assert not load_from(str(CATALOGUE)).shipped
    layer = Location(written(tmp_path, "layer.toml", ROOM.format("ombuds")), SITE)
    assert not load_in(Order((shipped(), layer))).shipped


def test_doubts_are_told_of_a_catalogue_of_ones_own_and_not_of_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.records.days.today", lambda: "2199-01-01")
    own = load(str(written(tmp_path, "whole.toml", THREE_OFFICES)))
    assert list_offices(own).doubts
    assert list_offices(load()).doubts == ()


def test_a_catalogue_is_as_it_is_today(tmp_path: Path) -> None:
    notice = '[[office.notices]]\ndate = 2026-01-01\ntext = "Closed."\nsources = ["list"]\nuntil = {}\n'
    for until, count in (("2026-11-28", 0), ("2026-11-29", 1)):
        path = written(tmp_path, f"{until}.toml", THREE_OFFICES + notice.format(until))
        assert len(load(str(path)).office("chaplain").notices) == count
