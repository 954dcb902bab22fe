"""What a person is told to type can be typed, in the shell that they have."""

import pytest

from whereto.records import wording
from whereto.records.wording import typed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["whereto", "prepare", "town.toml"], "whereto prepare town.toml"),
        (["Bob's list.toml"], "'Bob'\"'\"'s list.toml'"),
    ],
)
def test_a_shell_of_unix_gets_its_quotes(
    words: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_WINDOWS", False)
    assert typed(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["whereto", "prepare", r"C:\town.toml"], r"whereto prepare C:\town.toml"),
        ([r"C:\My lists\Bob's.toml"], r'"C:\My lists\Bob' + "'" + r's.toml"'),
        (["can't", 'he said "no"', ""], '"can\'t" "he said \'no\'" ""'),
    ],
)
def test_a_shell_of_windows_gets_double_quotes(
    words: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_WINDOWS", True)
    assert typed(words) == told
