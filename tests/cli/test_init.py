"""`whereto init`: what it begins, that it loads, and that nothing is overwritten or guessed."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import CATALOGUE, ROOT, Run
from tests.terminal import on_terminal
from whereto.catalogue.schema import LINE, NAME

SCHEMA = json.loads((ROOT / "schema" / NAME).read_text(encoding="utf-8"))
ORIGIN = ("--institution", "Harbour Library", "--source-url", "https://library.example.org/desks")
TABLE = """\
Office,Phone,E-mail,Room,What for,Confidential?,Mascot
Lending Desk,(201) 555-0100,mailto:lending@library.example.org,12,"Lends books, takes them back",yes,Owl
,,,,,,
Homework Help,555-0199,,Main Hall,"Helps with
homework",,
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def against_the_schema(text: str) -> dict[str, Any]:
    """The tables in a catalogue's text, once the schema has nothing against them."""
    tables = tomllib.loads(text)
    jsonschema.validate(json.loads(json.dumps(tables, default=str)), SCHEMA)
    return tables


def test_the_starter_has_about_forty_lines_and_passes_the_schema(whereto: Run) -> None:
    run = whereto("init", "-")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"{LINE}\n")
    assert 35 <= len(run.stdout.splitlines()) <= 55
    assert len(against_the_schema(run.stdout)["office"]) == 2


def test_the_shipped_catalogue_passes_the_schema() -> None:
    against_the_schema(CATALOGUE.read_text(encoding="utf-8"))


def test_the_starter_is_used_without_a_fault_or_a_doubt(whereto: Run) -> None:
    assert whereto("init").returncode == 0
    listed = whereto("list", "--catalogue", "offices.toml")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert len(listed.stdout.splitlines()) == 2
    found = whereto("search", "cannot pay my fees", "--catalogue", "offices.toml")
    assert "Office: Student Aid Office" in found.stdout


def test_it_says_what_it_wrote_and_what_comes_next(whereto: Run) -> None:
    run = whereto("init", "mine.toml")
    assert run.stdout == ""
    assert "wrote mine.toml" in run.stderr
    assert f"wrote {NAME}" in run.stderr
    assert "whereto check mine.toml" in run.stderr
    assert sorted(path.name for path in Path().iterdir()) == [NAME, "mine.toml"]


@pytest.mark.parametrize(
    "more", [(), ("--from-csv", "table.csv", *ORIGIN), ("--officer", "--name", "Ada Example")]
)
def test_nothing_is_overwritten(whereto: Run, more: tuple[str, ...]) -> None:
    Path("table.csv").write_text(TABLE)
    Path("mine.toml").write_text("# mine\n")
    run = whereto("init", "mine.toml", *more)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "whereto: mine.toml is there already and is left as it is. Name another file.\n"
    assert Path("mine.toml").read_text() == "# mine\n"


def test_a_schema_that_lies_there_stays_until_it_is_asked_for(whereto: Run) -> None:
    older = '{\n  "title": "A catalogue of whereto"\n}\n'
    Path(NAME).write_text(older)
    whereto("init")
    assert Path(NAME).read_text() == older
    assert whereto("init", "--schema").returncode == 0
    assert json.loads(Path(NAME).read_text()) == SCHEMA
    assert json.loads(whereto("init", "--schema", "-").stdout) == SCHEMA


def test_no_other_file_is_taken_for_a_schema(whereto: Run) -> None:
    Path(NAME).write_text("{}")
    assert whereto("init", "--schema").returncode == 2
    assert Path(NAME).read_text() == "{}"


def test_a_table_becomes_a_catalogue_that_loads(whereto: Run) -> None:
    Path("table.csv").write_text(TABLE)
    run = whereto("init", "--from-csv", "table.csv", *ORIGIN, "--country", "us")
    assert run.returncode == 0
    lending, homework = against_the_schema(Path("offices.toml").read_text(encoding="utf-8"))["office"]
    assert lending["phones"] == [{"display": "(201) 555-0100", "number": "+12015550100"}]
    assert (lending["email"], lending["room"]) == ("lending@library.example.org", "12")
    assert lending["description"] == "Lends books, takes them back"
    assert homework["phones"] == [{"display": "555-0199", "incomplete": True}]
    assert (homework["place"], homework["description"]) == ("Main Hall", "Helps with homework")
    listed = whereto("list", "--catalogue", "offices.toml")
    assert (listed.returncode, len(listed.stdout.splitlines()), listed.stderr) == (0, 2, "")


def test_what_a_table_says_and_a_catalogue_cannot_is_told_by_its_line(whereto: Run) -> None:
    Path("table.csv").write_text(TABLE)
    told = whereto("init", "-", "--from-csv", "table.csv", *ORIGIN, "--country", "US").stderr
    assert "table.csv:1: no such column is known; what stands in it is kept as a fact" in told
    assert "table.csv:2: confidentiality: this is not taken over" in told
    assert "table.csv:3: this row is blank and is left out" in told
    assert "table.csv:4: this is no whole number in US" in told


