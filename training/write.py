"""Write the weights that the program reads; src/whereto/encoding/ and search/ say what each is for."""

import hashlib
import json
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from batches import CATALOGUE
from examples import fingerprint
from heads import Fitted
from network import MODEL, MOST_PIECES, SCALE
from stemmed import Stemmed
from whereto.encoding.arrays import pack
from whereto.encoding.encoder import as_bytes
from whereto.encoding.fold import fold

PATH = Path(__file__).resolve().parent.parent / "src" / "whereto" / "encoding" / "weights.bin"
RECORD = PATH.parents[3] / "tests" / "encoding" / "vectors.json"
LINEAR = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}
NORMAL = {"norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm"}


def write(network: nn.Module, fitted: Fitted, background: Tensor, concerns: Sequence[str]) -> None:
    """Pack the encoder, what is read from it and the background's vectors into the program's file."""
    held = {name: weight.float().numpy() for name, weight in network.state_dict().items()}
    parts: dict[str, Any] = {"vocabulary": _vocabulary()}
    parts["embedding"], parts["embedding.scale"] = _in_bytes(held["embeddings.word_embeddings.weight"])
    places = held["embeddings.position_embeddings.weight"][:MOST_PIECES]
    parts["positions"] = (places + held["embeddings.token_type_embeddings.weight"][0]).astype(np.float16)
    parts["embedding.norm"] = _normal(held, "embeddings.LayerNorm")
    for layer in range(len({name.split(".")[2] for name in held if name.startswith("encoder.layer")})):
        begin = f"encoder.layer.{layer}."
        for name, told in LINEAR.items():
            matrix, scale = _in_bytes(held[f"{begin}{told}.weight"])
            parts |= {f"{layer}.{name}": matrix, f"{layer}.{name}.scale": scale}
            parts[f"{layer}.{name}.bias"] = held[f"{begin}{told}.bias"]
        for name, told in NORMAL.items():
            parts[f"{layer}.{name}"] = _normal(held, begin + told)
    parts["features"] = np.array(fitted.concerns.known, np.int32)
    parts |= _read("concerns", fitted.concerns) | _read("danger", fitted.danger)
    parts["background"] = as_bytes(background.numpy())
    about = {
        "concerns": _concerns_key(concerns),
        "examples": fingerprint(),
        "versions": {"torch": torch.__version__, "numpy": np.__version__},
    }
    PATH.write_bytes(pack(parts, about))


def record(read: Callable[[list[str]], Tensor]) -> None:
    """Record what the framework makes of some texts, for the test of the numpy pass."""
    texts = json.loads(RECORD.read_text(encoding="utf-8"))["texts"]
    vectors = read([fold(text) for text in texts]).numpy().round(5).tolist()
    RECORD.write_text(
        json.dumps({"texts": texts, "vectors": vectors}, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def _read(what: str, fitted: Stemmed) -> dict[str, np.ndarray[Any, Any]]:
    """The network and the table of one reading."""
    inner, outer = fitted.network[0], fitted.network[-1]
    table = fitted.table.weight.detach().numpy()
    scale = np.abs(table).max(0) / 127
    return {
        f"{what}.inner": (inner.weight.detach() * SCALE).numpy().astype(np.float16),
        f"{what}.inner.bias": inner.bias.detach().numpy(),
        f"{what}.outer": outer.weight.detach().numpy().astype(np.float16),
        f"{what}.outer.bias": outer.bias.detach().numpy(),
        f"{what}.features": np.round(table / scale).astype(np.int8),
        f"{what}.features.scale": scale.astype(np.float32),
    }


def _vocabulary() -> bytes:
    return (MODEL / "vocab.txt").read_bytes().rstrip(b"\n")


def _normal(held: dict[str, np.ndarray[Any, Any]], name: str) -> np.ndarray[Any, Any]:
    return np.stack([held[f"{name}.weight"], held[f"{name}.bias"]])


def _in_bytes(matrix: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Whole numbers of 8 bits, and the scale of each row."""
    scale = np.abs(matrix).max(1) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def _concerns_key(concerns: Sequence[str]) -> str:
    """As `whereto.search.meaning.concerns_key` makes it of the shipped catalogue."""
    raw = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["concern"]
    if [each["id"] for each in raw] != list(concerns):
        raise ValueError("the concerns of the catalogue are not those that were trained")
    listed = "\n".join(f"{each['id']}\t{each['name']}" for each in raw)
    return hashlib.sha256(listed.encode()).hexdigest()[:16]
