"""Run tests in a copy of the project, each time in a child of one process that has the libraries loaded.

What whereto itself consists of is loaded anew in each child, so that a changed module is the one that is
tested. The vectors that preparing the shipped catalogue needs are remembered: the encoder is not changed,
and computing them takes longer than most tests.
"""

import contextlib
import importlib
import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest

_MOST_MEMORY = 6 << 30  # bytes: a change may make a list endless
_LIBRARIES = (
    "numpy",
    "hypothesis",
    "typer",
    "rich.console",
    "rapidfuzz",
    "Stemmer",
    "jsonschema",
    "tomli_w",
)
_MORE_LIBRARIES = ("phonenumbers", "platformdirs", "segno", "vobject", "tomllib", "pty", "email.message")

PASSED, FAILED, TOO_LONG = "passed", "failed", "too long"


def load_libraries() -> None:
    """Load what every child needs, one thread each."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    for library in (*_LIBRARIES, *_MORE_LIBRARIES):
        importlib.import_module(library)


def run_tests(
    folder: Path, arguments: Sequence[str], plugins: Sequence[Any], busy: float, waiting: float
) -> tuple[str, str]:
    """Run pytest in a child; whether it passed, and the test that failed, if one did.

    It may be `busy` for so many seconds, and be `waiting` for so many, such as for a processor that others
    use as well. Everything that the child started ends with it.
    """
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        _as_child(folder, arguments, plugins, tell, int(busy))
    os.close(tell)
    status = _wait(child, waiting)
    with os.fdopen(told, encoding="utf-8") as answer:
        failed = answer.read()
    if status is None or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU):
        return TOO_LONG, failed
    return (PASSED if status == 0 else FAILED), failed


def _wait(child: int, limit: float) -> int | None:
    ends = time.monotonic() + limit
    status = None
    while time.monotonic() < ends:
        done, code = os.waitpid(child, os.WNOHANG)
        if done:
            status = code
            break
        time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if status is None:
        os.waitpid(child, 0)
    return status


def _as_child(folder: Path, arguments: Sequence[str], plugins: Sequence[Any], tell: int, busy: int) -> None:
    """Run the tests and end."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (busy, busy + 5))
    os.chdir(folder)
    nowhere = os.open(folder.parent / f"{folder.name}.log", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    status = 1
    try:
        first = FirstFailure(tell)
        known = KnownVectors(folder.parent.parent / "vectors.pickle")
        plain = ["-q", "--no-header", "--tb=short", "-p", "no:randomly"]
        status = int(pytest.main([*plain, *arguments], plugins=[first, known, *plugins]))
    finally:
        sys.stdout.flush()
        os._exit(status)


class FirstFailure:
    """Tells the name of the first test that fails."""

    def __init__(self, tell: int) -> None:
        """Tell it to this open file."""
        self._tell = tell

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tell it at once: the process may not live on."""
        if report.failed and self._tell >= 0:
            os.write(self._tell, report.nodeid.encode(errors="replace"))
            os.close(self._tell)
            self._tell = -1


class KnownVectors:
    """While the shipped catalogue is prepared, texts that were encoded before are not encoded again."""

    def __init__(self, path: Path) -> None:
        """Remember them in this file."""
        self._path = path

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """Around the fixture that prepares."""
        if fixturedef.argname != "_prepared":
            yield
            return
        encoder = importlib.import_module("whereto.encoding.encoder")
        known = pickle.loads(self._path.read_bytes()) if self._path.exists() else {}  # noqa: S301 - our own
        before, truly = len(known), encoder.Encoder.encode

        def encode(this: Any, texts: Sequence[str], progress: Any = None) -> Any:
            if tuple(texts) not in known:
                known[tuple(texts)] = truly(this, texts, progress)
            elif progress:
                progress(len(texts))
            return known[tuple(texts)].copy()

        encoder.Encoder.encode = encode
        try:
            yield
        finally:
            encoder.Encoder.encode = truly
        if known and not before:
            whole = self._path.with_suffix(f".{os.getpid()}")
            whole.write_bytes(pickle.dumps(known))
            whole.replace(self._path)


class Chosen:
    """Keeps these tests alone, in the order of their files."""

    def __init__(self, names: Sequence[str]) -> None:
        """By their names."""
        self._names = set(names)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out all others."""
        left = [item for item in items if item.nodeid not in self._names]
        items[:] = [item for item in items if item.nodeid in self._names]
        config.hook.pytest_deselected(items=left)


class Watched:
    """Notes which lines each test runs, in processes that it starts as well, and how long it takes."""

    def __init__(self, target: Path, package: Path) -> None:
        """Note it beside `target`, of the modules of this package."""
        self._target = target
        self._package = package
        self.about: dict[str, tuple[str, float]] = {}

    def pytest_configure(self) -> None:
        """Watch from before anything of whereto is loaded."""
        import coverage

        settings = self._target.with_suffix(".ini")
        settings.write_text(
            f"[run]\ndata_file = {self._target}\nparallel = true\nsource = {self._package}\n"
            "context = ${WHERETO_TEST}\ndisable_warnings = no-data-collected, module-not-imported\n",
            encoding="utf-8",
        )
        os.environ["WHERETO_TEST"] = "-"
        self._coverage = coverage.Coverage(config_file=str(settings))
        self._coverage.start()
        self._test = "-"
        told = {"COVERAGE_PROCESS_START": str(settings)}
        started, replaced = subprocess.Popen.__init__, os.execve

        def start(this: Any, *arguments: Any, **named: Any) -> None:
            environment = named.get("env")
            named["env"] = {
                **(os.environ if environment is None else environment),
                **self._context(),
                **told,
            }
            started(this, *arguments, **named)

        def replace(path: str, arguments: list[str], environment: Mapping[str, str]) -> NoReturn:
            replaced(path, arguments, {**environment, **self._context(), **told})

        subprocess.Popen.__init__ = start  # type: ignore[method-assign,assignment]  # every one that a test starts
        os.execve = replace  # type: ignore[assignment]  # so do those on a terminal

    def _context(self) -> dict[str, str]:
        return {"WHERETO_TEST": self._test}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """A context for each test."""
        self._test = item.nodeid
        self._coverage.switch_context(item.nodeid)
        yield
        self._coverage.switch_context("-")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up what each of its phases took."""
        outcome, seconds = self.about.get(report.nodeid, ("passed", 0.0))
        outcome = outcome if report.passed else report.outcome
        self.about[report.nodeid] = (outcome, round(seconds + report.duration, 3))

    def pytest_unconfigure(self) -> None:
        """Write all of it."""
        import coverage

        self._coverage.stop()
        self._coverage.save()
        whole = coverage.Coverage(data_file=str(self._target), config_file=False)
        whole.combine([str(path) for path in self._target.parent.glob(f"{self._target.name}.*")])
        whole.save()
        self._target.with_suffix(".json").write_text(json.dumps(self.about), encoding="utf-8")
