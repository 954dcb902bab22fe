"""A catalogue's prepared form: one file, so that no start has to read, check and encode it again.

It lies beside the catalogue, that of the shipped one in the package, where the build wrote it. A start
uses it only while the catalogue it was made from is the very one in use, so an edit is never overlooked,
and only if it is whole. A file holds:

    a line    MAGIC, VERSION, what tells the catalogue's content, its stamp, what tells the values whole,
              and of a large catalogue what tells the table of its chunks, and how many these are
    values    see `catalogue.values`; of a large catalogue `catalogue.chunks`
    index     from the next multiple of 64 bytes on; see index/index.py

A large catalogue is not even read to tell whether it is the same: its stamp says when it was last changed.

Whoever may not write the catalogue is not believed here either: the file counts only if it belongs to
the catalogue's owner, to the person who runs this, or to the administrator.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zlib import crc32

from whereto.catalogue.locate import Location
from whereto.catalogue.values import from_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError, WheretoError
from whereto.records.record import Record
from whereto.records.wording import typed

if TYPE_CHECKING:
    from whereto.catalogue import chunks

FOLDER = Path(__file__).resolve().parent.parent / "_prepared"
SUFFIX = ".index"
MAGIC, VERSION = b"whereto-index", b"4"
LAYERED = "layers-"  # what it was made from begins so where that is a layer with all below it
STAMPED = 1024 * 1024  # bytes; a catalogue of fewer is read in no time

_NO_STAMP = "-"
_NONE = b"-"
_MADE_FROM = 4  # words of the line up to what it was made from
_SETTLED = 2.0  # seconds, the coarsest that a file system tells times in
_ALIGNED = 64
_LONGEST_LINE = 300
_MOST_VALUES = 64 * 1024 * 1024  # bytes that are read at once


class Prepared(Record):
    """A prepared form that was made from the catalogue's very content, and where its index begins."""

    path: Path
    begin: int
    made_from: str
    catalogue: Catalogue


class MadeFrom(Record):
    """What a prepared form is made from: what tells its content, and its stamp."""

    content: str
    stamp: str = _NO_STAMP


def fingerprint(content: bytes) -> str:
    """What tells one content from another, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def stamp_of(path: Path, before: float | None = None) -> str:
    """What tells that nobody has written a large file since: its size, its place and when it was changed.

    "-" for a small one, and for one that was changed after `before`, in seconds since the epoch, or so
    shortly before that the next change might look the same.
    """
    try:
        found = path.stat()
    except (OSError, ValueError):
        return _NO_STAMP
    latest = max(found.st_mtime, found.st_ctime)
    if found.st_size < STAMPED or (before is not None and latest > before - _SETTLED):
        return _NO_STAMP
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ctime_ns}-{found.st_ino}"


def settle(path: Path) -> float:
    """Wait until a large file that was changed just now can be stamped; the time after that."""
    with suppress(OSError, ValueError):
        found = path.stat()
        left = max(found.st_mtime, found.st_ctime) + _SETTLED - time.time()
        if found.st_size >= STAMPED and 0 < left <= _SETTLED:
            time.sleep(left)
    return time.time()


def path_beside(path: Path, folder: Path | None = None) -> Path:
    """Where the prepared form of a catalogue lies, if not in `folder`."""
    return (folder or path.parent) / f"{path.name}{SUFFIX}"


def find_prepared(location: Location, content: Callable[[], bytes]) -> Prepared | None:
    """The prepared form of the catalogue with this content; None where there is none of any use.

    The content of a large one is asked for only if its stamp is another one.
    """
    told: list[str] = []

    def is_right(made: MadeFrom) -> bool:
        if made.stamp != _NO_STAMP and made.stamp == stamp_of(location.path):
            return True
        told[:] = told or [fingerprint(content())]
        return made.content == told[0]

    if not location.origin and (found := read_prepared(path_beside(location.path, FOLDER), is_right)):
        return found
    beside = path_beside(location.path)
    return read_prepared(beside, is_right) if _trusted(beside, location.path) else None


def prepared_before(path: Path) -> Prepared | None:
    """The prepared form beside a catalogue, of whatever it held then; None where it is of no use."""
    beside = path_beside(path)
    return read_prepared(beside) if _trusted(beside, path) else None


def find_layered(location: Location, key_of: Callable[[], str]) -> Prepared | None:
    """The prepared form of a layer with all below it, if what `key_of` gives tells that it is of these.

    That has to read all of them, and is asked only where such a form lies beside the layer.
    """
    beside = path_beside(location.path)
    if not _trusted(beside, location.path):
        return None
    return read_prepared(beside, lambda made: made.content.startswith(LAYERED) and made.content == key_of())


def fingerprint_of_layers(parts: Iterable[str]) -> str:
    """What tells several files in their order from any others; a part tells a file's name and content."""
    return LAYERED + fingerprint("\n".join(parts).encode("utf-8", "surrogateescape"))


