"""What whereto says to a question, and what search finds for it: plain values that any view can print."""

from typing import Annotated, Literal

from whereto.records.catalogue import Elsewhere
from whereto.records.declare import BESIDE, Note, in_json
from whereto.records.office import OFFICE_NAME, Office
from whereto.records.record import Record
from whereto.records.urgent import UrgentContact

REASONS_SHOWN = 3

_FIELDS = {
    "id": "its short name",
    "name": "its name",
    "acronym": "its letters",
    "keyword": "a word for it",
    "phone": "its phone number",
    "email": "its e-mail address",
    "room": "its room or building",
    "description": "what it says of itself",
    "concern": "your words as a whole",  # where none may be named
}


class Word(Record):
    """A word of a question, as written and as taken."""

    written: str
    """As it was written."""
    taken: str | None
    """As it was taken; null where nothing is known of it or it is denied, as in "not suicidal"."""
    how: Literal["known", "common", "spelling", "joined", "split", "denied", "unknown"]
    """How it was taken: `common` says little alone, `spelling`, `joined` and `split` are for another."""


class Hit(Record):
    """One piece of evidence: the person's words, the term they were taken as, and where it stands."""

    words: Annotated[str, Note(json="word")]
    """The person's words."""
    term: str
    """The term that they were taken as."""
    field: str
    """What the term belongs to: name, id, acronym, keyword, phone, email, room or concern."""
    concern: Annotated[str | None, Note(json="concern?.id")] = None
    """The id of the concern, where it is one."""
    concern_name: Annotated[str | None, Note(json="concern?.name")] = None
    """The concern in plain words."""

    @property
    def about(self) -> str:
        """What the words were taken to be: the concern in plain words, or a part of the office."""
        return self.concern_name or _FIELDS[self.field]

    @property
    def described(self) -> str:
        """The words, and what they were taken to be about; the latter alone where no word stands out."""
        if not self.words:
            return self.about
        if self.words.casefold() == self.about.casefold():
            return self.words
        return f"{self.words} ({self.about})"


class Match(Record):
    """An office that fits a question, and why."""

    office: Office
    """The office, whole."""
    score: float
    """How well it fits, from 0 to 1."""
    guess: bool
    """Whether it is a weak match."""
    hits: Annotated[tuple[Hit, ...], Note(json="matched")]
    """The evidence, the strongest first."""
    raised_as_confidential: bool = False
    """Whether it is among the offices because it is confidential, in a search about sexual misconduct."""

    @property
    @in_json("reason")
    def reason(self) -> str:
        """The strongest evidence: the person's own words, and what each was taken to be."""
        said: dict[str, list[str]] = {}
        for hit in dict.fromkeys(self.hits[:REASONS_SHOWN]):
            said.setdefault(hit.words, []).append(hit.about)
        joined = (
            Hit(words, "", "", None, "; ".join(dict.fromkeys(about))) for words, about in said.items()
        )
        return "; ".join(each.described for each in joined)

    @property
    def has_words(self) -> bool:
        """Whether the evidence names words of the person's own."""
        return any(hit.words for hit in self.hits[:REASONS_SHOWN])


class ConcernProbability(Record):
    """How much of a question speaks for a concern, and the words it comes from."""

    concern: Annotated[str, Note(json="concern.id")]
    """The concern's id."""
    name: Annotated[str, Note(json="concern.name")]
    """The concern in plain words."""
    probability: Annotated[float, Note(json="share")]
    """How much of the question speaks for it, from 0 to 1."""
    hit: Annotated[Hit, Note(json="matched")]
    """The words and the term that say so."""


class Part(Record):
    """What one concern adds to an office's score: its probability times its fit."""

    concern: Annotated[ConcernProbability, Note(json=".", brief=("concern", "name", "probability"))]
    """The concern and how probable it is."""
    fit: float
    """How well the concern fits the office, from 0 to 1."""

    @property
    def value(self) -> float:
        """What it adds."""
        return self.concern.probability * self.fit


class OfficeScore(Record):
    """An office's score, and what it is made of."""

    office: Annotated[Office, Note(brief=OFFICE_NAME)]
    """The office."""
    score: float
    """How well it fits, from 0 to 1."""
    parts: tuple[Part, ...] = ()
    """What the concerns add to it."""
    own: float = 0.0
    """What its own name and description add to it."""
    left_out: str | None = None
    """Why it is not among the results; null if it is."""


