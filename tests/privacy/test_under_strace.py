"""What the system saw of a run: no file written, no connection, no child and no thread.

`tests/cli/test_no_trace.py` watches Python; this watches the whole process, with its libraries in C, too.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, THREE_OFFICES, run_whereto

STRACE = shutil.which("strace")
pytestmark = pytest.mark.skipif(not STRACE, reason="strace, of Linux, is not installed")

LAYER = '[[office]]\nid = "ombuds"\nhow_to_find = "Up the stairs."\n'
# A name first, then what it reads: a command of a run tells itself on stderr before it begins.
READING = [
    [],
    ["--version"],
    ["search", "stress"],
    ["search", "stress", "--json"],
    ["search", "harrasment", "at", "work", "--explain"],
    ["search", "I have no money left for my studies"],
    ["search", "I want to die"],
    ["search", "xqzvwkj"],
    ["search", "-"],
    ["search", "--hidden"],
    ["show", "ombuds", "--long"],
    ["show", "xqzvwkj"],
    ["list"],
    ["list", "--format", "ndjson"],
    ["list", "--catalogue", "none.toml"],
    ["list", "--only", "--catalogue", "offices.toml"],
    ["search", "rent", "--only", "--catalogue", "offices.toml"],
    ["search", "rent", "--catalogue", "broken.toml"],
    ["concerns"],
    ["about"],
    ["paths"],
    ["urgent"],
    ["urgent", "--catalogue", "broken.toml"],
    ["privacy"],
    ["check", "offices.toml"],
    ["check", "broken.toml"],
    ["export", "--format", "vcard"],
    ["export", "--format", "html"],
    ["init", "-"],
    ["completion", "bash"],
    ["completion", "--words", "office=o"],
    ["stress"],
]
ALL = """
import json, os, sys
from whereto.__main__ import main
for command in json.loads(sys.argv.pop()):
    os.write(2, f"# {' '.join(command)}\\n".encode())
    main(command)
    sys.stderr.flush()
os._exit(0)
"""
PROGRAM = "import sys; sys.argv[0] = 'whereto'; from whereto.__main__ import entry; entry()"

HOW = ("-f", "-qq", "-y", "-s", "300", "-e", "trace=all", "-e", "signal=none")
WRITTEN = re.compile(
    r"^(open|openat|openat2|creat)\(.*\b(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)\b|^creat\("
)
OUTSIDE = re.compile(r"^(p?write(64|v|v2)?)\((?![12]<)|^(sendfile|copy_file_range|splice)\(")
DEED = re.compile(
    r"^(socket|socketpair|connect|bind|sendto|sendmsg|clone3?|v?fork|execveat|kill|tkill|tgkill|ptrace|mkdir|mkdirat|"
    r"rename|renameat2?|unlink|unlinkat|rmdir|link|linkat|symlink|symlinkat|mknod|mknodat|chmod|fchmod|fchmodat2?|"
    r"chown|fchown|lchown|fchownat|truncate|ftruncate|fallocate|utime|utimes|utimensat|futimesat|f?setxattr|lsetxattr|"
    r"memfd_create|shmget|msgget|mq_open|io_uring_setup|inotify_init1?)\("
)
NOWHERE = re.compile(r'"/dev/(null|tty)"')


def seen(folder: Path, code: str, *arguments: str, stdin: str = "stress", **variables: str) -> list[str]:
    """The calls to the system by which something could be left behind; before each, the command."""
    told = folder.parent / "told"
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    run = subprocess.run(
        [str(STRACE), *HOW, "-o", str(told), sys.executable, "-B", "-c", code, *arguments],
        cwd=folder,
        env={**kept, "HOME": str(folder), "TMPDIR": str(folder), **variables},
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if not told.exists() or "ptrace" in run.stderr:
        pytest.skip("strace may not watch here")
    calls = [line.partition(" ")[2].lstrip() for line in told.read_text(encoding="utf-8").splitlines()]
    return [call for call in calls if leaves_something(call)]


def leaves_something(call: str) -> bool:
    """Whether a call could leave something behind, or tells which command runs."""
    if call.startswith("write(2<") and '"# ' in call:
        return True
    if NOWHERE.search(call):
        return False
    return bool(WRITTEN.match(call) or OUTSIDE.match(call) or DEED.match(call))


def deeds(calls: list[str]) -> list[str]:
    """The calls without the names of commands, and without the thread that a catalogue is read in.

    It is no child, and ends with the program.
    """
    return [call for call in calls if not call.startswith("write(2<") and "CLONE_THREAD" not in call]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a prepared layer, a project's catalogue that is prepared, and one that is broken."""
    folder = tmp_path / "home"
    layers = folder / ".config" / "whereto"
    layers.mkdir(parents=True)
    (layers / "mine.toml").write_text(LAYER, encoding="utf-8")
    (folder / "offices.toml").write_text(THREE_OFFICES, encoding="utf-8")
    (folder / "broken.toml").write_text("format = 1\n[[office]]\nid = 7\n", encoding="utf-8")
    assert run_whereto("prepare", str(folder / "offices.toml")).returncode == 0
    return folder


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file in a folder, when it was last changed, and what it holds."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("drawn", [{}, {"FORCE_COLOR": "1"}], ids=["plain", "cards"])
def test_no_command_that_reads_leaves_anything(home: Path, drawn: dict[str, str]) -> None:
    before = files(home)
    calls = seen(home, ALL, json.dumps(READING), **drawn)
    assert sum(call.startswith("write(2<") for call in calls) == len(READING)
    assert deeds(calls) == [], calls
    assert files(home) == before


