"""The urgent contacts beside an error: what goes wrong never swallows danger."""

from whereto.answer.finder import danger_in, find_urgent, read
from whereto.answer.first import in_order
from whereto.catalogue.contacts import help_from
from whereto.catalogue.order import Choice
from whereto.records.urgent import UrgentHelp

_COMMAND = "urgent"  # which a text may begin with, and then asks for them


def contacts_beside_an_error(text: str, catalogue: Choice) -> UrgentHelp | None:
    """The contacts where `text` speaks of danger or is the number of one; None where neither is so.

    `catalogue` is what was chosen. Never raises an Exception.
    """
    try:
        danger = danger_in(read(text))
        if danger is None and not _asks(text) and not _may_be_a_number(text):
            return None
    except Exception:  # noqa: BLE001 - if it cannot be told, the contacts cost less than their absence
        return help_from(catalogue)
    found = help_from(catalogue)
    if danger:
        return found._replace(contacts=in_order(found.contacts, danger.kind))
    return found if _asks(text) or _is_a_number(text, found) else None


def _asks(text: str) -> bool:
    """Whether a text begins as the command does that shows the contacts."""
    return bool(text.split()) and text.split(maxsplit=1)[0].casefold() == _COMMAND


def _may_be_a_number(text: str) -> bool:
    """Whether `text` could be nothing but a number of an urgent contact, such as 911."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _is_a_number(text: str, found: UrgentHelp) -> bool:
    try:
        return find_urgent(text, found.contacts) is not None
    except Exception:  # noqa: BLE001 - likewise
        return True
