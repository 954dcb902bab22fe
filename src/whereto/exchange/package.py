"""The files of a source: a folder, a zip or a single file, read one by one within bounds."""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from whereto.catalogue.locate import may_not_end
from whereto.records.errors import UsageError
from whereto.records.record import Record

MB = 1024 * 1024
MAX_FILE, MAX_ALL, MAX_FILES = 64 * MB, 256 * MB, 1000
_KNOWN = (".csv", ".json", ".tsv", ".txt")


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


def _read(source: Path) -> Iterator[Piece]:
    try:
        if may_not_end(source):
            raise UsageError(f"{source}: this is no ordinary file. Name a folder, a zip, a CSV or a JSON.")
        if source.is_dir():
            yield from _of_folder(source)
        elif zipfile.is_zipfile(source):
            yield from _of_zip(source)
        else:
            with source.open("rb") as file:
                yield Piece(source.name, _bounded(file.read(MAX_FILE + 1), source.name))
    except FileNotFoundError:
        raise UsageError(f"there is no {source}. Name a folder, a zip, a CSV or a JSON file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise UsageError(f"{source}: it cannot be read ({reason}).") from None


def _of_folder(folder: Path) -> Iterator[Piece]:
    found = []
    for path in folder.rglob("*"):
        if path.suffix.lower() in _KNOWN and path.is_file() and not path.name.startswith("."):
            found.append(path)
            _count(folder, len(found))
    for path in sorted(found):
        name = path.relative_to(folder).as_posix()
        with path.open("rb") as file:
            yield Piece(name, _bounded(file.read(MAX_FILE + 1), name))


def _of_zip(source: Path) -> Iterator[Piece]:
    try:
        with zipfile.ZipFile(source) as archive:
            names = sorted(info.filename for info in archive.infolist() if _wanted(info))
            _count(source, len(names))
            for name in names:
                with archive.open(name) as file:  # what it says of its size may be wrong, so it is counted
                    yield Piece(name, _bounded(file.read(MAX_FILE + 1), name))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UsageError(
            f"{source}: this zip cannot be opened ({error}). Unpack it and name its folder."
        ) from None
    except zlib_error() as error:
        raise UsageError(f"{source}: this zip is damaged ({error}). Fetch it again.") from None


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


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > MAX_FILE:
        raise UsageError(f"{name}: this file is larger than {MAX_FILE // MB} MB. {_PARTS}")
    return content


def _count(source: Path, number: int) -> None:
    if number > MAX_FILES:
        raise UsageError(f"{source}: it holds more than {MAX_FILES:,} files. {_PARTS}")
