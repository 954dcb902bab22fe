"""What the build of a wheel works out beforehand, so that no start has to do it again.

Reading TOML, checking it and stemming thousands of terms takes longer than everything else
together. The build writes the results beside the package; a start uses them only while the
catalogue they were made from is the very one in use, so an edit of it is never overlooked.
"""

import json
from binascii import crc32
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "_prepared"
CATALOGUE, INDEX = "catalogue.json", "index.json"


def fingerprint(content: bytes) -> str:
    """What tells one catalogue's content from another's, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def read_prepared(name: str, content: bytes) -> Any | None:
    """The prepared data called `name` if it was made from `content`, else None."""
    try:
        stored = json.loads((FOLDER / name).read_bytes())
        return stored["data"] if stored["made_from"] == fingerprint(content) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None  # then it is worked out again from the catalogue itself


def write_prepared(content: bytes, raw: dict[str, Any], index: str, folder: Path) -> None:
    """Write what a start needs of a checked catalogue into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, data in ((CATALOGUE, raw), (INDEX, index)):
        stored = {"made_from": fingerprint(content), "data": data}
        text = json.dumps(stored, separators=(",", ":"), default=str)  # default=str: dates
        (folder / name).write_text(text, encoding="utf-8")
