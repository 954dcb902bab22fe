"""The blocks of `whereto show` and `whereto list`."""

from collections.abc import Iterator

from whereto.records.office import Office, Way
from whereto.records.pages import Lookup, OfficeList
from whereto.views import words
from whereto.views.rows import Line, Listing, Row, Section, titles


def lookup_blocks(lookup: Lookup) -> Iterator[Section]:
    """The whole card of the office or urgent contact; nothing where it is not clear which is meant."""
    if lookup.urgent_contact:
        from whereto.views.urgent_rows import contact_rows

        more = Row("More", words.ALL_URGENT)
        yield Section("", (*contact_rows(lookup.urgent_contact), more))
    if lookup.office:
        from whereto.views.office_rows import office_rows

        yield Section(lookup.office.title, tuple(office_rows(lookup.office)), framed=True)


def list_blocks(found: OfficeList) -> Iterator[Listing]:
    """A line for each office; where only confidential ones were asked for, with the word it stands on."""
    yield Listing(
        tuple(
            Line(
                office.title,
                best_contact(office, found.by),
                words.ANSWER[office.confidentiality],
                office.id,
                titles(office.said_by) if found.confidential else "",
            )
            for office in found.offices
        )
    )


def best_contact(office: Office, by: Way | None = None) -> str:
    """The best way to reach an office in a few words; `by` asks for one way in particular."""
    ways = {
        Way.PHONE: office.best_phone and f"phone {office.best_phone.display}",
        Way.EMAIL: office.email and f"e-mail {office.email}",
        Way.VISIT: office.place,
    }
    found = ways[by] if by else next((way for way in (*ways.values(), office.url) if way), None)
    return found or (words.NO_CONTACT if office.how_to_find else words.NO_WAY)
