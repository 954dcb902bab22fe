"""What reading a text costs, for texts of every kind that might take more than their length.

    python benchmarks/lengths.py [--sizes 100,1000,10000,1000000] [KIND ...]

A row for each kind: the processor time of one question in seconds, at each size in characters, and how
many times the median of that size the slowest takes. Up to 10,000 characters the shipped catalogue is
searched; a longer text is only listened to for danger, and of one over a million the two ends. Goals: no
kind takes more than 50 times the median of its size, and the first of each column is asked once before,
so that what is loaded counts for nobody.
"""

import argparse
import contextlib
import random
import statistics
import string
import time
from collections.abc import Callable

import whereto

_CHANCE = random.Random(12)  # noqa: S311 - no secret
_REPEATED = {
    "sentences": "My rent is late again and nobody tells me why. ",
    "words": "my rent is late again and nobody tells me why ",
    "one word": "a",
    "common words": "the ",
    "lines": "a\n",
    "misspelt": "advisro yelsl strssed canot sleap ",
    "run together": "stressadvisor tuitionmoney ",
    "joints": "one two three and ",
    "dots": ".",
    "dots and blanks": ". ",
    "ellipses": "\u2026",
    "semicolons": ";",
    "dashes": " - ",
    "letters and dots": "a.b.c.d ",
    "marks": "\u0301\u0323",
    "letters with marks": "a\u0301\u0323",
    "letters under marks": "a" + "\u0301\u0323" * 500,
    "digits": "7",
    "single digits": "1 ",
    "digits and hyphens": "1-",
    "numbers": "617-253-5921 ",
    "brackets and digits": "(1",
    "pluses": "+1",
    "extensions": "x1",
    "extensions apart": "ext. 1 ",
    "rooms": "room1-",
    "at signs": "@",
    "letters and at signs": "a@",
    "addresses": "ab.cd@example.edu ",
    "links": "https://www.example.edu/abc/def?x=1&y=2 ",
    "entities": "&amp;",
    "ampersands": "&",
    "long entities": "&aaaaaaaaaaaaaaaa",
    "percent escapes": "%20%41",
    "escapes": "\x1b",
    "escape sequences": "\x1b[1;",
    "titles without an end": "\x1b]",
    "quotes": "\"'",
    "letters and apostrophes": "a'",
    "nested quotes": "> ",
    "blank lines": "\n",
    "NUL": "\0",
    "lone surrogates": "\udc80",
    "Chinese": "\u4f60\u597d",
    "Hangul": "\uac00",
    "Arabic": "\u0645\u0631\u062d\u0628\u0627 ",
    "ligatures": "\ufdfa",
    "joined emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 ",
    "zero-width spaces": "a\u200b",
}


def _invented(size: int) -> str:
    """Words that nobody knows."""
    words = []
    while size > 0:
        words.append("".join(_CHANCE.choices(string.ascii_lowercase, k=_CHANCE.randint(5, 11))))
        size -= len(words[-1]) + 1
    return " ".join(words)


def _mixed(size: int) -> str:
    """A little of everything."""
    return "".join(_CHANCE.choices([*_REPEATED.values()], k=size))[:size]


def _repeat(part: str) -> Callable[[int], str]:
    return lambda size: (part * (size // len(part) + 1))[:size]


KINDS = {kind: _repeat(part) for kind, part in _REPEATED.items()}
KINDS |= {"invented words": _invented, "mixed": _mixed}


def seconds(text: str) -> float:
    """The processor time of one question."""
    begin = time.process_time()
    with contextlib.suppress(whereto.UsageError):  # nothing to search in it, or too long
        whereto.ask(text)
    return time.process_time() - begin


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="the kinds; all without any")
    parser.add_argument("--sizes", default="100,1000,10000,1000000", help="characters, with commas between")
    args = parser.parse_args()
    sizes = [int(size) for size in args.sizes.split(",")]
    seconds("my rent is late again and nobody tells me why")
    print(f"{'':24}" + "".join(f"{size:>12,}" for size in sizes))
    columns: list[list[float]] = [[] for _ in sizes]
    for kind in args.kinds or KINDS:
        for column, size in zip(columns, sizes, strict=True):
            column.append(seconds(KINDS[kind](size)))
        print(f"{kind:24}" + "".join(f"{column[-1]:12.3f}" for column in columns), flush=True)
    for name, worth in (
        ("median", statistics.median),
        ("the slowest, in medians", lambda column: max(column) / statistics.median(column)),
    ):
        print(f"{name:24}" + "".join(f"{worth(column):12.3f}" for column in columns))


if __name__ == "__main__":
    main()
