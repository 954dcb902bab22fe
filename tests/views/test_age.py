"""A fact that rests on an old word says so, where a person would act on it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES, Run
from whereto.records.source import Source
from whereto.records.urgent import Channel, UrgentContact
from whereto.views.age import age_of, hours_of

DAY = "2026-11-29"


def test_the_hours_of_a_contact_say_their_age_once() -> None:
    old, way = page("2014-09"), Channel("call", "1", "+1")
    contact = UrgentContact("a", "A", "crisis line", "b", (way,), (), "day and night")
    assert hours_of(contact) == "day and night"
    assert hours_of(contact._replace(hours_sources=(old,))) == "day and night (page of 2014)"
    both = contact._replace(hours_sources=(old,), channels=(way._replace(sources=(old,)),))
    assert hours_of(both) == "day and night"


def page(date: str | None, read: str = "2026-11-22") -> Source:
    return Source("page", "Page", "School", "https://b.edu", read, page_date=date)


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ((page("2017-10"),), "from a page of October 2017"),
        ((page("2017"),), "from a page of 2017"),
        ((page("2017-10-06"),), "from a page of 6 October 2017"),
        ((page(None), page("2017-10")), "from a page of October 2017"),
        ((page("2025-08-19"), page("2017-10")), ""),
        ((page(None),), ""),
        ((page(None, "2023-05-01"),), "last read in May 2023"),
        ((page(None, "2023-05-01"), page(None)), ""),
        ((), ""),
    ],
)
def test_the_newest_word_decides_whether_a_fact_is_old(pages: tuple[Source, ...], said: str) -> None:
    assert age_of(pages, DAY) == said


@pytest.fixture
def aged(tmp_path: Path) -> Callable[[str], str]:
    def write(lines: str) -> str:
        text = THREE_OFFICES.replace(
            "assured_date = 2026-01-31\n", f"assured_date = 2026-01-31\n{lines}", 1
        )
        contacts = 'email = "aid@b.edu"\nroom = "12"\n'
        text = text.replace('room = "12"\n', contacts).replace(
            '[[office]]\nid = "housing-office"',
            '[[office.phones]]\ndisplay = "212-555-0142"\nnumber = "+12125550142"\n'
            '[[office]]\nid = "housing-office"',
        )
        (tmp_path / "c.toml").write_text(text, encoding="utf-8")
        return str(tmp_path / "c.toml")

    return write


def test_the_old_word_stands_beside_each_contact_and_a_stored_copy_beside_its_source(
    aged: Callable[[str], str], whereto: Run
) -> None:
    path = aged('page_date = "2019-04"\nstored_copy = true\nnote = "It is an archive."\n')
    shown = whereto("show", "aid", "--catalogue", path).stdout.splitlines()
    for label in ("Call", "Write to", "Go to"):
        (line,) = [line for line in shown if line.startswith(f"{label}: ")]
        assert "from a page of April 2019" in line
    assert "Sources, read 2026-01-31 in a stored copy" in shown
    assert shown[-3].endswith(", dated 2019-04 (It is an archive.): https://example.edu/list")
    (source,) = json.loads(whereto("show", "aid", "--json", "--catalogue", path).stdout)["office"][
        "sources"
    ]
    assert (source["page_date"], source["stored_copy"]) == ("2019-04", True)


def test_a_recent_word_says_nothing_of_its_age(aged: Callable[[str], str], whereto: Run) -> None:
    shown = whereto("show", "aid", "--catalogue", aged("")).stdout
    assert "from a page" not in shown
    assert "stored copy" not in shown
