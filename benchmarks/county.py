"""An invented catalogue of any size, always the same from the same seed: what `scale.py` measures with.

    python benchmarks/county.py 10000 > county.toml

The offices are as long as those of real directories. Their words are drawn from those of the examples in
`training/`, the n-th most frequent one in proportion to 1/n (Zipf's law), as in any text; so rare words
keep coming however many offices there are. The concerns are shared: ten times as many offices have half
as many concerns again.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from whereto.records.days import SHIPPED_READ

EXAMPLES = Path(__file__).resolve().parent.parent / "training" / "examples"
_WORD = re.compile(r"[a-z]{2,14}")

_HEAD = """\
format = 1

[institution]
name = "An invented county"
country = "US"
"""
_SOURCE = f"""
[[source]]
id = "page-{{number}}"
title = "Directory, page {{number}}"
publisher = "An invented county"
url = "https://county.example.org/directory/{{number}}"
assured_date = {SHIPPED_READ}
"""
_OFFICES_OF_A_PAGE = 50
_CONCERNS, _MORE_CONCERNS, _OF_AN_OFFICE = 60, 1.5, 3
_TWO_SENTENCES, _HOURS = 0.6, 0.4  # of so large a part of the offices
_PLACES = (7, 2, 1)  # so many have a place, a room, neither
_GROUPS = (
    "Money",
    "Housing",
    "Health",
    "Family",
    "Work",
    "Law",
    "Learning",
    "Safety",
    "Getting around",
    "Home",
)

# The parts of invented names, and regions of numbers of 555, which belong to nobody.
_SYLLABLES = """
al ar bel bran cal car dal den dor el fair far gar glen hal har in kel kin lan lin mar mel mon nor or pel
ren ros sal sel stan tal tor val wen wil win yar
"""
_ENDINGS = "bridge brook burn bury dale field ford grove ham haven hill lake land ley mont port ridge ton"
_FIRST = """
Community Regional Public Family Veterans Senior Youth Rural Housing Legal Health Dental Food Energy
Transport Literacy Work Recovery Crisis Childcare Disability Immigrant Library Tenant Consumer
"""
_LAST = "Office Center Clinic Service Bureau Desk Program Council Agency Trust Network Alliance House Fund"
_REGIONS = "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 225 228 229 231 234 239 240"
_PARTS = {text: text.split() for text in (_SYLLABLES, _ENDINGS, _FIRST, _LAST, _REGIONS)}


class _Drawn:
    """Words by Zipf's law, many at a time."""

    def __init__(self, chance: random.Random, words: list[str]) -> None:
        self._chance, self.vocabulary = chance, words
        self._weights = list(accumulate(1 / place for place in range(1, len(words) + 1)))

    def words(self, count: int) -> list[str]:
        """So many of them."""
        return self._chance.choices(self.vocabulary, cum_weights=self._weights, k=count)

    def sentence(self, shortest: int, longest: int) -> str:
        """A sentence of so many words, by its sound."""
        return " ".join(self.words(self._chance.randint(shortest, longest))).capitalize() + "."


