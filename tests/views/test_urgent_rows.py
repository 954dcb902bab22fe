"""Contacts for urgent help as rows and lines: which way first, whom it reaches, what is never lost."""

from typing import Any

import pytest

from tests.records.test_records import BARE, GUIDE, NEWS, PAGE
from whereto.records.answer import Answer, Danger, Fallback, Hit, Match
from whereto.records.source import Source
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import words
from whereto.views.rows import Calls, Row, Section
from whereto.views.urgent_rows import (
    call,
    call_now,
    contact_rows,
    contacts_of,
    in_a_line,
    lines_around,
    to_call_now,
    urgent_blocks,
    urgent_blocks_on_a_screen,
)

NUMBER = Channel("call", "617-555-0100", "+16175550100")
TEXT = Channel("text", "741741", "741741", keyword="HOME")
CHAT = Channel("chat", url="https://line.example")
LINE = UrgentContact("line", "Line", "crisis line", "any crisis", (NUMBER,), (PAGE,))
ALWAYS = LINE._replace(id="always", name="Always", hours="day and night")
GUARD = LINE._replace(id="guard", name="Guard", type="emergency", description="danger to life")
IN_DANGER = Answer("x", (LINE, GUARD, ALWAYS), danger=Danger("self", "x"))


def labels(contact: UrgentContact) -> dict[str, str]:
    return {row.label: row.text for row in contact_rows(contact)}


FACTS: list[tuple[str, dict[str, Any], str]] = [
    ("Hours", {"hours": "weekdays"}, "weekdays"),
    ("Works in", {"reached_from": "the US"}, "the US"),
    ("Cost", {"free": True}, "free"),
    ("Confidential", {"confidential": True}, "yes"),
    ("Note", {"note": "Option 1."}, "Option 1."),
]


@pytest.mark.parametrize(("label", "given", "said"), FACTS, ids=[label for label, _, _ in FACTS])
def test_what_is_known_of_a_contact_has_its_row_and_what_is_not_has_none(
    label: str, given: dict[str, Any], said: str
) -> None:
    assert labels(LINE._replace(**given))[label] == said
    assert label not in labels(LINE)


def test_a_contact_says_what_it_is_what_for_and_every_way_with_where_it_leads() -> None:
    inside = NUMBER._replace(label="the desk", reached_from="a phone on campus")
    contact = LINE._replace(channels=(inside, TEXT, CHAT))
    found = [(row.label, row.text, row.href, row.remark) for row in contact_rows(contact)]
    assert [row[:2] for row in found[:3]] == [
        ("Urgent help", "Line"),
        ("What it is", "crisis line"),
        ("For", "any crisis"),
    ]
    assert found[3:6] == [
        ("Call", "617-555-0100", "tel:+16175550100", "the desk, from a phone on campus"),
        ("Text", "HOME to 741741", "sms:741741", ""),
        ("Chat", "https://line.example", "https://line.example", ""),
    ]
    cited = contact._replace(hours_sources=(GUIDE,), channels=(inside._replace(sources=(NEWS,)),))
    assert [row.label for row in contact_rows(cited)].count("Source") == 3


def test_a_line_says_the_first_way_and_counts_ways_with_the_same_number_as_one() -> None:
    both = LINE._replace(channels=(NUMBER, NUMBER._replace(type="text"), TEXT, CHAT))
    found = call(both)
    assert (found.way, found.href) == ("Call or text 617-555-0100", "tel:+16175550100")
    assert found.others == (
        ("text HOME to 741741", "sms:741741"),
        ("chat https://line.example", "https://line.example"),
    )
    other_word = LINE._replace(channels=(TEXT, TEXT._replace(keyword="HELP")))
    assert call(other_word).way == "Text HOME to 741741"
    assert call(other_word).others == (("text HELP to 741741", "sms:741741"),)
    inside = NUMBER._replace(display="100", number="100", reached_from="a phone on campus")
    assert call(LINE._replace(channels=(NUMBER, inside))).others[0][0] == "from a phone on campus 100"
    named = inside._replace(label="the desk")
    assert call(LINE._replace(channels=(NUMBER, named))).others[0][0] == "the desk 100"


