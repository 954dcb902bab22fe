"""`whereto list` in lines for scripts."""

import csv
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, THREE_OFFICES, Run
from whereto.records.office import Office
from whereto.views.columns import paths_of


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def whole(whereto: Run) -> list[dict[str, Any]]:
    return list(json.loads(whereto("list", "--json").stdout)["offices"])


def test_fields_stand_in_the_order_asked_for_with_tabs_between(whereto: Run) -> None:
    run = whereto("list", "--fields", "name,id, place.display")
    assert (run.returncode, run.stderr) == (0, "")
    expected = [[each["name"], each["id"], each["place"]["display"] or ""] for each in whole(whereto)]
    assert rows(run.stdout) == expected


def test_without_fields_there_are_the_usual_ones(whereto: Run) -> None:
    usual = whereto("list", "--fields", "id,name,phone,email").stdout
    assert whereto("list", "--format", "tsv").stdout == usual


def test_json_lines_are_the_offices_of_the_json(whereto: Run) -> None:
    lines = whereto("list", "--format", "ndjson").stdout.splitlines()
    assert [json.loads(line) for line in lines] == whole(whereto)


def test_json_lines_are_reduced_to_the_fields_in_their_order(whereto: Run) -> None:
    asked = "phones.number,id,place.display,must_report.note,concerns"
    lines = whereto("list", "--format", "ndjson", "--fields", asked).stdout.splitlines()
    for line, office in zip(lines, whole(whereto), strict=True):
        report = office["must_report"]
        assert list(json.loads(line)) == ["phones", "id", "place", "must_report", "concerns"]
        assert json.loads(line) == {
            "phones": [{"number": each["number"]} for each in office["phones"]],
            "id": office["id"],
            "place": {"display": office["place"]["display"]},
            "must_report": report and {"note": report["note"]},
            "concerns": office["concerns"],
        }


def test_the_phone_is_the_one_to_call(whereto: Run) -> None:
    found = dict(rows(whereto("list", "--fields", "id,phone").stdout))
    assert found["ombuds"] == "617-253-5921"
    assert found["refs"] == ""


def test_every_path_of_the_json_is_a_field(whereto: Run) -> None:
    def paths(value: Any, before: str = "") -> set[str]:
        if isinstance(value, list):
            return set[str]().union(*(paths(member, before) for member in value))
        if not isinstance(value, dict):
            return set()
        named = {f"{before}{name}": part for name, part in value.items()}
        return set(named).union(*(paths(part, f"{name}.") for name, part in named.items()))

    found = paths(whole(whereto))
    assert found <= set(paths_of(Office))
    assert whereto("list", "--fields", ",".join(paths_of(Office))).returncode == 0
    assert "must_report.note" in found


@pytest.mark.parametrize("asked", ["id,fax", "", "id,,name", "place.fax"])
def test_an_unknown_field_is_told_with_all_that_there_are(whereto: Run, asked: str) -> None:
    run = whereto("list", "--fields", asked)
    assert (run.returncode, run.stdout) == (2, "")
    assert all(name in run.stderr for name in ("phone", "place.display", "concerns.id"))


@pytest.mark.parametrize("other", ["--json", "--plain"])
def test_two_forms_at_once_are_refused(whereto: Run, other: str) -> None:
    run = whereto("list", "--format", "tsv", other)
    assert (run.returncode, run.stdout) == (2, "")
    assert other in run.stderr


def test_filters_and_exit_statuses_are_those_of_the_list(whereto: Run) -> None:
    assert (
        whereto("list", "--fields", "id", "--by", "email", "--concern", "funding").stdout == "gradsupport\n"
    )
    nothing = whereto("list", "--fields", "id", "--by", "email", "--confidential")
    assert (nothing.returncode, nothing.stdout) == (1, "")


def test_a_tab_or_a_line_break_in_a_value_breaks_no_line(whereto: Run, tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    text = THREE_OFFICES.replace('name = "Aid Desk"', 'name = "Aid\\tDesk\\nand\\u0007 \\u202emore"')
    path.write_text(text, encoding="utf-8")
    shown = whereto("list", "--fields", "id,name,email", "--catalogue", str(path)).stdout
    assert shown.splitlines()[0] == "aid\tAid Desk and\\x07 \\u202emore\t"
    lines = whereto("list", "--format", "ndjson", "--catalogue", str(path)).stdout.splitlines()
    assert len(lines) == 3
    assert all(line.isascii() and line.isprintable() for line in lines)


def test_the_readmes_recipe_for_fzf_shows_names_and_gives_ids(whereto: Run) -> None:
    fzf = shutil.which("fzf") or pytest.skip("fzf is not installed")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (recipe,) = [
        line for line in readme.splitlines() if line.startswith("whereto list") and "| fzf" in line
    ]
    asked, _, choosing = recipe.partition(" | ")
    assert choosing == "fzf --with-nth 2.. --preview 'whereto show {1}'"
    listed = whereto(*asked.split()[1:]).stdout
    chosen = subprocess.run(
        [fzf, "--with-nth", "2..", "--filter", "ombuds"],
        input=listed,
        capture_output=True,
        text=True,
        check=True,
    )
    assert chosen.stdout == "ombuds\tOmbuds Office\n"
