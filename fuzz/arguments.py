"""Entry `arguments`: any command line, run in this process with small catalogues around it."""

import contextlib
import gc
import io
import os
import sys
from functools import cache
from random import Random
from unittest import mock

from altering import PIECES, text
from case import Case, scratch
from cheap import invented
from promises import BrokenPromiseError, fit_for_a_terminal, json_as_told, no_own_fault
from seeds import DIRECTORY, LAYER, QUESTIONS, SMALL, TABLE, TEXTS

import whereto.__main__ as program
from whereto.cli.arguments import COMMANDS, TAKE_A_VALUE

_FLAGS = (
    *(
        "--json",
        "--plain",
        "--long",
        "--explain",
        "--confidential",
        "--only",
        "--hidden",
        "--strict",
        "--force",
    ),
    *(
        "--help",
        "-h",
        "--version",
        "-V",
        "--officer",
        "--schema",
        "--",
        "-",
        "--bogus",
        "-x",
        "-n5",
        "--words",
    ),
)
_WORDS = (
    *(
        "aid",
        "chaplain",
        "Aid Desk",
        "AD",
        "money",
        "housing",
        "Money",
        "0",
        "3",
        "-1",
        "2026-11-22",
        "US",
        "xx",
    ),
    *(
        "csv",
        "json",
        "html",
        "vcard",
        "hsds",
        "hsds-csv",
        "tsv",
        "ndjson",
        "bash",
        "zsh",
        "fish",
        "powershell",
    ),
    *(
        "phone",
        "email",
        "visit",
        "id,name",
        "phones.number",
        "concerns.name",
        "0.9",
        "",
        " ",
        "office=a",
        "help",
    ),
)
_FILES = (
    *(
        "offices.toml",
        "layer.toml",
        "bad.toml",
        "none.toml",
        "questions.toml",
        "services.json",
        "table.csv",
    ),
    *(
        "folder",
        ".",
        "~",
        "out.csv",
        "out.vcf",
        "out.html",
        "out.json",
        "out.toml",
        "\0",
        "a\nb.toml",
        "\udcff.toml",
    ),
)
_SHIPPED = {"WHERETO_CATALOGUE": ""}
_ENVIRONMENTS: tuple[dict[str, str], ...] = (
    {},
    {},
    {"FORCE_COLOR": "1"},
    {"FORCE_COLOR": "1", "COLUMNS": "20"},
    {"ACCESSIBLE": "1"},
    {"COLUMNS": "x" * 50},
    _SHIPPED,
    {"WHERETO_CATALOGUE": "offices.toml:layer.toml"},
    {"WHERETO_CATALOGUE": "bad.toml"},
    {"TERM": "dumb", "LANG": "C"},
)
_STATUSES = frozenset({0, 1, 2, 3})
_CANNOT_WRITE = "cannot write"


def make(chance: Random) -> Case:
    """The arguments, what is piped in, and the environment."""
    commands = (*COMMANDS, *COMMANDS, "search", "search", chance.choice(TEXTS), "help", "version")
    given = [chance.choice(commands)] if chance.randrange(12) else []
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4, 8))):
        given += _argument(chance)
    if chance.randrange(8) == 0:
        chance.shuffle(given)
    given = [_harmless(each) for each in given]
    variables = chance.choice(_ENVIRONMENTS)
    if "check" in given and variables == _SHIPPED:
        variables = {}  # the check of the shipped catalogue takes seconds, and is the same each time
    piped = text(chance, chance.choice(TEXTS)).encode("utf-8", "surrogatepass")
    return Case("run", (tuple(given), variables, piped), sum(map(len, given)), chance.getrandbits(32))


def run(case: Case) -> str:
    """Run the program with them; the command and its status."""
    given, variables, piped = case.given
    _lay_out()
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(piped), encoding="utf-8")
    environment = {"WHERETO_CATALOGUE": "offices.toml", "HOME": str(scratch()), "PATH": ""}
    environment |= {"XDG_CONFIG_HOME": "/none", "XDG_CONFIG_DIRS": "/none", **variables}
    with (
        contextlib.chdir(scratch() / "home"),
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.multiple(sys, stdout=out, stderr=err, stdin=typed),
        mock.patch("whereto.cli.streams.discard_output"),  # it is for a true standard output
        mock.patch("whereto.cli.last_way.discard_output"),
        invented(),
    ):
        status = int(program.main(given))
    gc.enable()
    told, messages = _shown(out), _shown(err)
    no_own_fault(messages)
    fit_for_a_terminal(messages)
    if status not in _STATUSES and not (status == 4 and _CANNOT_WRITE in messages):
        raise BrokenPromiseError(f"status {status}: {messages[:200]}")
    if "Traceback (most" in messages + told:
        raise BrokenPromiseError("a traceback")
    command = given[0] if given and given[0] in COMMANDS else "other"
    _look_at(command, given, told, status)
    return f"{command} {status}"


def _look_at(command: str, given: tuple[str, ...], told: str, status: int) -> None:
    """What came on standard output, as far as it is for a terminal or for a program."""
    if command in ("export", "completion", "init"):
        return  # files, which the other entries read back
    if "--json" in given and told.startswith("{") and command != "other":
        json_as_told(told)
    fit_for_a_terminal(told, tabs=command == "list")
    if command == "urgent" and "--help" not in given and "-h" not in given and status == 0 and not told:
        raise BrokenPromiseError("urgent without a word")


def _argument(chance: Random) -> list[str]:
    kind = chance.randrange(8)
    if kind <= 1:
        return [chance.choice(_FLAGS)]
    if kind <= 3:
        option = chance.choice(_OPTIONS)
        value = chance.choice((*_WORDS, *_FILES))
        return (
            [f"{option}={value}"]
            if chance.randrange(3) == 0
            else [option, value][: chance.choice((1, 2, 2, 2))]
        )
    if kind == 4:
        return [chance.choice(_FILES)]
    if kind == 5:
        return [text(chance, chance.choice((*_WORDS, *_FLAGS, *_OPTIONS, *TEXTS)), PIECES, most=2)]
    return [chance.choice((*_WORDS, *TEXTS))]


def _harmless(argument: str) -> str:
    """An argument that names no file outside of the scratch folder, and asks for nothing endless."""
    return argument.replace("/", "\u2215").replace("~", "-") if argument not in TEXTS else argument


def _lay_out() -> None:
    """The folder in which the program runs, as it was at first."""
    home = scratch() / "home"
    kept = _contents()
    home.mkdir(exist_ok=True)
    for path in home.iterdir():
        if path.name not in kept and path.is_file():
            path.unlink()
    for name, content in kept.items():
        path = home / name
        if not path.is_file() or path.stat().st_size != len(content):
            path.write_bytes(content)
    (home / "folder").mkdir(exist_ok=True)


@cache
def _contents() -> dict[str, bytes]:
    import json

    return {
        "offices.toml": SMALL.encode(),
        "layer.toml": LAYER.encode(),
        "bad.toml": SMALL.replace("confidential", "secret").encode(),
        "questions.toml": QUESTIONS.encode(),
        "services.json": json.dumps(DIRECTORY).encode(),
        "table.csv": TABLE.encode(),
    }


def _shown(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return bytes(stream.detach().getvalue()).decode("utf-8", "surrogateescape")  # type: ignore[attr-defined]


_OPTIONS = tuple(sorted(TAKE_A_VALUE))
