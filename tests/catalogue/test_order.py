"""Which files are in use and in which order: what lies later lies over what lies before."""

from pathlib import Path

import pytest

from whereto.catalogue.locate import GIVEN, PERSON, SITE, VARIABLE, Location, shipped
from whereto.catalogue.order import Chosen, as_chosen, in_order, up_to
from whereto.records.errors import UsageError


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a site with two layers, and a person's own with one and with what is none."""
    for name in ("site/whereto/b.toml", "site/whereto/a.toml", "own/whereto/c.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in (".hidden.toml", "notes.txt", "d.toml.index"):
        (tmp_path / "own" / "whereto" / name).touch()
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "site"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return tmp_path


def names(files: tuple[Location, ...]) -> list[str]:
    return [each.path.name for each in files]


def test_the_shipped_lies_below_a_site_a_person_and_what_is_named(folders: Path) -> None:
    found = in_order(Chosen(("x.toml", "y.toml")))
    assert found.files[0] == shipped()
    assert names(found.files[1:]) == ["a.toml", "b.toml", "c.toml", "x.toml", "y.toml"]
    assert [each.origin for each in found.files[1:]] == [SITE, SITE, PERSON, "--catalogue", "--catalogue"]
    assert [each.optional for each in found.files] == [False, True, True, True, False, False]
    assert [folder.path for folder in found.folders] == [
        str(folders / "site" / "whereto"),
        str(folders / "own" / "whereto"),
    ]


def test_the_variable_names_files_where_the_command_names_none(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"{folders / 'x.toml'}::{folders / 'y.toml'}")
    found = in_order()
    assert names(found.files[4:]) == ["x.toml", "y.toml"]
    assert {each.origin for each in found.files[4:]} == {VARIABLE}
    assert names(in_order("z.toml").files[4:]) == ["z.toml"]
    assert names(in_order(Chosen((), only=True)).files) == ["x.toml", "y.toml"]


def test_only_uses_what_is_named_and_asks_for_a_name(folders: Path) -> None:
    assert folders
    assert names(in_order(Chosen(("x.toml",), only=True)).files) == ["x.toml"]
    with pytest.raises(UsageError):
        in_order(Chosen((), only=True))


def test_a_file_lies_over_those_before_it_in_its_place_and_over_all_folders_where_it_has_none(
    folders: Path,
) -> None:
    site = folders / "site" / "whereto"
    assert names(up_to(site / "a.toml").files)[1:] == ["a.toml"]
    assert names(up_to(site / "b.toml").files)[1:] == ["a.toml", "b.toml"]
    assert names(up_to(folders / "own" / "whereto" / "c.toml").files)[1:] == ["a.toml", "b.toml", "c.toml"]
    assert names(up_to(folders / "elsewhere.toml").files)[1:] == [
        "a.toml",
        "b.toml",
        "c.toml",
        "elsewhere.toml",
    ]
    assert up_to(shipped().path).files == (shipped(),)


def test_a_choice_may_be_a_path_alone_or_none() -> None:
    assert as_chosen(None) == Chosen()
    assert as_chosen("a.toml") == as_chosen(Path("a.toml")) == Chosen(("a.toml",))
    chosen = Chosen(("a",), only=True)
    assert as_chosen(chosen) is chosen
    assert not Location(Path("a"), GIVEN).optional
    assert not Location(Path("a"), SITE, named=True).optional


@pytest.mark.parametrize("removed", ["site", "own"])
def test_a_folder_of_one_kind_is_found_without_one_of_the_other(removed: str, folders: Path) -> None:
    for path in (folders / removed / "whereto").iterdir():
        path.unlink()
    (folders / removed / "whereto").rmdir()
    left = ["c.toml"] if removed == "site" else ["a.toml", "b.toml"]
    assert names(in_order().files)[1:] == left
