"""The command line's frame: the program that Typer runs, and what happens outside its commands."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from whereto import __version__
from whereto.cli.arguments import COMMANDS

EPILOG = (
    "Exit status: 0 found, 1 nothing matched, 2 wrong usage, 3 the catalogue cannot be used, "
    "4 whereto itself failed, 130 interrupted with Ctrl-C, 141 the reader of the output went away."
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"whereto {__version__}")
        raise typer.Exit


def whereto(
    context: typer.Context,
    _: Annotated[
        bool,
        typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Find the campus office to turn to, in your own words.

    Begin with: whereto search stress
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """The program for these arguments: of the commands, only the one they begin with is built.

    Building all of them takes as long as a search does. Help needs them all.
    """
    app = typer.Typer(
        name="whereto",
        help="Find the campus office to turn to, in your own words.",
        epilog=EPILOG,
        add_completion=False,  # installing completion would write files
        rich_markup_mode=None,  # plain help: quick, and linear for a screen reader
        pretty_exceptions_enable=False,  # they would show local values, so the query
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(whereto)
    asked = arguments[0] if arguments else ""
    for name in [asked] if asked in COMMANDS else COMMANDS:
        module, function = COMMANDS[name]
        command = getattr(import_module(f"whereto.cli.{module}"), function)
        app.command(name, epilog=EPILOG)(command)
    return app
