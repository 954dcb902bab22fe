"""An office, as a table of a catalogue, from a service, an organization or a place of a directory."""

from collections.abc import Iterator

from whereto.catalogue.faults import Table
from whereto.exchange.around import Around, Home
from whereto.exchange.directory import Directory
from whereto.exchange.hours import hours_of
from whereto.exchange.places import places_of
from whereto.exchange.reaching import Reaching
from whereto.exchange.rows import Row
from whereto.exchange.telling import Telling
from whereto.exchange.terms import answer_of
from whereto.records.fields import in_file
from whereto.records.office import Office

_PLACE = "place" if "place" in in_file(Office) else "how_to_find"


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
        facts = list(Telling(self._directory, self._home).facts(around))
        reaching = Reaching(self._directory, self._home)
        table["phones"], beside = reaching.phones(around)
        table |= reaching.contacts(around, facts) | self._words(around)
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
