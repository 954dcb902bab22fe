"""A file that is no ordinary one, or that is too large, is refused at once, wherever it is named."""

import os
import threading
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES, Run
from tests.hostile.runs import bounded
from whereto.catalogue import ordinary
from whereto.catalogue.ordinary import UnfitFileError, read_ordinary

CATALOGUES = ("levels", "inline", "parts", "huge", "surrogate", "bytes")
NAMES_A_CATALOGUE = [
    ("list", "--catalogue", "{}"),
    ("search", "stress", "--catalogue", "{}"),
    ("show", "ombuds", "--catalogue", "{}"),
    ("concerns", "--catalogue", "{}"),
    ("export", "--format", "csv", "--catalogue", "{}"),
    ("paths", "--catalogue", "{}"),
    ("check", "{}"),
    ("prepare", "{}"),
]
NAMES_ANOTHER_FILE = [
    ("import", "{}", "-o", "{new}"),
    ("init", "{new}", "--from-csv", "{}", "--institution", "x", "--source-url", "https://example.edu/x"),
    ("check", "{sound}", "--questions", "{}"),
]


def filled(command: tuple[str, ...], path: str, folder: Path) -> tuple[str, ...]:
    """A command with its places filled in."""
    return tuple(
        part.format(path, new=folder / "new.toml", sound=folder / "sound.toml") for part in command
    )


def test_what_is_no_ordinary_file_is_refused_at_once_by_every_command(
    hostile: Path, no_files: dict[str, str]
) -> None:
    commands = NAMES_A_CATALOGUE + NAMES_ANOTHER_FILE
    assert {"folder", "fifo", "/dev/zero"} <= no_files.keys()
    runs = [
        (kind, filled(command, path, hostile)) for kind, path in no_files.items() for command in commands
    ]
    runs = [run for run in runs if not (run[0] == "folder" and run[1][0] == "import")]
    for (kind, command), run in zip(runs, bounded(part for _, part in runs), strict=True):
        assert run.returncode in (2, 3), (command, run.stderr)
        told = run.stdout + run.stderr
        assert ("a folder" if kind == "folder" else "no ordinary file") in told, command
        assert no_files[kind] in told
    assert not (hostile / "new.toml").exists()


def test_beside_a_variable_a_layer_and_at_a_key_they_are_refused_too(
    tmp_path: Path, no_files: dict[str, str]
) -> None:
    folder = tmp_path / "whereto"
    folder.mkdir()
    for at, path in enumerate(no_files.values()):
        (folder / f"{at}.toml").symlink_to(path)
    layers = {"XDG_CONFIG_HOME": str(tmp_path)}
    variables = [{"WHERETO_CATALOGUE": path} for path in no_files.values()]
    runs: list[tuple[tuple[str, ...], dict[str, str]]] = [(("list",), layers), (("urgent",), layers)]
    runs += [(("list",), each) for each in variables]
    runs += [(("completion", "--words", "office="), each) for each in variables]
    found = bounded(runs)
    assert [run.returncode for run in found[:2]] == [0, 0]
    assert "is left out" in found[0].stderr
    assert "Call: 911" in found[1].stdout
    for run in found[2:]:
        assert (run.returncode, run.stdout) in ((3, ""), (0, ""))


def test_what_is_too_large_or_too_deep_is_refused_in_little_memory(hostile: Path) -> None:
    runs = [
        filled(command, str(hostile / f"{name}.toml"), hostile)
        for name in CATALOGUES
        for command in (("list", "--catalogue", "{}"), ("check", "{}"))
    ]
    runs += [filled(command, str(hostile / "huge.toml"), hostile) for command in NAMES_ANOTHER_FILE]
    for run in bounded(runs):
        assert run.returncode in (2, 3), run
        told = run.stdout + run.stderr
        assert ".toml" in told
        assert "fault of whereto's own" not in told
        assert len(told) < 2000
    assert not (hostile / "new.toml").exists()


