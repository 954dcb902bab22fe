"""`whereto urgent`: who to turn to when it cannot wait."""

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus, UsageError


def urgent(
    as_json: JsonOption = False, plain: PlainOption = False, catalogue: CatalogueOption = None
) -> int:
    """Show who to call, text or chat with now, in the order to try them.

    It needs no catalogue: the contacts that come with whereto are always shown.
    """
    from whereto.catalogue.find import Location, locate, shipped_path
    from whereto.cli.output import Format, choose_format, print_sections, tell, write
    from whereto.urgent import urgent_help

    fault = ""
    try:
        location = locate(catalogue)
    except UsageError as error:  # an option without a file is no reason to show nothing
        location, fault = Location(shipped_path(), ""), error.lines[0]
    found = urgent_help(location)
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import dump
        from whereto.views.urgent_document import urgent_document

        write(dump(urgent_document(found)))
    else:
        from whereto.views.urgent_rows import short_sections, whole_sections

        sections = short_sections(found) if chosen is Format.CARD else whole_sections(found)
        print_sections(sections, chosen)
    for line in (fault, found.fault):
        if line:
            tell(line)
    return ExitStatus.FOUND
