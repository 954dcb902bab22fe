"""Why an office was suggested, in one line that names the person's own words."""

from whereto.model.matches import Hit, Match

_SHOWN = 3

_FIELDS = {
    "id": "its short name",
    "name": "its name",
    "acronym": "its letters",
    "keyword": "a word for it",
    "phone": "its phone number",
    "email": "its e-mail address",
    "room": "its room",
}


def reason(match: Match) -> str:
    """The strongest evidence for a match, best first, as a sentence without a full stop."""
    return "; ".join(dict.fromkeys(describe(hit) for hit in match.hits[:_SHOWN]))


def describe(hit: Hit) -> str:
    """One piece of evidence: the words, what they were taken as, and where that stands."""
    if not hit.concern:
        return f"'{hit.words}': {_FIELDS[hit.field]}, {hit.term}"
    if hit.term.casefold() in (hit.words.casefold(), hit.concern_name.casefold()):
        return f"'{hit.words}', taken as: {hit.concern_name}"
    return f"'{hit.words}', taken as '{hit.term}': {hit.concern_name}"
