"""`whereto privacy`: what a search leaves behind, and what it does not."""

from whereto.cli.options import JsonOption, PlainOption
from whereto.model.errors import ExitStatus


def privacy(as_json: JsonOption = False, plain: PlainOption = False) -> int:
    """Say what is left behind on this computer and elsewhere, and how to leave less."""
    from whereto.cli.output import Format, choose_format, print_rows, write
    from whereto.views.privacy import privacy_document, privacy_rows

    chosen = choose_format(as_json=as_json, plain=plain)
    if chosen is Format.JSON:
        from whereto.views.document import dump

        write(dump(privacy_document()))
    else:
        print_rows("", privacy_rows(), chosen)
    return ExitStatus.FOUND
