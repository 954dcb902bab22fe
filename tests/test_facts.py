"""The facts of the source pages, written out here by hand and asked of the real command line."""

import json
import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from tests.conftest import run_whereto

ROLES = "https://oge.mit.edu/gpp/roles-relationships/"
GUIDE = "https://facultyguide.mit.edu/section-3/confidential-vs-private-resources"
STUDENT_RESOURCES = "https://studentlife.mit.edu/citizenship/resources"
URGENT_CARE_NEWS = "https://medical.mit.edu/news/2017/10/urgent-care-hours-november"
SICK_NOTE = "https://medical.mit.edu/my-mit/undergraduate-students/sick-note"
SICK = "https://health.mit.edu/services/primary-care/sick-or-injured"
TECH = "https://thetech.com/2025/06/12/iceo-discontinued"
IDHR_STUDENT = "https://idhr.mit.edu/reporting-options/student"
IDHR_FAQ = "https://idhr.mit.edu/our-office/faq"
IDHR_REPORTING = "https://idhr.mit.edu/reporting-options"
OMBUDS_FAQ = "https://ombudsoffice.mit.edu/faqs-and-resources/faqs"
OMBUDS_UNIQUE = "https://ombudsoffice.mit.edu/how-were-unique"
REFS_PAGE = "https://oge.mit.edu/student-support-development/refs"
REFS_PROGRAMS = "https://studentlife.mit.edu/conflictmanagement/refs-programs"
OSC = "https://studentlife.mit.edu/osc/students/there-issue-i-want-discuss"
HANDBOOK = "https://handbook.mit.edu/complaint-procedures"
OGE = "https://oge.mit.edu/about/about-us"


class Printed(NamedTuple):
    """What the source page prints of one office; phones as (display, E.164, words of the hours)."""

    id: str
    name: str
    acronym: str | None
    phones: tuple[tuple[str, str | None, str], ...]
    email: str | None
    room: str | None
    building: str | None
    floor: str | None
    parent: str | None


# id | name | letters | display, E.164, hours; ... | e-mail | room | building | floor | part of
PRINTED = """
graduate-officer | Department/Program Graduate Officer |||||||
department-head | Department/Program Heads |||||||
ombuds | Ombuds Office || 617-253-5921, +16172535921, || 10-213 |||
gradsupport | GradSupport || 617-253-4860, +16172534860, | gradsupport@mit.edu | 3-136 ||| \
Office of Graduate Education (OGE)
refs | Resources for Easing Friction and Stress | REFS ||||||
idhr | Institute Discrimination & Harassment Response Office | IDHR | 617-324-7526, +16173247526, | \
idhr@mit.edu | W31-223 |||
osccs | Office of Student Conduct and Community Standards | OSCCS | 617-258-8423, +16172588423, | \
osccs@mit.edu | W20-507 |||
iceo | Institute Community & Equity Office | ICEO | 617-324-7319, +16173247319, | iceo@mit.edu | 4-250 |||
community-wellness | Community Wellness || 617-253-1316, +16172531316, | wellness@med.mit.edu | \
E23-205 ||| MIT Medical
mit-medical | MIT Medical || 617-253-4481, +16172534481, ||| E23 ||
student-mental-health | Student Mental Health & Counseling || 617-253-2916, +16172532916, weekdays; \
617-253-448,, nights weekends ||| E23 | 3rd floor | MIT Medical
"""


def read(row: str) -> Printed:
    cells = [cell.strip() for cell in row.split("|")]
    numbers = [[part.strip() for part in phone.split(",")] for phone in cells[3].split(";") if phone]
    phones = tuple((display, number or None, hours) for display, number, hours in numbers)
    return Printed(cells[0], cells[1], cells[2] or None, phones, *(cell or None for cell in cells[4:]))


OFFICES = [read(row) for row in PRINTED.strip().splitlines()]

