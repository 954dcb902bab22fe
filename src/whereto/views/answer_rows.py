"""The blocks of an answer: urgent contacts, then the offices or what to do, then how it came about."""

from collections.abc import Iterator

from whereto.records.answer import Answer, Fallback
from whereto.views import words
from whereto.views.office_rows import match_rows
from whereto.views.rows import Row, Section, Tone


def answer_blocks(answer: Answer) -> Iterator[Section]:
    """Everything that an answer holds, in the order to read it."""
    if answer.urgent_contacts:
        from whereto.views.urgent_rows import in_danger_rows

        rows = in_danger_rows(
            answer.urgent_contacts, answer.institution, more=answer.urgent or bool(answer.results)
        )
        yield Section(_title_of_contacts(answer), tuple(rows))
    for match in answer.results:
        rows = match_rows(match, sexual_misconduct=answer.sexual_misconduct)
        yield Section(match.office.title, tuple(rows), framed=True)
    if answer.fallback:
        yield Section("", tuple(fallback_rows(answer.fallback)))
    if answer.explanation:
        from whereto.views.explanation_rows import explanation_rows

        yield Section(words.HOW_IT_CAME_ABOUT, tuple(explanation_rows(answer.explanation)))


def _title_of_contacts(answer: Answer) -> str:
    """Why the urgent contacts are shown."""
    if answer.urgent:
        return words.IN_DANGER_TITLE
    return words.CONTACTS_TITLE if answer.failed else words.CONTACTS_NAMED_TITLE


def fallback_rows(fallback: Fallback) -> Iterator[Row]:
    """What to do where no office is shown."""
    yield Row("Result", fallback.message, tone=Tone.STRONG)
    if "whereto concerns" in fallback.commands:
        yield Row("Next", words.SEE_CONCERNS)
        yield Row("Urgent", words.SEE_URGENT)
    if elsewhere := fallback.elsewhere:
        yield Row("Or ask", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")
