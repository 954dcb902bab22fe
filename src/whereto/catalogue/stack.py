"""The catalogue in use: a whole one, and the layers that lie over it.

Read from the top down, so that nothing below a whole catalogue is looked at, and laid from the ground up.
A file of a folder that is not sound is left out; what was named has to be sound.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from whereto.catalogue.locate import Location, may_not_end
from whereto.catalogue.order import shown
from whereto.catalogue.prepared import (
    Prepared,
    find_layered,
    find_prepared,
    fingerprint,
    fingerprint_of_layers,
    path_beside,
)
from whereto.catalogue.read import read_bytes
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, own_fault
from whereto.records.record import Record
from whereto.records.wording import LEFT_OUT, MORE_LEFT_OUT, typed

if TYPE_CHECKING:
    from whereto.records.layers import Changes

MOST_FILES = 50  # of the folders; a layer costs some hundredths of a second
MOST_UNPREPARED = 256 * 1024  # bytes of theirs that are read while somebody waits: about half a second
_TOLD, _LONGEST = 3, 300  # files that are told of, a line each, and characters of why

State = Literal["whole", "layer", "covered", "left out"]  # as in `records.layers`, which few starts load


class Laid(Record):
    """What has become of a file: `state` and `changes` as in `records.layers.FileRead`."""

    location: Location
    state: State
    changes: "Changes | None" = None
    faults: tuple[str, ...] = ()


class Stack(Record):
    """A catalogue and what it was made from.

    `prepared` is a prepared form of a catalogue below its layers, or of itself where no layer came after.
    """

    catalogue: Catalogue
    files: tuple[Laid, ...]
    prepared: Prepared | None = None

    @property
    def ground(self) -> Location | None:
        """Where the whole catalogue lies that all layers lie over; None if nobody looked."""
        return next((file.location for file in self.files if file.state == "whole"), None)

    @property
    def layers(self) -> tuple[Location, ...]:
        """Where its layers lie, the lowest first."""
        return tuple(file.location for file in self.files if file.state == "layer")

    @property
    def left_out(self) -> tuple[str, ...]:
        """A line for each file that is left out; for some of them where they are many.

        They must not drive what was asked for off the screen.
        """
        files = [file for file in self.files if file.state == "left out"]
        told = tuple(map(_told, files[:_TOLD]))
        return (*told, MORE_LEFT_OUT.format(count=len(files) - _TOLD)) if len(files) > _TOLD else told


class Contents:
    """The contents of files in their order, each read once, and when it is first asked for.

    Of the files in folders only so many are read that nobody waits for them.
    """

    def __init__(self, files: Sequence[Location]) -> None:
        """Read nothing yet."""
        self.files = files
        self._read: dict[int, bytes | CatalogueError] = {}
        self._parsed = 0
        optional = [at for at, location in enumerate(files) if location.optional]
        self._too_many = frozenset(optional[:-MOST_FILES])

    def __getitem__(self, at: int) -> bytes:
        """What a file holds. Raises CatalogueError where it cannot be read."""
        if at not in self._read:
            try:
                if at in self._too_many:
                    raise _passed_over(self.files[at], f"{MOST_FILES} others lie over it")
                self._read[at] = _content(self.files[at])
            except CatalogueError as error:
                self._read[at] = error
        found = self._read[at]
        if isinstance(found, CatalogueError):
            raise found
        return found

    def need_parsing(self, at: int) -> None:
        """Count a file that nobody has prepared. Raises CatalogueError where people would wait for it."""
        self._parsed += len(self[at]) if self.files[at].optional else 0
        if self.files[at].optional and self._parsed > MOST_UNPREPARED:
            raise _too_large(self.files[at])

    def key(self, at: int) -> str:
        """What tells this file and all below it, with their names, from any others."""
        return fingerprint_of_layers(self._part(number) for number in range(at + 1))

    def _part(self, at: int) -> str:
        name = shown(self.files[at].path) if at else ""  # where the lowest lies is in no value
        try:
            return f"{name}\t{fingerprint(self[at])}"
        except CatalogueError:
            return f"{name}\t-"


def load_stack(files: Sequence[Location], *, looking: bool = False, forgiving: bool = False) -> Stack:
    """The catalogue that these files make up, the lowest first.

    Of a layer that is prepared with all below it, nothing below is looked into, unless somebody is
    `looking` at what each file gives. Raises CatalogueError with every fault of a file that was named,
    unless it is `forgiving`, or of the lowest.
    """
    held = Contents(files)
    laid: dict[int, Laid] = {}
    above: list[tuple[int, Any]] = []
    stack = None
    for at in reversed(range(len(files))):
        try:
            stack = _ground(held, at, above, looking=looking)
        except Exception as error:
            if not (files[at].optional or (forgiving and at and isinstance(error, CatalogueError))):
                raise
            laid[at] = Laid(files[at], "left out", faults=_why(error))
        if stack:
            break
    if stack is None:
        raise AssertionError("the lowest file is always a whole catalogue or not sound")
    catalogue = stack.catalogue
    for number, raw in reversed(above):
        from whereto.catalogue.layer import lay_over

        try:
            catalogue, changes = lay_over(catalogue, raw, held[number], files[number])
            laid[number] = Laid(files[number], "layer", changes)
        except Exception as error:
            if not (files[number].optional or (forgiving and isinstance(error, CatalogueError))):
                raise
            laid[number] = Laid(files[number], "left out", faults=_why(error))
    return Stack(catalogue, (*stack.files, *(laid[number] for number in sorted(laid))), stack.prepared)


def _ground(held: Contents, at: int, above: list[tuple[int, Any]], *, looking: bool) -> Stack | None:
    """What the layers `above` lie over, if that is this file, or all up to it in their prepared form.

    Else it is a layer itself and joins them. Raises CatalogueError for one that is not sound.
    """
    location = held.files[at]
    below = tuple(Laid(each, "covered") for each in held.files[:at])
    if found := find_prepared(location, lambda: held[at]):
        return Stack(found.catalogue, (*below, Laid(location, "whole")), found)
    if at and not looking and (found := find_layered(location, lambda: held.key(at))):
        return Stack(found.catalogue, (*below, Laid(location, "layer")), found)
    from whereto.catalogue.layer import is_layer
    from whereto.catalogue.load import build_parsed
    from whereto.catalogue.read import parse

    held.need_parsing(at)
    content = held[at]
    raw = parse(content, location)
    says_something = bool(raw.keys() - {"format"})  # a file that is named by mistake says nothing
    if at and is_layer(raw) and (says_something or location.optional):
        above.append((at, raw))
        return None
    return Stack(build_parsed(raw, content, location), (*below, Laid(location, "whole")))


def _content(location: Location) -> bytes:
    if location.optional and may_not_end(location.path):
        raise CatalogueError(f"{location.path}: it is no ordinary file, so nobody reads it.")
    if location.optional and _size(location) > MOST_UNPREPARED and not path_beside(location.path).is_file():
        raise _too_large(location)
    return read_bytes(location)


def _size(location: Location) -> int:
    try:
        return location.path.stat().st_size
    except (OSError, ValueError):  # reading it says why
        return 0


def _too_large(location: Location) -> CatalogueError:
    most = MOST_UNPREPARED // 1024
    command = f"whereto prepare {typed([str(location.path)])}"
    return _passed_over(
        location, f"the files of folders that are not prepared have more than {most} KB; type {command}"
    )


def _passed_over(location: Location, why: str) -> CatalogueError:
    return CatalogueError(f"{location.path}: nobody should wait for it: {why}.")


def _why(error: Exception) -> tuple[str, ...]:
    """What a file that nobody named suffers from, whatever that is: the rest works without it."""
    return error.lines if isinstance(error, CatalogueError) else (own_fault(error),)


def _told(file: Laid) -> str:
    """Why a file is left out, in a line that says how to see all."""
    path = file.location.path
    count = max(len(file.faults) - 1, 1)
    first = file.faults[0].removeprefix(f"{path}:").strip()
    told = "" if count == 1 else f"It has {count} faults, the first: "
    first = first if len(first) <= _LONGEST else f"{first[:_LONGEST]}..."
    why = (
        f"{told}{'line ' if told else 'Line '}{first}"
        if first[:1].isdigit()
        else f"{told}{first[:1].upper()}{first[1:]}"
    )
    return LEFT_OUT.format(path=shown(path), why=why, command=f"whereto check {typed([str(path)])}")
