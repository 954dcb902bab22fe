"""Telephone numbers as other directories write them: several in a cell, vanity, with extensions."""

import re

from whereto.catalogue.faults import Table
from whereto.catalogue.phone_numbers import SHORT_CODES, digits, is_dialable, is_printed
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.records.fields import in_file
from whereto.records.office_parts import Phone
from whereto.records.record import Record

_BETWEEN = re.compile(r"\s*(?:[;|/]|\bor\b|\band\b|,(?!\s*(?:ext|x)\b))\s*", re.IGNORECASE)
_BESIDE = re.compile(r"(?P<number>.*\S)\s*\((?P<beside>[^()]*)\)\s*")  # 844-RIGHTS-9 (844-744-4879)
_EXTENSION = re.compile(r"[\s,;#]*\b(?:ext(?:ension)?\.?|x\.?)\s*:?\s*(?P<ext>\d{1,8})\s*$", re.IGNORECASE)
_IN_LABEL = re.compile(r"extension (\S+)$")
_PLAIN_TYPES = frozenset({"", "voice", "main", "phone", "landline", "work", "business", "office"})
_TYPES = {"tty": "TTY", "tdd": "TDD", "sms": "text messages", "text": "text messages", "cell": "mobile"}
_FEWEST = 7  # digits of a number that could be whole somewhere


class Told(Record):
    """A number as it was found: what is printed, what is dialled, and what stands beside it."""

    display: str
    number: str | None = None
    extension: str | None = None
    beside: str | None = None


def phones_of(row: Row, region: str | None, label: str | None, report: Report) -> list[Table]:
    """The phones that a row holds, as tables of a catalogue; a fax line and what is no number are reported.

    `label` is what tells its lines from others, such as the name of the place.
    """
    kind = row.get("type", "number_type").casefold()
    printed = row.get("number", "phone", "phone_number").strip("\"' ")
    if "fax" in kind:
        report.add(row.file, row.place, "a fax number is left out", printed)
        return []
    if not printed and not row.get("vanity_number"):
        report.add(row.file, row.place, "a phone without a number is left out")
        return []
    prefix = row.get("country_prefix", "country_code")
    found = numbers_in(printed, region, prefix) if printed else []
    if vanity := row.get("vanity_number"):
        found = _with_vanity(found, numbers_in(vanity, region, prefix), row, report)
    if not found:
        report.add(row.file, row.place, "this is no number and is left out", printed)
    told = dict.fromkeys(
        part
        for part in (label, row.get("department"), row.get("description"), _TYPES.get(kind, kind))
        if part
    )
    labels = [part for part in told if part not in _PLAIN_TYPES]
    return [_table(each, row, labels, region, report) for each in found]


def numbers_in(printed: str, region: str | None, prefix: str = "") -> list[Told]:
    """The numbers in a text, each with its extension and the words in brackets after it.

    A text is taken apart only where every part is a number by itself.
    """
    whole = _one(printed, region, prefix)
    if whole and whole.number:
        return [whole]
    parts = [part for part in _BETWEEN.split(printed) if part]
    if beside := _BESIDE.fullmatch(printed):
        parts = [beside["number"], beside["beside"]]
    each = [_one(part, region, prefix) for part in parts]
    taken = [told for told in each if told and told.number]
    if len(parts) > 1 and len(taken) == len(parts):
        return list({told.number: told for told in reversed(taken)}.values())[::-1]
    return [whole] if whole else []


def is_number_for_urgent_help(display: str) -> bool:
    """Whether a catalogue would refuse it as an office's number."""
    return digits(display) in SHORT_CODES


def _one(text: str, region: str | None, prefix: str) -> Told | None:
    """A text as a single number; None where it holds no digit."""
    if not digits(text):
        return None
    extension = beside = None
    if found := _EXTENSION.search(text):
        text, extension = text[: found.start()].rstrip(" ,;#"), found["ext"]
        if not text:  # an extension of a number that stands nowhere
            return None
    if (found := _BESIDE.fullmatch(text)) and not digits(found["beside"]):
        text, beside = found["number"], found["beside"]
    number = _dialled(text, region, prefix) if digits(text) else None
    return Told(text, number, extension, beside or None)


def _dialled(text: str, region: str | None, prefix: str) -> str | None:
    """The number to dial; None where it has too few or too many digits, or no country is known.

    Where numbers differ in length, 496 0102 could be whole, and is a number of Manchester without 0161.
    """
    import phonenumbers

    lead = f"+{digits(prefix)} " if digits(prefix) and not text.startswith("+") else ""
    try:
        found = phonenumbers.parse(lead + text, region)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(found) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    if region and not (lead or text.startswith("+") or phonenumbers.is_valid_number(found)):
        usual = phonenumbers.example_number(region)
        if usual and len(str(found.national_number)) < len(str(usual.national_number)):
            return None
    number = str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))
    return number if is_dialable(number) and is_printed(number, text) else None


def _with_vanity(found: list[Told], vanity: list[Told], row: Row, report: Report) -> list[Told]:
    """The number as it is advertised, where both dial the same; else both."""
    if len(found) == 1 and vanity and vanity[0].number == found[0].number and found[0].number:
        return [found[0]._replace(display=vanity[0].display)]
    if found and vanity:
        report.add(row.file, row.place, "'vanity_number' dials another number than 'number'; both are kept")
    return [*found, *vanity]


def _table(told: Told, row: Row, labels: list[str], region: str | None, report: Report) -> Table:
    table: Table = {"display": told.display}
    if told.number:
        table["number"] = told.number
    else:
        table["incomplete"] = True
        report.add(row.file, row.place, _why_not(told, region), told.display)
    extension = told.extension or row.get("extension")
    labels = [*labels, *([told.beside] if told.beside else [])]
    extension = extension and extension.removesuffix(".0")  # as a spreadsheet writes a number
    if extension and "extension" in in_file(Phone) and extension.isdecimal():
        table["extension"] = extension
    elif extension:
        labels.append(f"extension {extension}")
    if labels:
        table["label"] = "; ".join(labels)
    return table


def _why_not(told: Told, region: str | None) -> str:
    if not region and len(digits(told.display)) >= _FEWEST:
        return "no country is known for this number, so it cannot be dialled; give --country, such as US"
    return f"this is no whole number in {region or 'any country'}; it is kept, but not to be dialled"


def key_of(phone: Table) -> tuple[str, str]:
    """What makes two phones the same: the number, or else the digits printed, and the extension."""
    told = _IN_LABEL.search(phone.get("label", ""))
    extension = phone.get("extension") or (told[1] if told else "")
    return phone.get("number") or digits(phone["display"]), extension
