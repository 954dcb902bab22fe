"""What is no fault and should be looked at: each doubt in its place, none a day or a word too early."""

from typing import Any

import pytest

from tests.records.test_records import BARE, OWN, PAGE
from whereto.catalogue.doubts import Old, doubts_of, quick_doubts, without_past_notices
from whereto.catalogue.doubts_more import doubts_in
from whereto.catalogue.doubts_offices import doubts_between, doubts_of_offices
from whereto.catalogue.doubts_phones import doubts_of_phones
from whereto.catalogue.faults import Doubt
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.records.office_parts import Notice, Phone
from whereto.records.urgent import Channel, UrgentContact

DAY = "2026-11-29"
OLD = Old("2026-01-01", "a year")
RENT = Concern("rent", "rent", "landlord", group=None)
DESK = BARE._replace(url="https://b.edu", concerns=(RENT,))
GUARD = UrgentContact(
    "guard", "Guard", "emergency", "danger", (Channel("call", "617-555-0100", "+16175550100"),), (PAGE,)
)


def catalogue(*offices: Office, country: str | None = None, **parts: Any) -> Catalogue:
    given = {"concerns": (RENT,), **parts}
    return Catalogue(1, Institution("School", country=country), (OWN,), offices, **given)


def kinds(doubts: Any) -> list[tuple[str, Any]]:
    return [(doubt.kind, doubt.path) for doubt in doubts]


@pytest.mark.parametrize(
    ("read", "old"), [("2025-12-31", True), ("2026-01-01", False), ("2026-01-02", False)]
)
def test_a_page_is_old_that_was_read_before_the_day(read: str, old: object) -> None:
    found = catalogue(DESK)._replace(sources=(OWN, PAGE._replace(assured_date=read)))
    doubts = kinds(quick_doubts(found, DAY, Old("2026-01-01", "a year")))
    assert doubts == ([("old-source", ("source", 1, "assured_date"))] if old else [])


def test_after_two_years_a_page_is_old_wherever_a_catalogue_is_listed() -> None:
    for read, old in (("2024-11-28", True), ("2024-11-29", False)):
        found = catalogue(DESK)._replace(sources=(OWN._replace(assured_date=read),))
        told = doubts_of(found, DAY)
        assert bool(told) is old
        assert all(f"last read on {read}, over 2 years ago" in line for line in told)


@pytest.mark.parametrize(
    ("country", "contacts", "doubted"),
    [
        (None, (), False),
        ("US", (), False),
        ("GB", (), True),
        ("GB", (GUARD._replace(type="crisis line"),), True),
        ("GB", (GUARD._replace(type="crisis line"), GUARD), False),
    ],
)
def test_a_catalogue_for_another_country_should_bring_an_emergency_contact(
    country: str | None, contacts: tuple[UrgentContact, ...], doubted: object
) -> None:
    found = catalogue(DESK, country=country, urgent=contacts)
    assert kinds(quick_doubts(found, DAY, OLD)) == (
        [("no-emergency-contact", ("institution", "country"))] if doubted else []
    )
    assert not any(
        doubt.kind == "no-emergency-contact" for doubt in doubts_in(found, DAY, 365, whole=False)
    )


def notice(date: str, until: str | None = None) -> Notice:
    return Notice(date, "Closed.", (PAGE,), until=until)


@pytest.mark.parametrize(("until", "past"), [("2026-11-28", True), (DAY, False), (None, False)])
def test_a_notice_is_over_the_day_after_its_last_and_then_not_shown(
    until: str | None, past: object
) -> None:
    found = catalogue(DESK, DESK._replace(notices=(notice("2026-01-01"), notice("2026-01-01", until))))
    path = ("office", 1, "notices", 1, "until")
    assert kinds(quick_doubts(found, DAY, OLD)) == ([("past-notice", path)] if past else [])
    shown = without_past_notices(found, DAY)
    assert len(shown.offices[1].notices) == (1 if past else 2)
    assert (shown is found) is not past


@pytest.mark.parametrize(("date", "early"), [(DAY, False), ("2026-11-30", True)])
def test_a_notice_of_a_day_that_has_not_come_is_a_doubt(date: str, early: object) -> None:
    found = doubts_in(catalogue(DESK._replace(notices=(notice(date),))), DAY, 365)
    assert kinds(found) == ([("early-notice", ("office", 0, "notices", 0, "date"))] if early else [])


@pytest.mark.parametrize(
    ("stale", "told"), [(365, "over a year ago"), (1, "over 1 day ago"), (2, "over 2 days ago")]
)
def test_how_long_ago_is_told_as_a_person_would(stale: int, told: str) -> None:
    found = catalogue(DESK)._replace(sources=(OWN._replace(assured_date="2020-01-01"),))
    (doubt,) = doubts_in(found, DAY, stale)
    assert told in doubt.problem
    edge = found._replace(sources=(OWN._replace(assured_date="2026-11-27"),))
    assert [doubt.kind for doubt in doubts_in(edge, DAY, stale)] == (["old-source"] if stale == 1 else [])


