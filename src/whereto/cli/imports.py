"""`whereto import`: a directory of the field as a catalogue of one's own."""

from typing import Annotated

import typer

from whereto.cli.of_a_list import CountryOption, InstitutionOption, day, region

_SHOWN = 20  # lines of the report on standard error; the rest is counted

Source = Annotated[
    str,
    typer.Argument(metavar="SOURCE", show_default=False, help="A folder, a zip, a JSON or a CSV file."),
]
Output = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", show_default=False, help="The catalogue to write."),
]
SourceUrl = Annotated[
    str | None,
    typer.Option("--source-url", metavar="URL", show_default=False, help="The page that you had it from."),
]
ReadOn = Annotated[
    str | None,
    typer.Option(
        "--read-on", metavar="DAY", show_default=False, help="The day you had it, as in 2026-11-22."
    ),
]
ReportFile = Annotated[
    str | None,
    typer.Option("--report", metavar="FILE", show_default=False, help="Write the whole report there."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the catalogue if it is there.")]


def import_catalogue(
    source: Source,
    output: Output,
    country: CountryOption = None,
    source_url: SourceUrl = None,
    read_on: ReadOn = None,
    institution: InstitutionOption = None,
    report: ReportFile = None,
    force: Force = False,
) -> int:
    """Make a catalogue of a directory in HSDS, the standard for directories of services.

    JSON of HSDS 3, CSV tables of HSDS 1 to 3 and of the Ohana API are read. What does not fit is told on
    standard error, line by line; nothing is guessed.
    """
    from whereto.catalogue.locate import locate_file
    from whereto.catalogue.read import MAX_BYTES
    from whereto.catalogue.write import toml_of
    from whereto.cli.output import tell
    from whereto.cli.target import Target
    from whereto.exchange.importing import Asked, import_directory
    from whereto.records import days, wording
    from whereto.records.errors import ExitStatus, UsageError
    from whereto.views.safe import safe

    target, losses = Target.of(output), Target.of(report)
    if target is None:
        raise UsageError("a catalogue is written into a file. Name one, such as: -o my-offices.toml")
    if target.path.exists() and not force:
        raise UsageError(f"{target.path} is there already. Name another file, or replace it with --force.")
    asked = Asked(region(country), source_url, day(read_on) or days.today(), institution)
    imported = import_directory(locate_file(source), asked)
    content = toml_of(imported.tables, _head(source)).encode("utf-8", "replace")
    if len(content) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1024**2} MB, the most that a catalogue may have"
        raise UsageError(f"the catalogue would be larger than {limit}. Import the source in parts.")
    target.write(content)
    if losses:
        losses.write("".join(f"{safe(line)}\n" for line in imported.report.lines).encode())
    told = imported.report.brief
    tell(*told[:_SHOWN])
    if len(told) > _SHOWN:
        where = report or "--report FILE"
        tell(f"and {len(told) - _SHOWN:,} more remarks of other kinds; {where} has every line of them.")
    tell(
        f"wrote {target.path}: {imported.offices:,} offices, {imported.phones:,} phones, "
        f"{imported.concerns:,} concerns. Remarks: {len(imported.report.lines):,}. "
        f"Next: {wording.typed(['whereto', 'prepare', str(target.path)])}"
    )
    return ExitStatus.FOUND


def _head(source: str) -> str:
    from pathlib import Path

    from whereto.views.safe import safe

    return (
        f"Made by whereto import from {safe(Path(source).name)}.\n"
        "Check it before you pass it on; what it could not take over was told on standard error."
    )
