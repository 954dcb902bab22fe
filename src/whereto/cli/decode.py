"""From bytes to the words of a question, whatever they were written with; what is no text is refused."""

import codecs

from whereto.records.errors import UsageError

_MARKS = (  # byte-order marks; those of UTF-32 begin as those of UTF-16 do, so they come first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_FILES = (  # how files begin that people take for text
    (b"PK\x03\x04", "a document of an office program or a ZIP archive"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "a document of an older office program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_LOOKED_AT = 10_000  # characters, which is as much as can be searched
_FEW, _SHARE = 8, 0.05  # so many characters that no text holds are a slip; a larger share is no text
_IN_TEXT = frozenset("\t\n\v\f\r\b\x1b\x7f")  # line ends, and what a terminal's keys leave behind


def question_from(data: bytes, encoding: str | None, *, cut: bool = False) -> str:
    """The text in `data`; `encoding` is what the system writes texts in, `cut` says that more would follow.

    Raises UsageError where it is no text.
    """
    for start, kind in _FILES:
        if data.lstrip().startswith(start):
            raise _not_text(f" (it looks like {kind})")
    text = decoded(data, encoding, cut=cut).removeprefix("\ufeff")
    looked_at = text[:_LOOKED_AT]
    strange = sum(mark == "\ufffd" or (mark < " " and mark not in _IN_TEXT) for mark in looked_at)
    if strange > max(_FEW, _SHARE * len(looked_at)):
        raise _not_text("")
    return text


def decoded(data: bytes, encoding: str | None = None, *, cut: bool = False) -> str:
    """The text as its byte-order mark says, else UTF-8, else as `encoding`, else as far as it can be."""
    for mark, named in _MARKS:
        if data.startswith(mark):
            return data.decode(named, "replace")
    if data.count(0) * 3 >= len(data) > 0 and (wide := _wide(data)):
        return wide
    reader = codecs.getincrementaldecoder("utf-8")
    try:
        return reader().decode(data, final=not cut)
    except UnicodeDecodeError:
        pass
    if encoding and codecs.lookup(encoding).name not in ("utf-8", "ascii"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return reader(_LATIN).decode(data, final=not cut)


def understood(argument: str) -> str:
    """An argument of the command line; its bytes that are not UTF-8 as far as they can be understood."""
    if not any("\udc80" <= mark <= "\udcff" for mark in argument):  # how Python keeps such bytes
        return argument
    lone = dict.fromkeys((*range(0xD800, 0xDC80), *range(0xDD00, 0xE000)), "?")  # of no byte at all
    return argument.translate(lone).encode("utf-8", "surrogateescape").decode("utf-8", _LATIN)


def _wide(data: bytes) -> str:
    """Text of two or four bytes a character without a mark; empty where it is none."""
    for encoding in _UNMARKED:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(mark.isprintable() or mark in _IN_TEXT for mark in text):
            return text
    return ""


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are not UTF-8, as Western systems wrote them before it: Latin-1 with curly quotes."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


def _not_text(kind: str) -> UsageError:
    return UsageError(
        f"this is not text{kind}, so nothing was searched. Save it as plain text, or type: whereto search"
        " and paste the words. If it cannot wait: whereto urgent"
    )


_LATIN = "whereto-latin"
codecs.register_error(_LATIN, _as_latin)
