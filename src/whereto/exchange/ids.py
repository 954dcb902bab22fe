"""Ids for offices whose names may repeat: short, distinct, and no other office's name."""

from collections.abc import Iterable, Sequence

from whereto.catalogue.faults import Table
from whereto.exchange.cleaning import slug


def named_apart(offices: Sequence[tuple[Table, Sequence[str]]]) -> None:
    """Give each office its id; beside each stands what tells it from others of its name, plainest first.

    The name alone is the id where no other office has it; nothing changes a name.
    """
    names: dict[str, set[int]] = {}
    for number, (table, _) in enumerate(offices):
        for name in (_name(table), *_texts(table.get("alternate_names"))):
            names.setdefault("-".join(name.casefold().split()), set()).add(number)
    slugs: dict[str, int] = {}
    for table, _ in offices:
        key = slug(_name(table))
        slugs[key] = slugs.get(key, 0) + 1
    taken = {table["id"] for table, _ in offices if table["id"]}
    for number, (table, apart) in enumerate(offices):
        if table["id"]:
            continue
        key = slug(_name(table))
        for wanted in _ideas(key, apart, shared=slugs[key] > 1):
            if wanted and wanted not in taken and not names.get(wanted, set()) - {number}:
                taken.add(wanted)
                table["id"] = wanted
                break


def _name(table: Table) -> str:
    """The name of an office; empty where it is no text, as in a damaged export of whereto's own."""
    return next(iter(_texts([table.get("name")])), "")


def _texts(value: object) -> list[str]:
    """The texts in a list; whatever else there is, the check of the catalogue tells."""
    return [part for part in value if isinstance(part, str)] if isinstance(value, list) else []


def _ideas(name: str, apart: Iterable[str], *, shared: bool) -> Iterable[str]:
    begin = name or "office"
    if name and not shared:
        yield name
    for part in apart:
        if (end := slug(part)) and end != name:
            yield f"{begin}-{end}"
    count = 2
    while True:
        yield f"{begin}-{count}"
        count += 1
