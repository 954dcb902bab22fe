"""What is told beside an answer, on stderr: what went wrong, and what was taken for a name."""

from collections.abc import Iterator
from typing import Any

from whereto.records import wording
from whereto.views import words

_NAME_SHOWN = 60  # characters; enough to recognise it


def notes_on(value: Any) -> Iterator[str]:
    """The lines to tell beside this value, none for most."""
    kind = type(value).__name__
    yield from getattr(value, "left_out", ())
    if kind == "Lookup":
        yield from value.faults
        yield from _which(value)
    elif kind == "OfficeList":
        yield from value.doubts
        if not value.offices:
            yield words.NONE_PASSES
    elif kind in ("Answer", "UrgentHelp"):
        yield from value.faults
        yield from value.notes if kind == "Answer" else ()


def in_danger_lines(help_: Any) -> Iterator[str]:
    """The contacts for urgent help in a line each, to stand below an error."""
    from whereto.views.urgent_rows import in_a_line, to_call_now

    yield f"{words.IN_DANGER_TITLE}:"
    for contact in help_.contacts:
        yield f"  {in_a_line(contact, where=help_.foreign and contact.origin == 'shipped')}"
    yield f"  {words.ALL_URGENT}"
    if help_.foreign:
        yield help_.note
    for now in to_call_now(help_.contacts, where=help_.foreign):
        yield f"{words.CALL_NOW}: {now.way} ({now.who})"


def _to_search(asked: str) -> str:
    """What to type where a name of several words is none: it may be a question."""
    if len(asked.split()) == 1:
        return ""
    typed = wording.typed(asked.split()) if len(asked) <= _NAME_SHOWN else "and your words"
    return f". To search for it: whereto search {typed}"


def _which(lookup: Any) -> Iterator[str]:
    """What was taken for the name, or the offices that it may mean with what to type."""
    asked = lookup.query
    shown = asked if len(asked) <= _NAME_SHOWN else f"{asked[:_NAME_SHOWN]}..."
    if lookup.urgent_contact:
        return
    if lookup.office:
        if lookup.misspelt:
            yield f"no office is called '{shown}'. Shown is the closest name: {lookup.office.name}."
        return
    if lookup.candidates:
        yield f"'{shown}' fits {len(lookup.candidates)} offices. Show one of them:"
    elif lookup.suggestions:
        yield f"no office is called '{shown}'. Did you mean:"
    else:
        yield f"no office is called '{shown}'. All offices: whereto list{_to_search(asked)}"
    for office in lookup.candidates or lookup.suggestions:
        yield f"  {office.name}: whereto show {office.id}"
