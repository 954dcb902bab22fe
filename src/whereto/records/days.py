"""What day it is, and whether something is so old that a person should know. Days are ISO 8601 texts."""

import time

YEARS = 2  # what is older than that may have changed
SHIPPED_READ = "2026-11-29"  # the last day on which a page of the shipped catalogue was read
_SLACK = 24 * 60 * 60  # it may be tomorrow already where a catalogue was written


def today() -> str:
    """The day by this computer's clock."""
    return time.strftime("%Y-%m-%d")


def latest_today() -> str:
    """The latest day that it is anywhere by now.

    It is never before a page of the shipped catalogue was read: then the computer's clock is behind.
    """
    by_the_clock = time.strftime("%Y-%m-%d", time.localtime(time.time() + _SLACK))
    return max(by_the_clock, SHIPPED_READ)


def is_old(date: str, on: str) -> bool:
    """Whether a day, a month or a year lies more than `YEARS` before the day `on`."""
    year = f"{int(on[:4]) - YEARS:04}"
    return date < f"{year}{on[4:]}"[: len(date)]


def is_past(date: str | None, on: str) -> bool:
    """Whether a last day is over; what has none goes on."""
    return date is not None and date < on
