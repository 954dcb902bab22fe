"""Offices as a table for a spreadsheet: CSV as RFC 4180 has it, a row for each office.

It begins with a byte-order mark, without which Excel takes UTF-8 for the old encoding of the computer.
"""

import csv
import io
from collections.abc import Callable, Sequence

from whereto.exchange import left_out
from whereto.exchange.cells import safe_cell
from whereto.exchange.exporting import Exported
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.views.ways import CALL, incomplete, ways

BETWEEN = "; "  # several values in a cell

# The columns, each with what stands in it. `whereto init --from-csv` reads them.
COLUMNS: dict[str, Callable[[Office], str | None]] = {
    "name": lambda office: office.name,
    "acronym": lambda office: office.acronym,
    "phone": lambda office: BETWEEN.join(_phones(office)),
    "email": lambda office: office.email,
    "place": lambda office: office.place,
    "url": lambda office: office.url,
    "description": lambda office: office.description,
    "confidentiality": lambda office: office.confidentiality.value,
    "hours": lambda office: office.hours,
    "concerns": lambda office: BETWEEN.join(concern.name for concern in office.concerns),
    "keywords": lambda office: BETWEEN.join(office.keywords),
    "source": lambda office: BETWEEN.join(
        source.title if source.is_layer else source.url for source in office.sources
    ),
    "id": lambda office: office.id,
}
CARRIED = frozenset({*COLUMNS, "phones", "room", "building", "floor", "place_text", "sources"})


def to_csv(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """A row for each office below the names of the columns."""
    text = io.StringIO(newline="")
    table = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for office in offices:
        table.writerow(safe_cell(tell(office) or "") for tell in COLUMNS.values())
    lost = [
        *left_out.of_offices(offices, CARRIED, "in the table"),
        *_beside_numbers(offices),
        *left_out.of_catalogue(catalogue, (), "in the table"),
    ]
    return Exported(text.getvalue().encode("utf-8-sig"), tuple(lost))


def _phones(office: Office) -> list[str]:
    """Its numbers as they are printed; one that cannot be dialled says so."""
    found = [row.text for row in ways(office) if row.label == CALL]
    return [*found, *(f"{row.text} (incomplete)" for row in incomplete(office, explained=True))]


def _beside_numbers(offices: Sequence[Office]) -> list[str]:
    """A line for each number that has a label or hours, which a cell with several numbers cannot hold."""
    lines = (
        f"office '{office.id}': not in the table: phones: the label or hours of {phone.display}"
        for office in offices
        for phone in office.phones
        if phone.label or phone.hours
    )
    return list(dict.fromkeys(lines))