def county(offices: int, seed: int = 1) -> Iterator[str]:
    """The text of a catalogue with so many offices, in pieces; `whereto check` finds no fault in it."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    drawn = _Drawn(chance, _vocabulary())
    yield _HEAD
    pages = -(-offices // _OFFICES_OF_A_PAGE)
    yield from (_SOURCE.format(number=number) for number in range(pages))
    concerns = list(_concerns(drawn, chance, offices))
    yield from (text for _, text in concerns)
    ids = [each for each, _ in concerns]
    taken: set[str] = set()
    for number in range(offices):
        yield _office(drawn, chance, number, ids, taken)


def _vocabulary() -> list[str]:
    """Every word of the examples, the most frequent first."""
    counts: Counter[str] = Counter()
    for path in sorted(EXAMPLES.rglob("*.txt")):
        counts.update(_WORD.findall(path.read_text(encoding="utf-8").lower()))
    return sorted(counts, key=lambda word: (-counts[word], word))


def _concerns(drawn: _Drawn, chance: random.Random, offices: int) -> Iterator[tuple[str, str]]:
    """The id and the text of each concern, with terms that no other has."""
    seldom = drawn.vocabulary[150:6000]  # the most frequent words of all are nobody's concern
    taken: set[str] = set()
    count, size = float(_CONCERNS), 10
    while size * 2 < offices:
        count, size = count * _MORE_CONCERNS, size * 10
    for number in range(int(count)):
        terms: list[str] = []
        while len(terms) < chance.randint(4, 8):
            term = " ".join(chance.sample(seldom, chance.choice((1, 1, 2, 2, 3))))
            if term not in taken:
                taken.add(term)
                terms.append(term)
        name = " ".join(chance.sample(seldom, 3))
        entry = [
            "\n[[concern]]",
            f'id = "concern-{number}"',
            f'name = "{name}"',
            f'group = "{_GROUPS[number % len(_GROUPS)]}"',
            f'terms = "{", ".join(terms)}"',
        ]
        yield f"concern-{number}", "\n".join(entry) + "\n"


def _office(drawn: _Drawn, chance: random.Random, number: int, concerns: list[str], taken: set[str]) -> str:
    """The text of an office, whose names no other office has."""
    name = _name(chance, taken)
    host = name.lower().split()[0]
    text = drawn.sentence(9, 18)
    if chance.random() < _TWO_SENTENCES:
        text += " " + drawn.sentence(7, 14)
    lines = [
        "\n[[office]]",
        f'id = "{name.lower().replace(" ", "-")}"',
        f'name = "{name}"',
        f'description = "{text}"',
        f'sources = ["page-{number // _OFFICES_OF_A_PAGE}"]',
        f'email = "help-{number}@{host}.example.org"',
        f'url = "https://{host}.example.org/offices/{number}"',
        f"concerns = {_list(chance.sample(concerns, _OF_AN_OFFICE))}",
    ]
    if others := [_name(chance, taken) for _ in range(chance.choice((0, 0, 1, 2)))]:
        lines.append(f"alternate_names = {_list(others)}")
    if keywords := dict.fromkeys(drawn.words(chance.choice((0, 2, 3, 5)))):
        lines.append(f"keywords = {_list(list(keywords))}")
    lines += chance.choices(
        (
            [f'place = "{chance.randint(1, 999)} {_place(chance)} Street, {_place(chance)}"'],
            [f'room = "{chance.randint(1, 60)}-{chance.randint(100, 499)}"'],
            [],
        ),
        _PLACES,
    )[0]
    if chance.random() < _HOURS:
        lines.append(f'hours = "Monday to Friday, {chance.randint(7, 10)} to {chance.randint(3, 6)}"')
    for place in range(chance.choice((1, 1, 2))):
        lines += _phone(2 * number + place)
    return "\n".join(lines) + "\n"


def _phone(number: int) -> list[str]:
    region, line = _PARTS[_REGIONS][number // 10_000], number % 10_000
    return [
        "[[office.phones]]",
        f'display = "{region}-555-{line:04}"',
        f'number = "+1{region}555{line:04}"',
    ]


def _name(chance: random.Random, taken: set[str]) -> str:
    """A name that no office has yet."""
    while True:
        name = f"{_place(chance)} {chance.choice(_PARTS[_FIRST])} {chance.choice(_PARTS[_LAST])}"
        if name not in taken:
            taken.add(name)
            return name


def _place(chance: random.Random) -> str:
    first = chance.choices(_PARTS[_SYLLABLES], k=chance.choice((1, 1, 2)))
    return "".join((*first, chance.choice(_PARTS[_ENDINGS]))).capitalize()


def _list(texts: list[str]) -> str:
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"


def main() -> None:
    """Write the catalogue to the standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("offices", type=int, help="how many, up to 120,000")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.stdout.writelines(county(given.offices, given.seed))


if __name__ == "__main__":
    main()
