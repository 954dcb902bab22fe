"""Which files make up the catalogue in use, and what each of them changed: what `whereto paths` shows."""

from typing import Annotated, Literal

from whereto.records.declare import Note
from whereto.records.record import Record

# What has become of a file: a whole catalogue is the ground of all above it, a layer lies over what is
# below, and what lies below a whole one or is not sound has no part in the answers.
State = Literal["whole", "layer", "covered", "left out"]


class OfficeChange(Record):
    """What a layer changed of an office that stood below it."""

    id: str
    """The office's short name."""
    fields: tuple[str, ...]
    """The fields that it gave."""


class Changes(Record):
    """What a layer changed."""

    offices_added: tuple[str, ...] = ()
    """Ids of the offices that are new."""
    offices_corrected: tuple[OfficeChange, ...] = ()
    """The offices of which single fields changed."""
    offices_hidden: tuple[str, ...] = ()
    """Ids of the offices that are not shown any more."""
    concerns_added: tuple[str, ...] = ()
    """Ids of the concerns that are new."""
    concerns_changed: tuple[str, ...] = ()
    """Ids of the concerns that got terms, or another name or group."""
    urgent_added: tuple[str, ...] = ()
    """Ids of the urgent contacts that are new."""
    others: tuple[str, ...] = ()
    """What else it holds, by the names of the tables, such as "source"."""


class FileRead(Record):
    """A file that was looked into."""

    path: str
    """Where it lies."""
    named_by: str
    """The setting that named it."""
    state: State
    """What has become of it."""
    changes: Changes | None = None
    """What it changed, where it is a layer; else null."""
    faults: tuple[str, ...] = ()
    """Why it was left out, a line for each fault."""


class Folder(Record):
    """A folder that was looked into for layers."""

    path: str
    """Where it lies."""
    named_by: str
    """Whose it is."""
    state: Literal["there", "not there", "unreadable"]
    """Whether there is such a folder, and whether it can be read."""


class Paths(Record):
    """What `whereto paths` shows."""

    files: tuple[FileRead, ...]
    """The files in order, the later ones over the earlier."""
    folders: tuple[Folder, ...]
    """Where layers were looked for, in the same order."""
    failed: Annotated[bool, Note(told_by="files")] = False
    """Whether a file that was named cannot be used, so that no question is answered."""

    @property
    def found(self) -> bool:
        """Whether there is something to show, which is always so."""
        return True
