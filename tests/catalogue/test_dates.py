"""The days of a catalogue: what cannot be is a fault, what is over is a doubt and is not shown."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import THREE_OFFICES, Run
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.doubts import doubts_of, without_past_notices

NOTICE = """[[office.notices]]
date = 2026-01-05
text = "Closed in January."
sources = ["list"]
until = {}
"""
DAY = "2026-11-29"


def faults(text: str) -> list[tuple[Any, ...]]:
    return [(fault.path, fault.problem) for fault in check(tomllib.loads(text))]


def test_a_page_read_on_a_day_to_come_is_a_fault() -> None:
    ((path, problem),) = faults(THREE_OFFICES.replace("2026-01-31", "2126-01-31"))
    assert path == ("source", 0, "assured_date")
    assert "has not come yet" in problem


def test_a_page_dated_later_than_it_was_read_is_a_fault() -> None:
    read = "assured_date = 2026-01-31\n"
    ((path, _),) = faults(THREE_OFFICES.replace(read, f'{read}page_date = "2026-02"\n'))
    assert path == ("source", 0, "page_date")
    assert not faults(THREE_OFFICES.replace(read, f'{read}page_date = "2026-01"\n'))


@pytest.mark.parametrize("written", ["17", "2017-13", "2017-10-32", "October 2017", "2017-10-26T00:00"])
def test_a_pages_date_is_a_year_a_month_or_a_day(written: str) -> None:
    read = "assured_date = 2026-01-31\n"
    told = faults(THREE_OFFICES.replace(read, f'{read}page_date = "{written}"\n'))
    assert any("is not a date" in problem for _, problem in told)


def test_a_last_day_before_the_first_is_a_fault() -> None:
    ((path, problem),) = faults(THREE_OFFICES + NOTICE.format("2026-01-04"))
    assert path == ("office", 2, "notices", 0, "until")
    assert "before" in problem
    assert not faults(THREE_OFFICES + NOTICE.format("2026-01-05"))


@pytest.mark.parametrize("country", ["us", "USA", "United States"])
def test_a_country_is_told_by_its_two_letters(country: str) -> None:
    name = 'short_name = "school"\n'
    ((path, _),) = faults(THREE_OFFICES.replace(name, f'{name}country = "{country}"\n'))
    assert path == ("institution", "country")


def test_a_notice_is_gone_on_the_day_after_its_last() -> None:
    catalogue = build(tomllib.loads(THREE_OFFICES + NOTICE.format("2026-11-28")))
    assert without_past_notices(catalogue, "2026-11-28") is catalogue
    assert catalogue.office("chaplain").notices
    assert not without_past_notices(catalogue, DAY).office("chaplain").notices
    assert without_past_notices(catalogue, DAY).office("aid") == catalogue.office("aid")


def test_what_is_over_is_a_doubt_that_says_what_to_do() -> None:
    catalogue = build(tomllib.loads(THREE_OFFICES + NOTICE.format("2026-11-28")))
    (ended,) = doubts_of(catalogue, DAY)
    assert "'chaplain'" in ended
    assert "Remove it" in ended
    assert doubts_of(catalogue, "2026-11-28") == ()
    (read, _) = doubts_of(catalogue, "2028-02-01")
    assert "'list'" in read
    assert "Read it again" in read


def test_a_catalogue_for_another_country_without_an_emergency_contact_is_a_doubt() -> None:
    text = THREE_OFFICES.replace('short_name = "school"\n', 'country = "GB"\n')
    (doubt,) = doubts_of(build(tomllib.loads(text)), DAY)
    assert "emergency" in doubt


def test_list_tells_the_doubts_of_a_catalogue_of_ones_own_and_no_view_shows_what_is_over(
    tmp_path: Path, whereto: Run
) -> None:
    path = tmp_path / "c.toml"
    path.write_text(THREE_OFFICES + NOTICE.format("2026-11-28"), encoding="utf-8")
    run = whereto("list", "--catalogue", str(path))
    assert run.returncode == 0
    assert "'chaplain': its notice of 2026-01-05 ended on 2026-11-28" in run.stderr
    assert len(json.loads(whereto("list", "--json", "--catalogue", str(path)).stdout)["doubts"]) == 1
    for view in ("--plain", "--json"):
        for command in (("show", "chaplain"), ("search", "chaplain"), ("list",)):
            assert "Closed in January" not in whereto(*command, view, "--catalogue", str(path)).stdout
    assert "ended on 2026-11-28" in whereto("prepare", str(path)).stderr
    assert "ended on 2026-11-28" in whereto("list", "--catalogue", str(path)).stderr  # prepared as well
    assert "Closed in January" not in whereto("show", "chaplain", "--catalogue", str(path)).stdout
    assert whereto("list").stderr == ""