class Explanation(Record):
    """How an answer came about."""

    words: tuple[Word, ...]
    """The words of the question, as they were taken."""
    concerns: tuple[ConcernProbability, ...]
    """What the question may be about, the most probable first."""
    out_of_scope: Annotated[float, Note(json="nothing")]
    """How much of the question speaks for something that none of the offices handles."""
    offices: tuple[OfficeScore, ...]
    """The offices with their scores, the best first: all, or of very many the first thousand."""
    danger: str | None = None
    """The words for which urgent contacts are shown; null where none are."""

    def without_words(self) -> "Explanation":
        """The same with concerns and scores alone."""

        def wordless(found: ConcernProbability) -> ConcernProbability:
            return found._replace(hit=_wordless(found.hit))

        return self._replace(
            words=(),
            concerns=tuple(map(wordless, self.concerns)),
            offices=tuple(
                each._replace(
                    parts=tuple(part._replace(concern=wordless(part.concern)) for part in each.parts)
                )
                for each in self.offices
            ),
            danger=None,
        )


class Findings(Record):
    """What search gives back: the offices that fit, best first, and how that came about."""

    matches: tuple[Match, ...]
    """The offices that fit."""
    explanation: Explanation
    """How that came about."""


class Danger(Record):
    """That a text speaks of danger."""

    kind: str
    """What kind of danger it is."""
    words: str
    """The person's words that say so."""


class Fallback(Record):
    """What to do where no office is shown."""

    message: str
    """Why there is none."""
    commands: tuple[str, ...]
    """What to type next."""
    elsewhere: Elsewhere | None = None
    """The institution's own place to ask."""


class Answer(Record):
    """What whereto says to a question: who to turn to now, if it cannot wait, and which offices fit."""

    query: str
    """The question."""
    urgent_contacts: tuple[UrgentContact, ...] = ()
    """Who to turn to now, in the order to try, where the question speaks of danger or the catalogue cannot
    be used; else those that it names."""
    danger: Danger | None = None
    """Why the urgent contacts are shown; null where they are not."""
    urgent_note: str | None = None
    """What to do outside the US, where contacts for it stand beside a catalogue not known to be there."""
    institution: Annotated[str | None, Note(told_by="urgent_contacts")] = None
    """Whose catalogue the contacts of a catalogue of one's own come from."""
    results: tuple[Match, ...] = ()
    """The offices that fit, the best first; in danger the confidential ones before the others."""
    sexual_misconduct: bool = False
    """Whether the question is about sexual misconduct, which some offices must pass on."""
    fallback: Fallback | None = None
    """What to do where no office is shown, and why; null where one is, or a contact that was named. Where
    the catalogue cannot be used it stands beside the urgent contacts."""
    explanation: Explanation | None = None
    """How the answer came about; null unless that was asked for."""
    faults: tuple[str, ...] = ()
    """What went wrong, a line each, where urgent contacts are shown nevertheless; in danger briefly."""
    elsewhere: Elsewhere | None = None
    """Where else to ask, where every office shown is a weak match; else null."""
    notes: tuple[str, ...] = ()
    """What would make the answer better or quicker, a line each; empty for most."""
    left_out: Annotated[tuple[str, ...], BESIDE] = ()
    """Which layers are not sound and so left out, and why, a line each."""

    @property
    @in_json("urgent")
    def urgent(self) -> bool:
        """Whether the question speaks of danger, so that urgent contacts are shown."""
        return self.danger is not None

    @property
    def found(self) -> bool:
        """Whether there is something to show: an office, or an urgent contact."""
        return bool(self.results or self.urgent_contacts)

    @property
    def failed(self) -> bool:
        """Whether the catalogue cannot be used, so that no question is answered but one of danger."""
        return bool(self.faults) and self.danger is None

    @property
    def all_weak(self) -> bool:
        """Whether every office shown is a weak match."""
        return bool(self.results) and all(match.guess for match in self.results)

    def contacts_alone(self, reason: str, faults: tuple[str, ...]) -> "Answer":
        """The same without offices, and why there are none: what can always be shown."""
        alone = self._replace(results=(), explanation=None, faults=(*self.faults, *faults))
        return alone._replace(fallback=Fallback(reason, ("whereto urgent",)))

    def without_words(self) -> "Answer":
        """The same without a word of the person's own: for whoever typed them hidden."""
        return self._replace(
            query="",
            danger=self.danger and self.danger._replace(words=""),
            results=tuple(match._replace(hits=tuple(map(_wordless, match.hits))) for match in self.results),
            explanation=self.explanation and self.explanation.without_words(),
        )


def _wordless(hit: Hit) -> Hit:
    """A hit that names what it is about and not what was said; a term is what was said, too."""
    return hit._replace(words="", term=hit.about)
