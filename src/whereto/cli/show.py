"""`whereto show`: one office's whole card."""

from typing import TYPE_CHECKING, Annotated

import typer

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from whereto.search.names import Found

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
    from whereto.catalogue.find import locate
    from whereto.cli.output import Format, choose_format, print_cards, write
    from whereto.loading import load_catalogue
    from whereto.search.names import find_by_name
    from whereto.views.rows import office_rows, title

    asked = " ".join(name).encode("utf-8", "replace").decode("utf-8").strip()
    if not any(character.isalnum() for character in asked):
        raise UsageError("no office is named. Type one, such as: whereto show ombuds")
    loaded = load_catalogue(locate(catalogue))
    found = find_by_name(asked, loaded.offices)
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import dump, show_document

        write(dump(show_document(asked, found.offices, found.similar, loaded)))
    elif len(found.offices) == 1:
        office = found.offices[0]
        print_cards([(title(office), office_rows(office, loaded))], chosen)
    _say_which(asked, found)
    return ExitStatus.FOUND if len(found.offices) == 1 else ExitStatus.NOTHING_MATCHED


def _say_which(asked: str, found: "Found") -> None:
    """On stderr: what was taken for the name, or the offices that it may mean with what to type."""
    from whereto.cli.output import tell

    fitting, similar = found.offices, found.similar
    shown = asked if len(asked) <= 60 else f"{asked[:60]}..."  # noqa: PLR2004 - enough to recognise it
    if len(fitting) == 1:
        if found.misspelt:
            tell(f"no office is called '{shown}'. Shown is the closest name: {fitting[0].name}.")
        return
    if fitting:
        tell(f"'{shown}' fits {len(fitting)} offices. Show one of them:")
    elif similar:
        tell(f"no office is called '{shown}'. Did you mean:")
    else:
        tell(f"no office is called '{shown}'. All offices: whereto list")
    for office in fitting or similar:
        tell(f"  {office.name}: whereto show {office.id}")
