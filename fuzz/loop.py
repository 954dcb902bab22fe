"""Executing the cases of an entry one after the other, and keeping what they find."""

import gc
import os
import re
import time
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from random import Random

from case import Case
from timing import Times, class_of

_COLLECT = 500  # executions; the program switches the collector off, as for a short run it should
_SHOWN = 400  # characters of a case


def _signature(error: Exception) -> str:
    """What tells a finding from others: its kind, and the innermost place in whereto."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "/whereto/" in frame.filename.replace("\\", "/")]
    where = own[-1] if own else frames[-1]
    told = str(error)[:80] if type(error).__name__ == "BrokenPromiseError" else ""
    place = f"{where.filename.rpartition('/')[2]}:{where.lineno}"
    return f"{type(error).__name__} {place} {re.sub('[0-9]+', '0', told)}"


class Runner:
    """An entry, what was executed of it, and what was found."""

    def __init__(self, entry: str, folder: Path | None = None) -> None:
        """`folder` gets a file for each finding."""
        self.entry, self._folder = entry, folder
        module = import_module(entry)
        self._make: Callable[[Random], Case] = module.make
        self._run: Callable[[Case], str] = module.run
        self.times = Times()
        self.executions = 0
        self.findings: dict[str, str] = {}
        self.seen: dict[str, int] = {}

    def execute(self, chance: Random, name: str) -> None:
        """Make a case and run it. `name` tells how to make it again."""
        case = self._make(chance)
        self.executions += 1
        ending = ""

        def do() -> float:
            nonlocal ending
            begin = time.process_time()
            ending = self._run(case)
            return time.process_time() - begin

        try:
            seconds = do()
        except Exception as error:  # noqa: BLE001 - whatever leaves is a finding
            self._found(_signature(error), "".join(traceback.format_exception(error)), case, name)
            return
        slow = self.times.add(class_of(case.way, ending, case.size), seconds, do)
        if slow:
            told = f"{slow.seconds:.3f} s, {slow.seconds / slow.median:.0f} times the median"
            self._found(
                f"slow: {case.way}, {ending}, below {2 ** case.size.bit_length()} bytes", told, case, name
            )
        if self.executions % _COLLECT == 0:
            gc.collect()

    def _found(self, signature: str, told: str, case: Case, name: str) -> None:
        self.seen[signature] = self.seen.get(signature, 0) + 1
        if signature in self.findings:
            return
        self.findings[signature] = f"{name}: {told.strip().splitlines()[-1][:_SHOWN]}"
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / f"{self.entry}-{len(self.findings):03}.txt"
            path.write_text(
                f"{signature}\n{name}\n{told}\n{case!r}\n", encoding="utf-8", errors="backslashreplace"
            )

    def summary(self) -> Iterator[str]:
        """What was done and found, in lines."""
        for signature, told in self.findings.items():
            yield f"  {self.seen[signature]}x {signature}: {told}"
        yield from self.times.lines()


def run_plain(runner: Runner, executions: int, seconds: float, seed: int) -> None:
    """Execute so many cases, or for so long. A case depends on the seed and its number alone."""
    begin = time.monotonic()
    for number in count():
        if runner.executions >= executions or time.monotonic() - begin > seconds:
            break
        runner.execute(Random(f"{runner.entry} {seed} {number}"), f"--seed {seed} --only {number}")


def run_hypothesis(runner: Runner, executions: int, seconds: float, seed: int) -> None:
    """The same with hypothesis, which tries small and odd choices first, and mixes what it tried."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    begin = time.monotonic()

    @seeded(seed)
    @settings(
        max_examples=executions,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=False))
    def every(chance: Random) -> None:
        if time.monotonic() - begin > seconds:
            raise KeyboardInterrupt  # by which alone hypothesis ends before its number of examples
        runner.execute(chance, f"--engine hypothesis --seed {seed}, execution {runner.executions}")

    with suppress(KeyboardInterrupt):
        every()


def run_atheris(runner: Runner, asked: Namespace, corpus: Path, done: Callable[[], None]) -> None:
    """The same with atheris, which keeps what reaches code that nothing reached before.

    It ends the process itself, so `done` is called before. The modules have to be imported instrumented.
    """
    import atheris
    from chance import FromBytes

    corpus.mkdir(parents=True, exist_ok=True)
    begin = time.monotonic()

    def one(data: bytes) -> None:
        if runner.executions >= asked.executions or time.monotonic() - begin > asked.seconds:
            done()
            os._exit(0)
        runner.execute(FromBytes(data), f"atheris, bytes {data.hex()}")

    options = [f"-seed={asked.seed}", "-max_len=2048", "-timeout=120", "-rss_limit_mb=4096", "-verbosity=0"]
    atheris.Setup(["fuzz", *options, str(corpus)], one)
    atheris.Fuzz()
