"""The whole working of a search, as rows: for `--explain`."""

from collections.abc import Iterator

from whereto.model.matches import OfficeScore, Part, Working
from whereto.views.reason import describe
from whereto.views.rows import Row, Tone, title

_OFFICES_SHOWN = 5
_PARTS_SHOWN = 3

_HOW = {
    "spelling": "taken for {taken}",
    "joined": "taken for {taken}, written apart",
    "split": "taken for {taken} and the next, run together",
}


def working_rows(working: Working) -> Iterator[Row]:
    """Words as understood, corrected or ignored; concerns; every office's score, and why it came there."""
    yield Row("Understood", _join(word.taken for word in working.words if word.how == "known"))
    for word in dict.fromkeys(word for word in working.words if word.how in _HOW):
        yield Row("Taken otherwise", f"'{word.written}', {_HOW[word.how].format(taken=word.taken)}")
    yield Row("Common, so weak", _join(_written(working, "common")))
    if denied := list(_written(working, "denied")):
        yield Row("Denied, so ignored", " ".join(denied))
    yield Row("Ignored", _join(_written(working, "unknown")))
    for share in working.shares:
        yield Row("Concern", f"{share.share:.2f} {share.name}", remark=describe(share.hit))
    yield Row("None of the offices", f"{working.nothing:.2f}")
    for place, entry in enumerate(working.offices[:_OFFICES_SHOWN], start=1):
        yield Row(f"Place {place}", f"{entry.score:.2f} {title(entry.office)}", remark=_sum(entry.parts))
        if entry.left_out:
            yield Row("Left out", entry.left_out, tone=Tone.WARNING)
        elif place > 1:
            yield Row("Why not first", _why_behind(working.offices[0], entry))


def _written(working: Working, how: str) -> Iterator[str]:
    return (word.written for word in working.words if word.how == how)


def _join(words: Iterator[str]) -> str:
    return " ".join(dict.fromkeys(words)) or "no word"


def _sum(parts: tuple[Part, ...]) -> str:
    """The score as a sum: each concern's share times how well the concern fits the office."""
    shown = " + ".join(
        f"{part.share.share:.2f} x {part.fit:.2f} {part.share.name}" for part in parts[:_PARTS_SHOWN]
    )
    rest = sum(part.share.share * part.fit for part in parts[_PARTS_SHOWN:])
    return (f"{shown} + {rest:.2f} other" if rest else shown) or "no concern of theirs"


def _why_behind(first: OfficeScore, entry: OfficeScore) -> str:
    """The concern that the first office gains most by."""
    own = {part.share.concern: part.share.share * part.fit for part in entry.parts}
    gains = {part: part.share.share * part.fit - own.get(part.share.concern, 0.0) for part in first.parts}
    if not gains or max(gains.values()) <= 0:
        return f"{title(first.office)} stands earlier in the catalogue, or is named in the question"
    most = max(gains, key=lambda part: gains[part])
    return f"'{most.share.name}' fits {title(first.office)} better"
