"""The man page: made from the help, whole, and without a fault that a reader of such pages would tell."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from whereto.cli.described import described

PAGE = ROOT / "man" / "whereto.1"
SECTIONS = (
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "COMMANDS",
    "OPTIONS",
    "EXIT STATUS",
    "ENVIRONMENT",
    "FILES",
    "EXAMPLES",
    "PRIVACY",
    "SEE ALSO",
)


def test_the_committed_page_is_the_one_that_is_made() -> None:
    check = [sys.executable, str(ROOT / "scripts" / "make_man.py"), "--check"]
    run = subprocess.run(check, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_it_has_every_section_command_and_option() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert tuple(line[4:] for line in text.splitlines() if line.startswith(".SH ")) == SECTIONS
    plain = text.replace("\\", "")
    for command in described():
        assert not command.name or f'.SS "whereto {command.name} ' in plain
        assert all(f"fB{name}fR" in plain for option in command.options for name in option.names)


@pytest.mark.parametrize(
    "command",
    [["mandoc", "-T", "lint", "-W", "style"], ["groff", "-ww", "-man", "-T", "utf8"]],
    ids=["mandoc", "groff"],
)
def test_no_reader_of_man_pages_complains(command: list[str]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    run = subprocess.run([*command, str(PAGE)], capture_output=True, text=True, check=False)
    told = run.stdout if command[0] == "mandoc" else ""
    assert (run.stderr, told, run.returncode) == ("", "", 0)
