"""The rows of an office among the answers to a question: what is needed to choose and to act.

Nothing is cut by the width of the screen: what is said is short by itself, in whole sentences, so that the
card and the plain lines say the same. `show` and `--long` have the rest.
"""

from collections.abc import Iterable, Iterator

from whereto.records.answer import REASONS_SHOWN, Answer, Match
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality
from whereto.views import words
from whereto.views.rows import Row, Tone
from whereto.views.shorten import in_short
from whereto.views.ways import ways

_LINE = 75  # characters that a line of an 80-column card holds, with room for a word that does not fit
_WIDTH = 78  # of such a line
_LINES_IN_DANGER = 3  # for all below an office's name
_MEANING = 2  # lines for what the institution says its answer on confidentiality means
_WAYS = 2  # that stand on a narrow card, if they fit in a line
MOST_ABOUT = 2  # lines for what an office does
NOTICE = "Notice"
NO_REASON = -1  # no line for that, and none for the reason either


def match_rows(
    match: Match, answer: Answer, *, about: int = MOST_ABOUT, reason_told: bool = False
) -> Iterator[Row]:
    """The rows of one result, with so many lines `about` what it does.

    `reason_told` where the reason stands above all of them. In danger nothing keeps from the ways: no
    reason is given, and what can be read elsewhere takes no line of its own; what changes what to do has
    its lines. Where the answer is about
    sexual misconduct, an office that must report it says so.
    """
    office = match.office
    confidential = in_a_word(office) if answer.urgent else how_confidential(office)
    head = [Row("Confidentiality", confidential, tone=Tone.STRONG, bare=True)]
    if match.raised_as_confidential:
        head.append(Row("Why it is here", words.CONFIDENTIAL_FIRST, bare=True))
    rest = [*_warnings(match, answer), *_reach(office)]
    if answer.urgent:
        about = min(about, _LINES_IN_DANGER - lines_of([*head, *rest]))
    elif not reason_told and about != NO_REASON:
        rest.append(because(match))
    yield from head
    if about > 0:
        yield Row("What it does", in_short(office.description, about * _LINE, whole=False), bare=True)
    yield from rest


def lines_of(rows: Iterable[Row]) -> int:
    """How many lines the rows take on a card of 80 columns."""
    ways = " - ".join(f"{row.label} {row.text} {row.remark}" for row in rows if row.way and not row.spare)
    told = [row.text if row.bare else f"{row.label}: {row.text}" for row in rows if not row.way]
    return sum(_lines(text) for text in (ways, *told) if text)


def because(match: Match, lines: int = 1) -> Row:
    """Why the office is shown: the person's own words, and what they were taken to be about.

    At most in so many lines.
    """
    label = words.BECAUSE if match.has_words else words.IT_MAY_BE
    most = lines * _LINE - len(label)
    reasons = (match._replace(hits=match.hits[:count]).reason for count in (REASONS_SHOWN, 2, 1))
    told = next((reason for reason in reasons if len(reason) <= most), in_short(match.reason, most))
    return Row(label, told, tone=Tone.QUIET)


def how_confidential(office: Office) -> str:
    """Its answer on confidentiality in a few words: with the limit, or what the institution says of it."""
    answer = words.ANSWER[office.confidentiality]
    limit = office.confidentiality_limit
    if office.confidentiality is Confidentiality.CONFIDENTIAL and limit:
        return f"{answer}. {words.LIMIT.format(limit=limit)}"
    own = office.own_meaning
    if own and len(f"{answer}. {own}") <= _MEANING * _LINE:  # whole or not at all, or it might promise more
        return f"{answer}. {own}"
    return f"{answer}. {words.SHORTLY[office.confidentiality]}"


def in_a_word(office: Office) -> str:
    """Its answer on confidentiality, and that there is a limit, without saying which."""
    answer = words.ANSWER[office.confidentiality]
    if office.confidentiality is Confidentiality.CONFIDENTIAL:
        return f"{answer}, {words.WITHIN_A_LIMIT}."
    return f"{answer}. {words.SHORTLY[office.confidentiality]}"


def _warnings(match: Match, answer: Answer) -> Iterator[Row]:
    """What changes what to do, in a line or two each."""
    if answer.sexual_misconduct and match.office.must_report_note:
        yield Row("Must report", words.REPORTS, tone=Tone.WARNING)
    above = [way.display for each in answer.urgent_contacts for way in each.channels if way.display]
    for notice in match.office.notices:
        told = in_short(notice.text, 2 * _LINE - len(NOTICE))
        if answer.urgent and any(number in told for number in above):
            continue  # it sends to a contact that stands above
        if notice.important:
            yield Row(NOTICE, told, tone=Tone.WARNING)


def _lines(text: str) -> int:
    """How many lines a text takes."""
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > _WIDTH:
            lines, used = lines + 1, 0
        used += len(word) + bool(used)
    return lines


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
