"""`whereto about`: what stands around the offices, and where the facts come from."""

from whereto.cli.options import CatalogueOption, JsonOption, OnlyOption, PlainOption, chosen


def about(
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Show principles, policies, sources with dates, and how to report a wrong fact."""
    from whereto import __version__
    from whereto.answer.around import describe_chosen
    from whereto.cli.output import show

    page = describe_chosen(chosen(catalogue, only), __version__)
    return show(page, as_json=as_json, plain=plain)