def test_a_word_in_a_table_makes_no_office_confidential(whereto: Run) -> None:
    Path("table.csv").write_text("name,confidential\nAid,yes\nHelp,confidential\n")
    run = whereto("init", "-", "--from-csv", "table.csv", *ORIGIN)
    assert "confidential" not in run.stdout
    assert run.stderr.count("is not taken over") == 2


def test_without_a_country_a_number_is_not_guessed(whereto: Run) -> None:
    Path("table.csv").write_text("name,phone\nAid,201-555-0100\nHelp,+1 201 555 0100\n")
    run = whereto("init", "-", "--from-csv", "table.csv", *ORIGIN)
    aid, helps = tomllib.loads(run.stdout)["office"]
    assert aid["phones"] == [{"display": "201-555-0100", "incomplete": True}]
    assert helps["phones"][0]["number"] == "+12015550100"
    assert "give --country, such as US" in run.stderr


def test_a_table_needs_the_page_it_is_from(whereto: Run) -> None:
    Path("table.csv").write_text(TABLE)
    run = whereto("init", "--from-csv", "table.csv", "--institution", "Harbour Library")
    assert run.returncode == 2
    assert "Add --source-url URL." in run.stderr
    wrong = whereto("init", "--from-csv", "table.csv", *ORIGIN[:3], "library.example.org")
    assert (wrong.returncode, Path("offices.toml").exists()) == (2, False)
    assert "is not a web address" in wrong.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--from-csv", "none.csv", *ORIGIN), "cannot read none.csv"),
        (("--from-csv", "table.csv", *ORIGIN, "--country", "Mars"), "is not a country's two letters"),
        (("--from-csv", "table.csv", *ORIGIN, "--read-on", "2999-01-01"), "lies ahead"),
        (("--from-csv", "table.csv", *ORIGIN, "--read-on", "today"), "is not a day"),
        (("--institution", "Harbour Library"), "Add --from-csv TABLE"),
        (("--phone", "201-555-0100"), "Add --officer"),
        (("--officer", "--schema"), "Give one of them"),
        (("--officer",), "nothing is given"),
        (("--officer", "--email", "ada"), "is not an e-mail address"),
        (("--officer", "--phone", "911"), "for urgent help"),
        (("--officer", "--name", "Ada", "--office", "ombud"), "such as: ombuds"),
    ],
)
def test_wrong_usage_says_what_to_do(whereto: Run, arguments: tuple[str, ...], told: str) -> None:
    Path("table.csv").write_text(TABLE)
    run = whereto("init", "new.toml", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr
    assert "may be in danger" not in run.stderr
    assert not Path("new.toml").exists()


def test_what_cannot_be_written_is_told(whereto: Run) -> None:
    run = whereto("init", "no-such-folder/mine.toml")
    assert run.returncode == 4
    assert run.stderr.startswith("whereto: cannot write no-such-folder")


def test_an_officers_layer_has_six_lines(whereto: Run, tmp_path: Path) -> None:
    given = ("--name", "Ada Example", "--phone", "201-555-0100", "--room", "4-309")
    run = whereto("init", "--officer", *given, "--email", "ada@example.edu", XDG_CONFIG_HOME=str(tmp_path))
    assert run.returncode == 0
    text = (tmp_path / "whereto" / "graduate-officer.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines == [
        "[[office]]",
        'id = "graduate-officer"',
        'how_to_find = "Ask for Ada Example."',
        'phones = [{ display = "201-555-0100", number = "+12015550100" }]',
        'email = "ada@example.edu"',
        'room = "4-309"',
    ]
    assert "whereto show graduate-officer" in run.stderr


def test_each_office_has_a_layer_of_its_own_and_one_elsewhere_is_shown_by_its_name(
    whereto: Run, tmp_path: Path
) -> None:
    for office in ("graduate-officer", "department-head"):
        made = ("init", "--officer", "--office", office, "--name", "Ada")
        assert whereto(*made, XDG_CONFIG_HOME=str(tmp_path)).returncode == 0
    run = whereto(*made[:1], "mine.toml", *made[1:], XDG_CONFIG_HOME=str(tmp_path))
    assert "whereto show department-head --catalogue mine.toml\n" in run.stderr
    assert f"when it lies in {tmp_path / 'whereto'}" in run.stderr


def test_at_a_terminal_it_asks_who_the_officer_is() -> None:
    asked = b"Whom to ask for"
    status, shown = on_terminal("init", "--officer", "mine.toml", typed=b"Ada\n\n\n4-309\n", after=asked)
    assert (status, "wrote mine.toml" in shown) == (0, True)
    assert tomllib.loads(Path("mine.toml").read_text())["office"] == [
        {"id": "graduate-officer", "how_to_find": "Ask for Ada.", "room": "4-309"}
    ]
