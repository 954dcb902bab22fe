"""What the build of a wheel works out beforehand, so that no start has to do it again.

Reading TOML, checking it and stemming thousands of terms takes longer than everything else
together. The build writes the results beside the package; a start uses them only while the
catalogue they were made from is the very one in use, so an edit of it is never overlooked. A file
holds, in its first line, what tells that catalogue's content and the result whole, then the result.
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
    """The prepared text called `name`; None if it is not there, not whole, or not made from `content`."""
    try:
        head, _, text = (FOLDER / name).read_bytes().partition(b"\n")
        made_from, _, whole = head.decode().partition(" ")
        if whole != fingerprint(text) or (content is not None and made_from != fingerprint(content)):
            return None  # then it is worked out again from the catalogue itself
        return text.decode()
    except (OSError, ValueError):
        return None


def write_prepared(content: bytes, texts: Mapping[str, str], folder: Path) -> None:
    """Write into `folder` what a start needs of the catalogue with this content."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        told = text.encode()
        (folder / name).write_bytes(f"{fingerprint(content)} {fingerprint(told)}\n".encode() + told)
