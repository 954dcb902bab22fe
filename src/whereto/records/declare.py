"""How a field is declared: its type, a sentence below it, and here whatever the type cannot say.

    phones: Annotated[tuple[Phone, ...], Note(...)] = ()
    \"\"\"One sentence of meaning.\"\"\"

A field without a default has to be there; where no source says, it is None, an empty tuple or False.
The reading and checking of TOML, the JSON, both JSON Schemas and the format reference are made from
this alone. Nothing here costs a start more than the class itself does: the sentences are read
from the source text by `records.fields`, and only when somebody checks or describes a catalogue.
"""

from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

from whereto.records.record import Record

# What a text has to look like; `catalogue.forms` holds the rule for each. A contact is a number or a
# place, to be copied as it stands. (An Enum would cost a start more than all the notes together.)
Form = Literal["prose", "id", "url", "address", "email", "contact", "country", "day", "date"]


class Note(Record):
    """What a field's declaration says beside its type.

    `toml`: its name in a catalogue file, if it differs; "" if it stands in none.
    `json`: its path in JSON, if it differs; "" if it stands in none. "place.room" stands in an object
    `place`, which is null where the first field of a path like "concern?.id" is; "." puts a record's fields
    in its place.
    `told_by`: it has no key of its own in JSON, because the key named here tells it.
    `brief`: of a record in JSON only these fields; a single one as its bare value.
    `refers`: the file holds ids of entries of this table, the value holds the entries.
    `inherits`: where the file names none, what the whole entry has under this name is taken.
    `shared`: where the entry has none either, what holds for the whole file under this name is taken. A
    field without a default that is `shared` may be left out of a table where there is such.
    `needed`: for what it must be there, where it need not be for all, such as "a chat".
    `behind`: the field that this one belongs to, or several with blanks between; where all are absent,
    this is empty.
    """

    toml: str | None = None
    json: str | None = None
    told_by: str | None = None
    brief: tuple[str, ...] = ()
    refers: str = ""
    inherits: str = ""
    shared: str = ""
    behind: str = ""
    needed: str = ""
    form: Form = "prose"


NO_NOTE = Note()
FROM_THE_PROGRAM = Note(toml="")  # the program fills it in, no file
BESIDE = Note(json="")  # told on stderr, beside what is shown

Id = Annotated[str, Note(form="id")]
Url = Annotated[str, Note(form="url")]
MaybeUrl = Annotated[str | None, Note(form="url")]
MaybeEmail = Annotated[str | None, Note(form="email")]
Contact = Annotated[str, Note(form="contact")]
MaybeContact = Annotated[str | None, Note(form="contact")]
MaybeCountry = Annotated[str | None, Note(form="country")]
Day = Annotated[str, Note(form="day")]
MaybeDay = Annotated[str | None, Note(form="day")]
MaybeDate = Annotated[str | None, Note(form="date")]  # a day, a month or a year, as far as it is known


Told = TypeVar("Told", bound=Callable[..., Any])


def in_json(path: str) -> Callable[[Told], Told]:
    """Mark the function of a property that JSON holds as well, under `path`."""

    def mark(told: Told) -> Told:
        told.json_path = path  # type: ignore[attr-defined]  # a function takes any attribute
        return told

    return mark


def note_of(record: type, name: str) -> Note:
    """What the declaration of a field says beside its type; of several notes the last one wins."""
    told = NO_NOTE
    for found in getattr(record.__annotations__[name], "__metadata__", ()):
        given = zip(Note._fields, found, NO_NOTE, strict=True)
        told = told._replace(**{part: value for part, value, unset in given if value != unset})
    return told


def is_record(kind: object) -> bool:
    """Whether `kind` is a declared record."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")
