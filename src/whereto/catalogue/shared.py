"""What a file says once for all that stands in it."""

from typing import Any

from whereto.catalogue.faults import Table


def shared(raw: Table, name: str) -> Any:
    """What holds for the whole file under this name; None where nothing does.

    Of `sources` that is the line above all tables. Where there is none, and exactly one page, no other page
    can be meant. `raw` need not have passed the check.
    """
    if name == "sources" and not raw.get(name):
        pages = raw.get("source")
        only = pages[0] if isinstance(pages, list) and len(pages) == 1 else None
        return [only.get("id", "")] if isinstance(only, dict) else None
    return raw.get(name)
