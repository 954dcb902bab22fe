"""The Python API answers as the command does, prints nothing and raises its own errors alone."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

import whereto
from tests.conftest import CATALOGUE, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ask_and_load_print_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    catalogue = whereto.load()
    assert whereto.ask("stress").results
    assert whereto.ask("I want to die", catalogue, explain=True).urgent_contacts
    assert capfd.readouterr() == ("", "")


def test_every_public_name_is_there_and_no_other_is_made_up() -> None:
    assert {name: getattr(whereto, name).__name__ for name in whereto.__all__} == {
        name: name for name in whereto.__all__
    }
    assert set(whereto.__all__) <= set(dir(whereto))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        whereto.nothing  # noqa: B018 - it is to fail


@pytest.mark.parametrize("text", ["", "?", "a" * 20_000, "stress\x00", "\ud800", "1" * 9000])
def test_nothing_but_its_own_errors_is_raised(text: str, tmp_path: Path) -> None:
    for catalogue in (CATALOGUE, tmp_path, tmp_path / "none.toml", "", "\x00"):
        with suppress(whereto.WheretoError):
            whereto.ask(text, catalogue)


def test_importing_it_loads_no_layer_and_nothing_slow() -> None:
    code = "import sys; before = set(sys.modules); import whereto; print(*set(sys.modules) - before)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert [name for name in loaded if name.startswith("whereto.")] == []
    assert not {"typing", "typer", "rich", "json", "numpy", "rapidfuzz"} & set(loaded)


def test_the_lines_in_the_readme_work(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = README.split("```python\n")[1:]
    lines = example.partition("```")[0]
    assert len(lines.strip().splitlines()) <= 5
    exec(compile(lines, "README.md", "exec"), {})  # noqa: S102 - it is the README's own example
    assert "Student Mental Health" in capsys.readouterr().out
