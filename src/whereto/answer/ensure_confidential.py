"""A search about sexual misconduct: what is told about it must be passed on by some offices."""

from collections.abc import Sequence

from whereto.answer.place import Place
from whereto.records.answer import Findings, Hit, Match
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality
from whereto.records.record import Record

_IN_DOUBT = 0.15  # how probable a concern of sexual misconduct has to be


class Shown(Record):
    """The matches to show, and whether they are about sexual misconduct."""

    matches: tuple[Match, ...]
    sexual_misconduct: bool = False


def ensure_confidential(findings: Findings, limit: int, place: Place) -> Shown:
    """The first `limit` matches; where they are about sexual misconduct, one is confidential.

    The last gives way where none of them is but one could be.
    """
    matches = findings.matches
    shown = tuple(matches[:limit])
    hit = _misconduct(findings, place.catalogue) if shown else None
    if hit is None:
        return Shown(shown)
    raised = _raised(shown, matches[limit:], hit, place)
    if raised is None or any(_confidential(match.office) for match in shown):
        return Shown(shown, sexual_misconduct=True)
    kept = shown[:-1] if len(shown) == limit else shown
    return Shown((*kept, raised._replace(raised_as_confidential=True)), sexual_misconduct=True)


def _misconduct(findings: Findings, catalogue: Catalogue) -> Hit | None:
    """The evidence that the words are about sexual misconduct. In doubt they are."""
    marked = {concern.id for concern in catalogue.concerns if concern.sexual_misconduct}
    probable = (each for each in findings.explanation.concerns if each.probability >= _IN_DOUBT)
    return next((each.hit for each in probable if each.concern in marked), None)


def _raised(shown: Sequence[Match], rest: Sequence[Match], hit: Hit, place: Place) -> Match | None:
    """A match further down that is confidential; else an office for what the words are about."""
    further = next((match for match in rest if _confidential(match.office)), None)
    if further is None and (office := _office_for(hit, place)):
        return shown[0]._replace(office=office, score=0.0, guess=False, hits=(hit,))
    return further


def _confidential(office: Office) -> bool:
    return office.confidentiality is Confidentiality.CONFIDENTIAL


def _office_for(hit: Hit, place: Place) -> Office | None:
    """A confidential office for a concern: one that takes it, else the first there is."""
    ids = [concern.id for concern in place.catalogue.concerns]
    owner = ids.index(hit.concern) if hit.concern else None
    return place.look_up(lambda _: place.directory.first_confidential(owner))
