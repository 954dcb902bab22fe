"""The contacts for urgent help, whatever has become of the catalogue.

There are four places to take them from, and each is tried without trusting the one before: the
catalogue in use, the shipped catalogue, the copy of it that the build wrote into the package, and
two numbers in this file.
"""

import json
from typing import Any

from whereto import prepared
from whereto.catalogue.build import sources_of
from whereto.catalogue.build_urgent import build_urgent
from whereto.catalogue.find import Location, shipped_path
from whereto.loading import load_raw
from whereto.model.errors import WheretoError
from whereto.model.urgent import Channel, ChannelType, UrgentContact, UrgentHelp, UrgentType


def urgent_help(location: Location) -> UrgentHelp:
    """The contacts of the catalogue at `location`, then the shipped ones. Never raises an Exception."""
    shipped, shipped_fault = _shipped()
    if not location.origin:
        return UrgentHelp((), "", shipped, shipped_fault)
    try:
        _refuse_endless(location)
        raw = load_raw(location)
        contacts = build_urgent(raw, sources_of(raw))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, help is shown
        return UrgentHelp((), "", shipped, _fault(error, location))
    own = tuple(contact for contact in contacts if not _among(contact, shipped))
    return UrgentHelp(own, raw["institution"]["name"] if own else "", shipped)


def _refuse_endless(location: Location) -> None:
    """Raises WheretoError for a pipe or a device, which may never come to an end."""
    if location.path.exists() and not location.path.is_file():
        raise WheretoError(f"{location.path}: cannot use this catalogue: it is no ordinary file.")


def _among(contact: UrgentContact, others: tuple[UrgentContact, ...]) -> bool:
    """Whether one of `others` says all the same; then it need not be shown twice."""
    return any(contact._replace(sources=()) == other._replace(sources=()) for other in others)


def _fault(error: Exception, location: Location) -> str:
    if isinstance(error, WheretoError):
        return error.lines[-1]
    return f"{location.path}: cannot use this catalogue ({type(error).__name__})."


def _shipped() -> tuple[tuple[UrgentContact, ...], str]:
    """The shipped contacts, and what was wrong with the shipped catalogue, if anything was."""
    location = Location(shipped_path(), "")
    try:
        raw = load_raw(location)
        if found := build_urgent(raw, sources_of(raw)):
            return found, ""
        fault = f"{location.path}: the shipped catalogue has no urgent contacts."
    except Exception as error:  # noqa: BLE001 - there is a copy
        fault = _fault(error, location)
    try:
        return _copied(), fault
    except Exception:  # noqa: BLE001 - there are the two numbers
        return LAST_RESORT, fault


def _copied() -> tuple[UrgentContact, ...]:
    """The contacts as the build knew them, whatever the catalogue holds now."""
    raw: dict[str, Any] = json.loads(prepared.read_prepared(prepared.CATALOGUE) or "{}")
    return build_urgent(raw, sources_of(raw)) or LAST_RESORT


def _call(number: str) -> Channel:
    return Channel(ChannelType.CALL, number, number, "", "", "", "")


LAST_RESORT = (
    UrgentContact(
        id="emergency",
        type=UrgentType.EMERGENCY,
        name="Emergency",
        description="danger to life",
        channels=(_call("911"),),
        hours="",
        reached_from="",
        free=False,
        confidential=False,
        note="",
        sources=(),
    ),
    UrgentContact(
        id="988-lifeline",
        type=UrgentType.CRISIS_LINE,
        name="988 Suicide & Crisis Lifeline",
        description="thoughts of suicide, or any crisis",
        channels=(_call("988"), _call("988")._replace(type=ChannelType.TEXT)),
        hours="day and night",
        reached_from="the US",
        free=True,
        confidential=True,
        note="",
        sources=(),
    ),
)
