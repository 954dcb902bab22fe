"""The file of arrays: what is read is what was written, and damage is an error, never a wrong answer."""

import json
from pathlib import Path

import numpy as np
import pytest

from whereto.search.arrays import MAGIC, Arrays, open_arrays, pack

NUMBERS = np.arange(12, dtype=np.int8).reshape(3, 4)
WORDS = "\n:one\t1\n:two\t2\nlast line\n"
PACKED = pack({"numbers": NUMBERS, "words": WORDS.encode()}, {"version": 7})


def head(change: object) -> bytes:
    """A file whose header holds this, and nothing else."""
    told = json.dumps(change).encode()
    return MAGIC + len(told).to_bytes(4, "little") + told


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "arrays.bin"
    path.write_bytes(PACKED)
    for found in (Arrays(PACKED), open_arrays(path)):
        assert found.about["version"] == 7
        assert found.array("numbers").tolist() == NUMBERS.tolist()
        assert found.array("numbers").dtype == np.int8
        assert found.text("words") == WORDS
        assert "words" in found
        assert "none" not in found


def test_the_bytes_lie_as_the_docstring_says() -> None:
    assert PACKED[:8] == MAGIC
    size = int.from_bytes(PACKED[8:12], "little")
    entries = json.loads(PACKED[12 : 12 + size])["arrays"]
    assert (12 + size) % 64 == 0
    assert len(PACKED) % 64 == 0
    for entry in entries.values():
        assert entry["at"] % 64 == 0
    at = 12 + size + entries["numbers"]["at"]
    assert PACKED[at : at + 12] == bytes(range(12))


def test_the_fingerprint_tells_other_contents_apart_and_is_the_same_again() -> None:
    other = pack({"numbers": NUMBERS + 1, "words": WORDS.encode()}, {"version": 7})
    prints = [Arrays(each).about["fingerprint"] for each in (PACKED, PACKED, other)]
    assert prints[0] == prints[1] != prints[2]


def test_a_line_is_found_by_how_it_begins_and_by_its_place() -> None:
    found = Arrays(PACKED)
    assert found.line("words", b":two\t") == ":two\t2"
    assert found.line("words", b":three\t") is None
    assert found.line("words", b"one") is None  # it does not begin a line
    assert found.line_at("words", WORDS.index("last")) == "last line"


@pytest.mark.parametrize("size", [0, 5, 11, 12, 40, len(PACKED) // 2, len(PACKED) - 64])
def test_a_file_cut_short_is_refused(size: int, tmp_path: Path) -> None:
    path = tmp_path / "cut.bin"
    path.write_bytes(PACKED[:size])
    with pytest.raises(ValueError, match=r".+"):
        open_arrays(path)


@pytest.mark.parametrize(
    "content",
    [
        b"WHERETO1" + PACKED[8:],
        PACKED[:8] + b"\xff\xff\xff\x7f" + PACKED[12:],
        PACKED[:12] + b"\xff" + PACKED[13:],
        head([]),
        head({}),
        head({"arrays": [1]}),
        head({"arrays": {"numbers": {}}}),
        head({"arrays": {"numbers": {"at": "x", "size": 1}}}),
        head({"arrays": {"numbers": {"at": 0, "size": 10**9}}}),
        head(None),
    ],
)
def test_a_damaged_header_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Arrays(content)


@pytest.mark.parametrize("at", range(len(PACKED) - 128, len(PACKED) - 128 + 12))
def test_a_damaged_array_is_refused_whatever_byte_it_is(at: int) -> None:
    damaged = bytearray(PACKED)
    damaged[at] ^= 1
    found = Arrays(bytes(damaged))
    with pytest.raises(ValueError, match="damaged"):
        found.array("numbers")
    with pytest.raises(ValueError, match="damaged"):
        found.check_all(but="words")
    found.check_all(but="numbers")


def test_a_type_that_there_is_not_is_refused() -> None:
    found = Arrays(PACKED.replace(b'"|i1"', b'"|q9"'))
    with pytest.raises(ValueError, match="damaged"):
        found.array("numbers")


def test_a_checksum_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found, worked_out = Arrays(PACKED), []
    monkeypatch.setattr("whereto.search.arrays.crc32", lambda part: worked_out.append(len(part)))
    for name in ("numbers", "words"):
        found._sound.add(name)  # noqa: SLF001 - as if it had been looked at
        found.check(name)
    assert worked_out == []


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        open_arrays(tmp_path / "none.bin")
