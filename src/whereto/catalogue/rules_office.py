"""What an office must fulfil as a whole: its numbers, its word on confidentiality, its duty, its id."""

import re
from collections.abc import Iterator

from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.phone_numbers import SHORT_CODES, digits, is_dialable, is_printed
from whereto.records.office_parts import Phone

_EXTENSION = re.compile("[0-9]{1,11}")  # more digits than that are a number of their own


def check_offices(offices: list[Table], *, cited: bool) -> Iterator[Fault]:
    """Each fault of an office as a whole, and each id that another office is called by.

    `cited` is whether the file names sources for all that names none.
    """
    for number, office in enumerate(offices):
        path: Path = ("office", number)
        for place, phone in enumerate(office.get("phones", [])):
            yield from _check_phone(phone, (*path, "phones", place))
        yield from _check_confidentiality(office, path)
        yield from _check_duty(office, path, cited=cited)
        yield from _check_place(office, path)
        for concern in set(office.get("concerns", [])) & set(office.get("also_concerns", [])):
            problem = f"'{concern}' stands in 'concerns' as well"
            yield Fault((*path, "also_concerns"), problem, "Keep one of the two.")
    yield from _check_names(offices)


def _check_confidentiality(office: Table, path: Path) -> Iterator[Fault]:
    answer = office.get("confidentiality", "not stated")
    said = [statement.get("says") for statement in office.get("confidentiality_statements", [])]
    claimed = next((each for each in said if each and each != "not stated"), None)
    if claimed and "confidentiality" not in office:
        problem = f"a statement says '{claimed}', but the office has no 'confidentiality'"
        fix = f'Add confidentiality = "{claimed}"; or "not stated", if other sources say otherwise.'
        yield Fault(path, problem, fix)
    if answer != "not stated" and answer not in said:
        fix = 'Add [[office.confidentiality_statements]] with the source, or write "not stated".'
        yield Fault((*path, "confidentiality"), f"no source is named that says '{answer}'", fix)


def _check_place(office: Table, path: Path) -> Iterator[Fault]:
    told = [name for name in ("room", "building", "floor") if office.get(name)]
    if office.get("place") and told:
        fix = "Keep one of the two: the place in its own words, or its parts."
        yield Fault((*path, "place"), f"'place' and '{told[0]}' both say where it is", fix)


def _check_duty(office: Table, path: Path, *, cited: bool) -> Iterator[Fault]:
    needed = ("must_report_note", "must_report_sources")
    if not office.get("must_report", False):
        for name in needed:
            if office.get(name):
                fix = "Add must_report = true, or remove this line."
                yield Fault((*path, name), f"'{name}' says nothing without 'must_report'", fix)
        return
    for name in needed[: 1 if cited else 2]:
        if not office.get(name):
            fix = "Add it, or remove 'must_report': no duty stands here without a source."
            yield Fault(path, f"'must_report' needs the field '{name}'", fix)
    if office.get("confidentiality") == "confidential":
        fix = "Keep the one that its sources bear out."
        yield Fault((*path, "must_report"), "an office that must report is not confidential", fix)


def _check_names(offices: list[Table]) -> Iterator[Fault]:
    """Each id that is a name of another office: `show` could not tell the two apart."""
    called: dict[str, list[int]] = {}  # the first two offices of each name are enough
    for number, office in enumerate(offices):
        names = [office.get("name"), office.get("acronym"), *office.get("alternate_names", [])]
        for name in dict.fromkeys(map(_as_id, names)):
            if len(known := called.setdefault(name, [])) < 2:  # noqa: PLR2004
                known.append(number)
    for number, office in enumerate(offices):
        others = (offices[other] for other in called.get(office.get("id", ""), ()) if other != number)
        if "id" in office and (other := next(others, None)):
            problem = f"the id '{office['id']}' is a name of another office, '{other.get('name')}'"
            yield Fault(("office", number, "id"), problem, "Give this office another id.")


def _as_id(name: str | None) -> str:
    return "-".join((name or "").casefold().split())


def _check_phone(phone: Table, path: Path) -> Iterator[Fault]:
    number, printed, extension = phone.get("number"), phone.get("display", ""), phone.get("extension")
    if extension and not _EXTENSION.fullmatch(extension):
        fix = "Write its digits alone, at most 11, such as 123."
        yield Fault((*path, "extension"), f"'{extension}' is no extension", fix)
        return
    if digits(printed) in SHORT_CODES:
        problem = f"'{printed}' is a number for urgent help, not an office's"
        yield Fault(
            (*path, "display"), problem, "Put it into [[urgent]], or print the office's own number."
        )
        return
    if printed and not digits(printed):
        problem = f"'{printed}' is no number, for it has no digit"
        yield Fault((*path, "display"), problem, "Write the number exactly as the source prints it.")
        return
    if phone.get("incomplete", False):
        if number is not None:
            problem = "an incomplete number cannot be dialled"
            yield Fault((*path, "number"), problem, "Remove this line.")
    elif number is None:
        fix = 'Add number = "+…", or incomplete = true if the source prints too few digits.'
        yield Fault(path, f"the phone '{printed}' has no number to dial", fix)
    elif not is_dialable(number):
        fix = (
            "Write + and the country code and all digits, such as +16172535921; "
            "or incomplete = true if the source prints too few."
        )
        yield Fault((*path, "number"), f"'{number}' cannot be dialled", fix)
    elif not is_printed(number, printed) and not _with_extension(phone):
        problem = f"'{number}' has other digits than '{printed}'"
        yield Fault((*path, "number"), problem, "Correct the one that differs from the source.")


def _with_extension(phone: Table) -> bool:
    """Whether the printed digits are those of the number and then those of the extension."""
    given = Phone(phone.get("display", ""), phone.get("number"), extension=phone.get("extension"))
    return given.prints_extension
