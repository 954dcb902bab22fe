"""`whereto export`: what goes where, what is told, and that a file is whole whatever happens."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.conftest import SMALL_SCHOOL, Run, _environment, many_offices
from whereto.exchange.exporting import FORMATS

SLOW = """
import os, signal, sys, time
def wait(descriptor):
    print("now", flush=True)
    time.sleep(30)
os.fsync = wait
signal.signal(signal.SIGINT, signal.default_int_handler)
from whereto.__main__ import entry
entry()
"""


def test_without_a_file_the_bytes_go_to_standard_output_and_what_is_lost_to_standard_error(
    whereto: Run,
) -> None:
    run = whereto("export", "--format", "vcard", "--office", "ombuds")
    assert run.returncode == 0
    assert run.stdout.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert run.stdout.count("BEGIN:VCARD") == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith("whereto: the catalogue: not on a card: principles (2), ")


@pytest.mark.parametrize("ending", ["vcf", "csv", "html", "json"])
def test_the_ending_tells_the_format_and_a_line_what_was_written(
    ending: str, tmp_path: Path, whereto: Run
) -> None:
    path = tmp_path / f"offices.{ending}"
    run = whereto("export", "-o", str(path))
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.splitlines()[0] == f"whereto: wrote {path}: 11 offices."
    assert path.stat().st_size > 1000
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no format is named. Choose one with --format: " + ", ".join(FORMATS)),
        (("-o", "offices.pdf"), "the ending of 'offices.pdf' tells no format. Choose one with --format: "),
        (("--format", "pdf"), "there is no format 'pdf'. Choose one with --format: "),
        (("--format", "csv", "-o", "."), "cannot write .: this is a folder"),
        (("--format", "csv", "-o", ""), "no file is named"),
        (
            ("--format", "csv", "--office", "ombus"),
            "there is no office 'ombus'. Did you mean --office ombuds?",
        ),
        (("--format", "csv", "--concern", "xyz"), "there is no concern 'xyz'"),
        (("--format", "csv", "--by", "carrier"), "carrier"),
        (("-o", "same.csv", "--report", "same.csv"), "the report cannot be the same file"),
        (("csv",), "'export' takes no words"),
    ],
)
def test_wrong_usage_is_told_in_a_line(
    arguments: tuple[str, ...], said: str, tmp_path: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = whereto("export", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr.splitlines()[0]
    assert list(tmp_path.iterdir()) == []


def test_the_filters_are_those_of_list_and_combine(whereto: Run) -> None:
    rows = whereto("export", "--format", "csv", "--confidential", "--by", "phone").stdout.splitlines()
    assert len(rows) == 1 + 3
    rows = whereto("export", "--format", "csv", "--confidential", "--office", "refs").stdout.splitlines()
    assert len(rows) == 1 + 1
    both = whereto("export", "--format", "csv", "--office", "REFS", "--office", "Ombuds Office")
    assert both.stdout.index("Ombuds") < both.stdout.index("Easing Friction")


def test_where_no_office_passes_nothing_is_written(tmp_path: Path, whereto: Run) -> None:
    path = tmp_path / "none.csv"
    run = whereto("export", "-o", str(path), "--confidential", "--office", "iceo")
    assert run.returncode == 1
    assert "no office fits all of these filters" in run.stderr
    assert not path.exists()


def test_at_most_twenty_lines_are_told_and_the_report_has_all(tmp_path: Path, whereto: Run) -> None:
    many = tmp_path / "many.toml"
    costly = many_offices(30).replace("confidentiality =", 'cost = "free"\nconfidentiality =')
    many.write_text(SMALL_SCHOOL + costly)
    run = whereto("export", "--format", "csv", "--catalogue", str(many))
    lines = run.stderr.splitlines()
    assert len(lines) == 21
    assert lines[0] == "whereto: office 'o0': not in the table: cost"
    assert lines[-1] == "whereto: and 10 more. To see all: --report FILE"
    report = tmp_path / "report.txt"
    run = whereto("export", "--format", "csv", "--catalogue", str(many), "--report", str(report))
    assert run.stderr == f"whereto: wrote {report}: what could not be carried: 30 lines.\n"
    assert len(report.read_text().splitlines()) == 30
    run = whereto("export", "--format", "json", "--report", str(report))
    assert run.stderr == f"whereto: wrote {report}: everything could be carried.\n"
    assert report.read_bytes() == b""


def refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "offices.html"
    path.write_text("old")
    return path


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_in_the_middle_of_writing_leaves_the_old_file_and_nothing_beside_it(
    sent: signal.Signals, status: int, old: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW, "export", "-o", str(old)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=_environment({}),
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "now\n"
        run.send_signal(sent)
        _, told = run.communicate(timeout=60)
    assert (run.returncode, told) == (status, "")
    assert old.read_text() == "old"
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_a_full_disk_leaves_the_old_file(old: Path, whereto: Run) -> None:
    resource = pytest.importorskip("resource", reason="this system has no limits")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        run = whereto("export", "-o", str(old))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert run.returncode == 4
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"whereto: cannot write {old}: File too large. ")
    assert old.read_text() == "old"
    assert [path.name for path in old.parent.iterdir()] == [old.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_device_is_written_to_and_never_replaced(whereto: Run) -> None:
    run = whereto("export", "--format", "csv", "-o", "/dev/full")
    assert run.returncode == 4
    assert "cannot write /dev/full: No space left on device" in run.stderr
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert whereto("export", "--format", "csv", "-o", os.devnull).returncode == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_folder_that_may_not_be_written_to_or_is_not_there_is_told(
    old: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = whereto("export", "-o", str(old.parent / "none" / "a.csv"))
    assert run.returncode == 4
    assert "No such file or directory" in run.stderr
    # Root may write everywhere, so the system is made to say no.
    monkeypatch.setattr("whereto.cli.target.write_whole", refuse)
    run = whereto("export", "-o", str(old))
    assert run.returncode == 4
    assert f"cannot write {old}: Permission denied. An older file is untouched." in run.stderr


def test_a_link_goes_on_leading_to_the_file(old: Path, whereto: Run) -> None:
    link = old.with_name("link.html")
    link.symlink_to(old)
    assert whereto("export", "-o", str(link)).returncode == 0
    assert link.is_symlink()
    assert old.read_text().startswith("<!DOCTYPE html>")


def test_two_at_once_leave_one_whole_file(old: Path) -> None:
    def run(*filters: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "whereto", "export", "-o", str(old), *filters],
            check=True,
            capture_output=True,
            env=_environment({}),
            timeout=60,
        )

    both = [threading.Thread(target=run, args=filters) for filters in ((), ("--office", "ombuds"))]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert old.read_text().endswith("</html>\n")
    assert old.read_text().startswith("<!DOCTYPE html>")
    assert [path.name for path in old.parent.iterdir()] == [old.name]
