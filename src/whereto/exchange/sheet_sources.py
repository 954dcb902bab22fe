"""The sources of a sheet: numbers beside the facts, and the pages with their dates at its foot."""

from collections.abc import Iterable

from whereto.exchange.markup import element, link, short_address, text
from whereto.records.source import Source


class Numbers:
    """The number of each page, in the order in which the sheet names them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._order: dict[Source, int] = {}

    def marks(self, sources: Iterable[Source]) -> str:
        """The numbers of these pages; nothing where there are none."""
        found = sorted({self._order.setdefault(source, len(self._order) + 1) for source in sources})
        if not found:
            return ""
        named = "Source" if len(found) == 1 else "Sources"
        return element("small", f"{named} {', '.join(map(str, found))}")

    def footer(self) -> str:
        """Every page that was named: what it is, its dates, its address and what to know of it."""
        if not self._order:
            return ""
        ways = dict.fromkeys(_read(source) for source in self._order if not source.is_layer)
        told = next(iter(ways)) if len(ways) == 1 else ""
        items = [element("li", _page(source, told=bool(told))) for source in self._order]
        title = element("h2", text(f"Sources, {told}" if told else "Sources"))
        last = element("p", "Where this sheet differs from a source, the source is right.", class_="note")
        return element("footer", title, last, element("ol", *items, class_="columns"))


def _page(source: Source, *, told: bool) -> str:
    """A page in a line; `told` where the heading says for all of them when they were read."""
    if source.is_layer:
        return f"{text(source.title)}, last changed {source.assured_date}."
    parts = [source.title]
    parts += [f"dated {source.page_date}"] if source.page_date else []
    parts += [] if told else [_read(source)]
    note = f" {text(source.note)}" if source.note else ""
    return f"{text(', '.join(parts))}: {link(source.url, short_address(source.url))}.{note}"


def _read(source: Source) -> str:
    return f"read {source.assured_date}{' in a stored copy' if source.stored_copy else ''}"
