"""`ask`: one question, one answer.

In danger, and where the catalogue cannot be used, there is an answer too: the urgent contacts are in it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from whereto.answer.ensure_confidential import ensure_confidential
from whereto.answer.finder import contacts_meant, danger_in, find_offices, find_plain, read
from whereto.answer.load import load_from
from whereto.answer.place import MOST_TEXTS, UNNOTICED, Place, remembered
from whereto.answer.question import checked, shortened
from whereto.catalogue.locate import Location, shipped
from whereto.catalogue.order import Chosen, in_order
from whereto.catalogue.patience import TooSlowError, Work, is_surely_slow, needs_patience
from whereto.records import wording
from whereto.records.answer import Answer, Danger, Fallback
from whereto.records.catalogue import Catalogue
from whereto.records.errors import CatalogueError, UsageError, WheretoError, own_fault
from whereto.records.record import Record
from whereto.records.urgent import UrgentHelp

if TYPE_CHECKING:
    from whereto.search.find import Plain

OFFICES_SHOWN = 3
_LONGEST_NAME = 10  # words of a question that may be no more than the name of an urgent contact

Given = Catalogue | Chosen | Path | str | None


class Wishes(Record):
    """What is asked for beside the words."""

    limit: int = OFFICES_SHOWN
    confidential: bool = False
    explain: bool = False


def ask(
    text: str,
    catalogue: Given = None,
    *,
    limit: int = OFFICES_SHOWN,
    confidential: bool = False,
    explain: bool = False,
) -> Answer:
    """The answer to `text`, a person's own words.

    `catalogue` is one that `load` gave, or the path of one; by default it is the one that the variable
    WHERETO_CATALOGUE names, else the shipped one. At most `limit` offices are in the answer; with
    `confidential` only those that a source calls so, with `explain` also how it came about.

    Where the catalogue cannot be used, the urgent contacts are in the answer instead of offices, and every
    fault with its file and line is in its `faults`. Raises UsageError for a text that is no question; where
    it speaks of danger nothing is raised: the contacts are in the answer, and what went wrong in `faults`.
    """
    question = _Question(text, Wishes(max(limit, 1), confidential, explain))
    files = _files(catalogue)

    def look_up() -> _Looked:
        return question.look_up(catalogue)

    # Usually the index knows at once what a plain question speaks of; but nothing may keep danger waiting.
    slow = not remembered(catalogue).shipped if isinstance(catalogue, Catalogue) else needs_patience(files)
    looking = Work(lambda: None if is_surely_slow(files) else look_up(), in_thread=slow)
    question.looked = looking.result() if looking.is_done_in_time() else None
    danger = danger_in(question.reading, question.judged, question.place)
    if question.looked is None and danger is None:
        question.looked = looking.result() or look_up()
        danger = danger_in(question.reading, question.judged, question.place)
    if danger is None and not question.catalogue_faults:
        try:
            return question.with_contacts_meant(question.answer())
        except CatalogueError as error:  # of a large one the damaged part may be read only now
            question.fail(error)
    return _with_contacts(question, danger, _contacts(question, catalogue, files), looking.begun)


class _Looked(Record):
    """What looking a question up gave: where, and the answer if it is a plain one; or what went wrong."""

    query: str
    place: "Place | None" = None
    plain: "Plain | None" = None
    fault: Exception | None = None


class _Question:
    """A text on its way to an answer: what was read, where it is looked up, and what stands against it."""

    def __init__(self, text: str, wishes: Wishes) -> None:
        self._text, self.wishes = text, wishes
        self.reading = read(text)
        self.looked: _Looked | None = None  # none while nobody waited for it

    def look_up(self, given: Given) -> _Looked:
        """Find the catalogue, and the answer if the question is a plain one; or what goes wrong.

        Whatever that is, danger is looked for before anybody hears of it.
        """
        found = _Looked(self._text)
        try:
            found = found._replace(query=checked(self._text))
            place = _place(given, self.wishes)
            found = found._replace(place=place)
            return found._replace(plain=find_plain(self.reading, place))
        except Exception as error:  # noqa: BLE001 - `answer` raises it
            return found._replace(fault=error)

    @property
    def query(self) -> str:
        """The text, without what is around it if it is a question."""
        return self.looked.query if self.looked else self._text

    @property
    def place(self) -> "Place | None":
        """Where it is looked up."""
        return self.looked.place if self.looked else None

    @property
    def plain(self) -> "Plain | None":
        """The answer if it is a plain question."""
        return self.looked.plain if self.looked else None

    @property
    def fault(self) -> Exception | None:
        """What stands against an answer."""
        return self.looked.fault if self.looked else None

    @property
    def judged(self) -> "Plain | None":
        """The answer to a plain question, if the index knows what danger its term speaks of."""
        return self.plain if self.place and self.place.knows_danger else None

    @property
    def catalogue_faults(self) -> tuple[str, ...]:
        """Why the catalogue cannot be used, a line for each fault; empty where it can."""
        return self.fault.lines if isinstance(self.fault, CatalogueError) else ()

    def fail(self, error: CatalogueError) -> None:
        """Let what the answer met with stand against it."""
        if self.looked:
            self.looked = self.looked._replace(fault=error)

    def answer(self, most_texts: int = MOST_TEXTS) -> Answer:
        """The offices, or what to do where none fits. Raises what stands against it.

        Of a catalogue that is not prepared at most so many texts are encoded; of a larger one words decide.
        """
        if self.place is None or self.fault:
            raise self.fault or AssertionError
        if self.plain is None:
            self.place.need_meaning(most_texts)
        findings = self.plain.findings if self.plain else find_offices(self.reading, self.place, most_texts)
        catalogue = self.place.catalogue
        shown = ensure_confidential(findings, self.wishes.limit, self.place)
        nothing = Fallback(
            wording.NOTHING_FITS,
            ("whereto concerns", "whereto list", "whereto urgent"),
            catalogue.elsewhere,
        )
        answer = Answer(
            query=self.query,
            results=shown.matches,
            sexual_misconduct=shown.sexual_misconduct,
            fallback=None if shown.matches else nothing,
            explanation=findings.explanation if self.wishes.explain else None,
            notes=(*self._on_language(), *self._on_encoder(), *self.place.notes),
            left_out=self.place.left_out,
        )
        return answer._replace(elsewhere=catalogue.elsewhere) if answer.all_weak else answer

    def _on_language(self) -> tuple[str, ...]:
        """What to tell where a text is in other letters than English has."""
        letters = [mark for mark in self.reading.text.folded if mark.isalpha()]
        return (wording.ENGLISH_ALONE,) if letters and not any(map(str.isascii, letters)) else ()

    def _on_encoder(self) -> tuple[str, ...]:
        """What to tell where no encoder could understand the question; many plain ones need none."""
        lost = self.reading.unheard or (self.plain is None and self.reading.encoder is None)
        return (wording.NO_ENCODER,) if lost else ()

    def with_contacts_meant(self, answer: Answer) -> Answer:
        """`answer` with the urgent contacts that a short question names or gives a number of."""
        if self.place is None or len(self.reading.text.words) > _LONGEST_NAME:
            return answer
        contacts = UrgentHelp(self.place.catalogue.urgent)
        if not self.place.shipped:
            from whereto.catalogue.contacts import contacts_beside

            contacts = contacts_beside(self.place.catalogue)
        meant = contacts_meant(self.reading, contacts.contacts, self.plain)
        if not meant:
            return answer
        foreign = contacts.foreign and any(contact.origin == "shipped" for contact in meant)
        return answer._replace(
            urgent_contacts=meant,
            urgent_note=contacts.note if foreign else None,
            institution=contacts.institution,
            fallback=None,
        )


def _with_contacts(
    question: _Question, danger: Danger | None, contacts: UrgentHelp, begun: float
) -> Answer:
    """The contacts, whatever happens, and in danger the offices if they can be found."""
    from whereto.answer.first import confidential_first, in_order

    if danger:
        contacts = contacts._replace(contacts=in_order(contacts.contacts, danger.kind))
    alone = Answer(
        shortened(question.query),
        urgent_contacts=contacts.contacts,
        danger=danger,
        urgent_note=contacts.note if contacts.foreign else None,
        institution=contacts.institution,
        left_out=contacts.left_out,
    )
    if danger is None:
        return alone.contacts_alone(wording.CATALOGUE_FAILED, question.catalogue_faults)
    if contacts.faults:  # told in a line, so that the contacts stay on the screen
        return alone.contacts_alone(wording.CATALOGUE_FAILED, contacts.faults)
    try:
        found = _in_time(question, begun)
    except WheretoError as error:
        too_long = isinstance(error, UsageError)
        reason = wording.TOO_LONG if too_long else wording.SEARCH_FAILED
        return alone.contacts_alone(reason, error.lines)
    except Exception as error:  # noqa: BLE001 - the contacts stand, the rest is less important
        return alone.contacts_alone(wording.SEARCH_FAILED, (own_fault(error),))
    explanation = found.explanation and found.explanation._replace(danger=danger.words)
    return found._replace(
        results=confidential_first(found.results),
        urgent_contacts=alone.urgent_contacts,
        danger=danger,
        urgent_note=alone.urgent_note,
        institution=alone.institution,
        explanation=explanation,
    )


def _in_time(question: _Question, begun: float) -> Answer:
    """The answer for somebody in danger: nobody waits for the contacts.

    Raises what stands against it, or CatalogueError where it is not there in time.
    """
    if question.looked is None:
        raise CatalogueError(wording.SEARCH_TOO_SLOW)
    slow = question.place is not None and not question.place.shipped
    finding = Work(lambda: question.answer(UNNOTICED), in_thread=slow, begun=begun)
    if not finding.is_done_in_time():
        raise CatalogueError(wording.SEARCH_TOO_SLOW)
    return finding.result()


def _contacts(question: _Question, given: Given, files: tuple[Location, ...]) -> UrgentHelp:
    """The urgent contacts for whoever asks; of the catalogue that was looked up, if it was."""
    from whereto.catalogue.contacts import contacts_beside, help_from, help_without, urgent_help

    if isinstance(given, Catalogue):
        return contacts_beside(given)
    if question.place:  # reading its layers once more takes as long again
        place = question.place
        found = urgent_help([shipped()]) if place.shipped else contacts_beside(place.catalogue)
        return found._replace(left_out=place.left_out)
    if question.looked is None:
        return help_without(files, TooSlowError(files))
    if files and isinstance(question.fault, CatalogueError):
        return help_without(files, question.fault)
    return help_from(given)


def _files(given: Given) -> tuple[Location, ...]:
    """The files of what is given; none of a catalogue in memory."""
    if isinstance(given, Catalogue):
        return ()
    try:
        return in_order(given).files
    except UsageError:  # looking it up tells that
        return ()


def _place(given: Given, wishes: Wishes) -> Place:
    """Where to look up. Raises CatalogueError for a catalogue that cannot be used."""
    from whereto.search.rank import Wanted

    loaded = remembered(given) if isinstance(given, Catalogue) else load_from(given)
    explained = Wanted().explained if wishes.explain else 0
    return Place(loaded, Wanted(wishes.limit, explained), confidential=wishes.confidential)
