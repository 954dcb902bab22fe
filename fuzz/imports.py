"""Entry `imports`: directories and tables of others, and files of questions, changed; read back afterwards.

HSDS as JSON, as a folder and as a zip of CSV tables; a table of an officer for `init --from-csv`; questions
of `check --questions`. whereto reads no vCards; those it writes of what came in are read by vobject.
"""

import io
import json
import shutil
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import tomli_w
from altering import blob, json_tree, table, text, tree
from case import Case, scratch, written
from cheap import invented
from promises import BrokenPromiseError, fit_for_a_terminal
from seeds import DIRECTORY, QUESTION_LINES, QUESTIONS, SMALL, TABLE, TABLES
from using import check, told, use

import whereto
from whereto.catalogue.build import build
from whereto.catalogue.check import check as faults_in
from whereto.catalogue.questions import read_questions
from whereto.catalogue.write import toml_of
from whereto.exchange.exporting import export
from whereto.exchange.from_table import Origin, catalogue_of
from whereto.exchange.importing import Asked, import_directory
from whereto.views.safe import safe

_WAYS = ("json", "json", "folder", "zip", "file", "table", "table", "questions", "lines")
_ASKED = (
    Asked("US", "https://example.org/list", "2026-11-20", "Fern County"),
    Asked(read_on="2026-11-20"),
    Asked("DE", None, "2026-11-20", "Fern"),
)
_ORIGIN = Origin("Harbour Library", "https://library.example/desks", "2026-11-29", None, "US")
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")


def make(chance: Random) -> Case:
    """What is imported, and in what form."""
    way = chance.choice(_WAYS)
    given: Any = _MAKERS[way](chance)
    size = sum(map(len, given.values())) if isinstance(given, dict) else len(given)
    return Case(way, given, size, chance.getrandbits(32))


def run(case: Case) -> str:
    """Import it; what comes of it is a sound catalogue, or an error of the family."""
    chance = Random(case.picks)
    with invented():
        try:
            if case.way in ("questions", "lines"):
                return _ask(case, chance)
            if case.way == "table":
                made: Any = catalogue_of(case.given, "table.csv", _ORIGIN)
            else:
                made = import_directory(_source(case), chance.choice(_ASKED))
        except whereto.UsageError as error:
            told(error)
            return "refused"
        for line in made.report.lines:
            fit_for_a_terminal(safe(line))
        _look_at(made.tables, chance)
    return "imported"


def _look_at(tables: dict[str, Any], chance: Random) -> None:
    """What was imported is sound, is the same after it was written, and can be used."""
    if faults := faults_in(tables):
        raise BrokenPromiseError(f"what was imported has a fault: {faults[0].problem}")
    try:
        again = tomllib.loads(toml_of(tables).encode("utf-8", "replace").decode())
    except tomllib.TOMLDecodeError as error:
        raise BrokenPromiseError(f"what was written is no TOML: {error}") from error
    if faults := faults_in(again):
        raise BrokenPromiseError(f"what was written has a fault: {faults[0].problem}")
    use(build(again), chance)


def _ask(case: Case, chance: Random) -> str:
    path = written("questions.toml" if case.way == "questions" else "questions.jsonl", case.given)
    if chance.randrange(4) == 0:
        check(written("asked.toml", SMALL), chance, path)
        return "checked"
    return f"{min(len(read_questions(path, frozenset({'aid', 'chaplain'}))), 3)} questions"


def _source(case: Case) -> Path:
    if case.way == "json":
        return written("services.json", case.given)
    if case.way == "file":
        return written("services.csv", case.given)
    if case.way == "zip":
        return written("directory.zip", case.given)
    folder = scratch() / "directory"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in case.given.items():
        written(f"directory/{name}.csv", content)
    return folder


def _json(chance: Random) -> bytes:
    found = json.dumps(json_tree(chance, chance.choice(_directories()), most=4))
    if chance.randrange(6) == 0:
        found = text(chance, found, most=2)
    if chance.randrange(10) == 0:
        given = json_tree(chance, DIRECTORY["services"], most=1)
        found = "\n".join(map(json.dumps, given if isinstance(given, list) else [given]))
    return found.encode("utf-8", "surrogatepass")


def _folder(chance: Random) -> dict[str, bytes]:
    found = dict(TABLES)
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(list(found))
        found[name] = table(chance, found[name])
    if chance.randrange(4) == 0:
        del found[chance.choice(list(found))]
    return {name: content.encode(chance.choice(_ENCODINGS), "replace") for name, content in found.items()}


def _zip(chance: Random) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in _folder(chance).items():
            archive.writestr(f"{name}.csv", content)
    return blob(chance, held.getvalue()) if chance.randrange(3) else held.getvalue()


def _file(chance: Random) -> bytes:
    return table(chance, TABLES["services"]).encode(chance.choice(_ENCODINGS), "replace")


def _table(chance: Random) -> bytes:
    found = table(chance, TABLE)
    if chance.randrange(4) == 0:
        found = found.replace(",", chance.choice((";", "\t", "|", ",,")))
    content = found.encode(chance.choice(_ENCODINGS), "replace")
    return blob(chance, content) if chance.randrange(8) == 0 else content


def _questions(chance: Random) -> bytes:
    if chance.randrange(2):
        return text(chance, QUESTIONS, most=3).encode("utf-8", "surrogatepass")
    try:
        return tomli_w.dumps(tree(chance, tomllib.loads(QUESTIONS))).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, AttributeError):
        return QUESTIONS.encode()


def _lines(chance: Random) -> bytes:
    if chance.randrange(2):
        return text(chance, QUESTION_LINES, most=3).encode("utf-8", "surrogatepass")
    first = json.loads(QUESTION_LINES.splitlines()[0])
    return "\n".join(json.dumps(json_tree(chance, first)) for _ in range(2)).encode()


@cache
def _directories() -> tuple[Any, ...]:
    """Directories as JSON: one by hand, and what whereto makes of a catalogue of its own."""
    with invented():
        catalogue = whereto.load(written("own.toml", SMALL))
        own = json.loads(export(catalogue, catalogue.offices, "hsds").content)
    return DIRECTORY, DIRECTORY["services"][0], own


_MAKERS: dict[str, Any] = {
    "json": _json,
    "folder": _folder,
    "zip": _zip,
    "file": _file,
    "table": _table,
    "questions": _questions,
    "lines": _lines,
}
