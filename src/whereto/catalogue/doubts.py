"""What is no fault of a catalogue, but should be looked at by whoever keeps it."""

from collections.abc import Iterator

from whereto.records import days
from whereto.records.catalogue import Catalogue
from whereto.records.days import YEARS, is_old, is_past


def doubts_of(catalogue: Catalogue, on: str | None = None) -> tuple[str, ...]:
    """A line each; `on` is the day to judge by, today unless it is given."""
    return tuple(_doubts(catalogue, on or days.today()))


def _doubts(catalogue: Catalogue, on: str) -> Iterator[str]:
    for source in catalogue.sources:
        if is_old(source.assured_date, on):
            yield (
                f"source '{source.id}' was last read on {source.assured_date}, over {YEARS} years ago. "
                f"Read it again and correct what has changed: {source.url}"
            )
    country = catalogue.institution.country
    if country not in (None, "US") and not any(part.type == "emergency" for part in catalogue.urgent):
        yield (
            f"the catalogue is for the country {country} and has no emergency contact, so those that come "
            'with whereto are shown, which are for the US. Add an [[urgent]] of the type "emergency".'
        )
    for office in catalogue.offices:
        for notice in office.notices:
            if is_past(notice.until, on):
                yield (
                    f"office '{office.id}': its notice of {notice.date} ended on {notice.until} and is not "
                    "shown any more. Remove it, or give it another last day."
                )


def without_past_notices(catalogue: Catalogue, on: str | None = None) -> Catalogue:
    """The catalogue without notices whose last day is over; the same value where there are none."""
    day = on or days.today()
    if not any(is_past(notice.until, day) for office in catalogue.offices for notice in office.notices):
        return catalogue
    offices = tuple(
        office._replace(notices=tuple(part for part in office.notices if not is_past(part.until, day)))
        for office in catalogue.offices
    )
    return catalogue._replace(offices=offices)
