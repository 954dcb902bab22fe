"""What the build of a wheel works out beforehand, so that no start has to do it again.

Reading TOML, checking it and building the values takes longer than everything else together. The
build writes the results beside the package; a start uses them only while the catalogue they were
made from is the very one in use, so an edit of it is never overlooked. A file holds, in its first
line, what tells that catalogue's content and the result whole, then the result.
"""

import json
from binascii import crc32
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from whereto.records import catalogue as whole
from whereto.records import office, urgent
from whereto.records.catalogue import Catalogue
from whereto.records.declare import is_record

FOLDER = Path(__file__).resolve().parent.parent / "_prepared"
CATALOGUE, INDEX = "catalogue.json", "index.bin"

_AGAIN = "="  # stands for a record that was told before, by its number

# Every kind of value in a catalogue, by its name.
_KINDS: dict[str, Any] = {**vars(office), **vars(urgent), **vars(whole)}


def fingerprint(content: bytes) -> str:
    """What tells one content from another, quickly: its length and checksum."""
    return f"{len(content)}-{crc32(content):08x}"


def read_prepared(name: str, content: bytes | None = None) -> bytes | None:
    """What was prepared as `name`; None if it is not there, not whole, or not made from `content`."""
    try:
        head, _, found = (FOLDER / name).read_bytes().partition(b"\n")
        made_from, _, whole = head.decode().partition(" ")
    except (OSError, ValueError):
        return None
    if whole != fingerprint(found) or (content is not None and made_from != fingerprint(content)):
        return None  # then it is worked out again from the catalogue itself
    return found


def write_prepared(content: bytes, found: Mapping[str, bytes], folder: Path) -> None:
    """Write into `folder` what a start needs of the catalogue with this content."""
    folder.mkdir(exist_ok=True)
    for name, told in found.items():
        (folder / name).write_bytes(f"{fingerprint(content)} {fingerprint(told)}\n".encode() + told)


def encode(catalogue: Catalogue) -> bytes:
    """The catalogue as text that `decode` turns into the same values.

    A record is an object with its kind and its values in order; one that stands in several places,
    such as a source, is told once and then named by its number.
    """
    told: dict[tuple[type, Any], int] = {}  # records of two kinds may be equal as tuples
    kinds: dict[str, tuple[str, ...]] = {}

    def plain(value: Any) -> Any:
        kind = type(value)
        if is_record(kind):
            if (kind, value) in told:
                return {_AGAIN: told[kind, value]}
            kinds[_name_of(kind)] = kind._fields
            written = {kind.__name__: [plain(part) for part in value]}
            told[kind, value] = len(told)
            return written
        if isinstance(value, tuple):
            return [plain(part) for part in value]
        return {_name_of(kind): [value.value]} if isinstance(value, Enum) else value

    written = plain(catalogue)
    return json.dumps([list(kinds.items()), written], separators=(",", ":")).encode()


def decode(text: bytes) -> Catalogue | None:
    """The catalogue that `encode` wrote; None if the text is damaged or the records have changed since."""
    told: list[Any] = []

    def revive(found: dict[str, Any]) -> Any:
        ((name, values),) = found.items()
        if name == _AGAIN:
            return told[values]
        value = _KINDS[name](*[tuple(part) if type(part) is list else part for part in values])
        if isinstance(value, tuple):
            told.append(value)
        return value

    try:
        kinds, catalogue = json.loads(text, object_hook=revive)
        same = all(_KINDS[name]._fields == tuple(fields) for name, fields in kinds)
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    return catalogue if same and isinstance(catalogue, Catalogue) else None


def _name_of(kind: type) -> str:
    """The name that a kind is told by. Raises LookupError for one that `decode` would not find."""
    if _KINDS.get(kind.__name__) is not kind:
        raise LookupError(f"{kind.__name__} is declared in a module that {__name__} does not look into")
    return str(kind.__name__)
