"""Letters as the encoder knows them: small and without accents. Whatever is compared is folded first."""

_MARKS_KEPT = 4  # combining marks after one letter; no script needs more, and sorting many is slow


def fold(text: str) -> str:
    """`text` in small letters without accents."""
    if text.isascii():
        return text.lower()
    import unicodedata  # most texts are plain ASCII

    text = unicodedata.normalize("NFKD", few_marks(text)).casefold()
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def few_marks(text: str) -> str:
    """`text` with no more combining marks on a letter than a script needs."""
    if text.isascii():
        return text
    from unicodedata import combining

    kept, run = [], 0
    for mark in text:
        run = run + 1 if combining(mark) else 0
        if run <= _MARKS_KEPT:
            kept.append(mark)
    return "".join(kept)
