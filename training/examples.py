"""The one reader of the examples, for the training and for its check.

    examples/concerns/<concern>.txt    lines of the catalogue's concerns; none.txt: what no office handles
    examples/directories/<name>.txt    directories of other institutions, with their questions
    examples/danger/<kind>.txt         lines that speak of danger, by kind; safe.txt: what only sounds so

A line of a concern may have marks after a tab: the ids of concerns that fit as well, and `!danger` or
`!safe` where somebody judged whether a life or somebody's safety is at risk now. A directory is written

    # big city government
    = Potholes | Patches city streets.      an entry: its name, and what it does
    - pothole, paving, resurfacing          its terms
    blew a tire on 5th                      questions that belong there, to the next entry
    = none                                  questions that no entry of this directory handles

and holds nothing of danger. All lines were invented for this; nobody's words are among them.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "examples"
NONE, SAFE, ANY = "none", "safe", "any"
KINDS = ("self", "other", "violence", "medical", "sexual")

ALSO_SHARE = 0.35  # of a concern that fits as well, against the one a line was written for
# Of these concerns' lines only those that are marked say whether there is danger, and then of which
# kind; lines of all others speak of none unless they are marked.
DOUBTFUL = {"suicidal-thoughts": "self", "worried-about-someone": "other", "sexual-assault": "sexual"}

_NOT_KEY = re.compile(r"[\W_]+")
_MARKS = {"!danger", "!safe"}


class Line(NamedTuple):
    """A line of a file, and where it stands."""

    text: str
    file: str
    number: int

    def __str__(self) -> str:
        """Where it stands and what it says, for a message."""
        return f"{self.file}:{self.number}: {self.text}"


class ConcernLine(NamedTuple):
    """A line of a concern. `danger` is SAFE, one of KINDS, ANY of them, or None where nobody judged."""

    line: Line
    concern: str
    also: tuple[str, ...]
    danger: str | None

    @property
    def shares(self) -> dict[str, float]:
        """The part that each concern has in it; they sum to 1."""
        parts = dict.fromkeys(self.also, ALSO_SHARE) | {self.concern: 1.0}
        whole = sum(parts.values())
        return {concern: part / whole for concern, part in parts.items()}


class DangerLine(NamedTuple):
    """A line that speaks of a kind of danger, or sounds so and is SAFE."""

    line: Line
    kind: str


class Entry(NamedTuple):
    """An entry of a directory."""

    name: str
    description: str
    terms: tuple[str, ...]
    questions: tuple[Line, ...]


class Directory(NamedTuple):
    """A directory; `none` are questions that no entry of it handles."""

    name: str
    entries: tuple[Entry, ...]
    none: tuple[Line, ...]


class Examples(NamedTuple):
    """All examples, and what is wrong with the way they are written, a message each."""

    concerns: tuple[ConcernLine, ...]
    directories: tuple[Directory, ...]
    danger: tuple[DangerLine, ...]
    faults: tuple[str, ...]


def key(text: str) -> str:
    """What two lines share that say the same: letters and digits, small; of neither, the line itself."""
    return _NOT_KEY.sub("", text.casefold()) or text.strip()


def read_examples(folder: Path = FOLDER) -> Examples:
    """All examples in `folder`."""
    faults: list[str] = []
    concerns = [_concern_line(line, faults) for line in _lines(folder, "concerns", faults)]
    danger = [DangerLine(line, Path(line.file).stem) for line in _lines(folder, "danger", faults)]
    faults += [f"{each.line}: unknown kind" for each in danger if each.kind not in {*KINDS, SAFE}]
    held: dict[str, list[Line]] = {}
    for line in _lines(folder, "directories", faults):
        held.setdefault(Path(line.file).stem, []).append(line)
    directories = [_directory(name, lines, faults) for name, lines in held.items()]
    return Examples(tuple(concerns), tuple(directories), tuple(danger), tuple(faults))


def fingerprint(folder: Path = FOLDER) -> str:
    """What tells these examples from any others."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.txt")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _lines(folder: Path, kind: str, faults: list[str]) -> Iterator[Line]:
    for path in sorted((folder / kind).glob("*.txt")):
        file = path.relative_to(folder).as_posix()
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            line = Line(text, file, number)
            if text.strip() != text or not text:
                faults.append(f"{line}: an empty line, or a space at its begin or end")
            elif "\t" in text and kind != "concerns":
                faults.append(f"{line}: a tab")
            yield line


def _concern_line(line: Line, faults: list[str]) -> ConcernLine:
    text, _, told = line.text.partition("\t")
    marks, concern = told.split(), Path(line.file).stem
    also = tuple(mark for mark in marks if not mark.startswith("!"))
    judged = set(marks) - set(also)
    if judged - _MARKS or len(judged) > 1 or concern in also or len(set(marks)) < len(marks):
        faults.append(f"{line}: marks that are unknown, or do not go together")
    danger = None if concern in DOUBTFUL else SAFE
    if judged:
        danger = DOUBTFUL.get(concern, ANY) if "!danger" in judged else SAFE
    return ConcernLine(line._replace(text=text), concern, also, danger)


def _directory(name: str, lines: list[Line], faults: list[str]) -> Directory:
    entries: list[Entry] = []
    none: list[Line] | None = None
    for line in lines:
        if line.text == f"= {NONE}" and none is None:
            none = []
        elif line.text.startswith("= ") and none is None:
            entries.append(_entry(line, faults))
        elif line.text.startswith(("= ", "- ")) and (none is not None or not entries):
            faults.append(f"{line}: it stands before the first entry or after `= {NONE}`")
        elif none is not None:
            none.append(line)
        elif entries:
            entries[-1] = _with(entries[-1], line)
        elif not line.text.startswith("# "):
            faults.append(f"{line}: it stands before the first entry")
    return Directory(name, tuple(entries), tuple(none or ()))


def _entry(line: Line, faults: list[str]) -> Entry:
    name, _, description = (part.strip() for part in line.text.removeprefix("= ").partition("|"))
    if not description:
        faults.append(f"{line}: an entry is `= name | what it does`")
    return Entry(name, description, (), ())


def _with(entry: Entry, line: Line) -> Entry:
    """The entry with the terms or the question of one more line."""
    if not line.text.startswith("- "):
        return entry._replace(questions=(*entry.questions, line))
    terms = (term.strip() for term in line.text.removeprefix("- ").split(","))
    return entry._replace(terms=(*entry.terms, *filter(None, terms)))
