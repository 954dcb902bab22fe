"""Urgent help: every number against its source, whatever has become of the catalogue."""

import json
import os
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CATALOGUE, ESCAPES, SMALL_SCHOOL, Run
from whereto.catalogue import contacts as module
from whereto.catalogue import prepared
from whereto.catalogue.check import check
from whereto.catalogue.contacts import LAST_RESORT, contacts_beside, urgent_help
from whereto.catalogue.locate import Location
from whereto.catalogue.stack import Stack
from whereto.records.catalogue import Catalogue
from whereto.records.urgent import UrgentContact
from whereto.views.urgent_rows import urgent_blocks

IDHR = "https://idhr.mit.edu/reporting-options/reporting-police"
FCC = "https://www.fcc.gov/consumer-information"
LIFELINE = "https://988lifeline.org"
EXPECT = "https://988lifeline.org/get-help/what-to-expect"
TEXT_LINE = "https://www.crisistextline.org/faq"
ALEX = "https://www.alexproject.org/crisis-text-line-text-home-to-741741"
NEWS = "https://medical.mit.edu/news/2017/10/urgent-care-hours-november"
RESOURCES = "https://studentlife.mit.edu/citizenship/resources"
SICK = "https://health.mit.edu/services/primary-care/sick-or-injured"
GUIDE = "https://facultyguide.mit.edu/section-3/confidential-vs-private-resources"
VPR = "https://studentlife.mit.edu/vpr/advocacyservices"
RAINN = "https://rainn.org/get-help/national-sexual-assault-hotline"
DAY = "day and night"

# type, way, as printed or the address, number to dial, word to send, from where, hours, sources
TABLE = [
    ("emergency", "call", "911", "911", None, None, None, {"fcc-911": FCC}),
    ("emergency", "call", "100", "100", None, "an MIT phone", None, {"idhr-police": IDHR}),
    (
        "emergency",
        "call",
        "617-253-1212",
        "+16172531212",
        None,
        "any other phone",
        None,
        {"idhr-police": IDHR},
    ),
    ("crisis line", "call", "988", "988", None, None, DAY, {"988-lifeline": EXPECT}),
    ("crisis line", "text", "988", "988", None, None, DAY, {"988-lifeline": EXPECT}),
    ("crisis line", "chat", LIFELINE, None, None, None, DAY, {"988-lifeline": EXPECT}),
    (
        "crisis line",
        "text",
        "741741",
        "741741",
        "HOME",
        None,
        DAY,
        {"crisis-text-line": TEXT_LINE, "alex-project": ALEX},
    ),
    (
        "on-call clinician",
        "call",
        "617-253-2916",
        "+16172532916",
        None,
        None,
        "nights and weekends",
        {"student-resources": RESOURCES, "urgent-care-hours": NEWS},
    ),
    (
        "medical helpline",
        "call",
        "617-253-4481",
        "+16172534481",
        None,
        None,
        DAY,
        {"sick-or-injured": SICK},
    ),
    (
        "confidential advocate",
        "call",
        "617-253-2300",
        "+16172532300",
        None,
        None,
        "weekdays 9 to 5 Eastern",
        {"faculty-guide": GUIDE, "vpr-advocacy": VPR, "idhr-police": IDHR},
    ),
    ("crisis line", "call", "800-656-4673", "+18006564673", None, None, DAY, {"rainn-hotline": RAINN}),
]
# What helps in the whole country, so beside any other catalogue; the rest is MIT's alone.
NATIONAL = [row for row in TABLE if row[2] in ("911", "988", LIFELINE, "741741", "800-656-4673")]
LOCAL = ("617-253-1212", "617-253-2916", "617-253-4481", "617-253-2300")
DANGER = "I want to kill myself"
BARE = SMALL_SCHOOL + '[[office]]\nid = "aid"\nname = "Aid"\ndescription = "Aid."\nsources = ["list"]\n'
BARE += 'confidentiality = "not stated"\n'
OWN = '[[urgent]]\nid = "own"\ntype = "emergency"\nname = "Campus guard"\ndescription = "danger"\n'
OWN += 'sources = ["list"]\n[[urgent.channels]]\ntype = "call"\ndisplay = "212-555-0100"\n'
OWN += 'number = "+12125550100"\n'


