"""A file of questions of which the right offices are known: `[[question]]` of TOML, or lines of JSON."""

from pathlib import Path
from typing import Any

from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.positions import Positions
from whereto.catalogue.read import UnreadableError, parse, read_bytes
from whereto.records.errors import UsageError, WheretoError
from whereto.records.record import Record

_TEXT, _OFFICES = ("text", "query"), ("offices", "best")
_WANTED = 'text = "…" and offices = ["…"], with an empty list where nothing fits'


class Question(Record):
    """What a person types, the offices that are right as the first, and those that are good beside them.

    `offices` is empty where nothing fits. `line` is where it stands.
    """

    text: str
    offices: tuple[str, ...]
    good: tuple[str, ...]
    line: int


def read_questions(path: Path, known: frozenset[str]) -> tuple[Question, ...]:
    """The questions in a file; `known` are the ids of the offices.

    Raises UsageError with file and line where it is none, or names an office that there is not.
    """
    try:
        content = read_bytes(Location(path, GIVEN))
    except UnreadableError as error:
        problem = error.problem.replace("this catalogue", "these questions")
        raise UsageError(f"{path}: {problem}. {error.fix}") from None
    tables = _of_lines(path, content) if path.suffix in (".jsonl", ".ndjson") else _of_toml(path, content)
    questions = tuple(_question(table, path, line, known) for table, line in tables)
    if not questions:
        raise UsageError(f"{path}: there is no question in it. Add a [[question]] with {_WANTED}.")
    return questions


def _of_toml(path: Path, content: bytes) -> list[tuple[Any, int]]:
    try:
        raw = parse(content, Location(path, GIVEN))
    except WheretoError as error:
        raise UsageError(*error.lines) from None
    positions = Positions(content.decode("utf-8-sig"))
    for name in raw:
        if name != "question":
            line = positions.find((name,)).line
            raise UsageError(f"{path}:{line}: unknown field '{name}'. Write each as a [[question]].")
    tables = raw.get("question", [])
    if not isinstance(tables, list):
        raise UsageError(f"{path}:1: 'question' has the wrong type. Write each as a [[question]].")
    return [(table, positions.find(("question", number)).line) for number, table in enumerate(tables)]


def _of_lines(path: Path, content: bytes) -> list[tuple[Any, int]]:
    import json

    found = []
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            try:
                found.append((json.loads(line.decode("utf-8-sig")), number))
            except (ValueError, RecursionError):
                fix = 'Write {"query": "…", "best": ["…"]}.'
                raise UsageError(f"{path}:{number}: this line is no JSON object. {fix}") from None
    return found


def _question(table: Any, path: Path, line: int, known: frozenset[str]) -> Question:
    if not isinstance(table, dict):
        raise UsageError(f"{path}:{line}: this is no question. Write {_WANTED}.")
    text = next((table[name] for name in _TEXT if name in table), None)
    if not isinstance(text, str) or not any(map(str.isalnum, text)):
        raise UsageError(f"{path}:{line}: the question has no text. Write {_WANTED}.")
    offices = next((table[name] for name in _OFFICES if name in table), None)
    lists = (offices, table.get("good", []))
    for ids in lists:
        if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
            raise UsageError(f"{path}:{line}: the question has no list of offices. Write {_WANTED}.")
        for each in ids:
            if each not in known:
                fix = "Write the id of an office of the catalogue."
                raise UsageError(f"{path}:{line}: there is no office '{each}'. {fix}")
    return Question(text, tuple(offices or ()), tuple(lists[1] or ()), line)