@pytest.mark.parametrize(
    "way",
    [
        {"url": "https://b.edu"},
        {"email": "a@b.edu"},
        {"room": "1"},
        {"how_to_find": "Ask."},
        {"phones": (Phone("617-555-0100", "+16175550100"),)},
    ],
)
def test_an_office_without_any_way_to_reach_it_is_a_doubt(way: dict[str, Any]) -> None:
    bare = DESK._replace(url=None)
    assert kinds(doubts_of_offices(catalogue(bare))) == [("no-way", ("office", 0))]
    assert kinds(doubts_of_offices(catalogue(bare._replace(phones=(Phone("555"),))))) == [
        ("no-way", ("office", 0))
    ]
    assert kinds(doubts_of_offices(catalogue(bare._replace(**way)))) == []


def test_what_the_card_does_not_show_is_a_doubt() -> None:
    for hidden in ("building", "floor"):
        office = DESK._replace(room="1", **{hidden: "2"})  # type: ignore[arg-type]  # by name
        assert kinds(doubts_of_offices(catalogue(office))) == [("hidden-field", ("office", 0, hidden))]
        assert kinds(doubts_of_offices(catalogue(office._replace(room=None)))) == []


def test_a_keyword_without_a_letter_and_a_concern_that_is_named_twice_are_doubts() -> None:
    office = DESK._replace(keywords=("a!", "!!!"), concerns=(RENT, RENT), also_concerns=())
    found = list(doubts_of_offices(catalogue(office)))
    assert kinds(found) == [
        ("empty-keyword", ("office", 0, "keywords")),
        ("concern-twice", ("office", 0, "concerns")),
    ]
    assert [doubt.within for doubt in found] == ["!!!", "rent"]
    also = DESK._replace(concerns=(), also_concerns=(RENT, RENT, RENT))
    assert kinds(doubts_of_offices(catalogue(also))) == [("concern-twice", ("office", 0, "also_concerns"))]


def test_an_office_to_which_no_concern_leads_is_a_doubt_where_there_are_concerns() -> None:
    lost = DESK._replace(concerns=())
    assert kinds(doubts_of_offices(catalogue(lost))) == [("no-concern", ("office", 0))]
    assert kinds(doubts_of_offices(catalogue(lost._replace(also_concerns=(RENT,))))) == []
    assert kinds(doubts_of_offices(catalogue(lost, concerns=()))) == []
    assert kinds(doubts_of_offices(catalogue(lost), whole=False)) == []


def between(*offices: Office, **parts: Any) -> list[Doubt]:
    return list(doubts_between(catalogue(*offices, **parts)))


def test_a_concern_that_no_office_takes_is_a_doubt() -> None:
    heat = Concern("heat", "heat", "cold room")
    assert kinds(between(DESK, concerns=(RENT, heat))) == [("no-office", ("concern", 1))]
    assert between(DESK._replace(also_concerns=(heat,)), concerns=(RENT, heat)) == []


def test_a_term_of_two_concerns_is_told_where_it_stands_again() -> None:
    office = DESK._replace(also_concerns=(Concern("heat", "Heat", "x"), Concern("flat", "flat", "x")))
    for other, field in (
        (Concern("flat", "flat", "a, LandLord"), "terms"),
        (Concern("flat", "Rent", "a"), "name"),
        (Concern("flat", "flat", "rent"), "terms"),
    ):
        (doubt,) = between(office, concerns=(RENT, other))
        assert (doubt.kind, doubt.path) == ("term-of-two", ("concern", 1, field))
        assert "the concern 'rent'" in doubt.problem
    assert between(DESK, concerns=(Concern("rent", "rent", "rent, rent"),)) == []


def test_a_number_of_two_offices_is_a_doubt_unless_it_says_what_it_is_there() -> None:
    phone = Phone("617-555-0100", "+16175550100")
    one, two = DESK._replace(phones=(phone, phone)), DESK._replace(id="two", phones=(phone,))
    assert kinds(between(one, two)) == [("phone-of-two", ("office", 1, "phones", 0, "number"))]
    for other in (
        phone._replace(label="the hall"),
        phone._replace(extension="7"),
        phone._replace(number=None),
        Phone("617-555-0101", "+16175550101"),
    ):
        assert between(one, two._replace(phones=(other,))) == []


def with_keyword(count: int, others: int) -> list[Doubt]:
    offices = [DESK._replace(id=f"o{n}", keywords=("other", "Big  Hall")) for n in range(count)]
    offices = [
        office._replace(keywords=(f"own{n}", office.keywords[1])) for n, office in enumerate(offices)
    ]
    return between(*offices, *(DESK._replace(id=f"x{n}") for n in range(others)))


@pytest.mark.parametrize(
    ("count", "others", "doubted"),
    [(3, 0, False), (4, 0, True), (4, 12, True), (4, 13, False), (19, 100, False), (20, 100, True)],
)
def test_a_keyword_is_common_that_stands_in_four_offices_and_a_quarter_or_in_twenty(
    count: int, others: int, doubted: object
) -> None:
    assert kinds(with_keyword(count, others)) == (
        [("common-keyword", ("office", 0, "keywords"))] if doubted else []
    )