def contacts(run: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run.stdout)["urgent_contacts"]
    return found


def channels(run: subprocess.CompletedProcess[str]) -> list[tuple[Any, ...]]:
    return [
        (
            contact["type"],
            channel["type"],
            channel["display"] or channel["url"],
            channel["number"],
            channel["keyword"],
            channel["reached_from"],
            contact["hours"],
            {source["id"]: source["url"] for source in contact["sources"]},
        )
        for contact in contacts(run)
        for channel in contact["channels"]
    ]


def test_every_urgent_number_is_the_one_its_source_prints_in_the_order_to_try(whereto: Run) -> None:
    found = channels(whereto("urgent", "--json"))
    assert [row[:7] for row in found] == [row[:7] for row in TABLE]
    for row, expected in zip(found, TABLE, strict=True):
        assert expected[7].items() <= row[7].items()


def test_only_what_a_source_calls_free_or_confidential_is_called_so(whereto: Run) -> None:
    found = contacts(whereto("urgent", "--json"))
    lines = ["988-lifeline", "crisis-text-line", "rainn"]
    assert [part["id"] for part in found if part["free"]] == lines
    assert [part["id"] for part in found if part["confidential"]] == [*lines[:2], "vpr", "rainn"]
    said = {part["id"]: part["confidential_sources"] for part in found}
    assert said["vpr"] == ["faculty-guide", "idhr-faq"]
    assert said["rainn"] == ["rainn-hotline"]
    assert found[1]["note"] == "Option 1 is for veterans, option 2 for Spanish."
    assert "ption 3" not in whereto("urgent").stdout


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[1]} {row[2]}")
def test_every_view_shows_every_way(row: tuple[Any, ...], whereto: Run) -> None:
    word = f"{row[4]} to {row[2]}" if row[4] else row[2]
    assert f"{row[1].capitalize()}: {word}" in whereto("urgent", "--plain").stdout
    verb = rf"(call or )?{row[1]}" if row[5] is None else "(from an MIT phone|MIT Police)"
    said = re.compile(rf"{verb}( or text)? {re.escape(word)}", re.IGNORECASE)
    drawn = re.sub(r"\s+", " ", ESCAPES.sub("", whereto("urgent", FORCE_COLOR="1", NO_COLOR="1").stdout))
    assert said.search(drawn)
    assert said.search(whereto("search", DANGER).stdout) or row[1] == "chat"  # a page is no help in a hurry


def test_urgent_help_fits_on_a_screen(whereto: Run) -> None:
    shown = whereto("urgent", FORCE_COLOR="1", COLUMNS="80").stdout
    assert len(shown.splitlines()) < 24


def _missing(folder: Path) -> Path:
    return folder / "none.toml"


def _folder(folder: Path) -> Path:
    return folder


