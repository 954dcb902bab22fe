"""What every record is: a named tuple, made in a fifth of the time.

A start defines some forty records. `typing.NamedTuple` writes and compiles source text for each, which
took 2.5 of the 45 ms of a whole start; nothing here needs that. For a type checker a record is a
`typing.NamedTuple` in every way, and `tests/records/test_record.py` holds the two together.
"""

from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import _tuplegetter

    class Record(tuple):  # noqa: SLOT001 - the classes below it could not inherit that anyway
        """A tuple whose places have names, in the order of the annotations below the class."""

        _fields: tuple[str, ...] = ()

        def __init_subclass__(cls) -> None:
            """Name the places."""
            cls._fields = cls.__match_args__ = tuple(cls.__annotations__)
            given = vars(cls)
            cls._field_defaults = {name: given[name] for name in cls._fields if name in given}
            for place, name in enumerate(cls._fields):
                setattr(cls, name, _tuplegetter(place, ""))

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """A record of these values. Raises TypeError for a value too many, too few or unknown."""
            if named or len(values) != len(cls._fields):
                values = _completed(cls, values, named)
            return tuple.__new__(cls, values)

        def _replace(self, **named: Any) -> Self:
            """The same record with some values replaced."""
            values = [named.pop(name, value) for name, value in zip(self._fields, self, strict=True)]
            return tuple.__new__(type(self), values) if not named else type(self)(*values, **named)

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            """What makes it again, for a copy."""
            return tuple(self)

        def __setattr__(self, name: str, value: object) -> None:
            """Refuse: a record is frozen."""
            raise AttributeError(f"{type(self).__name__} is frozen, so its '{name}' cannot be set")

        def __repr__(self) -> str:
            """Every value under its name."""
            told = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(told)})"

    def _completed(cls: type[Record], values: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        """The values in order, with those given by name and the defaults."""
        begun = dict(zip(cls._fields, values, strict=False))
        whole = {**cls._field_defaults, **begun, **named}
        found = [whole[name] for name in cls._fields if name in whole]
        complete = len(found) == len(whole) == len(cls._fields) >= len(values)
        if not complete or not begun.keys().isdisjoint(named):
            missing = [name for name in cls._fields if name not in whole]
            twice, unknown = begun.keys() & named.keys(), whole.keys() - set(cls._fields)
            told = f"missing {missing}, unknown {sorted(unknown)}, given twice {sorted(twice)}"
            raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values: {told}")
        return found


__all__ = ["Record"]
