"""What a search gives back: plain values that any view can print, so no view needs search."""

from typing import NamedTuple

from whereto.model.offices import Office


class Hit(NamedTuple):
    """One piece of evidence: the person's words, the term they were taken as, and where it stands.

    `field` is what the term belongs to: `name`, `acronym`, `phone`, `email`, `room`, or
    `concern`; for a concern, `concern` is its id and `concern_name` its plain name.
    """

    words: str
    term: str
    field: str
    concern: str = ""
    concern_name: str = ""


class Match(NamedTuple):
    """An office that fits a query. `score` runs from 0 to 1; a `guess` is a weak match."""

    office: Office
    score: float
    guess: bool
    hits: tuple[Hit, ...]
