"""Something a person may be troubled by."""

from typing import Annotated

from whereto.records.declare import Id, Note, in_json
from whereto.records.record import Record


class Concern(Record):
    """Something a person may be troubled by, with the words that people use for it."""

    id: Id
    """A short name, used by the offices."""
    name: str
    """The concern in plain words; people read it."""
    terms_text: Annotated[str | None, Note(toml="terms", told_by="terms")] = None
    """The words people use for it, between ''' and ''', separated by commas or new lines. Any one form
    of a word is enough, the search knows the others; a term should point to this concern alone. Without
    any, its name and what its offices say of themselves have to do."""
    group: str | None = None
    """The heading it stands under in `whereto concerns`."""
    sexual_misconduct: bool = False
    """True if what is told about it must be passed on by some offices."""

    @property
    @in_json("terms")
    def terms(self) -> tuple[str, ...]:
        """The terms, each once cleaned of blanks, in the order of the file."""
        parts = (self.terms_text or "").replace("\n", ",").split(",")
        return tuple(term for part in parts if (term := part.strip()))


CONCERN_NAME = ("id", "name")
Concerns = Annotated[tuple[Concern, ...], Note(refers="concern", brief=CONCERN_NAME)]
