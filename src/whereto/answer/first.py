"""What comes first in danger: the contacts that suit its kind, and the confidential offices."""

from collections.abc import Iterable, Sequence

from whereto.records.answer import Match
from whereto.records.office_parts import Confidentiality
from whereto.records.urgent import UrgentContact

_EMERGENCY = "emergency"


def in_order(contacts: Sequence[UrgentContact], kind: str) -> tuple[UrgentContact, ...]:
    """The contacts with those first that suit this kind of danger, each part in its own order.

    Contacts of a catalogue of one's own stay before the shipped ones. Nobody has to look for the
    emergency number: where it is not first, it is second. A kind that no contact suits changes nothing.
    """
    own = [contact for contact in contacts if contact.origin == "catalogue"]
    shipped = [contact for contact in contacts if contact.origin != "catalogue"]
    return (*_suited(own, kind), *_suited(shipped, kind))


def confidential_first(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches with those first whose office is confidential."""
    return tuple(
        sorted(matches, key=lambda each: each.office.confidentiality is not Confidentiality.CONFIDENTIAL)
    )


def _suited(contacts: list[UrgentContact], kind: str) -> list[UrgentContact]:
    found = sorted(contacts, key=lambda contact: kind not in contact.suits)
    at = next((place for place, contact in enumerate(found) if contact.type == _EMERGENCY), 0)
    if at > 1:
        found.insert(1, found.pop(at))
    return found
