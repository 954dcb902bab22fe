"""`whereto search`: the offices for what a person has on their mind."""

import shlex
from collections.abc import Sequence
from typing import Annotated

import typer

from whereto.cli.options import CatalogueOption, ConfidentialOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError
from whereto.model.matches import Match
from whereto.model.offices import Catalogue

MAX_QUERY = 10_000  # characters: a very long e-mail; more is a mistake

Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", show_default=False, help="What is on your mind, in your own words."),
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="Show at most this many offices.")]

Explain = Annotated[
    bool, typer.Option("--explain", help="Show the whole working: words as understood, concerns, scores.")
]


def search(
    words: Words,
    limit: Limit = 3,
    confidential: ConfidentialOption = False,
    explain: Explain = False,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
) -> int:
    """Find the offices for what is on your mind, best first.

    For example: whereto search my advisor yells at me
    """
    from whereto.catalogue.find import locate
    from whereto.cli.output import Format, choose_format, write
    from whereto.loading import load_catalogue, load_index
    from whereto.model.offices import Confidentiality
    from whereto.search.model import load_model
    from whereto.search.rank import search as find

    query = _query(words)
    location = locate(catalogue)
    loaded = load_catalogue(location)
    index = load_index(location, loaded)
    offices = [
        office
        for office in loaded.offices
        if not confidential or office.confidentiality is Confidentiality.CONFIDENTIAL
    ]
    answer = find(query, loaded, index, load_model(), offices)
    matches = answer.matches[:limit]
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import dump, search_document

        write(dump(search_document(query, matches, loaded, answer.working if explain else None)))
    elif matches:
        _print_matches(matches, chosen)
    else:
        _print_nothing(loaded, chosen)
    if explain and chosen is not Format.JSON:
        from whereto.cli.output import print_rows
        from whereto.views.working import working_rows

        write("\n")
        print_rows("How this came about", working_rows(answer.working), chosen)
    return ExitStatus.FOUND if matches else ExitStatus.NOTHING_MATCHED


def _query(words: list[str]) -> str:
    """The words as one query. Raises UsageError for one that cannot be understood at all."""
    query = " ".join(words).encode("utf-8", "replace").decode("utf-8").strip()
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


def _print_matches(matches: Sequence[Match], chosen: str) -> None:
    from whereto.cli.output import print_cards
    from whereto.views.rows import match_rows, title

    print_cards([(title(match.office), match_rows(match)) for match in matches], chosen)


def _print_nothing(catalogue: Catalogue, chosen: str) -> None:
    from whereto.cli.output import print_rows
    from whereto.views.rows import fallback_rows

    print_rows("", fallback_rows(catalogue), chosen)
