"""How many lines an answer takes: goldens at three widths, and the counts that the design promises."""

import json
import re

import pytest

from tests.conftest import ESCAPES, Golden, Run
from tests.views.test_views import COLOURLESS, GOLDEN_WIDTHS, SHIPPED, stable
from whereto.records.office import Office

DANGER = ["search", "i", "want", "to", "die"]
GOLDEN = {
    "search": ["search", "stress"],
    "search-danger": DANGER,
    "search-weak": ["search", "i", "feel", "lost"],
    "urgent": ["urgent"],
    "show": ["show", "student-mental-health"],
    "list": ["list"],
    "concerns": ["concerns"],
}
# Questions that lead to offices with notices, duties to report, several numbers, or none.
QUESTIONS = [
    *("stress", "my advisor yells at me", "harassment", "sexual harassment", "i was accused of cheating"),
    *("diversity", "money", "my roommate is loud", "eating disorder", "i feel lost", "title ix"),
    *("conflict with my labmate", "leave of absence", "discrimination", "a rude e-mail"),
    *("belonging", "dating my advisor", "wellness class", "thesis committee", "where can i get a flu shot"),
]
DANGERS = [
    *("i want to die", "my roommate wants to die", "i was raped in my dorm on sunday", "he has a knife"),
    *("she took too many pills", "i want to kill myself and my advisor yells at me"),
    *("sexual assault at a party", "he will kill me in the end, i am sure of it", "cant breathe"),
]
each_office = pytest.mark.parametrize("office", SHIPPED.offices, ids=lambda office: str(office.id))
NUMBER = re.compile(r"\b(Call|Text|text) .*\d{3}")


def drawn(whereto: Run, *command: str, width: int) -> list[str]:
    """The lines as a person sees them."""
    run = whereto(*command, COLUMNS=str(width), **COLOURLESS)
    assert run.returncode == 0, run.stderr
    found = []
    for line in ESCAPES.sub("", run.stdout).splitlines():
        found += [line[at : at + width] for at in range(0, max(len(line), 1), width)]
    return found


# No golden of the concerns at 120 columns: a line of it alone would be one of the training's examples.
LOOKS = [(name, width) for name in GOLDEN for width in GOLDEN_WIDTHS if (name, width) != ("concerns", 120)]


@pytest.mark.parametrize(("name", "width"), LOOKS)
def test_it_looks_as_agreed(name: str, width: int, whereto: Run, golden: Golden) -> None:
    shown = whereto(*GOLDEN[name], COLUMNS=str(width), **COLOURLESS)
    golden(f"{name}-{width}.txt", stable(shown.stdout))


@pytest.mark.parametrize(("width", "most"), [(40, 44), (80, 22), (120, 22)])
@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_of_three_offices_fits_the_screen(
    question: str, width: int, most: int, whereto: Run
) -> None:
    assert len(drawn(whereto, "search", question, width=width)) <= most


@pytest.mark.parametrize("question", DANGERS)
def test_in_danger_it_fits_and_numbers_are_the_first_and_the_last_of_it(
    question: str, whereto: Run
) -> None:
    lines = drawn(whereto, "search", question, width=80)
    assert len(lines) <= 23  # and the prompt below it
    for line in (lines[0], *lines[-2:]):
        assert NUMBER.match(line), line
    last = " ".join(drawn(whereto, "search", question, width=40)[-4:])
    assert "911" in last


def test_in_danger_no_contact_seems_less_confidential_than_another_and_one_says_what_it_is(
    whereto: Run,
) -> None:
    contacts = drawn(whereto, "search", "i was raped in my dorm on sunday", width=80)[:8]
    assert not any("confidential" in line.casefold() for line in contacts)
    assert "Call 800-656-4673    RAINN (sexual assault), day and night (page of 2014), free" in contacts
    assert "Text HOME to 741741  Crisis Text Line, day and night, free" in contacts


def test_no_office_stands_in_an_answer_without_the_notice_that_changes_what_to_do(whereto: Run) -> None:
    for question in (
        "there is a fire in my lab",
        "i want to die because of the diversity office",
        *DANGERS,
    ):
        plain = whereto("search", question).stdout
        for shown in (plain, " ".join(drawn(whereto, "search", question, width=80)).replace("│ ", "")):
            for office, notice in (
                ("(ICEO)", "Check that somebody answers"),
                ("Ombuds", "Call rather than"),
            ):
                assert office not in shown or notice in shown
    assert "(ICEO)" in whereto("search", "there is a fire in my lab").stdout


def test_what_to_do_first_stands_above_the_ways_of_a_whole_card(whereto: Run) -> None:
    for office in SHIPPED.offices:
        labels = re.findall(r"(?m)^([\w ]+): ", whereto("show", office.id).stdout)
        important = any(notice.important for notice in office.notices)
        assert (labels[1] == "Notice") is important


@pytest.mark.parametrize("width", [40, 80, 120])
def test_urgent_help_fits_24_lines_with_911_and_988_among_them(width: int, whereto: Run) -> None:
    lines = drawn(whereto, "urgent", width=width)
    assert len(lines) <= 24
    assert "Call 911" in lines[0]
    assert any("Call or text 988" in line for line in lines)


@each_office
def test_the_whole_card_of_an_office_fits_40_lines(office: Office, whereto: Run) -> None:
    assert len(drawn(whereto, "show", office.id, width=80)) <= 40


@pytest.mark.parametrize("command", [["search", "stress"], ["show", "student-mental-health"], ["urgent"]])
def test_a_wide_screen_takes_fewer_lines(command: list[str], whereto: Run) -> None:
    wide, usual = (drawn(whereto, *command, width=width) for width in (160, 80))
    assert len(wide) < len(usual)
    assert max(map(len, wide)) > 100


def test_no_address_is_broken(whereto: Run) -> None:
    addresses = {office.url for office in SHIPPED.offices if office.url}
    for width in (20, 40, 80, 120):
        for office in SHIPPED.offices:
            shown = ESCAPES.sub("", whereto("show", office.id, COLUMNS=str(width), **COLOURLESS).stdout)
            for url in addresses & {office.url}:
                assert url in shown


def test_on_a_screen_the_first_office_carries_no_less_than_the_others(whereto: Run) -> None:
    """What it does may give way to a notice or a duty to report, in the last offices first."""
    for question in QUESTIONS:
        found = json.loads(whereto("search", question, "--json").stdout)["results"]
        shown = " ".join(drawn(whereto, "search", question, width=80))
        told = [result["office"]["description"][:20] in shown for result in found]
        assert told == sorted(told, reverse=True), question


def test_in_plain_lines_every_office_says_as_much(whereto: Run) -> None:
    for question in QUESTIONS:
        cards = whereto("search", question).stdout.split("Office: ")[1:]
        for card in cards:
            assert {"Confidentiality", "What it does"} <= set(re.findall(r"(?m)^([A-Z][\w ]+): ", card))
