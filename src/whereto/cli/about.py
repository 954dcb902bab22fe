"""`whereto about`: what stands around the offices, and where the facts come from."""

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption


def about(
    as_json: JsonOption = False, plain: PlainOption = False, catalogue: CatalogueOption = None
) -> int:
    """Show principles, policies, sources with dates, and how to report a wrong fact."""
    from whereto import __version__
    from whereto.answer.around import describe
    from whereto.catalogue.load import load_catalogue
    from whereto.catalogue.locate import locate
    from whereto.cli.output import show

    location = locate(catalogue)
    page = describe(load_catalogue(location), location, __version__)
    return show(page, as_json=as_json, plain=plain)
