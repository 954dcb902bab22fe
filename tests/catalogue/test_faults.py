"""A catalogue that cannot be used says why, where and what to do; any sound one works."""

import json
import os
import re
import socket
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from whereto.catalogue.check import check

SMALL = """format = 1
[institution]
name = "Riverside College"
[[source]]
id = "page"
title = "Student services"
publisher = "Riverside College"
url = "https://riverside.example/services"
assured_date = 2026-01-31
[[concern]]
id = "money"
name = "money worries"
terms = "tuition, scholarship"
[[office]]
id = "aid"
name = "Aid Desk"
description = "Helps with money."
sources = ["page"]
room = "12"
confidentiality = "not stated"
concerns = ["money"]
[[office.phones]]
display = "212-555-0142"
number = "+12125550142"
[[office]]
id = "chaplain"
name = "Chaplain"
description = "Listens."
sources = ["page"]
confidentiality = "confidential"
[[office.confidentiality_statements]]
says = "confidential"
note = "The page says so."
sources = ["page"]
"""
URGENT = """[[urgent]]
id = "now"
type = "emergency"
name = "Now"
description = "danger"
sources = ["page"]
[[urgent.channels]]
type = "call"
display = "{}"
number = "{}"
[[concern]]"""
PROBLEMS = [  # the text replaced, its replacement, which line is at fault, in whose entry, problem, fix
    ('room = "12"', 'rom = "12"', "rom =", "office 'aid'", "unknown field 'rom'", "Did you mean 'room'"),
    ('room = "12"', "room = 12", "room =", "office 'aid'", "wrong type", "between double quotes"),
    (
        'room = "12"',
        'email = "aid"',
        "email =",
        "office 'aid'",
        "not an e-mail address",
        "Write one address",
    ),
    ('url = "h', 'url = "', "url =", "source 'page'", "not a web address", "Write it whole"),
    ('sources = ["page"]\nroom', "sources = []\nroom", "sources =", "office 'aid'", "empty", "Fill it in"),
    ('sources = ["page"]\nr', 'sources = "page"\nr', "sources =", "office 'aid'", "wrong type", "a list"),
    ('sources = ["page"]\nr', 'sources = ["pag"]\nr', "sources =", "office 'aid'", "'pag'", "mean 'page'"),
    ('concerns = ["money"]', 'concerns = ["x"]', "concerns =", "office 'aid'", "the concern 'x'", "Add a"),
    ('name = "Aid Desk"\n', "", "[[office]]", "office 'aid'", "'name' is missing", "Add it"),
    (
        'confidentiality = "confidential"\n',
        "",
        "[[office]]",
        "office 'chaplain'",
        "says 'confidential'",
        'Add confidentiality = "confidential"; or "not stated"',
    ),
    ('room = "12"', 'room = "12"\nplace = "Here"', "place =", "office 'aid'", "both say where", "Keep one"),
    ('"212-555-0142"', '"212-555-0142"\nextension = "x12"', "extension", "aid'", "no extension", "digits"),
    ("[[concern]]", 'sources = ["page"]\n[[concern]]', "sources", "source 'page'", "unknown", "above all"),
    (
        'note = "The page says so."',
        'note = "The page says so."\nroom = "12"',
        "room =",
        "office 'chaplain'",
        "unknown field 'room'",
        "a line of the office itself: move it above",
    ),
    ('id = "chaplain"', 'id = "aid"', "id =", "office 'aid'", "used twice", "an id of its own"),
    ('id = "aid"', 'id = "Aid Desk"', "id =", "office 'Aid Desk'", "not usable", "Use small letters"),
    ("2026-01-31", '"2026-01-31"', "assured_date", "source 'page'", "wrong type", "without quotes"),
    (
        'number = "+12125550142"\n',
        "",
        "[[office.phones]]",
        "office 'aid'",
        "no number",
        "incomplete = true",
    ),
    ("+12125550142", "+1212555014", "number =", "office 'aid'", "cannot be dialled", "incomplete = true"),
    ("+12125550142", "212-555-0142", "number =", "office 'aid'", "cannot be dialled", "Write +"),
    ("+12125550142", "+12125550143", "number =", "office 'aid'", "other digits", "Correct the one"),
    ('"212-555-0142"', '"212-555-0142"\nincomplete = true', "number =", "aid'", "incomplete", "Remove"),
    ('= "not stated"', '= "private"', "confidentiality =", "office 'aid'", "no source", "or write"),
    ('= "not stated"', '= "secret"', "confidentiality =", "office 'aid'", "'secret'", "Write one of"),
    ("format = 1", "format = 2", "format =", "", "format 2 is not known", "reads format 1"),
    ('room = "12"', 'room = "1\u200b2"', "room =", "office 'aid'", "hidden character (U+200B)", "Type it"),
    ('"212-555-0142"', '"\u202a212-555-0142"', "display =", "office 'aid'", "(U+202A)", "Type it again"),
    ('room = "12"', 'email = "mailto:a@b.edu"', "email =", "office 'aid'", "'mailto:'", "Leave that out"),
    ('"212-555-0142"', '"tel:212-555-0142"', "display =", "office 'aid'", "'tel:'", "Leave that out"),
    ('id = "chaplain"', 'id = "aid-desk"', "id =", "office 'aid-desk'", "a name of another", "another id"),
    (
        'room = "12"',
        'must_report_note = "x"',
        "must_report_note",
        "office 'aid'",
        "says nothing",
        "Add must",
    ),
    (
        "[[concern]]",
        URGENT.format("911", "+16175550911"),
        "number =",
        "urgent 'now'",
        "other digits than '911'",
        "Correct the one",
    ),
    (
        "[[concern]]",
        URGENT.format("911", "+1"),
        "number =",
        "urgent 'now'",
        "cannot be dialled",
        "a short code of 3 to 6 digits, such as 112",
    ),
    (
        "[[concern]]",
        URGENT.format("212-555-0142", "+12125550142"),
        "[[urgent.ch",
        "urgent 'now'",
        "'212-555-0142' is an office's line as well",
        "Say in 'hours'",
    ),
    ("[[concern]]", URGENT.format("", "911"), "[[urgent.ch", "urgent 'now'", "no number", "Add 'number'"),
]


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Path]:
    def write(old: str = "", new: str = "", text: str = SMALL) -> Path:
        assert old in text
        path = tmp_path / "college.toml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return write