def test_of_the_offices_with_a_common_keyword_three_others_are_named_and_the_rest_counted() -> None:
    ((four,), (five,), (six,)) = (with_keyword(count, 0) for count in (4, 5, 6))
    assert four.problem == "the keyword 'Big  Hall' stands in 4 offices, also in 'o1', 'o2', 'o3'"
    assert five.problem.endswith("also in 'o1', 'o2', 'o3' and 1 more")
    assert six.problem.endswith("also in 'o1', 'o2', 'o3' and 2 more")


PHONES = [
    ("+16172535921", "617-253-5921", "US", None),
    ("+16172535921", "617-253-5921", None, None),
    ("+16172535921", "617-253-5922", "US", "other-number"),
    ("+16172535921", "617-253-5921 ext. 5", "US", "extension"),
    ("+19995550100", "999-555-0100", "US", "unknown-number"),
    ("+161725359210", "617-253-59210", "US", "impossible-number"),
    ("+99912345678", "12345678", None, "impossible-number"),
    ("+19002345678", "900-234-5678", "US", "premium-number"),
    ("+442079460123", "020 7946 0123", "US", "foreign-number"),
    ("+442079460123", "020 7946 0123", "GB", None),
    ("+18002738255", "800-273-8255", "US", None),
]


@pytest.mark.parametrize(("number", "printed", "country", "kind"), PHONES)
def test_a_number_is_doubted_by_what_is_known_of_numbering_plans(
    number: str, printed: str, country: str | None, kind: str | None
) -> None:
    office = DESK._replace(phones=(Phone(printed, number),))
    found = [doubt.kind for doubt in doubts_of_phones(catalogue(office, country=country))]
    assert kind in found if kind else found == []
    contact = GUARD._replace(channels=(Channel("call", printed, number),))
    urgent = list(doubts_of_phones(catalogue(DESK, country=country, urgent=(contact,))))
    assert [doubt.kind for doubt in urgent] == found
    assert all(doubt.path[:4] == ("urgent", 0, "channels", 0) for doubt in urgent)


def test_a_short_code_that_is_printed_as_it_is_dialled_is_an_offices_own() -> None:
    office = DESK._replace(phones=(Phone("988", "988"),))
    assert list(doubts_of_phones(catalogue(office, country="US"))) == []


def test_a_contact_for_another_country_is_judged_by_that_one() -> None:
    contact = GUARD._replace(channels=(Channel("call", "020 7946 0123", "+442079460123"),), country="GB")
    assert list(doubts_of_phones(catalogue(DESK, country="US", urgent=(contact,)))) == []


@pytest.mark.parametrize(("printed", "doubted"), [("555-010", True), ("555-0100", False)])
def test_an_urgent_number_is_shown_as_a_person_can_dial_it(printed: str, doubted: object) -> None:
    contact = GUARD._replace(channels=(Channel("call", printed, "+16175550100"),))
    found = [doubt.kind for doubt in doubts_of_phones(catalogue(DESK, urgent=(contact,)))]
    assert ("short-display" in found) is doubted


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("It\u200bhelps.", "U+200B"),
        ("It\u202ehelps.", "U+202E"),
        ("It\x07helps.", "U+0007"),
        ("It\u200dhelps.", "U+200D"),
        ("It helps.\nAnd more.\tIt does.", None),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", None),
        ("a\u200c\u062e", "U+200C"),
        ("\u062e\u200ca", "U+200C"),
    ],
)
def test_a_character_that_nobody_sees_is_a_doubt_but_joiners_between_letters_that_join(
    text: str, hidden: str | None
) -> None:
    found = list(doubts_in(catalogue(DESK._replace(description=text)), DAY, 365))
    assert kinds(found) == ([("hidden-character", ("office", 0, "description"))] if hidden else [])
    assert all(hidden is not None and hidden in doubt.problem for doubt in found)
    assert all(doubt.entry == "office 'desk'" for doubt in found)


def test_a_hidden_character_in_a_part_is_told_by_the_entry_that_it_belongs_to() -> None:
    office = DESK._replace(
        notices=(notice("2026-01-01")._replace(text="a\u200bb"),), keywords=("x", "a\u200bb")
    )
    found = list(doubts_in(catalogue(office), DAY, 365))
    assert kinds(found) == [
        ("hidden-character", ("office", 0, "keywords", 1)),
        ("hidden-character", ("office", 0, "notices", 0, "text")),
    ]
    assert {doubt.entry for doubt in found} == {"office 'desk'"}
    named = catalogue(DESK)._replace(institution=Institution("a\u200bb"))
    (doubt,) = doubts_in(named, DAY, 365)
    assert doubt.path == ("institution", "name")


def test_terms_that_are_parted_by_a_semicolon_are_a_doubt() -> None:
    (doubt,) = doubts_in(
        catalogue(DESK, concerns=(RENT._replace(terms_text="flat, lease; landlord"),)), DAY, 365
    )
    assert (doubt.kind, doubt.path, doubt.within) == (
        "semicolon",
        ("concern", 0, "terms"),
        "lease; landlord",
    )
