"""The examples are sound, and their check refuses what it says it refuses."""

from pathlib import Path

import pytest

import check
import examples
from tests.conftest import ROOT

SOUND = {
    "concerns/grief.txt": "miss my grandmother\nher chair is empty\tstress !safe\n",
    "concerns/stress.txt": "heaps of it, all mine\n",
    "concerns/none.txt": "who won the chess of 1911\n",
    "directories/town.txt": "# a town\n= Trees | Trims trees.\n- toppled oak of ours, branch\n"
    "a limb came down\nbranch\n= Water | Sends bills.\n- meter\ndial spins\n= none\nmoon landing\n",
    "danger/self.txt": "want it to end tonight\n",
    "danger/safe.txt": "a sulking battery\n",
}
LABELS = {"grief", "stress"}


def faults(folder: Path, changes: dict[str, str], measured: dict[str, str] | None = None) -> list[str]:
    """What the check says of the sound examples with changed files."""
    for name, text in {**SOUND, **changes}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return check.faults_of(examples.read_examples(folder), LABELS, measured or {})


def test_the_shipped_examples_are_sound() -> None:
    found = examples.read_examples()
    assert check.faults_of(found, check.labels_of(), check.measured_with()) == []
    assert len(found.concerns) > 80_000
    assert len(found.directories) > 30
    assert {each.kind for each in found.danger} == {*examples.KINDS, examples.SAFE}


def test_the_check_knows_the_lines_of_benchmarks_and_tests() -> None:
    known = check.measured_with()
    assert known[examples.key("I am thinking about ending my life tonight")] == "danger.jsonl"
    assert known[examples.key("Limb came down on the shed, says this test")] == Path(__file__).name
    assert examples.key("shed") not in known


def test_sound_examples_have_no_faults(tmp_path: Path) -> None:
    assert faults(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("concerns/stress.txt", "so tired\nSo tired!\n", "it stands twice"),
        ("concerns/stress.txt", "Miss my Grandmother.\n", "as grief and as stress"),
        ("concerns/stress.txt", "so tired\t!dangre\n", "marks that are unknown"),
        ("concerns/stress.txt", "so tired\t!safe !danger\n", "do not go together"),
        ("concerns/stress.txt", "so tired\tsorrow\n", "['sorrow'] is no concern"),
        ("concerns/stress.txt", "want it to end, tonight\n", "safe, and self in danger/self.txt:1"),
        ("concerns/stress.txt", " so tired\n", "a space at its begin"),
        ("concerns/sorrow.txt", "so tired\n", "there is no such concern"),
        ("directories/town.txt", "= Trees\n", "name | what it does"),
        ("directories/town.txt", "a limb\n= Trees | Trims.\n", "before the first entry"),
        ("directories/town.txt", "= none\na limb\n= Trees | Trims.\n", "after `= none`"),
        ("directories/town.txt", "= A | B.\n- x\n= C | D.\n- x\n", "as A and as C"),
        ("directories/town.txt", "= A | B.\n- x\n= C | D.\nx\n", "as A and as C"),
        ("directories/town.txt", "= A | B.\nan x\n= none\nan x\n", "as A and as none"),
        ("danger/selves.txt", "wanting out of it somehow\n", "unknown kind"),
        ("danger/other.txt", "want it to end tonight\n", "as other and as self"),
        ("danger/self.txt", "moon landing\n", "safe, and self in"),
    ],
)
def test_each_fault_is_refused_and_named(file: str, text: str, said: str, tmp_path: Path) -> None:
    assert any(said in fault and file in fault for fault in faults(tmp_path, {file: text}))


@pytest.mark.parametrize(
    "text", ["Heaps of it: all mine!", "a LIMB came down", "moon landing", "A sulking-battery"]
)
def test_a_line_that_is_measured_with_is_refused(text: str, tmp_path: Path) -> None:
    found = faults(tmp_path, {}, {examples.key(text): "town.jsonl"})
    assert [fault for fault in found if "it stands in town.jsonl, too" in fault]


def test_the_reader_gives_what_the_training_needs(tmp_path: Path) -> None:
    faults(tmp_path, {"concerns/stress.txt": "kept awake\tgrief\n"})
    found = examples.read_examples(tmp_path)
    awake = next(each for each in found.concerns if each.concern == "stress")
    assert awake.line.text == "kept awake"
    assert awake.shares == pytest.approx({"stress": 1 / 1.35, "grief": 0.35 / 1.35})
    assert awake.danger == examples.SAFE
    (town,) = found.directories
    assert [(each.name, each.terms) for each in town.entries] == [
        ("Trees", ("toppled oak of ours", "branch")),
        ("Water", ("meter",)),
    ]
    assert [line.text for line in town.none] == ["moon landing"]


def test_only_some_concerns_leave_danger_open(tmp_path: Path) -> None:
    lines = "one more evening\nanother evening\t!danger\n"
    faults(
        tmp_path,
        {"concerns/suicidal-thoughts.txt": lines, "concerns/grief.txt": "third evening\t!danger\n"},
    )
    found = {each.line.text: each.danger for each in examples.read_examples(tmp_path).concerns}
    assert found["one more evening"] is None
    assert found["another evening"] == "self"
    assert found["third evening"] == examples.ANY


def test_any_edit_changes_the_fingerprint(tmp_path: Path) -> None:
    faults(tmp_path, {})
    before = examples.fingerprint(tmp_path)
    (tmp_path / "danger" / "safe.txt").write_text("flat battery\n", encoding="utf-8")
    assert examples.fingerprint(tmp_path) != before


def test_the_examples_are_not_in_the_package() -> None:
    assert not list((ROOT / "src").rglob("examples"))
