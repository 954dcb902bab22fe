"""A file read in pieces gives the very bytes that it holds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.encoding import pieces
from whereto.encoding.arrays import open_arrays, pack
from whereto.encoding.header import DamagedError
from whereto.encoding.pieces import Pieces

WHOLE = bytes(number % 7 + 6 for number in range(100))  # with ends of lines, which are 10


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    path = tmp_path_factory.mktemp("pieces") / "held"
    path.write_bytes(WHOLE)
    return Pieces(path)


@given(start=st.integers(0, 120), stop=st.integers(0, 120), page=st.integers(1, 200))
def test_slices_and_places_are_those_of_the_bytes(start: int, stop: int, page: int, held: Pieces) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_PAGE", page)
        patch.setattr(pieces, "_KEPT", 3)
        held._pages.clear()  # noqa: SLF001 - the pages kept are of another size
        assert held[start:stop] == WHOLE[start:stop]
        if start <= stop <= len(WHOLE):
            assert held.find(b"\n", start, stop) == WHOLE.find(b"\n", start, stop)
            assert held.rfind(b"\n", start, stop) == WHOLE.rfind(b"\n", start, stop)
        assert len(held) == len(WHOLE)


def test_a_large_file_of_arrays_is_read_like_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import numpy as np

    rows = np.arange(40_000, dtype=np.int8).reshape(4000, 10)
    lines = b"".join(b"%06d\tline\n" % number for number in range(4000))
    path = tmp_path / "arrays"
    path.write_bytes(pack({"rows": rows, "lines": lines}, {}))
    monkeypatch.setattr(pieces, "LARGE", 0)
    found = open_arrays(path)
    assert isinstance(found._held, Pieces)  # noqa: SLF001 - otherwise this test would say nothing
    wanted = np.array([0, 1, 2, 1700, 1701, 3999])
    assert (found.rows("rows", wanted) == rows[wanted]).all()
    assert (found.array("rows") == rows).all()
    assert found.line("lines", b"001234") == "001234\tline"
    assert list(found.lines("lines", b"00399")) == [f"00399{number}\tline" for number in range(10)]
    damaged = bytearray(path.read_bytes())
    damaged[-100] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(DamagedError):
        list(open_arrays(path).lines("lines", b"00399"))
