"""Doubts on offices, and on what offices and concerns have in common."""

from collections.abc import Iterator

from whereto.catalogue.faults import Doubt
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

_HIDES = (("room", "building"), ("room", "floor"))  # the card shows the first of each pair alone
_FEW, _PART, _MANY = 4, 4, 20  # offices with one keyword: so many that are a quarter of all; or so many
_NAMED = 3  # others in a line


def doubts_of_offices(catalogue: Catalogue, *, whole: bool = True) -> Iterator[Doubt]:
    """The doubts on each office by itself; without all concerns nobody knows what leads to it."""
    for number, office in enumerate(catalogue.offices):
        for kind, field, problem, fix, within in _of_office(office):
            path = ("office", number, field) if field else ("office", number)
            yield Doubt(kind, path, f"office '{office.id}'", problem, fix, within)
        if whole and catalogue.concerns and not (office.concerns or office.also_concerns):
            fix = "Name some in 'concerns', so that a question about them leads here."
            problem = "no concern leads to it"
            yield Doubt("no-concern", ("office", number), f"office '{office.id}'", problem, fix)


def _of_office(office: Office) -> Iterator[tuple[str, str, str, str, str]]:
    """Each doubt: its kind, the field, what it is, what to do, and the part of the field."""
    if not (office.best_phone or office.email or office.place or office.url or office.how_to_find):
        fix = "Add a phone, an e-mail address, a place or a page; or say in 'how_to_find' what to do."
        yield "no-way", "", "there is no way to reach it", fix, ""
    for shown, hidden in _HIDES:
        if getattr(office, shown, None) and getattr(office, hidden, None):
            problem = f"'{hidden}' is not shown beside '{shown}'"
            yield "hidden-field", hidden, problem, "Keep one of the two.", ""
    for keyword in office.keywords:
        if not any(map(str.isalpha, keyword)):
            fix = "Remove it, or write a word that people use."
            yield "empty-keyword", "keywords", f"the keyword '{keyword}' has no letter in it", fix, keyword
    for field in ("concerns", "also_concerns"):
        ids = [concern.id for concern in getattr(office, field)]
        for twice in dict.fromkeys(name for name in ids if ids.count(name) > 1):
            problem = f"'{field}' names '{twice}' twice"
            yield "concern-twice", field, problem, "Keep the first.", twice


def doubts_between(catalogue: Catalogue) -> Iterator[Doubt]:
    """What only the whole catalogue shows."""
    yield from _concerns_without_office(catalogue)
    yield from _terms_of_two(catalogue)
    yield from _phones_of_two(catalogue)
    yield from _keywords_of_many(catalogue)


def _concerns_without_office(catalogue: Catalogue) -> Iterator[Doubt]:
    taken = {
        concern.id for office in catalogue.offices for concern in (*office.concerns, *office.also_concerns)
    }
    for number, concern in enumerate(catalogue.concerns):
        if concern.id not in taken:
            fix = "Add its id to 'concerns' of the office that is there for it, or remove it."
            entry = f"concern '{concern.id}'"
            yield Doubt("no-office", ("concern", number), entry, "no office takes it", fix)


def _terms_of_two(catalogue: Catalogue) -> Iterator[Doubt]:
    """Each term that an earlier concern has too, or is called by."""
    owned: dict[str, str] = {}
    for number, concern in enumerate(catalogue.concerns):
        for term in (concern.name, *concern.terms):
            first = owned.setdefault(_key(term), concern.id)
            if first != concern.id:
                yield Doubt(
                    "term-of-two",
                    ("concern", number, "name" if term is concern.name else "terms"),
                    f"concern '{concern.id}'",
                    f"'{term}' belongs to the concern '{first}' as well",
                    "Keep it where it fits best, so that it points to one concern.",
                    term,
                )


def _phones_of_two(catalogue: Catalogue) -> Iterator[Doubt]:
    owned: dict[tuple[str, str | None], str] = {}
    for number, office in enumerate(catalogue.offices):
        for place, phone in enumerate(office.phones):
            if phone.number is None or phone.label:
                continue  # a label says what the line is to this office
            first = owned.setdefault((phone.number, getattr(phone, "extension", None)), office.id)
            if first != office.id:
                yield Doubt(
                    "phone-of-two",
                    ("office", number, "phones", place, "number"),
                    f"office '{office.id}'",
                    f"'{phone.display}' is a number of the office '{first}' as well",
                    "If they share it, say in its 'label' what the line is; if not, correct the wrong one.",
                )


def _keywords_of_many(catalogue: Catalogue) -> Iterator[Doubt]:
    owned: dict[str, list[int]] = {}
    for number, office in enumerate(catalogue.offices):
        for keyword in {_key(each) for each in office.keywords}:
            owned.setdefault(keyword, []).append(number)
    for keyword, numbers in owned.items():
        count = len(numbers)
        if count >= _MANY or (count >= _FEW and count * _PART >= len(catalogue.offices)):
            first = catalogue.offices[numbers[0]]
            written = next(each for each in first.keywords if _key(each) == keyword)
            told = ", ".join(f"'{catalogue.offices[each].id}'" for each in numbers[1 : _NAMED + 1])
            more = f" and {count - _NAMED - 1} more" if count > _NAMED + 1 else ""
            yield Doubt(
                "common-keyword",
                ("office", numbers[0], "keywords"),
                f"office '{first.id}'",
                f"the keyword '{written}' stands in {count} offices, also in {told}{more}",
                "It tells none of them from the others; keep it where it names the office itself.",
                written,
            )


def _key(text: str) -> str:
    """A text without case and with single blanks."""
    return " ".join(text.casefold().split())
