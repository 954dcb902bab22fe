"""What a format has no place for, told by the declarations, so that no new field is lost in silence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from whereto.exchange.inert import inert, on_one_line
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office


def of_offices(offices: Sequence[Office], carried: Iterable[str], where: str) -> Iterator[str]:
    """A line for each office with fields that are filled and not `carried`; `where` says what lacks them.

    Which page bears a single fact is told by the list of sources alone, so it has no line of its own.
    """
    known = frozenset(carried)
    for office in offices:
        lost = [
            name
            for name in office._fields
            if name not in known and not name.endswith("_sources") and getattr(office, name)
        ]
        if lost:
            yield f"office '{office.id}': not {where}: {', '.join(lost)}"


def of_catalogue(catalogue: Catalogue, carried: Iterable[str], where: str) -> Iterator[str]:
    """A line on the parts of the catalogue beside its offices that are filled and not `carried`."""
    known = {"format", "institution", "sources", "offices", *carried}
    parts = ((name, getattr(catalogue, name)) for name in catalogue._fields if name not in known)
    lost = [f"{name} ({len(part)})" if type(part) is tuple else name for name, part in parts if part]
    if lost:
        yield f"the catalogue: not {where}: {', '.join(lost)}"


def hidden_in(offices: Sequence[Office]) -> Iterator[str]:
    """A line for each field of an office with characters that nobody sees and that are left out."""
    for office in offices:
        for name in office._fields:
            if any(inert(text) != on_one_line(text) for text in _texts(getattr(office, name))):
                yield f"office '{office.id}': {name}: hidden characters were left out"


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
