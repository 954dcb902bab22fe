"""From words to an order: which offices fit, how well, on what evidence, and how that came about."""

from collections.abc import Sequence
from typing import NamedTuple

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
from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.search.classify import Reading, Shares, read, shares, telling_words
from whereto.search.index import Index
from whereto.search.model import Model
from whereto.search.names import contact_hit, name_hit
from whereto.search.normalise import fold
from whereto.search.terms import Evidence, find_terms
from whereto.search.understand import Lexicon, passages, understand

_ALSO = 0.25  # a concern an office also hears, against one it is there for
_STEP = 0.01  # what each later place in an office's list of concerns costs
_NOTHING = 0.27  # from this share on, a query is taken to concern none of the offices
_FITS = 0.06  # an office below this does not fit
_BESIDE = 0.12  # nor does one below this part of the best one's score
_SURE = 0.45  # a match below this is a guess
_LEVEL = 0.8  # the power that shares are raised to: 1 leaves them, 0 makes them all alike
_CONTACTS = frozenset({"phone", "email", "room"})  # a question that is one is about nothing else
_HITS_KEPT = 4
_TELLING = 0.2  # a concern that adds less than this part of what the main one adds is not named
_WHOLE = 1.5  # how much a short text as a whole counts against all its clauses together
_CLEAR = 0.5  # a term hit this well is named even where other words spoke more
_SEVERAL, _TOGETHER = 3, 0.3  # so many common words have to speak this clearly for one concern
_TERM_ALONE = 0.9  # a term of common words alone has to be hit this well
_SMALL = 0.03  # a concern's share below this is not worth naming


class Passage(NamedTuple):
    """One piece of a query: its words, what the model and the terms make of them, the shares."""

    words: list[Word]
    reading: Reading | None
    evidence: dict[int, Evidence]
    shares: Shares


def search(
    query: str, catalogue: Catalogue, index: Index, model: Model | None, offices: Sequence[Office]
) -> Findings:
    """The ones of `offices` that fit the query, best first, and how that came about.

    The order has one key: the score, then the office's place in the catalogue. An office's score is
    the sum over the concerns of the concern's share in the query times its fit to the office; an
    office that the query names or whose contact it is scores 1.
    """
    lexicon = Lexicon(index, model)
    found = [_passage(part, catalogue.concerns, index, model, lexicon) for part in passages(fold(query))]
    whole = _together(found)
    named = _named(query, _words(found), offices)
    values = _share_values(whole, found, catalogue.concerns, model)
    ranked = _score(values, named, offices)
    best = ranked[0].score if ranked else 0.0
    words = _words(found)
    understood = _understood(words, found[0])
    judged = [
        entry._replace(left_out=_left_out(entry, best, whole, named, understood=understood))
        for entry in ranked
    ]
    return Findings(
        tuple(_match(entry, named) for entry in judged if not entry.left_out),
        Explanation(tuple(words), tuple(values), whole.nothing, tuple(judged)),
    )


def _words(found: list[Passage]) -> list[Word]:
    """Every word of the query once: of a short text the first passage is the whole."""
    if len(found) > 1 and not _begins_with_whole(found):
        return [word for part in found for word in part.words]
    return found[0].words


def _begins_with_whole(found: list[Passage]) -> bool:
    return len(found[0].words) >= sum(len(part.words) for part in found[1:])


def _understood(words: list[Word], first: Passage) -> bool:
    """Whether a word says something, or common words do so together: `out of it`, `I have no one`."""
    if any(word.how not in ("unknown", "common", "denied") for word in words):
        return True
    common = sum(word.how == "common" for word in words)
    if common >= _SEVERAL and max(first.shares.concerns, default=0.0) >= _TOGETHER:
        return True
    return any(found.strength >= _TERM_ALONE for found in first.evidence.values())


def _passage(
    text: str, concerns: Sequence[Concern], index: Index, model: Model | None, lexicon: Lexicon
) -> Passage:
    words = understand(text, lexicon)
    reading = read(tuple(words), model) if model else None
    evidence = find_terms(words, index)
    return Passage(words, reading, evidence, shares(reading, evidence, concerns))


def _together(found: list[Passage]) -> Shares:
    """The passages' shares as one: each counts as much as it is about something in particular.

    Of a short text, the first passage is the whole of it and counts most; its clauses let a second
    matter be heard.
    """
    weights = [_particular(part.shares) for part in found]
    if len(found) > 1 and _begins_with_whole(found):
        weights[0] = _WHOLE * sum(weights[1:])
    total = sum(weights)
    columns = zip(*(part.shares.concerns for part in found), strict=True)
    mixed = [sum(w * share for w, share in zip(weights, column, strict=True)) / total for column in columns]
    nothing = sum(w * part.shares.nothing for w, part in zip(weights, found, strict=True)) / total
    return Shares(_levelled(mixed), nothing)


