"""What is told of an error in the use of a command, and which help it leads to."""

from collections.abc import Sequence
from typing import Any

from whereto.cli.arguments import COMMANDS


def told_of(error: Any, given: Sequence[str], meant: Sequence[str]) -> str:
    """An error of Typer's in a line; `given` is what was typed, `meant` how it was read.

    An error that Typer met while it told options from words knows of no command, so what was meant decides.
    An option that nothing knows, typed without a command, leads to the help on the whole; the options of a
    search would only mislead there.
    """
    command = next(iter(meant), "")
    unknown = type(error).__name__ == "NoSuchOption"
    if command not in COMMANDS or (unknown and command not in map(str.casefold, given)):
        return _with_help(error.message, "whereto")
    return _with_help(error.format_message(), f"whereto {command}")


def _with_help(message: str, command: str) -> str:
    return f"{' '.join(message.split()).rstrip('.')}. See: {command} --help"
