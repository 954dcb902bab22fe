"""The completion script for bash, from 3.2 on, which macOS still has."""

from collections.abc import Iterator, Sequence

from whereto.cli.completing.words import filled, long_first, names_with_values, places_after_options
from whereto.cli.described import Command, Value

_SCRIPT = r"""# Completion of whereto for bash. Put this line into ~/.bashrc:
#     source <(whereto completion bash)
# or, where the package bash-completion is installed, write this once, and again after an update:
#     whereto completion bash > ~/.local/share/bash-completion/completions/whereto

# Asks whereto for what the catalogue in use holds. What comes back is only ever taken as text.
_whereto_live() {
    local word quoted
    while IFS=$'\t' read -r word _; do
        case $2 in
            \"*) case $word in *[\"\$\`\\!]*) continue ;; esac; quoted=$word ;;
            \'*) case $word in *[\'!]*) continue ;; esac; quoted=$word ;;
            *) printf -v quoted %q "$word" ;;
        esac
        COMPREPLY+=("$quoted")
    done < <(command whereto completion --quoted-words "$1=$2" "${COMP_WORDS[@]:1}" 2>/dev/null </dev/null)
}

_whereto() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} cmd='' kind='' words='' at
    COMPREPLY=()
    # --by=phone comes as three words, of which the second is the sign
    if [ "$cur" = = ]; then
        cur=''
    elif [ "$prev" = = ] && [ "$COMP_CWORD" -gt 2 ]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
            @VALUED@)
                at=$((at + 1))
                if [ "${COMP_WORDS[at]}" = = ]; then at=$((at + 1)); fi
                ;;
            -*|=) ;;
            *) cmd=${COMP_WORDS[at]}; break ;;
        esac
    done
    case $cmd:$prev in
@AFTER_OPTIONS@
        *)
            case $cur in
                -*)
                    case $cmd in
@OPTIONS@
                    esac
                    ;;
                *)
                    case $cmd in
@WORDS@
                    esac
                    ;;
            esac
            ;;
    esac
    case $kind in
        nothing) ;;
        file)
            # readline completes paths better than we could; without compopt, as in 3.2, compgen does
            if ! compopt -o default 2>/dev/null; then
                local IFS=$'\n'
                COMPREPLY=($(compgen -f -- "$cur"))
            fi
            ;;
        office|concern) _whereto_live "$kind" "$cur" ;;
        *) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    esac
}

complete -F _whereto whereto
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
        patterns = "|".join(f"{place.command or chr(39) * 2}:{name}" for name in place.options)
        yield f"        {patterns}) {_told(place.value)} ;;"


def _options(commands: Sequence[Command]) -> Iterator[str]:
    for command in commands:
        names = " ".join(long_first(option)[0] for option in command.options)
        yield f"                        {command.name or chr(39) * 2}) words='{names}' ;;"


def _words(commands: Sequence[Command]) -> Iterator[str]:
    names = " ".join(command.name for command in commands if command.name)
    yield f"                        '') words='{names}' ;;"
    for command in commands:
        if command.argument:
            yield f"                        {command.name}) {_told(command.argument)} ;;"
    yield "                        *) kind=nothing ;;"


def _told(value: Value) -> str:
    return f"words='{' '.join(value.words)}'" if value.words else f"kind={value.kind}"
