"""The reading age of the texts that whereto itself says, by the Flesch-Kincaid grade.

    python benchmarks/readability.py

Covers every text that a person can meet: those of the catalogue, the help, and whatever the program's
source holds between quotes, so messages and labels as well; values in their braces are not counted.

Grade = 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975); the reading
age is the grade plus five years. Syllables are counted as groups of vowels, a final silent e left out.
Names, commands and addresses are not counted: nobody can say them more simply. The goal is about 12.
"""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.cli.arguments import COMMANDS
from whereto.records.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE, PACKAGE = ROOT / "data" / "offices.toml", ROOT / "src" / "whereto"
_NOT_PROSE = re.compile(
    r"https?://\S+|\S+/\S+|whereto [a-z-]+(?: --?[a-z]*)*|HIST\w+(?:=\w+)?|\S*\d\S*|\{[^}]*\}"
)
_LISTED = 15  # words without any mark are a list of words
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


def said_by_the_program() -> dict[str, list[str]]:
    """Every text of two words or more in the program's own source, by its layer; docstrings left out."""
    found: dict[str, list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent = {id(part.value) for part in ast.walk(tree) if isinstance(part, ast.Expr)}
        texts = (
            part for part in ast.walk(tree) if isinstance(part, ast.Constant) and id(part) not in silent
        )
        prose = [part.value for part in texts if isinstance(part.value, str) and _prose(part.value)]
        found.setdefault(path.relative_to(PACKAGE).parts[0], []).extend(prose)
    return {f"program: {layer}": texts for layer, texts in found.items() if texts}


def said_of_the_commands() -> list[str]:
    """What `--help` says of each command."""
    return [
        inspect.getdoc(getattr(import_module(f"whereto.cli.{module}"), name)) or ""
        for module, name in COMMANDS.values()
    ]


def said_by_the_catalogue(catalogue: Catalogue) -> dict[str, list[str]]:
    """Every text of the shipped catalogue that a person may meet, by where it stands."""
    offices = catalogue.offices
    said = [part for office in offices for part in office.confidentiality_statements]
    remarks = [part.text for part in (*catalogue.principles, *catalogue.policies, *catalogue.guidance)]
    parts: dict[str, list[str | None]] = {
        "descriptions": [office.description for office in offices],
        "how to reach it": [text for each in offices for text in (each.how_to_find, each.first_contact)],
        "hours, cost, for whom": [
            text for each in offices for text in (each.hours, each.cost, each.audience)
        ],
        "confidentiality": [text for each in said for text in (each.note, each.limit)],
        "what it means": [office.confidentiality_meaning for office in offices],
        "duty to report": [office.must_report_note for office in offices],
        "notices": [notice.text for office in offices for notice in office.notices],
        "facts": [fact.text for office in offices for fact in office.facts],
        "concerns": [concern.name for concern in catalogue.concerns],
        "around the offices": [*remarks, *(rule.text for rule in catalogue.rules)],
        "urgent contacts": [text for each in catalogue.urgent for text in (each.description, each.note)],
        "notes on sources": [source.note for source in catalogue.sources],
    }
    return {name: list(dict.fromkeys(filter(None, texts))) for name, texts in parts.items()}


def main() -> None:
    """Print the table, and the hardest texts below it."""
    groups = said_by_the_catalogue(load_catalogue(Location(CATALOGUE, "the benchmark")))
    groups |= {"help of the commands": said_of_the_commands()} | said_by_the_program()
    print(f"{'texts':26} {'words':>6} {'age':>5}")
    for name, texts in groups.items():
        found = measure(texts)
        if found.words:
            print(f"{name:26} {found.words:6} {found.age:5.1f}")
    every = list(dict.fromkeys(text for texts in groups.values() for text in texts))
    print(f"{'all':26} {measure(every).words:6} {measure(every).age:5.1f}\n\nThe hardest texts:")
    long = [text for text in every if measure([text]).words >= 8]  # noqa: PLR2004 - as the line says
    for text in sorted(long, key=lambda text: -measure([text]).age)[:10]:
        print(f"{measure([text]).age:5.1f}  {' '.join(text.split())}")


def _prose(text: str) -> bool:
    """Whether a text of the source is a sentence or a part of one, and not a pattern or a list of names."""
    listed = len(text.split()) > _LISTED and not re.search(r"[.,:;]", text)
    return bool(re.search(r"[a-z]+ [a-z]+", text)) and not listed and not re.search(r"[\\^\x00]", text)


if __name__ == "__main__":
    main()
