"""What `whereto list` answers with."""

from collections.abc import Sequence

from whereto.answer.place import remembered
from whereto.catalogue.doubts import doubts_of
from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.errors import UsageError
from whereto.records.office import Office, Way
from whereto.records.office_parts import Confidentiality
from whereto.records.pages import OfficeList
from whereto.records.wording import typed


def list_offices(
    catalogue: Catalogue, *, concern: str | None = None, confidential: bool = False, by: Way | None = None
) -> OfficeList:
    """The offices that pass every filter given. Raises UsageError for a concern that is unknown."""
    offices: Sequence[Office] = catalogue.offices
    asked = () if concern is None else _concerns(concern, catalogue)
    if concern is not None:
        taking = (catalogue.offices_for(each) for each in asked)
        offices = tuple(dict.fromkeys(office for each in taking for office in each))
    if confidential:
        offices = tuple(o for o in offices if o.confidentiality is Confidentiality.CONFIDENTIAL)
    if by is not None:
        offices = tuple(office for office in offices if office.reachable_by(by))
    return OfficeList(tuple(offices), by, confidential, asked, *_beside(catalogue))


def _beside(catalogue: Catalogue) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is told beside the list: doubts, and what is left out."""
    loaded = remembered(catalogue)
    return doubts_of(loaded.doubted) if loaded.doubted else (), loaded.left_out


def only(page: OfficeList, catalogue: Catalogue, asked: Sequence[str]) -> OfficeList:
    """Of the listed offices those with these ids or names; all where none is asked for.

    Raises UsageError for one that the catalogue does not have.
    """
    wanted = {_office(each, catalogue) for each in asked}
    chosen = tuple(office for office in page.offices if office.id in wanted)
    return page._replace(offices=chosen) if asked else page


def _office(asked: str, catalogue: Catalogue) -> str:
    """The id of the office with this id, name or letters. Raises UsageError that names the closest."""
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for office in catalogue.offices:
        for name in filter(None, (office.acronym, office.name)):
            names.setdefault(name.casefold(), office.id)
    names |= {office.id: office.id for office in catalogue.offices}
    wanted = asked.strip().casefold()
    if wanted and wanted in names:
        return names[wanted]
    close = get_close_matches(wanted, names, n=1, cutoff=0.6)
    advice = f"Did you mean --office {names[close[0]]}? " if close else ""
    raise UsageError(f"there is no office '{asked[:60]}'. {advice}All of them: whereto list")


def _concerns(asked: str, catalogue: Catalogue) -> tuple[Concern, ...]:
    """The concern with this id or name, or all of the group. Raises UsageError that names the closest."""
    from difflib import get_close_matches

    names: dict[str, tuple[str, tuple[Concern, ...]]] = {}
    for concern in catalogue.concerns:
        if concern.group:
            _, others = names.get(concern.group.casefold(), ("", ()))
            names[concern.group.casefold()] = (typed([concern.group]), (*others, concern))
    for concern in catalogue.concerns:
        names.update({name.casefold(): (concern.id, (concern,)) for name in (concern.name, concern.id)})
    wanted = asked.strip().casefold()
    if wanted in names:
        return names[wanted][1]
    holding = [name for name in names if wanted and f" {wanted}" in f" {name}"]
    close = holding or get_close_matches(wanted, names, n=1, cutoff=0.5)
    advice = f"Did you mean --concern {names[close[0]][0]}? " if close else ""
    raise UsageError(f"there is no concern '{asked[:60]}'. {advice}All of them: whereto concerns")
