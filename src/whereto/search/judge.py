"""What a question is about: how probable each concern and each office is, and none of them."""

from collections.abc import Mapping, Sequence
from math import exp
from typing import TYPE_CHECKING

from whereto.records.record import Record
from whereto.search.terms import Evidence

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.reading.reading import Passage

_LEXICAL = 2.5  # what a term hit whole adds to the logit of its owner
_NAMED = 6.0  # what a part of its name adds beside, more than what its own words lack (meaning._UNLEARNED)
_LEAST = 1e-9  # of a sum that is divided by
_MOST_DOUBT = 0.45  # what speaks for nothing where all of the question stands in a term or a name
# Where the words alone have to decide: what a term hit whole gives, and what speaks for nothing.
_WORDS_ALONE, _NOTHING_ALONE = 9.0, 4.5


class Judged(Record):
    """A probability for each owner of the index, for none of them, and for all others; together 1."""

    owners: Mapping[int, float]
    out_of_scope: float
    others: float = 0.0


def of_whole_terms(evidence: Mapping[int, Evidence]) -> Judged | None:
    """The owners of the terms that are the whole question, alike; None where there are none.

    A description or a label counts only where no term is. Those that have most words of the question
    decide: "want to die" is not "died".
    """
    told = [owner for owner, found in evidence.items() if found.whole]
    whole = [owner for owner in told if evidence[owner].term.kind != "text"] or told
    if not whole:
        return None
    most = max(evidence[owner].held for owner in whole)
    whole = [owner for owner in whole if evidence[owner].held == most]
    return Judged(dict.fromkeys(sorted(whole), 1.0 / len(whole)), 0.0)


def by_meaning(index: "Index", passages: "Sequence[Passage]", evidence: Mapping[int, Evidence]) -> Judged:
    """By the meaning of the question and its words together.

    Where all that the question says stands in a term or a name, it cannot be about nothing here, however
    far its meaning seems: one word means little by itself.
    """
    from whereto.search.meaning import nearness  # it loads numpy

    lexical = {
        owner: _LEXICAL * found.strength**2 + (_NAMED if found.named else 0.0)
        for owner, found in evidence.items()
    }
    judged = Judged(*nearness(index, passages, lexical))
    return _believed(judged) if any(found.plain for found in evidence.values()) else judged


def _believed(judged: Judged) -> Judged:
    """The same, where what speaks for nothing is not more than a doubt."""
    if judged.out_of_scope <= _MOST_DOUBT:
        return judged
    more = (1 - _MOST_DOUBT) / max(1 - judged.out_of_scope, _LEAST)
    owners = {owner: share * more for owner, share in judged.owners.items()}
    return Judged(owners, _MOST_DOUBT, judged.others * more)


def by_words(evidence: Mapping[int, Evidence]) -> Judged:
    """By the words alone, where there is no encoder."""
    powers = {owner: exp(_WORDS_ALONE * found.strength) for owner, found in evidence.items()}
    whole = sum(powers.values()) + exp(_NOTHING_ALONE)
    owners = {owner: powers[owner] / whole for owner in sorted(powers)}
    return Judged(owners, exp(_NOTHING_ALONE) / whole)
