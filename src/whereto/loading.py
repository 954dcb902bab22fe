"""Where the two halves of the core meet: a catalogue and the index of its terms."""

from pathlib import Path

from whereto import prepared
from whereto.catalogue.build import build
from whereto.catalogue.find import Location
from whereto.catalogue.load import checked
from whereto.catalogue.read import read_bytes
from whereto.model.offices import Catalogue
from whereto.search.index import Index, build_index


def load_catalogue(location: Location) -> Catalogue:
    """The catalogue at `location`. Raises CatalogueError with every fault it has."""
    content = read_bytes(location)
    raw = None if location.origin else prepared.read_prepared(prepared.CATALOGUE, content)
    return build(raw if raw is not None else checked(content, location))


def load_index(location: Location, catalogue: Catalogue) -> Index:
    """The index of the catalogue's terms: the prepared one where there is one."""
    if not location.origin:
        text = prepared.read_prepared(prepared.INDEX, read_bytes(location))
        if text is not None:
            return Index(text)
    return build_index(catalogue.concerns)


def prepare(source: Path, folder: Path) -> None:
    """Check the catalogue at `source` and write its prepared form; the wheel's build calls this."""
    location = Location(source, "the build")
    content = read_bytes(location)
    raw = checked(content, location)
    index = build_index(build(raw).concerns)
    prepared.write_prepared(content, raw, index.text, folder)
