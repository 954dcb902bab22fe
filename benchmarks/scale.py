"""How time and memory grow with a catalogue: invented ones of 11 to 100,000 offices.

    python benchmarks/scale.py [--sizes 11 1000] [--rounds 5] [--prepared-only] [--keep FOLDER]

Every command is a whole process and runs in turn with the same command on the shipped catalogue, so that a
change in the machine's speed hits both alike; the table shows the median of each, its ratio to the shipped
one's, and the most memory that a run took. `check` and `prepare` run on an unprepared copy of the shipped
catalogue, as they do on the invented ones. A command that takes longer than some seconds runs once.

Goals, prepared: a sentence at most 1.5 times over 10,000 offices and 3 times over 100,000, `show` and a
term at most 1.5 times at any size, no search and no `show` over 200 MB. Unprepared: in proportion.

Preparing 100,000 offices takes many minutes. With --keep the catalogues and their prepared forms stay in
that folder, and used again as long as this whereto takes them.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from whereto.catalogue.locate import GIVEN, Location, shipped
from whereto.catalogue.prepared import find_prepared, path_beside

SIZES = (11, 100, 1000, 10_000, 100_000)
WHERETO = str(Path(sys.executable).with_name("whereto"))
COUNTY = str(Path(__file__).with_name("county.py"))
SENTENCE = ["my landlord keeps the deposit and I do not know whom to ask about it"]
ASKED = """
import sys, whereto
catalogue = whereto.load(sys.argv[1]) if sys.argv[1:] else whereto.load()
for number in range({count}):
    whereto.ask(f"my neighbour of {number} years plays loud music at night", catalogue)
"""
_SLOW = 5.0  # seconds; what takes longer runs once
_MOST_RATIO = {  # the goals for a prepared catalogue
    ("a term", None): 1.5,
    ("show", None): 1.5,
    ("a sentence", 10_000): 1.5,
    ("a sentence", 100_000): 3.0,
}
_MOST_MEMORY = 200  # MB of a search or a card from a prepared catalogue


class Case(NamedTuple):
    """A command on an invented catalogue, and the same on the shipped one."""

    offices: int
    prepared: bool
    name: str
    command: list[str]
    yardstick: list[str]


class Run(NamedTuple):
    """What a whole process took: seconds and megabytes."""

    seconds: float
    memory: float


def run(command: list[str]) -> Run:
    """One run, its output read by nobody. Whatever it answers, it has to answer by itself."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1 is what a search without a match ends with
        raise SystemExit(f"status {process.returncode} of: {' '.join(command)}")
    return Run(seconds, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))


def invented(folder: Path, offices: int) -> Path:
    """The catalogue of this size in the folder, written there unless it is kept from an earlier run.

    A process of its own writes it, for the memory of this one counts for those that it starts.
    """
    path = folder / f"county-{offices}.toml"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        with new.open("w") as file:
            subprocess.run([sys.executable, COUNTY, str(offices)], stdout=file, check=True)
        new.replace(path)
    return path


