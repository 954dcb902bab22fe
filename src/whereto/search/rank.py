"""From what a question is about to an order: which offices fit, how well, why, and how that came about.

An office's score is the sum, over the concerns, of how probable the concern is times how well it fits the
office, and of how probable it is that the office's own words are meant. The order has one key: the score,
then the office's place in the catalogue.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

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
from whereto.search.judge import Judged
from whereto.search.reasons import Reasons
from whereto.search.spelling import Taken

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.office import Office

ALSO = 0.25  # a concern an office also hears, against one it is there for
STEP = 0.01  # what each later place in an office's list of concerns costs
NOTHING = 0.5  # from this probability on, a question is taken to concern none of the offices
FITS = 0.06  # an office below this does not fit
ALIKE = 0.5  # where many share the question alike, one below this part of the best one's score
BESIDE = 0.12  # nor does one below this part of the best one's score
SURE = 0.45  # a match below this is a guess
SMALL = 0.03  # a concern less probable than this is not worth naming
_HITS_KEPT = 4
_NO_MORE = Hit("", "", "concern")  # a reason where nothing may be named


class Question(Record):
    """What ranking needs of a question: its words, the offices it names, and why.

    It is `vague` where it has no word but the institution's own name and words to ask with.
    """

    taken: Sequence[Taken]
    named: Mapping[int, Hit]
    reasons: Reasons
    vague: bool = False


def ranked(
    question: Question, judged: Judged, catalogue: "Catalogue", offices: "Sequence[Office]"
) -> Findings:
    """The ones of `offices` that fit, best first; an office that the question names comes before all."""
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
    # Where most of the question is shared by so many offices that each has little, the best of them fit.
    alike = best < FITS and sum(score for score, _, _ in scored) >= 1 - NOTHING
    fits = best * ALIKE if alike else FITS
    judged_scores, matches = [], []
    for _, place, entry in scored:
        name = question.named.get(place)
        left_out = None if name else _left_out(entry.score, best, fits, judged, named=bool(question.named))
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


def _left_out(score: float, best: float, fits: float, judged: Judged, *, named: bool) -> str | None:
    """Why an office is not among the answers; None where it is."""
    if not named and judged.out_of_scope >= NOTHING:
        return "the question is about something that none of the offices handles"
    if score < max(fits, BESIDE * best):
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
