"""Write the reference of the catalogue format from the declarations of the records.

python scripts/make_reference.py            write docs/catalogue.md and the head of data/offices.toml
python scripts/make_reference.py --check    exit 1 if one of them differs
"""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from whereto.exchange.table_heads import HEADS
from whereto.records.catalogue import FORMAT, Catalogue
from whereto.records.fields import Field, Kind, in_file, summary_of

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "catalogue.md"
CATALOGUE = ROOT / "data" / "offices.toml"
HEAD = Path(__file__).with_name("catalogue_head.md")  # the administrator's way, before the reference
BEGINS, ENDS = "# THE PARTS", f"\nformat = {FORMAT}\n"
WIDTH = 108
LEGEND = (
    "A field marked * has to be there, and one marked (*) unless a line sources = [...] above all tables "
    "says it for the whole file. Leave out any other that no source fills."
)

KINDS = {
    Kind.TEXT: "a text",
    Kind.TEXTS: "texts in [ ]",
    Kind.DATE: "a day, as 2026-11-22",
    Kind.FLAG: "true or false",
    Kind.NUMBER: "a number",
}


class Table(NamedTuple):
    """One kind of table in a catalogue file."""

    heading: str
    record: type
    meaning: str

    @property
    def fields(self) -> list[Field]:
        """The fields that stand in the table itself."""
        return [field for field in in_file(self.record).values() if not field.record]


def tables(record: type = Catalogue, path: str = "") -> Iterator[Table]:
    """Every table of a catalogue file, the ones within it below it."""
    for name, field in in_file(record).items():
        if field.record:
            heading = f"[[{path}{name}]]" if field.many else f"[{path}{name}]"
            meaning = field.meaning if record is Catalogue else summary_of(field.record)
            yield Table(heading, field.record, meaning)
            yield from tables(field.record, f"{path}{name}.")


def page() -> str:
    """docs/catalogue.md."""
    parts = [_head(), _markdown(Table("The file itself", Catalogue, "These lines stand above all tables."))]
    parts += [_markdown(table) for table in tables()]
    return "\n".join(parts)


def _head() -> str:
    """What stands before the reference, with the heads of a table's columns where it names them."""
    rows = [f"| `{field}` | {', '.join(heads)} |" for field, heads in HEADS.items()]
    heads = "\n".join(["| Becomes | Heads that are understood |", "|---|---|", *rows])
    return HEAD.read_text(encoding="utf-8").replace("<!-- heads -->", heads)


def comments() -> str:
    """The comments at the head of the shipped catalogue."""
    lines = [BEGINS]
    lines += textwrap.wrap(LEGEND, WIDTH, initial_indent="# ", subsequent_indent="# ")
    for table in tables():
        lines += _commented(f"{table.heading}", table.meaning, "# ", 24)
        for field in table.fields:
            star = " *" if field.must else " (*)" if field.required else ""
            needed = f" Must be there for {field.note.needed}." if field.note.needed else ""
            meaning = f"{field.meaning}{_allowed(field)}{needed}"
            lines += _commented(f"{field.toml}{star}", meaning, "#   ", 24)
    return "\n".join(lines) + "\n"


def _markdown(table: Table) -> str:
    heading = f"`{table.heading}`" if table.heading.startswith("[") else table.heading
    lines = [
        f"## {heading}",
        "",
        table.meaning,
        "",
        "| Field | | What to write | What it is |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{field.toml}` | {_must(field)} | {_what(field)} | {field.meaning} |" for field in table.fields
    ]
    return "\n".join(lines) + "\n"


def _must(field: Field) -> str:
    needed = f"must for {field.note.needed}" if field.note.needed else ""
    must = "must" if field.required else needed
    return f"{must}, here or for all" if must and field.note.shared else must


def _what(field: Field) -> str:
    if field.note.refers:
        return f"ids of `[[{field.note.refers}]]` in [ ]"
    if field.choices:
        return ("some of " if field.many else "one of ") + ", ".join(
            f'"{choice}"' for choice in field.choices
        )
    return KINDS[field.kind]


def _allowed(field: Field) -> str:
    if not field.choices:
        return ""
    return f" {'Some' if field.many else 'One'} of: {', '.join(field.choices)}."


def _commented(name: str, meaning: str, before: str, width: int) -> list[str]:
    """A name and what it means, the meaning in a column of its own."""
    begin = f"{before}{name:<{width - 1}} "
    rest = f"{before}{'':<{width}}"
    return textwrap.wrap(
        meaning, WIDTH, initial_indent=begin, subsequent_indent=rest, break_long_words=False
    )


def texts() -> dict[Path, str]:
    """What each file has to hold."""
    catalogue = CATALOGUE.read_text(encoding="utf-8")
    begin, end = catalogue.index(BEGINS), catalogue.index(ENDS)
    return {PAGE: page(), CATALOGUE: catalogue[:begin] + comments() + catalogue[end:]}


def main() -> int:
    """Write the files, or compare them with the committed ones."""
    for path, text in texts().items():
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"{path.name} is out of date. Write it with: python scripts/make_reference.py")
                return 1
        else:
            path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