def refused(run: subprocess.CompletedProcess[str]) -> list[str]:
    assert run.returncode == 3
    assert not run.stdout or run.args[0] == "search"  # which shows the urgent contacts
    assert "Traceback" not in run.stderr
    assert all(line.startswith("whereto: ") for line in run.stderr.splitlines())
    return [line.removeprefix("whereto: ") for line in run.stderr.splitlines()]


def _missing(folder: Path) -> Path:
    return folder / "none.toml"


def _folder(folder: Path) -> Path:
    return folder


def _below_a_file(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "offices.toml"


def _unreadable(folder: Path) -> Path:
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    path = folder / "locked.toml"
    path.touch(mode=0)
    return path


def _socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s"))
    return folder / "s"


def _huge(folder: Path) -> Path:
    with (folder / "huge.toml").open("wb") as file:
        file.truncate(100 * 1024**2 + 1)
    return folder / "huge.toml"


@pytest.mark.parametrize("origin", ["--catalogue", "WHERETO_CATALOGUE"])
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_missing, "no such file"),
        (_folder, "a folder"),
        (_below_a_file, "cannot be read"),
        (_unreadable, "may not read"),
        (_socket, "cannot be read"),
        (_huge, "larger than 100 MB"),
    ],
)
def test_an_unusable_file_is_named_with_the_reason_and_with_who_named_it(
    make: Callable[[Path], Path], reason: str, origin: str, tmp_path: Path, whereto: Run
) -> None:
    path = str(make(tmp_path))
    named = origin == "--catalogue"
    run = whereto("list", "--catalogue", path) if named else whereto("list", WHERETO_CATALOGUE=path)
    (line,) = refused(run)
    assert line.startswith(f"{path}: ")
    assert reason in line
    assert f"named by {origin};" in line


