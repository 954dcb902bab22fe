"""The changes that the tests are tried with: what is changed, what is left, and which are drawn."""

from pathlib import Path

import pytest
from covering import users_of, uses_in
from mutating import Mutant, mutants_of
from reporting import report
from sampling import PARTS, part_of, sample

from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "whereto"


def changes(folder: Path, text: str) -> set[tuple[str, str, str]]:
    """What becomes of a module of this text: the kind of each change, what stood there, and what stands."""
    (folder / "module.py").write_text(text, encoding="utf-8")
    return {(mutant.kind, mutant.old, mutant.new) for mutant in mutants_of(folder, "module.py")}


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("return a < b", ("comparison", "a < b", "a <= b")),
        ("return a < b", ("comparison", "a < b", "a >= b")),
        ("return a in b", ("comparison", "a in b", "a not in b")),
        ("return a and b or c", ("boolean", "a and b", "(a or b)")),
        ("return not a", ("boolean", "not a", "(a)")),
        ("return a - b", ("arithmetic", "a - b", "(a + b)")),
        ("return 3", ("constant", "3", "4")),
        ("return True", ("constant", "True", "False")),
        ("return a", ("return value", "a", "None")),
        ("if a: return b", ("removed branch", "a", "False")),
        ("if a: return b", ("negated condition", "a", "(not (a))")),
        ("return [b for b in a if b]", ("removed branch", "b", "True")),
        ("return a if b else c", ("negated condition", "a if b else c", "(c if b else a)")),
        ("a.append(b)", ("removed statement", "a.append(b)", "pass")),
        ("a += b", ("removed statement", "a += b", "pass")),
        ("return f(a, b)", ("swapped arguments", "f(a, b)", "f(b, a)")),
        ("return 'key'", ("text that is data", "'key'", "'keyx'")),
    ],
)
def test_each_kind_of_change_is_made(line: str, change: tuple[str, str, str], tmp_path: Path) -> None:
    assert change in changes(tmp_path, f"def f(a, b, c):\n    {line}\n")


@pytest.mark.parametrize(
    "text",
    [
        '"""A docstring."""\n',
        "def f(a: 'int') -> None: ...\n",
        "@cache(maxsize=3)\ndef f(): ...\n",
        "if TYPE_CHECKING:\n    a = 3\n",
        "import a\n",
        "a = f'{b} 3'\n",
        "a = 'A sentence for people.'\n",
    ],
)
def test_what_no_user_could_notice_is_left_alone(text: str, tmp_path: Path) -> None:
    assert changes(tmp_path, text) <= {("removed statement", "...", "pass")}


def test_a_change_leaves_the_rest_of_its_module_as_it_is(tmp_path: Path) -> None:
    text = (
        "# Zoë\nTOP = 'ü', 3  # three\n\n\nclass A:\n    def f(self):\n        return 'é' < self.a  # why\n"
    )
    (tmp_path / "module.py").write_text(text, encoding="utf-8")
    found = {mutant.kind: mutant for mutant in mutants_of(tmp_path, "module.py")}
    three, less = found["constant"], found["comparison"]
    assert three.applied(text.encode()).decode() == text.replace("3", "4")
    assert (three.names, three.within, three.lines) == (("TOP",), "", (2, 2))
    assert less.applied(text.encode()).decode() in (text.replace("<", sign) for sign in ("<=", ">="))
    assert (less.names, less.within, less.lines) == ((), "A.f", (7, 7))


def test_changes_that_read_alike_have_keys_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text("def f(a):\n    return a[1] + a[1]\n", encoding="utf-8")
    keys = [mutant.key for mutant in mutants_of(tmp_path, "module.py")]
    assert len(set(keys)) == len(keys)


def test_a_sample_is_that_of_its_seed_and_has_some_of_every_part() -> None:
    first, again, other = (sample(PACKAGE, 60, seed, (), ()) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert {part_of(mutant.module) for mutant in first} == set(PARTS)
    assert 60 <= len(first) <= 80
    assert all(mutant.is_python((PACKAGE / mutant.module).read_bytes()) for mutant in first)
    only = sample(PACKAGE, 10, 1, ["views/*"], ["views/card.py"])
    assert {part_of(mutant.module) for mutant in only} == {"views"}
    assert "views/card.py" not in {
        mutant.module for mutant in sample(PACKAGE, 60, 1, ["views/*"], ["views/card.py"])
    }


def test_what_is_declared_outside_a_function_is_looked_for_where_it_is_used(tmp_path: Path) -> None:
    text = "LEAST = 3\nMOST = LEAST + 4\n\n\ndef f(a):\n    return a < MOST\n"
    (tmp_path / "module.py").write_text(text, encoding="utf-8")
    uses = uses_in(tmp_path, ["module.py"])
    assert users_of(["LEAST"], uses) == users_of(["MOST"], uses) == {("module.py", 6)}
    assert users_of(["NOBODY"], uses) == set()


def test_the_report_counts_by_module_and_shows_what_survived() -> None:
    one, two, three = (
        Mutant("views/ways.py", "constant", 0, 1, str(number), "9", (number, number), "f")
        for number in (1, 2, 3)
    )
    came = {"outcome": "survived", "tests": 12, "left_out": 0}
    told = report([one, two, three], {one.key: came, two.key: {"outcome": "caught"}})
    assert "views/ways.py:1 f (constant; 12 tests passed)\n    - 1\n    + 9" in told
    assert [line.split() for line in told.splitlines() if line.startswith("  views/ways.py ")] == [
        ["views/ways.py", "2", "1", "0", "1", "50", "%"]
    ]
