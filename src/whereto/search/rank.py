"""From what a question is about to an order: which offices fit, how well, why, and how that came about.

An office's score is the sum, over the concerns, of how probable the concern is times how well it fits the
office, and of how probable it is that the office's own words are meant. The order has one key: the score,
then the office's place in the catalogue.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
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
    from whereto.search.directory import Directory

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


class Wanted(Record):
    """How many offices are asked for that fit, and how many are explained, whether they fit or not."""

    matches: int = 1000
    explained: int = 1000


def ranked(
    question: Question, judged: Judged, directory: "Directory", wanted: "Wanted | None" = None
) -> Findings:
    """The ones of the offices asked for that fit, best first; one that the question names before all."""
    wanted = wanted or Wanted()
    concerns = {
        owner: ConcernProbability(concern.id, concern.name, share, question.reasons.of(owner))
        for owner, concern in enumerate(directory.catalogue.concerns)
        if (share := judged.owners.get(owner, 0.0)) >= SMALL
    }
    scores = _Scores(question, judged, directory, concerns)
    fits = [number for number in scores.order if scores.left_out(number) is None]
    kept = fits[: wanted.matches]
    if not any(map(directory.confidential, kept)):  # a search about sexual misconduct asks for one
        kept += [number for number in fits[wanted.matches :] if directory.confidential(number)][:1]
    may_name = question.reasons.may_name
    nameable = {each.concern for owner, each in concerns.items() if may_name(owner, each.probability)}
    matches = []
    for number in kept:
        entry, name = scores.entry(number), question.named.get(number)
        hits = (name,) if name else _hits(entry, scores.owner(number), question.reasons, nameable)
        guess = entry.score < SURE or (question.vague and not name)
        matches.append(Match(entry.office, entry.score, guess, hits))
    explanation = Explanation(
        tuple(Word(word.written, word.taken, word.how) for word in question.taken),
        tuple(sorted(concerns.values(), key=lambda each: -each.probability)),
        judged.out_of_scope,
        tuple(map(scores.entry, scores.first(wanted.explained))),
    )
    return Findings(tuple(matches), explanation)


class _Scores:
    """How well each office fits a question; those that have nothing to do with it stand nowhere."""

    def __init__(
        self,
        question: Question,
        judged: Judged,
        directory: "Directory",
        concerns: Mapping[int, ConcernProbability],
    ) -> None:
        self._named, self._judged, self._directory = question.named, judged, directory
        begin = len(directory.catalogue.concerns)
        self._begin, self._parts = begin, dict[int, list[Part]]()
        for owner, probable in concerns.items():
            for each in directory.taking(owner):
                fit = (ALSO if each.also else 1.0) - STEP * each.place
                self._parts.setdefault(each.number, []).append(Part(probable, fit))
        own = {owner - begin: share for owner, share in judged.owners.items() if owner >= begin and share}
        numbers = {number for number in own if directory.asked(number)} | {*self._parts, *self._named}
        self._own = own
        self._of = {number: self._score(number) for number in numbers}
        self.order = sorted(numbers, key=lambda number: (-self._of[number], number))
        best = self._of[self.order[0]] if self.order else 0.0
        # Where most of a question is shared by so many offices that each has little, the best of them fit.
        alike = best < FITS and sum(self._of.values()) + judged.others >= 1 - NOTHING
        self._least = max(best * ALIKE if alike else FITS, BESIDE * best)

    def owner(self, number: int) -> int:
        """An office as an owner of the index."""
        return self._begin + number

    def left_out(self, number: int) -> str | None:
        """Why an office is not among the answers; None where it is."""
        if number in self._named:
            return None
        if not self._named and self._judged.out_of_scope >= NOTHING:
            return "the question is about something that none of the offices handles"
        return "it hardly fits" if self._of.get(number, 0.0) < self._least else None

    def first(self, count: int) -> "list[int]":
        """So many offices, the best first; those that have nothing to do with the question come last."""
        others = (number for number in self._directory.numbers() if number not in self._of)
        return [*self.order[:count], *islice(others, max(count - len(self.order), 0))]

    def entry(self, number: int) -> OfficeScore:
        """How an office's score came about."""
        return OfficeScore(
            self._directory.offices[number],
            self._of.get(number, 0.0),
            self._parts_of(number),
            own=self._own.get(number, 0.0),
            left_out=self.left_out(number),
        )

    def _score(self, number: int) -> float:
        if number in self._named:
            return 1.0
        return min(1.0, sum(part.value for part in self._parts_of(number)) + self._own.get(number, 0.0))

    def _parts_of(self, number: int) -> tuple[Part, ...]:
        """What each probable concern adds to an office, the most first."""
        return tuple(sorted(self._parts.get(number, ()), key=lambda part: -part.value))


def _hits(entry: OfficeScore, owner: int, reasons: Reasons, nameable: Collection[str]) -> tuple[Hit, ...]:
    """Why an office fits: the concerns that add most to it, and its own words where they add more."""
    found = [
        (part.value, part.concern.hit)
        for part in entry.parts
        if part.value >= entry.score * 0.2 and part.concern.concern in nameable
    ]
    if entry.own >= entry.score * 0.5:
        found.append((entry.own, reasons.of(owner)))
    found.sort(key=lambda each: -each[0])
    return tuple(hit for _, hit in found[:_HITS_KEPT]) or (_NO_MORE,)
