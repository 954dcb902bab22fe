"""From the tables of a catalogue to the text of a file."""

from collections.abc import Iterator
from typing import Any

from whereto.catalogue.faults import Table


def toml_of(tables: Table, head: str = "") -> str:
    """The text of a catalogue file; `head` are lines of comment, without their `#`, to stand above."""
    comment = "".join(f"# {line}".rstrip() + "\n" for line in head.splitlines())
    text = "\n".join(_parts(tables))
    return f"{comment}\n{text}" if comment else text


def _parts(tables: Table) -> Iterator[str]:
    """The lines above all tables, then each table."""
    values = {name: value for name, value in tables.items() if not _entries(value)}
    tables_last = sorted(values, key=lambda name: isinstance(values[name], dict))
    if values:
        yield _dumped({name: values[name] for name in tables_last})
    for name, value in tables.items():
        for entry in _entries(value):
            yield _entry(name, entry)


def _entry(name: str, entry: Table) -> str:
    """An entry below a heading of its own, however short, so that a person can write another below it.

    The library writes a list of short tables as one value, to which TOML lets nobody add by a heading.
    """
    text = _dumped({name: [entry]})
    return text if text.startswith("[[") else f"[[{name}]]\n{_dumped(entry)}"


def _entries(value: Any) -> list[Table]:
    """The tables of a list of tables; none where it is anything else."""
    is_list = isinstance(value, list | tuple) and all(isinstance(entry, dict) for entry in value)
    return list(value) if is_list else []


def _dumped(table: Table) -> str:
    import tomli_w

    return tomli_w.dumps(table, multiline_strings=True)
