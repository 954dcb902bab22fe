"""Every table and field a catalogue may have. The check, and nothing else, reads this."""

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a field's value must be; the value is what to call it in a message."""

    TEXT = 'a text between double quotes, such as "Ombuds Office"'
    TEXTS = 'a list of texts, such as ["roles"]'
    DATE = "a day, written year-month-day without quotes, such as 2026-11-22"
    FLAG = "true or false, without quotes"
    NUMBER = "a whole number"
    TABLE = "a table of its own, under a heading in [ ]"
    TABLES = "a table of its own, under a heading in [[ ]]"


class Refers(Enum):
    """What the ids in a field must be ids of."""

    SOURCES = auto()
    CONCERNS = auto()


class Field(NamedTuple):
    """One field: its kind, whether it must be there, and what its ids or values may be."""

    kind: Kind
    required: bool = False
    refers: Refers | None = None
    choices: tuple[str, ...] = ()
    table: str = ""


ANSWERS = ("confidential", "private", "not stated")
URGENT_TYPES = (
    "emergency",
    "crisis line",
    "on-call clinician",
    "medical helpline",
    "confidential advocate",
)
CHANNELS = ("call", "text", "chat")

_TEXT, _MUST = Field(Kind.TEXT), Field(Kind.TEXT, required=True)
_TEXTS = Field(Kind.TEXTS)
_FLAG = Field(Kind.FLAG)
_SOURCES = Field(Kind.TEXTS, required=True, refers=Refers.SOURCES)
_OTHER_SOURCES = Field(Kind.TEXTS, refers=Refers.SOURCES)
_CONCERNS = Field(Kind.TEXTS, refers=Refers.CONCERNS)
_REMARK = {"name": _MUST, "text": _MUST, "sources": _SOURCES}

TABLES: dict[str, dict[str, Field]] = {
    "": {
        "format": Field(Kind.NUMBER, required=True),
        "institution": Field(Kind.TABLE, required=True, table="institution"),
        "source": Field(Kind.TABLES, required=True, table="source"),
        "principle": Field(Kind.TABLES, table="principle"),
        "policy": Field(Kind.TABLES, table="policy"),
        "elsewhere": Field(Kind.TABLE, table="elsewhere"),
        "urgent": Field(Kind.TABLES, table="urgent"),
        "concern": Field(Kind.TABLES, table="concern"),
        "office": Field(Kind.TABLES, required=True, table="office"),
    },
    "institution": {"name": _MUST, "short_name": _TEXT},
    "source": {
        "id": _MUST,
        "title": _MUST,
        "publisher": _MUST,
        "url": _MUST,
        "assured_date": Field(Kind.DATE, required=True),
    },
    "principle": _REMARK,
    "policy": _REMARK,
    "elsewhere": {"name": _MUST, "url": _MUST, "text": _MUST, "sources": _SOURCES},
    "urgent": {
        "id": _MUST,
        "type": Field(Kind.TEXT, required=True, choices=URGENT_TYPES),
        "name": _MUST,
        "description": _MUST,
        "hours": _TEXT,
        "reached_from": _TEXT,
        "free": _FLAG,
        "confidential": _FLAG,
        "note": _TEXT,
        "sources": _SOURCES,
        "channels": Field(Kind.TABLES, required=True, table="channels"),
    },
    "channels": {
        "type": Field(Kind.TEXT, required=True, choices=CHANNELS),
        "display": _TEXT,
        "number": _TEXT,
        "keyword": _TEXT,
        "url": _TEXT,
        "label": _TEXT,
        "reached_from": _TEXT,
    },
    "concern": {
        "id": _MUST,
        "name": _MUST,
        "group": _TEXT,
        "terms": _MUST,
        "sexual_misconduct": _FLAG,
    },
    "office": {
        "id": _MUST,
        "name": _MUST,
        "acronym": _TEXT,
        "alternate_names": _TEXTS,
        "keywords": _TEXTS,
        "parent": _TEXT,
        "description": _MUST,
        "sources": _SOURCES,
        "email": _TEXT,
        "room": _TEXT,
        "building": _TEXT,
        "floor": _TEXT,
        "url": _TEXT,
        "url_sources": _OTHER_SOURCES,
        "how_to_find": _TEXT,
        "how_to_find_sources": _OTHER_SOURCES,
        "confidentiality": Field(Kind.TEXT, required=True, choices=ANSWERS),
        "concerns": _CONCERNS,
        "also_concerns": _CONCERNS,
        "must_report": _FLAG,
        "must_report_note": _TEXT,
        "must_report_sources": _OTHER_SOURCES,
        "phones": Field(Kind.TABLES, table="phones"),
        "confidentiality_statements": Field(Kind.TABLES, table="confidentiality_statements"),
        "notices": Field(Kind.TABLES, table="notices"),
        "facts": Field(Kind.TABLES, table="facts"),
    },
    "phones": {
        "display": _MUST,
        "number": _TEXT,
        "incomplete": Field(Kind.FLAG),
        "label": _TEXT,
        "hours": _TEXT,
        "sources": _OTHER_SOURCES,
    },
    "confidentiality_statements": {
        "says": Field(Kind.TEXT, required=True, choices=ANSWERS),
        "note": _MUST,
        "limit": _TEXT,
        "sources": _SOURCES,
    },
    "notices": {
        "date": Field(Kind.DATE, required=True),
        "text": _MUST,
        "important": Field(Kind.FLAG),
        "sources": _SOURCES,
    },
    "facts": {"text": _MUST, "sources": _SOURCES},
}
