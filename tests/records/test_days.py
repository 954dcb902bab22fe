"""What day it is, and what is old."""

import pytest

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


def test_the_latest_today_is_a_day() -> None:
    assert len(latest_today()) == len("2026-11-29")
