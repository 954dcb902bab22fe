"""`whereto search`: the offices for what a person has on their mind."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from whereto.cli.options import CatalogueOption, ConfidentialOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from whereto.catalogue.find import Location
    from whereto.model.matches import Working
    from whereto.model.offices import Catalogue
    from whereto.search.confiding import Confiding
    from whereto.views.rows import Row
    from whereto.views.shapes import SearchDocument

MAX_QUERY = 10_000  # characters: a very long e-mail; more is a mistake

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS...]",
        show_default=False,
        help="What is on your mind, in your own words; - reads it from standard input.",
    ),
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="Show at most this many offices.")]
Hidden = Annotated[
    bool, typer.Option("--hidden", help="Ask for the words, and do not show them as you type.")
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Show the whole working: words as understood, concerns, scores.")
]


class Request(NamedTuple):
    """What is asked for beside the words."""

    limit: int
    confidential: bool
    explain: bool
    format: str


class Found(NamedTuple):
    """The offices for a query, how they were found, and the catalogue they stand in."""

    confiding: "Confiding"
    working: "Working"
    catalogue: "Catalogue"


def search(
    words: Words = None,
    limit: Limit = 3,
    confidential: ConfidentialOption = False,
    explain: Explain = False,
    hidden: Hidden = False,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
) -> int:
    """Find the offices for what is on your mind, best first.

    For example: whereto search my advisor yells at me. Without words it asks for them.
    """
    from whereto.catalogue.find import locate
    from whereto.cli.ask import words_of_question
    from whereto.cli.output import choose_format
    from whereto.search.urgency import recognise

    text = words_of_question(words, hidden=hidden)
    request = Request(limit, confidential, explain, choose_format(as_json=as_json, plain=plain))
    if danger := recognise(text):
        from whereto.cli.search_urgent import answer_urgent

        return answer_urgent(text, danger.words, catalogue, request)
    query = checked_query(text)
    found = find_offices(query, locate(catalogue), request)
    print_answer(query, found, request)
    return ExitStatus.FOUND if found.confiding.matches else ExitStatus.NOTHING_MATCHED


def checked_query(text: str) -> str:
    """The words as one query. Raises UsageError for one that cannot be understood at all."""
    query = text.encode("utf-8", "replace").decode("utf-8").strip()
    if not query:
        raise UsageError("the query is empty. Type what is on your mind, such as: whereto search stress")
    if len(query) > MAX_QUERY:
        raise UsageError(
            f"the query has {len(query):,} characters; at most {MAX_QUERY:,} can be searched."
            " Shorten it to the part that matters most."
        )
    if not any(character.isalnum() for character in query):
        import shlex

        raise UsageError(
            f"the query {shlex.quote(query[:40])} has no word in it."
            " Type a word or more, such as: whereto search stress"
        )
    return query


def find_offices(query: str, location: "Location", request: Request) -> Found:
    """The offices for a query, with how they were found."""
    from whereto.loading import load_catalogue, load_index
    from whereto.model.offices import Confidentiality
    from whereto.search.confiding import confide
    from whereto.search.model import load_model
    from whereto.search.rank import search as find

    loaded = load_catalogue(location)
    index = load_index(location, loaded)
    offices = [
        office
        for office in loaded.offices
        if not request.confidential or office.confidentiality is Confidentiality.CONFIDENTIAL
    ]
    answer = find(query, loaded, index, load_model(), offices)
    return Found(confide(answer.matches, request.limit, loaded), answer.working, loaded)


def print_answer(query: str, found: Found, request: Request) -> None:
    """The offices as asked for, or what to do where none fits, and the working if wanted."""
    from whereto.cli.output import Format, print_rows, write

    if request.format == Format.JSON:
        from whereto.views.document import dump

        write(dump(answer_document(query, found, request)))
        return
    if found.confiding.matches:
        _print_cards(found, request.format)
    else:
        from whereto.views.rows import fallback_rows

        print_rows("", fallback_rows(found.catalogue), request.format)
    if request.explain:
        from whereto.views.working import working_rows

        write("\n")
        print_rows("How this came about", working_rows(found.working), request.format)


def answer_document(query: str, found: Found, request: Request) -> "SearchDocument":
    """The answer as a JSON document."""
    from whereto.views.document import search_document

    return search_document(
        query,
        found.confiding.matches,
        found.catalogue,
        raised=found.confiding.raised,
        working=found.working if request.explain else None,
    )


def _print_cards(found: Found, chosen: str) -> None:
    from whereto.cli.output import print_cards
    from whereto.views.rows import match_rows, title

    cards: list[tuple[str, Iterable[Row]]] = []
    for match in found.confiding.matches:
        rows = match_rows(
            match,
            found.catalogue,
            sexual_misconduct=found.confiding.sexual_misconduct,
            raised=match.office.id == found.confiding.raised,
        )
        cards.append((title(match.office), rows))
    print_cards(cards, chosen)
