"""An address as a QR code, drawn in the page itself."""

_QUIET = 4  # modules of white around it, as the standard asks for


def qr_code(url: str, title: str) -> str:
    """An SVG with this title for those who cannot see it; nothing where the address is too long for a code.

    It is black on white in any case: cameras read the other way round badly.
    """
    import segno

    try:
        code = segno.make(url, error="m", micro=False)
    except segno.DataOverflowError:
        return ""
    drawn = code.svg_inline(border=_QUIET, light="#fff", omitsize=True, title=title, svgclass="qr")
    return drawn.replace("<svg ", '<svg role="img" ', 1)
