"""`load`: a catalogue for the Python API."""

from pathlib import Path

from whereto.answer.place import Loaded, remember
from whereto.catalogue.load import load_prepared
from whereto.catalogue.locate import locate
from whereto.records.catalogue import Catalogue


def load(path: Path | str | None = None) -> Catalogue:
    """The catalogue at `path`; by default the one that WHERETO_CATALOGUE names, else the shipped one.

    Raises CatalogueError with every fault it has, one line each: file, line, entry and the fix.
    """
    location = locate(None if path is None else str(path))
    catalogue, prepared = load_prepared(location)
    return remember(Loaded(catalogue, location.path, prepared, not location.origin))
