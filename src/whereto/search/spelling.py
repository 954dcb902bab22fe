"""A sentence's words as the phrases of danger spell them."""

import re
from functools import cache

from whereto.search.normalise import words
from whereto.search.urgent_words import ALIASES, CORRECTED, NOT_MISSPELT, RUN_TOGETHER

_SHORTEST = 6  # shorter words have too many neighbours to be corrected
# Patterns that few texts need; `re` compiles each when it is first used.
_HIDDEN = r"(?<=\w)[*@#$](?=\w)"  # s*icide
_OVERDOSED = r"\bo\.?d(?:'|\.|e|'e)d\b"  # od'd; without its mark it would be `odd`
_REPEATED = r"(\w)\1{2,}"  # diiiie
_JOINED = {("my", "self"): "myself", ("no", "one"): "noone"}
_DENIED_TEXT = """
    dont doesnt didnt isnt wasnt arent werent hasnt havent hadnt wouldnt shouldnt couldnt
"""
_DENIED = frozenset(_DENIED_TEXT.split())


def as_written(sentence: str) -> list[tuple[str, str]]:
    """The words of a folded sentence as (word as taken, word as written)."""
    found: list[tuple[str, str]] = []
    if any(mark in sentence for mark in "*@#$"):
        sentence = re.sub(_HIDDEN, "", sentence)
    if "od" in sentence or "o.d" in sentence:
        sentence = re.sub(_OVERDOSED, "overdosed", sentence)
    for word in words(sentence):
        repeats = len(word) - len(set(word)) > 1
        taken = _take(re.sub(_REPEATED, r"\1", word) if repeats else word)
        if found and (joined := _JOINED.get((found[-1][0], taken))):
            found[-1] = (joined, f"{found[-1][1]} {word}")
            continue
        for number, part in enumerate(taken.split()):
            found.append((part, word if number == 0 else ""))
    return found


def _take(word: str) -> str:
    if taken := ALIASES.get(word):
        return taken
    if word in _DENIED:
        return f"{word[:-2]} not"
    if len(word) < _SHORTEST:
        return word
    for joined, apart in RUN_TOGETHER.items():
        if joined in word and len(word) < 4 * len(joined):
            return word if word.startswith(joined) and joined in {"suicid", "overdos"} else apart
    return _correct(word)


def _correct(word: str) -> str:
    """The key word that `word` misspells by a letter; `word` itself if none."""
    if word in _not_misspelt() or not word.isascii():
        return word
    for known in _by_letter().get(word[0], ()):
        if word == known:
            return word
    for known in _by_letter().get(word[0], ()):
        if abs(len(word) - len(known)) <= 1 and len(set(word) ^ set(known)) <= 2:  # noqa: PLR2004 - one letter for another
            from rapidfuzz.distance import OSA  # loads slowly, and few words come as close as this

            if OSA.distance(word, known) <= 1 and not word.startswith(known):
                return known
    return word


@cache
def _not_misspelt() -> frozenset[str]:
    return frozenset(NOT_MISSPELT.split())


@cache
def _by_letter() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in CORRECTED.split():
        if len(word) >= _SHORTEST:
            found.setdefault(word[0], []).append(word)
    return found
