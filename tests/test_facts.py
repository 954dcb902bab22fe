"""The facts of the source pages, written out here by hand and asked of the real command line."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import run_whereto

_TABLES = Path(__file__).parent / "facts"


def table(name: str) -> list[list[str]]:
    """The cells of each line of a table, without the comments."""
    lines = (_TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" | ")] for line in lines if not line.startswith("#")]


PAGES = [(name, address, read, date or None) for name, read, date, address in table("pages")]
ADDRESS = {name: address for name, address, _, _ in PAGES}
STATEMENTS = [
    (office, pattern, {ADDRESS[name] for name in names.split()})
    for office, pattern, names in table("statements")
]
ROLES = ADDRESS["ROLES"]
POLICIES = "https://policies.mit.edu/policies-procedures"


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

# Who says what on confidentiality, and on what is known where nobody names the office.
WORD = {
    "graduate-officer": ("private", "GUIDE"),
    "department-head": ("private", "GUIDE"),
    "ombuds": ("confidential", "ROLES GUIDE OMBUDS_FAQ OMBUDS_UNIQUE"),
    "gradsupport": ("not stated", "GUIDE"),
    "refs": ("confidential", "ROLES REFS_PROGRAMS"),
    "idhr": ("not stated", "GUIDE IDHR_FAQ"),
    "osccs": ("not stated", "GUIDE"),
    "iceo": ("not stated", "GUIDE"),
    "community-wellness": ("not stated", "GUIDE EMPLOYEES"),
    "mit-medical": ("confidential", "GUIDE"),
    "student-mental-health": ("confidential", "GUIDE STUDENT_RESOURCES"),
}
IDS = [office.id for office in OFFICES]
DIALABLE = {number for office in OFFICES for _, number, _ in office.phones if number}
DIALABLE |= {"+16177154080", "+16172589355"}
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
    place, duty = card["place"], card["must_report"]
    parts = [*card["phones"], *card["notices"], *card["facts"], *card["confidentiality"]["statements"]]
    parts += [duty] if duty else []
    names = ("display", "label", "hours", "text", "note", "limit")
    texts = [(" ".join(part.get(name) or "" for name in names), pages(part["sources"])) for part in parts]
    texts.append((place["how_to_find"] or "", pages(place["how_to_find_sources"])))
    named = ("url", "hours", "audience", "cost", "first_contact")
    texts += [(card[name] or "", pages(card[f"{name}_sources"])) for name in named]
    return [(text, sources) for text, sources in texts if text]


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
        assert any(line.startswith(f"{'Call' if number else 'Incomplete'}: {display}") for line in lines)
    place = f"Room {printed.room}" if printed.room else printed.building and f"Building {printed.building}"
    if place:
        assert any(
            line.startswith(f"Go to: {', '.join(filter(None, (place, printed.floor)))}") for line in lines
        )
    if printed.email:
        assert any(line.startswith(f"Write to: {printed.email}") for line in lines)


@pytest.mark.parametrize("role", ["graduate-officer", "department-head"])
def test_a_role_without_contact_says_how_to_find_yours(role: str) -> None:
    card = shown(role)
    assert "your department" in card["place"]["how_to_find"].lower()
    assert not card["phones"]


@pytest.mark.parametrize(("office", "pattern", "named"), STATEMENTS)
def test_a_fact_names_the_pages_that_bear_it_and_no_other(
    office: str, pattern: str, named: set[str]
) -> None:
    told = [sources for text, sources in statements(shown(office)) if re.search(pattern, text)]
    assert told == [named]


@each_office
def test_every_statement_that_names_another_page_stands_in_the_table(printed: Printed) -> None:
    patterns = [pattern for office, pattern, _ in STATEMENTS if office == printed.id]
    statuses = {"MIT's faculty guide lists", "MIT's faculty guide counts faculty and the staff"}
    for text, sources in statements(shown(printed.id)):
        if sources != {ROLES} and not any(text.strip().startswith(words) for words in statuses):
            assert any(re.search(pattern, text) for pattern in patterns), text


@each_office
def test_every_new_fact_is_seen_in_plain_lines(printed: Printed) -> None:
    card, plain = shown(printed.id), run_whereto("show", printed.id).stdout
    for name in ("url", "hours", "audience", "cost", "first_contact"):
        assert (card[name] or "") in plain


@each_office
def test_confidentiality_stands_on_the_word_of_the_named_pages(printed: Printed) -> None:
    answer, names = WORD[printed.id]
    said_by = {ADDRESS[name] for name in names.split()}
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
        ("idhr", "2026-11-29", "before", "617-715-4080"),
        ("mit-medical", "2026-11-29", "after", "MIT Health"),
        ("refs", "2026-11-29", "after", "trains REFS"),
        ("student-mental-health", "2026-11-29", "before", "digit missing"),
        ("community-wellness", "2025-05-23", "after", "getfit"),
    ],
)
def test_a_notice_is_dated_and_an_important_one_stands_in_short_answers_as_well(
    office: str, dated: str, placed: str, says: str
) -> None:
    notice = next(notice for notice in shown(office)["notices"] if says in notice["text"])
    assert notice["date"] == dated
    assert notice["important"] is (placed == "before")
    lines = run_whereto("show", office).stdout.splitlines()
    labels = [text.partition(":")[0] for text in lines]
    at = next(place for place, text in enumerate(lines) if labels[place] == "Notice" and says in text)
    assert (at == 1) is (placed == "before")
    assert at < labels.index("What it does")
    short = run_whereto("search", office).stdout
    assert (f"Notice: {notice['text'][:40]}" in short) is (placed == "before")


def test_about_names_the_principles_the_policies_and_where_to_ask() -> None:
    about = asked("about")["about"]
    assert [part["name"] for part in about["principles"]] == ["Open communication", "Respect"]
    assert [part["name"] for part in about["policies"]] == [
        "Academic integrity",
        "Conflict of interest",
        "Consensual relationships",
    ]
    assert [part["url"] for part in about["policies"]] == [
        "https://handbook.mit.edu/academic",
        f"{POLICIES}/40-faculty-rights-and-responsibilities/44-conflict-interest",
        f"{POLICIES}/90-relations-and-responsibilities-within-mit-community/99-consensual-sexual-or",
    ]
    assert (about["elsewhere"]["name"], about["elsewhere"]["url"]) == ("ask.mit.edu", "https://ask.mit.edu")
    for part in (*about["principles"], *about["policies"], *about["guidance"]):
        assert pages(part["sources"]) == {ROLES}
    plain = run_whereto("about").stdout
    for part in about["policies"]:
        assert part["url"] in plain
    assert 'share responsibility also for "embracing MIT\'s values"' in plain
    assert '"encouraged to manage conflicts and seek assistance through a variety' in plain
    for words in ("Open communication", "Respect", "Academic integrity", "Conflict of interest"):
        assert words in plain
    assert "Consensual relationships" in plain
    assert "ask.mit.edu" in plain


def test_every_source_says_which_page_was_read_when_and_how_and_what_date_it_shows() -> None:
    sources = asked("about")["about"]["sources"]
    assert sources[0]["url"] == ROLES
    told = {(source["url"], source["assured_date"], source["page_date"]) for source in sources}
    assert told == {page[1:] for page in PAGES}
    plain = run_whereto("about").stdout
    for source in sources:
        assert source["stored_copy"] is True
        assert f"read {source['assured_date']} in a stored copy: {source['url']}" in plain


def test_a_rule_of_the_institution_stands_in_its_catalogue_with_its_page_and_whole() -> None:
    rules = {rule["id"]: rule for rule in asked("about")["about"]["rules"]}
    assert all(pages(rule["sources"]) == {ADDRESS["GUIDE"]} for rule in rules.values())
    for words in ("sexual misconduct, hazing", "health and safety", "when the law requires it"):
        assert words in rules["private"]["text"]
    for words in ("without your permission", "imminent risk of harm to you or others"):
        assert words in rules["confidential"]["text"]
    told = {
        (office["id"], rule["id"])
        for office in asked("list")["offices"]
        for statement in office["confidentiality"]["statements"]
        for rule in statement["rules"]
    }
    private = {"graduate-officer", "department-head", "gradsupport", "idhr", "osccs", "iceo"}
    confidential = {"ombuds", "mit-medical", "student-mental-health"}
    assert told == {(i, "private") for i in private} | {(i, "confidential") for i in confidential}
    for office in private:
        assert rules["private"]["text"] in shown(office)["confidentiality"]["meaning"]


def test_that_no_source_says_is_said_of_no_office_here() -> None:
    for office in asked("list")["offices"]:
        assert "No source here says" not in office["confidentiality"]["meaning"]
        assert "name no limit" not in office["confidentiality"]["meaning"]


def test_the_night_number_of_the_clinician_says_how_old_its_word_is() -> None:
    plain = run_whereto("show", "student-mental-health").stdout
    assert re.search(
        r"617-253-2916 \(.*on-call clinician, nights and weekends, from a page of October 2017\)", plain
    )
    for command in (("urgent",), ("search", "I want to kill myself")):
        assert re.search(r"617-253-2916\b.*from a page of October 2017", run_whereto(*command).stdout)


def test_every_source_stands_behind_a_fact() -> None:
    about = asked("about")["about"]
    cited = {source["url"] for office in asked("list")["offices"] for source in office["sources"]}
    around = (*about["principles"], *about["policies"], *about["guidance"], *about["rules"])
    cited |= {page for part in around for page in pages(part["sources"])}
    urgent = asked("urgent")["urgent_contacts"]
    cited |= {source["url"] for contact in urgent for source in contact["sources"]}
    assert {source["url"] for source in about["sources"]} == cited


@each_office
def test_every_office_names_the_source_page(printed: Printed) -> None:
    assert ROLES in {source["url"] for source in shown(printed.id)["sources"]}


def test_what_confidential_means_begins_with_where_it_ends() -> None:
    for office in (shown(each.id) for each in OFFICES):
        if office["confidentiality"]["status"] == "confidential":
            assert office["confidentiality"]["meaning"].startswith("The limit is")
    assert shown("refs")["confidentiality"]["meaning"] == "The limit is an imminent risk of serious harm."


def test_the_duty_of_one_team_of_refs_stands_where_refs_are_found() -> None:
    found = run_whereto("search", "refs", "--plain").stdout
    assert "must report a Title IX violation" in found
    assert shown("refs")["alternate_names"] == []  # iREFS is one of its teams


@pytest.mark.parametrize("office", ["graduate-officer", "department-head", "gradsupport", "osccs", "iceo"])
def test_a_duty_to_report_names_the_behaviours_as_the_page_does(office: str) -> None:
    note = shown(office)["must_report"]["note"]
    assert note.endswith("includes sexual harassment, dating or domestic violence, and stalking.")
