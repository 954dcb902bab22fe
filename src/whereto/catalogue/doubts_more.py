"""The doubts that only `whereto check` looks for in the values of a catalogue."""

import datetime as dt
import unicodedata
from collections.abc import Iterator
from typing import Any

from whereto.catalogue.doubts import Old, quick_doubts
from whereto.catalogue.doubts_offices import doubts_between, doubts_of_offices
from whereto.catalogue.doubts_phones import doubts_of_phones
from whereto.catalogue.faults import Doubt, Path
from whereto.records.catalogue import Catalogue
from whereto.records.fields import in_file

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_IN_TEXT = frozenset("\n\t\r")
# The joiners belong into words of many scripts and into emoji; beside Latin letters they only hide.
_JOINERS, _FIRST_JOINED = frozenset("\u200c\u200d"), "\u0600"


def doubts_in(catalogue: Catalogue, on: str, stale: int, *, whole: bool = True) -> Iterator[Doubt]:
    """Every doubt on the day `on`; a page that was read more than `stale` days ago is one.

    Of a catalogue that is not `whole`, because entries with faults are left out, only those that look at
    one entry by itself.
    """
    told = "1 day" if stale == 1 else f"{stale} days"
    old = Old(str(dt.date.fromisoformat(on) - dt.timedelta(stale)), "a year" if stale == 365 else told)  # noqa: PLR2004
    for doubt in quick_doubts(catalogue, on, old):
        if whole or doubt.kind != "no-emergency-contact":
            yield doubt
    yield from _early_notices(catalogue, on)
    yield from _hidden(catalogue, ())
    yield from doubts_of_phones(catalogue)
    yield from _terms(catalogue)
    yield from doubts_of_offices(catalogue, whole=whole)
    if whole:
        yield from doubts_between(catalogue)


def _early_notices(catalogue: Catalogue, on: str) -> Iterator[Doubt]:
    for number, office in enumerate(catalogue.offices):
        for place, notice in enumerate(office.notices):
            if notice.date > on:
                yield Doubt(
                    "early-notice",
                    ("office", number, "notices", place, "date"),
                    f"office '{office.id}'",
                    f"its notice is of {notice.date}, which has not come yet, and is shown already",
                    "If that is not meant so, correct the day.",
                )


def _hidden(value: Any, path: Path, entry: str = "") -> Iterator[Doubt]:
    """Each text with a character that nobody sees, in any field of a record and the records within."""
    for name, field in in_file(type(value)).items():  # type: ignore[arg-type]  # every type can be hashed
        found = getattr(value, field.name)
        if not found or (isinstance(found, str) and found.isprintable()):  # as most are
            continue
        for number, part in enumerate(found if field.many else (found,)):
            at = (*path, name, number) if field.many else (*path, name)
            if field.record and part is not None:
                its_id = getattr(part, "id", None) or getattr(part, "name", None)
                yield from _hidden(part, at, entry or (f"{name} '{its_id}'" if its_id else name))
            elif isinstance(part, str) and (hidden := _first_hidden(part)):
                yield Doubt(
                    "hidden-character",
                    at,
                    entry,
                    f"'{name}' holds a hidden character (U+{ord(hidden):04X})",
                    "Type it again; copied text can carry characters that cannot be seen.",
                    hidden,
                )


def _first_hidden(text: str) -> str:
    """The first character that cannot be seen; empty where there is none."""
    if text.isprintable():
        return ""
    for before, mark, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if mark in _IN_TEXT or unicodedata.category(mark) not in _HIDDEN:
            continue
        if not (mark in _JOINERS and min(before, after) >= _FIRST_JOINED):
            return mark
    return ""


def _terms(catalogue: Catalogue) -> Iterator[Doubt]:
    for number, concern in enumerate(catalogue.concerns):
        if term := next((term for term in concern.terms if ";" in term), None):
            yield Doubt(
                "semicolon",
                ("concern", number, "terms"),
                f"concern '{concern.id}'",
                f"the term '{term}' holds a semicolon",
                "Separate terms by commas or new lines.",
                term,
            )
