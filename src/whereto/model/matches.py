"""What a search gives back: plain values that any view can print, so no view needs search."""

from typing import Literal, NamedTuple

from whereto.model.offices import Office


class Word(NamedTuple):
    """A word as written and as taken.

    `how` is `known`; `common` (it says little alone); `spelling`, `joined` or `split` where it was
    taken for another; or `unknown` or `denied` (as in "not suicidal"), and then `taken` is empty.
    """

    written: str
    taken: str
    how: Literal["known", "common", "spelling", "joined", "split", "denied", "unknown"]


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


class Share(NamedTuple):
    """How much of a query speaks for a concern, from 0 to 1, and the words it comes from."""

    concern: str
    name: str
    share: float
    hit: Hit


class Part(NamedTuple):
    """What one concern adds to an office's score: its share in the query times its fit."""

    share: Share
    fit: float

    @property
    def value(self) -> float:
        """What it adds."""
        return self.share.share * self.fit


class OfficeScore(NamedTuple):
    """An office's score, the parts it is the sum of, and why it was left out, if it was."""

    office: Office
    score: float
    parts: tuple[Part, ...]
    left_out: str


class Working(NamedTuple):
    """How an answer came about. `nothing` is the share that speaks for none of the offices."""

    words: tuple[Word, ...]
    shares: tuple[Share, ...]
    nothing: float
    offices: tuple[OfficeScore, ...]


class Answer(NamedTuple):
    """The offices that fit, best first, and how that came about."""

    matches: tuple[Match, ...]
    working: Working
