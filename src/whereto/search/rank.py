"""From a reading to an order: which offices fit, how well, on what evidence, and how that came about.

An office's score is the sum, over the concerns, of how probable the concern is times how well it fits the
office, and of how probable it is that the office's own words are meant. The order has one key: the score,
then the office's place in the catalogue.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from whereto.reading.stems import COMMON
from whereto.reading.text import words_of
from whereto.records.answer import (
    ConcernProbability,
    Explanation,
    Findings,
    Hit,
    Match,
    OfficeScore,
    Part,
    Word,
)
from whereto.records.record import Record
from whereto.search.contacts import Mentioned, office_hits
from whereto.search.judge import Judged, by_meaning, by_words, of_whole_terms
from whereto.search.names import ASKING, name_hit
from whereto.search.reasons import Reasons, own_words
from whereto.search.spelling import Speller, Taken, put_right
from whereto.search.terms import find_terms

if TYPE_CHECKING:
    from whereto.reading.reading import Reading
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office
    from whereto.search.index import Index

ALSO = 0.25  # a concern an office also hears, against one it is there for
STEP = 0.01  # what each later place in an office's list of concerns costs
NOTHING = 0.5  # from this probability on, a question is taken to concern none of the offices
FITS = 0.06  # an office below this does not fit
BESIDE = 0.12  # nor does one below this part of the best one's score
SURE = 0.45  # a match below this is a guess
SMALL = 0.03  # a concern less probable than this is not worth naming
_HITS_KEPT = 4
_NO_MORE = Hit("", "", "description")  # a reason where nothing may be named
_QUIET = frozenset({"a", "an", "at", "for", "in", "is", "of", "please", "the"})
_MOST_ASKING = 4  # words to ask with beside a name, a term or a number
_SHORT = 12  # words beside a number or address; in a longer text it is a signature or a detail


class Plain(Record):
    """The answer to a question of plain words, and the kind of danger that its term speaks of, if any.

    It is `whole` where the question holds hardly a word beside, so that nobody need look for danger in it.
    """

    findings: Findings
    danger: str | None
    whole: bool


class _Question(Record):
    """What ranking needs of a question: its words, the offices it names, and why.

    It is `vague` where it has no word but the institution's own name and words to ask with.
    """

    taken: Sequence[Taken]
    named: Mapping[int, Hit]
    reasons: Reasons
    vague: bool = False


def find_plain(
    reading: "Reading", catalogue: "Catalogue", index: "Index", offices: "Sequence[Office]"
) -> Plain | None:
    """The answer to a question that is a contact, a name or a whole term; None for any other.

    It needs no encoder and answers at once.
    """
    nobody = Judged([0.0] * (len(catalogue.concerns) + len(catalogue.offices)), 0.0)
    if contacts := _mentioned(reading, offices):
        said = [hit.words for hit in contacts.values()]
        if not all(word in COMMON or word in ASKING for word in _beside(said, reading)):
            return None
        found = _ranked(_Question((), contacts, Reasons()), nobody, catalogue, offices)
        return Plain(found, None, _says_no_more(said, reading))
    taken = Speller(index).take(reading.text.words)
    evidence = find_terms(taken, index)
    named = _named(taken, offices)
    judged = of_whole_terms(evidence, len(nobody.owners))
    if not named and not judged:
        return None
    whole = [each for each in evidence.values() if each.whole]
    said = [hit.words for hit in named.values()] + [word for each in whole for word in each.words]
    danger = next((each.danger for each in evidence.values() if each.danger), None)
    question = _Question(taken, named, Reasons(catalogue, evidence))
    found = _ranked(question, judged or nobody, catalogue, offices)
    judged_all = all(each.term.kind != "text" for each in whole)  # a label was never judged
    return Plain(found, danger, judged_all and _says_no_more(said, reading))


def find(
    reading: "Reading", catalogue: "Catalogue", index: "Index", offices: "Sequence[Office]"
) -> Findings:
    """The ones of `offices` that fit the question, best first, and how that came about."""
    taken = Speller(index).take(reading.text.words)
    evidence = find_terms(taken, index)
    owners = len(catalogue.concerns) + len(catalogue.offices)
    if index.has_meaning and reading.passages:
        read = reading.corrected(put_right(taken))
        judged = by_meaning(index, read.passages, evidence, owners)
        reasons = Reasons(catalogue, evidence, index, read)
    else:
        judged = by_words(evidence, owners)
        reasons = Reasons(catalogue, evidence, index)
    named = _named(taken, offices) | _mentioned(reading, offices)
    own = own_words(catalogue)
    said = {word.taken for word in taken}
    vague = bool(said & own) and said <= own | COMMON | ASKING
    return _ranked(_Question(taken, named, reasons, vague), judged, catalogue, offices)


def _mentioned(reading: "Reading", offices: "Sequence[Office]") -> dict[int, Hit]:
    """The offices that a short question mentions a number, an address or a room of, by their place."""
    hits = dict(office_hits(Mentioned(reading.text), offices))
    return hits if len(_beside([hit.words for hit in hits.values()], reading)) <= _SHORT else {}


def _beside(said: Sequence[str], reading: "Reading") -> list[str]:
    """The words of the question that are not among those."""
    known = {word for part in said for word in words_of(part)}
    return [word.folded for word in reading.text.words if word.folded not in known]


def _says_no_more(said: Sequence[str], reading: "Reading") -> bool:
    """Whether few words stand beside those, and none but to ask, so that nobody need look for danger."""
    beside = _beside(said, reading)
    return len(beside) <= _MOST_ASKING and all(word in ASKING or word in _QUIET for word in beside)


def _named(taken: Sequence[Taken], offices: "Sequence[Office]") -> dict[int, Hit]:
    """The offices that the question names, by their place, with the name."""
    return {place: hit for place, office in enumerate(offices) if (hit := name_hit(taken, office))}


def _ranked(
    question: _Question, judged: Judged, catalogue: "Catalogue", offices: "Sequence[Office]"
) -> Findings:
    concerns = {
        owner: ConcernProbability(concern.id, concern.name, share, question.reasons.of(owner))
        for owner, concern in enumerate(catalogue.concerns)
        if (share := judged.owners[owner]) >= SMALL
    }
    may_name = question.reasons.may_name
    nameable = {each.concern for owner, each in concerns.items() if may_name(owner, each.probability)}
    own = dict(zip(catalogue.offices, judged.owners[len(catalogue.concerns) :], strict=True))
    scored = []
    for place, office in enumerate(offices):
        parts = _parts(office, catalogue, concerns)
        score = (
            1.0 if place in question.named else min(1.0, sum(part.value for part in parts) + own[office])
        )
        scored.append((score, place, OfficeScore(office, score, parts, own=own[office])))
    scored.sort(key=lambda each: (-each[0], each[1]))
    best = scored[0][0] if scored else 0.0
    judged_scores, matches = [], []
    for _, place, entry in scored:
        name = question.named.get(place)
        left_out = (
            None if name else _left_out(entry.score, best, judged.out_of_scope, named=bool(question.named))
        )
        judged_scores.append(entry._replace(left_out=left_out))
        if left_out is None:
            hits = (name,) if name else _hits(entry, catalogue, question.reasons, nameable)
            guess = entry.score < SURE or (question.vague and not name)
            matches.append(Match(entry.office, entry.score, guess, hits))
    explanation = Explanation(
        tuple(Word(word.written, word.taken, word.how) for word in question.taken),
        tuple(sorted(concerns.values(), key=lambda each: -each.probability)),
        judged.out_of_scope,
        tuple(judged_scores),
    )
    return Findings(tuple(matches), explanation)


def _parts(
    office: "Office", catalogue: "Catalogue", concerns: Mapping[int, ConcernProbability]
) -> tuple[Part, ...]:
    """What each probable concern adds to an office, the most first."""
    parts = []
    for owner, probable in concerns.items():
        concern = catalogue.concerns[owner]
        if concern in office.concerns:
            parts.append(Part(probable, 1.0 - STEP * office.concerns.index(concern)))
        elif concern in office.also_concerns:
            parts.append(Part(probable, ALSO - STEP * office.also_concerns.index(concern)))
    return tuple(sorted(parts, key=lambda part: -part.value))


def _left_out(score: float, best: float, out_of_scope: float, *, named: bool) -> str | None:
    """Why an office is not among the answers; None where it is."""
    if not named and out_of_scope >= NOTHING:
        return "the question is about something that none of the offices handles"
    if score < max(FITS, BESIDE * best):
        return "it hardly fits"
    return None


def _hits(
    entry: OfficeScore, catalogue: "Catalogue", reasons: Reasons, nameable: Collection[str]
) -> tuple[Hit, ...]:
    """Why an office fits: the concerns that add most to it, and its own words where they add more."""
    found = [
        (part.value, part.concern.hit)
        for part in entry.parts
        if part.value >= entry.score * 0.2 and part.concern.concern in nameable
    ]
    owner = len(catalogue.concerns) + catalogue.offices.index(entry.office)
    if entry.own >= entry.score * 0.5:
        found.append((entry.own, reasons.of(owner)))
    found.sort(key=lambda each: -each[0])
    return tuple(hit for _, hit in found[:_HITS_KEPT]) or (_NO_MORE,)
