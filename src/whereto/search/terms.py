"""Which terms of the catalogue a question hits, and how well."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from whereto.index.index import MOST_PLACES
from whereto.reading.stems import COMMON, stem
from whereto.reading.text import words_of
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.index import Index, Posting, Term
    from whereto.search.spelling import Taken

_ALL = 0.99  # weights are rounded, so the sum of all of them may fall short of the whole


# Words that a term may lose and still say the same; "life" is not "take my own life".
_LITTLE_TEXT = "a am an and at for i in is my of on or our the to with your"
_LITTLE = frozenset(_LITTLE_TEXT.split())


class Evidence(Record):
    """How strongly a term is hit, from 0 to 1, and by which words.

    It is `said` where it is more than one word of several: two words of the term, or all but little ones.
    It is `whole` where it is said, and the question has all of it, no other word that says something, and
    no more words that nobody knows than words of the term. `held` is how many words of the question it has.
    `danger` is of any term of its owner that the question has all words of which say something. `plain`
    says that a term, a name or a keyword of its owner holds all words of the question that say something,
    whatever it says beside; `named` that a name does so, and that there are several.
    """

    strength: float
    term: "Term"
    words: tuple[str, ...]
    whole: bool = False
    said: bool = True
    held: int = 1
    danger: str | None = None
    plain: bool = False
    named: bool = False

    @property
    def order(self) -> tuple[bool, float, int]:
        """By what the terms of one owner are compared."""
        return self.whole, self.strength, self.held if self.whole else 0


def find_terms(question: "Iterable[Taken]", index: "Index") -> dict[int, Evidence]:
    """The term of each owner that the question hits best, by the owner's number.

    A term hit whole counts more than one hit in part, and more if it covers the whole question. Rare
    stems weigh more than common ones.
    """
    read = tuple(question)
    taken = [word for word in read if word.taken]
    unknown = len(read) - len(taken)
    telling = [word for word in taken if word.taken not in COMMON]
    salient = telling or taken
    postings: dict[Taken, Posting] = {}
    stems: set[str] = set()
    for word in salient:
        part = stem(word.taken or "")
        posting = None if part in stems else index.posting(part)
        stems.add(part)
        if posting:
            postings[word] = posting
    hit = _hit(postings)
    weights = {word: posting.weight for word, posting in postings.items()}
    asked = sum(weights.values())
    spoken = {stem(word.taken or "") for word in taken}
    best: dict[int, Evidence] = {}
    dangers: dict[int, str] = {}
    plain: set[int] = set()
    named: set[int] = set()
    speaks = bool(telling) and not unknown
    for place, words in hit.items():
        term = index.term(place)
        share = sum(weights[word] for word in words)
        if speaks and len(words) == len(stems) and term.kind != "text":
            plain.add(term.owner)
            if term.kind == "name" and len(words) > 1:
                named.add(term.owner)
        strength = min(1.0, share / term.weight) * (0.5 + 0.5 * share / asked)
        known = best.get(term.owner)
        if known and strength < min(known.strength, _ALL):
            continue
        of_term = words_of(term.text)
        all_ = strength > _ALL and len(words) == len(stems) and unknown <= len(words)
        said = len(words) > 1 or all(word in _LITTLE or stem(word) in spoken for word in of_term)
        held = sum(stem(word) in spoken for word in of_term)
        if all_ and term.danger:
            dangers.setdefault(term.owner, term.danger)
        found = Evidence(
            strength, term, tuple(word.written for word in words), all_ and said, said=said, held=held
        )
        if known is None or found.order > known.order:
            best[term.owner] = found
    return {
        owner: found._replace(danger=dangers.get(owner), plain=owner in plain, named=owner in named)
        for owner, found in best.items()
    }


def _hit(postings: "Mapping[Taken, Posting]") -> "dict[int, list[Taken]]":
    """The terms to look at, by their places, each with the words that it holds.

    Of a word that very many hold, those that it says most of; and those that hold every such word.
    """
    hit: dict[int, list[Taken]] = {}
    for posting in postings.values():
        hit.update((place, []) for place in posting.places[:MOST_PLACES])
    many = [{*posting.places} for posting in postings.values() if len(posting.places) > MOST_PLACES]
    if len(many) > 1:
        held = set.intersection(*many)
        longest = max(postings.values(), key=lambda posting: len(posting.places))
        hit.update((place, []) for place in [each for each in longest.places if each in held][:MOST_PLACES])
    for word, posting in postings.items():
        few = len(posting.places) <= MOST_PLACES
        for place in posting.places if few else hit.keys() & {*posting.places}:
            hit[place].append(word)
    return hit
