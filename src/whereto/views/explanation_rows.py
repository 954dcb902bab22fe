"""How an answer came about, as rows: for `--explain`."""

from collections.abc import Iterable, Iterator

from whereto.records.answer import Explanation, Hit, OfficeScore, Part
from whereto.views import words
from whereto.views.rows import Row, Tone

_OFFICES_SHOWN = 5
_PARTS_SHOWN = 3

_HOW = {
    "spelling": "taken for {taken}",
    "joined": "taken for {taken}, written apart",
    "split": "taken for {taken} and the next, run together",
}


def explanation_rows(explanation: Explanation) -> Iterator[Row]:
    """Words as understood, corrected or ignored; concerns; every office's score, and why it came there."""
    if explanation.words:  # those of a hidden question are left out
        yield from _word_rows(explanation)
    for concern in explanation.concerns:
        yield Row("Concern", f"{concern.probability:.2f} {concern.name}", remark=_from(concern.hit))
    yield Row("None of the offices", f"{explanation.out_of_scope:.2f}")
    for place, entry in enumerate(explanation.offices[:_OFFICES_SHOWN], start=1):
        yield Row(f"Place {place}", f"{entry.score:.2f} {entry.office.title}", remark=_sum(entry.parts))
        if entry.left_out:
            yield Row("Left out", entry.left_out, tone=Tone.WARNING)
        elif place > 1:
            yield Row("Why not first", _why_behind(explanation.offices[0], entry))
    if explanation.danger:
        yield Row(words.CONTACTS_FOR, f"'{explanation.danger}'")


def _word_rows(explanation: Explanation) -> Iterator[Row]:
    yield Row("Understood", _join(word.taken or "" for word in explanation.words if word.how == "known"))
    for word in dict.fromkeys(word for word in explanation.words if word.how in _HOW):
        yield Row("Taken otherwise", f"'{word.written}', {_HOW[word.how].format(taken=word.taken)}")
    yield Row("Common, so weak", _join(_written(explanation, "common")))
    if denied := list(_written(explanation, "denied")):
        yield Row("Denied, so ignored", " ".join(denied))
    yield Row("Ignored", _join(_written(explanation, "unknown")))


def _from(hit: Hit) -> str:
    """The words that say so, and the term of the catalogue that they are like."""
    told = f"from '{hit.words}'" if hit.words else "from the whole of it"
    same = hit.term.casefold() in (hit.words.casefold(), (hit.concern_name or "").casefold())
    return told if same else f"{told}, like '{hit.term}'"


def _written(explanation: Explanation, how: str) -> Iterator[str]:
    return (word.written for word in explanation.words if word.how == how)


def _join(said: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(said)) or "no word"


def _sum(parts: tuple[Part, ...]) -> str:
    """The score as a sum: each concern's probability times how well the concern fits the office."""
    shown = " + ".join(
        f"{part.concern.probability:.2f} x {part.fit:.2f} {part.concern.name}"
        for part in parts[:_PARTS_SHOWN]
    )
    rest = sum(part.value for part in parts[_PARTS_SHOWN:])
    return (f"{shown} + {rest:.2f} other" if rest else shown) or "no concern of theirs"


def _why_behind(first: OfficeScore, entry: OfficeScore) -> str:
    """The concern that the first office gains most by."""
    own = {part.concern.concern: part.value for part in entry.parts}
    gains = {part: part.value - own.get(part.concern.concern, 0.0) for part in first.parts}
    if not gains or max(gains.values()) <= 0:
        return f"{first.office.title} stands earlier in the catalogue, or is named in the question"
    most = max(gains, key=lambda part: gains[part])
    return f"'{most.concern.name}' fits {first.office.title} better"
