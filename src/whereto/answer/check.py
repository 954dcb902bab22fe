"""`check`: every fault and every doubt of a catalogue, and how it answers questions."""

from collections.abc import Callable

from whereto.answer.check_layer import check_layer
from whereto.answer.check_wishes import Wishes
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.doubts import without_past_notices
from whereto.catalogue.doubts_more import doubts_in
from whereto.catalogue.faults import Doubt, Table
from whereto.catalogue.layer import is_layer
from whereto.catalogue.locate import Location
from whereto.catalogue.order import in_order
from whereto.catalogue.prepared import find_prepared
from whereto.catalogue.read import UnreadableError, parse, read_bytes
from whereto.catalogue.report import place_doubts, place_faults
from whereto.catalogue.sound_part import sound_part
from whereto.catalogue.stack import load_stack
from whereto.records import days
from whereto.records.catalogue import Catalogue
from whereto.records.checked import Checked, Finding
from whereto.records.record import Record

Progress = Callable[[int, int], None]
_SOME_DOUBTS = (
    "the catalogue has faults, so of the doubts only those are told that an entry shows by itself; "
    "correct the faults and check again"
)


class Read(Record):
    """A catalogue's file as it was read: its content, and the data in it."""

    content: bytes
    raw: Table


def in_use() -> list[Location]:
    """The files that make up the catalogue in use, without those that another one covers."""
    files = load_stack(in_order().files, looking=True, forgiving=True).files
    return [file.location for file in files if file.state != "covered"]


def read_for_check(location: Location) -> Read:
    """The data of a catalogue, before anything in it is checked. Raises UnreadableError."""
    content = read_bytes(location)
    return Read(content, parse(content, location))


def check_catalogue(location: Location, wishes: Wishes, progress: Progress | None = None) -> Checked:
    """The catalogue at `location`, looked through.

    Raises UsageError for a file of questions that is none, nothing for a catalogue that is none.
    """
    file = str(location.path)
    try:
        read = read_for_check(location)
    except UnreadableError as error:
        fault = Finding("fault", file, error.line, error.column, None, error.problem, error.fix)
        return Checked(file, faults=(fault,))
    if is_layer(read.raw) and read.raw.keys() - {"format"}:  # what says nothing is a mistake
        return check_layer(location, read.raw, read.content, wishes)
    faults = check(read.raw)
    if not faults:
        return _sound(build(read.raw), read, location, wishes, progress)
    placed = place_faults(faults, read.raw, read.content, location.path)
    doubts = []
    if part := sound_part(read.raw, faults):
        found = doubts_in(build(part.raw), days.today(), wishes.stale, whole=False)
        doubts = [doubt._replace(path=part.original(doubt.path)) for doubt in found]
    told = place_doubts(doubts, read.content, location.path)
    return Checked(file, faults=tuple(placed), doubts=tuple(told), notes=(_SOME_DOUBTS,))


def _sound(
    whole: Catalogue, read: Read, location: Location, wishes: Wishes, progress: Progress | None
) -> Checked:
    """A catalogue without faults: what stands in it, what search makes of it, and what it answers."""
    from whereto.answer.check_finding import Trial
    from whereto.answer.place import Loaded

    catalogue = without_past_notices(whole)
    prepared = find_prepared(location, lambda: read.content)
    loaded = Loaded(catalogue, location.path, prepared, not location.origin, same=prepared is not None)
    trial = Trial(loaded, progress)
    doubts: list[Doubt] = [*doubts_in(whole, days.today(), wishes.stale), *trial.doubts()]
    answered = None
    if wishes.questions:
        from whereto.answer.check_questions import answer_questions

        answered = answer_questions(wishes.questions, loaded)
    return Checked(
        str(location.path),
        len(catalogue.offices),
        len(catalogue.concerns),
        (),
        tuple(place_doubts(doubts, read.content, location.path)),
        answered,
        trial.notes,
    )
