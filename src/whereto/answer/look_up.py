"""`look_up`: the office or urgent contact that a name, an id, letters, a number or a room belongs to."""

from whereto.answer.finder import find_by_name, find_urgent
from whereto.answer.load import load
from whereto.answer.question import cleaned
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError
from whereto.records.pages import Lookup


def look_up(text: str, catalogue: Catalogue) -> Lookup:
    """The office or urgent contact called `text`, or the offices it may mean.

    An id is always its own office, whatever others are called. Raises UsageError where nothing is named.
    """
    asked = _checked(text)
    if office := next((office for office in catalogue.offices if office.id == asked), None):
        return Lookup(asked, office=office)
    found = find_by_name(asked, catalogue.offices)
    if found.misspelt or not found.offices:  # no office is called so: it may be an urgent contact
        from whereto.catalogue.contacts import contacts_beside

        if contact := find_urgent(asked, contacts_beside(catalogue).contacts):
            return Lookup(asked, urgent_contact=contact)
    if len(found.offices) == 1:
        return Lookup(asked, office=found.offices[0], suggestions=found.similar, misspelt=found.misspelt)
    return Lookup(asked, candidates=found.offices, suggestions=found.similar)


def look_up_in(path: str | None, text: str) -> Lookup:
    """The same in the catalogue at `path`.

    Raises CatalogueError for one that cannot be used, unless an urgent contact was asked for.
    """
    try:
        return look_up(text, load(path))
    except CatalogueError as error:
        from whereto.catalogue.contacts import help_from

        asked = _checked(text)
        contact = find_urgent(asked, help_from(path).contacts)
        if contact is None:
            raise
        return Lookup(asked, urgent_contact=contact, faults=error.lines[-1:])


def _checked(text: str) -> str:
    asked = cleaned(text)
    if not any(character.isalnum() for character in asked):
        raise UsageError("no office is named. Type one after show. All offices: whereto list")
    return asked