@pytest.mark.parametrize("question", ["stress", "I have no money left for my studies"])
def test_a_run_of_its_own_leaves_nothing(home: Path, question: str) -> None:
    before = files(home)
    for variables in ({}, {"WHERETO_CATALOGUE": "offices.toml"}):
        assert deeds(seen(home, PROGRAM, "search", question, **variables)) == []
    assert files(home) == before


def written_by(home: Path, *command: str) -> set[str]:
    """The files that a command left or changed; every other deed of it is none of those that leave."""
    before = files(home)
    calls = seen(home, PROGRAM, *command)
    assert not [call for call in calls if re.match(r"socket|connect|clone|v?fork|execve", call)]
    after = files(home)
    assert before.keys() <= after.keys()
    return {name for name, told in after.items() if before.get(name) != told and (home / name).is_file()}


def test_those_that_write_write_what_they_are_told_to(home: Path) -> None:
    assert written_by(home, "export", "-o", "out.vcf") == {"out.vcf"}
    ours = ("--only", "--catalogue", "offices.toml")
    assert written_by(home, "export", "-o", "out.json", "--format", "hsds", *ours) == {"out.json"}
    assert written_by(home, "import", "out.json", "-o", "taken.toml") == {"taken.toml"}
    assert written_by(home, "init", "new.toml") == {"new.toml", "catalogue.schema.json"}
    assert written_by(home, "prepare", "offices.toml") == {"offices.toml.index"}


SEEN = {
    "a file": "open('a', 'w')",
    "a file of a library": "import ctypes; ctypes.CDLL(None).creat(b'a', 0o600)",
    "a place in memory": "import ctypes; ctypes.CDLL(None).memfd_create(b'a', 0)",
    "a folder": "import os; os.mkdir('a')",
    "a socket": "import socket; socket.socket()",
    "a child": "import os; os.fork() or os._exit(0)",
    "a thread": "import threading; threading.Thread(target=print).start()",
    "another stream": "import os; r, w = os.pipe(); os.write(w, b'a')",
}


@pytest.mark.parametrize("deed", SEEN.values(), ids=list(SEEN))
def test_the_watcher_sees_each_kind(tmp_path: Path, deed: str) -> None:
    (tmp_path / "home").mkdir()
    assert seen(tmp_path / "home", deed)


def test_the_watcher_sees_nothing_where_nothing_is_done(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    assert seen(tmp_path / "home", f"open({str(CATALOGUE)!r}).read(); print('here')") == []
