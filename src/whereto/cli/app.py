"""The command line's frame: which commands there are, and what happens outside them."""

import shlex
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from whereto import __version__
from whereto.cli import about, listing, privacy, search, show, urgent
from whereto.model.errors import UsageError

EPILOG = (
    "Exit status: 0 found, 1 nothing matched, 2 wrong usage, 3 the catalogue cannot be used, "
    "4 whereto itself failed, 130 interrupted with Ctrl-C, 141 the reader of the output went away."
)


class Commands(TyperGroup):
    """The group of commands; an unknown one is taken for a question."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command. Raises UsageError that says what to type instead."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            raise UsageError(_advice(args, list(self.commands)))
        return super().resolve_command(ctx, args)


def _advice(args: list[str], commands: list[str]) -> str:
    from difflib import get_close_matches

    advice = f"whereto search {shlex.join(args)}"
    if close := get_close_matches(args[0], commands, n=1, cutoff=0.75):
        advice = f"{shlex.join(['whereto', close[0], *args[1:]])}, or to search for it: {advice}"
    from whereto.search.urgency import recognise

    urgent = ". For urgent help now: whereto urgent" if recognise(" ".join(args)) else ""
    return f"there is no command '{args[0]}'. Type: {advice}{urgent}"


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


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"whereto {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
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


app.command("search", epilog=EPILOG)(search.search)
app.command("show", epilog=EPILOG)(show.show)
app.command("list", epilog=EPILOG)(listing.list_offices)
app.command("concerns", epilog=EPILOG)(listing.concerns)
app.command("about", epilog=EPILOG)(about.about)
app.command("urgent", epilog=EPILOG)(urgent.urgent)
app.command("privacy", epilog=EPILOG)(privacy.privacy)
