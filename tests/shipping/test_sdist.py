"""The source distribution: what it holds, that it is always the same, and that the wheel comes from it."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.shipping.conftest import build, copy_of_checkout, done
from whereto import __version__

NAME = f"whereto_offices-{__version__}"
EPOCH = "1700000000"  # a day in 2023


def names_in(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as archive:
        return {name.removeprefix(f"{NAME}/") for name in archive.getnames()}


def built(kind: str, source: Path, target: Path) -> subprocess.CompletedProcess[str]:
    """A build that may end with a complaint."""
    command = (sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, source)
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def in_git(tmp_path: Path) -> Path:
    """A copy of the checkout in a repository of its own, with weights that take no time."""
    copy = copy_of_checkout(tmp_path / "copy")
    (copy / "src" / "whereto" / "encoding" / "weights.bin").write_bytes(b"")
    done("git", "-C", copy, "init", "--quiet")
    done("git", "-C", copy, "add", "--all")
    return copy


def test_it_holds_what_the_wheel_is_built_from_and_its_papers(sdist: Path) -> None:
    names = names_in(sdist)
    modules = {name for name in names if name.endswith(".py")}
    assert modules == {"hatch_build.py"} | {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "src" / "whereto").rglob("*.py")
    }
    assert names - modules == {
        ".gitignore",
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE",
        "PKG-INFO",
        "README.md",
        "SECURITY.md",
        "data/LICENSE",
        "data/offices.toml",
        "docs/licences.md",
        "licences/Apache-2.0.txt",
        "man/whereto.1",
        "pyproject.toml",
        "schema/catalogue.schema.json",
        "src/whereto/encoding/weights.bin",
        "src/whereto/py.typed",
        "src/whereto/reading/danger.txt",
    }


def test_its_files_are_those_of_the_checkout(unpacked: Path) -> None:
    for path in unpacked.rglob("*"):
        name = path.relative_to(unpacked)
        if path.is_file() and path.name != "PKG-INFO" and "_prepared" not in name.parts:
            assert path.read_bytes() == (ROOT / name).read_bytes()


def test_the_wheel_built_from_it_has_the_very_files_of_the_checkout(wheel: Path) -> None:
    elsewhere = {
        "whereto/data/offices.toml": "data/offices.toml",
        "whereto/data/catalogue.schema.json": "schema/catalogue.schema.json",
    }
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith("whereto/"):  # the prepared form as well, which these tests made themselves
                assert archive.read(name) == (ROOT / elsewhere.get(name, f"src/{name}")).read_bytes(), name


def test_two_builds_give_the_same_bytes(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    one = build("sdist", checkout, tmp_path / "one")
    for path in sorted(checkout.rglob("*"))[::7]:
        os.utime(path, (1, 10**9))
        path.chmod(path.stat().st_mode | 0o022)
    another = build("sdist", checkout, tmp_path / "another")
    assert one.read_bytes() == another.read_bytes()
    with tarfile.open(one) as archive:
        assert {member.mtime for member in archive} == {int(EPOCH)}


def test_a_wheel_has_no_time_and_no_right_of_whoever_built_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        told = {(entry.date_time, entry.external_attr >> 16) for entry in archive.infolist()}
        names = [name for name in archive.namelist() if name.startswith("whereto/")]
    assert len({when for when, _ in told}) == 1
    assert {rights for _, rights in told} <= {0o644, 0o100644}
    assert len(names) == len(set(names))


def test_a_module_that_git_does_not_know_ends_the_build(in_git: Path, tmp_path: Path) -> None:
    assert built("sdist", in_git, tmp_path / "sound").returncode == 0
    (in_git / "src" / "whereto" / "secret.py").write_text("KEY = 1", encoding="utf-8")
    stopped = built("sdist", in_git, tmp_path / "stopped")
    assert stopped.returncode != 0
    assert "git does not know src/whereto/secret.py:" in stopped.stdout + stopped.stderr
    done("git", "-C", in_git, "add", "src/whereto/secret.py")
    again = build("sdist", in_git, tmp_path / "again")
    assert "src/whereto/secret.py" in names_in(again)
