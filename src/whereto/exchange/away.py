"""Offices as they leave this computer: of a layer is told that there was one, and not where it lies.

The path of a person's own file holds their name more often than not, and helps nobody elsewhere.
"""

from typing import Any

from whereto.records.declare import is_record
from whereto.records.lazy import LazyRecords
from whereto.records.office_parts import LayerMark
from whereto.records.source import Source

ELSEWHERE = "a layer on the computer it was made on"
NO_ADDRESS = "file:"  # which still says that it is no page


def without_paths(value: Any) -> Any:
    """A value of records without the paths of layers; the same one where it holds none."""
    if isinstance(value, Source):
        layer = value._replace(title=ELSEWHERE, url=NO_ADDRESS)
        return layer if value.is_layer else value
    if isinstance(value, LayerMark):
        return value._replace(file=ELSEWHERE)
    if isinstance(value, LazyRecords):
        value = tuple(value)
    if not isinstance(value, tuple):
        return value
    parts = tuple(map(without_paths, value))
    if all(new is old for new, old in zip(parts, value, strict=True)):
        return value
    return type(value)(*parts) if is_record(type(value)) else parts
