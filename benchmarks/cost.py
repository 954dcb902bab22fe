"""What asking costs, in a process of its own each time: loading, a question, memory.

    python benchmarks/cost.py [--runs 5]

A row for a hundred plain questions (terms of the catalogue, which need no encoder) and one for a hundred
sentences, each asked by `whereto.ask` of the shipped catalogue as a build prepares it. The columns are
the time to the first answer, in which everything is loaded, the median and 95th percentile of the other
answers, and of the whole process its time, processor time and peak memory; medians over the runs.
Goals: 100 sentences under 3 s, peak memory at most 150 MB.

How long a whole command takes beside a hello-world, says `benchmarks/startup.py`.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from sets import SETS, SHIPPED, catalogue_of

_QUESTIONS = 100
_FEWEST_WORDS = 5  # of what is called a sentence here
_CHILD = """
import json, resource, sys, time
from pathlib import Path
begin = time.perf_counter()
import whereto
from whereto.catalogue import prepared
prepared.FOLDER = Path(sys.argv[1])
times = []
for question in json.load(sys.stdin):
    whereto.ask(question)
    now = time.perf_counter()
    times.append(1000 * (now - begin))
    begin = now
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([times, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
# In a process of its own, too: what this one has held would count as held by those that it starts.
_PREPARE = """
import sys
from pathlib import Path
from whereto.answer.prepare import prepare
prepare(Path(sys.argv[1]), Path(sys.argv[2]))
"""
_HEAD = ("first ms", "median ms", "95 % ms", "whole s", "processor s", "peak MB")


class Cost(NamedTuple):
    """What one process took: milliseconds, seconds, megabytes."""

    first: float
    median: float
    late: float
    whole: float
    processor: float
    memory: float


def run(folder: Path, questions: list[str]) -> Cost:
    """Ask the questions in a new process."""
    start = time.perf_counter()
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(folder)],
        input=json.dumps(questions),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    whole = time.perf_counter() - start
    times, processor, memory = json.loads(child.stdout)
    first, *others = times
    late = statistics.quantiles(others, n=20)[-1]
    return Cost(first, statistics.median(others), late, whole, processor, memory)


def sentences() -> list[str]:
    """Questions of MIT's set that are sentences."""
    asked = (question.text for question in SETS[0].questions)
    return [text for text in asked if len(text.split()) >= _FEWEST_WORDS][:_QUESTIONS]


def terms() -> list[str]:
    """Terms of the catalogue, from every concern."""
    held = [concern.terms for concern in catalogue_of(SHIPPED).concerns]
    return [term for row in zip(*(terms[:2] for terms in held), strict=False) for term in row][:_QUESTIONS]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5, help="processes a row")
    runs = parser.parse_args().runs
    print(f"{'':20}" + "".join(f"{name:>12}" for name in _HEAD))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-c", _PREPARE, str(SHIPPED), folder], check=True)
        for name, asked in ((f"{_QUESTIONS} terms", terms()), (f"{_QUESTIONS} sentences", sentences())):
            costs = [run(Path(folder), asked) for _ in range(runs)]
            medians = (statistics.median(column) for column in zip(*costs, strict=True))
            print(f"{name:20}" + "".join(f"{value:12.2f}" for value in medians), flush=True)


if __name__ == "__main__":
    main()
