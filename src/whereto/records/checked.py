"""What `whereto check` shows: the faults and doubts of catalogues, and how well questions are answered."""

from whereto.records.declare import in_json
from whereto.records.record import Record


class Finding(Record):
    """A fault or a doubt, and where it stands."""

    kind: str
    """`fault`, or what sort of doubt it is, such as `old-source`."""
    file: str
    """The catalogue that it stands in."""
    line: int | None
    """The line, counted from 1; null where the file cannot be read at all."""
    column: int | None
    """The column, counted from 1."""
    entry: str | None
    """The entry that it belongs to, such as `office 'ombuds'`; null outside any entry."""
    problem: str
    """What is wrong."""
    fix: str
    """What to do."""

    @property
    def told(self) -> str:
        """All of it but the place."""
        return f"{self.entry}: {self.problem}. {self.fix}" if self.entry else f"{self.problem}. {self.fix}"

    @property
    def place(self) -> str:
        """The file, line and column, as far as they are known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class Miss(Record):
    """A question whose answer is not the wanted one."""

    question: str
    """The question."""
    line: int
    """The line of the questions file that it stands on."""
    wanted: tuple[str, ...]
    """The ids of the offices that are right; none where nothing fits."""
    came: tuple[str, ...]
    """The ids of the offices that came, the first three."""
    fix: str
    """What to change in the catalogue."""


class Questions(Record):
    """How a catalogue answers questions of which the right offices are known."""

    file: str
    """The file that they stand in."""
    asked: int
    """How many questions there are."""
    fitting: int
    """For how many of them an office is right."""
    first: int
    """For how many of those a right office came first."""
    first_three: int
    """For how many of those a right office was among the first three."""
    nothing: int
    """For how many of the others, which nothing fits, no office came."""
    misses: tuple[Miss, ...] = ()
    """Each question without the right office first, or with one although nothing fits."""

    @property
    @in_json("right")
    def right(self) -> float:
        """What part of the questions is answered as wanted, from 0 to 1."""
        return (self.first + self.nothing) / self.asked


class Checked(Record):
    """One catalogue, checked."""

    file: str
    """The catalogue."""
    offices: int = 0
    """How many offices it has; 0 where it has faults."""
    concerns: int = 0
    """How many concerns it has; 0 where it has faults."""
    faults: tuple[Finding, ...] = ()
    """What keeps it from being used."""
    doubts: tuple[Finding, ...] = ()
    """What should be looked at."""
    questions: Questions | None = None
    """How it answers questions; null where none were given, or it has faults."""
    notes: tuple[str, ...] = ()
    """What was not looked at, and why, a line each."""


class CheckReport(Record):
    """What `whereto check` shows."""

    catalogues: tuple[Checked, ...]
    """Each catalogue that was named, or the one in use."""
    strict: bool = False
    """Whether a doubt fails the check."""
    at_least: float = 0.0
    """What part of the questions has to be answered as wanted, from 0 to 1."""

    @property
    @in_json("sound")
    def found(self) -> bool:
        """Whether the check is passed: no fault, no doubt where it is strict, and enough right answers."""
        return not (self.failed or (self.strict and self._doubtful) or self._too_few)

    @property
    def failed(self) -> bool:
        """Whether a catalogue has faults."""
        return any(each.faults for each in self.catalogues)

    @property
    def _doubtful(self) -> bool:
        return any(each.doubts for each in self.catalogues)

    @property
    def _too_few(self) -> bool:
        asked = (each.questions for each in self.catalogues if each.questions)
        return any(each.right < self.at_least for each in asked)
