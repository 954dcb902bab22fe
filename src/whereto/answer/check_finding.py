"""Whether a catalogue finds itself: each name its office, each term an office of its concern."""

from collections.abc import Callable, Iterator, Sequence

from whereto.answer.finder import find_offices, find_plain, read
from whereto.answer.place import Loaded, Place
from whereto.catalogue.faults import Doubt, Path
from whereto.records.answer import Match
from whereto.records.record import Record

MOST_TEXTS = 4000  # that are encoded for a check: some fifteen seconds
# Searches times offices: a search looks through the names of all, so of many offices fewer are tried.
_WORK = 150_000
_FEWEST = 50


class Try(Record):
    """A text to search for, the offices that it may find first, and how it is told where it does not."""

    text: str
    right: frozenset[str]
    path: Path
    entry: str
    field: str


class Trial:
    """The searches for a catalogue's own words. `notes` say what was left out, a line each."""

    def __init__(self, loaded: Loaded, progress: Callable[[int, int], None] | None = None) -> None:
        """Make the catalogue ready to be searched, which may take some seconds where it is not prepared."""
        self._catalogue, self._progress = loaded.catalogue, progress
        self._place = Place(loaded)
        self._place.need_meaning(MOST_TEXTS)
        self.notes: tuple[str, ...] = ()

    def doubts(self) -> Iterator[Doubt]:
        """What does not find itself, and concerns that are nearly the same."""
        yield from self._alike()
        tries = self._chosen([*self._names(), *self._terms()])
        for number, each in enumerate(tries, start=1):
            if self._progress and (number % 10 == 0 or number == len(tries)):
                self._progress(number, len(tries))
            first = self._first(each.text)
            if first is None or first.office.id not in each.right:
                yield _doubt(each, first)

    def _chosen(self, tries: Sequence[Try]) -> Sequence[Try]:
        """As many as can be tried while somebody waits, evenly from all of them."""
        most = max(_FEWEST, _WORK // max(len(self._catalogue.offices), 1))
        if len(tries) <= most:
            return tries
        told = f"{most:,} of its {len(tries):,} names and terms were searched for, evenly chosen"
        self.notes = (*self.notes, f"the catalogue is large: {told}")
        return [tries[at * len(tries) // most] for at in range(most)]

    def _names(self) -> Iterator[Try]:
        for number, office in enumerate(self._catalogue.offices):
            fields = [
                ("name", office.name),
                *(("alternate_names", name) for name in office.alternate_names),
            ]
            if office.acronym:
                fields.append(("acronym", office.acronym))
            for field, text in fields:
                path: Path = ("office", number, field)
                yield Try(text, frozenset({office.id}), path, f"office '{office.id}'", field)

    def _terms(self) -> Iterator[Try]:
        for number, concern in enumerate(self._catalogue.concerns):
            right = frozenset(office.id for office in self._catalogue.offices_for(concern))
            for text in concern.terms if right else ():
                yield Try(text, right, ("concern", number, "terms"), f"concern '{concern.id}'", "terms")

    def _first(self, text: str) -> Match | None:
        """The office that a search for this text shows first; none for one that no search takes."""
        if not any(map(str.isalnum, text)):
            return None
        reading = read(text)
        plain = find_plain(reading, self._place)
        findings = plain.findings if plain else find_offices(reading, self._place)
        return next(iter(findings.matches), None)

    def _alike(self) -> Iterator[Doubt]:
        from whereto.search.alike import concerns_alike

        concerns = self._catalogue.concerns
        if concerns and not self._place.index.has_meaning:
            told = "whether two concerns mean the same was not looked at, because the catalogue is large"
            self.notes = (*self.notes, f"{told}. Prepare it first with: whereto prepare")
        for pair in concerns_alike(self._place.index, len(concerns)):
            first, second = concerns[pair.first], concerns[pair.second]
            yield Doubt(
                "alike",
                ("concern", pair.second),
                f"concern '{second.id}'",
                f"its words mean nearly the same as those of the concern '{first.id}', so that a question "
                "can hardly tell them apart",
                "Make one concern of the two, or give each the words that the other has not.",
            )


def _doubt(tried: Try, first: Match | None) -> Doubt:
    came = f"the office '{first.office.id}'" if first else "no office"
    if tried.field == "terms":
        problem = (
            f"a search for the term '{tried.text}' finds {came} first"
            if first
            else (f"a search for the term '{tried.text}' finds no office")
        )
        problem += ", which does not take it" if first else ""
        fix = "Write the term in more words, so that it points to this concern."
        return Doubt("term-not-found", tried.path, tried.entry, problem, fix, tried.text)
    named = {"name": "name", "acronym": "acronym"}.get(tried.field, "alternate name")
    problem = f"a search for its {named} '{tried.text}' finds {came} first"
    fix = "Let one of the two have a name of its own."
    if not first:
        problem, fix = problem.removesuffix(" first"), "Write a name that a person can type."
    return Doubt("name-not-found", tried.path, tried.entry, problem, fix, tried.text)
