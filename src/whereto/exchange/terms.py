"""The words that services are filed under: as concerns, keywords or facts, by how many share them.

A term that a few offices share tells them from the others; one that most of them have tells nothing, and
would only hide what a service says of itself.
"""

import re
from collections.abc import Iterable, Mapping
from math import sqrt

from whereto.catalogue.faults import Table
from whereto.exchange.cleaning import slug
from whereto.exchange.directory import Directory
from whereto.exchange.hsds_terms import CONFIDENTIALITY
from whereto.exchange.rows import Row
from whereto.records.office_parts import Confidentiality

FEWEST_SHARED, MOST_SHARED = 3, 12  # bounds of how many offices may share a word, whatever their number
_BETWEEN = re.compile(r"\s*[,;|]\s*")
_OF_FEW = 2  # a concern is a heading for some offices: one of a single office is its keyword


def most_shared(offices: int) -> int:
    """By how many of so many offices a word may be shared and still tell them from the others."""
    return max(FEWEST_SHARED, min(MOST_SHARED, round(sqrt(offices))))


def keywords_of(row: Row) -> list[str]:
    """The words in the cell of a row."""
    return [part for part in _BETWEEN.split(row.get("keywords")) if part]


def answer_of(row: Row, directory: Directory) -> str:
    """What whereto's own vocabulary says of confidentiality; "not stated" where it says nothing."""
    for attribute in directory.attributes(row):
        term = directory.find("taxonomy_term", attribute.get("taxonomy_term_id"))
        if term and term.get("taxonomy") == CONFIDENTIALITY:
            return term.get("name")
    return Confidentiality.NOT_STATED.value


def terms_of(service: Row, directory: Directory) -> list[str]:
    """The names of the taxonomy terms that a service, a place or an organization is filed under."""
    named: dict[str, None] = {}
    rows = [*directory.below(service, "service_taxonomy"), *directory.attributes(service)]
    for row in rows:
        term = directory.find("taxonomy_term", row.get("taxonomy_term_id", "taxonomy_id"))
        told = term.get("name") if term else row.get("taxonomy_detail", "value")
        if term and term.get("taxonomy") == CONFIDENTIALITY:
            continue
        if told:
            named[told] = None
        else:
            directory.report.add(row.file, row.place, "it names a taxonomy term that is not there")
    for part in _BETWEEN.split(service.get("taxonomy_ids", "categories")):
        term = directory.find("taxonomy_term", part)
        if term:
            named[term.get("name")] = None
        elif part:
            told = "it names a taxonomy term that is not there"
            directory.report.add(service.file, service.place, told, part)
    return [name for name in named if name]


def settle(
    offices: Iterable[Table], filed: Mapping[str, list[str]], said: Mapping[str, list[str]]
) -> list[Table]:
    """Give each office its keywords and concerns; the concerns as tables.

    `filed` are the taxonomy terms of each office by its id, `said` its keywords.
    """
    tables = list(offices)
    most = most_shared(len(tables))
    holders: dict[str, set[str]] = {}
    for words in (filed, said):
        for office, names in words.items():
            for name in names:
                holders.setdefault(name.casefold(), set()).add(office)
    concerns: dict[str, Table] = {}
    for table in tables:
        kept: dict[str, str] = {}
        broad: dict[str, str] = {}
        for name in said.get(table["id"], ()):
            (kept if len(holders[name.casefold()]) <= most else broad).setdefault(name.casefold(), name)
        for name in filed.get(table["id"], ()):
            number = len(holders[name.casefold()])
            if _OF_FEW <= number <= most and (concern := _concern(name, concerns)):
                table.setdefault("concerns", []).append(concern)
                kept.pop(name.casefold(), None)
            else:
                (kept if number <= most else broad).setdefault(name.casefold(), name)
        if kept:
            table["keywords"] = list(kept.values())
        if broad:
            table.setdefault("facts", []).append("Also filed under: " + ", ".join(broad.values()))
    return list(concerns.values())


def _concern(name: str, concerns: dict[str, Table]) -> str | None:
    """The id of the concern of this name, made where it is new; None where no id can be made of it."""
    key = slug(name)
    if not key:
        return None
    concerns.setdefault(key, {"id": key, "name": name, "terms": name.replace(",", " ")})
    return key
