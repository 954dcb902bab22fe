"""The completion script for PowerShell, on every system."""

from collections.abc import Iterator, Sequence

from whereto.cli.completing.words import filled, names_with_values, places_after_options, quoted
from whereto.cli.described import Command, Value

_SCRIPT = r"""# Completion of whereto for PowerShell. Put this line into the file that $PROFILE names:
#     whereto completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName @('whereto', 'whereto.exe') -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $all = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object {
        $text = if ($null -ne $_.Value) { $_.Value } else { $_.Extent.Text }
        [pscustomobject]@{ Text = "$text"; End = $_.Extent.EndOffset }
    })
    $before = @($all | Where-Object { $_.End -lt $cursorPosition } | ForEach-Object { $_.Text })
    $current = $wordToComplete.Trim([char]39, [char]34)
    $head = ''
    $previous = if ($before.Count) { $before[-1] } else { '' }
    if ($current -match '^(--[a-z-]+)=(.*)$') {
        $previous = $Matches[1]
        $head = $Matches[1] + '='
        $current = $Matches[2]
    }

    $command = ''
    $skip = $false
    foreach ($word in $before) {
        if ($skip) { $skip = $false }
        elseif (@(@VALUED@) -ccontains $word) { $skip = $true }
        elseif (-not $word.StartsWith('-')) { $command = $word; break }
    }

    $kind = ''
    $found = @()
    switch -CaseSensitive ($command + ':' + $previous) {
@AFTER_OPTIONS@
        default {
            if ($current.StartsWith('-')) {
                switch -CaseSensitive ($command) {
@OPTIONS@
                }
            } else {
                switch -CaseSensitive ($command) {
@WORDS@
                }
            }
        }
    }

    if ($kind -eq 'office' -or $kind -eq 'concern') {
        # Asks whereto for what the catalogue in use holds. What comes back is only ever taken as text.
        $line = @($all | ForEach-Object { $_.Text })
        $found = @(& whereto completion --words ($kind + '=' + $current) @line 2>$null | ForEach-Object {
            $pair = $_.Split("`t", 2)
            , @($pair[0], $pair[1])
        })
    } elseif ($kind) {
        return  # PowerShell completes paths by itself
    }

    foreach ($pair in $found) {
        $word = $pair[0]
        if (-not $word.StartsWith($current, [StringComparison]::OrdinalIgnoreCase)) { continue }
        $text = $word
        if ($word -notmatch '^[A-Za-z0-9-]+$') {
            $text = "'" + [System.Management.Automation.Language.CodeGeneration]::
                EscapeSingleQuotedStringContent($word) + "'"
        }
        $told = if ($pair[1]) { $pair[1] } else { $word }
        [System.Management.Automation.CompletionResult]::new($head + $text, $word, 'ParameterValue', $told)
    }
}
"""

_QUOTES = "'\u2018\u2019\u201a\u201b"  # PowerShell takes each of these for a single quote


def script(commands: Sequence[Command]) -> str:
    """The script for these commands."""
    parts = {
        "VALUED": [", ".join(map(_quoted, names_with_values(commands)))],
        "AFTER_OPTIONS": _after_options(commands),
        "OPTIONS": _options(commands),
        "WORDS": _words(commands),
    }
    return filled(_SCRIPT, parts)


def _after_options(commands: Sequence[Command]) -> Iterator[str]:
    for place in places_after_options(commands):
        for name in place.options:
            yield f"        {_quoted(f'{place.command}:{name}')} {{ {_told(place.value)} }}"


def _options(commands: Sequence[Command]) -> Iterator[str]:
    for command in commands:
        pairs = [(name, option.help) for option in command.options for name in option.names]
        yield f"                    {_quoted(command.name)} {{ {_found(pairs)} }}"


def _words(commands: Sequence[Command]) -> Iterator[str]:
    pairs = [(command.name, command.summary) for command in commands if command.name]
    yield f"                    '' {{ {_found(pairs)} }}"
    for command in commands:
        if command.argument:
            yield f"                    {_quoted(command.name)} {{ {_told(command.argument)} }}"
    yield "                    default { $kind = 'nothing' }"


def _told(value: Value) -> str:
    return _found([(word, "") for word in value.words]) if value.words else f"$kind = '{value.kind}'"


def _found(pairs: Sequence[tuple[str, str]]) -> str:
    told = [f"@({_quoted(word)}, {_quoted(text)})" for word, text in pairs]
    alone = ", " if len(told) == 1 else ""  # else a list of one pair would be taken for the pair
    return f"$found = @({alone}{', '.join(told)})"


def _quoted(text: str) -> str:
    pairs = [part for mark in _QUOTES for part in (mark, mark * 2)]
    return quoted(text, *pairs)
