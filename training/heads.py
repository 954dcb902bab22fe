"""The two linear readings of a vector, fitted to the encoder as it will be used, which then stays as it is."""

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from batches import MISSPELT, Drawer, Row, misspelt
from examples import NONE, SAFE, Examples
from network import SCALE, Heads, Reader, concern_loss, danger_losses

ROUNDS, BATCH = 12, 512
RATE = 3e-3
QUESTIONS = 16_000  # of directories, all of them safe, drawn from all
BLUR = 0.01  # spread of the noise on a vector, so that the danger head does not learn single lines
# How much a line counts for danger: the lines written for it most, questions of directories least.
WEIGHT_CONCERN, WEIGHT_DANGER, WEIGHT_DIRECTORY = 1.0, 4.0, 0.5


def rows_of(examples: Examples, drawer: Drawer, seed: int) -> list[tuple[Row, float]]:
    """Every line to learn from, some of them misspelt, with how much it counts for danger."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    found = [
        (Row(each.line.text, None, each.shares, each.danger), WEIGHT_CONCERN) for each in examples.concerns
    ]
    for concern, terms in drawer.terms.items():
        found += [(Row(term, None, {concern: 1.0}, None), WEIGHT_CONCERN) for term in terms]
    found += [(Row(each.line.text, None, None, each.kind), WEIGHT_DANGER) for each in examples.danger]
    asked = [
        line.text
        for each in drawer.directories
        for line in (*each.none, *(line for entry in each.entries for line in entry.questions))
    ]
    chosen = draw.sample(asked, min(QUESTIONS, len(asked)))
    found += [(Row(text, None, None, SAFE), WEIGHT_DIRECTORY) for text in chosen]
    return [
        (row._replace(text=misspelt(row.text, draw)) if draw.random() < MISSPELT else row, weight)
        for row, weight in found
    ]


def fit(
    network: nn.Module, read: Reader, rows: Sequence[tuple[Row, float]], labels: Sequence[str]
) -> Heads:
    """The heads for the vectors of this encoder. `labels` are the concerns' ids, then none."""
    with torch.inference_mode():
        vectors = read(network, [row.text for row, _ in rows], 256)
    vectors = vectors.clone()
    heads = Heads(len(labels))
    of_concern = [place for place, (row, _) in enumerate(rows) if row.shares]
    shares = torch.zeros(len(of_concern), len(labels))
    for row, place in enumerate(of_concern):
        for concern, share in (rows[place][0].shares or {}).items():
            shares[row, labels.index(concern)] = share
    _fit_concerns(heads, vectors[of_concern], shares)
    judged = [place for place, (row, _) in enumerate(rows) if row.danger]
    told = [rows[place][0].danger or SAFE for place in judged]
    _fit_danger(heads, vectors[judged], told, torch.tensor([rows[place][1] for place in judged]))
    return heads.eval()


def _fit_concerns(heads: Heads, vectors: Tensor, shares: Tensor) -> None:
    optimizer = torch.optim.AdamW(heads.concerns.parameters(), lr=RATE, weight_decay=1e-4)
    for part in _rounds(optimizer, len(vectors)):
        loss = concern_loss(heads.concerns(vectors[part]) * SCALE, shares[part])
        _step(optimizer, loss)


def _fit_danger(heads: Heads, vectors: Tensor, told: Sequence[str], weights: Tensor) -> None:
    optimizer = torch.optim.AdamW(heads.danger.parameters(), lr=RATE * 2 / 3, weight_decay=0.02)
    for part in _rounds(optimizer, len(vectors)):
        blurred = vectors[part] + torch.randn(len(part), vectors.shape[1]) * BLUR
        losses = danger_losses(heads.danger(blurred * SCALE), [told[place] for place in part.tolist()])
        _step(optimizer, (losses * weights[part]).mean())


def _rounds(optimizer: torch.optim.Optimizer, count: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - tensors of places
    """Places in an order drawn anew each round, a batch at a time; the rate falls to nothing."""
    rate = optimizer.param_groups[0]["lr"]
    for number in range(ROUNDS):
        optimizer.param_groups[0]["lr"] = rate * (1 - number / ROUNDS)
        yield from torch.randperm(count).split(BATCH)


def _step(optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def background(examples: Examples, count: int, seed: int) -> list[str]:
    """Texts about anything else, against which every catalogue is judged when it is prepared."""
    lines = [each.line.text for each in examples.concerns if each.concern == NONE]
    return random.Random(seed).sample(lines, count)  # noqa: S311 - no secret
