"""An office from a row of a table. What a catalogue has no place for is kept as a fact and reported."""

import re
from collections.abc import Iterator, Sequence

from whereto.catalogue.faults import Table
from whereto.catalogue.forms import check_form
from whereto.exchange.cells import plain_cell
from whereto.exchange.cleaning import clean
from whereto.exchange.phones import is_number_for_urgent_help, key_of, numbers_in, phones_of
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.exchange.table_heads import Column, is_source
from whereto.exchange.table_lines import Line
from whereto.records.declare import Form
from whereto.records.record import Record

_TEXTS = ("acronym", "description", "hours", "parent", "audience", "cost", "first_contact", "how_to_find")
_PLACES = ("place", "room", "building", "floor")
_LISTS = ("keywords", "alternate_names")
_NUMBER = re.compile(r"[\w.-]*\d[\w.-]*")  # of a room, a building or a floor: one word with a digit
_BETWEEN = re.compile(r"\s*[;\n]\s*")
_BETWEEN_WORDS = re.compile(r"\s*[;,\n]\s*")
_BETWEEN_ADDRESSES = re.compile(r"\s*[;,\n]\s*|\s+(?=[^\s<]+@)")
_SCHEME = re.compile(r"^(mailto|tel|callto):\s*", re.IGNORECASE)
_NAMED_ADDRESS = re.compile(r'"?([^"<>]*?)"?\s*<([^<>\s]+)>')  # "Aid Desk <aid@example.edu>"
_FORMULA = re.compile(r"'(?=[=+\-@\d('])")  # the apostrophe that keeps a spreadsheet from calculating
_UNKNOWN = frozenset({"", "not stated", "unknown", "n/a", "na", "-", "?"})


class Value(Record):
    """What stands in a cell, and below which head."""

    column: Column
    text: str