def _particular(shares: Shares) -> float:
    """How much a passage is about something in particular, from 0 to 1."""
    return (max(shares.concerns, default=0.0) * (1 - shares.nothing)) ** 2 + 0.001


def _levelled(mixed: list[float]) -> list[float]:
    """The shares nearer to each other, with the same sum, so that a second matter is not drowned."""
    powers = [share**_LEVEL for share in mixed]
    factor = sum(mixed) / (sum(powers) or 1.0)
    return [power * factor for power in powers]


def _share_values(
    whole: Shares, found: list[Passage], concerns: Sequence[Concern], model: Model | None
) -> list[ConcernProbability]:
    """The concerns worth naming, the largest share first, each with the words that speak for it."""
    numbers = [number for number, share in enumerate(whole.concerns) if share >= _SMALL]
    numbers.sort(key=lambda number: -whole.concerns[number])
    values = []
    for number in numbers:
        concern = concerns[number]
        passage = max(found, key=lambda part: part.shares.concerns[number])
        hit = _hit(concern, passage.evidence.get(number), passage, model)
        values.append(ConcernProbability(concern.id, concern.name, whole.concerns[number], hit))
    return values


def _hit(concern: Concern, evidence: Evidence | None, passage: Passage, model: Model | None) -> Hit:
    """The words that speak for a concern, and its term that comes closest to them."""
    told: list[Word] = []
    if model and passage.reading and concern.id in model.labels:
        told = telling_words(passage.words, passage.reading, model, concern.id)
    if evidence and (
        not told or evidence.strength >= _CLEAR or set(evidence.words) & {w.written for w in told}
    ):
        said = " ".join(dict.fromkeys(evidence.words))
        return Hit(said, evidence.term.text, "concern", concern.id, concern.name)
    saying = told or [word for word in passage.words if word.how != "common"] or passage.words
    words = " ".join(dict.fromkeys(word.written for word in saying))
    return Hit(words, concern.name, "concern", concern.id, concern.name)


def _named(query: str, words: list[Word], offices: Sequence[Office]) -> dict[str, Hit]:
    """The offices that the query names, or whose contact it is, by id."""
    hits = {office.id: contact_hit(query, office) or name_hit(query, words, office) for office in offices}
    return {office: hit for office, hit in hits.items() if hit}


def _score(
    values: list[ConcernProbability], named: dict[str, Hit], offices: Sequence[Office]
) -> list[OfficeScore]:
    """Every office with its score and what it is made of, best first."""
    scores = []
    for office in offices:
        parts = [Part(value, fit) for value in values if (fit := _fit(office, value.concern))]
        parts.sort(key=lambda part: -part.value)
        score = sum(part.value for part in parts)
        scores.append(OfficeScore(office, 1.0 if office.id in named else min(score, 0.999), tuple(parts)))
    return sorted(scores, key=lambda entry: -entry.score)


def _left_out(
    entry: OfficeScore, best: float, whole: Shares, named: dict[str, Hit], *, understood: bool
) -> str | None:
    """Why an office is not among the results, None if it is."""
    if entry.office.id in named:
        return None
    if any(hit.field in _CONTACTS for hit in named.values()):
        return "the question is a contact of another office"
    if not understood:
        return "no word was understood"
    if whole.nothing >= _NOTHING and not named:
        return "the words speak for something that no office here handles"
    if entry.score < max(_FITS, _BESIDE * best):
        return "its score is too low"
    return None


def _match(entry: OfficeScore, named: dict[str, Hit]) -> Match:
    most = entry.parts[0].value if entry.parts else 0.0
    telling = [part for part in entry.parts[:_HITS_KEPT] if part.value >= _TELLING * most]
    hits = tuple(part.concern.hit for part in telling)
    name = named.get(entry.office.id)
    if name and name.field in _CONTACTS:
        return Match(entry.office, entry.score, guess=False, hits=(name,))
    return Match(entry.office, entry.score, entry.score < _SURE, (name, *hits) if name else hits)


def _fit(office: Office, concern: str) -> float:
    """How well a concern fits an office, from 0 to 1: by list, and by its place in the list."""
    main = [found.id for found in office.concerns]
    if concern in main:
        return 1.0 - _STEP * main.index(concern)
    also = [found.id for found in office.also_concerns]
    return _ALSO - _STEP * also.index(concern) if concern in also else 0.0
