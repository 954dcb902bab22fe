"""What a directory says of an office beyond the fields of a catalogue: facts, each with its heading."""

from collections.abc import Iterable, Iterator

from whereto.exchange import columns
from whereto.exchange.around import Around, Home
from whereto.exchange.directory import Directory
from whereto.exchange.places import postal_of
from whereto.exchange.rows import Row


class Telling:
    """It tells the facts of offices as plain texts, and reports the columns that have no place at all."""

    def __init__(self, directory: Directory, home: Home) -> None:
        """Tell of this directory."""
        self._directory, self._home = directory, home
        self._report = directory.report

    def facts(self, around: Around) -> Iterator[str]:
        """The facts of an office, its own before those of its places."""
        own = around.own
        rows = [own, *around.at, *(row for row in around.locations if row is not own)]
        for row in rows:
            yield from self._told(row, own)
            for kind, (heading, names) in columns.TABLES.items():
                for part in self._directory.below(row, kind):
                    yield f"{heading}: {joined(part, names)}"
            for text in postal_of(row, self._directory, self._home.country):
                yield f"Address for letters: {text}"
            for contact in self._directory.below(row, "contact"):
                yield f"Contact: {person(contact, whole=True)}"
        program = self._directory.find("program", own.get("program_id"))
        if program:
            yield f"Programme: {joined(program, columns.TABLES['program'][1])}"

    def _told(self, row: Row, own: Row) -> Iterator[str]:
        """What the columns of a row say that no field of an office holds."""
        if row is not own:
            for name in ("description", "short_desc", "alternate_name"):
                text = row.get(name)
                if text and text != own.get("description", "name"):
                    yield f"{row.get('name') or 'Place'}: {text}"
        elif own.get("description") and (brief := own.get("short_desc")):
            yield f"In short: {brief}"
        for name, text in row.values.items():
            if name in columns.FACTS:
                yield f"{columns.FACTS[name]}: {text}"
            elif name in columns.LEFT_OUT:
                self._report.add(
                    row.file, row.place, f"'{name}' has no place in a catalogue and is left out", text
                )
            elif name not in columns.TAKEN and not name.endswith("_id"):
                self._report.add(row.file, row.place, f"'{name}' is not known and is kept as a fact", text)
                yield f"{name}: {text}"


def person(row: Row, *, whole: bool = False) -> str:
    """Who a contact is; `whole` with the department and the address."""
    names = ("name", "title", "department", "email") if whole else ("name", "title")
    return ", ".join(text for name in names if (text := row.get(name)))


def joined(row: Row, names: Iterable[str]) -> str:
    """The values of a row under these names, each once."""
    return ", ".join(dict.fromkeys(text for name in names if (text := row.get(name))))
