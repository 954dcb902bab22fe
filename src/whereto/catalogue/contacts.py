"""The contacts for urgent help, whatever has become of the catalogue.

Beside another institution's catalogue, or one that cannot be used, stand of the shipped contacts only
those for a whole country: an institution's own are nobody's help elsewhere.

There are four places to take them from, and each is tried without trusting the one before: the
catalogue in use, the shipped catalogue, the copy of it that the build wrote into the package, and
two numbers in this file.

Nobody who needs them waits for a catalogue longer than a moment (`patience`).
"""

from collections.abc import Sequence

from whereto.catalogue import prepared
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location, shipped
from whereto.catalogue.order import Choice, in_order
from whereto.catalogue.patience import needs_patience, within
from whereto.catalogue.stack import load_stack
from whereto.records import wording
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError, WheretoError
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp

US, THE_US = "US", "the US"  # what the shipped contacts are for, where they are for a whole country


def help_from(chosen: Choice) -> UrgentHelp:
    """The contacts of the catalogue that was chosen, then those beside it. Never raises an Exception."""
    try:
        files = in_order(chosen).files
    except UsageError as error:  # an option without a file is no reason to show nothing
        found = _national(_shipped())
        return found._replace(faults=(*error.lines, *found.faults))
    except Exception as error:  # noqa: BLE001 - nor is a folder that cannot be looked into
        return _shipped()._replace(institution=None, faults=_faults(error, shipped()))
    return urgent_help(files)


def urgent_help(files: Sequence[Location]) -> UrgentHelp:
    """The contacts of the catalogue that these files make up, then those beside it.

    Never raises an Exception. A layer only adds to the contacts, and one that is not sound adds none.
    """
    if not needs_patience(files):
        return _shipped()._replace(institution=None)  # nobody needs to be told
    try:
        stack = within(lambda: load_stack(files), files)
        return contacts_beside(stack.catalogue)._replace(left_out=stack.left_out)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, help is shown
        return help_without(files, error)


def help_without(files: Sequence[Location], error: Exception) -> UrgentHelp:
    """The contacts where the catalogue that these files make up cannot be used, and why. Never raises."""
    named = [location for location in files if location.origin and not location.optional]
    found = _national(_shipped()) if named else _shipped()._replace(institution=None)
    return found._replace(faults=_faults(error, (named or list(files))[-1]))


def contacts_beside(catalogue: Catalogue) -> UrgentHelp:
    """The contacts of a catalogue of one's own, then the shipped ones that belong beside it."""
    found = _shipped()
    added = tuple(contact for contact in catalogue.urgent if contact.origin == "catalogue")  # by layers
    stood = tuple(contact for contact in catalogue.urgent if contact.origin != "catalogue")
    if stood == found.contacts and catalogue.institution.name == found.institution:  # or a copy of it
        told = catalogue.institution.name if added else None
        return found._replace(contacts=(*added, *stood), institution=told)
    own = tuple(contact._replace(origin="catalogue") for contact in catalogue.urgent)
    beside = _beside(catalogue, found)
    foreign = catalogue.institution.country != US and any(contact.country == US for contact in beside)
    of_the_us = catalogue.institution.country == US or any(contact.country == US for contact in beside)
    note = wording.ABROAD if of_the_us else wording.ELSEWHERE
    told = catalogue.institution.name if own else None
    return UrgentHelp((*own, *beside), told, note=note, foreign=foreign)


def _beside(catalogue: Catalogue, found: UrgentHelp) -> tuple[UrgentContact, ...]:
    """Of the shipped contacts those that help whom this catalogue is for, and that it lacks.

    A corrected copy of the shipped catalogue is whole by itself; so is one that is for another country,
    or wants none but its own. But only if it brings a contact for an emergency: nobody is left without.
    """
    own, country = catalogue.urgent, catalogue.institution.country
    alone = any(contact.type == "emergency" for contact in own)
    if alone and catalogue.institution.own_urgent_only:
        return ()
    if catalogue.institution.name == found.institution:
        ids = {contact.id for contact in own}
        return () if alone else tuple(contact for contact in found.contacts if contact.id not in ids)
    numbers = {channel.href for contact in own for channel in contact.channels}
    return tuple(
        contact
        for contact in _national(found).contacts
        if not (alone and country not in (None, contact.country))
        and not all(channel.href in numbers for channel in contact.channels)
    )


def _national(help_: UrgentHelp) -> UrgentHelp:
    """The contacts for a whole country alone, marked so, without the ways that one institution has."""
    contacts = (
        contact._replace(
            channels=tuple(channel for channel in contact.channels if not channel.local),
            reached_from=contact.reached_from or THE_US,
        )
        for contact in help_.contacts
        if contact.country
    )
    return UrgentHelp(tuple(contacts) or LAST_RESORT, faults=help_.faults, foreign=True)


def _faults(error: Exception, location: Location) -> tuple[str, ...]:
    if isinstance(error, WheretoError):
        return error.lines[-1:]
    return (f"{location.path}: cannot use this catalogue ({type(error).__name__}).",)


def _shipped() -> UrgentHelp:
    """The shipped contacts, whose they are, and what was wrong with the shipped catalogue, if anything."""
    location = shipped()
    try:
        found = load_catalogue(location)
        if found.urgent:
            return UrgentHelp(found.urgent, found.institution.name)
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
        reached_from=THE_US,
        country=US,
    ),
    UrgentContact(
        id="988-lifeline",
        name="988 Suicide & Crisis Lifeline",
        type="crisis line",
        description="thoughts of suicide, or any crisis",
        channels=(Channel("call", "988", "988"), Channel("text", "988", "988")),
        sources=(),
        hours="day and night",
        reached_from=THE_US,
        free=True,
        confidential=True,
        country=US,
    ),
)
