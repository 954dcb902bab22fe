"""The README cannot lie: its examples, commands, options, numbers and links are real."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, ROOT, Run
from whereto.catalogue.locate import VARIABLE
from whereto.cli.arguments import COMMANDS
from whereto.records.errors import ExitStatus

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = README.splitlines()
SET_UP = [line for line in LINES if line.startswith("python3 -m venv")]

# Every `whereto ...` that the README tells anybody to type, in a sentence or in a block of its own.
PROSE, BLOCKS = README.split("```")[::2], README.split("```")[1::2]
TYPED = [found.strip() for part in PROSE for found in re.findall(r"`whereto ([^`]+)`", part)]
TYPED += [found.strip() for part in BLOCKS for found in re.findall(r"(?m)^(?:\$ )?whereto ([^|\n]+)", part)]
OPTION = re.compile(r"(?<![\w-])(--?[a-z][a-z-]*)")
NO_COMMAND = "stress"  # the README shows what a word that is no command leads to


def help_of(whereto: Run, command: str) -> str:
    shown = whereto(*command.split(), "--help", COLUMNS="80")
    assert shown.returncode == 0
    return shown.stdout


def options_in(text: str) -> set[str]:
    return set(OPTION.findall(text))


def test_the_examples_print_what_the_readme_says() -> None:
    script = ROOT / "scripts" / "readme_examples.py"
    check = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout + check.stderr


def test_a_wrong_example_is_noticed() -> None:
    assert "```console\n$ whereto " in README
    code = "import sys; sys.path.insert(0, 'scripts'); import readme_examples as r; print(r.refreshed(%r))"
    wrong = "```console\n$ whereto --version\nwhereto 0\n```\nafter"
    run = subprocess.run(
        [sys.executable, "-c", code % wrong], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "whereto 0\n" not in run.stdout
    assert re.search(r"\$ whereto --version\nwhereto \d+\.\d+\.\d+\n```\nafter\n", run.stdout)


@pytest.mark.parametrize("typed", TYPED)
def test_every_command_and_option_in_the_readme_exists(whereto: Run, typed: str) -> None:
    first = typed.split(maxsplit=1)[0]
    assert first in {*COMMANDS, NO_COMMAND} or first.startswith("-")
    known = help_of(whereto, first if first in COMMANDS else "")
    assert options_in(typed) <= options_in(known)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_and_option_is_in_the_readme(whereto: Run, command: str) -> None:
    known = help_of(whereto, command)
    assert options_in(known.split("Options:")[1].split("Exit status")[0]) <= options_in(README)
    assert any(typed.split()[0] == command for typed in TYPED) or not command


def test_every_command_is_known_to_this_test(whereto: Run) -> None:
    listed = help_of(whereto, "").split("Commands:")[1].split("Exit status")[0]
    assert tuple(re.findall(r"(?m)^  (\w+) ", listed)) == tuple(COMMANDS)


def test_every_option_alone_in_the_readme_exists(whereto: Run) -> None:
    alone = set(re.findall(r"`(--?[a-z-]+)`", README))
    assert alone
    assert alone <= set().union(*(options_in(help_of(whereto, command)) for command in ("", *COMMANDS)))


@pytest.mark.parametrize("status", list(ExitStatus))
def test_every_exit_status_is_in_the_readme_and_in_help(whereto: Run, status: ExitStatus) -> None:
    assert f"\n| {status.value} | " in README
    assert re.search(rf"\b{status.value}\s", help_of(whereto, "").split("Exit status:")[1])


@pytest.mark.parametrize(
    "name", ["NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "WHERETO_PLAIN", "ACCESSIBLE", VARIABLE]
)
def test_every_variable_is_in_the_readme(name: str) -> None:
    assert f"\n| `{name}` | " in README


def test_the_first_command_and_the_picture_stand_near_the_top() -> None:
    assert LINES.index(SET_UP[0]) < 15
    assert next(number for number, line in enumerate(LINES) if line.startswith("![")) < 25


def test_two_commands_set_everything_up_and_ci_uses_them() -> None:
    assert len(SET_UP) == 2
    assert SET_UP[0].endswith("whereto search stress")
    assert SET_UP[1].endswith("pytest -n auto")
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert all(command in run for command in SET_UP)


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_link_within_the_repository_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)]+)\)", README)
    assert {"docs/search.svg", "docs/urgent.svg", "docs/show.svg"} <= set(targets)
    assert all((ROOT / target.partition("#")[0]).exists() for target in targets if "://" not in target)


def test_the_readme_says_when_the_facts_were_last_read() -> None:
    sources = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["source"]
    assert f"{max(source['assured_date'] for source in sources)}" in README


def test_the_version_stands_in_the_changelog(whereto: Run) -> None:
    version = whereto("--version").stdout.split()[1]
    assert f"\n## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_smallest_catalogue_that_is_shown_answers(tmp_path: Path, whereto: Run) -> None:
    reference = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    path = tmp_path / "my-offices.toml"
    path.write_text(reference.split("```toml\n")[-1].split("```")[0], encoding="utf-8")
    for words in ("microchip", "my cat did not come home last night"):
        run = whereto("search", words, "--catalogue", str(path), "--json")
        assert (run.returncode, run.stderr) == (0, "")
        assert [each["office"]["id"] for each in json.loads(run.stdout)["results"]] == ["lost-and-found"]
    nothing = whereto("search", "renew a passport", "--catalogue", str(path))
    assert nothing.returncode == 1


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_the_example_with_jq_prints_each_number_once_in_the_order_of_the_offices(whereto: Run) -> None:
    (example,) = re.findall(r"--json \| (jq -r '.*')", README)
    found = whereto("search", "stress", "--json").stdout
    told = subprocess.run(shlex.split(example), input=found, capture_output=True, text=True, check=True)
    lines = told.stdout.splitlines()
    names = [each["office"]["name"] for each in json.loads(found)["results"]]
    assert len(lines) == len(set(lines)) > 0
    order = [names.index(line.partition(": ")[0]) for line in lines]
    assert order == sorted(order)
