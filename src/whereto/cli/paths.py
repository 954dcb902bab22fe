"""`whereto paths`: which files make up the catalogue in use."""

from whereto.cli.options import CatalogueOption, JsonOption, OnlyOption, PlainOption, chosen


def paths(
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Show which files were read, in order, what each changed, and which are left out and why.

    The later lie over the earlier; see also where files were looked for.
    """
    from whereto.answer.paths import look_at_files
    from whereto.cli.output import show

    return show(look_at_files(chosen(catalogue, only)), as_json=as_json, plain=plain)