# From other pages: the office, a pattern its statement fits, and a page that the statement names.
FACTS = (
    ("student-mental-health", r"617-253-2916.*on-call clinician.*nights and weekends", STUDENT_RESOURCES),
    ("student-mental-health", r"617-253-2916.*on-call clinician.*nights and weekends", URGENT_CARE_NEWS),
    ("student-mental-health", r"617-253-4481.*day and night.*triage nurse", SICK),
    ("student-mental-health", r"free for students", STUDENT_RESOURCES),
    ("student-mental-health", r"full name.*ends in Services", STUDENT_RESOURCES),
    ("student-mental-health", r"earlier name was Mental Health & Counseling", STUDENT_RESOURCES),
    ("mit-medical", r"call it MIT Health", SICK),
    ("mit-medical", r"617-253-4481.*triage nurse.*day and night", SICK_NOTE),
    ("mit-medical", r"Urgent Care.*first floor of E23", SICK),
    ("iceo", r"closure.*announced on 22 May 2025", TECH),
    ("idhr", r"617-715-4080", IDHR_STUDENT),
    ("idhr", r"617-324-7526.*617-715-4080.*current is not known", ROLES),
    ("idhr", r"every member of the community, affiliates included", IDHR_FAQ),
    ("idhr", r"anonymously", IDHR_REPORTING),
    ("idhr", r"not by itself start a formal investigation", IDHR_FAQ),
    ("idhr", r"formerly the Title IX & Bias Response Office", IDHR_FAQ),
    ("ombuds", r"e-mail cannot be kept confidential", OMBUDS_FAQ),
    ("ombuds", r"not put MIT on notice", OMBUDS_FAQ),
    ("ombuds", r"keeps no records", OMBUDS_UNIQUE),
    ("ombuds", r"students, staff, faculty and alumni", OMBUDS_UNIQUE),
    ("ombuds", r"risk of serious and immediate harm", OMBUDS_FAQ),
    ("refs", r"institute-wide team.* iREFS", REFS_PAGE),
    ("refs", r"^https://oge\.mit\.edu/student-support-development/refs$", REFS_PAGE),
    ("refs", r"own page leads to", REFS_PAGE),
    ("refs", r"imminent risk of serious harm", REFS_PAGE),
    ("refs", r"Conflict Management@MIT", ROLES),
    ("refs", r"newer page says the Office of Graduate Education", REFS_PROGRAMS),
    ("osccs", r"complaints against students only", HANDBOOK),
    ("osccs", r"without making a report", OSC),
    ("osccs", r"impartial office that can start a conduct case", OSC),
    ("gradsupport", r"formerly the Office of the Dean for Graduate Education \(ODGE\)", OGE),
)

# Who says what on confidentiality; an office that is not here is "not stated".
WORD = {
    "ombuds": ("confidential", {ROLES, GUIDE, OMBUDS_FAQ, OMBUDS_UNIQUE}),
    "refs": ("confidential", {ROLES, REFS_PAGE}),
    "mit-medical": ("confidential", {GUIDE}),
    "student-mental-health": ("confidential", {GUIDE, STUDENT_RESOURCES}),
    "graduate-officer": ("private", {GUIDE}),
    "department-head": ("private", {GUIDE}),
}
IDS = [office.id for office in OFFICES]
DIALABLE = {number for office in OFFICES for _, number, _ in office.phones if number} | {"+16177154080"}
each_office = pytest.mark.parametrize("printed", OFFICES, ids=IDS)


