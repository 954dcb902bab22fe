"""What a record works out from its fields."""

import pytest

from whereto.records.answer import Answer, Danger, Hit, Match
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.concern import Concern
from whereto.records.errors import CatalogueError, ExitStatus, UsageError, WheretoError, own_fault
from whereto.records.office import Office, Way
from whereto.records.office_parts import (
    Confidentiality,
    ConfidentialityStatement,
    Fact,
    Notice,
    Phone,
    Rule,
)
from whereto.records.source import Source
from whereto.records.urgent import Channel, UrgentContact

OWN, GUIDE, PAGE, NEWS = (
    Source(name, name, "School", f"https://b.edu/{name}", "2026-01-01")
    for name in ("own", "guide", "page", "news")
)
BARE = Office("desk", "Help Desk", "Helps.", (OWN,), Confidentiality.NOT_STATED)
WHOLE = Phone("617-555-0100", "+16175550100", sources=(PAGE,))
SHORT = Phone("617-555-01", sources=(PAGE,))
X, Y = Concern("x", "x", "x"), Concern("y", "y", "y")


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ({"room": "10-213"}, "Room 10-213"),
        ({"room": "10-213", "building": "10"}, "Room 10-213"),
        ({"building": "E23"}, "Building E23"),
        ({"building": "E23", "floor": "3rd floor"}, "Building E23, 3rd floor"),
        ({"floor": "3rd floor"}, "3rd floor"),
        ({}, None),
    ],
)
def test_a_place_is_said_as_precisely_as_it_is_known(places: dict[str, str], said: str | None) -> None:
    assert BARE._replace(**places).place == said  # type: ignore[arg-type]


def test_the_best_phone_is_the_first_that_can_be_dialled() -> None:
    assert BARE._replace(phones=(SHORT, WHOLE)).best_phone == WHOLE
    assert BARE._replace(phones=(SHORT,)).best_phone is None


@pytest.mark.parametrize(
    ("office", "ways"),
    [
        (BARE, set()),
        (BARE._replace(phones=(SHORT,)), set()),
        (BARE._replace(phones=(WHOLE,)), {Way.PHONE}),
        (BARE._replace(email="a@b.edu"), {Way.EMAIL}),
        (BARE._replace(building="E23"), {Way.VISIT}),
        (BARE._replace(url="https://b.edu"), set()),
    ],
)
def test_an_office_is_reachable_by_the_contacts_it_has(office: Office, ways: set[Way]) -> None:
    assert {way for way in Way if office.reachable_by(way)} == ways


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"email": "a@b.edu"}, "Write to a@b.edu."),
        ({"email": "a@b.edu", "room": "1"}, "Write to a@b.edu, or go to Room 1."),
        ({"floor": "3rd floor"}, "Go to 3rd floor."),
        ({"url": "https://b.edu"}, "Its web page may name one."),
        ({}, "If you cannot speak: no address"),
    ],
)
def test_an_office_says_how_to_reach_it_without_speaking(given: dict[str, str], said: str) -> None:
    assert said in BARE._replace(**given).without_speaking  # type: ignore[arg-type]


def test_the_meaning_of_confidential_names_every_limit_once() -> None:
    said = ConfidentialityStatement(Confidentiality.CONFIDENTIAL, "note", (OWN,), "danger")
    office = BARE._replace(confidentiality=Confidentiality.CONFIDENTIAL)
    assert "name no limit" in office.confidentiality_meaning
    twice = office._replace(confidentiality_statements=(said, said, said._replace(limit="fire")))
    assert "The limit is danger or fire." in twice.confidentiality_meaning


def test_what_private_means_is_told_by_the_institutions_rule_or_else_in_general() -> None:
    rule = Rule("rule", "They must pass on theft.", (GUIDE,))
    said = ConfidentialityStatement(Confidentiality.PRIVATE, "note", (OWN,))
    office = BARE._replace(confidentiality=Confidentiality.PRIVATE, confidentiality_statements=(said,))
    assert "Ask what that is" in office.confidentiality_meaning
    ruled = office._replace(confidentiality_statements=(said._replace(rules=(rule, rule)),))
    assert ruled.confidentiality_meaning == "They must pass on theft."
    assert ruled.all_sources == (OWN, GUIDE)


def test_that_no_source_says_is_said_only_where_no_statement_stands() -> None:
    assert BARE.confidentiality_meaning.startswith("No source here says")
    said = ConfidentialityStatement(Confidentiality.NOT_STATED, "Staff are private.", (GUIDE,))
    office = BARE._replace(confidentiality_statements=(said,))
    assert office.confidentiality_meaning == "Staff are private. Ask before you tell."
    assert office.said_by == (GUIDE,)


def test_an_urgent_contact_names_the_sources_of_its_parts_after_its_own() -> None:
    way = Channel("call", "1", "+1", sources=(NEWS, OWN))
    contact = UrgentContact("guard", "Guard", "emergency", "danger", (way,), (OWN,), hours_sources=(PAGE,))
    assert contact.all_sources == (OWN, PAGE, NEWS)


