"""How long a whole run takes, beside a hello-world Typer command in the same environment.

    python benchmarks/startup.py [--runs 21]

Runs every command in turn, round after round, so that a change in the machine's speed hits all of
them alike, and prints the median of each with its ratio to the two yardsticks. Goals: JSON and piped
output at most 1.15 times hello-world Typer, a card at most 1.15 times hello-world Typer with Rich.
"""

import argparse
import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
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

PIPE, TERMINAL = "pipe", "terminal"
BARE, PLAIN, RICH = "bare interpreter", "hello-world Typer", "hello-world Typer with Rich"


class Case(NamedTuple):
    """One command to time; `yardstick` is the case its time is divided by."""

    name: str
    command: list[str]
    output: str
    yardstick: str


def cases(folder: Path) -> list[Case]:
    """The yardsticks and the commands, with the hello-world scripts written into `folder`."""
    (folder / "hello.py").write_text(HELLO)
    (folder / "hello_rich.py").write_text(HELLO_RICH)
    python = sys.executable
    whereto = str(Path(python).with_name("whereto"))
    asked = ["my", "advisor", "yells", "at", "me"]
    return [
        Case(BARE, [python, "-c", "pass"], PIPE, PLAIN),
        Case(PLAIN, [python, str(folder / "hello.py")], PIPE, PLAIN),
        Case(RICH, [python, str(folder / "hello_rich.py")], TERMINAL, RICH),
        Case("search stress --json", [whereto, "search", "stress", "--json"], PIPE, PLAIN),
        Case("search (five words) --json", [whereto, "search", *asked, "--json"], PIPE, PLAIN),
        Case("search (misspelt) --json", [whereto, "search", "harrasment", "--json"], PIPE, PLAIN),
        Case("search, piped", [whereto, "search", "stress"], PIPE, PLAIN),
        Case("show ombuds, piped", [whereto, "show", "ombuds"], PIPE, PLAIN),
        Case("list, piped", [whereto, "list"], PIPE, PLAIN),
        Case("list --json", [whereto, "list", "--json"], PIPE, PLAIN),
        Case("completion of an office", [whereto, "completion", "--words", "office=o"], PIPE, PLAIN),
        Case("search, card", [whereto, "search", "stress"], TERMINAL, RICH),
        Case("show ombuds, card", [whereto, "show", "ombuds"], TERMINAL, RICH),
        Case("list, on a terminal", [whereto, "list"], TERMINAL, RICH),
    ]


def run(case: Case) -> float:
    """The seconds that one run takes, its output read to the end."""
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    if case.output == PIPE:
        start = time.perf_counter()
        subprocess.run(case.command, stdout=subprocess.PIPE, env=environment, check=False)
        return time.perf_counter() - start
    leader, follower = pty.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(case.command, stdout=follower, env=environment)
    os.close(follower)
    try:
        while os.read(leader, 65536):
            pass
    except OSError:  # the far end of a pseudo-terminal closes with an error on Linux
        pass
    process.wait()
    elapsed = time.perf_counter() - start
    os.close(leader)
    return elapsed


def main() -> None:
    """Time every case and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=21, help="counted rounds after one warm-up")
    rounds = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        all_cases = cases(Path(folder))
        times: dict[str, list[float]] = {case.name: [] for case in all_cases}
        for number in range(rounds + 1):
            for case in all_cases:
                elapsed = run(case)
                if number:
                    times[case.name].append(elapsed)
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{'median of ' + str(rounds):30} {'ms':>7}  ratio to")
    for case in all_cases:
        ratio = medians[case.name] / medians[case.yardstick]
        print(f"{case.name:30} {medians[case.name] * 1000:7.1f}  {ratio:5.2f} {case.yardstick}")


if __name__ == "__main__":
    main()
