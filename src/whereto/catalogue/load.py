"""The way from a location to a catalogue: its prepared form, or read, checked and built."""

from typing import TYPE_CHECKING

from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import Prepared, find_prepared
from whereto.catalogue.read import read_bytes
from whereto.records.catalogue import Catalogue

if TYPE_CHECKING:
    from whereto.catalogue.faults import Table


def load_catalogue(location: Location) -> Catalogue:
    """The catalogue at `location`.

    Raises CatalogueError with every fault it has, one line each: file, line, entry and the fix.
    """
    return load_prepared(location)[0]


def load_prepared(location: Location) -> tuple[Catalogue, Prepared | None]:
    """The catalogue at `location`, and its prepared form where there is one of its very content.

    Raises CatalogueError, as above.
    """
    if found := find_prepared(location, lambda: read_bytes(location)):
        return found.catalogue, found
    return build_checked(read_bytes(location), location), None


def build_checked(content: bytes, location: Location) -> Catalogue:
    """The catalogue that a file's content describes. Raises CatalogueError with every fault it has."""
    from whereto.catalogue.read import parse

    return build_parsed(parse(content, location), content, location)


def build_parsed(raw: "Table", content: bytes, location: Location) -> Catalogue:
    """The catalogue that `raw` describes, which a file's content holds. Raises CatalogueError likewise."""
    # not needed for a prepared catalogue, which has passed the check
    from whereto.catalogue.build import build
    from whereto.catalogue.check import check
    from whereto.catalogue.report import error_of

    if faults := check(raw):
        raise error_of(faults, raw, content, location.path)
    return build(raw)
