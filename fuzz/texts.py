"""Entry `texts`: any text to an answer in any view, of the shipped catalogue and of a small foreign one.

As words of a command, or as bytes that are piped or typed at a hidden prompt.
"""

from functools import cache
from random import Random
from typing import Any

from altering import PIECES, blob, text
from case import Case, written
from cheap import invented, no_weights
from seeds import SMALL, TEXTS
from using import ask, told

import whereto
from whereto.cli.decode import decoded, question_from, understood

_LONG = 12_000  # characters, more than can be searched
_ENCODINGS = ("utf-8", "utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig")


def make(chance: Random) -> Case:
    """A text, or bytes, and whether the encoder is the true one, an invented one or missing."""
    given: Any = text(chance, chance.choice(TEXTS), TEXTS, most=6)
    if chance.randrange(10) == 0:
        given = "".join(chance.choice((*PIECES, *TEXTS)) for _ in range(chance.randint(1, 12)))
    if chance.randrange(200) == 0:
        given = (given * (_LONG // max(len(given), 1) + 1))[: chance.choice((_LONG // 2, _LONG))]
    if chance.randrange(200) == 0:  # one thing over and over, which costs most where cost grows faster
        piece = chance.choice(PIECES) or " "
        given = f"{given} {piece * (_LONG // len(piece) + 1)}"[: chance.choice((_LONG // 2, _LONG))]
    if chance.randrange(5) == 0:
        given = given.encode(chance.choice(_ENCODINGS), "replace")
        given = blob(chance, given) if chance.randrange(2) else given
    kinds = ("true", "true") + ("without",) * 20 + ("invented",) * 178
    way = f"{chance.choice(kinds)}, {chance.choice(('shipped', 'small', 'small'))}"
    return Case(way, given, len(given), chance.getrandbits(32))


def run(case: Case) -> str:
    """Ask it."""
    chance = Random(case.picks)
    catalogue = _catalogues()[case.way.endswith("small")]
    try:
        question = _question(case.given, chance)
    except whereto.UsageError as error:
        told(error)
        return "no text"
    if case.way.startswith("true"):
        return ask(question, catalogue, chance)
    with invented() if case.way.startswith("invented") else no_weights():
        return ask(question, catalogue, chance)


def _question(given: str | bytes, chance: Random) -> str:
    if isinstance(given, str):
        return understood(given)
    encoding = chance.choice((None, "utf-8", "cp1252", "ascii", "koi8-r"))
    if chance.randrange(2):
        return decoded(given, encoding)
    return question_from(given, encoding, cut=chance.randrange(8) == 0)


@cache
def _catalogues() -> tuple[Any, Any]:
    with invented():
        return whereto.load(), whereto.load(written("foreign.toml", SMALL))
