"""What somebody says of the list that a catalogue is made of, by `whereto init` or by `whereto import`."""

import datetime as dt
from typing import Annotated

import typer

from whereto.records import days
from whereto.records.errors import UsageError

InstitutionOption = Annotated[
    str | None,
    typer.Option("--institution", metavar="NAME", show_default=False, help="Whose offices these are."),
]
CountryOption = Annotated[
    str | None,
    typer.Option(
        "--country", metavar="XX", show_default=False, help="The country of its numbers, as in US."
    ),
]


def region(text: str | None) -> str | None:
    """A country as two capitals. Raises UsageError where there is none of these letters."""
    if text is None:
        return None
    import phonenumbers

    if text.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise UsageError(f"'{text}' is not a country's two letters. Write them as in --country US.")
    return text.upper()


def day(text: str | None) -> str | None:
    """A day as an ISO date. Raises UsageError where it is none, or lies ahead."""
    if text is None:
        return None
    try:
        found = dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"'{text}' is not a day. Write it as in --read-on 2026-11-22.") from None
    if found > days.today():
        raise UsageError(f"the day {found} lies ahead. Write the day on which it was read.")
    return found