def is_prepared(path: Path) -> bool:
    """Whether a prepared form lies beside the catalogue that this whereto uses."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import scale; sys.exit(not scale.takes(sys.argv[2]))"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(path)]
    return subprocess.run(command, check=False).returncode == 0


def takes(path: str) -> bool:
    """Whether whereto takes the prepared form of this catalogue. It reads all of that, so not in here."""
    location = Location(Path(path), GIVEN)
    return find_prepared(location, location.path.read_bytes) is not None


def words_of(path: Path) -> tuple[str, str]:
    """The id of an office in the middle of a catalogue, and the first term of its first concern."""
    ids, term, within = [], "", ""
    with path.open(encoding="utf-8") as file:
        for line in file:
            within = line.strip() if line.startswith("[") else within
            if within == "[[office]]" and line.startswith("id ="):
                ids.append(line.split('"')[1])
            elif within == "[[concern]]" and line.startswith("terms =") and not term:
                term = line.split('"')[1].split(", ")[0]
    return ids[len(ids) // 2], term


def cases(path: Path, offices: int, *, prepared: bool, plain: Path) -> Iterator[Case]:
    """The commands; `plain` is an unprepared copy of the shipped catalogue."""
    office, term = words_of(path)
    use = ["--catalogue", str(path)]

    def case(name: str, on_this: list[str], on_shipped: list[str]) -> Case:
        return Case(offices, prepared, name, on_this, on_shipped)

    def asking(count: int) -> Case:
        script = [sys.executable, "-c", ASKED.replace("{count}", str(count))]
        return case(f"{count} in one process", [*script, str(path)], script)

    if not prepared:
        yield case("check", [WHERETO, "check", str(path)], [WHERETO, "check", str(plain)])
    yield case("list", [WHERETO, "list", *use], [WHERETO, "list"])
    yield case("show", [WHERETO, "show", office, *use], [WHERETO, "show", "ombuds"])
    yield case("a term", [WHERETO, "search", *term.split(), *use], [WHERETO, "search", "stress"])
    yield case("a sentence", [WHERETO, "search", *SENTENCE, *use], [WHERETO, "search", *SENTENCE])
    yield asking(1)
    yield asking(100)


def measure(case: Case, rounds: int) -> tuple[Run, Run]:
    """The medians of a command and of its yardstick, run in turn after a warm-up of each."""
    found: list[tuple[Run, Run]] = []
    for number in range(rounds + 1):
        pair = run(case.command), run(case.yardstick)
        slow = pair[0].seconds > _SLOW
        if number or slow:
            found.append(pair)
        if slow:
            break
    return _median([pair[0] for pair in found]), _median([pair[1] for pair in found])


def _median(runs: list[Run]) -> Run:
    return Run(statistics.median(each.seconds for each in runs), max(each.memory for each in runs))


def tell(case: Case, this: Run, yardstick: Run) -> bool:
    """A line of the table. False where a goal is not met."""
    ratio = this.seconds / yardstick.seconds
    most = _MOST_RATIO.get((case.name, case.offices), _MOST_RATIO.get((case.name, None)))
    goal, met = "", True
    if case.prepared and most:
        met = ratio <= most and this.memory <= _MOST_MEMORY
        goal = f"goal {most}, {_MOST_MEMORY} MB: {'met' if met else 'not met'}"
    form = "prepared" if case.prepared else "unprepared"
    print(
        f"{case.offices:>8,} {form:10} {case.name:19} {this.seconds:8.3f} {ratio:8.2f} {this.memory:7.0f}"
        f" {yardstick.memory:7.0f}  {goal}",
        flush=True,
    )
    return met


def prepare(path: Path, plain: Path) -> None:
    """Write the prepared form of a catalogue, and tell what that took, unless a kept one can be used."""
    if is_prepared(path):
        print(f"{path.name}: the prepared form from an earlier run is used", flush=True)
        return
    path_beside(plain).unlink(missing_ok=True)
    offices = int(path.stem.split("-")[1])
    commands = ([WHERETO, "prepare", str(each)] for each in (path, plain))
    case = Case(offices, False, "prepare", *commands)  # noqa: FBT003 - it is not prepared yet
    tell(case, run(case.command), run(case.yardstick))
    path_beside(plain).unlink(missing_ok=True)


def main() -> None:
    """Make the catalogues, time every command on each, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="OFFICES")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds after one warm-up")
    parser.add_argument("--prepared-only", action="store_true", help="leave the unprepared ones out")
    parser.add_argument("--unprepared-only", action="store_true", help="leave the prepared ones out")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep catalogues here, and use those here"
    )
    given = parser.parse_args()
    print(f"{'offices':>8} {'':10} {'command':19} {'seconds':>8} {'ratio':>8} {'MB':>7} {'shipped':>7}")
    met = True
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        plain = Path(scratch) / "shipped.toml"
        shutil.copyfile(shipped().path, plain)
        for offices in given.sizes:
            path = invented(folder, offices)
            if not given.prepared_only:
                alone = Path(scratch) / path.name
                alone.symlink_to(path.resolve())  # nothing prepared lies beside this name
                for case in cases(alone, offices, prepared=False, plain=plain):
                    tell(case, *measure(case, given.rounds))
            if not given.unprepared_only:
                prepare(path, plain)
                for case in cases(path, offices, prepared=True, plain=plain):
                    met &= tell(case, *measure(case, given.rounds))
    print("every goal is met" if met else "not every goal is met")


if __name__ == "__main__":
    main()
