"""`whereto prepare`: what makes answers from a catalogue of one's own instant."""

from typing import Annotated

import typer

File = Annotated[str, typer.Argument(metavar="FILE", show_default=False, help="The catalogue.")]


def prepare(file: File) -> int:
    """Check a catalogue and write its index beside it, so that answers come at once.

    Run it again after an edit: an index that is out of date is noticed and not used.
    """
    from whereto.answer.prepare import prepare_beside
    from whereto.catalogue.locate import locate_file
    from whereto.cli.memory import bar_numpy_where_memory_is_short
    from whereto.cli.output import progress, tell
    from whereto.records.errors import ExitStatus

    bar_numpy_where_memory_is_short()
    with progress() as bar:
        written = prepare_beside(locate_file(file), bar)
    tell(
        f"wrote {written.path}: {_count(written.offices, 'office')}, {_count(written.terms, 'term')}. "
        "Run this again after an edit; an index that is out of date is not used."
    )
    if written.over:
        tell(f"It lies over {_count(written.over, 'file')}; an edit of any of them is noticed as well.")
    for doubt in written.doubts:
        tell(doubt)
    if not written.meaning:
        tell("whereto's weights cannot be used, so this index knows words and not what they mean.")
    return ExitStatus.FOUND


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
