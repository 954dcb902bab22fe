"""Write the man page from the help of the commands and from the tables of the README.

python scripts/make_man.py            write man/whereto.1
python scripts/make_man.py --check    exit 1 if it differs
"""

import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from whereto import __version__
from whereto.cli.described import Command, Option, described

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "man" / "whereto.1"

DESCRIPTION = """\
whereto tells you which campus office to turn to. Ask in your own words; it answers with what each office
does, whether it is confidential, how to reach it, and where each fact was read.

Typed alone at a terminal, it asks what is on your mind. Options may stand before the command, too.

If somebody is in danger, call first: `whereto urgent` has the numbers."""
FILES = (
    ("data/offices.toml", "The catalogue that comes with whereto; `whereto about` says where it lies."),
    ("/etc/xdg/whereto/*.toml", "Layers for all who use the computer, or a catalogue in its place."),
    ("~/.config/whereto/*.toml", "Layers of your own; `whereto paths` says which are read, in order."),
    ("CATALOGUE.index", "Beside a catalogue of your own, what `whereto prepare` worked out."),
)
EXAMPLES = (
    ("whereto", "Ask, with any mark in your words; nothing of them reaches a file."),
    ("whereto search my advisor yells at me", "Ask on the command line."),
    ("whereto urgent", "Whom to call now."),
    ("whereto show ombuds", "All that is known of one office, with its sources."),
    ("whereto list --confidential --by phone", "The offices that pass both filters."),
    ("whereto list --fields id,name,phone", "Three facts of each office for a script, with tabs between."),
    ("source <(whereto completion bash)", "Complete commands, offices and concerns in this shell."),
)
PRIVACY = """\
whereto sends nothing anywhere and keeps nothing of what you ask: no network, no history, no log. Your
shell, your terminal and your phone may keep more; `whereto privacy` says what, and how to leave less."""
SEE_ALSO = "`fzf`(1), `jq`(1)"
_WIDTH = 78  # of a line of the source


def page() -> str:
    """The whole man page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    program, *commands = described()
    yield '.\\" Written by scripts/make_man.py; change the help of the commands or the README.'
    yield f'.TH WHERETO 1 "{_released()}" "whereto {__version__}" "User Commands"'
    yield from (".SH NAME", f"whereto \\- {_text(_small(program.summary))}")
    yield ".SH SYNOPSIS"
    yield from (".B whereto", ".br", ".B whereto", ".I COMMAND", "[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]")
    yield from (".SH DESCRIPTION", *_paragraphs(DESCRIPTION))
    yield ".SH COMMANDS"
    for command in commands:
        yield from _command(command)
    yield ".SH OPTIONS"
    yield "Those of a command stand with it."
    for option in program.options:
        yield from _option(option)
    yield from _listed("EXIT STATUS", _table("Exit status"))
    yield from _listed("ENVIRONMENT", _table("Variable"))
    yield from _listed("FILES", FILES)
    yield from _listed("EXAMPLES", EXAMPLES)
    yield from (".SH PRIVACY", *_paragraphs(PRIVACY))
    yield from (".SH SEE ALSO", *_paragraphs(SEE_ALSO))


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        yield from ([".PP"] if number else [])
        yield _marked(paragraph)


def _listed(title: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f".SH {title}"
    for name, text in pairs:
        yield from (".TP", f"\\fB{_text(name)}\\fR", _marked(text))


def _command(command: Command) -> Iterator[str]:
    taken = f" {command.argument.metavar}" if command.argument else ""
    yield f'.SS "whereto {command.name} [OPTIONS]{_text(taken)}"'
    yield from _paragraphs(command.help)
    if command.argument and command.argument_help:
        yield from (".TP", f"\\fI{_text(command.argument.metavar)}\\fR", _marked(command.argument_help))
    for option in command.options:
        yield from _option(option)


def _option(option: Option) -> Iterator[str]:
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in sorted(option.names, key=len))
    value = f" \\fI{_text(option.value.metavar.strip('<>'))}\\fR" if option.value else ""
    yield from (".TP", f"{names}{value}", _marked(option.help))


def _table(head: str) -> tuple[tuple[str, str], ...]:
    """The rows of the README's table with this head."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = readme.split(f"| {head} |")[1].split("\n\n")[0].splitlines()[2:]
    cells = [row.strip("| ").split(" | ") for row in rows]
    return tuple((name.strip("`"), text) for name, text in cells)


def _released() -> str:
    """The day of the last release, as the changelog has it."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return str(re.findall(r"(?m)^## \[\d[^\]]*\] - (\S+)$", changelog)[0])


def _small(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}".rstrip(".")


def _marked(text: str) -> str:
    """Lines of text with Markdown's `code` in bold and *stress* in italics."""
    text = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", _text(text))
    text = re.sub(r"\*(\w+)\*", r"\\fI\1\\fR", text)
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    # a line that begins with one of these would be taken for a request
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


def _text(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")


def main() -> int:
    """Write the page, or compare it with the committed one."""
    made = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        print("man/whereto.1 is out of date. Write it with: python scripts/make_man.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
