"""Which column of a table holds what, by the words above it."""

import re
from collections.abc import Sequence

from whereto.records.record import Record

# What a column can hold, with the words that stand above it, in any case and with any marks between them.
# A number behind them, as in "Phone 2", makes no difference. `whereto export` writes the first of each.
_WORDS = {
    "name": "name | office | office name | service | service name | unit | unit name | branch"
    " | branch name | desk | program | programme | team | location name | organization | organisation"
    " | organization name | organisation name | department | department name",
    "acronym": "acronym | abbreviation | letters | initials | short name",
    "phone": "phone | telephone | tel | phone number | telephone number | phones | phone numbers"
    " | main phone | office phone | work phone | business phone | mobile | cell | hotline",
    "extension": "extension | ext | phone extension | phone ext",
    "email": "email | e mail | mail | email address | e mail address | contact email",
    "place": "place | location | where | address | street address | office location",
    "room": "room | room number | room no",
    "building": "building | building name",
    "floor": "floor | level",
    "url": "url | website | web site | web | web page | webpage | web address | homepage | home page"
    " | link | site",
    "description": "description | what for | what it does | what they do | what we do | purpose"
    " | services | services offered | about | summary | helps with | help with",
    "confidentiality": "confidentiality | confidential | is it confidential | private | privacy",
    "hours": "hours | opening hours | office hours | hours of operation | open | opening times | schedule"
    " | times",
    "concerns": "concerns | concern | topics | issues | subjects",
    "keywords": "keywords | keyword | tags | search terms | search words",
    "alternate_names": "other names | other name | also known as | aka | alternate names"
    " | alternate name | former name | former names",
    "parent": "parent | part of | division | belongs to",
    "audience": "audience | who for | for whom | eligibility | who can use it | who may use it",
    "cost": "cost | costs | fee | fees | price",
    "first_contact": "first contact | how to apply | appointments | appointment | intake",
    "how_to_find": "how to find | how to find it | directions | getting there",
    "id": "id | slug",
}
HEADS = {field: tuple(words.split(" | ")) for field, words in _WORDS.items()}
_SEVERAL = frozenset({"phone", "email", "place", "room", "building", "floor", "keywords", "concerns"})
_SEVERAL_TOO = frozenset({"alternate_names", "extension"})
_OF_HEAD = {words: field for field, heads in HEADS.items() for words in heads}
_MARKS = re.compile(r"[\W_]+")


class Column(Record):
    """A column of a table."""

    head: str
    """The words above it, as they stand there."""
    field: str | None
    """What it holds; None where nobody knows."""


def columns_of(heads: Sequence[str]) -> tuple[Column, ...]:
    """What each column holds. Of two that would hold the same the plainer head wins, then the first.

    Columns that may hold several of a kind, such as phones, count all.
    """
    found = [_field(head) for head in heads]
    for field in {field for field in found if field} - _SEVERAL - _SEVERAL_TOO:
        rivals = [at for at, each in enumerate(found) if each == field]
        best = min(rivals, key=lambda at: (HEADS[field].index(_plain(heads[at])), at))
        for at in rivals:
            if at != best:
                found[at] = _second(field, _plain(heads[at]), found)
    return tuple(Column(head, field) for head, field in zip(heads, found, strict=True))


def is_source(column: Column) -> bool:
    """Whether a column says where its row was read. An export writes it; when that was, no table says."""
    return column.field is None and _plain(column.head) in ("source", "sources")


def is_head(cells: Sequence[str]) -> bool:
    """Whether these cells can be the words above the columns: one is for the name, and one for more."""
    fields = {column.field for column in columns_of(cells)} - {None}
    return "name" in fields and len(fields) > 1


def _second(field: str, words: str, found: list[str | None]) -> str | None:
    """What a column holds whose first meaning another column has."""
    larger = words.startswith(("department", "organization", "organisation"))
    return "parent" if field == "name" and larger and "parent" not in found else None


def _field(head: str) -> str | None:
    return _OF_HEAD.get(_plain(head))


def _plain(head: str) -> str:
    """The words of a head, without marks, case and a number at the end."""
    words = _MARKS.sub(" ", head.casefold()).strip()
    return re.sub(r" ?\d+$", "", words).strip() or words