@pytest.mark.parametrize(
    ("content", "place", "problem"),
    [
        (b'a = 1\nb = "caf\xe9"\n', ":2: ", "not UTF-8"),
        (b"format = 1\nname = \n", ":2:8: ", "not valid TOML"),
        (b'a = 1\nb = "open', ":2:", "not valid TOML"),
        (b"\x00" * 100, ":1:1: ", "not valid TOML"),
        (b"a = 1\na = 2\n", ":2:", "this name has a value already. Keep one"),
        (b"x = [{ a = 1 }]\n[[x]]\na = 2\n", ":2:", "'x' has all its entries between the brackets"),
        (b"[[o]]\nx = [{ a = 1 }]\n[[o.x]]\n", ":3:", "'x' has all its entries between the brackets"),
        (b"[a]\nx = 1\n[a]\n", ":3:", "the heading 'a' is here a second time. Put"),
        (b'a = "open\nb = 1\n', ":1:", "a text does not end on its line. Look for a missing quote"),
        (b"x = " + b"[" * 100_000, ": ", "nested too deeply"),
        (b"format = " + b"9" * 5000, ":1", "not valid TOML"),
    ],
    ids=[
        "latin-1",
        "no value",
        "no quote",
        "zeros",
        "key twice",
        "list and heading",
        "list and heading below",
        "heading twice",
        "open text",
        "deep",
        "endless number",
    ],
)
def test_what_is_no_toml_text_is_refused_with_its_place(
    content: bytes, place: str, problem: str, tmp_path: Path, whereto: Run
) -> None:
    path = tmp_path / "broken.toml"
    path.write_bytes(content)
    (line,) = refused(whereto("search", "stress", "--catalogue", str(path)))
    assert line.startswith(f"{path}{place}")
    assert problem in line


def test_a_code_that_the_us_does_not_have_leads_to_the_country_of_the_institution(
    small: Callable[..., Path], whereto: Run
) -> None:
    in_the_us = SMALL.replace('name = "Riverside College"', 'name = "Riverside College"\ncountry = "US"', 1)
    path = small("[[concern]]", URGENT.format("999", "999"), in_the_us)
    fault, _ = refused(whereto("list", "--catalogue", str(path)))
    assert "'999' cannot be dialled" in fault
    assert 'the [institution] has to be in another country than country = "US"' in fault


@pytest.mark.parametrize("row", PROBLEMS)
def test_a_fault_is_named_with_file_line_entry_and_fix(
    row: tuple[str, ...], small: Callable[..., Path], whereto: Run
) -> None:
    old, new, at, owner, problem, fix = row
    path = small(old, new)
    lines = path.read_text(encoding="utf-8").splitlines()
    start = SMALL[: SMALL.index(old)].count("\n")
    # The faulty line is where the change is, or the heading of the table that it is in.
    order = range(start, -1, -1) if at.startswith("[[o") else range(start, len(lines))
    number = next(number for number in order if lines[number].startswith(at)) + 1
    fault, summary = refused(whereto("list", "--catalogue", str(path)))
    assert fault.startswith(f"{path}:{number}: ")
    assert owner in fault
    assert problem in fault.removeprefix(str(path))
    assert fix in fault.partition(problem)[2]
    assert summary == f"{path}: 1 fault; the catalogue is not used until they are fixed."


@pytest.mark.parametrize(
    "command", [("list",), ("show", "ombuds"), ("search", "x"), ("concerns",), ("about",)]
)
@pytest.mark.parametrize("view", ["--json", "--plain"])
def test_every_command_refuses_a_faulty_copy_of_the_shipped_catalogue(
    command: tuple[str, ...], view: str, broken: Callable[[str, str], Path], whereto: Run
) -> None:
    path = broken('room = "10-213"', 'rooom = "10-213"')
    assert (
        "office 'ombuds': unknown field 'rooom'"
        in refused(whereto(*command, view, WHERETO_CATALOGUE=str(path)))[0]
    )


