"""What fits at a place of the command line, told the same way for every shell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from whereto.cli.described import Command, Option, Value
from whereto.records.record import Record


class Place(Record):
    """A place: after an option of a command, or where the command's own words stand."""

    command: str
    options: tuple[str, ...]
    value: Value


def places_after_options(commands: Sequence[Command]) -> Iterator[Place]:
    """Every option that takes a value, with what may follow it."""
    for command in commands:
        for option in command.options:
            if option.value:
                yield Place(command.name, option.names, option.value)


def names_with_values(commands: Sequence[Command]) -> list[str]:
    """The names of all options that take a value."""
    places = places_after_options(commands)
    return list(dict.fromkeys(name for place in places for name in place.options))


def long_first(option: Option) -> list[str]:
    """The names of an option, the long one first."""
    return sorted(option.names, key=len, reverse=True)


def quoted(text: str, *escaped: str) -> str:
    """`text` between single quotes, with each of `escaped`, pairs of a text and what stands for it."""
    for pair in zip(escaped[::2], escaped[1::2], strict=True):
        text = text.replace(*pair)
    return f"'{text}'"


def filled(script: str, parts: Mapping[str, Iterable[str]]) -> str:
    """A script with its marks, such as @WORDS@, replaced by lines."""
    for mark, lines in parts.items():
        script = script.replace(f"@{mark}@", "\n".join(lines))
    return script
