"""`whereto about`: what stands around the offices, and where the facts come from."""

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption
from whereto.model.errors import ExitStatus


def about(
    as_json: JsonOption = False, plain: PlainOption = False, catalogue: CatalogueOption = None
) -> int:
    """Show principles, policies, sources with dates, and how to report a wrong fact."""
    from whereto import __version__
    from whereto.catalogue.find import locate
    from whereto.cli.output import Format, choose_format, print_rows, write
    from whereto.loading import load_catalogue
    from whereto.views.rows import about_rows

    location = locate(catalogue)
    loaded = load_catalogue(location)
    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import about_document, dump

        write(dump(about_document(loaded, __version__, str(location.path))))
    else:
        print_rows("", about_rows(loaded, __version__, str(location.path)), chosen)
    return ExitStatus.FOUND
