"""The contacts for urgent help, whatever has become of the catalogue.

There are four places to take them from, and each is tried without trusting the one before: the
catalogue in use, the shipped catalogue, the copy of it that the build wrote into the package, and
two numbers in this file.
"""

from whereto.catalogue import prepared
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location, locate, may_not_end, shipped
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError, WheretoError
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp


def help_from(option: str | None) -> UrgentHelp:
    """The contacts beside the catalogue that an option or a variable names. Never raises an Exception."""
    try:
        location = locate(option)
    except UsageError as error:  # an option without a file is no reason to show nothing
        found = urgent_help(shipped())
        return found._replace(faults=(*error.lines, *found.faults))
    return urgent_help(location)


def urgent_help(location: Location) -> UrgentHelp:
    """The contacts of the catalogue at `location`, then the shipped ones. Never raises an Exception."""
    if not location.origin:
        return _shipped()
    if may_not_end(location.path):
        fault = f"{location.path}: cannot use this catalogue: it is no ordinary file."
        return _shipped()._replace(faults=(fault,))
    try:
        catalogue = load_catalogue(location)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, help is shown
        return _shipped()._replace(faults=_faults(error, location))
    return contacts_beside(catalogue)


def contacts_beside(catalogue: Catalogue) -> UrgentHelp:
    """The contacts of a catalogue of one's own, then the shipped ones that it does not repeat."""
    shared = _shipped().contacts
    own = tuple(
        contact._replace(origin="catalogue") for contact in catalogue.urgent if not _among(contact, shared)
    )
    return UrgentHelp((*own, *shared), catalogue.institution.name if own else None)


def _among(contact: UrgentContact, others: tuple[UrgentContact, ...]) -> bool:
    """Whether one of `others` says all the same; then it need not be shown twice."""
    return any(contact._replace(sources=()) == other._replace(sources=()) for other in others)


def _faults(error: Exception, location: Location) -> tuple[str, ...]:
    if isinstance(error, WheretoError):
        return error.lines[-1:]
    return (f"{location.path}: cannot use this catalogue ({type(error).__name__}).",)


def _shipped() -> UrgentHelp:
    """The shipped contacts, and what was wrong with the shipped catalogue, if anything was."""
    location = shipped()
    try:
        if found := load_catalogue(location).urgent:
            return UrgentHelp(found)
        faults: tuple[str, ...] = (f"{location.path}: the shipped catalogue has no urgent contacts.",)
    except Exception as error:  # noqa: BLE001 - there is a copy
        faults = _faults(error, location)
    try:
        return UrgentHelp(_copied(), faults=faults)
    except Exception:  # noqa: BLE001 - there are the two numbers
        return UrgentHelp(LAST_RESORT, faults=faults)


def _copied() -> tuple[UrgentContact, ...]:
    """The contacts as the build knew them, whatever the catalogue holds now."""
    found = prepared.read_prepared(prepared.path_beside(shipped().path, prepared.FOLDER))
    return (found.catalogue.urgent if found else ()) or LAST_RESORT


LAST_RESORT = (
    UrgentContact(
        id="emergency",
        name="Emergency",
        type="emergency",
        description="danger to life",
        channels=(Channel("call", "911", "911"),),
        sources=(),
    ),
    UrgentContact(
        id="988-lifeline",
        name="988 Suicide & Crisis Lifeline",
        type="crisis line",
        description="thoughts of suicide, or any crisis",
        channels=(Channel("call", "988", "988"), Channel("text", "988", "988")),
        sources=(),
        hours="day and night",
        reached_from="the US",
        free=True,
        confidential=True,
    ),
)
