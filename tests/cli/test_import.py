"""`whereto import` on the command line: what it writes, says and refuses."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.exchange.small import TABLES, folder_of

GIVEN = ("--country", "us", "--source-url", "https://example.org/list", "--read-on", "2026-11-20")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "list", TABLES)


def test_what_is_imported_is_listed_and_found(tables: Path, tmp_path: Path, whereto: Run) -> None:
    target = str(tmp_path / "new.toml")
    done = whereto("import", str(tables), "-o", target, *GIVEN)
    assert done.returncode == 0
    assert done.stdout == ""
    assert "4 offices" in done.stderr
    assert f"Next: whereto prepare {target}" in done.stderr
    listed = whereto("list", "--catalogue", target)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "Kettle Lending" in whereto("search", "kettle lending", "--catalogue", target).stdout


def test_a_catalogue_is_never_overwritten_unless_that_is_asked_for(
    tables: Path, tmp_path: Path, whereto: Run
) -> None:
    target = tmp_path / "new.toml"
    target.write_text("mine", encoding="utf-8")
    refused = whereto("import", str(tables), "-o", str(target), *GIVEN)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert target.read_text(encoding="utf-8") == "mine"
    assert whereto("import", str(tables), "-o", str(target), *GIVEN, "--force").returncode == 0
    assert "Kettle Lending" in target.read_text(encoding="utf-8")


def test_the_whole_report_goes_to_a_file_and_twenty_lines_to_the_person(
    tmp_path: Path, whereto: Run
) -> None:
    columns = [f"odd_{number}" for number in range(40)]
    text = f"id,name,{','.join(columns)}\n1,Tide Desk,{','.join('x' * 40)}\n"
    source = folder_of(tmp_path / "s", {"services": text})
    report = tmp_path / "report.txt"
    command = ("import", str(source), "-o", str(tmp_path / "new.toml"), *GIVEN)
    done = whereto(*command, "--report", str(report))
    lines = done.stderr.splitlines()
    assert len(lines) == 22
    assert lines[20].startswith("whereto: and 22 more")
    assert len(report.read_text(encoding="utf-8").splitlines()) == 42


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("--country", "Narnia"), "two letters"),
        (("--read-on", "yesterday"), "not a day"),
        (("-o", ""), "no file"),
        (("--source-url", "nowhere"), "not a web address"),
    ],
)
def test_what_cannot_be_used_is_a_usage_error(
    change: tuple[str, str], told: str, tables: Path, tmp_path: Path, whereto: Run
) -> None:
    done = whereto("import", str(tables), "-o", str(tmp_path / "new.toml"), *GIVEN, *change)
    assert done.returncode == 2
    assert told in done.stderr
    assert not (tmp_path / "new.toml").exists()


def test_a_source_that_is_not_there_is_a_usage_error(tmp_path: Path, whereto: Run) -> None:
    done = whereto("import", str(tmp_path / "gone"), "-o", str(tmp_path / "new.toml"), *GIVEN)
    assert done.returncode == 2
    assert "there is no" in done.stderr


def test_what_cannot_be_written_is_told(tables: Path, tmp_path: Path, whereto: Run) -> None:
    done = whereto("import", str(tables), "-o", str(tmp_path / "gone" / "new.toml"), *GIVEN)
    assert done.returncode == 4
    assert "cannot write" in done.stderr


def test_hostile_text_reaches_no_terminal_and_no_head(tmp_path: Path, whereto: Run) -> None:
    source = folder_of(
        tmp_path / "a\x1b[31m", {"services": "id,name,odd\n1,Tide\x1b[2J Desk,\x1b]0;x\x07\n"}
    )
    target = tmp_path / "new.toml"
    done = whereto("import", str(source), "-o", str(target), *GIVEN)
    assert done.returncode == 0
    assert "\x1b" not in done.stderr
    assert "\x1b" not in target.read_text(encoding="utf-8")
