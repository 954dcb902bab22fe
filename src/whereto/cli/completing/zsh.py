"""The completion script for zsh."""

from collections.abc import Iterator, Sequence

from whereto.cli.completing.words import filled, names_with_values, places_after_options, quoted
from whereto.cli.described import Command, Value

_SCRIPT = r"""#compdef whereto
# Completion of whereto for zsh. Put this line into ~/.zshrc, below the line with compinit:
#     source <(whereto completion zsh)
# or write it once, and again after an update, into a folder that stands in $fpath:
#     whereto completion zsh > ~/.zfunc/_whereto

# Asks whereto for what the catalogue in use holds. What comes back is only ever taken as text.
_whereto_live() {
    local word told
    local -a found
    while IFS=$'\t' read -r word told; do
        word=${word//\\/\\\\}
        found+=("${word//:/\\:}:$told")
    done < <(command whereto completion --words "$1=${(Q)PREFIX}" "${(@Q)words[2,-1]}" \
        2>/dev/null </dev/null)
    _describe -t whereto-$1 $1 found -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
}

_whereto() {
    local cmd='' kind='' prev=${words[CURRENT-1]} at
    local -a found
    if [[ $PREFIX == --*=* ]]; then
        prev=${PREFIX%%=*}
        compset -P 1 '*='
    fi
    for ((at = 2; at < CURRENT; at++)); do
        case ${words[at]} in
            (@VALUED@) at=$((at + 1)) ;;
            (-*) ;;
            (*) cmd=${words[at]}; break ;;
        esac
    done
    case $cmd:$prev in
@AFTER_OPTIONS@
        (*)
            if [[ $PREFIX == -* ]]; then
                case $cmd in
@OPTIONS@
                esac
            else
                case $cmd in
@WORDS@
                esac
            fi
            ;;
    esac
    case $kind in
        (nothing) _message 'words of your own' ;;
        (file) _files ;;
        (office|concern) _whereto_live $kind ;;
        (*) _describe -t whereto whereto found ;;
    esac
}

# Read from a folder of $fpath this file is the function itself; otherwise it is told to zsh here.
if [[ ${funcstack[1]} == _whereto ]]; then
    _whereto "$@"
else
    compdef _whereto whereto
fi
"""


def script(commands: Sequence[Command]) -> str:
    """The script for these commands."""
    parts = {
        "VALUED": ["|".join(names_with_values(commands))],
        "AFTER_OPTIONS": _after_options(commands),
        "OPTIONS": _options(commands),
        "WORDS": _words(commands),
    }
    return filled(_SCRIPT, parts)


def _after_options(commands: Sequence[Command]) -> Iterator[str]:
    for place in places_after_options(commands):
        patterns = "|".join(f"{place.command}:{name}" for name in place.options)
        yield f"        ({patterns}) {_told(place.value)} ;;"


def _options(commands: Sequence[Command]) -> Iterator[str]:
    for command in commands:
        pairs = [(name, option.help) for option in command.options for name in option.names]
        yield f"                    ({command.name or chr(39) * 2}) {_found(pairs)} ;;"


def _words(commands: Sequence[Command]) -> Iterator[str]:
    pairs = [(command.name, command.summary) for command in commands if command.name]
    yield f"                    ('') {_found(pairs)} ;;"
    for command in commands:
        if command.argument:
            yield f"                    ({command.name}) {_told(command.argument)} ;;"
    yield "                    (*) kind=nothing ;;"


def _told(value: Value) -> str:
    return f"found=({' '.join(value.words)})" if value.words else f"kind={value.kind}"


def _found(pairs: Sequence[tuple[str, str]]) -> str:
    told = (quoted(f"{word}:{text}", "'", r"'\''") for word, text in pairs)
    return f"found=({' '.join(told)})"
