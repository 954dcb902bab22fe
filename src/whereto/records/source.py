"""A page that facts were read from, and how other records name it."""

from typing import Annotated

from whereto.records.declare import Day, Id, Note, Url
from whereto.records.record import Record


class Source(Record):
    """A page that facts were read from; every fact names its sources by their ids."""

    id: Id
    """A short name of your own: small letters, digits, hyphens."""
    title: str
    """What the page is."""
    publisher: str
    """Who publishes it."""
    url: Url
    """Its address."""
    assured_date: Day
    """The day somebody last read it and found the facts there."""


Cited = Annotated[tuple[Source, ...], Note(refers="source", brief=("id",))]
CitedWhole = Annotated[tuple[Source, ...], Note(refers="source")]
CitedBehind = Annotated[tuple[Source, ...], Note(refers="source", brief=("id",), inherits="sources")]
CitedForUrl = Annotated[
    tuple[Source, ...], Note(refers="source", brief=("id",), inherits="sources", behind="url")
]
