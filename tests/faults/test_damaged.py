"""A package with a part missing or damaged: search says what it cannot do, and still finds by words."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import OF_LAYERS, ROOT
from whereto.records import wording

PACKAGE = ROOT / "src" / "whereto"
CATALOGUE = ROOT / "data" / "offices.toml"
WEIGHTS, INDEX = Path("encoding/weights.bin"), Path("_prepared/offices.toml.index")
SHARED_FROM = 100_000  # bytes; a larger file is a link, unless it is damaged
ALL = """
import json, sys
from whereto.__main__ import main
for command in json.loads(sys.argv[1]):
    print("# status", int(main(command.split())), flush=True)
"""
QUESTIONS = [
    "search the stipend of mine is late",
    "search I want to die",
    "search he has a gun",
    "list",
    "urgent",
]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as an installation has it: the catalogue lies in it."""
    copy = tmp_path_factory.mktemp("site") / "whereto"
    shutil.copytree(PACKAGE, copy, copy_function=_linked, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "data").mkdir()
    shutil.copyfile(CATALOGUE, copy / "data" / CATALOGUE.name)
    return copy


def _linked(source: str, target: str) -> None:
    if Path(source).stat().st_size > SHARED_FROM:
        Path(target).symlink_to(source)
    else:
        shutil.copyfile(source, target)


def blank_from(start: float) -> Callable[[bytes], bytes]:
    """Zeros from a part of the file on."""
    return lambda held: held[: int(len(held) * start)].ljust(len(held), b"\0")


HARMS: dict[str, tuple[Path, Callable[[bytes], bytes] | None]] = {
    "no weights": (WEIGHTS, None),
    "empty weights": (WEIGHTS, lambda _: b""),
    "weights that are cut short": (WEIGHTS, lambda held: held[: len(held) // 2]),
    "weights that are another file": (WEIGHTS, lambda _: b"<html>" * 1000),
    "weights whose end is blank": (WEIGHTS, blank_from(0.6)),
    "no prepared catalogue": (INDEX, None),
    "an empty prepared catalogue": (INDEX, lambda _: b""),
    "a prepared catalogue that is cut short": (INDEX, lambda held: held[: len(held) // 2]),
    "a prepared catalogue that is blank inside": (INDEX, blank_from(0.3)),
    "a prepared catalogue of another make": (INDEX, lambda _: b"whereto-index 1 x y\n" * 1000),
    "no catalogue": (Path("data/offices.toml"), None),
    "a catalogue that is none": (Path("data/offices.toml"), lambda _: b"format = 1\n[broken"),
}


@pytest.mark.skipif(os.name != "posix", reason="the copy is made of links")
@pytest.mark.parametrize("harm", HARMS)
def test_with_a_part_damaged_words_still_find_and_danger_is_still_heard(
    harm: str, installed: Path, tmp_path: Path
) -> None:
    part, damage = HARMS[harm]
    path = installed / part
    held = path.read_bytes()
    path.unlink()
    if damage:
        path.write_bytes(damage(held))
    try:
        statuses, shown, told = _answers(installed.parent, tmp_path)
    finally:
        path.unlink(missing_ok=True)
        path.write_bytes(held)
    assert "Traceback" not in told
    assert "fault of whereto's own" not in told
    late, die, gun, listed, urgent = shown
    for danger in (die, gun, urgent):
        assert "911" in danger
        assert "988" in danger
    assert statuses[1:3] == [0, 0]
    assert statuses[4] == 0
    if part == WEIGHTS:
        assert wording.NO_ENCODER in told
    if part.parent.name == "data":
        assert (statuses[0], statuses[3]) == (3, 3)
        assert "911" in late
        assert "offices.toml" in told
    else:
        assert (statuses[0], statuses[3]) == (0, 0)
        assert "GradSupport" in late
        assert "Ombuds" in listed


def _answers(site: Path, folder: Path) -> tuple[list[int], list[str], str]:
    """The status of each question, what each showed, and what was told beside all of them."""
    run = subprocess.run(
        [sys.executable, "-B", "-c", ALL, json.dumps(QUESTIONS)],
        env={**OF_LAYERS, "PATH": os.environ["PATH"], "PYTHONPATH": str(site), "PYTHONUTF8": "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    *shown, _ = run.stdout.split("# status ")
    found = [each.partition("\n") for each in run.stdout.split("# status ")[1:]]
    texts = [shown[0], *(text for _, _, text in found[:-1])]
    return [int(status) for status, _, _ in found], texts, run.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_package_that_nobody_may_write_answers(installed: Path, tmp_path: Path) -> None:
    folders = [installed, *(path for path in installed.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert _answers(installed.parent, tmp_path)[0] == [0] * len(QUESTIONS)
    finally:
        for folder in folders:
            folder.chmod(0o755)
