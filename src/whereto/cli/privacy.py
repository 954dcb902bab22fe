"""`whereto privacy`: what a search leaves behind, and what it does not."""

from whereto.cli.options import JsonOption, PlainOption


def privacy(as_json: JsonOption = False, plain: PlainOption = False) -> int:
    """Say what is left behind on this computer and elsewhere, and how to leave less."""
    from whereto.answer.privacy import PRIVACY
    from whereto.cli.output import show

    return show(PRIVACY, as_json=as_json, plain=plain)
