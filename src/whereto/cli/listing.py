"""`whereto list` and `whereto concerns`: what there is."""

from typing import Annotated

import typer

from whereto.cli.options import CatalogueOption, ConfidentialOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError
from whereto.model.offices import Catalogue, Concern, Confidentiality, Contact, Office

ConcernOption = Annotated[
    str | None,
    typer.Option(
        "--concern", metavar="CONCERN", show_default=False, help="Only offices that take this concern."
    ),
]
ByOption = Annotated[
    Contact | None,
    typer.Option("--by", show_default=False, help="Only offices that can be reached this way."),
]


def list_offices(
    confidential: ConfidentialOption = False,
    concern: ConcernOption = None,
    by: ByOption = None,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
) -> int:
    """List the offices, a line each. The filters combine.

    For example: whereto list --confidential --by phone
    """
    from whereto.catalogue.find import locate
    from whereto.cli.output import Format, choose_format, print_list, tell, write
    from whereto.loading import load_catalogue
    from whereto.views.rows import list_lines

    loaded = load_catalogue(locate(catalogue))
    offices: tuple[Office, ...] = loaded.offices
    if concern is not None:
        offices = loaded.offices_for(_concern(concern, loaded).id)
    if confidential:
        offices = tuple(o for o in offices if o.confidentiality is Confidentiality.CONFIDENTIAL)
    if by is not None:
        offices = tuple(office for office in offices if office.reachable_by(by))
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import dump, list_document

        write(dump(list_document(offices, loaded)))
    else:
        print_list(list_lines(offices, by, loaded if confidential else None), chosen)
    if not offices:
        tell("no office fits all of these filters. All offices: whereto list")
        return ExitStatus.NOTHING_MATCHED
    return ExitStatus.FOUND


def concerns(
    as_json: JsonOption = False, plain: PlainOption = False, catalogue: CatalogueOption = None
) -> int:
    """List what you can ask about, with the offices behind each."""
    from whereto.catalogue.find import locate
    from whereto.cli.output import Format, choose_format, print_rows, write
    from whereto.loading import load_catalogue
    from whereto.views.rows import concern_groups

    loaded = load_catalogue(locate(catalogue))
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import concerns_document, dump

        write(dump(concerns_document(loaded)))
    else:
        for number, (group, rows) in enumerate(concern_groups(loaded)):
            write("\n" if number else "")
            print_rows(group, rows, chosen)
    return ExitStatus.FOUND


def _concern(asked: str, catalogue: Catalogue) -> Concern:
    """The concern with this id or name. Raises UsageError that names the closest."""
    from difflib import get_close_matches

    names = {name.casefold(): c for c in catalogue.concerns for name in (c.id, c.name)}
    if found := names.get(asked.strip().casefold()):
        return found
    close = get_close_matches(asked.strip().casefold(), names, n=1, cutoff=0.5)
    advice = f"Did you mean --concern {names[close[0]].id}? " if close else ""
    raise UsageError(f"there is no concern '{asked[:60]}'. {advice}All of them: whereto concerns")
