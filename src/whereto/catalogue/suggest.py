"""The name that somebody may have meant who wrote one that there is not."""

from collections.abc import Iterable, Iterator

_MOST_SOUGHT = 20  # times that a closest name is looked for: whoever has more faults finds the others alike
_MOST_NAMES = 5000  # that one is looked for among
_LONGEST = 100  # characters of a name that one is looked for


class Suggestions:
    """The names that there are. Looking for the closest one is slow, so it is done a few times only."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep each name once."""
        self._names = dict.fromkeys(names)
        self._sought: dict[str, str | None] = {}

    def __contains__(self, name: str) -> bool:
        """Whether there is this name."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Every name, in the order given."""
        return iter(self._names)

    def closest(self, name: str) -> str | None:
        """The closest name; None where none is close, or too many have been looked for."""
        if name not in self._sought:
            too_many = len(self._sought) >= _MOST_SOUGHT or len(self._names) > _MOST_NAMES
            if too_many or len(name) > _LONGEST:
                return None
            from difflib import get_close_matches

            self._sought[name] = next(iter(get_close_matches(name, self._names, n=1)), None)
        return self._sought[name]
