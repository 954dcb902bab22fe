"""What the days of a catalogue must fulfil: nothing was read tomorrow, nothing ends before it begins."""

from collections.abc import Iterator

from whereto.catalogue.faults import Fault, Table
from whereto.records.days import latest_today


def check_dates(raw: Table) -> Iterator[Fault]:
    """Each day that cannot be right."""
    for number, source in enumerate(raw.get("source", [])):
        for name, problem, fix in _of_source(source):
            yield Fault(("source", number, name), problem, fix)
    for number, office in enumerate(raw.get("office", [])):
        for place, notice in enumerate(office.get("notices", [])):
            begins, ends = notice.get("date"), notice.get("until")
            if begins and ends and ends < begins:
                problem = f"its last day, {ends}, lies before its 'date', {begins}"
                fix = "Correct the one that is wrong."
                yield Fault(("office", number, "notices", place, "until"), problem, fix)


def _of_source(source: Table) -> Iterator[tuple[str, str, str]]:
    read, shown = str(source.get("assured_date", "")), source.get("page_date", "")
    if read > latest_today():
        fix = "Write the day on which the page was read."
        yield "assured_date", f"the day '{read}' has not come yet", fix
    elif read and shown > read:
        fix = "Write the date that the page shows, and in 'assured_date' the day on which it was read."
        yield "page_date", f"the page's own date '{shown}' is later than the day it was read", fix
