"""Entry `damaged`: prepared files and weights with bytes flipped, cut or swapped, or heads of nonsense.

Some are sealed again with right checksums after the change, as if somebody had made them on purpose: that
is how nonsense gets past the first look. The weights are small ones, cut out of the true ones.
"""

import json
from binascii import crc32
from contextlib import ExitStack
from functools import cache
from random import Random
from typing import Any
from unittest import mock

from altering import blob, json_tree
from case import Case, written
from cheap import invented
from seeds import SMALL, TEXTS
from using import ask, check, use

import whereto
from whereto.answer.prepare import prepare_beside
from whereto.encoding import encoder, header, weights
from whereto.encoding.arrays import Arrays, pack

_ALIGNED = 64
_PIECES, _LAYERS = 1500, 1  # of the small weights
_WORDS = ("money", "who helps with money and a cold room", "broke", "aid", "617-253-5921", *TEXTS)


def make(chance: Random) -> Case:
    """A damaged prepared file, or damaged weights."""
    if chance.randrange(8) == 0:
        content = (
            blob(chance, _weights(), most=8) if chance.randrange(2) else _resealed(chance, _weights(), 2)
        )
        return Case("weights", content, len(content), chance.getrandbits(32))
    line, values, index = _prepared()
    way = chance.randrange(4)
    if way == 0:
        content = blob(chance, b"".join((line, values, index)), most=8)
    elif way == 1:
        index = _resealed(chance, index)
        content = _joined(line, values, index)
    elif way == 2:
        values = json.dumps(json_tree(chance, json.loads(values))).encode()
        content = _joined(line, values, index)
    else:
        content = _joined(line, values, blob(chance, index))
    return Case("prepared", content, len(content), chance.getrandbits(32))


def run(case: Case) -> str:
    """Ask a catalogue beside which the file lies, or with these weights."""
    chance = Random(case.picks)
    words = chance.choice(_WORDS)
    if case.way == "weights":
        return _with_weights(case.given, words, chance)
    path = written("prepared.toml", SMALL)
    written("prepared.toml.index", case.given)
    with invented():
        catalogue = whereto.load(path)
        if chance.randrange(10) == 0:
            check(path, chance)
        elif chance.randrange(10) == 0:
            use(catalogue, chance)
        return ask(words, catalogue, chance)


def _with_weights(content: bytes, words: str, chance: Random) -> str:
    with ExitStack() as within:
        within.enter_context(mock.patch.object(weights, "PATH", written("weights.bin", content)))
        within.enter_context(mock.patch.object(encoder, "LAYERS", _LAYERS))
        _forget()
        within.callback(_forget)
        return ask(words, whereto.load(written("beside.toml", SMALL)), chance)


def _forget() -> None:
    weights.load_weights.cache_clear()
    encoder.load_encoder.cache_clear()


def _resealed(chance: Random, given: bytes, head: int = 1) -> bytes:
    """A file of arrays with another head, or with other contents where `head` is 1, and fitting checksums.

    Nobody but whoever installs whereto writes weights, so of those no content is made to fit.
    """
    size = int.from_bytes(given[8:12], "little")
    about: dict[str, Any] = json.loads(given[12 : 12 + size])
    about.pop("seal")
    parts = bytearray(given[12 + size :])
    if chance.randrange(2) < head:
        about = json_tree(chance, about, most=2)
        about = about if isinstance(about, dict) else {"arrays": about}
        return header.header_bytes(about, _ALIGNED) + parts
    name = chance.choice(list(about["arrays"]))
    part = about["arrays"][name]
    begin, end = part["at"], part["at"] + part["size"]
    held = blob(chance, bytes(parts[begin:end])).ljust(end - begin, b"\n")[: end - begin]
    parts[begin:end] = held
    part["crc32"] = crc32(held)
    if part.get("blocks"):
        part["blocks"] = [crc32(held[at : at + header.BLOCK]) for at in range(0, len(held), header.BLOCK)]
    return header.header_bytes(about, _ALIGNED) + parts


def _joined(line: bytes, values: bytes, index: bytes) -> bytes:
    """A prepared file whose first line tells its values right."""
    parts = line.split()
    parts[3] = f"{len(values)}-{crc32(values):08x}".encode()
    told = b" ".join(parts) + b"\n"
    begun = told + values
    return begun.ljust(-(-len(begun) // _ALIGNED) * _ALIGNED, b"\0") + index


@cache
def _prepared() -> tuple[bytes, bytes, bytes]:
    """A sound prepared file in its parts: the line, the values, the index."""
    with invented():
        made = prepare_beside(written("sound.toml", SMALL)).path.read_bytes()
    line, _, rest = made.partition(b"\n")
    size = int(line.split()[4].partition(b"-")[0])
    begin = -(-(len(line) + 1 + size) // _ALIGNED) * _ALIGNED
    return line + b"\n", rest[:size], made[begin:]


@cache
def _weights() -> bytes:
    """Weights of one layer and few pieces, cut out of the true ones."""
    held = Arrays(weights.PATH.read_bytes())
    about = {key: value for key, value in held.about.items() if key not in ("arrays", "seal")}
    parts: dict[str, Any] = {}
    for name in held.about["arrays"]:
        if name.split(".")[0].isdigit() and int(name.split(".")[0]) >= _LAYERS:
            continue
        parts[name] = held.array(name)
        if name == "vocabulary":
            parts[name] = "\n".join(held.text(name).split("\n")[:_PIECES]).encode()
        elif name.startswith("embedding") and len(parts[name]) > _PIECES:
            parts[name] = parts[name][:_PIECES]
    return pack(parts, about)
