"""The head of a file of arrays: what was written is read, and nothing that cannot be is believed."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whereto.encoding.header import BLOCK, MAGIC, DamagedError, Part, header_bytes, read_header

ROOM = 64  # bytes after the header
SOUND = {"at": 0, "size": 8, "type": "<i4", "shape": [2], "crc32": 7}


def held(*told: object, size: int | None = None) -> bytes:
    """A file of these values as its header, sealed if it is a table alone, and some room behind."""
    if size is None and len(told) == 1 and isinstance(told[0], dict):
        return header_bytes(told[0], 1) + bytes(ROOM)
    header = b"".join(each if isinstance(each, bytes) else json.dumps(each).encode() for each in told)
    length = (len(header) if size is None else size).to_bytes(4, "little")
    return MAGIC + length + header + bytes(ROOM)


def of_part(**changes: object) -> bytes:
    """A file of one part, sound but for these changes."""
    return held({"arrays": {"a": {**SOUND, **changes}}})


def test_what_is_read_is_what_was_written_wherever_it_begins() -> None:
    about = {"version": 7, "name": "é\u2028", "arrays": {"a": SOUND}}
    written = header_bytes(about, 64)
    for begin in (0, 1, 100):
        told, parts = read_header(bytes(begin) + written + bytes(ROOM), begin)
        assert {name: value for name, value in told.items() if name != "seal"} == about
        start = begin + len(written)
        assert parts == {"a": Part(start, start + 8, "<i4", (2,), 7, ())}


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none(), max_size=5), st.integers(1, 200))
def test_it_ends_where_the_parts_may_begin(about: dict[str, object], aligned: int) -> None:
    written = header_bytes({**about, "arrays": {}}, aligned)
    assert len(written) % aligned == 0
    assert len(written) == 12 + int.from_bytes(written[8:12], "little")


UNSOUND = {
    "nothing": b"",
    "another mark": b"WHERETO1" + held({"arrays": {}})[8:],
    "no size": MAGIC + b"\1",
    "a size beyond the file": held({"arrays": {}}, size=1000),
    "a huge size": held({"arrays": {}}, size=2**32 - 1),
    "half of it": held({"arrays": {}}, size=5),
    "no JSON": held(b"{"),
    "no text": held(b"\xff\xfe"),
    "deep": held(b'{"arrays":' + b"[" * 100_000),
    "digits": held(b'{"arrays": ' + b"9" * 9999 + b"}"),
    "no table": held([]),
    "nothing told": held(None),
    "no parts": held({}),
    "parts of another kind": held({"arrays": [1]}),
    "parts that are a text": held({"arrays": "a"}),
    "a part of another kind": held({"arrays": {"a": 1}}),
    "a part that tells nothing": held({"arrays": {"a": {}}}),
    "a seal of another": held(b'{"seal": "00000000", "arrays": {}}'),
    "a seal that is none": held(b'{"seal": 5, "arrays": {}}'),
    "a seal at the end": held(b'{"arrays": {}, "seal": "00000000"}'),
    "no seal": held(b'{"arrays": {}}'),
    "NaN for a place": of_part(at=float("nan")),
    "a fraction for a place": of_part(at=0.0),
    "yes for a place": of_part(at=True),
    "a text for a place": of_part(at="0"),
    "a place below nothing": of_part(at=-4),
    "a place beyond the file": of_part(at=ROOM - 7),
    "no size of a part": of_part(size=None),
    "a size that the shape denies": of_part(size=4),
    "a shape that the size denies": of_part(shape=[3]),
    "a part beyond the file": of_part(size=4000, shape=[1000]),
    "a size of many digits": held(b'{"arrays": {"a": {"at": 0, "size": ' + b"9" * 4000 + b"}}}"),
    "another type": of_part(type="|q9"),
    "a type of objects": of_part(type="|O", size=0, shape=[0]),
    "a type of another order": of_part(type=">i4"),
    "no type": of_part(type=None),
    "types": of_part(type=["<i4"]),
    "a shape that is none": of_part(shape=2),
    "a shape below nothing": of_part(shape=[-1, -2]),
    "a shape of many sides": of_part(shape=[2, 1, 1, 1, 1]),
    "no checksum": of_part(crc32=None),
    "checksums for too many blocks": of_part(blocks=[1, 2]),
    "blocks that are none": of_part(blocks=7),
}


@pytest.mark.parametrize("unsound", UNSOUND.values(), ids=list(UNSOUND))
def test_what_cannot_be_is_refused(unsound: bytes) -> None:
    with pytest.raises(DamagedError):
        read_header(unsound, 0)


def test_the_cases_above_are_unsound_for_nothing_but_what_they_say() -> None:
    assert read_header(of_part(), 0)[1]["a"].shape == (2,)
    assert read_header(held({"arrays": {}}), 0)[1] == {}
    assert read_header(of_part(at=ROOM - 8), 0)[1]["a"].type == "<i4"
    assert read_header(of_part(blocks=[1]), 0)[1]["a"].blocks == (1,)


def test_a_text_has_a_checksum_for_each_begun_block() -> None:
    size = BLOCK + 1
    for blocks in ([1], [1, 2, 3]):
        told = {"arrays": {"a": {**SOUND, "type": "|u1", "size": size, "shape": [size], "blocks": blocks}}}
        with pytest.raises(DamagedError):
            read_header(held(told) + bytes(size), 0)


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_whatever_stands_there_it_is_read_or_refused(content: bytes) -> None:
    for whole in (content, MAGIC + content, MAGIC + len(content).to_bytes(4, "little") + content):
        try:
            _, parts = read_header(whole, 0)
        except DamagedError:
            continue
        assert all(0 <= part.start <= part.end <= len(whole) for part in parts.values())


def test_a_sealed_header_with_any_byte_changed_is_refused_or_says_the_same() -> None:
    written = header_bytes({"version": 7, "arrays": {"a": SOUND}}, 64) + bytes(ROOM)
    expected = read_header(written, 0)
    chance = random.Random(5)  # noqa: S311 - no secret
    for at in range(len(written)):
        byte = written[at] ^ chance.randrange(1, 256)
        try:
            told, parts = read_header(written[:at] + bytes([byte]) + written[at + 1 :], 0)
        except DamagedError:
            continue
        assert parts == expected[1]
        assert told["version"] == 7