def test_a_line_with_its_purpose_says_whether_it_is_free_and_confidential() -> None:
    contact = ALWAYS._replace(free=True, confidential=True)
    found = call(contact, purpose=True)
    assert (found.who, found.purpose) == ("Always, day and night, free, confidential", "any crisis")
    assert call(ALWAYS, purpose=True).who == "Always, day and night"
    assert call(contact._replace(free=False), purpose=True).who == "Always, day and night, confidential"


def test_a_line_without_its_purpose_says_what_there_is_room_for_and_never_confidential() -> None:
    contact = ALWAYS._replace(free=True, confidential=True)
    assert call(contact) == call(contact)._replace(
        who="Always (any crisis), day and night, free", purpose=""
    )
    longer = contact._replace(description="x" * 40)
    assert call(longer).who == "Always, day and night, free"
    fits = contact._replace(name="y" * 37, description="x" * 40)
    assert len(call(fits).who) == 58
    assert call(fits._replace(name="y" * 38)).who == f"{'y' * 38}, day and night"
    assert call(contact._replace(description="x" * 28)).who == f"Always ({'x' * 28}), day and night, free"
    assert call(contact._replace(description="x" * 29)).who == "Always, day and night, free"
    assert call(contact._replace(reached_from="the US"), where=True).who.endswith(", in the US, free")
    assert "the US" not in call(contact._replace(reached_from="the US")).who


def test_now_stand_an_emergency_number_and_one_that_is_always_answered_in_the_order_to_try() -> None:
    assert [each.who for each in to_call_now((LINE, GUARD, ALWAYS))] == ["Guard", "Always"]
    assert [each.who for each in to_call_now((ALWAYS, LINE, GUARD))] == ["Always", "Guard"]
    daily = LINE._replace(hours="weekdays, day and night")
    assert [each.who for each in to_call_now((daily, LINE, ALWAYS))] == [
        "Line",
        "Always",
    ]  # no emergency number: the first stands beside
    assert [each.who for each in to_call_now((GUARD,))] == ["Guard"]
    second = GUARD._replace(name="Second guard", hours="day and night")
    assert [each.who for each in to_call_now((GUARD, second, LINE, ALWAYS))] == ["Guard", "Always"]
    abroad = GUARD._replace(reached_from="the US")
    assert to_call_now((abroad,), where=True)[0].who == "Guard, in the US"
    assert to_call_now((abroad,))[0].who == "Guard"
    assert to_call_now((LINE._replace(channels=(NUMBER, CHAT)),))[0].others == ()


def test_in_danger_pages_are_left_out_of_the_lines_in_a_hurry_and_numbers_are_not() -> None:
    contact = LINE._replace(channels=(NUMBER, TEXT, CHAT))
    (calls,) = contacts_of(IN_DANGER._replace(urgent_contacts=(contact,)))
    assert isinstance(calls, Calls)
    assert [way for way, _ in calls.calls[0].others] == ["text HOME to 741741"]
    assert calls.title == ""
    assert "line.example" not in in_a_line(contact)
    assert in_a_line(contact) == "Call 617-555-0100: Line (any crisis); text HOME to 741741"


def test_contacts_that_were_named_stand_under_a_title_with_all_that_they_are_for() -> None:
    named, *note = contacts_of(Answer("x", (LINE,)))
    assert isinstance(named, Calls)
    assert (named.title, named.close, note) == (words.CONTACTS_NAMED_TITLE, False, [])
    assert named.calls[0].purpose == "any crisis"
    failed, *_ = contacts_of(Answer("x", (LINE,), faults=("x",)))
    assert isinstance(failed, Calls)
    assert failed.title == words.CONTACTS_TITLE
    named, told = contacts_of(Answer("x", (LINE,), urgent_note="Elsewhere call another."))
    assert isinstance(named, Calls)
    assert named.close
    assert isinstance(told, Section)
    assert told.rows == (Row("", "Elsewhere call another."),)


