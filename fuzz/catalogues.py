"""Entry `catalogues`: a TOML file, read, checked and, where it is sound, used in every way.

Two small sound ones are changed as text, and as tables that are written as TOML again.
"""

from random import Random

import tomli_w
from altering import PIECES, blob, text, tree
from case import Case, written
from cheap import invented
from seeds import SMALL, shipped_cut, tables
from using import check, told, use

import whereto


def make(chance: Random) -> Case:
    """The bytes of a catalogue, and what is done with it."""
    content = changed(chance, (SMALL, shipped_cut()), tables())
    way = "check" if chance.randrange(8) == 0 else "load"
    return Case(way, content, len(content), chance.getrandbits(32))


def changed(chance: Random, texts: tuple[str, ...], parsed: tuple[dict[str, object], ...]) -> bytes:
    """One of these files, changed; `parsed` holds the same as tables."""
    which = 0 if chance.randrange(4) else chance.randrange(len(texts))
    if (way := chance.randrange(8)) == 0:
        return blob(chance, texts[which].encode())
    if way <= 2:
        found = text(chance, texts[which], (*texts, *PIECES), most=2)
        if chance.randrange(10) == 0:
            found = found.replace("\n", "\r\n")
        return found.encode("utf-8", "surrogatepass")
    found = tree(chance, parsed[which])
    try:
        return tomli_w.dumps(found).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, AttributeError, RecursionError):  # no table any more, or no TOML has it
        return text(chance, texts[which], PIECES, most=1).encode("utf-8", "surrogatepass")


def run(case: Case) -> str:
    """Load it, and use it where it is sound."""
    chance = Random(case.picks)
    path = written("offices.toml", case.given)
    with invented():
        if case.way == "check":
            check(path, chance)
            return "checked"
        try:
            catalogue = whereto.load(path)
        except whereto.CatalogueError as error:
            told(error)
            return "no TOML" if "not valid TOML" in error.lines[0] else "faults"
        use(catalogue, chance)
    return "used"
