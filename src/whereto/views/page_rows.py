"""The blocks of `whereto show` and `whereto list`."""

from collections.abc import Iterator, Sequence

from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.records.pages import Lookup, OfficeList
from whereto.views import words
from whereto.views.rows import Block, Line, Listing, Row, Section, added_by, titles
from whereto.views.shorten import in_short, some_of
from whereto.views.ways import best_way

_PURPOSE = 56  # characters for what an office is for in a list


def lookup_blocks(lookup: Lookup) -> Iterator[Block]:
    """The whole card of the office or urgent contact; nothing where it is not clear which is meant."""
    yield from _blocks(lookup, long=False)


def long_lookup_blocks(lookup: Lookup) -> Iterator[Block]:
    """The same with every concern of the office."""
    yield from _blocks(lookup, long=True)


def list_blocks(found: OfficeList) -> Iterator[Listing]:
    """A line for each office; where only confidential ones were asked for, with who says so."""
    yield Listing(tuple(_line(office, found) for office in found.offices))


def purpose(office: Office, asked: Sequence[Concern] = ()) -> str:
    """What an office is for in a few words: its first concerns, or the beginning of what it does.

    Where some concerns were `asked` for, those of them that it takes.
    """
    taken = (*office.concerns, *office.also_concerns)
    told = [concern for concern in taken if concern in asked]
    names = [concern.name for concern in told or office.concerns or office.also_concerns]
    return some_of(names, _PURPOSE) or in_short(office.description, _PURPOSE)


def _blocks(lookup: Lookup, *, long: bool) -> Iterator[Block]:
    if lookup.urgent_contact:
        from whereto.views.urgent_rows import contact_rows

        more = Row("More", words.ALL_URGENT)
        yield Section("", (*contact_rows(lookup.urgent_contact), more))
    if lookup.office:
        from whereto.views.office_rows import office_blocks

        yield from office_blocks(lookup.office, long=long)
        yield Section("", (Row("A wrong fact", words.WRONG_FACT),), close=True)


def _line(office: Office, found: OfficeList) -> Line:
    way = best_way(office, found.by)
    return Line(
        office.title,
        purpose(office, found.concerns),
        f"{way.label} {way.text}" if way else words.NO_CONTACT if office.how_to_find else words.NO_WAY,
        way.href if way else "",
        words.ANSWER[office.confidentiality],
        office.id,
        titles(office.said_by) if found.confidential else "",
        added_by(office),
    )