@cache
def asked(*arguments: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(run_whereto(*arguments, "--json").stdout)
    return document


def shown(office: str) -> dict[str, Any]:
    card: dict[str, Any] = asked("show", office)["office"]
    return card


def pages(source_ids: list[str]) -> set[str]:
    known = {source["id"]: source["url"] for source in asked("about")["about"]["sources"]}
    return {known[source] for source in source_ids}


def statements(card: dict[str, Any]) -> list[tuple[str, set[str]]]:
    place = card["place"]
    parts = (*card["phones"], *card["notices"], *card["facts"], *card["confidentiality"]["statements"])
    names = ("display", "label", "hours", "text", "note", "limit")
    texts = [(" ".join(part.get(name) or "" for name in names), pages(part["sources"])) for part in parts]
    texts.append((place["how_to_find"] or "", pages(place["how_to_find_sources"])))
    return [*texts, (card["url"] or "", pages(card["url_sources"]))]


def test_the_eleven_offices_stand_in_the_order_of_the_page() -> None:
    listed = [(office["id"], office["name"], office["acronym"]) for office in asked("list")["offices"]]
    assert listed == [(office.id, office.name, office.acronym) for office in OFFICES]


@each_office
def test_list_and_show_agree_on_an_office(printed: Printed) -> None:
    assert shown(printed.id) == next(o for o in asked("list")["offices"] if o["id"] == printed.id)


@each_office
def test_an_office_has_the_places_that_the_page_prints(printed: Printed) -> None:
    card = shown(printed.id)
    place = {name: card["place"][name] for name in ("room", "building", "floor")}
    assert place == {"room": printed.room, "building": printed.building, "floor": printed.floor}
    assert (card["email"], card["parent"]) == (printed.email, printed.parent)


@each_office
def test_an_office_has_exactly_the_phones_that_the_page_prints(printed: Printed) -> None:
    phones = [phone for phone in shown(printed.id)["phones"] if ROLES in pages(phone["sources"])]
    assert [(phone["display"], phone["number"]) for phone in phones] == [
        (display, number) for display, number, _ in printed.phones
    ]
    for phone, (_, number, hours) in zip(phones, printed.phones, strict=True):
        assert set(re.findall(r"\w+", phone["hours"] or "")) - {"and"} == set(hours.split())
        assert phone["dialable"] is (number is not None)


@each_office
def test_plain_text_holds_every_printed_contact(printed: Printed) -> None:
    lines = run_whereto("show", printed.id).stdout.splitlines()
    title = f"{printed.name} ({printed.acronym})" if printed.acronym else printed.name
    assert lines[0] == f"Office: {title}"
    for display, number, _ in printed.phones:
        assert any(line.startswith(f"{'Phone' if number else 'Incomplete'}: {display}") for line in lines)
    place = f"Room {printed.room}" if printed.room else printed.building and f"Building {printed.building}"
    if place:
        assert f"Place: {', '.join(filter(None, (place, printed.floor)))}" in lines
    if printed.email:
        assert f"E-mail: {printed.email}" in lines


@pytest.mark.parametrize("role", ["graduate-officer", "department-head"])
def test_a_role_without_contact_says_how_to_find_yours(role: str) -> None:
    card = shown(role)
    assert "your department" in card["place"]["how_to_find"].lower()
    assert not card["phones"]


@pytest.mark.parametrize(("office", "pattern", "page"), FACTS)
def test_a_fact_of_another_page_names_that_page(office: str, pattern: str, page: str) -> None:
    told = [sources for text, sources in statements(shown(office)) if re.search(pattern, text)]
    assert told, f"no statement fits {pattern}"
    assert any(page in sources for sources in told)


@each_office
def test_confidentiality_stands_on_the_word_of_the_named_pages(printed: Printed) -> None:
    answer, said_by = WORD.get(printed.id, ("not stated", set()))
    found = shown(printed.id)["confidentiality"]
    assert found["status"] == answer
    assert all(statement["says"] == answer for statement in found["statements"])
    assert {page for part in found["statements"] for page in pages(part["sources"])} == said_by


def test_the_confidential_offices_are_exactly_four() -> None:
    four = ["ombuds", "refs", "mit-medical", "student-mental-health"]
    assert [office["id"] for office in asked("list", "--confidential")["offices"]] == four
    plain = run_whereto("list", "--confidential").stdout.splitlines()
    assert [text.rpartition("id: ")[2] for text in plain] == four


@pytest.mark.parametrize(
    "arguments",
    [("show", "student-mental-health"), ("search", "anxiety"), ("list",), ("concerns",), ("about",)],
)
@pytest.mark.parametrize("view", ["card", "--plain", "--json"])
def test_only_complete_numbers_can_be_dialled(arguments: tuple[str, ...], view: str) -> None:
    run = run_whereto(*arguments, FORCE_COLOR="1") if view == "card" else run_whereto(*arguments, view)
    assert run.returncode == 0
    assert set(re.findall(r"tel:([^\s\x1b;]*)", run.stdout)) <= DIALABLE
    assert set(re.findall(r"(?<!\w)\+\d+", run.stdout)) <= DIALABLE


def test_the_card_links_the_complete_numbers_and_prints_the_incomplete_one_as_text() -> None:
    card = run_whereto("show", "student-mental-health", FORCE_COLOR="1").stdout
    assert "tel:+16172532916" in card
    assert "617-253-448" in card


@pytest.mark.parametrize(
    ("office", "dated", "placed", "says"),
    [
        ("iceo", "2025-05-22", "before", "closure"),
        ("idhr", "2026-11-22", "before", "617-715-4080"),
        ("mit-medical", "2026-11-22", "after", "MIT Health"),
        ("refs", "2026-11-22", "after", "trains REFS"),
        ("student-mental-health", "2026-11-22", "before", "digit missing"),
    ],
)
def test_a_notice_is_dated_and_an_important_one_stands_before_the_contacts(
    office: str, dated: str, placed: str, says: str
) -> None:
    notice = next(notice for notice in shown(office)["notices"] if says in notice["text"])
    assert notice["date"] == dated
    assert notice["important"] is (placed == "before")
    labels = [text.partition(":")[0] for text in run_whereto("show", office).stdout.splitlines()]
    contact = labels.index("Phone") if "Phone" in labels else labels.index("Web")
    assert (labels.index("Notice") < contact) is (placed == "before")


def test_about_names_the_principles_the_policies_and_where_to_ask() -> None:
    about = asked("about")["about"]
    assert [part["name"] for part in about["principles"]] == ["Open communication", "Respect"]
    assert [part["name"] for part in about["policies"]] == [
        "Academic integrity",
        "Conflict of interest",
        "Consensual relationships",
    ]
    assert (about["elsewhere"]["name"], about["elsewhere"]["url"]) == ("ask.mit.edu", "https://ask.mit.edu")
    for part in (*about["principles"], *about["policies"]):
        assert pages(part["sources"]) == {ROLES}
    plain = run_whereto("about").stdout
    for words in ("Open communication", "Respect", "Academic integrity", "Conflict of interest"):
        assert words in plain
    assert "Consensual relationships" in plain
    assert "ask.mit.edu" in plain


def test_every_source_has_an_address_and_the_day_it_was_read() -> None:
    sources = asked("about")["about"]["sources"]
    assert sources[0]["url"] == ROLES
    for source in sources:
        assert source["url"].startswith("https://")
        assert date.fromisoformat(source["assured_date"]) == date(2026, 11, 22)
        assert f"read {source['assured_date']}: {source['url']}" in run_whereto("about").stdout


def test_every_source_stands_behind_a_fact() -> None:
    about = asked("about")["about"]
    cited = {source["url"] for office in asked("list")["offices"] for source in office["sources"]}
    cited |= {page for part in about["principles"] + about["policies"] for page in pages(part["sources"])}
    urgent = asked("urgent")["urgent_contacts"]
    cited |= {source["url"] for contact in urgent for source in contact["sources"]}
    assert {source["url"] for source in about["sources"]} == cited


@each_office
def test_every_office_names_the_source_page(printed: Printed) -> None:
    assert ROLES in {source["url"] for source in shown(printed.id)["sources"]}