def test_all_sources_stand_once_each_with_the_offices_own_first() -> None:
    office = BARE._replace(
        confidentiality_statements=(
            ConfidentialityStatement(Confidentiality.PRIVATE, "note", (GUIDE, OWN)),
        ),
        phones=(WHOLE,),
        notices=(Notice("2026-01-01", "text", (NEWS,)),),
        facts=(Fact("text", (GUIDE,)),),
    )
    assert office.all_sources == (OWN, GUIDE, PAGE, NEWS)


def test_the_word_an_office_stands_on_is_that_of_the_pages_that_give_its_answer() -> None:
    statements = (
        ConfidentialityStatement(Confidentiality.PRIVATE, "note", (GUIDE,)),
        ConfidentialityStatement(Confidentiality.CONFIDENTIAL, "note", (NEWS, OWN)),
        ConfidentialityStatement(Confidentiality.CONFIDENTIAL, "note", (OWN,)),
    )
    office = BARE._replace(
        confidentiality=Confidentiality.CONFIDENTIAL, confidentiality_statements=statements
    )
    assert office.said_by == (NEWS, OWN)


def test_terms_are_parted_by_commas_and_lines_and_stripped() -> None:
    assert Concern("c", "c", "\none, two words ,\n three\n,,").terms == ("one", "two words", "three")


def test_offices_meant_for_a_concern_come_before_those_that_also_hear_it() -> None:
    offices = (
        BARE._replace(id="hears", also_concerns=(X,)),
        BARE._replace(id="second", concerns=(Y, X)),
        BARE._replace(id="first", concerns=(X,)),
        BARE._replace(id="tie", concerns=(X,)),
        BARE._replace(id="other", concerns=(Y,)),
    )
    catalogue = Catalogue(1, Institution("I"), (), offices, concerns=(X, Y))
    assert [office.id for office in catalogue.offices_for(X)] == ["first", "tie", "second", "hears"]
    assert (catalogue.concern("y"), catalogue.office("tie")) == (Y, offices[3])


@pytest.mark.parametrize(
    ("channel", "href"),
    [
        (Channel("call", "617-253-1212", "+16172531212"), "tel:+16172531212"),
        (Channel("text", "988", "988"), "sms:988"),
        (Channel("chat", url="https://b.edu"), "https://b.edu"),
    ],
)
def test_a_channel_leads_where_it_says(channel: Channel, href: str) -> None:
    assert channel.href == href


@pytest.mark.parametrize(
    ("hit", "said"),
    [
        (
            Hit("yells", "shouting", "concern", "c", "being shouted at"),
            "yells (being shouted at)",
        ),
        (Hit("Stress", "stress", "concern", "c", "too much"), "Stress (too much)"),
        (Hit("tired", "Burnout", "concern", "c", "burnout"), "tired (burnout)"),
        (Hit("10-213", "10-213", "room"), "10-213 (its room or building)"),
        (Hit("oo", "OO", "acronym"), "oo (its letters)"),
        (Hit("a@b.edu", "a@b.edu", "email"), "a@b.edu (its e-mail address)"),
    ],
)
def test_each_kind_of_evidence_says_what_it_is(hit: Hit, said: str) -> None:
    assert hit.described == said


def test_a_reason_names_the_strongest_evidence_and_nothing_twice() -> None:
    hits = tuple(Hit(word, word, "name") for word in ("a", "b", "a", "c"))
    assert Match(BARE, 1.0, guess=False, hits=hits).reason == "a (its name); b (its name)"


def test_an_answer_with_contacts_alone_keeps_them_and_says_why() -> None:
    guard = UrgentContact("guard", "Guard", "emergency", "danger", (Channel("call", "1", "+1"),), ())
    answer = Answer("q", (guard,), Danger("self", "die"), results=(Match(BARE, 1.0, guess=False, hits=()),))
    alone = answer.contacts_alone("No offices.", ("a fault",))
    assert (alone.results, alone.faults, alone.urgent, alone.found) == ((), ("a fault",), True, True)
    assert alone.urgent_contacts == (guard,)
    assert alone.fallback is not None
    assert alone.fallback.message == "No offices."


def test_the_exit_status_stands_on_the_class_of_the_error() -> None:
    assert (UsageError.status, CatalogueError.status) == (ExitStatus.USAGE, ExitStatus.CATALOGUE)
    assert UsageError("one", "two").lines == ("one", "two")
    assert issubclass(UsageError, WheretoError)
    assert [int(status) for status in ExitStatus] == [0, 1, 2, 3, 4, 130, 141]


def test_a_fault_of_its_own_is_named_by_kind_and_place_without_a_value() -> None:
    try:
        int({"my secret": 1}["my own secret"])
    except KeyError as error:
        told = own_fault(error)
    assert "KeyError in tests.records.test_records, line " in told
    assert "secret" not in told
