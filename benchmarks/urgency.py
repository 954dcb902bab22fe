"""How well danger is recognised: what share of dangerous texts, and how many others raise an alarm.

    python benchmarks/urgency.py [--misses] [FILE.jsonl ...]

Asks as `whereto search` does, of the catalogue that a set belongs to, and beside it the floor of phrases
in `src/whereto/reading/danger.txt` alone. A kind says what a text is about, or why another one only looks
dangerous; of the sets of ordinary questions only look-alikes are told apart.

`benchmarks/sets.py` says where each set comes from; those marked with * were never looked at, and the
threshold was not chosen by them. The texts of both sets of danger are harder than what is usually typed,
above all those that only look dangerous. Goals: 0.98 recognised, at most 0.02 false alarms on ordinary
questions and 0.06 on hard look-alikes.

A line of a file is {"text" or "query", "kind", "urgent": bool}.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from finders import place_of
from sets import OF_DANGER, SETS, Question, Set, chosen
from whereto.answer import finder
from whereto.reading.danger import phrase_in

_ORDINARY, _LOOKALIKE = "ordinary", "lookalike"


class Judged(NamedTuple):
    """A text, and whether the program and whether the phrases alone saw danger in it."""

    question: Question
    kind: str
    alarm: bool
    phrase: bool


def judge(each: Set) -> list[Judged]:
    """Ask every text of a set that is not in doubt."""
    found = []
    for question in each.questions:
        if question.urgent is None:
            continue
        reading = finder.read(question.text)
        place = _place(each.catalogue)
        plain = finder.find_plain(reading, place)
        alarm = finder.danger_in(reading, plain, place) is not None
        phrase = phrase_in(reading.text.folded) is not None
        found.append(Judged(question, _kind(each, question), alarm, phrase))
    return found


_place = cache(place_of)


def _kind(each: Set, question: Question) -> str:
    """What a text is about; of the sets of questions only what matters here."""
    if each not in SETS or question.kind == _LOOKALIKE:
        return question.kind
    return "urgent" if question.urgent else _ORDINARY


def lines(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    """The table's lines for some texts, by kind, and of all of them where there are several kinds."""
    kinds = sorted({each.kind for each in judged})
    for kind in kinds:
        yield _line(name, kind, [each for each in judged if each.kind == kind])
    if len(kinds) > 1:
        yield _line(name, "all", judged)
    hard = [each for each in judged if each.kind != _ORDINARY]
    if _ORDINARY in kinds and len(kinds) > 2:  # noqa: PLR2004 - it is more than one hard kind
        yield _line(name, f"all but {_ORDINARY}", hard)


def _line(name: str, kind: str, judged: Sequence[Judged]) -> str:
    whole, alone = (_share(each.alarm for each in judged), _share(each.phrase for each in judged))
    return f"{name:12}{kind:18}{len(judged):6}{whole:10.3f}{alone:16.3f}"


def _share(values: Iterable[bool]) -> float:
    held = list(values)
    return sum(held) / len(held)


def print_mistakes(each: Set, judged: Sequence[Judged]) -> None:
    """What was taken wrongly, save in a set that nobody may look at."""
    wrong = [text for text in judged if text.alarm is not text.question.urgent]
    print(f"\n{each.name}: {len(wrong)} mistakes")
    if each.unseen:
        print("not listed, so that this set stays unseen")
        return
    for text in wrong:
        print(f"{'false alarm' if text.alarm else 'missed'} ({text.question.kind})  {text.question.text!r}")


def main() -> None:
    """Print the table of recall, that of false alarms, and the mistakes if they are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="files of texts; all sets without any")
    parser.add_argument("--misses", action="store_true", help="list what was taken wrongly")
    args = parser.parse_args()
    sets = chosen(args.files, (*OF_DANGER, *SETS))
    judged = {each: judge(each) for each in sets}
    for urgent, title in ((True, "recognised"), (False, "false alarms")):
        print(f"\n{title:30}{'texts':>6}{'whereto':>10}{'phrases alone':>16}")
        for each, texts in judged.items():
            name = each.name + "*" * each.unseen
            for line in lines(name, [text for text in texts if text.question.urgent is urgent]):
                print(line)
    if args.misses:
        for each, texts in judged.items():
            print_mistakes(each, texts)


if __name__ == "__main__":
    main()
