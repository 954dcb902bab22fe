"""The formats that offices can be taken away in."""

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
    "hsds": ("hsds_json", "to_hsds"),
    "hsds-csv": ("hsds_package", "to_hsds_package"),
}
