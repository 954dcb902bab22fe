"""A catalogue's prepared form: one file, so that no start has to read, check and encode it again.

It lies beside the catalogue, that of the shipped one in the package, where the build wrote it. A start
uses it only while the catalogue it was made from is the very one in use, so an edit is never overlooked,
and only if it is whole. A file holds:

    a line    MAGIC, VERSION, what tells the catalogue's content, what tells the values whole
    values    see `catalogue.values`
    index     from the next multiple of 64 bytes on; see index/index.py

Whoever may not write the catalogue is not believed here either: the file counts only if it belongs to
the catalogue's owner, to the person who runs this, or to the administrator.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from whereto.catalogue.locate import Location
from whereto.catalogue.values import from_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError, WheretoError
from whereto.records.record import Record

FOLDER = Path(__file__).resolve().parent.parent / "_prepared"
SUFFIX = ".index"
MAGIC, VERSION = b"whereto-index", b"2"
LAYERED = "layers-"  # what it was made from begins so where that is a layer with all below it

_ALIGNED = 64
_LONGEST_LINE = 200
_MOST_VALUES = 64 * 1024 * 1024  # bytes; a catalogue has at most 16 MB


class Prepared(Record):
    """A prepared form that was made from the catalogue's very content, and where its index begins."""

    path: Path
    begin: int
    made_from: str
    catalogue: Catalogue


def fingerprint(content: bytes) -> str:
    """What tells one content from another, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def path_beside(path: Path, folder: Path | None = None) -> Path:
    """Where the prepared form of a catalogue lies, if not in `folder`."""
    return (folder or path.parent) / f"{path.name}{SUFFIX}"


def find_prepared(location: Location, content: bytes) -> Prepared | None:
    """The prepared form of the catalogue with this content; None where there is none of any use."""
    if not location.origin and (found := read_prepared(path_beside(location.path, FOLDER), content)):
        return found
    beside = path_beside(location.path)
    return read_prepared(beside, content) if _trusted(beside, location.path) else None


def find_layered(location: Location, key_of: Callable[[], str]) -> Prepared | None:
    """The prepared form of a layer with all below it, if what `key_of` gives tells that it is of these.

    That has to read all of them, and is asked only where such a form lies beside the layer.
    """
    beside = path_beside(location.path)
    if not _trusted(beside, location.path):
        return None
    return read_prepared(beside, made_from=lambda made: made.startswith(LAYERED) and made == key_of())


def fingerprint_of_layers(parts: Iterable[str]) -> str:
    """What tells several files in their order from any others; a part tells a file's name and content."""
    return LAYERED + fingerprint("\n".join(parts).encode("utf-8", "surrogateescape"))


def read_prepared(
    path: Path, content: bytes | None = None, *, made_from: Callable[[str], bool] | None = None
) -> Prepared | None:
    """The prepared form in a file; None if it is not there, not whole, or not made from `content`.

    `made_from` is asked instead whether what it was made from is right.
    """
    told = None if content is None else fingerprint(content)
    right = made_from or (lambda made: told in (None, made))
    try:
        if not path.is_file():  # a pipe would never come to an end
            return None
        with path.open("rb") as file:
            return _read(file, path, right)
    except (OSError, ValueError):
        return None


def _read(file: BinaryIO, path: Path, right: Callable[[str], bool]) -> Prepared | None:
    """Raises ValueError for a first line that is none."""
    line = file.readline(_LONGEST_LINE)
    magic, version, made_from, whole = line.split()
    if (magic, version) != (MAGIC, VERSION) or not right(made_from.decode()):
        return None
    size = int(whole.partition(b"-")[0])
    values = file.read(size) if 0 < size <= _MOST_VALUES else b""
    if whole != _told(values):
        return None
    catalogue = from_bytes(values, from_package=path.parent == FOLDER)
    begin = _aligned(len(line) + size)
    return Prepared(path, begin, made_from.decode(), catalogue) if catalogue else None


def ensure_writable(path: Path) -> None:
    """Find out before the work begins whether a prepared form can be written.

    Raises UsageError where the name belongs to something else, WheretoError where it cannot be written.
    """
    with _told_plainly(path):
        if path.is_file():
            with path.open("rb") as file:
                ours = file.read(len(MAGIC)) == MAGIC
        else:
            ours = not (path.exists() or path.is_symlink())
    if not ours:
        raise UsageError(f"{path} is there already and was not written by whereto. Move it away first.")
    if not os.access(path.parent, os.W_OK):
        raise _not_written(path, "you may not write to this folder")


def write_prepared(path: Path, source: Path, made_from: str, values: bytes, index: bytes) -> None:
    """Write the prepared form of a catalogue made from this, for those who may read `source`.

    It is written under another name and takes the place of an older one only when it is whole. Raises
    WheretoError where it cannot be written.
    """
    line = b" ".join((MAGIC, VERSION, made_from.encode(), _told(values))) + b"\n"
    from whereto.catalogue.files import write_whole  # whoever asks writes nothing

    gap = b"\0" * (_aligned(len(line) + len(values)) - len(line) - len(values))
    with _told_plainly(path):
        write_whole(path, (line, values, gap, index), source.stat().st_mode & 0o666)


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    """Raises WheretoError instead of an OSError."""
    try:
        yield
    except OSError as error:
        raise _not_written(path, str(error.strerror)) from None


def _not_written(path: Path, reason: str) -> WheretoError:
    return WheretoError(
        f"cannot write {path}: {reason}. An older one is untouched. Make room, or prepare a copy of the"
        " catalogue in a folder that you may write to."
    )


def _trusted(path: Path, catalogue: Path) -> bool:
    """Whether a file belongs to somebody who may decide on the catalogue."""
    try:
        owner, allowed = path.stat().st_uid, {catalogue.stat().st_uid, 0}
    except (OSError, ValueError):
        return False
    return owner in allowed or (hasattr(os, "geteuid") and owner == os.geteuid())


def _told(content: bytes) -> bytes:
    return fingerprint(content).encode()


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
