"""The completion script for fish."""

from collections.abc import Iterator, Sequence

from whereto.cli.completing.words import long_first, names_with_values, quoted
from whereto.cli.described import Command, Option, Value

_HEAD = r"""# Completion of whereto for fish. Write it once, and again after an update:
#     whereto completion fish > ~/.config/fish/completions/whereto.fish

# Whether the command that was typed is this one; '' while there is none yet.
function __whereto_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l command ''
    set -l skip no
    for word in $words
        if test $skip = yes
            set skip no
        else if contains -- $word @VALUED@
            set skip yes
        else if not string match -q -- '-*' $word
            set command $word
            break
        end
    end
    test "$command" = "$argv[1]"
end

# Asks whereto for what the catalogue in use holds. What comes back is only ever taken as text.
function __whereto_live
    set -l current (commandline -ct | string collect)
    set -l words (commandline -op)
    set -e words[1]
    set current (string replace -r -- '^--[a-z-]+=' '' "$current")
    set current (string unescape -- "$current"; or string replace -r -- '^["\']' '' "$current")
    command whereto completion --words "$argv[1]=$current" $words 2>/dev/null </dev/null
end

complete -c whereto -f
"""


def script(commands: Sequence[Command]) -> str:
    """The script for these commands."""
    head = _HEAD.replace("@VALUED@", " ".join(names_with_values(commands)))
    return head + "".join(f"{line}\n" for line in _lines(commands))


def _lines(commands: Sequence[Command]) -> Iterator[str]:
    for command in commands:
        if command.name:
            told = _quoted(command.summary)
            yield f"complete -c whereto -n \"__whereto_at ''\" -a {command.name} -d {told}"
    for command in commands:
        at = f"complete -c whereto -n \"__whereto_at '{command.name}'\""
        if command.argument:
            yield f"{at}{_taken(command.argument)}"
        for option in command.options:
            yield f"{at}{_names(option)}{_value(option)} -d {_quoted(option.help)}"


def _names(option: Option) -> str:
    return "".join(
        f" -l {name.removeprefix('--')}" if name.startswith("--") else f" -s {name.removeprefix('-')}"
        for name in long_first(option)
    )


def _value(option: Option) -> str:
    """How its value is completed; -x takes one and no path, -r takes one."""
    if option.value is None:
        return ""
    return f" -r{_taken(option.value)}" if option.value.kind == "file" else f" -x{_taken(option.value)}"


def _taken(value: Value) -> str:
    if value.kind == "file":
        return " -F"
    if value.kind == "nothing":
        return ""
    words = " ".join(value.words) if value.words else f"(__whereto_live {value.kind})"
    return f" -a {_quoted(words)}"


def _quoted(text: str) -> str:
    return quoted(text, "\\", "\\\\", "'", "\\'")
