"""The shape of every JSON document, from which the JSON Schema is generated.

Adding a field is compatible. Removing or renaming one, or changing a type, needs a new
SCHEMA_VERSION. Where a fact is not known its value is null, never an invented text.
"""

from typing import Literal, TypedDict

Answer = Literal["confidential", "private", "not stated"]


class SourceShape(TypedDict):
    """A page that facts were read from; `assured_date` is the day it was read."""

    id: str
    title: str
    publisher: str
    url: str
    assured_date: str


class PhoneShape(TypedDict):
    """`number` is E.164, null where incomplete; `display` is as printed by the sources named."""

    number: str | None
    display: str
    label: str | None
    hours: str | None
    dialable: bool
    sources: list[str]


class StatementShape(TypedDict):
    """What one source says on confidentiality, and when that ends."""

    says: Answer
    note: str
    limit: str | None
    sources: list[str]


class ConfidentialityShape(TypedDict):
    """The answer, what it means in a sentence, and on whose word."""

    status: Answer
    meaning: str
    statements: list[StatementShape]


class PlaceShape(TypedDict):
    """Where the office is; `display` is the whole as a person would say it."""

    display: str | None
    room: str | None
    building: str | None
    floor: str | None
    how_to_find: str | None
    how_to_find_sources: list[str]


class NoticeShape(TypedDict):
    """A dated remark; an important one changes what a person should do."""

    date: str
    text: str
    important: bool
    sources: list[str]


class RemarkShape(TypedDict):
    """A fact worth knowing."""

    text: str
    sources: list[str]


class NamedShape(TypedDict):
    """A principle or a policy."""

    name: str
    text: str
    sources: list[str]


class ConcernName(TypedDict):
    """A concern by its id and in plain words."""

    id: str
    name: str


class OfficeName(TypedDict):
    """An office by its id, its name and its letters."""

    id: str
    name: str
    acronym: str | None


class MustReportShape(TypedDict):
    """What an office must pass on of sexual misconduct, and on whose word."""

    note: str
    sources: list[str]


class OfficeShape(TypedDict):
    """An office with everything its card shows."""

    id: str
    name: str
    acronym: str | None
    alternate_names: list[str]
    parent: str | None
    description: str
    confidentiality: ConfidentialityShape
    phones: list[PhoneShape]
    email: str | None
    place: PlaceShape
    url: str | None
    url_sources: list[str]
    without_speaking: str
    must_report: MustReportShape | None
    notices: list[NoticeShape]
    facts: list[RemarkShape]
    concerns: list[ConcernName]
    also_concerns: list[ConcernName]
    sources: list[SourceShape]


class MatchedShape(TypedDict):
    """One piece of evidence: the person's word, the term it was taken as, and the term's field."""

    word: str
    term: str
    field: str
    concern: ConcernName | None


class ResultShape(TypedDict):
    """An office that fits; `score` runs from 0 to 1, a `guess` is a weak match.

    In a search about sexual misconduct one may be `raised_as_confidential`: into the list, for that.
    """

    office: OfficeShape
    score: float
    guess: bool
    raised_as_confidential: bool
    reason: str
    matched: list[MatchedShape]


class WordShape(TypedDict):
    """A word as written and as taken; `taken` is null where nothing is known of it."""

    written: str
    taken: str | None
    how: Literal["known", "common", "spelling", "joined", "split", "denied", "unknown"]


class ConcernShare(TypedDict):
    """How much of the query speaks for a concern, from 0 to 1, and which words and term say so."""

    concern: ConcernName
    share: float
    matched: MatchedShape


class PartShape(TypedDict):
    """What a concern adds to an office's score: its share times how well it fits the office."""

    concern: ConcernName
    share: float
    fit: float


class OfficeScoreShape(TypedDict):
    """An office's score, what it is the sum of, and why it is not among the results, else null."""

    office: OfficeName
    score: float
    parts: list[PartShape]
    left_out: str | None


class ExplanationShape(TypedDict):
    """The whole working. `nothing` is the share that speaks for none of the offices.

    `danger` holds the words for which urgent contacts are shown, null where none are.
    """

    danger: str | None
    words: list[WordShape]
    concerns: list[ConcernShare]
    nothing: float
    offices: list[OfficeScoreShape]


class ElsewhereShape(TypedDict):
    """The institution's own place to ask."""

    name: str
    url: str
    text: str
    sources: list[SourceShape]


class FallbackShape(TypedDict):
    """What to do when nothing fits."""

    message: str
    commands: list[str]
    elsewhere: ElsewhereShape | None


class ChannelShape(TypedDict):
    """A way to reach an urgent contact; `number` is E.164 or a short code, to be dialled as it is."""

    type: Literal["call", "text", "chat"]
    display: str | None
    number: str | None
    keyword: str | None
    url: str | None
    label: str | None
    reached_from: str | None


class UrgentContactShape(TypedDict):
    """A contact for urgent help. `free` and `confidential` are true only if a source says so.

    `origin` tells whether it stands in a catalogue of one's own or comes with whereto.
    """

    id: str
    name: str
    type: Literal[
        "emergency", "crisis line", "on-call clinician", "medical helpline", "confidential advocate"
    ]
    description: str
    channels: list[ChannelShape]
    hours: str | None
    reached_from: str | None
    free: bool
    confidential: bool
    note: str | None
    origin: Literal["catalogue", "shipped"]
    sources: list[SourceShape]


class UrgentDocument(TypedDict):
    """What `whereto urgent --json` prints: the contacts in the order to try them."""

    schema_version: Literal[1]
    urgent_contacts: list[UrgentContactShape]
    note: str


class SearchDocument(TypedDict):
    """What `whereto search --json` prints.

    `fallback` is null when an office fits, `explanation` unless `--explain` asks for it.
    """

    schema_version: Literal[1]
    query: str
    urgent: bool
    urgent_contacts: list[UrgentContactShape]
    results: list[ResultShape]
    fallback: FallbackShape | None
    explanation: ExplanationShape | None


class ShowDocument(TypedDict):
    """What `whereto show --json` prints. Without one clear office, `office` is null.

    `candidates` are the offices that fit when several do, `suggestions` those with close names.
    """

    schema_version: Literal[1]
    query: str
    office: OfficeShape | None
    candidates: list[OfficeName]
    suggestions: list[OfficeName]


class ListDocument(TypedDict):
    """What `whereto list --json` prints."""

    schema_version: Literal[1]
    offices: list[OfficeShape]


class ConcernShape(TypedDict):
    """A concern, the words people use for it, and the offices behind it, most fitting first."""

    id: str
    name: str
    group: str | None
    terms: list[str]
    offices: list[OfficeName]


class ConcernsDocument(TypedDict):
    """What `whereto concerns --json` prints."""

    schema_version: Literal[1]
    concerns: list[ConcernShape]


class AdviceShape(TypedDict):
    """A piece of advice under its heading."""

    name: str
    text: str


class PrivacyDocument(TypedDict):
    """What `whereto privacy --json` prints."""

    schema_version: Literal[1]
    privacy: list[AdviceShape]


class AboutShape(TypedDict):
    """What stands around the offices, and where the facts come from."""

    version: str
    institution: str
    catalogue: str
    principles: list[NamedShape]
    policies: list[NamedShape]
    elsewhere: ElsewhereShape | None
    sources: list[SourceShape]
    how_suggestions_are_made: str
    report_a_wrong_fact: str


class AboutDocument(TypedDict):
    """What `whereto about --json` prints."""

    schema_version: Literal[1]
    about: AboutShape
