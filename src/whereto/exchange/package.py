"""The files of a source: a folder, a zip or a single file, read one by one within bounds."""

import io
import zipfile
from collections.abc import Iterator
from errno import EFBIG
from pathlib import Path, PurePosixPath
from typing import IO

from whereto.catalogue.ordinary import read_ordinary
from whereto.records.errors import UsageError
from whereto.records.record import Record

MB = 1024 * 1024
MAX_FILE, MAX_ALL, MAX_FILES = 64 * MB, 256 * MB, 1000
MAX_LOOKED_AT = (
    100_000  # files and folders in a folder, so that the root of a disk is not searched for hours
)
_MAX_CONTENTS = 4 * MB  # of a zip's own list of its files, which would fill the memory many times over
_KNOWN = (".csv", ".json", ".tsv", ".txt")
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # another way may ask for gigabytes before it begins


class Piece(Record):
    """A file of a source: its path there, and what it holds."""

    name: str
    content: bytes


def pieces_of(source: Path) -> Iterator[Piece]:
    """The files of a source that may hold rows or objects, by name, one at a time.

    Raises UsageError where there is nothing to read or where it is larger than any directory.
    """
    total = 0
    for piece in _read(source):
        total += len(piece.content)
        if total > MAX_ALL:
            raise UsageError(f"{source}: its files are larger than {MAX_ALL // MB} MB in all. {_PARTS}")
        yield piece


_PARTS = "Import it in parts."
_UNPACK = "Unpack it and name its folder."


def _read(source: Path) -> Iterator[Piece]:
    try:
        if source.is_dir():
            yield from _of_folder(source)
            return
        content = read_ordinary(source, MAX_FILE)
        if zipfile.is_zipfile(io.BytesIO(content)):
            yield from _of_zip(source, content)
        else:
            yield Piece(source.name, content)
    except FileNotFoundError:
        raise UsageError(f"there is no {source}. Name a folder, a zip, a CSV or a JSON file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        part = f" {_PARTS}" if getattr(error, "errno", 0) == EFBIG else ""
        name = getattr(error, "filename", None) or source
        raise UsageError(f"{name}: it cannot be read ({reason}).{part}") from None


def _of_folder(folder: Path) -> Iterator[Piece]:
    found = []
    for looked_at, path in enumerate(folder.rglob("*")):
        if looked_at >= MAX_LOOKED_AT:
            told = f"{folder}: it holds more than {MAX_LOOKED_AT:,} files and folders"
            raise UsageError(f"{told}. Name the folder of the directory itself.")
        if path.suffix.lower() in _KNOWN and path.is_file() and not path.name.startswith("."):
            found.append(path)
            _count(folder, len(found))
    for path in sorted(found):
        yield Piece(path.relative_to(folder).as_posix(), read_ordinary(path, MAX_FILE))


def _of_zip(source: Path, content: bytes) -> Iterator[Piece]:
    try:
        with zipfile.ZipFile(_Bounded(content)) as archive:
            wanted = sorted((info for info in archive.infolist() if _wanted(info)), key=_name_of)
            _count(source, len(wanted))
            for info in wanted:
                if info.compress_type not in _PACKED:
                    raise UsageError(
                        f"{source}: {info.filename} is packed in a way not read here. {_UNPACK}"
                    )
                with archive.open(info) as file:
                    yield Piece(info.filename, _unpacked(file, info.filename))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UsageError(f"{source}: this zip cannot be opened ({error}). {_UNPACK}") from None
    except zlib_error() as error:
        raise UsageError(f"{source}: this zip is damaged ({error}). Fetch it again.") from None


def _name_of(info: zipfile.ZipInfo) -> str:
    return info.filename


def _unpacked(file: IO[bytes], name: str) -> bytes:
    """A file of a zip. What that says of its size may be wrong, so it is counted."""
    parts, size = [], 0
    while part := file.read(MB):
        parts.append(part)
        size += len(part)
        if size > MAX_FILE:
            raise UsageError(f"{name}: this file is larger than {MAX_FILE // MB} MB. {_PARTS}")
    return b"".join(parts)


class _Bounded(io.BytesIO):
    """A zip of which no part is handed out that is larger than the list of its files may be."""

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes. Raises BadZipFile for more than any list of files."""
        found = super().read(size)
        if len(found) > _MAX_CONTENTS:
            raise zipfile.BadZipFile("it holds too many files")
        return found


def zlib_error() -> type[Exception]:
    """What damaged data raises."""
    import zlib

    return zlib.error


def _wanted(info: zipfile.ZipInfo) -> bool:
    if not info.filename:  # a null character ends a name; Python 3.11 then fails to tell a folder
        return False
    path = PurePosixPath(info.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not info.is_dir() and not hidden and path.suffix.lower() in _KNOWN


def _count(source: Path, number: int) -> None:
    if number > MAX_FILES:
        raise UsageError(f"{source}: it holds more than {MAX_FILES:,} files. {_PARTS}")
