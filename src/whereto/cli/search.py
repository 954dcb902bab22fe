"""`whereto search`: the offices for what a person has on their mind."""

import shlex
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from whereto.cli.options import CatalogueOption, ConfidentialOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from whereto.catalogue.find import Location
    from whereto.model.offices import Catalogue
    from whereto.search.confiding import Confiding
    from whereto.views.rows import Row

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


def search(
    words: Words = None,
    limit: Limit = 3,
    confidential: ConfidentialOption = False,
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
    chosen = choose_format(as_json=as_json, plain=plain)
    if recognise(text):
        from whereto.cli.search_urgent import answer_urgent

        return answer_urgent(text, limit, catalogue, chosen, confidential=confidential)
    query = checked_query(text)
    found, loaded = find_offices(query, limit, locate(catalogue), confidential=confidential)
    print_answer(query, found, loaded, chosen)
    return ExitStatus.FOUND if found.matches else ExitStatus.NOTHING_MATCHED


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
        raise UsageError(
            f"the query {shlex.quote(query[:40])} has no word in it."
            " Type a word or more, such as: whereto search stress"
        )
    return query


def find_offices(
    query: str, limit: int, location: "Location", *, confidential: bool
) -> "tuple[Confiding, Catalogue]":
    """The offices for a query, and the catalogue they stand in."""
    from whereto.loading import load_catalogue, load_index
    from whereto.model.offices import Confidentiality
    from whereto.search.confiding import confide
    from whereto.search.rank import search as find

    loaded = load_catalogue(location)
    index = load_index(location, loaded)
    offices = [
        office
        for office in loaded.offices
        if not confidential or office.confidentiality is Confidentiality.CONFIDENTIAL
    ]
    return confide(find(query, loaded, index, offices), limit, loaded), loaded


def print_answer(query: str, found: "Confiding", loaded: "Catalogue", chosen: str) -> None:
    """The offices as asked for, or what to do where none fits."""
    from whereto.cli.output import Format, print_cards, print_rows, write

    if chosen == Format.JSON:
        from whereto.views.document import dump, search_document

        write(dump(search_document(query, found.matches, loaded, raised=found.raised)))
    elif found.matches:
        from whereto.views.rows import match_rows, title

        cards: list[tuple[str, Iterable[Row]]] = [
            (
                title(match.office),
                match_rows(
                    match,
                    loaded,
                    sexual_misconduct=found.sexual_misconduct,
                    raised=match.office.id == found.raised,
                ),
            )
            for match in found.matches
        ]
        print_cards(cards, chosen)
    else:
        from whereto.views.rows import fallback_rows

        print_rows("", fallback_rows(loaded), chosen)