def _written(content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / "offices.toml"
        path.write_bytes(content)
        return path

    return write


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _zeros(_: Path) -> Path:
    return Path("/dev/zero")


UNUSABLE = {
    "missing": _missing,
    "a folder": _folder,
    "empty": _written(b""),
    "no TOML": _written(b"\x00\xff["),
    "deep": _written(b"x = " + b"[" * 100_000),
    "faulty": _written(BARE.encode() + b'rom = "x"\n' + OWN.replace("+1", "1").encode()),
    "long": _written(b'format = """' + b"\n" * 5000 + b'"""\n'),
    "a pipe without end": _pipe,
    "a device without end": _zeros,
}


@pytest.mark.parametrize("make", UNUSABLE.values(), ids=list(UNUSABLE))
@pytest.mark.parametrize("command", [("urgent",), ("search", DANGER)], ids=lambda command: command[0])
@pytest.mark.parametrize("view", ["--plain", "--json"])
def test_a_catalogue_that_cannot_be_used_hides_no_urgent_contact(
    make: Callable[[Path], Path], command: tuple[str, ...], view: str, tmp_path: Path, whereto: Run
) -> None:
    path = make(tmp_path)
    run = whereto(*command, view, WHERETO_CATALOGUE=str(path))
    assert run.returncode == 0
    assert str(path) in run.stderr
    assert "Traceback" not in run.stderr
    if view == "--json":
        assert sorted(row[:3] for row in channels(run)) == sorted(row[:3] for row in NATIONAL)
    else:
        assert all(row[2] in run.stdout for row in NATIONAL if row[1] != "chat" or command == ("urgent",))
        assert not any(number in run.stdout for number in LOCAL)


def test_another_institution_is_given_the_contacts_of_the_whole_country_and_no_others(
    tmp_path: Path, whereto: Run
) -> None:
    path = _written(BARE.encode())(tmp_path)
    run = whereto("urgent", "--json", "--catalogue", str(path))
    assert (run.returncode, run.stderr) == (0, "")
    assert [row[:7] for row in channels(run)] == [row[:7] for row in NATIONAL]
    assert {(part["country"], part["reached_from"]) for part in contacts(run)} == {("US", "the US")}
    for command in (("urgent",), ("search", DANGER)):
        shown = whereto(*command, "--plain", "--catalogue", str(path)).stdout
        assert not any(number in shown for number in LOCAL)
        assert "the US" in shown


ABROAD = BARE.replace('"school"\n', '"school"\ncountry = "GB"\n', 1)
ALONE = BARE.replace('"school"\n', '"school"\nown_urgent_only = true\n', 1)
CRISIS = OWN.replace('type = "emergency"', 'type = "crisis line"')


@pytest.mark.parametrize(
    ("catalogue", "shown"),
    [
        (BARE + OWN, ["own", "emergency", "988-lifeline", "crisis-text-line", "rainn"]),
        (ABROAD + OWN, ["own"]),
        (ALONE + OWN, ["own"]),
        (ABROAD + CRISIS, ["own", "emergency", "988-lifeline", "crisis-text-line", "rainn"]),
        (
            BARE + OWN.replace("+12125550100", "911").replace("212-555-0100", "911"),
            ["own", "988-lifeline", "crisis-text-line", "rainn"],
        ),
    ],
    ids=["of no country", "of another country", "none but its own", "another country, no emergency", "911"],
)
def test_the_countrys_contacts_are_left_out_only_for_an_emergency_contact_of_ones_own(
    catalogue: str, shown: list[str], tmp_path: Path, whereto: Run
) -> None:
    path = _written(catalogue.encode())(tmp_path)
    for command in (("urgent",), ("search", DANGER)):
        found = contacts(whereto(*command, "--json", "--catalogue", str(path)))
        assert sorted(part["id"] for part in found) == sorted(shown)
        assert found[0]["id"] == shown[0]


NOTE = "Outside the US, call the emergency number of the country you are in."
ELSEWHERE = "In another country, call the emergency number of the country you are in."
IN_THE_US = BARE.replace('"school"\n', '"school"\ncountry = "US"\n', 1)


@pytest.mark.parametrize(
    ("catalogue", "lines"),
    [(BARE, 3), (ABROAD, 3), (ABROAD + CRISIS, 3), (ABROAD + OWN, 0), (IN_THE_US, 0)],
    ids=["no country", "abroad", "abroad, no emergency", "abroad, one's own", "US"],
)
def test_beside_a_catalogue_not_known_to_be_in_the_us_danger_is_told_what_to_call_outside_it(
    catalogue: str, lines: int, tmp_path: Path, whereto: Run
) -> None:
    named = ("--catalogue", str(_written(catalogue.encode())(tmp_path)))
    answer = json.loads(whereto("search", DANGER, "--json", *named).stdout)
    assert answer["urgent_note"] == (NOTE if lines else None)
    for run in (
        whereto("search", DANGER, *named),
        whereto("search", DANGER, *named, FORCE_COLOR="1"),
        whereto(*DANGER.split(), *named),
    ):
        last = [line for line in ESCAPES.sub("", run.stdout + run.stderr).splitlines() if line.strip()][-3:]
        assert last[0].endswith(NOTE) is bool(lines)
        assert any("in the US" in line for line in last[1:]) is bool(lines)


@pytest.mark.parametrize(
    ("catalogue", "told"),
    [(BARE + OWN, NOTE), (IN_THE_US + OWN, NOTE), (ABROAD + OWN, ELSEWHERE), (ALONE + OWN, ELSEWHERE)],
    ids=["no country", "US", "abroad", "none but its own"],
)
def test_the_us_is_named_only_where_a_number_of_the_us_is_shown_or_the_catalogue_is_from_there(
    catalogue: str, told: str, tmp_path: Path, whereto: Run
) -> None:
    path = _written(catalogue.encode())(tmp_path)
    shown = whereto("urgent", "--plain", "--catalogue", str(path)).stdout
    assert shown.rstrip().endswith(f"Note: {told}")
    assert (NOTE in shown) is (told == NOTE)


def test_a_contact_that_is_named_says_it_only_if_it_is_one_of_the_us(tmp_path: Path, whereto: Run) -> None:
    path = _written((BARE + OWN).encode())(tmp_path)
    for asked, told in (("988", True), ("212-555-0100", False)):
        run = whereto("search", asked, "--catalogue", str(path))
        assert "Call" in run.stdout
        assert (NOTE in run.stdout) is told


def test_the_shipped_catalogue_and_its_copy_need_no_word_on_other_countries(whereto: Run) -> None:
    assert NOTE not in whereto("search", DANGER).stdout
    assert NOTE not in whereto(*DANGER.split(), "--catalogue", str(CATALOGUE)).stderr


def test_nobody_can_do_without_the_countrys_contacts_and_bring_none() -> None:
    for own in ("", CRISIS):
        (fault,) = check(tomllib.loads(ALONE + own))
        assert fault.path == ("institution", "own_urgent_only")
    assert not check(tomllib.loads(ALONE + OWN))


def test_contacts_of_an_own_catalogue_come_first_and_both_say_where_they_come_from(
    tmp_path: Path, whereto: Run
) -> None:
    path = _written((BARE + OWN).encode())(tmp_path)
    found = contacts(whereto("urgent", "--json", "--catalogue", str(path)))
    assert [part["origin"] for part in found] == ["catalogue"] + ["shipped"] * 4
    plain = whereto("urgent", "--catalogue", str(path)).stdout
    assert (
        plain.index("(A small school)") < plain.index("212-555-0100") < plain.index("Shipped with whereto")
    )
    assert plain.index("Shipped with whereto") < plain.index("911")


def test_a_copy_of_the_shipped_shows_nothing_twice(tmp_path: Path, whereto: Run) -> None:
    path = _written(CATALOGUE.read_bytes())(tmp_path)
    assert len(contacts(whereto("urgent", "--json", "--catalogue", str(path)))) == 7


CHANGED = {
    "a page read again": lambda text: re.sub(
        r'(id = "fcc-911"(?:\n(?!\[).*)*?\nassured_date = )\S+', r"\g<1>2026-11-20", text
    ),
    "a number corrected": lambda text: text.replace("617-253-1212", "617-253-0000").replace(
        "+16172531212", "+16172530000"
    ),
    "none but its own": lambda text: text.replace(
        "[institution]\n", "[institution]\nown_urgent_only = true\n"
    ),
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=list(CHANGED))
def test_a_corrected_copy_of_the_shipped_shows_its_own_contacts_each_once_and_no_others(
    change: Callable[[str], str], tmp_path: Path, whereto: Run
) -> None:
    shipped_text = CATALOGUE.read_text(encoding="utf-8")
    text = change(shipped_text)
    assert text != shipped_text
    path = _written(text.encode())(tmp_path)
    shipped_ids = [part["id"] for part in contacts(whereto("urgent", "--json"))]
    found = contacts(whereto("urgent", "--json", "--catalogue", str(path)))
    assert [part["id"] for part in found] == shipped_ids
    shown = whereto("urgent", "--plain", "--catalogue", str(path)).stdout
    assert ("617-253-1212" in shown) == ("617-253-1212" in text)
    assert ("617-253-0000" in shown) == ("617-253-0000" in text)
    in_danger = contacts(whereto("search", DANGER, "--json", "--catalogue", str(path)))
    expected = contacts(whereto("search", DANGER, "--json"))
    assert [part["id"] for part in in_danger] == [part["id"] for part in expected]


def test_a_copy_without_an_emergency_contact_is_given_what_it_lacks(shipped: Catalogue) -> None:
    own = tuple(part for part in shipped.urgent if part.type != "emergency")
    read_again = own[0].sources[0]._replace(assured_date="2026-11-20")
    own = (own[0]._replace(sources=(read_again,)), *own[1:])
    found = contacts_beside(shipped._replace(urgent=own)).contacts
    assert [part.id for part in found[len(own) :]] == [
        part.id for part in shipped.urgent if part.type == "emergency"
    ]


def test_only_what_is_for_the_whole_country_is_called_so(shipped: Catalogue) -> None:
    crisis_line = shipped._replace(urgent=shipped.urgent[1:2])
    elsewhere = shipped.institution._replace(name="Riverside")
    for catalogue, said in ((crisis_line, False), (crisis_line._replace(institution=elsewhere), True)):
        sections = urgent_blocks(contacts_beside(catalogue))
        headings = " ".join(row.text for part in sections for row in part.rows if row.label == "From")
        assert "Shipped with whereto" in headings
        assert ("for all of the US" in headings) is said


def national(catalogue: Catalogue) -> tuple[UrgentContact, ...]:
    return tuple(
        part._replace(channels=tuple(way for way in part.channels if not way.local), reached_from="the US")
        for part in catalogue.urgent
        if part.country
    )


def test_without_the_shipped_there_is_a_copy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Catalogue
) -> None:
    monkeypatch.setattr(module, "shipped", lambda: Location(tmp_path / "offices.toml"))
    found = urgent_help([Location(tmp_path)])
    assert found.contacts == shipped.urgent
    assert "no such file" in found.faults[0]
    assert urgent_help([Location(tmp_path, "--catalogue")]).contacts == national(shipped)


