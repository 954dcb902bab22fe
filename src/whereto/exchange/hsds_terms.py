"""whereto's own vocabularies in the standard: the answers on confidentiality, and the concerns."""

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from whereto.records.concern import Concern
from whereto.records.office_parts import Confidentiality

_OURS = uuid5(NAMESPACE_URL, "urn:whereto:vocabularies")
CONFIDENTIALITY, CONCERNS = "whereto confidentiality", "whereto concerns"
_TOLD = {
    CONFIDENTIALITY: "Whether what a person says to a service stays there, as far as a named source says.",
    CONCERNS: "What a person may be troubled by, in plain words.",
}
_MEANINGS = {
    Confidentiality.CONFIDENTIAL: "What a person says stays there, within the limit that the source names.",
    Confidentiality.PRIVATE: "It is handled with discretion, but some things must be passed on.",
    Confidentiality.NOT_STATED: "No source says whether it is confidential, which never means no.",
}


def confidentiality_term(answer: Confidentiality) -> dict[str, Any]:
    """The term for an answer; that nothing is stated is a term as well."""
    return _term(CONFIDENTIALITY, answer.value.replace(" ", "-"), answer.value, _MEANINGS[answer])


def concern_term(concern: Concern, institution: UUID) -> dict[str, Any]:
    """The term for a concern of an institution."""
    told = ", ".join(concern.terms) or concern.name
    return _term(CONCERNS, concern.id, concern.name, told, institution)


def _term(taxonomy: str, code: str, name: str, told: str, within: UUID = _OURS) -> dict[str, Any]:
    return {
        "id": str(uuid5(within, f"{taxonomy}/{code}")),
        "code": code,
        "name": name,
        "description": told,
        "taxonomy": taxonomy,
        "language": "en",
        "taxonomy_detail": {
            "id": str(uuid5(_OURS, taxonomy)),
            "name": taxonomy,
            "description": _TOLD[taxonomy],
            "version": "1",
        },
    }
