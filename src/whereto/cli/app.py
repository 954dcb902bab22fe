"""The command line's frame: which commands there are, and what happens outside them."""

import shlex
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from whereto import __version__
from whereto.records.errors import UsageError

EPILOG = (
    "Exit status: 0 found, 1 nothing matched, 2 wrong usage, 3 the catalogue cannot be used, "
    "4 whereto itself failed, 130 interrupted with Ctrl-C, 141 the reader of the output went away."
)

COMMANDS = {  # a command's name, its module and its function, in the order of the help
    "search": ("search", "search"),
    "show": ("show", "show"),
    "list": ("listing", "list_offices"),
    "concerns": ("listing", "concerns"),
    "about": ("about", "about"),
    "urgent": ("urgent", "urgent"),
    "prepare": ("prepare", "prepare"),
    "privacy": ("privacy", "privacy"),
}


class Commands(TyperGroup):
    """The group of commands; an unknown one is taken for a question."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command. Raises UsageError that says what to type instead."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UsageError(_advice(args, list(COMMANDS)))
        return super().resolve_command(ctx, args)


def _advice(args: list[str], commands: list[str]) -> str:
    from difflib import get_close_matches

    advice = f"whereto search {shlex.join(args)}"
    if close := get_close_matches(args[0], commands, n=1, cutoff=0.75):
        advice = f"{shlex.join(['whereto', close[0], *args[1:]])}, or to search for it: {advice}"
    from whereto.answer.finder import danger_in, read

    danger = danger_in(read(" ".join(args)))
    urgent = ". For urgent help now: whereto urgent" if danger else ""
    return f"there is no command '{args[0]}'. Type: {advice}{urgent}"


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"whereto {__version__}")
        raise typer.Exit


def whereto(
    context: typer.Context,
    _: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Find the campus office to turn to, in your own words.

    Begin with: whereto search stress
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """The program for these arguments: of the commands, only the one they begin with is built.

    Building all of them takes as long as a search does. Help and a mistaken command need them all.
    """
    app = typer.Typer(
        cls=Commands,
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
