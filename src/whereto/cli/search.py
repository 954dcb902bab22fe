"""`whereto search`: the offices for what a person has on their mind."""

from typing import Annotated

import typer

from whereto.cli.options import (
    CatalogueOption,
    ConfidentialOption,
    JsonOption,
    LongOption,
    OnlyOption,
    PlainOption,
    chosen,
)

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS...]",
        show_default=False,
        help="What is on your mind, in your own words; - reads it from standard input.",
    ),
]
Limit = Annotated[
    int, typer.Option("--limit", "-n", metavar="NUMBER", min=1, help="Show at most this many offices.")
]
Hidden = Annotated[
    bool, typer.Option("--hidden", help="Ask for the words, and do not show them as you type.")
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Show how it came about: words as understood, concerns, scores.")
]


def search(
    words: Words = None,
    limit: Limit = 3,
    confidential: ConfidentialOption = False,
    explain: Explain = False,
    hidden: Hidden = False,
    long: LongOption = False,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    catalogue: CatalogueOption = None,
    only: OnlyOption = False,
) -> int:
    """Find the offices for what is on your mind, best first.

    For example: whereto search my advisor yells at me. Without words it asks for them.
    """
    from whereto.answer.ask import ask
    from whereto.cli.memory import bar_numpy_where_memory_is_short
    from whereto.cli.output import show
    from whereto.cli.words import words_of_question

    bar_numpy_where_memory_is_short()
    text = words_of_question(words, hidden=hidden)
    files = chosen(catalogue, only)
    answer = ask(text, files, limit=limit, confidential=confidential, explain=explain)
    answer = answer.without_words() if hidden else answer  # the screen does not show what was hidden
    return show(answer, as_json=as_json, plain=plain, long=long)
