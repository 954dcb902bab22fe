"""The reading age of the texts that whereto itself says, by the Flesch-Kincaid grade.

    python benchmarks/readability.py

Grade = 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975); the reading
age is the grade plus five years. Syllables are counted as groups of vowels, a final silent e left out.
Names, commands and addresses are not counted: nobody can say them more simply. The goal is about 12.
"""

import re
from pathlib import Path
from typing import NamedTuple

from whereto.answer.privacy import PRIVACY
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records import wording
from whereto.views import words

CATALOGUE = Path(__file__).resolve().parent.parent / "data" / "offices.toml"
_NOT_PROSE = re.compile(r"https?://\S+|\S+/\S+|whereto [a-z-]+(?: --?[a-z]*)*|HIST\w+(?:=\w+)?|\S*\d\S*")
_YEARS = 5  # school begins at five to six


class Measure(NamedTuple):
    """What the formula needs of a text."""

    sentences: int
    words: int
    syllables: int

    @property
    def age(self) -> float:
        """The age at which a text of this measure is read with ease."""
        grade = 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
        return grade + _YEARS


def syllables(word: str) -> int:
    """Groups of vowels; at least one."""
    stem = re.sub(r"(?<=[^aeiouyl])e$|(?<=[^td])ed$", "", word.casefold())
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def measure(texts: list[str]) -> Measure:
    """Count over all the texts; each ends a sentence."""
    prose = [_NOT_PROSE.sub("", text) for text in texts]
    sentences = [part for text in prose for part in re.split(r"[.?:;]+(?:\s|$)", text) if part.strip()]
    found = [word for part in sentences for word in re.findall(r"[^\W\d_]+(?:'\w+)?", part)]
    return Measure(len(sentences), len(found), sum(map(syllables, found)))


def main() -> None:
    """Print the table, and the hardest texts below it."""
    catalogue = load_catalogue(Location(CATALOGUE, "the benchmark"))
    offices = catalogue.offices
    groups = {
        "privacy": [advice.text for advice in PRIVACY.privacy],
        "words of the views": [
            text
            for module in (words, wording)
            for name, text in vars(module).items()
            if name.isupper() and _prose(text)
        ],
        "confidentiality": [office.confidentiality_meaning for office in offices],
        "descriptions": [office.description for office in offices],
        "notices": [notice.text for office in offices for notice in office.notices],
        "facts": [fact.text for office in offices for fact in office.facts],
    }
    groups = {
        name: [text for text in texts if not text.startswith("The sentences")]
        for name, texts in groups.items()
    }
    print(f"{'texts':20} {'words':>6} {'age':>5}")
    for name, texts in groups.items():
        found = measure(texts)
        print(f"{name:20} {found.words:6} {found.age:5.1f}")
    every = [text for texts in groups.values() for text in dict.fromkeys(texts)]
    print(f"{'all':20} {measure(every).words:6} {measure(every).age:5.1f}\n\nThe hardest texts:")
    long = [text for text in every if measure([text]).words >= 8]  # noqa: PLR2004 - as the line says
    for text in sorted(long, key=lambda text: -measure([text]).age)[:10]:
        print(f"{measure([text]).age:5.1f}  {text}")


def _prose(value: object) -> bool:
    return isinstance(value, str) and " " in value


if __name__ == "__main__":
    main()
