"""How long a whole run takes, beside a hello-world Typer command in the same environment.

    python benchmarks/startup.py [--runs 21]

Runs every command in turn, round after round, so that a change in the machine's speed hits all of
them alike. Prints of each the median time and, after it, the median processor time, which other work on
the machine disturbs less, both with their ratios to a yardstick: the hello-world with Rich for what
draws cards, the plain one for all else. Goals: names, contacts, terms, `show`, `list`, `concerns` and
completion at most 1.15 times the yardstick, a sentence at most 2.3 times.

Below stand `khard`, `tldr`, `howdoi` and `http`, which people know, where they are installed on the PATH or
beside this Python; khard lists an address book of one card that is made for it here.
"""

import argparse
import os
import pty
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HELLO = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    print("hello", name)
app()
"""

HELLO_RICH = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    from rich.console import Console
    from rich.panel import Panel
    Console().print(Panel("hello " + name))
app()
"""

# What khard needs: where its address book lies, and a card in it.
KHARD = """
[addressbooks]
[[here]]
path = {path}
"""
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:one\r\nFN:Ombuds Office\r\nN:Office;;;;\r\nEND:VCARD\r\n"

PIPE, TERMINAL = "pipe", "terminal"
SHORT, LONG = 1.15, 2.3  # the goals: times the yardstick
BARE, PLAIN, RICH = "bare interpreter", "hello-world Typer", "hello-world Typer with Rich"


class Case(NamedTuple):
    """One command to time; `yardstick` is the case its time is divided by."""

    name: str
    command: list[str]
    output: str
    yardstick: str
    goal: float | None = SHORT


class Taken(NamedTuple):
    """What a run took, in seconds."""

    time: float
    processor: float


def cases(folder: Path) -> list[Case]:
    """The yardsticks and the commands, with the hello-world scripts written into `folder`."""
    (folder / "hello.py").write_text(HELLO)
    (folder / "hello_rich.py").write_text(HELLO_RICH)
    python = sys.executable
    whereto = str(Path(python).with_name("whereto"))
    asked = ["my", "advisor", "yells", "at", "me"]
    return [
        Case(BARE, [python, "-c", "pass"], PIPE, PLAIN, None),
        Case(PLAIN, [python, str(folder / "hello.py")], PIPE, PLAIN, None),
        Case(RICH, [python, str(folder / "hello_rich.py")], TERMINAL, RICH, None),
        Case("search stress --json", [whereto, "search", "stress", "--json"], PIPE, PLAIN),
        Case("search, piped", [whereto, "search", "stress"], PIPE, PLAIN),
        Case("search 253-5921, piped", [whereto, "search", "253-5921"], PIPE, PLAIN),
        Case("search ombuds, piped", [whereto, "search", "ombuds"], PIPE, PLAIN),
        Case("search (misspelt), piped", [whereto, "search", "harrasment"], PIPE, PLAIN, LONG),
        Case("search (five words), piped", [whereto, "search", *asked], PIPE, PLAIN, LONG),
        Case("search (five words) --json", [whereto, "search", *asked, "--json"], PIPE, PLAIN, LONG),
        Case("show ombuds, piped", [whereto, "show", "ombuds"], PIPE, PLAIN),
        Case("list, piped", [whereto, "list"], PIPE, PLAIN),
        Case("list --json", [whereto, "list", "--json"], PIPE, PLAIN),
        Case("concerns, piped", [whereto, "concerns"], PIPE, PLAIN),
        Case("completion of an office", [whereto, "completion", "--words", "office=o"], PIPE, PLAIN),
        Case("search, card", [whereto, "search", "stress"], TERMINAL, RICH),
        Case("show ombuds, card", [whereto, "show", "ombuds"], TERMINAL, RICH),
        Case("list, on a terminal", [whereto, "list"], TERMINAL, RICH),
        *others(folder),
    ]


def others(folder: Path) -> Iterator[Case]:
    """Commands that people know, as far as they are installed; none of them has a goal."""
    book = folder / "book"
    book.mkdir()
    (book / "one.vcf").write_text(CARD)
    (folder / "khard.conf").write_text(KHARD.format(path=book))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    for name, *arguments in (
        ("khard", "-c", str(folder / "khard.conf"), "list"),
        ("tldr", "--version"),
        ("howdoi", "--version"),
        ("http", "--version"),
    ):
        if found := shutil.which(name, path=path):
            yield Case(f"{name} {arguments[-1]}", [found, *arguments], PIPE, PLAIN, None)


def run(case: Case) -> Taken:
    """What one run takes, its output read to the end."""
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    before, start = _processor(), time.perf_counter()
    if case.output == PIPE:
        subprocess.run(case.command, stdout=subprocess.PIPE, env=environment, check=False)
    else:
        leader, follower = pty.openpty()
        process = subprocess.Popen(case.command, stdout=follower, env=environment)
        os.close(follower)
        try:
            while os.read(leader, 65536):
                pass
        except OSError:  # the far end of a pseudo-terminal closes with an error on Linux
            pass
        process.wait()
        os.close(leader)
    return Taken(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    """The processor time of all runs so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measured(all_cases: list[Case], rounds: int) -> dict[str, Taken]:
    """The medians of so many rounds, after one that nobody counts."""
    found: dict[str, list[Taken]] = {case.name: [] for case in all_cases}
    for number in range(rounds + 1):
        for case in all_cases:
            taken = run(case)
            if number:
                found[case.name].append(taken)
    return {name: Taken(*map(statistics.median, zip(*runs, strict=True))) for name, runs in found.items()}


def main() -> None:
    """Time every case and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=21, help="counted rounds after one warm-up")
    rounds = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        all_cases = cases(Path(folder))
        medians = measured(all_cases, rounds)
    print(f"{'medians of ' + str(rounds):30} {'ms':>7} {'ratio':>6} {'cpu ms':>7} {'ratio':>6} {'goal':>5}")
    for case in all_cases:
        taken, beside = medians[case.name], medians[case.yardstick]
        times = f"{taken.time * 1000:7.1f} {taken.time / beside.time:6.2f}"
        processor = f"{taken.processor * 1000:7.1f} {taken.processor / beside.processor:6.2f}"
        print(f"{case.name:30} {times} {processor} {case.goal or '':>5}  {case.yardstick}")


if __name__ == "__main__":
    main()
