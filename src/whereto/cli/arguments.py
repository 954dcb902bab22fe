"""What was typed, turned into what was meant, before Typer reads it.

Options may stand before the command and commands in capitals; `help` and `version` are words as well;
text that begins with a dash is text; and nothing that follows `urgent` keeps the contacts away.
"""

from collections.abc import Iterator, Sequence

from whereto.catalogue.order import Chosen
from whereto.records import wording
from whereto.records.errors import UsageError

COMMANDS = {  # a command's name, its module and its function, in the order of the help
    "search": ("search", "search"),
    "show": ("show", "show"),
    "list": ("listing", "list_offices"),
    "concerns": ("listing", "concerns"),
    "about": ("about", "about"),
    "paths": ("paths", "paths"),
    "urgent": ("urgent", "urgent"),
    "prepare": ("prepare", "prepare"),
    "check": ("check", "check"),
    "init": ("init", "init"),
    "import": ("imports", "import_catalogue"),
    "export": ("export", "export"),
    "privacy": ("privacy", "privacy"),
    "completion": ("completion", "completion"),
}
# the commands that take no words
WORDLESS = frozenset({"list", "concerns", "about", "paths", "export", "privacy"})
TAKE_A_VALUE = frozenset(
    {
        "--catalogue",
        "--concern",
        "--by",
        "--limit",
        "-n",
        "--output",
        "-o",
        "--report",
        "--format",
        "--fields",
    }
    | {"--country", "--source-url", "--read-on", "--institution", "--source-title", "--from-csv"}
    | {"--office", "--name", "--phone", "--email", "--room", "--questions", "--stale", "--at-least"}
)
NOT_WORDS = frozenset({"search", "init", "import"})  # names of commands that say nothing of a person
OF_URGENT = frozenset({"--json", "--plain", "--catalogue", "--only", "-h", "--help"})
_VERSION, _HELP = frozenset({"-V", "--version"}), frozenset({"-h", "--help"})
_ALSO_COMMANDS = frozenset({"help", "version"})
_WORD, _OPTION = "a word", "an option"
_LONGEST_ADVICE = 300  # characters of a command to type; what is longer nobody copies


def as_meant(arguments: Sequence[str], *, asks: bool) -> list[str]:
    """The arguments as Typer is to read them; `asks` says whether somebody is there to be asked.

    Raises UsageError that says what to type instead where no command is meant, or one takes no words.
    """
    before, rest = _split(arguments)
    if not rest:
        return _without_command(before, asks=asks)
    if _VERSION & {*before}:
        return ["--version"]
    words = [rest[0], *(argument for argument, kind in sort_out(rest[1:]) if kind is _WORD)]
    if len(words) == 1 and words[0].casefold() == "version":
        return ["--version"]
    if words[0].casefold() == "help" and (asked := _help_for(words[1:])):
        return asked
    command = _command(rest[0])
    if words[0].casefold() in _ALSO_COMMANDS:
        raise UsageError(f"'{words[0]}' is a command of its own. Type: {_to_search(rest)}")
    if command is None:
        raise UsageError(_advice([*before, *rest], rest))
    if command == "urgent":
        return [command, *_kept_of_urgent([*before, *rest[1:]])]
    if command == "completion" and len(words) > len(("completion", "bash")):
        raise UsageError(f"'completion' takes one word, the name of a shell. Type: {_to_search(rest)}")
    if command in WORDLESS and len(words) > 1 and not _HELP & {*before, *rest}:
        raise UsageError(f"'{command}' takes no words. Type: {_to_search(rest)}")
    return [command, *before, *_protected(rest[1:])]


