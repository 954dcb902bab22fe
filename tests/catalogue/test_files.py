"""A file is there whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from whereto.catalogue.files import write_whole


def test_an_interrupted_write_leaves_the_old_file_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")

    class Pieces(list[bytes]):
        def __iter__(self) -> Iterator[bytes]:
            yield b"half"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(target, Pieces())
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_new_file_takes_the_place_and_the_mode_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    write_whole(target, [b"n", b"ew"])
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
