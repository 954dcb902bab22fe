"""What the build of a wheel works out beforehand, so that no start has to do it again.

Reading TOML, checking it and stemming thousands of terms takes longer than everything else
together. The build writes the results beside the package; a start uses them only while the
catalogue they were made from is the very one in use, so an edit of it is never overlooked. A file
holds, in its first line, what tells that catalogue's content, and after it the result.
"""

from binascii import crc32
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "_prepared"
CATALOGUE, INDEX = "catalogue.json", "index.txt"


def fingerprint(content: bytes) -> str:
    """What tells one catalogue's content from another's, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def read_prepared(name: str, content: bytes | None = None) -> str | None:
    """The prepared text called `name`; None if it is not there or not made from `content`, if given."""
    try:
        made_from, _, text = (FOLDER / name).read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return None  # then it is worked out again from the catalogue itself
    return text if content is None or made_from == fingerprint(content) else None


def write_prepared(content: bytes, texts: Mapping[str, str], folder: Path) -> None:
    """Write into `folder` what a start needs of the catalogue with this content."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(f"{fingerprint(content)}\n{text}", encoding="utf-8")
