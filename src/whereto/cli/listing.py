"""`whereto list` and `whereto concerns`: what there is."""

from typing import Annotated

import typer

from whereto.cli.options import (
    CatalogueOption,
    ConfidentialOption,
    JsonOption,
    OnlyOption,
    PlainOption,
    chosen,
)
from whereto.records.office import Way

ConcernOption = Annotated[
    str | None,
    typer.Option(
        "--concern",
        metavar="CONCERN",
        show_default=False,
        help="Only offices that take this concern, or one of this group of concerns.",
    ),
]
ByOption = Annotated[
    Way | None,
    typer.Option("--by", show_default=False, help="Only offices that can be reached this way."),
]


def list_offices(
    confidential: ConfidentialOption = False,
    concern: ConcernOption = None,
    by: ByOption = None,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """List the offices with what each is for. The filters combine.

    For example: whereto list --confidential --by phone
    """
    from whereto.answer import listing
    from whereto.answer.load import load
    from whereto.cli.output import show

    loaded = load(chosen(catalogue, only))
    page = listing.list_offices(loaded, concern=concern, confidential=confidential, by=by)
    return show(page, as_json=as_json, plain=plain)


def concerns(
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """List what you can ask about, with the offices behind each."""
    from whereto.answer.around import list_concerns
    from whereto.answer.load import load
    from whereto.cli.output import show

    page = list_concerns(load(chosen(catalogue, only)))
    return show(page, as_json=as_json, plain=plain)
