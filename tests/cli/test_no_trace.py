"""whereto leaves nothing behind: no file, no socket, no process, whatever is asked of it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

WATCH = r"""
import os, sys
told = int(sys.argv.pop(1))
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
KEPT_NOWHERE = (os.devnull, "/dev/tty")
ROOMS = ("socket", "subprocess", "shutil", "tempfile", "sqlite3", "ctypes", "webbrowser", "urllib", "http",
         "ftplib", "smtplib", "imaplib", "poplib", "syslog", "pty", "winreg", "dbm", "logging")
ACTS = {"os." + name for name in (
    "exec fork forkpty posix_spawn spawn system startfile mkdir rename remove rmdir link symlink truncate "
    "chmod chown utime setxattr removexattr chflags lchmod kill killpg").split()}

# What numpy loads looks at the running program itself as it is loaded; of a library that is all.
ITSELF = ("ctypes.dlopen", (None,))

def watch(event, args):
    trace = event in ACTS or event.split(".")[0] in ROOMS
    if event == "open":
        path, mode, flags = args
        trace = bool(flags & WRITES or set(mode or "") & set("wax+")) and path not in KEPT_NOWHERE
    if trace and (event, args) != ITSELF:
        os.write(told, f"{event} {args!r}\n".encode())

sys.addaudithook(watch)
"""
PROGRAM = """
sys.argv[0] = "whereto"
from whereto.__main__ import entry
entry()
"""
# Every command in one process, each told before it runs, so that a trace stands below its command.
ALL = """
import json
from whereto.__main__ import main
for command in json.loads(os.environ.pop("COMMANDS")):
    os.write(told, f"# {' '.join(command)[:40]}\\n".encode())
    main(command)
os._exit(0)
"""

COMMANDS = [
    [],
    ["--help"],
    ["--version"],
    ["search", "stress"],
    ["search", "harrasment", "at", "work"],
    ["search", "sexual", "assault"],
    ["search", "I have no money left for my studies"],
    ["search", "I want to die"],
    ["search", "xqzvwkj"],
    ["search", "-"],
    ["search"],
    ["search", "--hidden"],
    ["search", "a" * 20_000],
    ["show", "ombuds"],
    ["show", "xqzvwkj"],
    ["list"],
    ["list", "--confidential"],
    ["concerns"],
    ["about"],
    ["urgent"],
    ["urgent", "--catalogue", "none.toml"],
    ["privacy"],
    ["list", "--fields", "id,name"],
    ["completion", "bash"],
    ["completion", "--words", "office=o"],
    ["stress"],
    ["list", "--catalogue", "none.toml"],
]


def traces(
    folder: Path, code: str, arguments: Sequence[str] = (), **variables: str
) -> tuple[str, list[str]]:
    """What the code did that could leave a trace, and the files that it left."""
    reading, writing = os.pipe()
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    with subprocess.Popen(
        # -B: the byte-code that Python itself may keep of a program's source holds no word of a run
        [sys.executable, "-B", "-c", WATCH + code, str(writing), *arguments],
        cwd=folder,
        env={**kept, "HOME": str(folder), "TMPDIR": str(folder), **variables},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(writing,),
    ) as program:
        os.close(writing)
        program.communicate(b"stress", timeout=60)
    with os.fdopen(reading, encoding="utf-8") as told:
        return told.read(), sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("view", ["card", "--plain", "--json"])
def test_no_command_leaves_a_trace(view: str, tmp_path: Path) -> None:
    commands = [
        [*command, view] if view != "card" and command and not command[0].startswith("-") else command
        for command in COMMANDS
    ]
    drawn = {"FORCE_COLOR": "1"} if view == "card" else {}
    told, left = traces(tmp_path, ALL, COMMANDS=json.dumps(commands), **drawn)
    assert [line for line in told.splitlines() if not line.startswith("# ")] == [], told
    assert told.count("# ") == len(COMMANDS)
    assert left == []


def test_a_run_of_its_own_leaves_no_trace(tmp_path: Path) -> None:
    for question in ("stress", "I have no money left for my studies"):  # which needs the encoder
        assert traces(tmp_path, PROGRAM, ["search", question]) == ("", [])


def test_a_fault_of_its_own_leaves_no_trace(tmp_path: Path) -> None:
    fault = "import whereto.cli.output as o; o.write = lambda text: 1 / 0"
    assert traces(tmp_path, fault + PROGRAM, ["search", "stress", "--json"]) == ("", [])


DEEDS = {
    "open": "open('a', 'w')",
    "open to add": "open('a', 'a')",
    "a file by its descriptor": "os.open('a', os.O_CREAT)",
    "a path": "import pathlib; pathlib.Path('a').touch()",
    "a folder": "os.mkdir('a')",
    "a new name": "os.rename('a', 'b')",
    "a removed file": "os.remove('a')",
    "a link": "os.symlink('a', 'b')",
    "a temporary file": "import tempfile; tempfile.TemporaryFile()",
    "a database": "import sqlite3; sqlite3.connect('a')",
    "another library": "import ctypes; ctypes.CDLL('libc.so.6')",
    "a function of a library": "import ctypes; ctypes.pythonapi.Py_IncRef",
    "a socket": "import socket; socket.socket()",
    "a name looked up": "import socket; socket.getaddrinfo('localhost', 80)",
    "a page": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "a process": "import subprocess; subprocess.run(['true'])",
    "a shell": "os.system('true')",
    "a fork": "os.fork() or os._exit(0)",
    "a spawn": "os.posix_spawn('/bin/true', ['true'], {})",
    "another program": "os.execv('/bin/true', ['true'])",
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=list(DEEDS))
def test_the_watcher_sees_each_kind_of_trace(deed: str, tmp_path: Path) -> None:
    assert traces(tmp_path, deed)[0]


@pytest.mark.parametrize(
    "added", ["open('history', 'a').write(text)", "__import__('socket').socket()", "os.system('true')"]
)
def test_one_that_is_added_to_whereto_is_seen(added: str, tmp_path: Path) -> None:
    adding = (
        f"import whereto.cli.output as o; shown = o.write; o.write = lambda text: ({added}, shown(text))"
    )
    assert traces(tmp_path, adding + PROGRAM, ["search", "stress", "--json"])[0]


def test_the_watcher_sees_nothing_where_nothing_is_done(tmp_path: Path) -> None:
    assert traces(tmp_path, "open(os.devnull, 'w'); open(sys.executable, 'rb').read(1)") == ("", [])
