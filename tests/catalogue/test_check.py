"""Every field by its declaration: there if it has to be, of its type, and of a value that is allowed."""

import datetime as dt
import tomllib
from typing import Any

import pytest

from tests.conftest import THREE_OFFICES
from whereto.catalogue.check import check
from whereto.catalogue.faults import Fault
from whereto.records.fields import fields_of
from whereto.records.office import Office
from whereto.records.urgent import Channel, UrgentContact

DAY = dt.date(2026, 1, 31)


def faults(place: str = "", **fields: Any) -> list[Fault]:
    """What is wrong after the first entry of a table was given these fields; None takes one away."""
    raw = tomllib.loads(THREE_OFFICES)
    entry = raw[place][0] if place in ("office", "source", "concern") else raw
    for name, value in fields.items():
        entry[name] = value
        if value is None:
            del entry[name]
    return check(raw)


def only(found: list[Fault]) -> Fault:
    (fault,) = found
    return fault


def contact(**changes: Any) -> list[dict[str, Any]]:
    way = {"type": "call", "display": "212-555-0100", "number": "+12125550100"}
    told = {
        "id": "guard",
        "name": "Guard",
        "type": "emergency",
        "description": "danger",
        "sources": ["list"],
    }
    return [{**told, "channels": [{**way, **changes.pop("way", {})}], **changes}]


def test_a_sound_catalogue_has_no_fault() -> None:
    assert faults() == []
    assert faults(urgent=contact()) == []


@pytest.mark.parametrize(
    ("place", "name", "wrong", "kind"),
    [
        ("office", "room", 12, "wrong type"),
        ("office", "keywords", "aid", "wrong type"),
        ("office", "keywords", ["aid", 1], "wrong type"),
        ("office", "must_report", "yes", "wrong type"),
        ("office", "must_report", 1, "wrong type"),
        ("office", "phones", {}, "wrong type"),
        ("office", "phones", ["x"], "wrong type"),
        ("source", "assured_date", "2026-01-31", "wrong type"),
        ("source", "assured_date", dt.datetime(2026, 1, 31, tzinfo=dt.UTC), "wrong type"),
        ("", "format", "1", "wrong type"),
        ("", "format", True, "wrong type"),
        ("", "institution", [], "wrong type"),
        ("office", "name", "", "is empty"),
        ("office", "sources", [], "is empty"),
    ],
)
def test_a_value_of_another_type_and_an_empty_one_where_one_is_needed_are_faults(
    place: str, name: str, wrong: Any, kind: str
) -> None:
    found = [fault for fault in faults(place, **{name: wrong}) if fault.path[-1] == name]
    assert kind in only(found).problem


@pytest.mark.parametrize(
    ("place", "name", "sound"),
    [
        ("office", "room", ""),
        ("office", "keywords", []),
        ("office", "must_report", False),
        ("source", "assured_date", DAY),
        ("source", "stored_copy", True),
    ],
)
def test_a_value_of_its_type_is_sound_and_may_be_empty_where_none_is_needed(
    place: str, name: str, sound: Any
) -> None:
    assert faults(place, **{name: sound}) == []


@pytest.mark.parametrize(
    ("place", "name", "wanted"),
    [
        ("office", "name", "text between double quotes"),
        ("office", "description", "text between double quotes"),
        ("source", "assured_date", "day"),
        ("concern", "name", "text"),
        ("", "institution", "table"),
    ],
)
def test_a_field_that_has_to_be_there_is_told_with_what_it_wants(
    place: str, name: str, wanted: str
) -> None:
    found = [fault for fault in faults(place, **{name: None}) if "missing" in fault.problem]
    fault = only(found)
    assert fault.problem.startswith(f"the field '{name}' is missing")
    assert wanted.partition(" ")[0].casefold() in fault.fix.casefold()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"type": "fire brigade"}, ("urgent", 0, "type")),
        ({"way": {"type": "fax"}}, ("urgent", 0, "channels", 0, "type")),
        ({"suits": ["self", "fire"]}, ("urgent", 0, "suits")),
    ],
)
def test_a_value_that_is_none_of_those_allowed_is_a_fault_with_all_that_are(
    changes: dict[str, Any], path: tuple[Any, ...]
) -> None:
    fault = only(faults(urgent=contact(**changes)))
    assert fault.path == path
    assert fault.fix.startswith("Write one of: ")
    assert fault.within in ("fire brigade", "fax", "fire")


def test_what_is_allowed_is_what_is_declared() -> None:
    choices = {field.name: field.choices for field in (*fields_of(UrgentContact), *fields_of(Channel))}
    assert choices["suits"] == ("self", "other", "violence", "medical", "sexual")
    assert choices["type"] == ("call", "text", "chat")
    assert choices["name"] == ()
    answers = {field.name: field.choices for field in fields_of(Office)}["confidentiality"]
    assert answers == ("confidential", "private", "not stated")


@pytest.mark.parametrize(
    ("place", "name", "fix"),
    [
        ("office", "rom", "Did you mean 'room'?"),
        ("office", "xqzvw", "Remove it, or use one of: id, name"),
        ("office", "format", "A line for the whole file stands above all tables; move it there"),
        ("", "ofice", "Did you mean 'office'?"),
    ],
)
def test_an_unknown_field_is_told_with_what_was_meant_or_where_it_belongs(
    place: str, name: str, fix: str
) -> None:
    fault = only(faults(place, **{name: "x"}))
    assert fault.problem == f"unknown field '{name}'"
    assert fault.fix.startswith(fix)


def test_a_field_of_an_entry_in_a_part_of_it_is_to_be_moved_above_that() -> None:
    phone = {"display": "212-555-0100", "number": "+12125550100"}
    fault = only(faults("office", phones=[{**phone, "room": "1"}]))
    assert fault.path == ("office", 0, "phones", 0, "room")
    assert fault.fix == "It is a line of the office itself: move it above the heading of this part."
    lacking = only([each for each in faults("office", phones=[{}]) if "missing" in each.problem])
    assert lacking.problem == "the field 'display' is missing in its 'phones'"


@pytest.mark.parametrize(("number", "known"), [(1, True), (0, False), (2, False)])
def test_a_format_that_is_not_known_is_told(number: int, known: object) -> None:
    found = faults(format=number)
    assert (found == []) is known
    assert all(fault.problem == f"format {number} is not known" for fault in found)


def test_sources_have_to_be_named_where_there_is_more_than_one_page() -> None:
    raw = tomllib.loads(THREE_OFFICES)
    raw["source"].append({**raw["source"][0], "id": "second"})
    assert check(raw) == []
    del raw["office"][0]["sources"]
    fault = only(check(raw))
    assert fault.problem.startswith("the field 'sources' is missing")
    assert "or once for the whole file" in fault.fix
    assert 'ids of [[source]] in [ ], such as ["roles"]' in fault.fix
    assert check({**raw, "sources": ["list"]}) == []


def test_a_value_with_a_fault_is_compared_with_no_other() -> None:
    found = faults("office", sources="list", concerns=7, phones="x")
    assert sorted(str(fault.path[-1]) for fault in found) == ["concerns", "phones", "sources"]
