"""From checked TOML data to the frozen values that the rest of the program works with."""

from collections.abc import Iterable
from typing import Any

from whereto.model.offices import (
    Catalogue,
    Concern,
    Confidentiality,
    ConfidentialityStatement,
    Elsewhere,
    Notice,
    Office,
    Phone,
    Remark,
    Source,
)

Table = dict[str, Any]


def build(raw: Table) -> Catalogue:
    """The catalogue that `raw` describes. `raw` has passed the check; dates may be text already."""
    institution = raw["institution"]
    return Catalogue(
        institution=institution["name"],
        short_name=institution.get("short_name", institution["name"]),
        sources=sources_of(raw),
        principles=_remarks(raw.get("principle", ())),
        policies=_remarks(raw.get("policy", ())),
        elsewhere=_elsewhere(raw["elsewhere"]) if "elsewhere" in raw else None,
        concerns=tuple(_concern(table) for table in raw.get("concern", ())),
        offices=tuple(_office(table) for table in raw["office"]),
    )


def sources_of(raw: Table) -> tuple[Source, ...]:
    """The sources that `raw` names."""
    return tuple(_source(table) for table in raw["source"])


def _source(table: Table) -> Source:
    return Source(table["id"], table["title"], table["publisher"], table["url"], str(table["assured_date"]))


def _remarks(tables: Iterable[Table]) -> tuple[Remark, ...]:
    return tuple(Remark(table["text"], tuple(table["sources"]), table.get("name", "")) for table in tables)


def _elsewhere(table: Table) -> Elsewhere:
    return Elsewhere(table["name"], table["url"], table["text"], tuple(table["sources"]))


def _concern(table: Table) -> Concern:
    return Concern(
        table["id"],
        table["name"],
        table.get("group", ""),
        table["terms"],
        table.get("sexual_misconduct", False),
    )


def _office(table: Table) -> Office:
    sources = tuple(table["sources"])
    return Office(
        id=table["id"],
        name=table["name"],
        acronym=table.get("acronym", ""),
        alternate_names=tuple(table.get("alternate_names", ())),
        keywords=tuple(table.get("keywords", ())),
        parent=table.get("parent", ""),
        description=table["description"],
        sources=sources,
        confidentiality=Confidentiality(table["confidentiality"]),
        confidentiality_statements=tuple(
            ConfidentialityStatement(
                Confidentiality(part["says"]), part["note"], part.get("limit", ""), tuple(part["sources"])
            )
            for part in table.get("confidentiality_statements", ())
        ),
        phones=tuple(_phone(part, sources) for part in table.get("phones", ())),
        email=table.get("email", ""),
        room=table.get("room", ""),
        building=table.get("building", ""),
        floor=table.get("floor", ""),
        url=table.get("url", ""),
        url_sources=tuple(table.get("url_sources", sources)),
        how_to_find=table.get("how_to_find", ""),
        how_to_find_sources=tuple(table.get("how_to_find_sources", sources)),
        notices=tuple(
            Notice(str(part["date"]), part["text"], part.get("important", False), tuple(part["sources"]))
            for part in table.get("notices", ())
        ),
        facts=_remarks(table.get("facts", ())),
        concerns=tuple(table.get("concerns", ())),
        also_concerns=tuple(table.get("also_concerns", ())),
        must_report=table.get("must_report_note", "") if table.get("must_report", False) else "",
        must_report_sources=tuple(table.get("must_report_sources", ())),
    )


def _phone(table: Table, sources: tuple[str, ...]) -> Phone:
    return Phone(
        display=table["display"],
        number=table.get("number"),
        label=table.get("label", ""),
        hours=table.get("hours", ""),
        sources=tuple(table.get("sources", sources)),
    )
