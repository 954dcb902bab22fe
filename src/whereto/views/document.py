"""The JSON view: never less than the card shows, in shapes that do not break a script."""

from __future__ import annotations  # the shapes are for the type checker; at run time they cost time

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from whereto.model.matches import Hit, Match, Working
from whereto.model.offices import Catalogue, Concern, Elsewhere, Office, Phone, Remark, Source
from whereto.views import words
from whereto.views.reason import reason

if TYPE_CHECKING:
    from whereto.views import shapes

SCHEMA_VERSION: Literal[1] = 1


def dump(document: Mapping[str, object]) -> str:
    """The document as text: plain ASCII, so no terminal and no encoding can be harmed by it."""
    return json.dumps(document, indent=2) + "\n"


def search_document(
    query: str,
    matches: Iterable[Match],
    catalogue: Catalogue,
    *,
    raised: str = "",
    working: Working | None = None,
) -> shapes.SearchDocument:
    """The answer to a search, with its working if that is given.

    `raised` is the id of the office that is in it because it is confidential.
    """
    results = [_result(match, catalogue, raised=match.office.id == raised) for match in matches]
    return {
        "schema_version": SCHEMA_VERSION,
        "query": query,
        "urgent": False,
        "urgent_contacts": [],
        "results": results,
        "fallback": None if results else _fallback(catalogue),
        "explanation": _explanation(working) if working else None,
    }


def show_document(
    query: str, fitting: tuple[Office, ...], close: tuple[Office, ...], catalogue: Catalogue
) -> shapes.ShowDocument:
    """One office, or the offices it might have been."""
    clear = len(fitting) == 1
    return {
        "schema_version": SCHEMA_VERSION,
        "query": query,
        "office": office_shape(fitting[0], catalogue) if clear else None,
        "candidates": [] if clear else [_office_name(office) for office in fitting],
        "suggestions": [_office_name(office) for office in close],
    }


def list_document(offices: Iterable[Office], catalogue: Catalogue) -> shapes.ListDocument:
    """Offices, whole."""
    return {
        "schema_version": SCHEMA_VERSION,
        "offices": [office_shape(office, catalogue) for office in offices],
    }


def concerns_document(catalogue: Catalogue) -> shapes.ConcernsDocument:
    """Every concern with its terms and its offices."""
    return {
        "schema_version": SCHEMA_VERSION,
        "concerns": [
            {
                "id": concern.id,
                "name": concern.name,
                "group": concern.group or None,
                "terms": list(concern.terms),
                "offices": [_office_name(office) for office in catalogue.offices_for(concern.id)],
            }
            for concern in catalogue.concerns
        ],
    }


def about_document(catalogue: Catalogue, version: str, path: str) -> shapes.AboutDocument:
    """Principles, policies, sources, and how to report a wrong fact."""
    return {
        "schema_version": SCHEMA_VERSION,
        "about": {
            "version": version,
            "institution": catalogue.institution,
            "catalogue": path,
            "principles": [_remark(remark) for remark in catalogue.principles],
            "policies": [_remark(remark) for remark in catalogue.policies],
            "elsewhere": _elsewhere(catalogue.elsewhere, catalogue),
            "sources": [_source(source) for source in catalogue.sources],
            "how_suggestions_are_made": words.HOW_SUGGESTIONS_ARE_MADE,
            "report_a_wrong_fact": words.REPORT_A_FACT,
        },
    }


def office_shape(office: Office, catalogue: Catalogue) -> shapes.OfficeShape:
    """One office with everything its card shows."""
    return {
        "id": office.id,
        "name": office.name,
        "acronym": office.acronym or None,
        "alternate_names": list(office.alternate_names),
        "parent": office.parent or None,
        "description": office.description,
        "confidentiality": _confidentiality(office),
        "phones": [_phone(phone) for phone in office.phones],
        "email": office.email or None,
        "place": _place(office),
        "url": office.url or None,
        "url_sources": list(office.url_sources) if office.url else [],
        "without_speaking": words.without_speaking(office),
        "must_report": {"note": office.must_report, "sources": list(office.must_report_sources)}
        if office.must_report
        else None,
        "notices": [
            {
                "date": notice.date,
                "text": notice.text,
                "important": notice.important,
                "sources": list(notice.sources),
            }
            for notice in office.notices
        ],
        "facts": [{"text": fact.text, "sources": list(fact.sources)} for fact in office.facts],
        "concerns": [_named(catalogue.concern(concern)) for concern in office.concerns],
        "also_concerns": [_named(catalogue.concern(concern)) for concern in office.also_concerns],
        "sources": [_source(catalogue.source(source)) for source in office.all_sources],
    }


