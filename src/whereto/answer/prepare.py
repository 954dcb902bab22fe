"""What is worked out beforehand, for the wheel and beside any catalogue: its values and its index."""

from collections.abc import Callable
from pathlib import Path

from whereto.catalogue.doubts import doubts_of
from whereto.catalogue.load import build_checked
from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.prepared import FOLDER, ensure_writable, fingerprint, path_beside, write_prepared
from whereto.catalogue.read import read_bytes
from whereto.catalogue.values import to_bytes
from whereto.records.record import Record

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


def prepare(source: Path, folder: Path = FOLDER) -> Written:
    """Write the prepared form of the shipped catalogue, which lies at `source`, into the package.

    Raises CatalogueError with every fault it has.
    """
    folder.mkdir(exist_ok=True)
    return _prepare(source, path_beside(source, folder), for_package=True)


def prepare_beside(source: Path, progress: Progress | None = None) -> Written:
    """Write the prepared form of any catalogue beside it; `progress` is told how many of how many texts.

    Raises CatalogueError with every fault it has, and WheretoError where nothing can be written.
    """
    return _prepare(source, path_beside(source), progress)


def _prepare(
    source: Path, target: Path, progress: Progress | None = None, *, for_package: bool = False
) -> Written:
    from whereto.encoding.arrays import Arrays
    from whereto.search.indexing import index_bytes

    location = Location(source, GIVEN)
    content = read_bytes(location)
    catalogue = build_checked(content, location)
    ensure_writable(target)
    index = index_bytes(catalogue, progress, made_from=fingerprint(content))
    write_prepared(target, source, content, to_bytes(catalogue, for_package=for_package), index)
    about = Arrays(index).about
    offices, terms = len(catalogue.offices), about["terms"]
    return Written(target, offices, terms, bool(about["encoder"]), doubts_of(catalogue))
