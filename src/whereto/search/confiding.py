"""A search about sexual misconduct: what is told about it must be passed on by some offices."""

from collections.abc import Sequence
from typing import NamedTuple

from whereto.model.matches import Hit, Match
from whereto.model.offices import Catalogue, Confidentiality, Office

_COUNTED = 3  # the strongest evidence of a match, which is what its card names


class Confiding(NamedTuple):
    """The matches to show. Where they are about sexual misconduct, a confidential one is among them."""

    matches: list[Match]
    sexual_misconduct: bool = False
    raised: str = ""  # the id of an office that is shown only because it is confidential


def confide(matches: Sequence[Match], limit: int, catalogue: Catalogue) -> Confiding:
    """The first `limit` matches; the last gives way where none of them is confidential but one could be."""
    shown = list(matches[:limit])
    hit = _misconduct(shown, catalogue)
    if hit is None:
        return Confiding(shown)
    if any(_confidential(match.office) for match in shown):
        return Confiding(shown, sexual_misconduct=True)
    raised = next((match for match in matches[limit:] if _confidential(match.office)), None)
    if raised is None and (office := _office_for(hit.concern, catalogue)):
        raised = shown[0]._replace(office=office, score=0.0, guess=False, hits=(hit,))
    if raised is None:
        return Confiding(shown, sexual_misconduct=True)
    kept = shown[:-1] if len(shown) == limit else shown
    return Confiding([*kept, raised], sexual_misconduct=True, raised=raised.office.id)


def _misconduct(matches: list[Match], catalogue: Catalogue) -> Hit | None:
    """The first evidence that the words are about sexual misconduct. In doubt they are."""
    marked = {concern.id for concern in catalogue.concerns if concern.sexual_misconduct}
    hits = (hit for match in matches for hit in match.hits[:_COUNTED])
    return next((hit for hit in hits if hit.concern in marked), None)


def _confidential(office: Office) -> bool:
    return office.confidentiality is Confidentiality.CONFIDENTIAL


def _office_for(concern: str, catalogue: Catalogue) -> Office | None:
    """A confidential office for a concern: one that takes it, else the first there is."""
    candidates = (*catalogue.offices_for(concern), *catalogue.offices)
    return next((office for office in candidates if _confidential(office)), None)