def test_an_empty_file_lacks_all_that_must_be_there(small: Callable[..., Path], whereto: Run) -> None:
    lines = refused(whereto("list", "--catalogue", str(small(text=""))))
    for name in ("format", "institution", "office", "source"):
        assert any(f"'{name}' is missing" in line for line in lines)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ((("12", "1\u0002"),), ["not valid TOML"]),
        ((('id = "money"\nname = "money worries"', ""),), ["concern number 1: the field 'id' is missing"]),
        ((('College"\n[[source]]', 'College"\nshrt = 1\n[[source]]'),), ["institution 'R"]),
        ((('room = "12"', "rom = 12"), ("[[office.phones]]", "[[office.fones]]")), ["'rom'", "'fones'"]),
        (
            (('["money"]', '["x"]'), ("+1", "1"), ('id = "chaplain"', 'id = "aid"')),
            ["'x'", "dialled", "twice"],
        ),
        ((('room = "12"', "room = 12"), ('["money"]', '["x"]')), ["wrong type", "'x'"]),
        ((('room = "12"', 'rom = "12"'), ('id = "chaplain"', 'id = "aid"')), ["'rom'", "used twice"]),
        ((('name = "Aid Desk"\n', ""), ("+12125550142", "+1212")), ["is missing", "cannot be dialled"]),
    ],
)
def test_all_faults_are_told_in_one_run(
    changes: tuple[tuple[str, str], ...], problems: list[str], small: Callable[..., Path], whereto: Run
) -> None:
    text = SMALL
    for old, new in changes:
        text = text.replace(old, new, 1)
    told = "\n".join(refused(whereto("list", "--catalogue", str(small(text=text)))))
    assert [problem for problem in problems if problem not in told] == []


def test_a_line_of_an_office_for_urgent_help_alone_may_be_an_urgent_contact(
    small: Callable[..., Path], whereto: Run
) -> None:
    number = 'number = "+12125550142"\n'
    labelled = SMALL.replace(number, f'{number}label = "at night"\n', 1)
    text = labelled.replace("[[concern]]", URGENT.format("212-555-0142", "+12125550142"), 1)
    assert whereto("list", "--catalogue", str(small(text=text))).returncode == 0


@pytest.mark.parametrize("country", ["", "GB", "US"])
@pytest.mark.parametrize("code", ["999", "112", "000", "116123", "13", "1161234"])
def test_a_short_code_of_3_to_6_digits_is_one_in_every_country_but_the_us_which_has_its_own(
    code: str, country: str
) -> None:
    text = SMALL.replace("[[concern]]", URGENT.format(code, code), 1)
    named = f'[institution]\ncountry = "{country}"' if country else "[institution]"
    faults = check(tomllib.loads(text.replace("[institution]", named)))
    if country != "US" and 3 <= len(code) <= 6:
        assert not faults
    else:
        (fault,) = faults
        assert fault.problem == f"'{code}' cannot be dialled"
        assert ("911, 988" in fault.fix) is (country == "US")


@pytest.mark.parametrize(("printed", "dialled"), [("999", "112"), ("999", "+442079460999"), ("911", "912")])
def test_a_short_code_is_dialled_as_it_is_printed_in_every_country(printed: str, dialled: str) -> None:
    (fault,) = check(tomllib.loads(SMALL.replace("[[concern]]", URGENT.format(printed, dialled), 1)))
    assert fault.problem == f"'{dialled}' has other digits than '{printed}'"


def test_windows_line_ends_move_no_line_number(tmp_path: Path, whereto: Run) -> None:
    path = tmp_path / "windows.toml"
    for old, new, *_ in PROBLEMS:
        told = []
        for ending in ("\n", "\r\n"):
            path.write_bytes(SMALL.replace(old, new, 1).replace("\n", ending).encode())
            told.append(refused(whereto("list", "--catalogue", str(path))))
        assert told[0] == told[1]


@pytest.mark.parametrize(
    ("old", "new", "fix"),
    [
        ('room = "12"', "must_report = True", "Write true or false, in small letters."),
        ('"Aid Desk"', "\u201cAid Desk\u201d", "Write straight quotes"),
        ("2026-01-31", "2026-1-31", "such as 2026-01-05"),
        ('"Aid Desk"', '"Aid Desk', "a missing quote"),
    ],
)
def test_a_slip_in_toml_is_told_with_its_fix(
    old: str, new: str, fix: str, small: Callable[..., Path], whereto: Run
) -> None:
    (line,) = refused(whereto("list", "--catalogue", str(small(old, new))))
    assert "not valid TOML" in line
    assert fix in line


