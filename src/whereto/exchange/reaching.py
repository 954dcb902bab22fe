"""How an office is reached: its phones, its e-mail address and its page, the nearest first."""

from collections.abc import Iterator

from whereto.catalogue.faults import Table
from whereto.catalogue.forms import check_form
from whereto.exchange import columns
from whereto.exchange.around import Around, Home
from whereto.exchange.directory import Directory
from whereto.exchange.phones import is_number_for_urgent_help, key_of, phones_of
from whereto.exchange.rows import Row
from whereto.exchange.telling import joined, person


class Reaching:
    """It finds the ways to reach offices, and reports what is none."""

    def __init__(self, directory: Directory, home: Home) -> None:
        """Look in this directory."""
        self._directory, self._home = directory, home
        self._report = directory.report

    def phones(self, around: Around) -> tuple[list[Table], list[str]]:
        """The phones, the office's own first; and as facts what no phone of an office can hold."""
        found: dict[object, Table] = {}
        beside = []
        for holder, label in self._holders(around):
            for row in self._directory.below(holder, "phone"):
                for language in self._directory.below(row, "language"):
                    told = joined(language, columns.TABLES["language"][1])
                    beside.append(f"Languages at {row.get('number')}: {told}")
                for phone in phones_of(row, self._region(around), label, self._report):
                    if is_number_for_urgent_help(phone["display"]):
                        told = "a number for urgent help is no office's, so it is kept as a fact"
                        self._report.add(row.file, row.place, told, phone["display"])
                        beside.append(f"Phone: {phone['display']}")
                    else:
                        found.setdefault(key_of(phone), phone)
        return list(found.values()), beside

    def _holders(self, around: Around) -> Iterator[tuple[Row, str | None]]:
        """What may hold a phone of the office, and how its lines are told from the others.

        The organization's number stands for a service only where nothing nearer has one.
        """
        several = len(around.locations) > 1
        nearer: list[tuple[Row, str | None]] = [(around.own, None), *((row, None) for row in around.at)]
        nearer += [(row, row.get("name") if several else None) for row in around.locations]
        people = [
            (contact, person(contact))
            for row, _ in nearer
            for contact in self._directory.below(row, "contact")
        ]
        nearer = [pair for pair in [*nearer, *people] if pair[0].kind != "service" or pair[0] is around.own]
        yield from nearer
        organization = around.organization
        reached = any(self._directory.below(row, "phone") for row, _ in nearer)
        if organization and organization is not around.own and not reached:
            yield organization, organization.get("name")

    def _region(self, around: Around) -> str | None:
        for location in around.locations:
            for row in self._directory.below(location, "address"):
                country = row.get("country").upper()
                if len(country) == len("US") and country.isalpha():
                    return country
        return self._home.country

    def contacts(self, around: Around, facts: list[str]) -> Table:
        """The e-mail and web address, the nearest first; what is neither becomes a fact."""
        table: Table = {}
        rows = [around.own, *around.locations]
        if around.organization and around.organization is not around.own:
            rows.append(around.organization)
        for field, names in (("email", ("email",)), ("url", ("url", "website"))):
            for row in rows:
                for part in _split(row.get(*names)):
                    text = self._web(part, row) if field == "url" else part
                    if any(check_form("url" if field == "url" else "email", field, text)):
                        facts.append(f"{field}: {part}")
                        what = "web" if field == "url" else "e-mail"
                        told = f"this is no {what} address, so it is kept as a fact"
                        self._report.add(row.file, row.place, told, part)
                    elif field not in table:
                        table[field] = text
                    elif text != table[field] and row is not around.organization:
                        facts.append(f"{'Web' if field == 'url' else 'E-mail'}: {text}")
        return table

    def _web(self, text: str, row: Row) -> str:
        if "://" in text or not text.lower().startswith("www."):
            return text
        self._report.add(row.file, row.place, "http:// is put before a web address without it", text)
        return f"http://{text}"


def _split(text: str) -> list[str]:
    return [part for part in text.replace(";", " ").replace(",", " ").split() if part]
