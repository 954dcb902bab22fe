"""The rows of an office among the answers to a question: what is needed to choose and to act.

Nothing is cut by the width of the screen: what is said is short by itself, in whole sentences, so that the
card and the plain lines say the same. `show` and `--long` have the rest.
"""

from collections.abc import Iterator

from whereto.records.answer import Answer, Match
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality
from whereto.views import words
from whereto.views.rows import Row, Tone
from whereto.views.shorten import in_short
from whereto.views.ways import ways

_LINE = 75  # characters that a line of an 80-column card holds, with room for a word that does not fit
_LINES = 4  # for how confidential it is, what it does and what changes what to do, together
_LINES_IN_DANGER = 3  # for all below its name
_WAYS = 2  # that stand on a narrow card, if they fit in a line


def match_rows(match: Match, answer: Answer, *, reason_told: bool = False) -> Iterator[Row]:
    """The rows of one result; `reason_told` where the reason stands above all of them.

    In danger nothing keeps from the ways: no reason is given, and what can be read elsewhere takes no line
    of its own. Where the answer is about sexual misconduct, an office that must report it says so.
    """
    office = match.office
    confidential = in_a_word(office) if answer.urgent else how_confidential(office)
    yield Row("Confidentiality", confidential, tone=Tone.STRONG, bare=True)
    if match.raised_as_confidential:
        yield Row("Why it is here", words.CONFIDENTIAL_FIRST, bare=True)
    warnings = list(_warnings(match, answer))
    reach = list(_reach(office))
    said = [confidential, *(f"{row.label} {row.text}" for row in warnings)]
    room = _LINES - sum(map(_lines, said)) - answer.all_weak
    if answer.urgent:
        room = _LINES_IN_DANGER - sum(map(_lines, [*said, _first(reach)]))
    if room > 0:
        yield Row(
            "What it does", in_short(office.description, min(room, 2) * _LINE, whole=False), bare=True
        )
    yield from warnings
    yield from reach
    if not reason_told and not answer.urgent:
        yield because(match)


def because(match: Match, lines: int = 1) -> Row:
    """Why the office is shown: the person's own words, and what they were taken to be about.

    At most in so many lines.
    """
    label = words.BECAUSE if match.has_words else words.IT_MAY_BE
    return Row(label, in_short(match.reason, lines * _LINE - len(label)), tone=Tone.QUIET)


def how_confidential(office: Office) -> str:
    """Its answer on confidentiality in a few words, with the limit."""
    answer = words.ANSWER[office.confidentiality]
    limit = office.confidentiality_limit
    if office.confidentiality is Confidentiality.CONFIDENTIAL and limit:
        return f"{answer}. {words.LIMIT.format(limit=limit)}"
    return f"{answer}. {words.SHORTLY[office.confidentiality]}"


def in_a_word(office: Office) -> str:
    """Its answer on confidentiality, and that there is a limit, without saying which."""
    answer = words.ANSWER[office.confidentiality]
    if office.confidentiality is Confidentiality.CONFIDENTIAL:
        return f"{answer}, {words.WITHIN_A_LIMIT}."
    return f"{answer}. {words.SHORTLY[office.confidentiality]}"


def _warnings(match: Match, answer: Answer) -> Iterator[Row]:
    """What changes what to do, in a line or two each; in danger only what can be said in one."""
    if answer.sexual_misconduct and match.office.must_report_note:
        yield Row("Must report", words.REPORTS, tone=Tone.WARNING)
    lines = 1 if answer.urgent else 2
    for notice in match.office.notices:
        told = in_short(notice.text, lines * _LINE - len("Notice "))
        if notice.important and not (answer.urgent and told.endswith("…")):
            yield Row("Notice", told, tone=Tone.WARNING)


def _first(reach: list[Row]) -> str:
    """What stands on a narrow card of the ways."""
    return " - ".join(f"{row.label} {row.text} ({row.remark})" for row in reach if not row.spare)


def _lines(text: str) -> int:
    return -(-len(text) // _LINE)


def _reach(office: Office) -> Iterator[Row]:
    """The ways to reach it, of which the first stand on a narrow card; else how to find one."""
    found = list(ways(office))
    length = 0
    for place, row in enumerate(found):
        remark = row.remark.replace(words.CANNOT_SPEAK, "").rstrip(", ")
        length += len(f"{row.label} {row.text} ({remark}) - " if remark else f"{row.label} {row.text} - ")
        spare = place >= _WAYS or (place > 0 and length > _LINE)
        yield row._replace(remark=remark, spare=spare, aside=True, sources=())
    if office.how_to_find and not found:
        yield Row("How to reach it", in_short(office.how_to_find, 2 * _LINE), bare=True)
