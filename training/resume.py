"""The tuned encoder, taken back out of the program's own file: where a further run begins."""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from whereto.encoding.arrays import Arrays, open_arrays
from write import LINEAR, NORMAL


def resume(network: nn.Module, path: Path, kept: float) -> None:
    """Give the untuned `network` the layers that the file was written with.

    `kept` is the part of the tuning that the file holds: what was moved back towards the untuned weights
    is moved out again, as well as 8 bits tell. Raises OSError or DamagedError.
    """
    found = open_arrays(path)
    held = network.state_dict()
    with torch.no_grad():
        for name, value in _layers(found, network.config.num_hidden_layers):
            held[name].copy_(held[name] + (value - held[name]) / kept)


def _layers(found: Arrays, count: int) -> list[tuple[str, Tensor]]:
    told: list[tuple[str, Tensor]] = []
    for layer in range(count):
        begin = f"encoder.layer.{layer}."
        for part, name in LINEAR.items():
            scale = _tensor(found, f"{layer}.{part}.scale")[:, None]
            told.append((f"{begin}{name}.weight", _tensor(found, f"{layer}.{part}") * scale))
            told.append((f"{begin}{name}.bias", _tensor(found, f"{layer}.{part}.bias")))
        for part, name in NORMAL.items():
            weight, bias = _tensor(found, f"{layer}.{part}")
            told += [(f"{begin}{name}.weight", weight), (f"{begin}{name}.bias", bias)]
    return told


def _tensor(found: Arrays, name: str) -> Any:
    return torch.tensor(found.array(name).astype("float32"))
