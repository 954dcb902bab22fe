"""The words that a shell asks for while somebody types: offices and concerns of the catalogue in use.

    whereto completion --words KIND=PREFIX [WORDS ON THE LINE...]

prints `word<TAB>description`, a line each. `--quoted-words` says that prefix and words stand as they were
typed in a POSIX shell, quotes and all. No help has it and it goes past Typer, since it runs at a key: no
more is loaded than the catalogue. Whatever is wrong, it prints nothing and says nothing.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress

from whereto.records.catalogue import Catalogue
from whereto.views.safe import safe

ASKS, ASKS_QUOTED = "--words", "--quoted-words"
_COMMAND = "completion"
_MOST_BYTES = 1024 * 1024  # of a catalogue without an index; reading more takes longer than a key may


def asked_for_words(given: Sequence[str]) -> bool:
    """Whether these arguments come from a completion script."""
    return len(given) > 1 and given[0] == _COMMAND and given[1] in (ASKS, ASKS_QUOTED)


def print_words(given: Sequence[str]) -> None:
    """Print what fits; `given` are the arguments of `asked_for_words`."""
    with suppress(Exception):
        asked, *line = given[2:]
        if given[1] == ASKS_QUOTED:
            asked, line = unquoted(asked), [unquoted(word) for word in line if word != "="]
        kind, _, prefix = asked.partition("=")  # in one word, since some shells drop an empty one
        catalogue = _catalogue_on(line)
        encoding = sys.stdout.encoding or "ascii"
        for word, description in words_of(kind, prefix, catalogue) if catalogue else ():
            with suppress(UnicodeEncodeError):  # a word that cannot be shown as it is would be another one
                word.encode(encoding)
                sys.stdout.write(f"{word}\t{safe(description)}\n")
        sys.stdout.flush()


def words_of(kind: str, prefix: str, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The ids of this kind that begin with `prefix`, or else the names, each with what it means.

    Nothing that holds a control or an invisible character, and nothing that would be taken for an option.
    """
    ids, names = _offices(catalogue) if kind == "office" else _concerns(catalogue)
    wanted = prefix.casefold()
    for known in (ids, names):
        found = [pair for pair in known if _usable(pair[0]) and pair[0].casefold().startswith(wanted)]
        if found:
            yield from dict(found).items()
            return


def unquoted(word: str) -> str:
    """A word as a POSIX shell would take it; one whose quote is still open as if it ended there."""
    from shlex import split

    for end in ("", '"', "'"):
        with suppress(ValueError):
            return " ".join(split(word + end))
    return word


def _offices(catalogue: Catalogue) -> tuple[list[tuple[str, str]], ...]:
    offices = catalogue.offices
    names = [(name, each.id) for each in offices for name in (each.name, *each.alternate_names)]
    return [(each.id, each.title) for each in offices], names


def _concerns(catalogue: Catalogue) -> tuple[list[tuple[str, str]], ...]:
    concerns = catalogue.concerns
    groups = [(each.group.casefold(), "a group of concerns") for each in concerns if each.group]
    ids = [(each.id, each.name) for each in concerns]
    return [*ids, *groups], [(each.name, each.id) for each in concerns]


def _usable(word: str) -> bool:
    return word.isprintable() and not word.startswith("-") and bool(word.strip())


def _catalogue_on(line: Sequence[str]) -> Catalogue | None:
    """The catalogue that the line names, or the one in use; None where reading it may take long.

    Raises an error where it cannot be used.
    """
    from whereto.catalogue.order import in_order
    from whereto.catalogue.prepared import path_beside
    from whereto.catalogue.stack import load_stack
    from whereto.cli.arguments import catalogues_in

    files = in_order(catalogues_in(line)).files
    named = [file.path for file in files if file.origin]
    if any(path.stat().st_size > _MOST_BYTES and not path_beside(path).exists() for path in named):
        return None
    return load_stack(files).catalogue
