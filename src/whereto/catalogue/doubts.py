"""The doubts that cost nothing: what has grown old, and whether an emergency contact is missing.

`whereto list` and `prepare` tell them too; `doubts_more` has those that only `whereto check` looks for.
"""

from collections.abc import Iterator

from whereto.catalogue.faults import Doubt
from whereto.records import days
from whereto.records.catalogue import Catalogue
from whereto.records.days import YEARS, is_past
from whereto.records.office import Office
from whereto.records.record import Record


class Old(Record):
    """From when on a page was read lately enough, and how long ago that is."""

    before: str
    told: str


def doubts_of(catalogue: Catalogue, on: str | None = None) -> tuple[str, ...]:
    """A line each; `on` is the day to judge by, today unless it is given."""
    day = on or days.today()
    old = Old(f"{int(day[:4]) - YEARS:04}{day[4:]}", f"{YEARS} years")
    return tuple(doubt.line for doubt in quick_doubts(catalogue, day, old))


def quick_doubts(catalogue: Catalogue, on: str, old: Old) -> Iterator[Doubt]:
    """The doubts on the day `on`."""
    for number, source in enumerate(catalogue.sources):
        if source.assured_date < old.before:
            yield Doubt(
                "old-source",
                ("source", number, "assured_date"),
                f"source '{source.id}'",
                f"it was last read on {source.assured_date}, over {old.told} ago",
                f"Read it again and correct what has changed: {source.url}",
            )
    country = catalogue.institution.country
    if country not in (None, "US") and not any(part.type == "emergency" for part in catalogue.urgent):
        yield Doubt(
            "no-emergency-contact",
            ("institution", "country"),
            "",
            f"the catalogue is for the country {country} and has no emergency contact, so those that come "
            "with whereto are shown, which are for the US",
            'Add an [[urgent]] of the type "emergency".',
        )
    for number, office in enumerate(catalogue.offices):
        for place, notice in enumerate(office.notices):
            if is_past(notice.until, on):
                yield Doubt(
                    "past-notice",
                    ("office", number, "notices", place, "until"),
                    f"office '{office.id}'",
                    f"its notice of {notice.date} ended on {notice.until} and is not shown any more",
                    "Remove it, or give it another last day.",
                )


def without_past_notices(catalogue: Catalogue, on: str | None = None) -> Catalogue:
    """The catalogue without notices whose last day is over; the same value where there are none."""
    day = on or days.today()
    known = catalogue.offices
    if not isinstance(known, tuple):  # too many to be looked through
        from whereto.records.lazy import LazyRecords

        return catalogue._replace(offices=LazyRecords(lambda at: _current(known[at], day), len(known)))
    offices = tuple(_current(office, day) for office in catalogue.offices)
    same = all(new is old for new, old in zip(offices, catalogue.offices, strict=True))
    return catalogue if same else catalogue._replace(offices=offices)


def _current(office: Office, day: str) -> Office:
    """An office without its past notices; the same value where there are none."""
    if not any(is_past(part.until, day) for part in office.notices):
        return office
    return office._replace(notices=tuple(part for part in office.notices if not is_past(part.until, day)))