def test_urgent_and_danger_are_answered_beside_every_one_of_them(
    hostile: Path, no_files: dict[str, str]
) -> None:
    paths = [
        str(hostile / f"{name}.toml") for name in (*CATALOGUES, "comments", "terms", "text", "everywhere")
    ]
    paths += no_files.values()
    commands = (
        ("urgent",),
        ("urgent", "--json"),
        ("search", "I", "want", "to", "die"),
        ("list", "kill myself"),
    )
    runs = [(*command, "--catalogue", path) for path in paths for command in commands]
    for run in bounded(runs):
        shown = run.stderr if run.args[0] == "list" else run.stdout
        assert "911" in shown, (run.args, run.stderr)
        assert run.returncode == (2 if run.args[0] == "list" else 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_reads_ends_an_export_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (run,) = bounded([("export", "--format", "csv", "-o", str(tmp_path / "pipe"))])
    assert run.returncode == 4
    assert "nobody reads from it" in run.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_somebody_reads_gets_all_of_an_export(tmp_path: Path, whereto: Run) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reading, True)

    def read() -> None:
        while part := os.read(reading, 4096):
            got.append(part)

    reader = threading.Thread(target=read, daemon=True)
    writing = os.open(
        pipe, os.O_WRONLY
    )  # so that the reader does not find the end before there is anything
    reader.start()
    run = whereto("export", "--format", "json", "-o", str(pipe))
    os.close(writing)
    reader.join(20)
    os.close(reading)
    assert run.returncode == 0
    assert len(b"".join(got)) > 64 * 1024  # more than a pipe holds
    assert b"".join(got) == whereto("export", "--format", "json").stdout.encode()


def test_of_a_file_that_is_too_large_nothing_is_read(
    hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordinary, "_read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(UnfitFileError, match="larger than 16 MB"):
        read_ordinary(hostile / "huge.toml", 16 * 1024**2)
    monkeypatch.undo()
    size = (hostile / "sound.toml").stat().st_size
    assert len(read_ordinary(hostile / "sound.toml", size)) == size
    with pytest.raises(UnfitFileError, match=f"larger than {size - 1:,} bytes"):
        read_ordinary(hostile / "sound.toml", size - 1)


def _grown(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"# more\n")


def _cut(path: Path) -> None:
    os.truncate(path, 100)


def _rewritten(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"Aid Desk", b"Aid Dusk"))
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize("change", [_grown, _cut, _rewritten])
def test_a_file_that_changes_while_it_is_read_is_no_catalogue(
    change: Callable[[Path], None], tmp_path: Path, whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    read = ordinary._read  # noqa: SLF001 - between two parts of it the file changes

    def slowly(descriptor: int, most: int) -> bytes:
        first = os.read(descriptor, 50)
        change(path)
        return first + read(descriptor, most - len(first))

    named = ("--only", "--catalogue", str(path))
    with monkeypatch.context() as patch:
        patch.setattr(ordinary, "_read", slowly)
        run = whereto("list", *named)
    assert (run.returncode, run.stdout) == (3, "")
    assert "it changed while it was read; try again" in run.stderr


def test_of_a_file_that_is_replaced_meanwhile_one_version_comes_or_none(tmp_path: Path) -> None:
    versions = [letter * size for letter, size in ((b"a", 300_000), (b"b", 200_000))]
    path = tmp_path / "a.toml"
    path.write_bytes(versions[0])
    done = threading.Event()

    def write() -> None:
        for content in cycle(versions):
            if done.is_set():
                return
            path.write_bytes(content)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    whole = 0
    for _ in range(300):
        try:
            found = read_ordinary(path, 1_000_000)
        except UnfitFileError:
            continue
        assert len(set(found)) <= 1, "of both versions"
        whole += found in versions
    done.set()
    writer.join(20)
    assert read_ordinary(path, 1_000_000) in versions
