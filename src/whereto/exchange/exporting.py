"""The formats that offices can be taken away in."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import PurePath

from whereto.exchange.away import without_paths
from whereto.exchange.left_out import hidden_in
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.records.record import Record


class Exported(Record):
    """A catalogue's offices in some format, and what that has no place for."""

    content: bytes
    """The file."""
    left_out: tuple[str, ...] = ()
    """A line for everything that could not be carried, naming the office and the field."""


# A format's name, and the module and the function that write it: of a catalogue and the offices that are
# wanted, in their order, it gives what is exported.
FORMATS: dict[str, tuple[str, str]] = {
    "vcard": ("vcard", "to_vcards"),
    "csv": ("spreadsheet", "to_csv"),
    "html": ("sheet", "to_sheet"),
    "json": ("whole", "to_whole_json"),
    "hsds": ("hsds_json", "to_hsds"),
    "hsds-csv": ("hsds_package", "to_hsds_package"),
}
# The endings of file names that tell a format.
ENDINGS = {".vcf": "vcard", ".csv": "csv", ".html": "html", ".htm": "html", ".json": "json"}
_SHOWS_ALL = frozenset({"json"})  # it writes hidden characters out, where the others leave them away


def export(catalogue: Catalogue, offices: Sequence[Office], chosen: str) -> Exported:
    """These offices of the catalogue in the format of this name. Raises KeyError for another name."""
    module, function = FORMATS[chosen]
    write = getattr(import_module(f"whereto.exchange.{module}"), function)
    catalogue, offices = without_paths(catalogue), without_paths(tuple(offices))
    found: Exported = write(catalogue, offices)
    hidden = () if chosen in _SHOWS_ALL else tuple(hidden_in(offices))
    return found._replace(left_out=(*found.left_out, *hidden))


def format_of(file: str) -> str | None:
    """The format that the ending of a file's name tells, if it tells one."""
    return ENDINGS.get(PurePath(file).suffix.casefold())