class RowReader:
    """It makes the table of one office from one row, and reports what it could not take."""

    def __init__(self, columns: Sequence[Column], line: Line, file: str, report: Report) -> None:
        """Read this row."""
        self._file, self._place, self._report = file, str(line.number), report
        self._values = list(self._cleaned(columns, line))
        self._facts: list[str] = []

    def office(self, country: str | None, page: str) -> tuple[Table, list[str]] | None:
        """The table of the office, and the names of its concerns; None where the row has no name.

        `page` is the address that holds for all, which a column need not say again.

        Its id is empty where the row gives none that can be used.
        """
        names = self._texts("name")
        if not names:
            held = "; ".join(value.text for value in self._values)
            self._remark("this row has no name, so it is no office and is left out", held)
            return None
        table: Table = {"id": self._id(), "name": names[0], "description": names[0]}
        for field in _TEXTS:
            if found := self._texts(field):
                table[field] = found[0]
        if table["description"] == names[0] and not self._texts("description"):
            self._remark("it has no description, so its name stands in its place", names[0])
        table |= {field: found for field in _LISTS if (found := self._parts(field, _BETWEEN_WORDS))}
        table |= self._phones(country) | self._address() | self._page() | self._where()
        self._confidentiality()
        self._unknown(page)
        if self._facts:
            table["facts"] = [{"text": text} for text in dict.fromkeys(self._facts)]
        return table, self._parts("concerns", _BETWEEN)

    def _cleaned(self, columns: Sequence[Column], line: Line) -> Iterator[Value]:
        for at, cell in enumerate(line.cells):
            column = columns[at] if at < len(columns) else Column("", None)
            column = column if column.head.strip() else Column(f"column {at + 1}", None)
            breaks = "\n" if column.field in ("phone", "email", "concerns", *_LISTS) else " "
            lines = [clean(part) for part in cell.splitlines()]
            if sum(hidden for _, hidden in lines):
                self._remark(f"'{column.head}' held characters that cannot be seen; they are taken out")
            text = _plain(breaks.join(part for part, _ in lines if part))
            if text:
                yield Value(column, text)

    def _texts(self, field: str) -> list[str]:
        return [value.text for value in self._values if value.column.field == field]

    def _parts(self, field: str, between: re.Pattern[str]) -> list[str]:
        found = (part.strip() for text in self._texts(field) for part in between.split(text))
        return list(dict.fromkeys(part for part in found if part))

    def _remark(self, told: str, detail: str = "") -> None:
        self._report.add(self._file, self._place, told, detail)

    def _keep(self, head: str, text: str, why: str) -> None:
        """Keep it as a fact."""
        self._facts.append(f"{head}: {text}")
        self._remark(f"{why}; it is kept as a fact", text)

    def _id(self) -> str:
        """The id that the row gives, if it is one."""
        for text in self._texts("id"):
            if not any(check_form("id", "id", text)):
                return text
            self._keep("Id", text, "this is no id that can be used")
        return ""

    def _phones(self, country: str | None) -> Table:
        found: dict[object, Table] = {}
        for text, extension, label in self._numbers():
            if is_number_for_urgent_help(text):
                self._keep("Phone", text, "a number for urgent help is no office's")
                continue
            if not numbers_in(text.strip("\"' "), country):
                self._keep("Phone", text, "this is no number")
                continue
            values = {"number": text} | ({"extension": extension} if extension else {})
            row = Row("phone", self._file, self._place, values)
            phones = phones_of(row, country, label, self._report)
            for phone in phones:
                if phone.get("label") == "incomplete":
                    del phone["label"]  # so the export marks it, and `incomplete = true` says it
                found.setdefault(key_of(phone), phone)
        return {"phones": list(found.values())} if found else {}

    def _numbers(self) -> Iterator[tuple[str, str, str | None]]:
        """Each number that is printed, its extension, and what the line is."""
        extensions = [value.text for value in self._values if value.column.field == "extension"]
        phones = [value for value in self._values if value.column.field == "phone"]
        for at, value in enumerate(phones):
            extension = extensions[at] if at < len(extensions) else ""
            parts = [part for part in _BETWEEN.split(value.text) if part]
            head = value.column.head.strip()
            label = head if len(phones) > 1 and not head.casefold().startswith(("phone", "tel")) else None
            for part in parts:
                yield _SCHEME.sub("", part), extension if len(parts) == 1 else "", label
            if extension and len(parts) > 1:
                self._keep("Extension", extension, "nobody can tell which number this extension belongs to")
        for extension in extensions[len(phones) :]:
            self._keep("Extension", extension, "this extension belongs to no number")

    def _address(self) -> Table:
        found: list[str] = []
        for part in self._parts("email", _BETWEEN_ADDRESSES):
            named = _NAMED_ADDRESS.fullmatch(part)
            address = _SCHEME.sub("", named[2] if named else part)
            if self._fits("email", address):
                found.append(address)
            else:
                self._keep("E-mail", part, "this is no e-mail address")
        for address in found[1:]:
            self._keep("E-mail", address, "an office has one e-mail address, and this is a further one")
        return {"email": found[0]} if found else {}

    def _page(self) -> Table:
        for text in self._texts("url"):
            if self._fits("url", text):
                return {"url": text}
            self._keep("Web", text, "this is no whole web address; write it with https://")
        return {}

    def _where(self) -> Table:
        """The place; of several columns the words together, as nobody can tell which of them says all."""
        values = [value for value in self._values if value.column.field in _PLACES]
        if len(values) == 1 and (field := values[0].column.field) not in (None, "place"):
            text = re.sub(rf"^{field}\s+", "", values[0].text, flags=re.IGNORECASE)
            if _NUMBER.fullmatch(text):
                return {str(field): text}
        words = ", ".join(_with_head(value) for value in values)
        return {"place": words} if words else {}

    def _fits(self, form: Form, text: str) -> bool:
        return not any(check_form(form, form, text))

    def _confidentiality(self) -> None:
        for text in self._texts("confidentiality"):
            if text.casefold() not in _UNKNOWN:
                told = (
                    "this is not taken over, since no page is named that says so; where one does, add "
                    "[[office.confidentiality_statements]]"
                )
                self._remark(f"confidentiality: {told}", text)

    def _unknown(self, page: str) -> None:
        """Keep what stands in columns that nobody knows, or that say what another says."""
        for value in self._values:
            if value.column.field is None and not (is_source(value.column) and value.text == page):
                self._facts.append(f"{value.column.head.strip()}: {value.text}")


def _plain(text: str) -> str:
    """A cell without the apostrophe that an export, or somebody at a spreadsheet, put before its text."""
    plain = plain_cell(text)
    return plain if plain != text else _FORMULA.sub("", text, count=1)


def _with_head(value: Value) -> str:
    """What a column says of the place; a bare number with the column's name before it."""
    field, text = value.column.field, value.text
    return f"{str(field).capitalize()} {text}" if field != "place" and _NUMBER.fullmatch(text) else text
