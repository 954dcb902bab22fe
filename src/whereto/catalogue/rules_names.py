"""What names must fulfil: a person can say them."""

from collections.abc import Iterator

from whereto.catalogue.faults import Fault, Table


def check_names(raw: Table) -> Iterator[Fault]:
    """Each name of a concern or an urgent contact that has neither a letter nor a digit.

    Offices are not among them: a directory that is imported may hold anything, and `whereto check` tells
    which names of theirs no search finds.
    """
    for table in ("concern", "urgent"):
        for number, entry in enumerate(raw.get(table, [])):
            name = entry.get("name")
            if name and not any(map(str.isalnum, name)):
                fix = "Write it in words, as a person says it."
                yield Fault((table, number, "name"), f"the name '{name}' has no letter in it", fix)
