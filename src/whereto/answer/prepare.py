"""What the build of a wheel works out beforehand: the catalogue's values and the index of its terms."""

from pathlib import Path

from whereto.answer.finder import index_bytes
from whereto.catalogue import prepared
from whereto.catalogue.load import build_checked
from whereto.catalogue.locate import Location
from whereto.catalogue.read import read_bytes


def prepare(source: Path, folder: Path = prepared.FOLDER) -> None:
    """Check the catalogue at `source` and write its prepared form into `folder`.

    Raises CatalogueError with every fault it has.
    """
    location = Location(source, "the build")
    content = read_bytes(location)
    catalogue = build_checked(content, location)
    found = {prepared.CATALOGUE: prepared.encode(catalogue), prepared.INDEX: index_bytes(catalogue)}
    prepared.write_prepared(content, found, folder)
