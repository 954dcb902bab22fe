"""The blocks of `whereto check`: faults, then doubts, a line each, then the questions and what came."""

from collections.abc import Iterator

from whereto.records.checked import Checked, CheckReport, Finding, Questions
from whereto.views.rows import Row, Section


def check_blocks(report: CheckReport) -> Iterator[Section]:
    """What was found in each catalogue, and a line that says how much that is."""
    for checked in report.catalogues:
        for title, found in (("Faults", checked.faults), ("Doubts", checked.doubts)):
            if found:
                yield Section(title, tuple(map(_row, found)))
        if checked.questions:
            yield from _questions(checked.questions)
        if checked.notes:
            yield Section("", tuple(Row("Note", f"{note}.") for note in checked.notes))
        yield Section("", (_summary(checked, report),))


def _row(finding: Finding) -> Row:
    return Row("", f"{finding.place}: {finding.told}")


def _questions(found: Questions) -> Iterator[Section]:
    for miss in found.misses:
        came = ", ".join(miss.came) or "no office"
        yield Section(
            "",
            (
                Row("Question", f"{miss.question} ({found.file}:{miss.line})"),
                Row("Came", came),
                Row("Wanted", " or ".join(miss.wanted) or "no office"),
                Row("What to do", miss.fix),
            ),
        )
    nothing = found.asked - found.fitting
    rows = [
        Row("First", _of(found.first, found.fitting)),
        Row("First three", _of(found.first_three, found.fitting)),
        Row("Nothing fits", _of(found.nothing, nothing)),
        Row("As wanted", _of(found.first + found.nothing, found.asked)),
    ]
    yield Section("Questions", tuple(row for row in rows if row.text))


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else ""


def _summary(checked: Checked, report: CheckReport) -> Row:
    """A line on the whole catalogue."""
    told = [_count(len(checked.faults), "fault"), _count(len(checked.doubts), "doubt")]
    if checked.questions:
        asked = checked.questions
        told.append(f"{asked.first + asked.nothing} of {asked.asked} questions answered as wanted")
        if asked.right < report.at_least:
            told[-1] += f", {report.at_least:.0%} are asked for"
    if checked.faults:
        end = ". It is not used until the faults are fixed."
    else:
        end = f", in {_count(checked.offices, 'office')} and {_count(checked.concerns, 'concern')}."
    return Row("", f"{checked.file}: {', '.join(told)}{end}")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}" if number else f"no {noun}s"
