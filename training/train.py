"""Tune the encoder on the examples, fit what is read from its vectors, write the weights.

    python -m venv .venv-training && .venv-training/bin/pip install -r training/requirements.txt
    PYTHONPATH=src .venv-training/bin/python training/train.py

README.md beside this says what it does and how long it takes.
"""

import argparse
import random
import sys
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from batches import Batch, Drawer
from examples import NONE, SAFE, read_examples
from heads import background, fit, rows_of
from network import SCALE, Heads, Reader, concern_loss, danger_loss, encoder, entry_loss
from resume import resume
from write import PATH, record, write

STEPS = 2000
RATE, HEAD_RATE, WARM_UP = 6e-5, 5e-3, 60
ANCHOR = 0.3  # how much a vector is held at where the untuned encoder has it
DANGER = 2.0  # of being wrong about danger, against being wrong about the rest
KEPT = 0.8  # how much of the tuning is kept: the weights lie between the untuned and the tuned ones
# Directories that no step looks at; settings were chosen by what search makes of them.
LEFT_OUT = ("bank", "hospital-patients", "rural-county", "uk-university", "union")
BACKGROUND = 400
SEED = 0
REPORT_EVERY = 25

Anchors = dict[str, Tensor]


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--begin", type=Path, help="begin with this tuned encoder; --steps 0: tune no further"
    )
    parser.add_argument("--resume", action="store_true", help="begin with the one in the weights here")
    parser.add_argument("--keep", type=Path, help="keep the tuned encoder here")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    examples = read_examples()
    if examples.faults:
        sys.exit("\n".join(examples.faults))
    drawer, read = Drawer(examples, LEFT_OUT, SEED), Reader()
    labels = [*drawer.terms, NONE]
    untuned, network = encoder().eval(), encoder()
    heads = Heads(len(labels))
    if given.resume:
        resume(network, PATH, KEPT)
    if given.begin:
        state = torch.load(given.begin)
        network.load_state_dict(state["network"])
        heads.load_state_dict(state["heads"])
    if given.steps:
        Tuner(network, heads, read, drawer).tune(anchors_of(untuned, read, drawer), given.steps)
    if given.keep:
        torch.save({"network": network.state_dict(), "heads": heads.state_dict()}, given.keep)
    between(untuned, network)
    fitted = fit(network.eval(), read, rows_of(examples, drawer, SEED), labels)
    with torch.inference_mode():
        apart = read(network, background(examples, BACKGROUND, SEED))
    write(network, fitted, apart, labels[:-1])
    with torch.inference_mode():
        record(lambda texts: Reader(exact=True)(network, texts))


def anchors_of(untuned: nn.Module, read: Reader, drawer: Drawer) -> Anchors:
    """The vectors of all texts by the untuned encoder."""
    texts = sorted(drawer.texts)
    with torch.inference_mode():
        vectors = read(untuned, texts, 256).half()
    return dict(zip(texts, vectors.clone(), strict=True))


class Tuner:
    """What is tuned: the encoder's layers, in place, and the heads that hear whether it hears right."""

    def __init__(self, network: nn.Module, heads: Heads, read: Reader, drawer: Drawer) -> None:
        """Both stay the caller's."""
        self.network, self.heads, self.read, self.drawer = network, heads, read, drawer
        self.labels = [*drawer.terms, NONE]

    def tune(self, anchors: Anchors, steps: int) -> None:
        """Take so many steps, each vector held near its anchor."""
        layers = [weight for weight in self.network.parameters() if weight.requires_grad]
        optimizer = torch.optim.AdamW(
            [{"params": layers, "lr": RATE}, {"params": list(self.heads.parameters()), "lr": HEAD_RATE}],
            weight_decay=0.01,
        )
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
        )
        begun, losses = time.time(), []
        self.network.train()
        for step in range(1, steps + 1):
            loss = self.loss_of(self.drawer.draw(), anchors)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(layers, 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
            if step % REPORT_EVERY == 0:
                print(f"{step} {sum(losses) / len(losses):.3f} {time.time() - begun:.0f}s", flush=True)
                losses.clear()

    def loss_of(self, batch: Batch, anchors: Anchors) -> Tensor:
        """What is wrong about a batch: entries, concerns, danger, and how far vectors moved."""
        texts = [row.text for row in batch.rows] + [text for text, _ in batch.documents]
        vectors = self.read(self.network, texts)
        clean = [row.clean or row.text for row in batch.rows] + [text for text, _ in batch.documents]
        held = torch.stack([anchors[text] for text in clean]).float()
        rows, documents = vectors[: len(batch.rows)], vectors[len(batch.rows) :]
        asking = [place for place, row in enumerate(batch.rows) if row.asks]
        meant = torch.tensor(
            [-1 if (entry := batch.rows[place].entry) is None else entry for place in asking]
        )
        owners = torch.tensor([entry for _, entry in batch.documents])
        loss = entry_loss(rows[asking], documents, owners, meant, self.heads.nothing)
        if shared := [place for place, row in enumerate(batch.rows) if row.shares]:
            shares = torch.zeros(len(shared), len(self.labels))
            for number, place in enumerate(shared):
                for concern, share in (batch.rows[place].shares or {}).items():
                    shares[number, self.labels.index(concern)] = share
            loss = loss + concern_loss(self.heads.concerns(rows[shared]) * SCALE, shares)
        judged = [place for place, row in enumerate(batch.rows) if row.danger]
        told = [batch.rows[place].danger or SAFE for place in judged]
        loss = loss + DANGER * danger_loss(self.heads.danger(rows[judged] * SCALE) * 4, told)
        return loss + ANCHOR * (1 - (vectors * held).sum(1).mean())


def between(untuned: nn.Module, network: nn.Module) -> None:
    """Move the tuned weights part of the way back, which forgets less (Wortsman and others, 2022)."""
    begun = untuned.state_dict()
    with torch.no_grad():
        for name, weight in network.state_dict().items():
            if weight.is_floating_point():
                weight.copy_(begun[name] * (1 - KEPT) + weight * KEPT)


if __name__ == "__main__":
    random.seed(SEED)
    main()
