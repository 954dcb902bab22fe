"""What is worked out beforehand, for the wheel and beside any catalogue: its values and its index."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from whereto.catalogue.chunks import is_large, to_chunks, whole
from whereto.catalogue.doubts import doubts_of
from whereto.catalogue.load import build_parsed
from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.order import up_to
from whereto.catalogue.prepared import (
    FOLDER,
    MadeFrom,
    Prepared,
    ensure_writable,
    fingerprint,
    path_beside,
    prepared_before,
    settle,
    stamp_of,
    write_prepared,
)
from whereto.catalogue.read import parse, read_bytes
from whereto.catalogue.stack import Contents, load_stack
from whereto.catalogue.values import to_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.vectors import Known

Progress = Callable[[int, int], None]


class Written(Record):
    """What was written, and of what."""

    path: Path
    offices: int
    terms: int
    meaning: bool
    """Whether the encoder took part; without it, words alone decide."""
    doubts: tuple[str, ...] = ()
    """What whoever keeps the catalogue should look at."""
    over: int = 0
    """Over how many files a layer lies; 0 for a whole catalogue."""


class _Made(Record):
    """A catalogue to be written, what tells what it was made from, and a prepared form below its layers."""

    catalogue: Catalogue
    made_from: MadeFrom
    below: Prepared | None = None
    over: int = 0


def prepare(source: Path, folder: Path = FOLDER) -> Written:
    """Write the prepared form of the shipped catalogue, which lies at `source`, into the package.

    Raises CatalogueError with every fault it has.
    """
    folder.mkdir(exist_ok=True)
    return _prepare(source, path_beside(source, folder), for_package=True)


def prepare_beside(source: Path, progress: Progress | None = None) -> Written:
    """Write the prepared form of any catalogue beside it; `progress` is told how many of how many texts.

    That of a layer holds all that it lies over as well. Raises CatalogueError with every fault, and
    WheretoError where nothing can be written.
    """
    return _prepare(source, path_beside(source), progress)


def _prepare(
    source: Path, target: Path, progress: Progress | None = None, *, for_package: bool = False
) -> Written:
    from whereto.index.indexing import index_parts

    made = _made(source)
    ensure_writable(target)
    catalogue = made.catalogue
    before = made.below or (None if for_package else prepared_before(source))
    known = before and _known(before)
    index = index_parts(catalogue, progress, made_from=made.made_from.content, known=known)
    chunked = is_large(catalogue) and not for_package
    values = to_chunks(catalogue) if chunked else to_bytes(catalogue, for_package=for_package)
    write_prepared(target, source, made.made_from, values, index.parts)
    doubts = () if made.over else doubts_of(catalogue)
    offices, terms = len(catalogue.offices), index.about["terms"]
    return Written(target, offices, terms, bool(index.about["encoder"]), doubts, made.over)


def _made(source: Path) -> _Made:
    """The catalogue in a file; of a layer that of all files up to it. Raises CatalogueError."""
    location = Location(source, GIVEN)
    before = settle(source)
    stamp = stamp_of(source, before)
    content = read_bytes(location)
    raw = parse(content, location)
    from whereto.catalogue.layer import is_layer

    if not is_layer(raw):
        made_from = MadeFrom(fingerprint(content))
        if stamp_of(source, before) == stamp:  # nobody has put another file in its place meanwhile
            made_from = made_from._replace(stamp=stamp)
        return _Made(build_parsed(raw, content, location), made_from)
    *below, found = up_to(source).files
    files = (*below, found._replace(path=source, named=True))  # its origin says whose layer it cites
    key = Contents(files).key(len(below))
    stack = load_stack(files, looking=True)
    if stack.left_out:
        raise CatalogueError(
            *stack.left_out, f"{source}: cannot be prepared until what it lies over is sound, or gone."
        )
    catalogue = whole(stack.catalogue)
    if Contents(files).key(len(below)) != key:  # nobody can tell which of the two contents was read
        raise CatalogueError(
            f"{source}: it, or a file that it lies over, was changed while it was read. Prepare it again."
        )
    return _Made(catalogue, MadeFrom(key), stack.prepared, len(below))


def _known(prepared: Prepared) -> "Known | None":
    """The vectors that a prepared form holds; None where it is of no use."""
    from whereto.answer.place import opened
    from whereto.encoding.header import DamagedError
    from whereto.index.vectors import known_of

    index = opened(prepared)
    try:
        return known_of(index, prepared.catalogue) if index and index.has_meaning else None
    except DamagedError:
        return None
