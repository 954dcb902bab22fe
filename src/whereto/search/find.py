"""From a reading to the offices that fit: at once where the words are plain, else by their meaning.

A question that is a contact, a name or a whole term needs no encoder. For any other, `judge` says what it
is about; where there is no encoder, by its words alone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whereto.reading.stems import COMMON
from whereto.reading.text import words_of
from whereto.records.answer import Findings, Hit
from whereto.records.record import Record
from whereto.search.asking import ASKING
from whereto.search.contacts import Mentioned, office_hits
from whereto.search.judge import Judged, by_meaning, by_words, of_whole_terms
from whereto.search.names import folded_words, name_hit
from whereto.search.rank import Question, Wanted, ranked
from whereto.search.reasons import Reasons, own_words
from whereto.search.spelling import Speller, Taken, put_right
from whereto.search.terms import find_terms

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.reading.reading import Reading
    from whereto.search.directory import Directory

_QUIET = frozenset({"a", "an", "at", "for", "in", "is", "of", "please", "the"})
_WHERE = "room"  # the field of a hit that says where an office is
_LETTERS = ("id", "acronym")
_MOST_ASKING = 4  # words to ask with beside a name, a term or a number
_SHORT = 12  # words beside a number or address; in a longer text it is a signature or a detail


class Plain(Record):
    """The answer to a question of plain words, and the kind of danger that its term speaks of, if any.

    It is `whole` where the question holds hardly a word beside, so that nobody need look for danger in it.
    """

    findings: Findings
    danger: str | None
    whole: bool


def find_plain(
    reading: "Reading", directory: "Directory", index: "Index", wanted: Wanted | None = None
) -> Plain | None:
    """The answer to a question that is a contact, a name or a whole term; None for any other.

    It needs no encoder and answers at once.
    """
    nobody = Judged({}, 0.0)
    if contacts := _mentioned(reading, directory):
        said = [hit.words for hit in contacts.values()]
        if not all(word in COMMON or word in ASKING for word in _beside(said, reading)):
            return None
        found = ranked(Question((), contacts, Reasons()), nobody, directory, wanted)
        return Plain(found, None, _says_no_more(said, reading))
    taken = Speller(index).take(reading.text.words)
    evidence = find_terms(taken, index)
    named = _named(taken, directory)
    judged = of_whole_terms(evidence)
    if not named and not judged:
        return None
    whole = [each for each in evidence.values() if each.whole]
    said = [hit.words for hit in named.values()] + [word for each in whole for word in each.words]
    danger = next((each.danger for each in evidence.values() if each.danger), None)
    question = Question(taken, named, Reasons(directory.catalogue, evidence))
    found = ranked(question, judged or nobody, directory, wanted)
    judged_all = all(each.term.kind != "text" for each in whole)  # a label or a place was never judged
    judged_all = judged_all and all(map(_was_judged, named.values()))
    return Plain(found, danger, judged_all and _says_no_more(said, reading))


def find(
    reading: "Reading", directory: "Directory", index: "Index", wanted: Wanted | None = None
) -> Findings:
    """The offices asked for that fit the question, best first, and how that came about."""
    catalogue = directory.catalogue
    taken = Speller(index).take(reading.text.words)
    evidence = find_terms(taken, index)
    if index.has_meaning and reading.passages:
        read = reading.corrected(put_right(taken))
        judged = by_meaning(index, read.passages, evidence)
        reasons = Reasons(catalogue, evidence, index, read)
    else:
        judged = by_words(evidence)
        reasons = Reasons(catalogue, evidence, index)
    named = _named(taken, directory) | _mentioned(reading, directory)
    own = own_words(catalogue)
    said = {word.taken for word in taken}
    vague = bool(said & own) and said <= own | COMMON | ASKING
    return ranked(Question(taken, named, reasons, vague), judged, directory, wanted)


def _mentioned(reading: "Reading", directory: "Directory") -> dict[int, Hit]:
    """The offices that a short question mentions a number, an address or a room of, by their number."""
    hits = dict(office_hits(Mentioned(reading.text), directory))
    return hits if len(_beside([hit.words for hit in hits.values()], reading)) <= _SHORT else {}


def _beside(said: Sequence[str], reading: "Reading") -> list[str]:
    """The words of the question that are not among those."""
    known = {word for part in said for word in words_of(part)}
    return [word.folded for word in reading.text.words if word.folded not in known]


def _says_no_more(said: Sequence[str], reading: "Reading") -> bool:
    """Whether few words stand beside those, and none but to ask, so that nobody need look for danger."""
    beside = _beside(said, reading)
    return len(beside) <= _MOST_ASKING and all(word in ASKING or word in _QUIET for word in beside)


def _was_judged(hit: Hit) -> bool:
    """Whether the index knows what danger a name speaks of: places, ids and letters are not in it.

    An id or letters of one word say no more than a phrase of the floor.
    """
    return hit.field != _WHERE and (hit.field not in _LETTERS or len(words_of(hit.words)) == 1)


def _named(taken: Sequence[Taken], directory: "Directory") -> dict[int, Hit]:
    """The offices that the question names, by their number, with the name; else those where it says."""
    words = folded_words(taken)
    hits: dict[int, Hit] = {}
    for numbers in (directory.called(words), directory.lying_at(words)):
        hits |= {number: hit for number in numbers if (hit := name_hit(taken, directory.offices[number]))}
        if named := {number: hit for number, hit in hits.items() if hit.field != _WHERE}:
            return named
    return hits
