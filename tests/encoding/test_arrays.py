"""The file of arrays: what is read is what was written, and damage is an error, never a wrong answer."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from whereto.encoding import header
from whereto.encoding.arrays import Arrays, open_arrays, pack
from whereto.encoding.header import BLOCK, MAGIC, DamagedError

NUMBERS = np.arange(12, dtype=np.int8).reshape(3, 4)
WORDS = "last line\none\t1\ntwo\t2\n\u00fcber\t3\n"
PACKED = pack({"numbers": NUMBERS, "words": WORDS.encode()}, {"version": 7})


def begin_of(name: str, packed: bytes = PACKED) -> int:
    """Where a part begins."""
    size = int.from_bytes(packed[8:12], "little")
    return int(12 + size + json.loads(packed[12 : 12 + size])["arrays"][name]["at"])


def changed(packed: bytes, at: int, byte: int | None = None) -> bytes:
    """A file with another byte at a place."""
    return packed[:at] + bytes([packed[at] ^ 1 if byte is None else byte]) + packed[at + 1 :]


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "arrays.bin"
    path.write_bytes(b"before it" + PACKED)
    for found in (Arrays(PACKED), open_arrays(path, len(b"before it"))):
        assert found.about["version"] == 7
        assert found.array("numbers").tolist() == NUMBERS.tolist()
        assert found.array("numbers").dtype == np.int8
        assert found.text("words") == WORDS


def test_the_bytes_lie_as_the_docstring_says() -> None:
    assert PACKED[:8] == MAGIC
    assert len(PACKED) % 64 == begin_of("numbers") % 64 == begin_of("words") % 64 == 0
    assert PACKED[begin_of("numbers") :].startswith(bytes(range(12)))


def test_the_fingerprint_tells_other_contents_apart_and_is_the_same_again() -> None:
    other = pack({"numbers": NUMBERS + 1, "words": WORDS.encode()}, {"version": 7})
    prints = [Arrays(each).about["fingerprint"] for each in (PACKED, PACKED, other)]
    assert prints[0] == prints[1] != prints[2]


def test_a_part_that_there_is_not_is_told() -> None:
    asked: list[Callable[[Arrays], object]] = [
        lambda found: found.array("none"),
        lambda found: found.text("none"),
        lambda found: found.line("none", b"a"),
        lambda found: found.line_at("none", 0),
    ]
    for ask in asked:
        with pytest.raises(DamagedError, match="no part 'none'"):
            ask(Arrays(PACKED))


def test_a_line_is_found_by_how_it_begins_and_by_its_place() -> None:
    found = Arrays(PACKED)
    assert found.line("words", b"two\t") == "two\t2"
    assert found.line("words", "\u00fcber\t".encode()) == "\u00fcber\t3"
    for beginning in (b"three\t", b"ne", b"line", b"\n", b"one\t1\n", b"zzz", b"\xff"):
        assert found.line("words", beginning) is None
    assert found.line_at("words", 0) == "last line"
    assert found.line_at("words", WORDS.index("one")) == "one\t1"


@pytest.mark.parametrize("place", [-1, 1, WORDS.index("one") - 1, len(WORDS.encode()), 10**9])
def test_where_no_line_begins_there_is_none(place: int) -> None:
    with pytest.raises(DamagedError, match="no line begins there"):
        Arrays(PACKED).line_at("words", place)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 1000, 20_000])
def test_a_line_is_found_among_any_number(count: int) -> None:
    words = sorted(f"w{number}\u00e9" for number in range(count))
    text = "".join(f"{word}\t{'x' * (number % 50)}\n" for number, word in enumerate(words))
    found = Arrays(pack({"lines": text.encode()}, {}))
    for number in [*range(0, count, max(1, count // 100)), *range(count)[-1:]]:
        line = found.line("lines", f"{words[number]}\t".encode())
        assert line == f"{words[number]}\t{'x' * (number % 50)}"
    for word in ("", "a", "w", "w5", "zzz"):
        assert found.line("lines", f"{word}\t".encode()) is None


class Counting(bytes):
    """Bytes that count how many of them were asked for."""

    read = 0

    def __getitem__(self, key: Any) -> Any:
        found = bytes.__getitem__(self, key)
        self.read += len(found) if isinstance(found, bytes) else 1
        return found


def test_a_look_up_reads_little_of_a_large_text() -> None:
    text = b"".join(f"w{number:07d}\t{'x' * 90}\n".encode() for number in range(50_000))
    held = Counting(pack({"lines": text}, {}))
    found = Arrays(held)
    held.read = 0
    assert found.line("lines", b"w0031234\t")
    assert held.read < len(text) / 10
    held.read = 0
    assert found.line("lines", b"w0031234\t")
    assert held.read < BLOCK  # what was checked once is not checked again


@pytest.mark.parametrize("size", [0, 5, 11, 12, 40, len(PACKED) // 2, len(PACKED) - 64])
def test_a_file_cut_short_is_refused(size: int, tmp_path: Path) -> None:
    path = tmp_path / "cut.bin"
    path.write_bytes(PACKED[:size])
    with pytest.raises(DamagedError):
        open_arrays(path)


@pytest.mark.parametrize("at", range(12))
def test_a_damaged_array_is_refused_whatever_byte_it_is(at: int) -> None:
    found = Arrays(changed(PACKED, begin_of("numbers") + at))
    with pytest.raises(DamagedError, match="damaged"):
        found.array("numbers")
    with pytest.raises(DamagedError, match="damaged"):
        found.check_all(but="words")
    found.check_all(but="numbers")
    assert found.text("words") == WORDS


def test_a_text_that_is_no_text_is_refused_although_it_is_whole() -> None:
    found = Arrays(pack({"words": b"a\xff\n"}, {}))
    asked: list[Callable[[], object]] = [
        lambda: found.text("words"),
        lambda: found.line("words", b"a"),
        lambda: found.line_at("words", 0),
    ]
    for ask in asked:
        with pytest.raises(DamagedError, match="no text"):
            ask()


def answers(found: Arrays, words: list[str]) -> list[str | None]:
    """The lines of some words; a word whose look-up is refused has none that is told."""
    told: list[str | None] = []
    for word in words:
        try:
            told.append(found.line("lines", f"{word}\t".encode()))
        except DamagedError:
            told.append("refused")
    return told


@pytest.mark.parametrize("size", [9, 10, 11, 12, 16, 23])
def test_damage_at_the_edge_of_a_block_is_noticed_in_every_line_it_touches(size: int) -> None:
    """A line that fills its block begins after an end in the block before, and ends in the next one."""
    words = [f"w{number:05d}" for number in range(2 * BLOCK // size)]
    text = "".join(f"{word}\t{'x' * (size - 8)}\n" for word in words)
    packed = pack({"lines": text.encode()}, {})
    begin, expected = begin_of("lines", packed), answers(Arrays(packed), words)
    around = range(BLOCK // size - 3, BLOCK // size + 3)
    places = [text.index(words[number]) for number in around]
    for at in range(BLOCK - 2 * size, BLOCK + 2 * size):
        for byte in (ord("\n"), ord("x"), ord("\t")):
            damaged = changed(packed, begin + at, byte)
            told = answers(Arrays(damaged), [words[number] for number in around])
            for number, line in zip(around, told, strict=True):
                assert line in (expected[number], "refused")
            for number, place in zip(around, places, strict=True):
                try:
                    assert Arrays(damaged).line_at("lines", place) == expected[number]
                except DamagedError:
                    continue


def test_random_damage_never_gives_a_wrong_answer() -> None:
    words = sorted(f"w{number}" for number in range(5000))
    text = "".join(f"{word}\t{'x' * (len(word) * 3)}\n" for word in words)
    rows = np.arange(3000, dtype=np.int32)
    packed = pack({"lines": text.encode(), "rows": rows}, {"version": 7})
    chance = random.Random(7)  # noqa: S311 - no secret
    refused = 0
    for _ in range(150):
        damaged = bytearray(packed)
        at, size = chance.randrange(len(packed)), chance.choice([1, 2, 50, 5000])
        damaged[at : at + size] = chance.randbytes(len(damaged[at : at + size]))
        asked = chance.sample(words, 20)
        try:
            found = Arrays(bytes(damaged))
        except DamagedError:
            refused += 1
            continue
        for word, line in zip(asked, answers(found, asked), strict=True):
            assert line in (f"{word}\t{'x' * (len(word) * 3)}", "refused")
            refused += line == "refused"
        try:
            assert found.array("rows").tolist() == rows.tolist()
        except DamagedError:
            refused += 1
    assert refused > 100


def test_every_single_bit_of_a_small_file_counts() -> None:
    held = pack({"lines": b"a\t1\nb\t2\n", "numbers": np.arange(3, dtype=np.int32)}, {"version": 2})
    for at in range(len(held)):
        for bit in (1, 16):
            try:
                found = Arrays(changed(held, at, held[at] ^ bit))
                told = [found.line("lines", b"a\t"), found.line("lines", b"b\t"), found.text("lines")]
                numbers = found.array("numbers").tolist()
            except DamagedError:
                continue
            assert (told, numbers) == (["a\t1", "b\t2", "a\t1\nb\t2\n"], [0, 1, 2])
            assert found.about["version"] == 2


def test_a_checksum_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found, worked_out = Arrays(PACKED), list[int]()
    found.check_all(but="none")
    assert found.line("words", b"one\t")
    monkeypatch.setattr("whereto.encoding.arrays.crc32", lambda part: worked_out.append(len(part)))
    found.check_all(but="none")
    assert found.text("words") == WORDS
    assert found.array("numbers").size
    assert found.line("words", b"two\t") == "two\t2"
    assert worked_out == []


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        open_arrays(tmp_path / "none.bin")


def test_rows_are_checked_by_the_blocks_that_they_lie_in() -> None:
    rows = np.arange(40_000, dtype=np.int32).reshape(-1, 50)  # 200 bytes each, so some lie in two blocks
    packed = pack({"rows": rows}, {})
    wanted = np.array([3, 81, 700])
    assert Arrays(packed).rows("rows", wanted).tolist() == rows[wanted].tolist()
    assert Arrays(packed).rows("rows", wanted[:0]).tolist() == []
    edge = BLOCK // 200  # the row that goes on in the second block
    damaged = changed(packed, begin_of("rows", packed) + BLOCK + 5)
    assert Arrays(damaged).rows("rows", np.array([edge - 1])).tolist() == rows[[edge - 1]].tolist()
    for row in (edge, edge + 1):
        with pytest.raises(DamagedError):
            Arrays(damaged).rows("rows", np.array([row]))


def test_rows_of_an_array_without_blocks_are_checked_with_all_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    part = header._part  # noqa: SLF001 - in an older file no array has blocks
    monkeypatch.setattr(header, "_part", lambda *told: part(*told)._replace(blocks=()))
    assert Arrays(PACKED).rows("numbers", np.array([2])).tolist() == NUMBERS[[2]].tolist()
    damaged = Arrays(changed(PACKED, begin_of("numbers")))
    with pytest.raises(DamagedError):
        damaged.rows("numbers", np.array([2]))
