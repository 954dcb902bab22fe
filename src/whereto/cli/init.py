"""`whereto init`: the beginning of a catalogue of one's own."""

from typing import Annotated

import typer

from whereto.cli.of_a_list import CountryOption, InstitutionOption
from whereto.cli.options import CatalogueOption, OnlyOption, chosen

File = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]",
        show_default=False,
        help="Where to write it, by default offices.toml here; - for standard output.",
    ),
]
FromCsv = Annotated[
    str | None,
    typer.Option(
        "--from-csv",
        metavar="TABLE",
        show_default=False,
        help="Begin with the offices in this table, saved as CSV from a spreadsheet.",
    ),
]
SourceUrl = Annotated[
    str | None,
    typer.Option("--source-url", metavar="URL", show_default=False, help="The page that it is from."),
]
SourceTitle = Annotated[
    str | None,
    typer.Option("--source-title", metavar="TEXT", show_default=False, help="What that page is."),
]
ReadOn = Annotated[
    str | None,
    typer.Option(
        "--read-on",
        metavar="DAY",
        show_default=False,
        help="The day somebody compared the table with it, as 2026-11-22; by default today.",
    ),
]
Officer = Annotated[
    bool,
    typer.Option("--officer", help="Instead, write down who it is in your department, for you alone."),
]
OfficeId = Annotated[
    str,
    typer.Option("--office", metavar="ID", help="With --officer: the office that it is about."),
]
Name = Annotated[
    str | None,
    typer.Option("--name", metavar="TEXT", show_default=False, help="With --officer: whom to ask for."),
]
Phone = Annotated[
    str | None,
    typer.Option("--phone", metavar="TEXT", show_default=False, help="With --officer: the number."),
]
Email = Annotated[
    str | None,
    typer.Option("--email", metavar="TEXT", show_default=False, help="With --officer: the address."),
]
Room = Annotated[
    str | None,
    typer.Option("--room", metavar="TEXT", show_default=False, help="With --officer: the room."),
]
SchemaOnly = Annotated[
    bool,
    typer.Option("--schema", help="Write only catalogue.schema.json, by which an editor helps, anew."),
]


def init(
    file: File = None,
    from_csv: FromCsv = None,
    institution: InstitutionOption = None,
    source_url: SourceUrl = None,
    source_title: SourceTitle = None,
    read_on: ReadOn = None,
    country: CountryOption = None,
    officer: Officer = False,
    office: OfficeId = "graduate-officer",
    name: Name = None,
    phone: Phone = None,
    email: Email = None,
    room: Room = None,
    schema: SchemaOnly = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Begin a catalogue of your own: two invented offices to be replaced, or the offices of a table.

    No file is overwritten. A file catalogue.schema.json is put beside it, by which an editor completes and
    checks the catalogue while you type.
    """
    from whereto.cli import init_files, init_officer
    from whereto.exchange.department import Given
    from whereto.records.errors import UsageError

    of_table = {
        "--institution": institution,
        "--source-url": source_url,
        "--source-title": source_title,
        "--read-on": read_on,
    }
    of_officer = {"--name": name, "--phone": phone, "--email": email, "--room": room}
    if officer + schema + (from_csv is not None) > 1:
        raise UsageError("--from-csv, --officer and --schema each write another file. Give one of them.")
    for option, value in (*of_table.items(), ("--country", country)) if from_csv is None else ():
        if value is not None and not (officer and option == "--country"):
            raise UsageError(f"{option} says something of a table. Add --from-csv TABLE, or leave it out.")
    for option, value in of_officer.items():
        if value is not None and not officer:
            raise UsageError(f"{option} says something of an officer. Add --officer, or leave it out.")
    if officer:
        given = Given(name, phone, email, room)
        return init_officer.write_layer(file, office, given, country, chosen(catalogue, only))
    if schema:
        return init_files.write_schema(file)
    if from_csv is not None:
        return init_files.write_table(
            file,
            from_csv,
            institution=institution,
            url=source_url,
            title=source_title,
            read_on=read_on,
            country=country,
        )
    return init_files.write_starter(file)
