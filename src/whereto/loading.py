"""Where the two halves of the core meet: a catalogue and the index of its terms."""

import json
from pathlib import Path
from typing import Any

from whereto import prepared
from whereto.catalogue.build import build
from whereto.catalogue.find import Location
from whereto.catalogue.load import checked
from whereto.catalogue.read import read_bytes
from whereto.model.offices import Catalogue
from whereto.search.index import Index, build_index


def load_catalogue(location: Location) -> Catalogue:
    """The catalogue at `location`. Raises CatalogueError with every fault it has."""
    return build(load_raw(location))


def load_raw(location: Location) -> dict[str, Any]:
    """The checked data of the catalogue at `location`. Raises CatalogueError with every fault it has."""
    content = read_bytes(location)
    text = None if location.origin else prepared.read_prepared(prepared.CATALOGUE, content)
    return (_parsed(text) if text is not None else None) or checked(content, location)


def _parsed(text: str) -> dict[str, Any] | None:
    """The prepared catalogue; None if it is damaged."""
    try:
        raw: dict[str, Any] = json.loads(text)
    except ValueError:
        return None
    return raw


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
    dates_as_text = json.dumps(raw, separators=(",", ":"), default=str)
    texts = {prepared.CATALOGUE: dates_as_text, prepared.INDEX: index.text}
    prepared.write_prepared(content, texts, folder)
