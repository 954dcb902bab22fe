"""Offices as vCard 4.0 (RFC 6350), for the address book of a phone or a mail program."""

from collections.abc import Iterator, Sequence

from whereto.exchange import left_out
from whereto.exchange.exporting import Exported
from whereto.exchange.uuids import office_uuid
from whereto.exchange.vcard_lines import paragraph_line, plain_line, text_line
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.views.office_rows import office_rows
from whereto.views.rows import Row
from whereto.views.source_rows import numbered, sources_section
from whereto.views.ways import CALL, WEB, WRITE, ways

_PROPERTIES = frozenset({WRITE, WEB, "Also called", "Part of", "Short name"})  # each has one of its own


def to_vcards(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """A card for each office. Where it is stands in its note: a room is no address that mail can reach."""
    content = "".join(line for office in offices for line in _card(catalogue, office))
    lost = [*_no_number(offices), *left_out.of_catalogue(catalogue, (), "on a card")]
    return Exported(content.encode(), tuple(lost))


def _card(catalogue: Catalogue, office: Office) -> Iterator[str]:
    yield plain_line("BEGIN", "VCARD")
    yield plain_line("VERSION", "4.0")
    yield plain_line("KIND", "org")
    yield plain_line("UID", office_uuid(catalogue, office).urn)
    yield text_line("FN", office.title)
    above = [office.parent] if office.parent else []
    yield text_line("ORG", catalogue.institution.name, *above, office.name, between=";")
    if others := [name for name in (office.acronym, *office.alternate_names) if name]:
        yield text_line("NICKNAME", *others)
    numbers = dict.fromkeys(row.href for row in ways(office) if row.label == CALL)
    for place, number in enumerate(numbers):
        yield plain_line(f"TEL;VALUE=uri{'' if place else ';PREF=1'}", number)
    if office.email:
        yield text_line("EMAIL", office.email)
    if office.url:
        yield plain_line("URL", office.url)
    yield paragraph_line("NOTE", _note(office))
    if office.all_sources:
        read = max(source.assured_date for source in office.all_sources)
        yield plain_line("REV", f"{read.replace('-', '')}T000000Z")
    yield plain_line("END", "VCARD")


def _note(office: Office) -> Iterator[str]:
    """All that its card tells and no property holds, in this order, and the sources by their numbers."""
    rows, sources = numbered(office_rows(office, long=True))
    for row in rows:
        if row.label not in _PROPERTIES and (row.label != CALL or row.remark):
            yield _told(row)
    if office.keywords:
        yield f"Keywords: {', '.join(office.keywords)}"
    section = sources_section(sources, brief=False)
    yield f"{section.title}:"
    for row in section.rows:
        yield f"[{row.label.split()[-1]}] {row.text}"


def _told(row: Row) -> str:
    remark = f" ({row.remark})" if row.remark else ""
    marks = f" [{', '.join(map(str, row.marks))}]" if row.marks else ""
    return f"{row.label}: {row.text}{remark}{marks}"


def _no_number(offices: Sequence[Office]) -> Iterator[str]:
    for office in offices:
        for phone in office.phones:
            if not phone.dialable:
                yield (
                    f"office '{office.id}': phones: '{phone.display}' is printed incomplete, so it stands "
                    "in the note and is no number to dial"
                )
