"""`whereto list` and `whereto concerns`: what there is."""

from enum import StrEnum
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
from whereto.records.errors import UsageError
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


class Lines(StrEnum):
    """The forms of the list that scripts read line by line."""

    TSV = "tsv"
    NDJSON = "ndjson"


FormatOption = Annotated[
    Lines | None,
    typer.Option(
        "--format",
        show_default=False,
        help="Print a line for each office: fields with tabs between, or a JSON object.",
    ),
]
FieldsOption = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="FIELDS",
        show_default=False,
        help="Only these, such as id,name,phone,email; otherwise named as in --json. Alone it means tsv.",
    ),
]


def list_offices(
    confidential: ConfidentialOption = False,
    concern: ConcernOption = None,
    by: ByOption = None,
    lines: FormatOption = None,
    fields: FieldsOption = None,
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
    from whereto.cli.output import show, show_pieces

    form = lines or (Lines.TSV if fields is not None else None)
    if form and (as_json or plain):
        raise UsageError(
            "--format and --fields print in a form of their own. Leave out --json and --plain."
        )
    loaded = load(chosen(catalogue, only))
    page = listing.list_offices(loaded, concern=concern, confidential=confidential, by=by)
    if form is None:
        return show(page, as_json=as_json, plain=plain)
    from whereto.views import columns

    named = None if fields is None else columns.fields_named(fields)
    if form is Lines.TSV:
        return show_pieces(page, columns.tab_separated(page.offices, named or columns.USUAL))
    return show_pieces(page, columns.json_lines(page.offices, named or ()))


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
