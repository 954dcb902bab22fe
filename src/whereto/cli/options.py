"""The options that several commands share, each described once."""

from typing import Annotated

import typer

CatalogueOption = Annotated[
    str | None,
    typer.Option(
        "--catalogue",
        metavar="FILE",
        show_default=False,
        help="Use this catalogue. It wins over the variable WHERETO_CATALOGUE.",
    ),
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
