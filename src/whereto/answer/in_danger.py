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
        if danger is None and not _asks(text) and not _is_a_number(text, catalogue):
            return None
    except Exception:  # noqa: BLE001 - if it cannot be told, the contacts cost less than their absence
        return help_from(catalogue)
    found = help_from(catalogue)
    return found._replace(contacts=in_order(found.contacts, danger.kind)) if danger else found


def _asks(text: str) -> bool:
    """Whether a text begins as the command does that shows the contacts."""
    return bool(text.split()) and text.split(maxsplit=1)[0].casefold() == _COMMAND


def _is_a_number(text: str, catalogue: Choice) -> bool:
    """Whether `text` is nothing but a number of an urgent contact, such as 911."""
    if any(character.isalpha() for character in text) or not any(map(str.isdigit, text)):
        return False
    return find_urgent(text, help_from(catalogue).contacts) is not None
