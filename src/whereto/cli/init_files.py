"""The files of `whereto init`: a starter, a catalogue from a table, and the schema beside either."""

import sys
from errno import EFBIG
from pathlib import Path

from whereto.catalogue.files import write_whole
from whereto.catalogue.locate import locate_file
from whereto.catalogue.ordinary import read_ordinary
from whereto.catalogue.schema import LINE, NAME, is_schema, schema
from whereto.catalogue.write import toml_of
from whereto.cli.of_a_list import day, region
from whereto.cli.output import tell
from whereto.cli.streams import write
from whereto.records import days
from whereto.records.errors import ExitStatus, UsageError, WheretoError
from whereto.records.wording import typed

DEFAULT = "offices.toml"
TO_STDOUT = "-"
_MOST_LINES = 200  # of a report on standard error; a longer one is told in brief


def write_starter(file: str | None) -> int:
    """Write two invented offices. Raises UsageError where a file is there already."""
    from whereto.exchange.starter import starter

    target = new_file(file, DEFAULT)
    put(target, starter(days.today()))
    if target:
        tell(f"wrote {target}: two invented offices. Put your own in their place.", *_beside(target))
        tell_next(target)
    return ExitStatus.FOUND


def write_table(
    file: str | None,
    table: str,
    *,
    institution: str | None,
    url: str | None,
    title: str | None,
    read_on: str | None,
    country: str | None,
) -> int:
    """Write the catalogue that a table becomes, and tell what of it was not taken as it stands.

    Raises UsageError where a file is there already, or the table cannot be read or lacks its page.
    """
    from whereto.exchange.from_table import Origin, catalogue_of

    needed = {"--institution NAME": institution, "--source-url URL": url}
    if missing := [option for option, value in needed.items() if not value]:
        raise UsageError(
            "every fact names the page that it is from, and the catalogue whose offices these are. "
            f"Add {' and '.join(missing)}."
        )
    target = new_file(file, DEFAULT)
    path = locate_file(table)
    origin = Origin(
        institution=str(institution),
        url=str(url),
        read_on=day(read_on) or days.today(),
        title=title,
        country=region(country),
    )
    made = catalogue_of(_read(path), path.name, origin)
    put(target, f"{LINE}\n{toml_of(made.tables)}")
    lines = made.report.lines
    tell(*(lines if len(lines) <= _MOST_LINES else made.report.brief))
    if target:
        tell(f"wrote {target}: {_count(made.offices, 'office')}, {_count(made.phones, 'phone')}.")
        tell(*_beside(target))
        tell_next(target)
    return ExitStatus.FOUND


def write_schema(file: str | None) -> int:
    """Write the schema, in the place of an older one as well. Raises UsageError for any other file."""
    if file == TO_STDOUT:
        write(schema().decode())
        return ExitStatus.FOUND
    target = Path(NAME) if file is None else locate_file(file)
    if target.is_dir() or (target.exists() and not is_schema(_read(target))):
        raise UsageError(f"{target} is there already and is no schema of whereto. Name another file.")
    _write(target, schema())
    tell(f"wrote {target}. A catalogue in this folder begins with the line: {LINE}")
    return ExitStatus.FOUND


def new_file(file: str | None, default: str) -> Path | None:
    """The file to write; None for standard output. Raises UsageError where one is there already."""
    if file == TO_STDOUT:
        return None
    target = Path(default) if file is None else locate_file(file)
    try:
        there = target.exists() or target.is_symlink()
    except (OSError, ValueError):
        there = False
    if there:
        raise UsageError(f"{target} is there already and is left as it is. Name another file.")
    return target


def put(target: Path | None, text: str) -> None:
    """Write a new file, or to standard output. Raises WheretoError where it cannot be written."""
    if target is None:
        write(text)
    else:
        _write(target, text.encode())


def tell_next(target: Path) -> None:
    """What to do with the new catalogue."""
    tell(
        f"next, check it: {typed(['whereto', 'check', str(target)])}",
        f"and ask it: {typed(['whereto', 'search', '--catalogue', str(target)])}",
    )


def _beside(target: Path) -> tuple[str, ...]:
    """Put the schema beside a catalogue where none is, and say so."""
    path = target.with_name(NAME)
    if path.exists():
        return ()
    try:
        write_whole(path, [schema()])
    except OSError:
        return (f"{path} could not be written, so an editor does not help with the catalogue.",)
    return (f"wrote {path}, by which an editor completes and checks it while you type.",)


def _write(target: Path, content: bytes) -> None:
    try:
        write_whole(target, [content])
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        raise WheretoError(f"cannot write {target}: {reason}. Name another file.") from None


def _read(path: Path) -> bytes:
    from whereto.exchange.table_lines import MAX_BYTES

    try:
        return read_ordinary(path, MAX_BYTES)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        part = " Make a catalogue of a part of it." if getattr(error, "errno", 0) == EFBIG else ""
        raise UsageError(f"cannot read {path}: {reason}.{part}") from None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def is_asked(given: tuple[str | None, ...]) -> bool:
    """Whether somebody at a terminal is to be asked, because nothing is given."""
    return not any(given) and bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())