def read_prepared(path: Path, is_right: Callable[[MadeFrom], bool] = bool) -> Prepared | None:
    """The prepared form in a file; None if it is not there, not whole, or made from something else."""
    try:
        if not path.is_file():  # a pipe would never come to an end
            return None
        with path.open("rb") as file:
            return _read(file, path, is_right)
    except (OSError, ValueError):
        return None


def _read(file: BinaryIO, path: Path, is_right: Callable[[MadeFrom], bool]) -> Prepared | None:
    """Raises ValueError for a first line that is none."""
    line = file.readline(_LONGEST_LINE)
    magic, version, *made, told, table, counted = line.split()
    if (magic, version) != (MAGIC, VERSION) or len(made) != len(MadeFrom._fields):
        return None
    made_from = MadeFrom(*(part.decode() for part in made))
    if not is_right(made_from):
        return None
    head = _part(file, told)
    begin = len(line) + len(head)
    if table == _NONE:
        catalogue = from_bytes(head, from_package=path.parent == FOLDER)
    else:
        from whereto.catalogue.chunks import Chunked, Lying, from_chunks  # few catalogues are that large

        size, sources, offices = map(int, counted.split(b"-"))
        listed = _part(file, table)
        begin += len(listed)
        held = os.fdopen(os.dup(file.fileno()), "rb", buffering=0)
        lying = Lying(held, begin, _damaged(path), lambda: _anew(path, made_from.content))
        catalogue = from_chunks(Chunked(head, listed, b"", sources, offices), lying)
        begin += size
    return Prepared(path, _aligned(begin), made_from.content, catalogue) if catalogue else None


def _part(file: BinaryIO, told: bytes) -> bytes:
    """The next part of a file. Raises ValueError if it is not the one that was told."""
    size = int(told.partition(b"-")[0])
    found = file.read(size) if 0 < size <= _MOST_VALUES else b""
    if told != _told(found):
        raise ValueError("the file is damaged")
    return found


def _anew(path: Path, content: str) -> Catalogue:
    """The catalogue that a damaged form was made from. Raises CatalogueError, always for a layer."""
    from whereto.catalogue.build import build
    from whereto.catalogue.locate import GIVEN
    from whereto.catalogue.read import parse, read_bytes

    source = Location(Path(str(path).removesuffix(SUFFIX)), GIVEN)
    found = read_bytes(source)
    if fingerprint(found) != content:  # a layer, or it has changed since
        raise CatalogueError(_damaged(path))
    return build(parse(found, source))  # which has passed the check


def is_prepared(location: Location) -> bool:
    """Whether a form of the catalogue as it is now lies beside it. Raises OSError."""
    beside, path = path_beside(location.path), location.path
    if not _trusted(beside, path) or not beside.is_file():
        return False
    with beside.open("rb") as file:
        parts = file.readline(_LONGEST_LINE).split()
    if parts[:2] != [MAGIC, VERSION] or len(parts) < _MADE_FROM:
        return False
    content, stamp = (part.decode("ascii", "replace") for part in parts[2:_MADE_FROM])
    layered = content.startswith(LAYERED)
    return layered or stamp_of(path) == stamp != _NO_STAMP or fingerprint(path.read_bytes()) == content


def _damaged(path: Path) -> str:
    source = str(path).removesuffix(SUFFIX)
    return f"{path}: this prepared form is damaged. Make it anew with: whereto prepare {typed([source])}"


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


def write_prepared(
    path: Path,
    source: Path,
    made_from: MadeFrom,
    values: "bytes | chunks.Chunked",
    index: "Iterable[bytes | memoryview]",
) -> None:
    """Write the prepared form of a catalogue made from this, for those who may read `source`.

    It is written under another name and takes the place of an older one only when it is whole. Raises
    WheretoError where it cannot be written.
    """
    from whereto.catalogue.files import write_whole  # whoever asks writes nothing

    if isinstance(values, bytes):
        parts, told = [values], (_told(values), _NONE, _NONE)
    else:
        parts = [values.head, values.table, values.chunks]
        counted = b"%d-%d-%d" % (len(values.chunks), values.sources, values.offices)
        told = _told(values.head), _told(values.table), counted
    line = b" ".join((MAGIC, VERSION, *(part.encode() for part in made_from), *told)) + b"\n"
    size = len(line) + sum(map(len, parts))
    gap = b"\0" * (_aligned(size) - size)
    with _told_plainly(path):
        write_whole(path, (line, *parts, gap, *index), source.stat().st_mode & 0o666)


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
