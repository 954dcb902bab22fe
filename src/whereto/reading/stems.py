"""One form for the inflections of a word, and which words say nothing alone."""

from functools import cache, lru_cache
from typing import Any

from whereto.reading.text import words_of

# British spellings that a stemmer leaves apart from the American ones.
_ENDINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("llor", "lor"),
    ("llors", "lors"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("tre", "ter"),
)
_SHORTEST = 6  # letters; shorter words, as `rise` and `four`, are no such words

# Words that say nothing of a concern on their own.
_COMMON_TEXT = """
    a about actually after again all also am an and another any anybody anyone anything are as ask asked at
    be because been before being between both but by can cannot cant come could couldnt did didnt do does
    doesnt doing dont each either else ever every everybody everyone everything for from get gets getting
    give given go goes going gone got had has hasnt have havent having he hello help her here hers hey hi
    him his how i id if im in into is isnt it its ive just keep keeps kind know let like ll lot made make
    makes many may maybe me mean might more most much must my myself need needs never no nobody not nothing
    now of off oh ok okay on one only or other our ours out over own people please pls put quite rather
    really re said same say saying says she should since so some somebody someone something sort still such
    take takes tell than thank thanks that thats the their theirs them then there theres these they theyre
    thing things think this those through to too tried try trying up us use used ve very want wanted wants
    was wasnt way we well went were werent what whats when where which while who whom whos whose why will
    with wont would wouldnt yes yet you your youre yours
"""
COMMON = frozenset(_COMMON_TEXT.split())


@lru_cache(maxsize=20_000)  # bounded: a long-lived process does not keep what people typed
def stem(word: str) -> str:
    """The part of a folded word that its inflections share, in American spelling."""
    return str(_stemmer().stemWord(_american(word)))


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text's words that say something, each once; of all its words where none does."""
    found = words_of(text)
    kept = [word for word in found if word not in COMMON] or found
    return tuple(dict.fromkeys(map(stem, kept)))


def _american(word: str) -> str:
    if len(word) >= _SHORTEST:
        for british, american in _ENDINGS:
            if word.endswith(british):
                return word.removesuffix(british) + american
    return word


@cache
def _stemmer() -> Any:
    import Stemmer  # only a search needs it

    return Stemmer.Stemmer("english")


@cache
def stemmer_version() -> str:
    """Another version may stem some words differently, so an index holds it."""
    import Stemmer

    return str(Stemmer.version())
