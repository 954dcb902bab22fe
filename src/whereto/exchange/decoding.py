"""The text of a file in a source, whatever encoding it was saved in."""

from whereto.exchange.package import Piece
from whereto.exchange.report import Report

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # the marks that such a file begins with


def decoded(piece: Piece, report: Report) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252, which is reported.

    A byte that Windows-1252 has no character for is reported, too; it alone is not kept.
    """
    if piece.content.startswith(_UTF_16):
        text = piece.content.decode("utf-16", errors="replace")
    else:
        try:
            return piece.content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = piece.content.count(b"\n", 0, error.start) + 1
            report.add(piece.name, str(line), "this file is not UTF-8; it is read as Windows-1252")
        text = piece.content.decode("cp1252", errors="replace")
    if "\ufffd" in text:
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        report.add(piece.name, str(line), "bytes that are no character in its encoding are not kept")
    return text
