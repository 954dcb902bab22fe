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


def sources_section(sources: Sequence[Source], *, brief: bool) -> Section:
    """The sources under their numbers: what each page is, how and when it was read, and where it is.

    How and when stands in the heading where it is the same for all. A `brief` list has no remarks on pages,
    and in the heading the first and the last day of reading.
    """
    pages = [source for source in sources if not source.is_layer]
    ways = dict.fromkeys(map(_read, pages))
    heading = f"Sources, {next(iter(ways))}" if len(ways) == 1 else "Sources"
    if brief and len(ways) > 1:
        heading = f"Sources, {_when(pages)}"
    rows = []
    for number, source in enumerate(sources, start=1):
        if source.is_layer:
            text = f"{source.title}, {source.publisher}, last changed {source.assured_date}"
            rows.append(Row(f"Source {number}", text, spare=brief))
            continue
        told = [source.title]
        if not brief:
            told += [f"dated {source.page_date}"] if source.page_date else []
            told += [_read(source)] if len(ways) > 1 else []
        note = f" ({source.note})" if source.note and not brief else ""
        rows.append(
            Row(f"Source {number}", f"{', '.join(told)}{note}: {source.url}", source.href, spare=brief)
        )
    return Section(heading, tuple(rows), close=True, foot=True)


def _when(sources: Sequence[Source]) -> str:
    days = sorted({source.assured_date for source in sources})
    copies = sum(source.stored_copy for source in sources)
    how = "" if not copies else " in stored copies" if copies == len(sources) else ", some in stored copies"
    return f"read {' to '.join(dict.fromkeys((days[0], days[-1])))}{how}"


def _read(source: Source) -> str:
    return f"read {source.assured_date}{' in a stored copy' if source.stored_copy else ''}"
