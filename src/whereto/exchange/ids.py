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
        for name in (table["name"], *table.get("alternate_names", ())):
            names.setdefault("-".join(name.casefold().split()), set()).add(number)
    slugs: dict[str, int] = {}
    for table, _ in offices:
        key = slug(table["name"])
        slugs[key] = slugs.get(key, 0) + 1
    taken = {table["id"] for table, _ in offices if table["id"]}
    for number, (table, apart) in enumerate(offices):
        if table["id"]:
            continue
        for wanted in _ideas(slug(table["name"]), apart, shared=slugs[slug(table["name"])] > 1):
            if wanted and wanted not in taken and not names.get(wanted, set()) - {number}:
                taken.add(wanted)
                table["id"] = wanted
                break


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
