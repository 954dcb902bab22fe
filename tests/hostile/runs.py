"""Many runs of the command line in one process of its own, with bounded time and memory.

    python -m tests.hostile.runs < runs.json

reads a list of runs, each its arguments and its variables, and writes what each gave.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from tests.conftest import ROOT, run_whereto

_MB = 1024 * 1024
Run = tuple[tuple[str, ...], dict[str, str]]


def bounded(
    runs: Iterable[Run | tuple[str, ...]], *, memory: int = 900, seconds: int = 60
) -> list[subprocess.CompletedProcess[str]]:
    """What each run gives; all of them together in at most so many megabytes and seconds."""
    given = [run if isinstance(run[-1], dict) else (run, {}) for run in runs]
    child = subprocess.run(
        [sys.executable, "-m", "tests.hostile.runs", str(memory)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=seconds,
        check=False,
    )
    assert child.returncode == 0, child.stderr[-2000:]
    return [subprocess.CompletedProcess(*found) for found in json.loads(child.stdout)]


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # as on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory * _MB, memory * _MB))


def main() -> None:
    """Run what standard input says."""
    _limit(int(sys.argv[1]))
    found: list[Any] = []
    for arguments, variables in json.load(sys.stdin):
        run = run_whereto(*arguments, **variables)
        found.append((run.args, run.returncode, run.stdout, run.stderr))
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
