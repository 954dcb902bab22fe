"""Signals at any moment: the statuses that are documented, no traceback, and nothing half told."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.conftest import OF_LAYERS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise there")
SEED = 20261129
RUNS = 16  # of each signal, fewer of one that changes nothing
LONGEST = 0.2  # seconds, in which a run on a quiet machine ends
COMMANDS = (["urgent"], ["search", "stress"], ["search", "I have no money left"], ["list", "--json"])
# It says when the program begins: what comes before that is Python's own start, which nobody can change.
BEGUN = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from whereto.__main__ import entry
os.write(2, b"@")
entry()
"""
AFTER = {
    signal.SIGINT: {130},
    signal.SIGTERM: {-signal.SIGTERM},
    signal.SIGHUP: {-signal.SIGHUP},
    signal.SIGPIPE: set[int](),  # Python does not heed it
}


def interrupted(sent: signal.Signals, chance: random.Random) -> tuple[int, bytes]:
    """The status of a run that is sent a signal after a random time, and what it told."""
    with subprocess.Popen(
        [sys.executable, "-B", "-c", BEGUN, *chance.choice(COMMANDS)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**OF_LAYERS, "PATH": os.environ["PATH"]},
    ) as run:
        assert run.stderr is not None
        assert run.stderr.read(1) == b"@"
        time.sleep(chance.random() * LONGEST)
        run.send_signal(sent)
        told = run.communicate(timeout=60)[1]
    return run.returncode, told


@pytest.mark.parametrize("sent", AFTER, ids=lambda sent: sent.name)
def test_a_signal_at_any_moment_ends_it_as_documented_without_a_word(sent: signal.Signals) -> None:
    chance = random.Random(SEED + sent)  # noqa: S311 - the same moments every time
    for _ in range(RUNS if AFTER[sent] else RUNS // 4):
        status, told = interrupted(sent, chance)
        assert status in {0, *AFTER[sent]}
        assert told == b""


# A Ctrl-C that meets Python code which may not raise, such as what is run as an object goes.
IGNORED = """
import signal, sys
from whereto.__main__ import entry
import whereto.cli.output as output
class Going:
    def __del__(self):
        raise KeyboardInterrupt
def write(text):
    Going()
output.write = write
sys.argv = ["whereto", "list"]
entry()
"""


def test_a_ctrl_c_where_nothing_can_be_raised_ends_it_without_a_traceback() -> None:
    run = subprocess.run(
        [sys.executable, "-c", IGNORED], capture_output=True, timeout=60, check=False, env={**os.environ}
    )
    assert (run.returncode, run.stderr) == (130, b"")


def test_where_the_parent_ignores_ctrl_c_so_does_whereto() -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-m", "whereto", "urgent"],
        capture_output=True,
        timeout=60,
        check=False,
        env={**OF_LAYERS, "PATH": os.environ["PATH"]},
    )
    assert run.returncode == 0
    assert b"Call: 911" in run.stdout
