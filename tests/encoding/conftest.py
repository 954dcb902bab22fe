"""What the tests of damaged weights share: the ways in which the file can be bad."""

from whereto.encoding import weights
from whereto.encoding.header import read_header

WHOLE = weights.PATH.read_bytes()
_, PARTS = read_header(WHOLE, 0)


def broken(name: str, at: int = 0) -> bytes:
    """The weights with one byte of an array changed."""
    content = bytearray(WHOLE)
    content[PARTS[name].start + at] ^= 0x55
    return bytes(content)


def blank(name: str, begin: int = 0, size: int | None = None) -> bytes:
    """The weights with an array, or a part of it, lost, as after a disk that was full."""
    part = PARTS[name]
    begin += part.start
    end = part.end if size is None else begin + size
    return WHOLE[:begin] + bytes(end - begin) + WHOLE[end:]


BAD = {
    "missing": None,
    "empty": b"",
    "no such file": b"not weights at all",
    "cut in the header": WHOLE[:2000],
    "cut in the middle": WHOLE[: len(WHOLE) // 2],
    "another version": b"WHERETO1" + WHOLE[8:],
    **{f"damaged {name}": broken(name) for name in ("vocabulary", "positions", "3.inner", "danger.inner")},
}
