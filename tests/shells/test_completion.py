"""Completion in real shells: what each offers at a place, and that no catalogue can run anything by it."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL_SCHOOL, Run
from tests.shells.conftest import Typing
from whereto.cli.described import described

Offered = Callable[..., list[str]]

# A name that would leave a mark if any shell took it for more than text.
HOSTILE_NAME = "Evil $(touch marked) `touch marked`; touch marked & <marked >marked | 'a' \\ \"b\" !! *~#"
HOSTILE = (
    SMALL_SCHOOL
    + f"""\
[[office]]
id = "trap"
name = '''{HOSTILE_NAME}'''
alternate_names = ["-rf", "two\\nlines", "\\u001b[31mred", "zero\\u200bwidth"]
description = "$(touch marked)"
sources = ["list"]
room = "1"
confidentiality = "not stated"
"""
)
BASH = """\
source {script}
COMP_WORDS=({words}); COMP_CWORD={place}; COMP_LINE=; COMP_POINT=
_whereto whereto
[ ${{#COMPREPLY[@]}} -eq 0 ] || printf '%s\\n' "${{COMPREPLY[@]}}"
"""
# zsh shows what it offers by functions of its own; here they print instead.
ZSH = """\
compdef() {{ }}
_describe() {{
    local -a all=(${{${{(P)4}}%%:*}})
    print -rl -- ${{(M)all:#$PREFIX*}}
}}
_files() {{ print -r -- FILES }}
_message() {{ }}
compset() {{ PREFIX=${{PREFIX#*=}} }}
source {script}
words=({words}); CURRENT=$#words; PREFIX=$words[-1]
_whereto
"""


@pytest.fixture(params=["bash", "zsh", "fish"])
def offered(
    request: pytest.FixtureRequest, script_for: Callable[[str], Path], shell_runs: Callable[..., str]
) -> Offered:
    """What a shell offers for the last of these words."""
    shell = str(request.param)
    script = script_for(shell)

    def offer(*words: str, **variables: str) -> list[str]:
        typed = shlex.join(["whereto", *words])
        if shell == "bash":
            split = [part for word in words for part in _as_bash_splits(word)]
            told = " ".join(shlex.quote(word) for word in ["whereto", *split])
            text = BASH.format(script=script, words=told, place=len(split))
        elif shell == "zsh":
            text = ZSH.format(script=script, words=typed)
        else:
            typed = " ".join(["whereto", *words])
            text = f"source {script}; complete -C {shlex.quote(typed)}"
        lines = shell_runs(shell, text, *(["-f"] if shell == "zsh" else []), **variables).splitlines()
        return [line.split("\t")[0] for line in lines if line]

    return offer


def _as_bash_splits(word: str) -> list[str]:
    name, equals, value = word.partition("=")
    return [name, "=", *([value] if value else [])] if equals else [word]


def test_commands_are_offered_first(offered: Offered) -> None:
    assert {"search", "show", "list", "urgent", "completion"} <= set(offered(""))
    assert sorted(offered("s")) == ["search", "show"]


def test_the_options_of_the_command_are_offered(offered: Offered) -> None:
    assert "--concern" in offered("list", "--con")
    assert "--long" in offered("show", "--l")
    assert "--by" not in offered("show", "--b")


def test_the_values_of_an_option_are_offered(offered: Offered) -> None:
    assert sorted(offered("list", "--by", "")) == ["email", "phone", "visit"]
    assert sorted(offered("list", "--format", "")) == ["ndjson", "tsv"]
    assert sorted(offered("completion", "")) == ["bash", "fish", "powershell", "zsh"]


def test_a_value_after_the_sign_is_offered(offered: Offered) -> None:
    assert [each.rpartition("=")[2] for each in offered("list", "--by=ph")] == ["phone"]


def test_ids_of_offices_and_concerns_are_offered(offered: Offered) -> None:
    assert sorted(offered("show", "o")) == ["ombuds", "osccs"]
    assert offered("list", "--concern", "stre") == ["stress"]
    assert offered("list", "--concern", "mone") == ["money"]


def test_options_before_the_command_do_not_hide_it(offered: Offered) -> None:
    assert offered("--plain", "show", "omb") == ["ombuds"]


def test_a_catalogue_on_the_line_is_the_one_that_is_asked(offered: Offered, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HOSTILE, encoding="utf-8")
    for option in (("--catalogue", str(path)), (f"--catalogue={path}",)):
        assert offered("show", *option, "tr") == ["trap"]
        assert offered("show", *option, "omb") == []


def test_a_broken_catalogue_offers_nothing_and_says_nothing(offered: Offered, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("format = ", encoding="utf-8")
    assert offered("show", "o", WHERETO_CATALOGUE=str(path)) == []
    assert offered("show", "o", WHERETO_CATALOGUE=str(tmp_path / "nowhere")) == []


def test_words_of_a_question_are_the_persons_own(offered: Offered) -> None:
    assert offered("search", "st") == []


SET_UP = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {script}; PS1='re''ady> '\r"),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit && compinit -u -D; source {script}; PS1='re''ady> '\r",
    ),
    "fish": (["fish", "--private"], "source {script}; function fish_prompt; echo 're''ady> '; end\r"),
}


@pytest.mark.parametrize("shell", list(SET_UP))
def test_a_hostile_name_is_completed_as_text_and_runs_nothing(
    shell: str, script_for: Callable[[str], Path], typing: Callable[..., Typing], tmp_path: Path
) -> None:
    path = tmp_path / "hostile.toml"
    path.write_text(HOSTILE, encoding="utf-8")
    command, set_up = SET_UP[shell]
    terminal = typing(*command, WHERETO_CATALOGUE=str(path))
    assert "ready> " in terminal.type(set_up.format(script=script_for(shell)), until="ready> ")
    terminal.type("whereto show Evi\t", until="#")
    shown = terminal.type(" --plain\r", until="Not stated")
    assert "Office: Evil $(touch marked) `touch marked`" in shown
    terminal.type("whereto show \t\t", until="trap")
    assert not (tmp_path / "marked").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_script_holds_every_command_and_option(whereto: Run, shell: str) -> None:
    script = whereto("completion", shell).stdout
    for command in described():
        assert command.name in script
        for option in command.options:
            longest = max(option.names, key=len)
            assert (longest if shell != "fish" else longest.removeprefix("--")) in script
    assert not re.search("@[A-Z_]+@", script)


def test_the_script_for_powershell_keeps_quotes_in_pairs(whereto: Run) -> None:
    script = whereto("completion", "powershell").stdout
    assert "Print one ''Label: value'' a line" in script
    code = [line for line in script.splitlines() if not line.startswith("#")]
    assert script.count("{") == script.count("}")
    assert "EscapeSingleQuotedStringContent($word)" in script
    assert "Invoke-Expression" not in "\n".join(code)
