"""`whereto check`: every fault and every doubt of a catalogue, and how it answers questions."""

from typing import Annotated

import typer

from whereto.cli.options import CatalogueOption, JsonOption, PlainOption

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE...]", show_default=False, help="The catalogues; without one, the catalogue in use."
    ),
]
QuestionsOption = Annotated[
    str | None,
    typer.Option(
        "--questions",
        metavar="FILE",
        show_default=False,
        help="Ask these questions too: TOML or lines of JSON, each with the offices that are right.",
    ),
]
AtLeast = Annotated[
    float,
    typer.Option(
        "--at-least",
        min=0,
        max=1,
        metavar="PART",
        show_default=False,
        help="Fail if a smaller part of the questions is answered as wanted, such as 0.9.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Fail also on a doubt.")]
Stale = Annotated[
    int, typer.Option("--stale", min=1, metavar="DAYS", help="A page read longer ago is a doubt.")
]


def check(
    files: Files = None,
    questions: QuestionsOption = None,
    at_least: AtLeast = 0.0,
    strict: Strict = False,
    stale: Stale = 365,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
) -> int:
    """Look for faults and doubts in a catalogue, and ask it questions.

    For example: whereto check my-offices.toml --questions my-questions.toml. The exit status is 3 where
    there are faults, and 1 where --strict or --at-least fails.
    """
    from whereto.answer.check import check_catalogue, in_use
    from whereto.answer.check_wishes import Wishes
    from whereto.catalogue.locate import GIVEN, Location, locate_file
    from whereto.cli.memory import bar_numpy_where_memory_is_short
    from whereto.cli.output import progress, show
    from whereto.records.checked import CheckReport
    from whereto.records.errors import UsageError

    given = [*(files or ()), *(catalogue or ())]
    wishes = Wishes(stale, None if questions is None else locate_file(questions))
    locations = [Location(locate_file(name), GIVEN) for name in given] or in_use()
    if questions is not None and len(locations) > 1:
        raise UsageError("--questions are for one catalogue. Name one, or ask each by itself.")
    bar_numpy_where_memory_is_short()
    with progress() as bar:
        checked = tuple(check_catalogue(location, wishes, bar) for location in locations)
    return show(CheckReport(checked, strict, at_least), as_json=as_json, plain=plain)
