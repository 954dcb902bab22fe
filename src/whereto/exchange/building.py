"""An office, as a table of a catalogue, from a service, an organization or a place of a directory."""

import datetime as dt
from collections.abc import Iterable, Iterator

from whereto.catalogue.faults import Table
from whereto.catalogue.forms import check_form
from whereto.exchange import columns
from whereto.exchange.directory import Directory
from whereto.exchange.hours import hours_of
from whereto.exchange.phones import is_number_for_urgent_help, key_of, phones_of
from whereto.exchange.places import places_of, postal_of
from whereto.exchange.rows import Row
from whereto.exchange.terms import answer_of
from whereto.records.fields import in_file
from whereto.records.office import Office
from whereto.records.record import Record

_PLACE = "place" if "place" in in_file(Office) else "how_to_find"


class Home(Record):
    """What holds for all offices of an import."""

    country: str | None
    source: str
    read_on: dt.date


class Around(Record):
    """What an office is made of: its own row, the places it is at, and whom it belongs to."""

    own: Row
    at: tuple[Row, ...]
    """What says where a service is offered (service_at_location), where there is such a row."""
    locations: tuple[Row, ...]
    organization: Row | None


class Builder:
    """It makes the tables of offices, with their facts as plain texts, and reports what does not fit."""

    def __init__(self, directory: Directory, home: Home) -> None:
        """Build from this directory."""
        self._directory, self._home = directory, home
        self._report = directory.report

    def office(self, around: Around) -> Table:
        """The table of an office, without its id, keywords and concerns."""
        own, organization = around.own, around.organization
        name = own.get("name")
        table: Table = {"id": "", "name": name, "description": self._description(around)}
        table["sources"] = [self._home.source]
        table |= self._confidentiality(own)
        names = [part for part in (own.get("alternate_name"),) if part and part != name]
        if names:
            table["alternate_names"] = names
        if organization and organization is not own and organization.get("name") != name:
            table["parent"] = organization.get("name")
        facts = list(self._facts(around))
        table["phones"], beside = self._phones(around)
        table |= self._contacts(around, facts) | self._words(around)
        table["facts"] = list(dict.fromkeys([*facts, *beside]))
        table["notices"] = list(self._notices(around))
        return {key: value for key, value in table.items() if value or key == "id"}

    def _confidentiality(self, own: Row) -> Table:
        """That nothing is stated, unless a term of whereto's own vocabulary says more."""
        answer = answer_of(own, self._directory)
        if answer not in ("confidential", "private"):
            return {"confidentiality": "not stated"}
        note = f"The directory files it under '{answer}'."
        said = {"says": answer, "note": note, "sources": [self._home.source]}
        return {"confidentiality": answer, "confidentiality_statements": [said]}

    def _description(self, around: Around) -> str:
        own = around.own
        said = own.get("description", "short_desc", "service_description")
        if not said and around.own.kind == "service":
            said = next(
                (text for row in around.locations if (text := row.get("short_desc", "description"))), ""
            )
        if not said:
            self._report.add(own.file, own.place, "it has no description, so its name stands in its place")
        return said or own.get("name")

    def _phones(self, around: Around) -> tuple[list[Table], list[str]]:
        """The phones, the office's own first; and as facts what no phone of an office can hold."""
        found: dict[object, Table] = {}
        beside = []
        for holder, label in self._holders(around):
            for row in self._directory.below(holder, "phone"):
                for language in self._directory.below(row, "language"):
                    told = _joined(language, columns.TABLES["language"][1])
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
            (contact, _person(contact))
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

    def _contacts(self, around: Around, facts: list[str]) -> Table:
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

    def _words(self, around: Around) -> Table:
        own = around.own
        said = (own.get("name"),)
        places = [
            text
            for row in around.locations
            if row is not own and (text := places_of(row, self._directory, said, self._home.country))
        ]
        if own.kind == "location" and (text := places_of(own, self._directory, said, self._home.country)):
            places.append(text)
        return {
            _PLACE: "; or ".join(dict.fromkeys(places)),
            "hours": self._hours(around),
            "audience": "; ".join(dict.fromkeys(self._audience(own))),
            "cost": "; ".join(dict.fromkeys(self._cost(own))),
            "first_contact": own.get("application_process"),
        }

    def _hours(self, around: Around) -> str:
        several = len(around.locations) > 1
        told: dict[str, None] = {}
        for row in (around.own, *around.at, *around.locations):
            schedules = self._directory.below(row, "schedule")
            hours = hours_of(schedules, self._directory.below(row, "holiday"), self._report)
            if hours and hours not in told:
                name = row.get("name") if row is not around.own and row.kind == "location" else ""
                told[f"{name}: {hours}" if name and (told or several) else hours] = None
        return "; ".join(told)

    def _audience(self, own: Row) -> Iterator[str]:
        yield from (
            text
            for name in ("eligibility_description", "eligibility", "audience")
            if (text := own.get(name))
        )
        for row in self._directory.below(own, "eligibility"):
            yield from (text for name in ("eligibility", "description") if (text := row.get(name)))
        youngest, oldest = own.get("minimum_age"), own.get("maximum_age")
        if youngest or oldest:
            yield " ".join(
                part
                for part in ("age", f"from {youngest}" * bool(youngest), f"to {oldest}" * bool(oldest))
                if part
            )

    def _cost(self, own: Row) -> Iterator[str]:
        yield from (text for name in ("fees_description", "fees") if (text := own.get(name)))
        for row in self._directory.below(own, "cost_option"):
            names = ("option", "amount", "currency", "amount_description")
            told = " ".join(text for name in names if (text := row.get(name)))
            dates = (
                f"{word} {row.get(name)}" for word, name in (("from", "valid_from"), ("until", "valid_to"))
            )
            told = ", ".join([told, *(text for text in dates if not text.endswith(" "))])
            if told:
                yield told

    def _facts(self, around: Around) -> Iterator[str]:
        own = around.own
        rows = [own, *around.at, *(row for row in around.locations if row is not own)]
        for row in rows:
            yield from self._told(row, own)
            for kind, (heading, names) in columns.TABLES.items():
                if kind != "program" or row.kind != "organization":
                    for part in self._directory.below(row, kind):
                        yield f"{heading}: {_joined(part, names)}"
            for text in postal_of(row, self._directory, self._home.country):
                yield f"Address for letters: {text}"
            for contact in self._directory.below(row, "contact"):
                yield f"Contact: {_person(contact, whole=True)}"
        program = self._directory.find("program", own.get("program_id"))
        if program:
            yield f"Programme: {_joined(program, columns.TABLES['program'][1])}"

    def _told(self, row: Row, own: Row) -> Iterator[str]:
        """What the columns of a row say that no field of an office holds."""
        if row is not own:
            for name in ("description", "short_desc", "alternate_name"):
                text = row.get(name)
                if text and text != own.get("description", "name"):
                    yield f"{row.get('name') or 'Place'}: {text}"
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

    def _notices(self, around: Around) -> Iterator[Table]:
        own = around.own
        alert = own.get("alert")
        if own.get("status").casefold() == "temporarily closed":
            alert = " ".join(part for part in ("Temporarily closed.", alert) if part)
        if alert:
            yield {
                "date": self._home.read_on,
                "text": alert,
                "sources": [self._home.source],
                "important": True,
            }


def _split(text: str) -> list[str]:
    return [part for part in text.replace(";", " ").replace(",", " ").split() if part]


def _person(row: Row, *, whole: bool = False) -> str:
    names = ("name", "title", "department", "email") if whole else ("name", "title")
    return ", ".join(text for name in names if (text := row.get(name)))


def _joined(row: Row, names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(text for name in names if (text := row.get(name))))
