"""What an import has to say of each line that it did not take as it stands."""

from whereto.records.record import Record

_LONGEST_DETAIL = 80
_PLACES_NAMED = 3  # of the places that share a remark, where a person is to read it


class Remark(Record):
    """One thing that was not taken as it stands."""

    file: str
    """The file in the source."""
    place: str
    """The line, or in JSON the path to the object."""
    told: str
    """What it is and what became of it."""
    detail: str = ""
    """What differs where many lines share the remark, such as the number itself."""

    @property
    def line(self) -> str:
        """The whole of it on one line."""
        where = ":".join(part for part in (self.file, self.place) if part)
        return f"{where}: {self.told}" + (f": {self.detail}" if self.detail else "")


class Report:
    """Every remark of an import, in the order in which they were made, each once."""

    def __init__(self) -> None:
        """Begin without any."""
        self._remarks: dict[Remark, None] = {}

    def add(self, file: str, place: str, told: str, detail: str = "") -> None:
        """Remark that."""
        self._remarks[Remark(file, place, told, detail[:_LONGEST_DETAIL])] = None

    @property
    def lines(self) -> tuple[str, ...]:
        """Every remark, a line each."""
        return tuple(remark.line for remark in self._remarks)

    @property
    def brief(self) -> tuple[str, ...]:
        """The same remark on many lines of a file told once, with the first of them and their number."""
        together: dict[tuple[str, str], list[Remark]] = {}
        for remark in self._remarks:
            together.setdefault((remark.file, remark.told), []).append(remark)
        return tuple(_told(remarks) for remarks in together.values())


def _told(remarks: list[Remark]) -> str:
    if len(remarks) == 1:
        return remarks[0].line
    named = ", ".join(remark.place for remark in remarks[:_PLACES_NAMED])
    more = f" and {len(remarks) - _PLACES_NAMED:,} more" if len(remarks) > _PLACES_NAMED else ""
    return remarks[0]._replace(place=f"{named}{more}", detail="").line
