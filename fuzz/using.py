"""Using a catalogue as people do: ask, list, show and export it in any view; and holding what comes out."""

import csv
import io
import sys
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import vobject
from promises import BrokenPromiseError, contacts_in, fit_for_a_terminal, json_as_told, no_own_fault

import whereto
from whereto.answer.around import describe, list_concerns
from whereto.answer.check import check_catalogue
from whereto.answer.check_wishes import Wishes
from whereto.answer.listing import list_offices
from whereto.answer.look_up import look_up
from whereto.catalogue.contacts import contacts_beside
from whereto.catalogue.locate import GIVEN, Location
from whereto.exchange.exporting import FORMATS, export
from whereto.reading.danger import phrase_in
from whereto.reading.reading import Reading
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError
from whereto.views.notes import notes_on
from whereto.views.present import present
from whereto.views.safe import safe
from whereto.views.screen import Format, Screen

WIDTHS = (20, 33, 40, 80, 100, 118, 160, 400)
_FORMULA = frozenset("=+-@\t")  # what a cell begins with that a spreadsheet would run
_IN_FULL = 20  # of so many outputs in JSON or vCard one is read back by a parser that takes its time


def use(catalogue: Catalogue, chance: Random) -> None:
    """One of all that can be done with a sound catalogue."""
    way = chance.randrange(6)
    if way <= 1:
        ask(_text_for(catalogue, chance), catalogue, chance)
    elif way == 2:
        show(list_offices(catalogue, confidential=chance.randrange(4) == 0), chance)
    elif way == 3:
        asked = _text_for(catalogue, chance)
        try:
            show(look_up(asked, catalogue), chance)
        except UsageError as error:
            told(error)
    elif way == 4:
        take_away(catalogue, chance)
    else:
        pages = (
            list_concerns(catalogue),
            describe(catalogue, Location(Path("offices.toml"), GIVEN), "0"),
            contacts_beside(catalogue),
        )
        show(chance.choice(pages), chance)


def ask(text: str, catalogue: Any, chance: Random) -> str:
    """A question and its answer in one of the views; what became of it."""
    wishes: dict[str, Any] = {
        "limit": chance.choice((1, 3, 3, 50)),
        "confidential": chance.randrange(8) == 0,
        "explain": chance.randrange(3) == 0,
    }
    try:
        answer = whereto.ask(text, catalogue, **wishes)
    except UsageError as error:
        told(error)
        if phrase_in(Reading(text).text.folded):
            raise BrokenPromiseError("words of danger were refused as a question") from error
        return "refused"
    if answer.danger is None and phrase_in(Reading(text).text.folded):
        raise BrokenPromiseError("words of danger were not taken as such")
    for each in (*answer.faults, *answer.left_out):
        no_own_fault(each)
    if any(not 0 <= match.score <= 1 for match in answer.results):
        raise BrokenPromiseError("a score is none")
    shown = show(answer, chance)
    if answer.danger or answer.failed:
        contacts_in(shown, answer.urgent_contacts)
    return "danger" if answer.danger else "found" if answer.found else "nothing"


def show(value: Any, chance: Random) -> str:
    """A value in a view by chance, as it would reach a terminal."""
    chosen = chance.choice((Format.CARD, Format.CARD, Format.PLAIN, Format.JSON))
    screen = Screen(
        sys.stderr,
        chance.choice(WIDTHS),
        lines=chance.randrange(4) > 0,
        forced=True,
        spelt=chance.randrange(4) == 0,
        long=chance.randrange(3) == 0,
    )
    shown = "".join(present(value, chosen, screen))
    if chosen is Format.JSON:
        if not shown.isascii():
            raise BrokenPromiseError("the JSON is not in ASCII")
        json_as_told(shown, type(value).__name__ if chance.randrange(_IN_FULL) == 0 else None)
    fit_for_a_terminal(shown)
    fit_for_a_terminal("\n".join(map(safe, notes_on(value))))
    return shown


def take_away(catalogue: Catalogue, chance: Random) -> None:
    """An export, which is read back as those would who get it."""
    kind = chance.choice(tuple(FORMATS))
    found = export(catalogue, catalogue.offices, kind)
    fit_for_a_terminal("\n".join(map(safe, found.left_out)))
    if kind == "hsds-csv":
        with zipfile.ZipFile(io.BytesIO(found.content)) as archive:
            for name in archive.namelist():
                archive.read(name)
        return
    text = found.content.decode("utf-8-sig")
    fit_for_a_terminal(text.replace("\r\n", "\n"))
    if kind in ("json", "hsds"):
        json_as_told(text)
    elif kind == "csv":
        _read_csv(text, len(catalogue.offices))
    elif kind == "vcard":
        _read_vcards(text, len(catalogue.offices), whole=chance.randrange(_IN_FULL) == 0)
    elif "<script" in text.casefold():
        raise BrokenPromiseError("the sheet holds a script")


def _read_csv(text: str, offices: int) -> None:
    heads, *rows = csv.reader(io.StringIO(text, newline=""))
    if len(rows) != offices or any(len(row) != len(heads) for row in rows):
        raise BrokenPromiseError("the table has another shape than its offices")
    if bad := next((cell for row in rows for cell in row if cell[:1] in _FORMULA), None):
        raise BrokenPromiseError(f"a cell that a spreadsheet would run: {bad[:60]!r}")


def _read_vcards(text: str, offices: int, *, whole: bool) -> None:
    if text.count("BEGIN:VCARD\r\n") != offices:
        raise BrokenPromiseError("there is not one card for each office")
    if whole and len(list(vobject.readComponents(text))) != offices:
        raise BrokenPromiseError("another parser reads another number of cards")


def check(path: Path, chance: Random, questions: Path | None = None) -> None:
    """What `whereto check` says of a file, sound or not."""
    try:
        checked = check_catalogue(Location(path, GIVEN), Wishes(questions=questions))
    except whereto.WheretoError as error:
        told(error)
        return
    from whereto.records.checked import CheckReport

    show(CheckReport((checked,)), chance)


def _text_for(catalogue: Catalogue, chance: Random) -> str:
    """A question: words of the catalogue, or any."""
    office = chance.choice(catalogue.offices)
    names = [office.id, office.name, office.description, office.acronym, office.email, office.place]
    names += [phone.display for phone in office.phones] + [concern.name for concern in office.concerns]
    names += [term for concern in office.concerns for term in concern.terms[:2]]
    names += ["i want to die", "stress", "who helps with money and a cold room"]
    return str(chance.choice([name for name in names if name]))


def told(error: whereto.WheretoError) -> None:
    """What a person reads of an error, as standard error gets it."""
    told = "\n".join(map(safe, error.lines))
    fit_for_a_terminal(told)
    no_own_fault(told)
    if not told.strip():
        raise BrokenPromiseError("an error without a word")
