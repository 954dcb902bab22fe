"""What the values of a catalogue must fulfil beside having the right type."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from whereto.catalogue.fields import TABLES, Kind, Refers
from whereto.catalogue.positions import Path
from whereto.catalogue.rules_phone import digits, is_dialable
from whereto.catalogue.rules_urgent import check_urgent

Found = tuple[Path, str, str]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://[^\s/]+\S*")


def check_values(raw: dict[str, Any]) -> Iterator[Found]:
    """Each place where a value cannot be right: path, problem, mend.

    `raw` holds only fields of the right type; any of them may be absent.
    """
    for table in ("source", "urgent", "concern", "office"):
        yield from _check_ids(raw.get(table, []), table)
    for path, name, value in _fields(raw, "", ()):
        if name in ("url", "email"):
            yield from _check_address(path, name, value)
        if refers := _refers(path, name):
            yield from _check_references(path, value, refers, raw)
    for number, office in enumerate(raw.get("office", [])):
        yield from _check_office(office, ("office", number))
    yield from check_urgent(raw.get("urgent", []), raw.get("office", []))


def _fields(table: dict[str, Any], kind: str, path: Path) -> Iterator[tuple[Path, str, Any]]:
    """Every known field that holds a value rather than tables, with its path."""
    for name, value in table.items():
        field = TABLES[kind][name]
        if field.kind is Kind.TABLE:
            yield from _fields(value, field.table, (*path, name))
        elif field.kind is Kind.TABLES:
            for number, entry in enumerate(value):
                yield from _fields(entry, field.table, (*path, name, number))
        else:
            yield (*path, name), name, value


def _refers(path: Path, name: str) -> Refers | None:
    tables = [part for part in path[:-1] if isinstance(part, str)]
    return TABLES[tables[-1] if tables else ""][name].refers


def _check_ids(entries: list[dict[str, Any]], table: str) -> Iterator[Found]:
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        found, path = entry.get("id"), (table, number, "id")
        if found is None:
            continue
        if not _ID.fullmatch(found):
            mend = "Use small letters, digits and single hyphens, such as 'student-support'."
            yield path, f"the id '{found}' is not usable", mend
        if found in seen:
            yield path, f"the id '{found}' is used twice", "Give each entry an id of its own."
        seen.add(found)


def _check_references(path: Path, value: list[str], refers: Refers, raw: dict[str, Any]) -> Iterator[Found]:
    table = "source" if refers is Refers.SOURCES else "concern"
    if refers is Refers.SOURCES and table not in raw:
        return  # that all of them are missing is a fault of its own
    known = [entry["id"] for entry in raw.get(table, []) if "id" in entry]
    for item in value:
        if item not in known:
            close = get_close_matches(item, known, n=1)
            mend = f"Did you mean '{close[0]}'?" if close else f"Add a [[{table}]] with this id."
            yield path, f"'{path[-1]}' names the {table} '{item}', which does not exist", mend


def _check_address(path: Path, name: str, value: str) -> Iterator[Found]:
    if name == "url" and not _URL.fullmatch(value):
        yield path, f"'{value}' is not a web address", "Write it whole, such as https://example.edu/page."
    if name == "email" and not _EMAIL.fullmatch(value):
        yield path, f"'{value}' is not an e-mail address", "Write one address, such as help@example.edu."


def _check_office(office: dict[str, Any], path: Path) -> Iterator[Found]:
    for number, phone in enumerate(office.get("phones", [])):
        yield from _check_phone(phone, (*path, "phones", number))
    answer = office.get("confidentiality", "not stated")
    said = [statement.get("says") for statement in office.get("confidentiality_statements", [])]
    if answer != "not stated" and answer not in said:
        yield (
            (*path, "confidentiality"),
            f"no source is named that says '{answer}'",
            ('Add [[office.confidentiality_statements]] with the source, or write "not stated".'),
        )
    yield from _check_report(office, path)
    for concern in set(office.get("concerns", [])) & set(office.get("also_concerns", [])):
        yield (*path, "also_concerns"), f"'{concern}' stands in 'concerns' as well", "Keep one of the two."


def _check_report(office: dict[str, Any], path: Path) -> Iterator[Found]:
    if not office.get("must_report", False):
        return
    for name in ("must_report_note", "must_report_sources"):
        if not office.get(name):
            mend = "Add it, or remove 'must_report': no duty stands here without a source."
            yield path, f"'must_report' needs the field '{name}'", mend
    if office.get("confidentiality") == "confidential":
        mend = "Keep the one that its sources bear out."
        yield (*path, "must_report"), "an office that must report is not confidential", mend


def _check_phone(phone: dict[str, Any], path: Path) -> Iterator[Found]:
    number, printed = phone.get("number"), phone.get("display", "")
    if phone.get("incomplete", False):
        if number is not None:
            yield (*path, "number"), "an incomplete number cannot be dialled", "Remove this line."
        return
    if number is None:
        yield (
            path,
            f"the phone '{printed}' has no number to dial",
            ('Add number = "+…", or incomplete = true if the source prints too few digits.'),
        )
    elif not is_dialable(number):
        yield (
            (*path, "number"),
            f"'{number}' cannot be dialled",
            (
                "Write + and the country code and all digits, such as +16172535921; "
                "or incomplete = true if the source prints too few."
            ),
        )
    elif not number.endswith(digits(printed).lstrip("0")):
        yield (
            (*path, "number"),
            f"'{number}' has other digits than '{printed}'",
            ("Correct the one that differs from the source."),
        )