def sort_out(arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each argument with what it is: a word, an option, or the value of the option named here."""
    kind, only_words = _WORD, False
    for at, argument in enumerate(arguments):
        if kind is _OPTION and arguments[at - 1] in TAKE_A_VALUE:
            kind = arguments[at - 1]
        elif only_words or not _is_option(argument):
            kind = _WORD
        else:
            kind = _OPTION
            only_words = argument == "--"
        yield argument, kind


def words_in(arguments: Sequence[str]) -> str:
    """What was typed of a person's own words, whatever stands around them."""
    found = []
    for argument, kind in sort_out(arguments):
        if kind in (_WORD, "--concern"):
            found.append(argument)
        elif kind is _OPTION and argument.startswith("--concern="):
            found.append(argument.partition("=")[2])
        elif kind is _OPTION and argument[1].isalpha() and len(argument) > len("-n"):
            found.append(argument[1:])  # a word of a pasted list, such as -stress; no option is like it
    if found and found[0].casefold() in NOT_WORDS:
        del found[0]
    return " ".join(found)


def catalogues_in(arguments: Sequence[str]) -> Chosen:
    """The catalogues that the arguments name, in the order typed, and whether they are to be all."""
    found, only = [], False
    for argument, kind in sort_out(arguments):
        if kind == "--catalogue":
            found.append(argument)
        elif kind is _OPTION and argument.startswith("--catalogue="):
            found.append(argument.partition("=")[2])
        only = only or (kind is _OPTION and argument == "--only")
    return Chosen(tuple(found), only)


def _is_option(argument: str) -> bool:
    """Whether it is written as an option. One that holds a blank is text, unless it carries a value."""
    if not argument.startswith("-") or argument == "-":
        return False
    if len(argument.split()) == 1 and not argument[1].isspace():
        return True
    name, equals, _ = argument.partition("=")
    return bool(equals and name in TAKE_A_VALUE) or (
        argument[:2] == "-n" and argument[2:].strip().isdigit()
    )


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options before the first word, and the rest."""
    for at, (argument, kind) in enumerate(sort_out(arguments)):
        if kind is _WORD:
            return [part for part in arguments[:at] if part != "--"], [argument, *arguments[at + 1 :]]
    return list(arguments), []


def _without_command(options: list[str], *, asks: bool) -> list[str]:
    if _VERSION & {*options}:
        return ["--version"]
    if _HELP & {*options}:
        return ["--help"]
    return ["search", *options] if options or asks else []


def _help_for(words: list[str]) -> list[str]:
    """What `help` followed by these words means; nothing where it begins a sentence."""
    if not words:
        return ["--help"]
    command = _command(words[0]) if len(words) == 1 else None
    if command == "urgent":  # somebody who asks for urgent help gets it
        return [command]
    return [command, "--help"] if command else []


def _command(word: str) -> str | None:
    return next((name for name in (word, word.casefold()) if name in COMMANDS), None)


def _kept_of_urgent(arguments: list[str]) -> list[str]:
    """Of all that follows `urgent`, the options that it has."""
    kept = []
    for argument, kind in sort_out(arguments):
        if kind == "--catalogue":
            kept.append(f"{kind}={argument}")
        elif kind is _OPTION and (argument in OF_URGENT or argument.startswith("--catalogue=")):
            kept.append(argument)
    return [argument for argument in kept if argument != "--catalogue"]


def _protected(arguments: Sequence[str]) -> list[str]:
    """The arguments with a blank before each word that Typer would take for an option."""
    return [
        f" {argument}" if kind is _WORD and argument.startswith("-") and argument != "-" else argument
        for argument, kind in sort_out(arguments)
    ]


def _advice(arguments: list[str], rest: list[str]) -> str:
    from difflib import get_close_matches

    advice = _to_search(arguments)
    if close := get_close_matches(rest[0].casefold(), COMMANDS, n=1, cutoff=0.75):
        advice = f"{wording.typed(['whereto', close[0], *rest[1:]])}, or to search for it: {advice}"
    return f"there is no command '{rest[0]}'. Type: {advice}"


def _to_search(arguments: Sequence[str]) -> str:
    """What to type to search for this; of the options those that only `list` has are left out."""
    kept = [
        argument
        for argument, kind in sort_out(arguments)
        if kind != "--by" and argument.partition("=")[0] not in ("--by", "--concern")
    ]
    advice = f"whereto search {wording.typed(kept)}"
    return advice if len(advice) <= _LONGEST_ADVICE else "whereto search, then your words"
