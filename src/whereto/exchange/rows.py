"""The rows of a source, whatever they were written in: place, kind and clean values of each."""

from whereto.records.errors import UsageError
from whereto.records.record import Record

MAX_ROWS = 500_000
MAX_TEXT = 100_000  # characters in one value
EXTENSION = "x_whereto"  # what whereto's own export says beyond the standard, kept as it is


class Row(Record):
    """A row of a table or an object, with its values by the names of the standard; none is empty."""

    kind: str
    file: str
    place: str
    values: dict[str, str]
    extension: object = None
    """What stood under `x_whereto`."""

    @property
    def id(self) -> str:
        """Its id; empty where it has none."""
        return self.values.get("id", "")

    def get(self, *names: str) -> str:
        """The first of these values that is there; empty where none is."""
        return next((self.values[name] for name in names if name in self.values), "")


class Counter:
    """How many rows were read; it refuses more than any directory has."""

    def __init__(self) -> None:
        """Begin at none."""
        self.rows = 0

    def add(self, file: str) -> None:
        """Count one. Raises UsageError for one too many."""
        self.rows += 1
        if self.rows > MAX_ROWS:
            raise UsageError(
                f"{file}: there are more than {MAX_ROWS:,} rows up to here. Import it in parts."
            )


def too_long(file: str, place: str, name: str) -> UsageError:
    """That a value is longer than any that a person wrote."""
    what = f"'{name}' is longer than {MAX_TEXT:,} characters"
    return UsageError(f"{file}:{place}: {what}. Shorten it, or take it out.")
