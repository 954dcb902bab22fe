"""A page that facts were read from, and how other records name it."""

from typing import Annotated

from whereto.records.declare import Day, Id, MaybeDate, Note
from whereto.records.record import Record

# Who publishes the file of a layer, where that is the only source of what it says.
LAYER_PUBLISHER = "a layer on this computer"
SITE_PUBLISHER = "a layer of whoever looks after this computer"


class Source(Record):
    """A page that facts were read from; every fact names its sources by their ids."""

    id: Id
    """A short name of your own: small letters, digits, hyphens."""
    title: str
    """What the page is."""
    publisher: str
    """Who publishes it."""
    url: Annotated[str, Note(form="address")]
    """The exact address that was read; of a list that has none, `file:` and its name, as in
    "file:list.csv"."""
    assured_date: Day
    """The day somebody last read it and found the facts there."""
    stored_copy: bool = False
    """True if what was read is a stored copy of the page, not the page itself."""
    page_date: MaybeDate = None
    """The date that the page itself shows, if any: "2017", "2017-10" or "2017-10-26"."""
    note: str | None = None
    """What a reader should know of the page, such as that it names an office by an earlier name."""

    @property
    def is_layer(self) -> bool:
        """Whether it is no page but the file of a layer, which names none."""
        return self.url.startswith("file:/") or self.url == "file:"

    @property
    def href(self) -> str:
        """Where it leads on a click; nowhere for what is no page."""
        return "" if self.url.startswith("file:") else self.url


# What names no source takes those of the entry that it stands in, and else those of the whole file.
CitedWhole = Annotated[tuple[Source, ...], Note(refers="source", inherits="sources", shared="sources")]
Cited = Annotated[CitedWhole, Note(brief=("id",))]
CitedBehind = Cited  # of a field with a default: empty where there is nothing to cite
