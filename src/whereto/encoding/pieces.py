"""A large file, of which only what is asked for is read.

A mapping would do, but a system maps many pages around each one that is looked at, and a question that
looks at a few thousand places of a large file would seem to hold all of it.
"""

import mmap
import os
from pathlib import Path

_PAGE = 16 * 1024  # bytes read at a time
_KEPT = 1024  # pages
_AT_ONCE = 1024 * 1024  # bytes; what is longer is read past the pages
LARGE = 32 * 1024 * 1024  # bytes, from which on a file is read in pieces


class Pieces:
    """The bytes of a file, as far as `Arrays` asks for them."""

    def __init__(self, path: Path) -> None:
        """Open the file. Raises OSError."""
        self._file = path.open("rb", buffering=0)
        self._size = os.fstat(self._file.fileno()).st_size
        self._pages: dict[int, bytes] = {}

    def __del__(self) -> None:
        """Close the file, if it could be opened."""
        if hasattr(self, "_file"):
            self._file.close()

    def __len__(self) -> int:
        """How many bytes there are."""
        return self._size

    def __getitem__(self, asked: slice) -> bytes:
        """Some bytes. Fewer come where the file has become shorter."""
        start, stop, _ = asked.indices(self._size)
        first = start // _PAGE
        if start <= stop <= (first + 1) * _PAGE:  # mostly
            return self._page(first)[start - first * _PAGE : stop - first * _PAGE]
        if stop - start > _AT_ONCE:
            return os.pread(self._file.fileno(), stop - start, start)
        pages = range(start // _PAGE, -(-stop // _PAGE))
        return b"".join(map(self._page, pages))[start - pages.start * _PAGE :][: max(stop - start, 0)]

    def find(self, mark: bytes, start: int, stop: int) -> int:
        """Where the first mark from `start` on stands, before `stop`; -1 if there is none."""
        while start < stop:
            end = min(stop, (start // _PAGE + 1) * _PAGE)
            at = self._page(start // _PAGE).find(mark, start % _PAGE, (end - 1) % _PAGE + 1)
            if at >= 0:
                return start // _PAGE * _PAGE + at
            start = end
        return -1

    def rfind(self, mark: bytes, start: int, stop: int) -> int:
        """Where the last mark before `stop` stands, from `start` on; -1 if there is none."""
        while start < stop:
            page = (stop - 1) // _PAGE
            begin = max(start, page * _PAGE)
            at = self._page(page).rfind(mark, begin % _PAGE, (stop - 1) % _PAGE + 1)
            if at >= 0:
                return page * _PAGE + at
            stop = begin
        return -1

    def _page(self, number: int) -> bytes:
        found = self._pages.get(number)
        if found is None:
            if len(self._pages) >= _KEPT:
                self._pages.clear()
            found = self._pages[number] = os.pread(self._file.fileno(), _PAGE, number * _PAGE)
        return found


def open_held(path: Path) -> "mmap.mmap | Pieces":
    """The bytes of a file, to be looked into. Raises OSError, ValueError if it is empty."""
    if hasattr(os, "pread") and path.stat().st_size > LARGE:
        return Pieces(path)
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
