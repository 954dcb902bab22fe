"""`whereto show`: one office's whole card."""

from typing import Annotated

import typer

from whereto.cli.options import CatalogueOption, JsonOption, LongOption, OnlyOption, PlainOption, chosen

Name = Annotated[
    list[str],
    typer.Argument(metavar="NAME...", show_default=False, help="An office's id, name, letters or number."),
]


def show(
    name: Name,
    long: LongOption = False,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Show one office's card, with the source of each fact.

    For example: whereto show ombuds
    """
    from whereto.answer.look_up import look_up_in
    from whereto.cli import output
    from whereto.cli.decode import understood

    asked = understood(" ".join(part.strip() for part in name))
    files = chosen(catalogue, only)
    found = look_up_in(files, asked)
    status = output.show(found, as_json=as_json, plain=plain, long=long)
    if not found.found:
        from whereto.cli.in_danger import lines_for

        output.tell(*lines_for(f"show {asked}", files))
    return status
