"""`look_up`: the office that a name, an id, letters, a number or a room belongs to."""

from whereto.answer.finder import find_by_name
from whereto.answer.question import cleaned
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError
from whereto.records.pages import Lookup


def look_up(text: str, catalogue: Catalogue) -> Lookup:
    """The office called `text`, or those it may mean. Raises UsageError where nothing is named."""
    asked = cleaned(text)
    if not any(character.isalnum() for character in asked):
        raise UsageError("no office is named. Type one, such as: whereto show ombuds")
    found = find_by_name(asked, catalogue.offices)
    if len(found.offices) == 1:
        return Lookup(asked, office=found.offices[0], suggestions=found.similar, misspelt=found.misspelt)
    return Lookup(asked, candidates=found.offices, suggestions=found.similar)
