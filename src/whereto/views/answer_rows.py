"""The blocks of an answer: urgent contacts, then the offices or what to do, then how it came about."""

from collections.abc import Callable, Iterator

from whereto.records.answer import Answer, Fallback, Match
from whereto.records.office_parts import Confidentiality
from whereto.views import words
from whereto.views.match_rows import MOST_ABOUT, NO_REASON, NOTICE, because, lines_of, match_rows
from whereto.views.rows import Block, Card, Row, Section, Tone

_OFFICES = 3  # that an answer has where nobody asks for more; they fit a screen
_LINES = 21  # for them and what stands above; one is for what stands below
_LINES_IN_DANGER = 23  # for all


def answer_blocks(answer: Answer) -> Iterator[Block]:
    """What an answer holds, in the order to read it; in danger numbers are the first and the last of it."""
    yield from _blocks(answer, _short)


def plain_answer_blocks(answer: Answer) -> Iterator[Block]:
    """The same where there is no screen to fit: no office says less for want of room."""
    yield from _blocks(answer, lambda given: _short(given, lines=None))


def long_answer_blocks(answer: Answer) -> Iterator[Block]:
    """The same with all that is known of each office, as `show` has it."""
    yield from _blocks(answer, _long)


def _blocks(answer: Answer, offices: Callable[[Answer], Iterator[Block]]) -> Iterator[Block]:
    if answer.urgent_contacts:
        from whereto.views.urgent_rows import contacts_of

        yield from contacts_of(answer)
    if answer.results:
        yield from offices(answer)
    if answer.fallback:
        yield Section("", tuple(fallback_rows(answer.fallback)))
    if answer.explanation:
        from whereto.views.explanation_rows import explanation_rows

        yield Section(words.HOW_IT_CAME_ABOUT, tuple(explanation_rows(answer.explanation)))
    if answer.urgent:
        from whereto.views.urgent_rows import call_now

        yield from call_now(answer)


def fallback_rows(fallback: Fallback) -> Iterator[Row]:
    """What to do where no office is shown."""
    yield Row("Result", fallback.message, tone=Tone.STRONG)
    if "whereto concerns" in fallback.commands:
        yield Row("Next", words.SEE_CONCERNS)
        yield Row("Urgent", words.SEE_URGENT)
    if elsewhere := fallback.elsewhere:
        yield Row("Or ask", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")


def _short(answer: Answer, lines: int | None = _LINES) -> Iterator[Block]:
    """The offices on short cards, in so many lines; what holds for all of them stands once, above."""
    reasons = {because(match, lines=2).text for match in answer.results}
    told = len(reasons) == 1 and len(answer.results) > 1 and not answer.urgent
    above = [because(answer.results[0], lines=2)] if told else []
    if answer.all_weak and not answer.urgent:
        above += _all_weak(answer)
    if above:
        yield Section("", tuple(above), close=True)
    room = None if lines is None else lines - lines_of(above)
    if room is not None and answer.urgent:
        from whereto.views.urgent_rows import lines_around

        room = _LINES_IN_DANGER - lines_around(answer)
    rows = _fitting(answer, room, reason_told=told)
    for match, told_of_it in zip(answer.results, rows, strict=True):
        if told_of_it:
            yield Card(_title(match, answer), told_of_it, short=True)
    if not answer.urgent:
        show = words.SHOW.format(id=answer.results[0].office.id)
        yield Section("", (Row(words.ALL_ABOUT_ONE, show),), close=True, foot=True)


def _fitting(answer: Answer, lines: int | None, *, reason_told: bool) -> list[tuple[Row, ...]]:
    """The rows of each office. Where they take more lines than there are, the last ones say less first.

    Of more offices than usual each says all, since no screen holds them. In danger an office has no row
    where there is no room for what changes what to do there: without that nobody should be sent to it.
    """

    def rows_of(match: Match, about: int) -> tuple[Row, ...]:
        return tuple(match_rows(match, answer, about=about, reason_told=reason_told))

    found = [rows_of(match, MOST_ABOUT) for match in answer.results]
    if lines is None or len(found) > _OFFICES:
        return found
    for about in reversed(range(NO_REASON, MOST_ABOUT)):
        for place in reversed(range(len(found))):
            if _taken(found) <= lines:
                return found
            found[place] = rows_of(answer.results[place], about)
    for place in reversed(range(1, len(found)) if answer.urgent else ()):
        if _taken(found) > lines and any(row.label == NOTICE for row in found[place]):
            found[place] = ()
            found = _with_more(found, lines, lambda at: rows_of(answer.results[at], MOST_ABOUT))
    return found


def _with_more(
    found: list[tuple[Row, ...]], lines: int, more: Callable[[int], tuple[Row, ...]]
) -> list[tuple[Row, ...]]:
    """The same with as much of each office, the first ones first, as there is room for again."""
    for place, rows in enumerate(found):
        fuller = [*found[:place], more(place), *found[place + 1 :]]
        if rows and _taken(fuller) <= lines:
            found = fuller
    return found


def _taken(offices: list[tuple[Row, ...]]) -> int:
    """How many lines the cards take, each with its name."""
    return sum(1 + lines_of(rows) for rows in offices if rows)


def _long(answer: Answer) -> Iterator[Block]:
    from whereto.views.office_rows import office_blocks

    if answer.all_weak and not answer.urgent:
        yield Section("", tuple(_all_weak(answer)))
    for match in answer.results:
        yield from office_blocks(match.office, (because(match),), title=_title(match, answer), long=True)


def _all_weak(answer: Answer) -> Iterator[Row]:
    """That every office is less likely, and where else to look."""
    yield Row("Less likely", words.ALL_LESS_LIKELY, tone=Tone.STRONG)
    ask = f". Or ask: {answer.elsewhere.url}" if answer.elsewhere else ""
    yield Row("Next", f"{words.SEE_CONCERNS}{ask}")


def _title(match: Match, answer: Answer) -> str:
    """The office's name with its letters, and whether it is less likely than the others.

    In danger a confidential office is never called so.
    """
    heard = answer.urgent and match.office.confidentiality is Confidentiality.CONFIDENTIAL
    weak = match.guess and not answer.all_weak and not heard
    return f"{match.office.title} - {words.LESS_LIKELY}" if weak else match.office.title
