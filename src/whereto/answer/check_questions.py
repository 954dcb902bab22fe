"""How a catalogue answers questions of which the right offices are known, and what would mend a miss."""

from pathlib import Path

from whereto.answer.ask import ask
from whereto.answer.place import Loaded, Place, remember
from whereto.catalogue.questions import Question, read_questions
from whereto.records.answer import Answer, ConcernProbability, Explanation, Match
from whereto.records.catalogue import Catalogue
from whereto.records.checked import Miss, Questions
from whereto.records.errors import UsageError
from whereto.records.office import Office

_SHOWN = 3
_MOST_WORDS = 4  # that are advised to be added
_SURE = 0.45  # from this probability on, a question was understood


def answer_questions(file: Path, loaded: Loaded) -> Questions:
    """The answers to the questions in a file. Raises UsageError where it is none."""
    catalogue = remember(loaded)
    questions = read_questions(file, frozenset(office.id for office in catalogue.offices))
    advice = _Advice(loaded)
    fitting = first = first_three = nothing = 0
    misses = []
    for each in questions:
        try:
            answer = ask(each.text, catalogue, limit=_SHOWN, explain=True)
        except UsageError as error:
            raise UsageError(f"{file}:{each.line}: {error.lines[0]}") from None
        came = tuple(match.office.id for match in answer.results)
        right = {*each.offices, *each.good}
        fitting += bool(right)
        if right and came and came[0] in right:
            first += 1
            first_three += 1
            continue
        if not right and not came:
            nothing += 1
            continue
        first_three += bool(right & {*came})
        misses.append(Miss(each.text, each.line, each.offices or each.good, came, advice.on(each, answer)))
    return Questions(str(file), len(questions), fitting, first, first_three, nothing, tuple(misses))


class _Advice:
    """What to change in a catalogue so that a question is answered as wanted."""

    def __init__(self, loaded: Loaded) -> None:
        self._catalogue = loaded.catalogue
        self._index = Place(loaded).index

    def on(self, question: Question, answer: Answer) -> str:
        """A sentence or two."""
        first = next(iter(answer.results), None)
        wanted = [self._catalogue.office(each) for each in (question.offices or question.good)]
        if not wanted:
            return (
                f"{_came(first)}. Look whether it says more than you mean; if not, this is a weak spot of "
                "the search, which no word mends."
                if first
                else ""
            )
        if answer.danger and {office.id for office in wanted} & {each.office.id for each in answer.results}:
            return (
                "It speaks of danger, where confidential offices come first, whatever the catalogue says."
            )
        explanation = answer.explanation
        probable = explanation.concerns if explanation else ()
        if understood := _unlinked(probable, wanted, self._catalogue) if first is None else None:
            return understood
        if first and (shared := _shared(first, probable, wanted)):
            return shared
        words = self._words(question.text, explanation)
        told = f" {_came(first)}." if first else ""
        if not words:
            return f"Its words say too little to lead to one office.{told}"
        return f"Add words such as '{' '.join(words)}' to {_where(wanted, probable)}.{told}"

    def _words(self, text: str, explanation: Explanation | None) -> list[str]:
        """The words of a question that say something; those that the catalogue lacks, if there are any."""
        from whereto.reading.stems import COMMON, stem
        from whereto.reading.text import read_text
        from whereto.search.asking import ASKING
        from whereto.search.reasons import own_words

        own = own_words(self._catalogue)
        wrong = (
            {word.written for word in explanation.words if word.how == "denied"} if explanation else set()
        )
        said = {
            word.folded: word.written
            for word in read_text(text).words
            if word.folded not in COMMON | ASKING | own and word.written not in wrong
        }
        new = [written for folded, written in said.items() if not self._index.has_stem(stem(folded))]
        return (new or list(said.values()))[:_MOST_WORDS]


def _unlinked(
    probable: tuple[ConcernProbability, ...], wanted: list[Office], catalogue: Catalogue
) -> str | None:
    """What to do where the question was understood, but no office takes its concern."""
    if not probable or probable[0].probability < _SURE:
        return None
    concern = catalogue.concern(probable[0].concern)
    if catalogue.offices_for(concern):
        return None
    return (
        f"It was taken as about '{concern.id}', which no office takes. "
        f"Add that to the 'concerns' of the office '{wanted[0].id}'."
    )


def _shared(first: Match, probable: tuple[ConcernProbability, ...], wanted: list[Office]) -> str:
    """What to do where the question was understood, but another office takes its concern more."""
    if not probable:
        return ""
    concern = probable[0].concern
    for office in wanted:
        places = [
            (field, [each.id for each in found].index(concern) + 1, len(found))
            for field, found in (("concerns", office.concerns), ("also_concerns", office.also_concerns))
            if concern in [each.id for each in found]
        ]
        for field, place, count in places:
            if field == "concerns" and place == 1:
                continue
            where = f"at place {place} of {count} in its '{field}'" if count > 1 else f"in its '{field}'"
            return (
                f"It was taken as about '{concern}', which the office '{office.id}' names {where}. If "
                f"it is there for that more than '{first.office.id}', name it earlier in its 'concerns'."
            )
    return ""


def _where(wanted: list[Office], probable: tuple[ConcernProbability, ...]) -> str:
    """Where words are to be added: the likeliest concern of the first wanted office, or its keywords."""
    office = wanted[0]
    ids = [concern.id for concern in office.concerns] or [concern.id for concern in office.also_concerns]
    likely = next((each.concern for each in probable if each.concern in ids), None)
    if concern := likely or next(iter(ids), None):
        return f"the terms of the concern '{concern}'"
    return f"the keywords of the office '{office.id}', or name a concern in its 'concerns'"


def _came(first: Match | None) -> str:
    """By what the first office came."""
    if first is None:
        return "No office came"
    hit = next(iter(first.hits), None)
    by = ""
    if hit and hit.concern and hit.term and hit.term == hit.concern_name:
        by = f" by the name of the concern '{hit.concern}'"
    elif hit and hit.concern and hit.term:
        by = f" by the term '{hit.term}' of the concern '{hit.concern}'"
    elif hit and hit.concern:
        by = f" by the concern '{hit.concern}'"
    elif hit and hit.term:
        by = f" by its {hit.field} '{hit.term}'"
    return f"The office '{first.office.id}' came first{by}"
