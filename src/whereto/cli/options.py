"""The options that several commands share, each described once."""

from typing import Annotated

import typer

from whereto.catalogue.order import Chosen

CatalogueOption = Annotated[
    list[str] | None,
    typer.Option(
        "--catalogue",
        metavar="FILE",
        show_default=False,
        help="Use this catalogue, or lay this layer over the others; may be repeated. "
        "It wins over the variable WHERETO_CATALOGUE.",
    ),
]
OnlyOption = Annotated[
    bool, typer.Option("--only", help="Use nothing but what --catalogue or the variable names.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object, for scripts.")]
PlainOption = Annotated[
    bool,
    typer.Option("--plain", help="Print one 'Label: value' a line; so it does in a pipe, too."),
]
LongOption = Annotated[bool, typer.Option("--long", help="Show all that is known of each office.")]
ConfidentialOption = Annotated[
    bool, typer.Option("--confidential", help="Only offices that a named source calls confidential.")
]


def chosen(catalogue: list[str] | None, only: bool) -> Chosen:
    """What the two options for catalogues choose together."""
    return Chosen(tuple(catalogue or ()), only)