def test_a_path_begins_at_home_and_a_missing_one_says_where_it_was_looked_for(
    small: Callable[..., Path], whereto: Run
) -> None:
    home = small().parent
    shown = whereto("list", "--catalogue", "~/college.toml", HOME=str(home))
    assert (shown.returncode, shown.stderr) == (0, "")
    for missing in ("none.toml", "~nobody-of-this-name/none.toml"):
        (line,) = refused(whereto("list", WHERETO_CATALOGUE=missing))
        assert f"{missing}: cannot use this catalogue: there is no such file in {Path.cwd()}." in line


@pytest.mark.parametrize("separator", ["\u2028", "\u0085"])
def test_an_unusual_line_separator_in_a_value_moves_no_line_number(
    separator: str, small: Callable[..., Path], whereto: Run
) -> None:
    text = SMALL.replace("Riverside College", f"Riverside{separator}College", 1)
    path = small('["money"]', '["x"]', text)
    number = SMALL[: SMALL.index('["money"]')].count("\n") + 1
    assert refused(whereto("list", "--catalogue", str(path)))[0].startswith(f"{path}:{number}: ")


def test_the_option_wins_over_the_variable(small: Callable[..., Path], whereto: Run) -> None:
    run = whereto("list", "--catalogue", str(small()), WHERETO_CATALOGUE="none.toml")
    assert (run.returncode, run.stderr) == (0, "")
    assert "Aid Desk" in run.stdout
    assert "none.toml" in refused(whereto("list", WHERETO_CATALOGUE="none.toml"))[0]


def test_an_empty_variable_is_no_setting_and_an_empty_option_is_wrong(whereto: Run) -> None:
    assert "Ombuds Office" in whereto("list", WHERETO_CATALOGUE="").stdout
    assert whereto("list", "--catalogue", "").returncode == 2


HARMFUL = r"\u001b[J\u001b]x;owned\u0007\u202e"
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]")
DRAWN = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")  # colours and links, as the card draws them


@pytest.mark.parametrize(
    "command", [("list",), ("show", "aid"), ("search", "tuition"), ("concerns",), ("about",)]
)
@pytest.mark.parametrize("view", ["card", "--plain", "--json"])
def test_control_characters_in_a_catalogue_are_shown_harmless(
    command: tuple[str, ...], view: str, small: Callable[..., Path], whereto: Run
) -> None:
    field = re.compile(r'^((?:name|title|description|note) = ".*)"$', re.MULTILINE)
    text = field.sub(lambda found: f'{found[1]}{HARMFUL}"', SMALL)
    options = ["--catalogue", str(small(text=text)), *([] if view == "card" else [view])]
    run = whereto(*command, *options, FORCE_COLOR="1" if view == "card" else "", COLUMNS="200")
    assert run.returncode == 0
    assert not CONTROL.search(DRAWN.sub("", run.stdout))
    assert r"\u001b[J" in run.stdout if view == "--json" else r"\x1b[J" in run.stdout


def test_markup_in_a_catalogue_is_shown_as_it_is_written(small: Callable[..., Path], whereto: Run) -> None:
    path = small("Helps with money.", "[bold]Helps[/x] :bank: [room 12]")
    shown = whereto("show", "aid", "--catalogue", str(path), FORCE_COLOR="1", COLUMNS="80").stdout
    assert "[bold]Helps[/x] :bank: [room 12]" in shown


def test_a_catalogue_of_another_institution_works_in_every_command(
    small: Callable[..., Path], whereto: Run
) -> None:
    def told(*arguments: str) -> str:
        run = whereto(*arguments, "--catalogue", str(small()))
        assert (run.returncode, run.stderr) == (0, "")
        return run.stdout

    found = json.loads(told("search", "my", "scholarship", "--json"))["results"]
    assert [result["office"]["id"] for result in found] == ["aid"]
    assert json.loads(told("show", "Aid Desk", "--json"))["office"]["phones"][0]["number"] == "+12125550142"
    assert len(told("list").splitlines()) == 2
    assert [line.partition(":")[0] for line in told("list", "--confidential").splitlines()] == ["Chaplain"]
    assert "money worries: Aid Desk" in told("concerns")
    assert "Riverside College" in told("about")
    assert "MIT" not in told("list") + told("concerns") + told("show", "aid")


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path, whereto: Run) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert whereto("list", "--catalogue", str(path)).returncode == 0