def _confidentiality(office: Office) -> shapes.ConfidentialityShape:
    return {
        "status": office.confidentiality.value,
        "meaning": words.meaning(office),
        "statements": [
            {
                "says": statement.says.value,
                "note": statement.note,
                "limit": statement.limit or None,
                "sources": list(statement.sources),
            }
            for statement in office.confidentiality_statements
        ],
    }


def _phone(phone: Phone) -> shapes.PhoneShape:
    return {
        "number": phone.number,
        "display": phone.display,
        "label": phone.label or None,
        "hours": phone.hours or None,
        "dialable": phone.dialable,
        "sources": list(phone.sources),
    }


def _place(office: Office) -> shapes.PlaceShape:
    return {
        "display": office.place or None,
        "room": office.room or None,
        "building": office.building or None,
        "floor": office.floor or None,
        "how_to_find": office.how_to_find or None,
        "how_to_find_sources": list(office.how_to_find_sources) if office.how_to_find else [],
    }


def _result(match: Match, catalogue: Catalogue, *, raised: bool) -> shapes.ResultShape:
    return {
        "office": office_shape(match.office, catalogue),
        "score": round(match.score, 3),
        "guess": match.guess,
        "raised_as_confidential": raised,
        "reason": reason(match),
        "matched": [_matched(hit) for hit in match.hits],
    }


def _matched(hit: Hit) -> shapes.MatchedShape:
    concern: shapes.ConcernName | None = None
    if hit.concern:
        concern = {"id": hit.concern, "name": hit.concern_name}
    return {"word": hit.words, "term": hit.term, "field": hit.field, "concern": concern}


def _explanation(working: Working) -> shapes.ExplanationShape:
    return {
        "danger": None,
        "words": [{"written": w.written, "taken": w.taken or None, "how": w.how} for w in working.words],
        "concerns": [
            {
                "concern": {"id": share.concern, "name": share.name},
                "share": round(share.share, 3),
                "matched": _matched(share.hit),
            }
            for share in working.shares
        ],
        "nothing": round(working.nothing, 3),
        "offices": [
            {
                "office": _office_name(entry.office),
                "score": round(entry.score, 3),
                "parts": [
                    {
                        "concern": {"id": part.share.concern, "name": part.share.name},
                        "share": round(part.share.share, 3),
                        "fit": round(part.fit, 3),
                    }
                    for part in entry.parts
                ],
                "left_out": entry.left_out or None,
            }
            for entry in working.offices
        ],
    }


def _fallback(catalogue: Catalogue) -> shapes.FallbackShape:
    return {
        "message": words.NOTHING_FITS,
        "commands": ["whereto concerns", "whereto list", "whereto urgent"],
        "elsewhere": _elsewhere(catalogue.elsewhere, catalogue),
    }


def _elsewhere(elsewhere: Elsewhere | None, catalogue: Catalogue) -> shapes.ElsewhereShape | None:
    if elsewhere is None:
        return None
    return {
        "name": elsewhere.name,
        "url": elsewhere.url,
        "text": elsewhere.text,
        "sources": [_source(catalogue.source(source)) for source in elsewhere.sources],
    }


def _remark(remark: Remark) -> shapes.NamedShape:
    return {"name": remark.name, "text": remark.text, "sources": list(remark.sources)}


def _source(source: Source) -> shapes.SourceShape:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "assured_date": source.assured_date,
    }


def _named(concern: Concern) -> shapes.ConcernName:
    return {"id": concern.id, "name": concern.name}


def _office_name(office: Office) -> shapes.OfficeName:
    return {"id": office.id, "name": office.name, "acronym": office.acronym or None}
