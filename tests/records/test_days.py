"""What day it is, and what is old."""

import calendar
import time
import tomllib

import pytest

from tests.conftest import CATALOGUE, THREE_OFFICES
from whereto.catalogue.check import check
from whereto.records import days
from whereto.records.catalogue import Catalogue
from whereto.records.days import is_old, is_past, latest_today


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2024-11-28", True),
        ("2024-11-29", False),
        ("2024-10", True),
        ("2024-11", False),
        ("2023", True),
        ("2024", False),
        ("2026-11-29", False),
    ],
)
def test_what_lies_more_than_two_years_back_is_old_as_far_as_its_date_tells(
    date: str, *, old: bool
) -> None:
    assert is_old(date, "2026-11-29") is old


def test_a_last_day_is_past_on_the_day_after_it_and_no_last_day_never_is() -> None:
    assert is_past("2026-11-28", "2026-11-29")
    assert not is_past("2026-11-29", "2026-11-29")
    assert not is_past(None, "2026-11-29")


def at_noon(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    seconds = calendar.timegm(time.strptime(f"{day} 12", "%Y-%m-%d %H"))
    monkeypatch.setattr(time, "time", lambda: float(seconds))


@pytest.mark.parametrize(("clock", "latest"), [("2027-02-28", "2027-03-01"), ("2027-12-31", "2028-01-01")])
def test_the_latest_today_is_the_day_after_the_clocks(
    clock: str, latest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_noon(monkeypatch, clock)
    assert latest_today() == latest


def test_the_day_on_which_the_shipped_catalogue_was_read_last_is_known(shipped: Catalogue) -> None:
    assert max(source.assured_date for source in shipped.sources) == days.SHIPPED_READ


def test_a_clock_that_is_behind_makes_no_sound_catalogue_unusable(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, "1970-01-02")
    assert latest_today() == days.SHIPPED_READ
    assert not check(tomllib.loads(CATALOGUE.read_text(encoding="utf-8")))
    assert not check(tomllib.loads(THREE_OFFICES))
    (fault,) = check(tomllib.loads(THREE_OFFICES.replace("2026-01-31", "2026-11-30")))
    assert fault.path == ("source", 0, "assured_date")
