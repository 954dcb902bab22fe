"""From the tables of a catalogue to the text of a file."""

from whereto.catalogue.faults import Table


def toml_of(tables: Table, head: str = "") -> str:
    """The text of a catalogue file; `head` are lines of comment, without their `#`, to stand above."""
    import tomli_w

    comment = "".join(f"# {line}".rstrip() + "\n" for line in head.splitlines())
    text = tomli_w.dumps(tables, multiline_strings=True)
    return f"{comment}\n{text}" if comment else text
