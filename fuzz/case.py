"""One case of an entry: what goes in, how large it is, and from what the choices of its run follow."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ENTRIES = ("texts", "catalogues", "layers", "damaged", "imports", "arguments")


class Case(NamedTuple):
    """What `make` of an entry gives and its `run` takes; running it twice does the same twice.

    `way` is the manner in which it is tried, `size` counts bytes or characters, `picks` seeds the rest.
    """

    way: str
    given: Any
    size: int
    picks: int


@cache
def scratch() -> Path:
    """A folder of this process for files that are read at once; in memory where the system has such."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made in it
    within = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    found = Path(tempfile.mkdtemp(prefix="whereto-fuzz-", dir=within))
    atexit.register(shutil.rmtree, found, ignore_errors=True)
    return found


def written(name: str, content: bytes | str) -> Path:
    """A file in the scratch folder with this content."""
    path = scratch() / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return path
