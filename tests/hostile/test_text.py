"""Whatever a catalogue says, a terminal shows it and obeys nothing of it."""

import io
import json
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.conftest import SMALL_SCHOOL, Run, many_offices
from tests.hostile.catalogues import HOSTILE, hostile_text, texts_in, texts_of
from tests.terminal import on_terminal
from whereto.exchange.exporting import FORMATS

# How whereto draws: looks without colour, and links to pages, numbers and addresses.
LOOKS = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;[^;\x1b]*;((?:https?://|tel:|sms:|mailto:)[^\x1b\s]*)?\x1b\\")
LINES = frozenset("\n")
IN_FILES = frozenset("\r\n\t\ufeff")
SHOW = [
    ("search", "id"),
    ("search", "loud", "script", "alert", "--explain", "--long"),
    ("show", "id"),
    ("show", "other", "--long"),
    ("list",),
    ("list", "--format", "tsv", "--fields", "name,place.display,concerns.name"),
    ("concerns",),
    ("about",),
    ("paths",),
    ("urgent",),
    ("search", "I want to die"),
    ("check",),
]


def obeyed(text: str, allowed: frozenset[str] = LINES) -> set[str]:
    """The characters of a text that a terminal obeys, or that nobody sees."""
    rest = LINK.sub("", LOOKS.sub("", text))
    bad = {each for each in set(rest) if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    return bad - allowed


def between(command: tuple[str, ...]) -> frozenset[str]:
    """What whereto itself puts between fields and lines."""
    return LINES | {"\t"} if "tsv" in command else LINES


def test_the_hostile_catalogue_has_every_text_that_is_declared() -> None:
    hostile = {path for path, text in texts_in(hostile_text()) if HOSTILE in text}
    assert hostile == {*texts_of()}
    assert len(hostile) > 40
    assert obeyed(HOSTILE) >= {"\x1b", "\x07", "\x9b", "\u202e", "\u200b", "\ufeff"}
    assert obeyed("\x1b]8;;javascript:alert(1)\x1b\\x\x1b]8;;\x1b\\") == {"\x1b"}


@pytest.mark.parametrize("name", ["text", "everywhere"])
@pytest.mark.parametrize("command", SHOW, ids=" ".join)
def test_in_a_pipe_nothing_is_obeyed(
    command: tuple[str, ...], name: str, hostile: Path, whereto: Run
) -> None:
    usual = {"text": {0}, "everywhere": {0, 3}}[name]
    for view in ((), ("--plain",), ("--json",)):
        if view and "--format" in command:
            continue
        run = whereto(*command, *view, "--catalogue", str(hostile / f"{name}.toml"))
        assert run.returncode in usual, run.stderr
        assert obeyed(run.stdout, between(command)) | obeyed(run.stderr) == set()
        assert "fault of whereto's own" not in run.stderr
        if view == ("--json",) and run.stdout:
            json.loads(run.stdout)


@pytest.mark.parametrize("command", SHOW, ids=" ".join)
def test_on_a_terminal_nothing_is_obeyed_but_what_whereto_draws(
    command: tuple[str, ...], hostile: Path, whereto: Run
) -> None:
    for name in ("text", "everywhere"):
        named = (*command, "--catalogue", str(hostile / f"{name}.toml"))
        run = whereto(*named, FORCE_COLOR="1", COLUMNS="80")  # as cards, which are drawn alike there
        assert obeyed(run.stdout, between(command)) | obeyed(run.stderr) == set()


def test_cards_on_a_real_terminal_obey_nothing_either(hostile: Path) -> None:
    named = ("--only", "--catalogue", str(hostile / "text.toml"))
    for command in (("show", "id", "--long"), ("urgent",)):
        status, shown = on_terminal(*command, *named, COLUMNS="80")
        assert status == 0
        assert obeyed(shown.replace("\r\n", "\n")) == set()
        assert "[bold red]loud[/]" in shown  # markup is text


@pytest.mark.parametrize("chosen", FORMATS)
def test_an_export_holds_nothing_that_is_obeyed(
    chosen: str, hostile: Path, tmp_path: Path, whereto: Run
) -> None:
    target = tmp_path / "file"
    named = ("--catalogue", str(hostile / "text.toml"), "--only")
    run = whereto("export", "--format", chosen, "-o", str(target), *named)
    assert run.returncode == 0, run.stderr
    assert obeyed(run.stderr) == set()
    content = target.read_bytes()
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(map(archive.read, archive.namelist()))
    assert obeyed(content.decode(), IN_FILES) == set()
    assert not re.search(rb"<script|javascript:|href=.?file:", content) or chosen != "html"


def test_what_the_shell_is_told_at_a_key_is_harmless(hostile: Path, whereto: Run) -> None:
    line = ("show", "--only", "--catalogue", str(hostile / "text.toml"))
    for kind in ("office=", "concern="):
        run = whereto("completion", "--words", kind, *line)
        assert run.stdout.startswith("id\t")
        assert obeyed(run.stdout, frozenset("\n\t")) == set()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "\\\\x\\y"]
)
def test_what_is_no_page_leads_nowhere(url: str, tmp_path: Path, whereto: Run) -> None:
    path = tmp_path / "a.toml"
    office = many_offices(1) + f"url = '{url}'\n"
    path.write_text(SMALL_SCHOOL + office, encoding="utf-8")
    run = whereto("list", "--catalogue", str(path), FORCE_COLOR="1")
    assert (run.returncode, run.stdout) == (3, "")
    assert "is not a web address" in run.stderr
    run = whereto("check", str(path), FORCE_COLOR="1")
    assert url.partition(":")[0] in run.stdout
    assert "\x1b]8;" not in run.stdout


@pytest.mark.parametrize(
    ("name", "told"), [("surrogate", "not a Unicode scalar value"), ("bytes", "not UTF-8 text")]
)
def test_half_a_character_is_refused_and_told_with_its_line(
    name: str, told: str, hostile: Path, whereto: Run
) -> None:
    run = whereto("list", "--catalogue", str(hostile / f"{name}.toml"))
    assert (run.returncode, run.stdout) == (3, "")
    assert told in run.stderr
    assert f"{name}.toml:3" in run.stderr
    assert obeyed(run.stderr) == set()


def test_ids_and_names_like_commands_options_and_labels_are_words_like_any_other(
    tmp_path: Path, whereto: Run
) -> None:
    ids = ("search", "urgent", "help", "version", "n", "json", "none", "office", "true", "0", "id", "o0")
    names = ("--plain", "-x", "--confidential", "-", "--", "none of these", "NaN", "null", "at:1", "#", "*")
    offices = [
        many_offices(1).replace('"o0"', f'"{each}"').replace("Office 0", f"Place {each}") for each in ids
    ]
    offices += [
        many_offices(1).replace('"o0"', f'"by-name-{at}"').replace("Office 0", each)
        for at, each in enumerate(names)
    ]
    concerns = "".join(f'[[concern]]\nid = "{each}"\nname = "about {each}"\n' for each in ids)
    path = tmp_path / "a.toml"
    path.write_text(SMALL_SCHOOL + concerns + "".join(offices), encoding="utf-8")
    named = ("--only", "--catalogue", str(path))
    for each in ids:
        assert json.loads(whereto("show", each, *named, "--json").stdout)["office"]["id"] == each
        assert whereto("list", "--concern", each, *named).returncode in (0, 1)
    for at, each in enumerate(names):
        if any(map(str.isalnum, each)):
            shown = whereto("show", *named, "--json", "--", each)
            assert json.loads(shown.stdout)["office"]["id"] == f"by-name-{at}", each
    assert len(whereto("list", "--format", "tsv", *named).stdout.splitlines()) == len(ids) + len(names)
    assert "Call: 911" in whereto("urgent", *named).stdout
    told = whereto("completion", "--words", "office=-", "show", *named).stdout
    assert told == ""
