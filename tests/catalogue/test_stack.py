"""Files over each other: which is the ground, which lie over it, which are left out and what is told."""

from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES
from whereto.catalogue import stack as module
from whereto.catalogue.locate import GIVEN, PERSON, SITE, Location
from whereto.catalogue.read import UnreadableError, parse
from whereto.catalogue.stack import Laid, Stack, load_stack
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.errors import CatalogueError

ROOM = '[[office]]\nid = "aid"\nroom = "{}"\n'


def files(folder: Path, *texts: tuple[str, str]) -> list[Location]:
    """Files with these texts, the lowest first, each with who named it."""
    found = []
    for number, (origin, text) in enumerate(texts):
        path = folder / f"{number}.toml"
        path.write_text(text, encoding="utf-8")
        found.append(Location(path, origin))
    return found


def states(stack: Stack) -> list[str]:
    return [file.state for file in stack.files]


def test_layers_lie_over_the_ground_in_their_order(tmp_path: Path) -> None:
    found = load_stack(
        files(tmp_path, ("", THREE_OFFICES), (SITE, ROOM.format(1)), (PERSON, ROOM.format(2)))
    )
    assert states(found) == ["whole", "layer", "layer"]
    assert found.catalogue.office("aid").room == "2"
    assert found.ground == Location(tmp_path / "0.toml", "")
    assert [each.path.name for each in found.layers] == ["1.toml", "2.toml"]
    assert found.left_out == ()
    assert [file.changes is not None for file in found.files] == [False, True, True]


def test_what_lies_below_a_whole_catalogue_is_covered_and_not_even_read(tmp_path: Path) -> None:
    located = files(
        tmp_path, ("", "not [ TOML"), (SITE, "neither"), (GIVEN, THREE_OFFICES), (GIVEN, ROOM.format(3))
    )
    found = load_stack(located)
    assert states(found) == ["covered", "covered", "whole", "layer"]
    assert found.catalogue.office("aid").room == "3"
    assert found.ground == located[2]
    assert found.layers == (located[3],)


@pytest.mark.parametrize("text", ["", "format = 1\n"])
def test_a_file_that_says_nothing_is_a_layer_in_a_folder_and_a_mistake_where_it_is_named(
    text: str, tmp_path: Path
) -> None:
    found = load_stack(files(tmp_path, ("", THREE_OFFICES), (PERSON, text)))
    assert states(found) == ["whole", "layer"]
    with pytest.raises(CatalogueError) as caught:
        load_stack(files(tmp_path, ("", THREE_OFFICES), (GIVEN, text)))
    assert "institution" in str(caught.value)


def test_the_lowest_file_has_to_be_a_whole_catalogue_whoever_is_forgiving(tmp_path: Path) -> None:
    for forgiving in (False, True):
        with pytest.raises(CatalogueError):
            load_stack(files(tmp_path, ("", ROOM.format(1)), (GIVEN, ROOM.format(2))), forgiving=forgiving)


WRONG = [ROOM.format(1) + "rom = 1\n", '[[office]]\nid = "nobody"\n', "not [ TOML"]


@pytest.mark.parametrize("text", WRONG)
def test_one_that_is_not_sound_is_left_out_of_a_folder_and_ends_all_where_it_is_named(
    text: str, tmp_path: Path
) -> None:
    below, above = ("", THREE_OFFICES), (GIVEN, ROOM.format(2))
    found = load_stack(files(tmp_path, below, (SITE, text), above))
    assert states(found) == ["whole", "left out", "layer"]
    assert found.catalogue.office("aid").room == "2"
    assert found.files[1].faults
    (line,) = found.left_out
    assert f"{tmp_path / '1.toml'}" in line
    with pytest.raises(CatalogueError):
        load_stack(files(tmp_path, below, (GIVEN, text), above))
    forgiven = load_stack(files(tmp_path, below, (GIVEN, text), above), forgiving=True)
    assert states(forgiven) == ["whole", "left out", "layer"]


def test_a_layer_that_is_read_by_itself_says_format_too(tmp_path: Path) -> None:
    found = load_stack(files(tmp_path, ("", THREE_OFFICES), (GIVEN, f"format = 1\n{ROOM.format(5)}")))
    assert found.catalogue.office("aid").room == "5"


def test_of_very_many_in_folders_the_uppermost_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 2)
    layers = [(SITE, ROOM.format(number)) for number in range(4)]
    found = load_stack(files(tmp_path, ("", THREE_OFFICES), *layers, (GIVEN, '[[office]]\nid = "aid"\n')))
    assert states(found) == ["whole", "left out", "left out", "layer", "layer", "layer"]
    assert found.catalogue.office("aid").room == "3"


def test_folders_are_read_up_to_a_size_together_and_what_is_named_whatever_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(ROOM.format(1))
    monkeypatch.setattr(module, "MOST_UNPREPARED", 2 * size)
    layers = [(SITE, ROOM.format(number)) for number in range(2)]
    found = load_stack(files(tmp_path, ("", THREE_OFFICES), *layers))
    assert states(found) == ["whole", "layer", "layer"]
    found = load_stack(files(tmp_path, ("", THREE_OFFICES), *layers, (PERSON, ROOM.format(9))))
    assert states(found) == ["whole", "left out", "layer", "layer"]  # the lowest one is too much
    assert "whereto prepare" in found.left_out[0]
    named = (GIVEN, f"{ROOM.format(8)}# {'x' * 3 * size}\n")
    assert states(load_stack(files(tmp_path, ("", THREE_OFFICES), *layers, named)))[-1] == "layer"
    large = (SITE, f"{ROOM.format(8)}# {'x' * 3 * size}\n")
    assert states(load_stack(files(tmp_path, ("", THREE_OFFICES), large, *layers)))[1] == "left out"


NOTHING = Catalogue(1, Institution("School"), (), ())


def told(*faults: tuple[str, ...]) -> tuple[str, ...]:
    laid = (Laid(Location(Path("/a.toml"), SITE), "left out", faults=each) for each in faults)
    return Stack(NOTHING, tuple(laid)).left_out


def test_each_file_that_is_left_out_is_told_in_a_line_with_its_first_fault() -> None:
    (line,) = told(("/a.toml:3: it is wrong.",))
    assert "Line 3: it is wrong." in line
    assert "whereto check /a.toml" in line
    (line,) = told(("/a.toml: no such file.",))
    assert "No such file." in line
    (line,) = told(("/a.toml:3: it is wrong.", "/a.toml:4: so is this.", "2 faults"))
    assert "It has 2 faults, the first: line 3: it is wrong." in line
    (line,) = told((f"/a.toml: {'x' * 400}",))
    assert f"X{'x' * 299}..." in line
    (line,) = told((f"/a.toml: {'x' * 300}",))
    assert "..." not in line


def test_of_many_files_that_are_left_out_three_are_told_and_the_others_counted() -> None:
    fault = ("/a.toml:3: it is wrong.",)
    assert len(told(*[fault] * 3)) == 3
    assert all("it is wrong" in line for line in told(*[fault] * 3))
    *lines, last = told(*[fault] * 5)
    assert len(lines) == 3
    assert "2" in last


def test_a_number_with_far_too_many_digits_is_told_at_the_first_line() -> None:
    with pytest.raises(UnreadableError) as caught:
        parse(f"format = {'1' * 5000}\n".encode(), Location(Path("/a.toml"), GIVEN))
    assert (caught.value.line, caught.value.column) == (1, None)
    assert "far too many digits" in caught.value.problem
