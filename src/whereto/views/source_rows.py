"""Sources as small numbers beside the facts, and once as a list below them."""

from collections.abc import Iterable, Sequence

from whereto.records.source import Source
from whereto.views.rows import Row, Section


def numbered(rows: Iterable[Row]) -> tuple[list[Row], list[Source]]:
    """The rows with a number for each source of theirs, and the sources in the order of these numbers."""
    order: dict[Source, int] = {}
    marked = []
    for row in rows:
        marks = sorted({order.setdefault(source, len(order) + 1) for source in row.sources})
        marked.append(row._replace(marks=tuple(marks)))
    return marked, list(order)


def sources_section(sources: Sequence[Source]) -> Section:
    """The sources under their numbers: what each page is and where it is; and when they were read.

    The day stands in the heading where it is the same for all.
    """
    days = {source.assured_date for source in sources}
    heading = f"Sources, read {min(days)}" if len(days) == 1 else "Sources"
    rows = []
    for number, source in enumerate(sources, start=1):
        read = "" if len(days) == 1 else f" (read {source.assured_date})"
        rows.append(Row(f"Source {number}", f"{source.title}{read}: {source.url}", source.url))
    return Section(heading, tuple(rows), close=True, foot=True)
