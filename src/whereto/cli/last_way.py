"""The last way out of the urgent contacts, for when whereto itself is broken.

Nothing here loads more than the standard library before the contacts are written: each step is tried
without trusting the one before, and the last of them is two lines of this file.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress

from whereto.cli.streams import discard_output, flush, write, write_lines

CONTACTS = (  # a test holds them to those of catalogue/contacts.py
    "Call 911: Emergency (danger to life), in the US",
    "Call or text 988: 988 Suicide & Crisis Lifeline, day and night, in the US",
    "Outside the US, call the emergency number of the country you are in.",
)
SEE_URGENT = "if it cannot wait: whereto urgent"


def asks_for_contacts(given: Sequence[str]) -> bool:
    """Whether these arguments are of `whereto urgent`."""
    words = (argument for argument in given if not argument.startswith("-"))
    return next(words, "").casefold() == "urgent"


def show_contacts(given: Sequence[str]) -> None:
    """Print the contacts to stdout at once, without what draws cards or reads options.

    As JSON where that is asked for and can be made. Raises OSError where they cannot be written.
    """
    for piece in _pieces(given):
        write(piece)
    flush()


def contacts_beside(given: Sequence[str]) -> tuple[str, ...]:
    """The contacts in a line each where the words typed speak of danger, to stand below an error.

    Where it cannot be told whether they do, two numbers. Never raises an Exception.
    """
    try:
        from whereto.cli.arguments import catalogues_in, words_in
        from whereto.cli.in_danger import lines_for

        return lines_for(words_in(given), catalogues_in(given))
    except Exception:  # noqa: BLE001 - something went wrong already, and is told
        return CONTACTS if any(not argument.startswith("-") for argument in given[1:]) else ()


def tell_contacts(lines: Sequence[str]) -> None:
    """Messages, to stderr; where they cannot be written, as data to stdout, which may be read."""
    from whereto.views.safe import safe

    if not lines or write_lines(*map(safe, lines)):
        return
    try:
        write("".join(f"{safe(line)}\n" for line in lines))
        flush()
    except OSError:
        discard_output()  # so that the status stays that of the error


def _pieces(given: Sequence[str]) -> list[str]:
    with suppress(Exception):
        from whereto.catalogue.contacts import help_from
        from whereto.cli.arguments import catalogues_in
        from whereto.views.present import present
        from whereto.views.screen import Format, Screen

        chosen = Format.JSON if "--json" in given else Format.PLAIN
        return list(present(help_from(catalogues_in(given)), chosen, Screen(stream=sys.stdout, width=80)))
    return [f"{line}\n" for line in CONTACTS]
