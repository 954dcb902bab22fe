"""Whether two worries in one sentence are both answered.

    python benchmarks/two_worries.py [--pairs 250]

Joins two of MIT's own questions by "and", drawn from a seed, and leaves out pairs that one office answers.
Prints for how many pairs an office for either is first, and for how many one for each is among the
first three. No line is written for it; the split at "and" and "but" was chosen with this in view.
"""

import argparse
import random

from finders import place_of
from sets import SETS, SHIPPED, Question
from whereto.answer import finder

_FEWEST, _MOST = 4, 12  # words of a question
_SEED = 3


def joined(first: Question, second: Question) -> str:
    """Both in one sentence."""
    begin = second.text[0].lower() + second.text[1:]
    return f"{first.text.rstrip('.?!')} and {begin}"


def main() -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=250)
    draw = random.Random(_SEED)  # noqa: S311 - no secret
    place = place_of(SHIPPED)
    questions = [
        question
        for each in SETS
        if each.name.startswith("own")
        for question in each.questions
        if question.kind == "real" and question.best and _FEWEST <= len(question.text.split()) <= _MOST
    ]
    asked = either = both = 0
    for _ in range(parser.parse_args().pairs):
        first, second = draw.sample(questions, 2)
        if first.best & second.best:
            continue
        found = finder.find_offices(finder.read(joined(first, second)), place).matches
        ids = [match.office.id for match in found[:3]]
        asked += 1
        either += ids[:1] != [] and ids[0] in first.best | second.best
        both += any(each in first.best for each in ids) and any(each in second.best for each in ids)
    print(f"{asked} pairs: first {either / asked:.2f}, both among three {both / asked:.2f}")


if __name__ == "__main__":
    main()
