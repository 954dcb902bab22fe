"""The answer to a text that speaks of danger: urgent contacts first, whatever becomes of the search."""

from typing import TYPE_CHECKING

from whereto.catalogue.find import Location, locate, shipped_path
from whereto.cli.output import Format, print_rows, tell, write
from whereto.cli.search import (
    Found,
    Request,
    answer_document,
    checked_query,
    find_offices,
    print_answer,
)
from whereto.model.errors import CatalogueError, ExitStatus, UsageError, WheretoError
from whereto.urgent import urgent_help
from whereto.views import urgent_words as words

if TYPE_CHECKING:
    from whereto.model.urgent import UrgentHelp

_SHOWN = 300  # characters of a query too long to search that JSON repeats


def answer_urgent(text: str, because: str, catalogue: str | None, request: Request) -> int:
    """Print the contacts, then the offices; what goes wrong is told on stderr and changes nothing.

    `because` are the words that speak of danger; they are named where the working is asked for.
    """
    location, told = _location(catalogue)
    help_ = urgent_help(location)
    chosen = request.format
    if chosen != Format.JSON:
        _print_contacts(help_, chosen)
    try:
        if help_.fault:
            raise CatalogueError(help_.fault)  # noqa: TRY301 - it ends as any other failure does
        query = checked_query(text)
        _print_offices(query, because, find_offices(query, location, request), help_, request)
    except WheretoError as error:
        told += list(error.lines)
        _print_reason(text, help_, _reason(error), chosen)
    except OSError:
        raise  # the output itself cannot be written
    except Exception as error:  # noqa: BLE001 - the contacts stand, the rest is less important
        told.append(f"a fault of whereto's own ({type(error).__name__}). Nothing was kept.")
        _print_reason(text, help_, words.SEARCH_FAILED, chosen)
    tell(*told)
    return ExitStatus.FOUND


def _location(catalogue: str | None) -> tuple[Location, list[str]]:
    """The catalogue to use; an option without a file is told, and the shipped one is used."""
    try:
        return locate(catalogue), []
    except UsageError as error:
        return Location(shipped_path(), ""), list(error.lines)


def _print_contacts(help_: "UrgentHelp", chosen: str) -> None:
    from whereto.views.urgent_rows import search_rows

    print_rows(words.SEARCH_TITLE, search_rows(help_), chosen)
    write("\n")


def _print_offices(query: str, because: str, found: Found, help_: "UrgentHelp", request: Request) -> None:
    if request.format != Format.JSON:
        print_answer(query, found, request)
        if request.explain:
            from whereto.views.rows import Row

            print_rows("", [Row(words.BECAUSE, f"'{because}'")], request.format)
        return
    from whereto.views.document import dump
    from whereto.views.urgent_document import contact_shapes

    document = answer_document(query, found, request)
    document["urgent"] = True
    document["urgent_contacts"] = contact_shapes(help_)
    if document["explanation"]:
        document["explanation"]["danger"] = because
    write(dump(document))


def _reason(error: WheretoError) -> str:
    return words.CATALOGUE_FAILED if isinstance(error, CatalogueError) else words.TOO_LONG


def _print_reason(text: str, help_: "UrgentHelp", reason: str, chosen: str) -> None:
    if chosen != Format.JSON:
        from whereto.views.rows import Row

        print_rows("", [Row("Result", reason)], chosen)
        return
    from whereto.views.document import dump
    from whereto.views.urgent_document import search_without_offices

    query = text.encode("utf-8", "replace").decode("utf-8").strip()[:_SHOWN]
    write(dump(search_without_offices(query, help_, reason)))
