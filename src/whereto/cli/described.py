"""The command line as plain values: what the completion scripts and the man page are made from."""

from collections.abc import Iterator
from typing import Any, Literal

from whereto.records.record import Record

Kind = Literal["nothing", "words", "file", "office", "concern"]

# What is told by the catalogue in use, and not by the program.
_LIVE: dict[str, Kind] = {"--concern": "concern", "--office": "office"}
_FILES = ("FILE", "FOLDER", "SOURCE", "TABLE")  # how a metavar says that it is a path


class Value(Record):
    """What may stand in a place: some words, a path, or what the catalogue in use holds."""

    kind: Kind
    words: tuple[str, ...] = ()
    metavar: str = ""


class Option(Record):
    """An option; `value` is None where it takes none."""

    names: tuple[str, ...]
    help: str
    value: Value | None = None


class Command(Record):
    """A command; `help` is the whole of what its help says before the options."""

    name: str
    help: str
    options: tuple[Option, ...]
    argument: Value | None = None
    argument_help: str = ""

    @property
    def summary(self) -> str:
        """Its help in a sentence."""
        return " ".join(self.help.partition("\n\n")[0].split())


def described() -> tuple[Command, ...]:
    """The program itself, under the name "", and then every command."""
    import typer

    from whereto.cli.app import build_app

    program: Any = typer.main.get_command(build_app([]))
    return tuple(_command(name, found) for name, found in [("", program), *program.commands.items()])


def _command(name: str, found: Any) -> Command:
    options = tuple(_options(found.params))
    help_option = Option(("-h", "--help"), "Show this message and exit.")
    arguments = [each for each in found.params if each.param_type_name == "argument"]
    argument = _value(each := arguments[0], name) if arguments else None
    told = str(each.help or "") if arguments else ""
    return Command(name, found.help or "", (*options, help_option), argument, told)


def _options(params: list[Any]) -> Iterator[Option]:
    for each in params:
        if each.param_type_name == "option" and not each.hidden:
            value = None if each.is_flag else _value(each, "")
            yield Option((*each.opts, *each.secondary_opts), each.help or "", value)


def _value(param: Any, command: str) -> Value:
    """What a parameter takes, told by its type, its name and its metavar."""
    metavar = str(param.metavar or param.make_metavar(_NO_CONTEXT) or "")
    words = tuple(str(word) for word in getattr(param.type, "choices", ()))
    if words:
        return Value("words", words, metavar)
    live = next((kind for name, kind in _LIVE.items() if name in param.opts), None)
    if command == "show":
        live = "office"
    if live:
        return Value(live, metavar=metavar)
    return Value("file" if any(part in metavar for part in _FILES) else "nothing", metavar=metavar)


_NO_CONTEXT: Any = None  # Typer writes a metavar without looking at the context
