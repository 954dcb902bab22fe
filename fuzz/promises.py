"""What has to hold after every execution, whatever went in."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it carries no types

ROOT = Path(__file__).resolve().parent.parent
_DRAWN = re.compile(
    r"\x1b\[[\d;]*m|\x1b\]8;[^;\x1b\x07]*;([^\x1b\x07]*)\x1b\\"
)  # looks and links, as a card has
_LINK = re.compile(r"(?:https?://|mailto:|tel:|sms:)[!-~]+")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_OWN_FAULT = re.compile(r"a fault of whereto's own \(\w+ in (?:\w|\.)+, line \d+\)")

_DOCUMENTS = {  # what the schema of 0.1.0 calls the kinds of value that there were then
    "Answer": "SearchDocument",
    "Lookup": "ShowDocument",
    "OfficeList": "ListDocument",
    "ConcernList": "ConcernsDocument",
    "About": "AboutDocument",
    "UrgentHelp": "UrgentDocument",
}


class BrokenPromiseError(Exception):
    """Something left whereto that should not."""


def fit_for_a_terminal(text: str, *, tabs: bool = False) -> None:
    """Nothing in a text may steer the terminal, but the looks and the links that a card draws."""
    for link in _DRAWN.finditer(text):
        if link[1] and not _LINK.fullmatch(link[1]):
            raise BrokenPromiseError(f"a link of another kind: {link[1][:80]!r}")
    rest = _DRAWN.sub("", text)
    if found := _CONTROL.search(rest.replace("\t", "") if tabs else rest):
        around = rest[max(found.start() - 40, 0) : found.end() + 20]
        raise BrokenPromiseError(f"{found[0]!r} would reach a terminal: {around!r}")


def no_own_fault(lines: str) -> None:
    """Nothing that is told may be a fault of the program's own."""
    if found := _OWN_FAULT.search(lines):
        raise BrokenPromiseError(found[0])


def json_as_told(text: str, kind: str | None = None) -> Any:
    """It is JSON; where the kind of value is named, as the schema of 0.1.0 has that."""
    found = json.loads(text, parse_constant=_no_number)
    if name := _DOCUMENTS.get(kind or ""):
        error = jsonschema.exceptions.best_match(_validator(name).iter_errors(found))
        if error:
            raise BrokenPromiseError(f"not as the schema has it: {error.json_path}: {error.message[:200]}")
    return found


def contacts_in(text: str, contacts: Any) -> None:
    """Of the urgent contacts each emergency number, or else one way, stands in what is shown."""
    if not contacts:
        raise BrokenPromiseError("danger is told, and no contact with it")
    packed = re.sub(r"[\W_]", "", text).casefold()
    told = (way.display or way.url or "" for each in contacts for way in each.channels)
    ways = {re.sub(r"[\W_]", "", each).casefold() for each in told if each}
    if not any(way in packed for way in ways):
        raise BrokenPromiseError("danger is told, and no contact is shown")


@cache
def _validator(name: str) -> Any:
    held = json.loads((ROOT / "tests" / "golden" / "output-1.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": held["$defs"]})


def _no_number(name: str) -> float:
    raise BrokenPromiseError(f"the JSON holds {name}, which is no JSON")
