"""`whereto show`: one office's whole card."""

from typing import Annotated

import typer

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption

Name = Annotated[
    list[str],
    typer.Argument(metavar="NAME...", show_default=False, help="An office's id, name, letters or number."),
]


def show(
    name: Name,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
) -> int:
    """Show one office's whole card, with the source of each fact.

    For example: whereto show ombuds
    """
    from whereto.answer.load import load
    from whereto.answer.look_up import look_up
    from whereto.cli import output

    found = look_up(" ".join(name), load(catalogue))
    return output.show(found, as_json=as_json, plain=plain)
