"""`whereto urgent`: who to turn to when it cannot wait."""

from whereto.cli.options import CatalogueOption, JsonOption, OnlyOption, PlainOption, chosen


def urgent(
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Show who to call, text or chat with now, in the order to try them.

    It needs no catalogue. Beside one of your own only contacts for the whole US are added.
    """
    from whereto.catalogue.contacts import help_from
    from whereto.cli.output import show

    return show(help_from(chosen(catalogue, only)), as_json=as_json, plain=plain)
