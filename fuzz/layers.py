"""Entry `layers`: a file that says only what is different, over a sound catalogue; or two of them."""

import tomllib
from random import Random

from case import Case, written
from cheap import invented
from seeds import LAYER, SMALL
from using import check, told, use

import whereto
from catalogues import changed
from whereto.answer.load import load_from
from whereto.answer.place import remember
from whereto.catalogue.order import Chosen

_SECOND = """\
format = 1
[[office]]
id = "aid"
email = "fees@harbour.example"
[[office]]
id = "boatswain"
hide = true
"""
_TEXTS = (LAYER, _SECOND)
_PARSED = tuple(map(tomllib.loads, _TEXTS))


def make(chance: Random) -> Case:
    """The bytes of one or two layers."""
    given = tuple(changed(chance, _TEXTS, _PARSED) for _ in range(chance.choice((1, 1, 2))))
    way = "check" if chance.randrange(8) == 0 else "load"
    return Case(way, given, sum(map(len, given)), chance.getrandbits(32))


def run(case: Case) -> str:
    """Load them over the small catalogue, and use what that gives."""
    chance = Random(case.picks)
    files = [written("ground.toml", SMALL)]
    files += [written(f"layer-{number}.toml", content) for number, content in enumerate(case.given)]
    with invented():
        if case.way == "check":
            check(files[-1], chance)
            return "checked"
        try:
            catalogue = remember(load_from(Chosen(tuple(map(str, files)))))
        except whereto.CatalogueError as error:
            told(error)
            return "no TOML" if "not valid TOML" in error.lines[0] else "faults"
        use(catalogue, chance)
    return "used"
