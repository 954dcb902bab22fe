"""Change the program in small ways, one at a time, and see whether a test notices.

    python scripts/mutation/mutants.py --number 300 --seed 2
    python scripts/mutation/mutants.py --number 60 --only 'search/*' --only 'views/ways.py'
    python scripts/mutation/mutants.py --number 300 --seed 2 --report

The tests run in copies of the project in --folder, one for each core. First it notes once which test runs
which line; then each mutant is given to the tests that run what it changes, quickest first, until one
fails. It may be interrupted and started again: what is known of the same sources is kept, and survivors
are tried again after the tests have changed; with --resume it goes on with sources and tests as they were.
`equivalent.toml` names, with the reason, the mutants that nobody could tell from the program; they are left
out of the percentages.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from covering import Covering, Test, uses_in
from mutating import Mutant
from reporting import report
from sampling import sample
from trying import PASSED, TOO_LONG, Chosen, Watched, load_libraries, run_tests

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_COPIED = (
    ".git",
    ".venv",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    "*.egg-info",
)
# These build and install whole programs, look at pages in a browser or type into shells: minutes, for what
# others run too.
LEFT_OUT = {"tests/test_wheel.py", "tests/exchange/test_in_chromium.py", "tests/shells/test_completion.py"}
_NICE = 15
_LONGEST = 300.0  # seconds of the processor, for a file of tests while it is watched
_ANY_TESTS = "tests/reading/test_learned.py"  # few, which need the prepared catalogue as all do


@dataclass(frozen=True)
class Work:
    """Where everything lies."""

    folder: Path

    @property
    def copy(self) -> Path:
        """The unchanged copy, from which the others are made and the sample is drawn."""
        return self.folder / "source"

    @property
    def notes(self) -> Path:
        """What is known of these sources."""
        return self.folder / f"known-{_digest(self.copy / 'src', '*.py')}"

    def note_of(self, file: str) -> Path:
        """What is known of a file of tests, as it is now."""
        digest = sha256((self.copy / file).read_bytes()).hexdigest()[:12]
        return self.notes / f"{file.replace('/', '-').removesuffix('.py')}-{digest}.lines"

    def test_files(self) -> list[str]:
        """Every file of tests, the largest first."""
        files = list((self.copy / "tests").rglob("test_*.py"))
        files.sort(key=lambda path: -path.stat().st_size)
        named = (path.relative_to(self.copy).as_posix() for path in files)
        return [name for name in named if name not in LEFT_OUT]

    def results(self) -> dict[str, dict[str, Any]]:
        """What came of each mutant; of one that was tried again, the last."""
        lines = [
            line for path in self.notes.glob("results-*.jsonl") for line in path.read_text().splitlines()
        ]
        return {told["key"]: told for told in sorted(map(json.loads, lines), key=lambda told: told["at"])}


def _digest(folder: Path, pattern: str) -> str:
    known = sha256()
    for path in sorted(folder.rglob(pattern)):
        known.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return known.hexdigest()[:12]


def copy_project(work: Work, number: int) -> None:
    """A copy to change, with an environment whose whereto is the copy's, and whose libraries are ours."""
    project = work.folder / f"copy-{number}" / "project"
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(work.copy, project, symlinks=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", project / ".venv"], check=True)
    inside = next((project / ".venv").glob("lib/python*/site-packages"))
    ours = next(path for path in sys.path if path.endswith("site-packages"))
    (inside / "whereto-copy.pth").write_text(f"{project / 'src'}\n{ours}\n", encoding="utf-8")


def start_workers(arguments: argparse.Namespace, what: str) -> None:
    """Let one process in each copy do what is left to do, and wait for them."""
    claims = arguments.folder / "claims"
    shutil.rmtree(claims, ignore_errors=True)
    claims.mkdir(parents=True)
    script = str(Path(__file__).resolve())
    given = [*sys.argv[1:], "--folder", str(arguments.folder), "--work", what]
    workers = [
        subprocess.Popen(
            [
                arguments.folder / f"copy-{number}/project/.venv/bin/python",
                script,
                *given,
                "--copy",
                str(number),
            ],
            env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        )
        for number in range(arguments.processes)
    ]
    if any(worker.wait() for worker in workers):
        sys.exit(f"mutants: a process that was to {what} failed; start again to go on")


def claimed(claims: Path, name: str) -> bool:
    """Whether this process is the first that wants to do this."""
    try:
        (claims / sha256(name.encode()).hexdigest()[:24]).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def prepare_once(project: Path) -> None:
    """Prepare the shipped catalogue of an unchanged copy, so that its vectors are known from then on."""
    outcome, failed = run_tests(project, [_ANY_TESTS, "-p", "no:cacheprovider"], [], _LONGEST, _LONGEST)
    if outcome != PASSED:
        sys.exit(f"mutants: the tests of an unchanged copy do not pass: {outcome} {failed}")


def watch(work: Work, number: int) -> None:
    """Note what each file of tests runs."""
    project = work.folder / f"copy-{number}" / "project"
    work.notes.mkdir(exist_ok=True)
    for file in work.test_files():
        note = work.note_of(file)
        if note.exists() or not claimed(work.folder / "claims", file):
            continue
        watched = Watched(work.folder / f"copy-{number}" / "now.lines", project / "src" / "whereto")
        began = time.monotonic()
        run_tests(project, [file], [watched], _LONGEST, 4 * _LONGEST)
        made = work.folder / f"copy-{number}" / "now.lines"
        if not made.exists():  # it was ended before
            for left in made.parent.glob("now.lines.*"):
                left.unlink()
            print(f"{file}: took too long, and is left out", flush=True)
            continue
        made.with_suffix(".json").replace(note.with_suffix(".json"))
        made.replace(note)
        print(f"{time.monotonic() - began:6.1f} s  {file}", flush=True)


def try_mutants(work: Work, number: int, arguments: argparse.Namespace) -> None:
    """Try each mutant of the sample of which nothing is known yet."""
    project = work.folder / f"copy-{number}" / "project"
    package = project / "src" / "whereto"
    prepare_once(project)
    covering = Covering(note for note in map(work.note_of, work.test_files()) if note.exists())
    uses = uses_in(package, (path.relative_to(package).as_posix() for path in package.rglob("*.py")))
    tests_now = _digest(work.copy / "tests", "*.py")
    known = work.results()
    with (work.notes / f"results-{number}.jsonl").open("a", encoding="utf-8") as results:
        for mutant in drawn(work, arguments):
            told = known.get(mutant.key)
            settled = told and (told["outcome"] != "survived" or told["tests_now"] == tests_now)
            if settled or not claimed(work.folder / "claims", mutant.key):
                continue
            began = time.monotonic()
            found = _try(mutant, project, covering.tests_of(mutant, uses), arguments.budget)
            found |= {"key": mutant.key, "kind": mutant.kind, "lines": mutant.lines, "at": time.time()}
            found |= {"tests_now": tests_now, "seconds": round(time.monotonic() - began, 1)}
            results.write(json.dumps(found) + "\n")
            results.flush()
            print(f"{found['seconds']:6.1f} s  {found['outcome']:8}  {mutant.key[:100]!r}", flush=True)


def _try(
    mutant: Mutant, project: Path, tests: tuple[list[Test], list[Test]], budget: float
) -> dict[str, Any]:
    """Give the mutant to its tests: first those of its own folder, then the others, as long as they fit."""
    path = project / "src" / "whereto" / mutant.module
    content = path.read_bytes()
    near, far = tests[0], list(_that_fit(tests[1], budget))
    left_out = len(tests[1]) - len(far)
    try:
        _write(path, mutant.applied(content))
        for chosen in filter(None, (near, far)):
            files = list(dict.fromkeys(test.file for test in chosen))
            expected = sum(test.seconds for test in chosen)
            by_name = Chosen([test.name for test in chosen])
            busy, waiting = 60 + 5 * expected, 900 + 20 * expected
            outcome, failed = run_tests(project, ["-x", *files], [by_name], busy, waiting)
            if outcome != PASSED:
                return {
                    "outcome": "caught",
                    "by": failed or (outcome if outcome == TOO_LONG else "loading"),
                }
    finally:
        _write(path, content)
    return {"outcome": "survived", "tests": len(near) + len(far), "left_out": left_out}


def _that_fit(tests: Iterable[Test], budget: float) -> Iterator[Test]:
    for test in tests:
        budget -= test.seconds
        if budget < 0:
            return
        yield test


def _write(path: Path, content: bytes) -> None:
    """Write a module, so that nothing compiled before is taken for it."""
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()
    path.write_bytes(content)


def drawn(work: Work, arguments: argparse.Namespace) -> list[Mutant]:
    """The sample."""
    package = work.copy / "src" / "whereto"
    return sample(package, arguments.number, arguments.seed, arguments.only, arguments.skip)


def main() -> None:
    """Read the arguments, try, and print what came of it."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("--number", type=int, default=300, help="how many mutants")
    reader.add_argument("--seed", type=int, default=1, help="which ones")
    reader.add_argument(
        "--only", action="append", default=[], help="modules, such as 'search/*'; may be repeated"
    )
    reader.add_argument("--skip", action="append", default=[], help="modules to leave out; may be repeated")
    reader.add_argument(
        "--budget", type=float, default=60, help="seconds of tests of other folders for a mutant"
    )
    reader.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    reader.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "whereto-mutants")
    reader.add_argument("--resume", action="store_true", help="go on with the sources as they were copied")
    reader.add_argument("--report", action="store_true", help="print what is known, and try nothing")
    reader.add_argument("--work", choices=("watch", "try"), help=argparse.SUPPRESS)
    reader.add_argument("--copy", type=int, help=argparse.SUPPRESS)
    arguments = reader.parse_args()
    work = Work(arguments.folder.resolve())
    if arguments.work:
        os.nice(_NICE)
        load_libraries()
        sys.dont_write_bytecode = False
        watch(work, arguments.copy) if arguments.work == "watch" else try_mutants(
            work, arguments.copy, arguments
        )
        return
    if not arguments.report:
        if not (arguments.resume and work.copy.exists()):
            shutil.rmtree(work.copy, ignore_errors=True)
            shutil.copytree(ROOT, work.copy, ignore=shutil.ignore_patterns(*NOT_COPIED), symlinks=True)
        for number in range(arguments.processes):
            copy_project(work, number)
        start_workers(arguments, "watch")
        start_workers(arguments, "try")
    print(report(drawn(work, arguments), work.results()))


if __name__ == "__main__":
    main()
