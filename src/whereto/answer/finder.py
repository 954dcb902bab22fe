"""The one place where search is called: what a text speaks of, and which offices fit it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whereto.catalogue import prepared
from whereto.catalogue.locate import Location
from whereto.catalogue.read import read_bytes
from whereto.records.answer import Danger, Findings
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

if TYPE_CHECKING:
    from whereto.search.index import Index
    from whereto.search.names import Found


Text = str  # what `read_text` makes of a text, for search and danger alike


def read_text(raw: str) -> Text:
    """The one reading of a text, which whatever is understood from it looks at."""
    return raw


def danger_in(text: Text) -> Danger | None:
    """What danger a text speaks of; None where it speaks of none."""
    from whereto.search.urgency import recognise

    found = recognise(text)
    return Danger(found.kind, found.words) if found else None


def find_offices(
    text: Text, catalogue: Catalogue, location: Location | None, offices: Sequence[Office]
) -> Findings:
    """The ones of `offices` that fit a text, best first, and how that came about.

    `location` is where the catalogue was loaded from, None for one that somebody built or kept.
    """
    from whereto.search.model import load_model
    from whereto.search.rank import search

    return search(text.strip(), catalogue, index_of(catalogue, location), load_model(), offices)


def find_by_name(text: str, offices: Sequence[Office]) -> "Found":
    """The offices called `text`, or else those whose names are similar."""
    from whereto.search.names import find_by_name as find

    return find(text, offices)


def index_bytes(catalogue: Catalogue) -> bytes:
    """The index of a catalogue, as its prepared form keeps it."""
    from whereto.search.index import build_index

    return build_index(catalogue.concerns).text.encode()


def index_of(catalogue: Catalogue, location: Location | None) -> "Index":
    """The prepared index where the catalogue is the shipped one, else one that is made now."""
    from whereto.search.index import Index, build_index

    if location and not location.origin:
        found = prepared.read_prepared(prepared.INDEX, read_bytes(location))
        if found is not None:
            return Index(found.decode())
    return build_index(catalogue.concerns)
