"""`whereto export`: the offices in a form that other programs read, or that is printed."""

from typing import Annotated

import typer

from whereto.cli.listing import ByOption, ConcernOption
from whereto.cli.options import CatalogueOption, ConfidentialOption, OnlyOption, chosen
from whereto.records.errors import ExitStatus, UsageError

TOLD = 20  # lines on what could not be carried; more of them nobody reads on a screen

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        show_default=False,
        help="vcard for address books, csv for spreadsheets, html for a sheet to print, json for programs.",
    ),
]
OfficeOption = Annotated[
    list[str] | None,
    typer.Option("--office", metavar="ID", show_default=False, help="Only this office; may be repeated."),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        show_default=False,
        help="Write this file; its ending tells the format: .vcf, .csv, .html or .json.",
    ),
]
ReportOption = Annotated[
    str | None,
    typer.Option(
        "--report",
        metavar="FILE",
        show_default=False,
        help="Write all that could not be carried into this file, a line each.",
    ),
]


def export(
    file_format: FormatOption = None,
    office: OfficeOption = None,
    confidential: ConfidentialOption = False,
    concern: ConcernOption = None,
    by: ByOption = None,
    output: OutputOption = None,
    report: ReportOption = None,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Take the offices to an address book, a spreadsheet, a printer or a program.

    For example: whereto export -o offices.html
    """
    from whereto.answer import listing
    from whereto.answer.load import load
    from whereto.cli.output import tell, write_bytes
    from whereto.cli.target import Target
    from whereto.exchange.exporting import export as write
    from whereto.views.notes import notes_on

    target, losses = Target.of(output), Target.of(report)
    if target and losses and target.path.resolve() == losses.path.resolve():
        raise UsageError(f"the report cannot be the same file as {output}. Name another one.")
    kind = _format(file_format, output)
    loaded = load(chosen(catalogue, only))
    page = listing.list_offices(loaded, concern=concern, confidential=confidential, by=by)
    page = listing.only(page, loaded, office or ())
    tell(*notes_on(page))
    if not page.found:
        return ExitStatus.NOTHING_MATCHED
    exported = write(loaded, page.offices, kind)
    if target:
        target.write(exported.content)
        tell(
            f"wrote {target.path}: {len(page.offices)} {'office' if len(page.offices) == 1 else 'offices'}."
        )
    else:
        write_bytes(exported.content)
    if losses:
        losses.write("".join(f"{line}\n" for line in exported.left_out).encode())
    tell(*_told(exported.left_out, str(losses.path) if losses else None))
    return ExitStatus.FOUND


def _format(named: str | None, output: str | None) -> str:
    """The name of the format. Raises UsageError that lists them all."""
    from whereto.exchange.exporting import FORMATS, format_of

    found = (named or "").casefold() or (format_of(output) if output else None)
    known = f"Choose one with --format: {', '.join(FORMATS)}."
    if found is None:
        told = f"the ending of '{output}' tells no format" if output else "no format is named"
        raise UsageError(f"{told}. {known}")
    if found not in FORMATS:
        raise UsageError(f"there is no format '{named}'. {known}")
    return found


def _told(lines: tuple[str, ...], report: str | None) -> list[str]:
    """What is told on stderr of what could not be carried."""
    if report:
        told = (
            "everything could be carried" if not lines else f"what could not be carried: {len(lines)} lines"
        )
        return [f"wrote {report}: {told}."]
    rest = len(lines) - TOLD
    return [*lines[:TOLD], *([f"and {rest} more. To see all: --report FILE"] if rest > 0 else [])]