def test_a_fault_of_its_own_while_loading_is_told_by_its_kind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Catalogue
) -> None:
    def load(files: list[Location]) -> Stack:
        raise RecursionError(files)

    monkeypatch.setattr(module, "load_stack", load)
    found = urgent_help([Location(tmp_path / "x.toml", "--catalogue")])
    assert found.contacts == national(shipped)
    assert found.faults == (f"{tmp_path / 'x.toml'}: cannot use this catalogue (RecursionError).",)


def test_without_either_there_are_two_numbers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "shipped", lambda: Location(tmp_path / "offices.toml"))
    for folder, content in ((tmp_path, b""), (tmp_path / "damaged", b"1-0 1-0\nx")):
        folder.mkdir(exist_ok=True)
        prepared.path_beside(CATALOGUE, folder).write_bytes(content)
        monkeypatch.setattr(prepared, "FOLDER", folder)
        found = urgent_help([Location(tmp_path)])
        assert found.contacts == LAST_RESORT
        assert found.faults
    numbers = [channel.number for contact in LAST_RESORT for channel in contact.channels]
    assert numbers == ["911", "988", "988"]


def test_a_catalogue_in_memory_is_shown_before_the_shipped_contacts(shipped: Catalogue) -> None:
    own = shipped.urgent[0]._replace(id="own", name="Campus guard")
    elsewhere = shipped.institution._replace(name="Riverside")
    found = contacts_beside(shipped._replace(urgent=(own,), institution=elsewhere))
    assert [contact.origin for contact in found.contacts] == ["catalogue"] + ["shipped"] * 3
    assert contacts_beside(shipped).institution is None
