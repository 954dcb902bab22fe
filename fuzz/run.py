"""Fuzzing: a great many odd inputs, and what has to hold after each of them.

    python fuzz/run.py ENTRY [--executions N] [--seconds S] [--seed K] [--engine plain|hypothesis|atheris]
    python fuzz/run.py ENTRY --seed K --only NUMBER     # one case again, with its traceback
    python fuzz/run.py all --executions 500             # every entry, one after the other

ENTRY is `texts`, `catalogues`, `layers`, `damaged`, `imports` or `arguments`; a file of that name says what
it does. After every execution what `promises.py` tells has to hold: nothing but an error of the family
leaves, nothing reaches a terminal that it would obey, JSON is as its schema has it, danger comes with
contacts, and no input takes 50 times as long as others of its size. Findings are printed and, with
`--findings FOLDER`, kept, a file each. The status is 1 if there are any but slow ones: how long an input
takes depends on what else a machine does, and somebody has to look.
"""

import argparse
import json
import os
import sys
import time
import warnings
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from case import ENTRIES

if TYPE_CHECKING:
    from loop import Runner

ROOT = Path(__file__).resolve().parent.parent
_FOREVER = 10**9


def main() -> int:
    """Run what is asked for; the status."""
    asked = _asked()
    os.environ.update({"XDG_CONFIG_HOME": "/none", "XDG_CONFIG_DIRS": "/none"})  # nobody's own layers
    if asked.engine == "atheris":
        import atheris

        with atheris.instrument_imports(include=["whereto"]):
            _load_all()
    from loop import Runner, run_atheris, run_hypothesis, run_plain

    _same_day()
    warnings.simplefilter("error", RuntimeWarning)  # numpy's are printed to a person's terminal
    found = 0
    for entry in ENTRIES if asked.entry == "all" else (asked.entry,):
        runner = Runner(entry, asked.findings)
        if asked.only is not None:
            return _again(entry, asked.seed, asked.only)
        done = partial(_tell, runner, time.monotonic(), asked)
        try:
            if asked.engine == "atheris":
                run_atheris(runner, asked, asked.corpus or ROOT / "fuzz" / "corpus" / entry, done)
            elif asked.engine == "hypothesis":
                run_hypothesis(runner, asked.executions, asked.seconds, asked.seed)
            else:
                run_plain(runner, asked.executions, asked.seconds, asked.seed)
        except KeyboardInterrupt:
            print("ended early", file=sys.stderr)
        done()
        found += sum(not signature.startswith("slow") for signature in runner.findings)
    return 1 if found else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("entry", choices=("all", *ENTRIES))
    parser.add_argument("--executions", type=int, default=_FOREVER)
    parser.add_argument("--seconds", type=float, default=_FOREVER, help="for each entry")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("plain", "hypothesis", "atheris"), default="plain")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="run the case of this number alone")
    parser.add_argument("--findings", type=Path, metavar="FOLDER", help="keep each finding in a file there")
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help="of atheris; by default fuzz/corpus")
    parser.add_argument("--log", type=Path, metavar="FILE", help="add a line with the figures to it")
    return parser.parse_args()


def _tell(runner: "Runner", begin: float, asked: argparse.Namespace) -> None:
    """Print the figures and the findings, and add the figures to the log."""
    told = {
        "entry": runner.entry,
        "engine": asked.engine,
        "seed": asked.seed,
        "executions": runner.executions,
        "seconds": round(time.monotonic() - begin),
        "findings": len(runner.findings),
    }
    print("\n".join([json.dumps(told), *runner.summary()]), flush=True)
    if asked.log:
        with asked.log.open("a", encoding="utf-8") as log:
            log.write(f"{json.dumps(told)}\n")


def _again(entry: str, seed: int, number: int) -> int:
    """One case, as it is, with its time and whatever it raises."""
    from importlib import import_module

    module = import_module(entry)
    case = module.make(Random(f"{entry} {seed} {number}"))
    print(ascii(case))
    begin = time.process_time()
    print(module.run(case))
    print(f"{time.process_time() - begin:.4f} s")
    return 0


def _load_all() -> None:
    """Import every module of the program, so that atheris sees what runs in it."""
    import pkgutil
    from importlib import import_module

    import whereto

    for module in pkgutil.walk_packages(whereto.__path__, "whereto."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def _same_day() -> None:
    """A day that does not pass, so that a case is the same tomorrow."""
    from whereto.records import days

    days.today = lambda: "2026-11-29"


if __name__ == "__main__":
    sys.exit(main())