def test_the_last_lines_close_the_frame_of_the_cards_where_cards_are_the_last_above() -> None:
    match = Match(BARE, 0.5, guess=False, hits=(Hit("x", "x", "concern", "x", "x"),))
    title, calls = call_now(IN_DANGER._replace(results=(match,)))
    assert isinstance(title, Section)
    assert (title.title, title.close, title.foot) == (words.IN_DANGER_TITLE, True, True)
    assert isinstance(calls, Calls)
    assert [each.who for each in calls.calls] == ["Guard", "Always"]
    for alone in (IN_DANGER, IN_DANGER._replace(results=(match,), fallback=Fallback("x", ()))):
        title, *_ = call_now(alone)
        assert isinstance(title, Section)
        assert (title.close, title.foot) == (False, False)
    told = [*call_now(IN_DANGER._replace(urgent_note="Elsewhere call another."))]
    assert isinstance(told[1], Section)
    assert told[1].rows[0].text == "Elsewhere call another."


def test_the_lines_around_the_cards_are_counted_with_the_note_and_what_wraps() -> None:
    assert lines_around(IN_DANGER) == 3 + 3
    assert lines_around(IN_DANGER._replace(urgent_note="x")) == 3 + 4
    long = LINE._replace(channels=(NUMBER, TEXT._replace(label="x " * 30)))
    assert lines_around(IN_DANGER._replace(urgent_contacts=(long,))) > 1 + 3


def test_beside_another_catalogue_the_shipped_contacts_say_the_country_where_all_are_for_one() -> None:
    national = LINE._replace(country="US", reached_from="the US")
    own = GUARD._replace(origin="catalogue", reached_from="the campus")
    (calls,) = contacts_of(IN_DANGER._replace(urgent_contacts=(own, national)))
    assert isinstance(calls, Calls)
    assert [", in " in each.who for each in calls.calls] == [False, True]
    (calls,) = contacts_of(IN_DANGER._replace(urgent_contacts=(national, LINE)))
    assert isinstance(calls, Calls)
    assert [", in " in each.who for each in calls.calls] == [False, False]


def test_headings_say_where_contacts_come_from_only_where_some_are_of_ones_own() -> None:
    own = GUARD._replace(origin="catalogue")
    national = LINE._replace(country="US")

    def headings(*contacts: UrgentContact) -> list[str]:
        blocks = urgent_blocks_on_a_screen(UrgentHelp(contacts, "School"))
        return [block.title for block in blocks if isinstance(block, Calls)]

    mine = words.FROM_YOUR_CATALOGUE.format(institution="School")
    assert headings(LINE, GUARD) == [""]
    assert headings(own) == [mine]
    assert headings(own, national) == [mine, words.FROM_SHIPPED_FOR_THE_US]
    assert headings(own, national, LINE) == [mine, words.FROM_SHIPPED]
    told = [row.text for block in urgent_blocks(UrgentHelp((own, LINE), "School")) for row in block.rows]
    assert told.index(mine) < told.index("Guard") < told.index(words.FROM_SHIPPED) < told.index("Line")
    alone = [row.label for block in urgent_blocks(UrgentHelp((LINE,))) for row in block.rows]
    assert "From" not in alone


def test_a_word_on_a_way_that_is_old_says_how_old_it_is() -> None:
    old = Source("old", "Old", "School", "https://b.edu/old", "2026-11-01", page_date="2014-05")
    aged = LINE._replace(channels=(NUMBER._replace(sources=(old,)),))
    assert call(aged, purpose=True).who == "Line, from a page of May 2014"
    assert "from a page of May 2014" in [row.remark for row in contact_rows(aged)]
