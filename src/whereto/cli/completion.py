"""`whereto completion`: the script that lets a shell complete commands, options, offices and concerns."""

from enum import StrEnum
from typing import Annotated

import typer


class Shell(StrEnum):
    """The shells that there is a script for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


ShellArgument = Annotated[
    Shell, typer.Argument(metavar="SHELL", show_default=False, help="bash, zsh, fish or powershell.")
]


def completion(shell: ShellArgument) -> int:
    """Print the script that lets your shell complete whereto's commands.

    It is printed, nothing is installed: the lines at its head say where to put it. Offices and concerns
    are completed from the catalogue in use.
    """
    from importlib import import_module

    from whereto.cli.described import described
    from whereto.cli.streams import write
    from whereto.records.errors import ExitStatus

    write(import_module(f"whereto.cli.completing.{shell.value}").script(described()))
    return ExitStatus.FOUND
