"""`look_up`: the office or urgent contact that a name, an id, letters, a number or a room belongs to."""

from whereto.answer.finder import find_by_name, find_urgent
from whereto.answer.load import load
from whereto.answer.place import directory_of, remembered
from whereto.answer.question import cleaned
from whereto.catalogue.order import Choice
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError
from whereto.records.pages import Lookup
from whereto.search.directory import Directory


def look_up(text: str, catalogue: Catalogue) -> Lookup:
    """The office or urgent contact called `text`, or the offices it may mean.

    An id is always its own office, whatever others are called. Raises UsageError where nothing is named.
    """
    found = _looked_up(_checked(text), catalogue)
    return found._replace(left_out=remembered(catalogue).left_out)


def _looked_up(asked: str, catalogue: Catalogue) -> Lookup:
    directory = directory_of(catalogue)
    try:
        return _looked_up_in(asked, catalogue, directory)
    except ValueError:  # a damaged index says so by one of these
        if not directory.is_looked_up:
            raise
    return _looked_up_in(asked, catalogue, Directory(catalogue))


def _looked_up_in(asked: str, catalogue: Catalogue, directory: Directory) -> Lookup:
    if office := directory.with_id(asked):
        return Lookup(asked, office=office)
    found = find_by_name(asked, directory)
    if found.misspelt or not found.offices:  # no office is called so: it may be an urgent contact
        from whereto.catalogue.contacts import contacts_beside

        if contact := find_urgent(asked, contacts_beside(catalogue).contacts):
            return Lookup(asked, urgent_contact=contact)
    if len(found.offices) == 1:
        return Lookup(asked, office=found.offices[0], suggestions=found.similar, misspelt=found.misspelt)
    return Lookup(asked, candidates=found.offices, suggestions=found.similar)


def look_up_in(chosen: Choice, text: str) -> Lookup:
    """The same in the catalogue that was chosen.

    Raises CatalogueError for one that cannot be used, unless an urgent contact was asked for.
    """
    try:
        return look_up(text, load(chosen))
    except CatalogueError as error:
        from whereto.catalogue.contacts import help_from

        asked = _checked(text)
        contact = find_urgent(asked, help_from(chosen).contacts)
        if contact is None:
            raise
        return Lookup(asked, urgent_contact=contact, faults=error.lines[-1:])


def _checked(text: str) -> str:
    asked = cleaned(text)
    if not any(character.isalnum() for character in asked):
        raise UsageError("no office is named. Type one after show. All offices: whereto list")
    return asked
