"""`load`: a catalogue for the Python API."""

from pathlib import Path

from whereto.answer.place import Loaded, remember
from whereto.catalogue.doubts import doubts_of, without_past_notices
from whereto.catalogue.load import load_prepared
from whereto.catalogue.locate import Location, locate
from whereto.records.catalogue import Catalogue


def load(path: Path | str | None = None) -> Catalogue:
    """The catalogue at `path`; by default the one that WHERETO_CATALOGUE names, else the shipped one.

    Raises CatalogueError with every fault it has, one line each: file, line, entry and the fix.
    """
    return remember(load_from(locate(None if path is None else str(path))))


def load_from(location: Location) -> Loaded:
    """The catalogue at `location` as it is today, with where it comes from. Raises CatalogueError."""
    whole, prepared = load_prepared(location)
    doubts = doubts_of(whole) if location.origin else ()  # the shipped one is its makers' to look after
    return Loaded(without_past_notices(whole), location.path, prepared, not location.origin, doubts)
