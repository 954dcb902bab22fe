"""What is read from the vectors, fitted to the encoder as it will be used, which then stays as it is."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from batches import MISSPELT, Drawer, Row, misspelt
from examples import NONE, SAFE, Examples
from network import LABELS, Reader, concern_loss, concerns_network, danger_losses, danger_network
from stemmed import Stemmed, known_features
from whereto.encoding.fold import fold

ROUNDS_CONCERNS, ROUNDS_DANGER, BATCH = 6, 12, 512
RATE, TABLE_RATE = 2e-3, 2e-2
QUESTIONS = 16_000  # of directories, all of them safe, drawn from all
BLUR = 0.01  # spread of the noise on a vector, so that no single line is learned
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


class Fitted(NamedTuple):
    """What is read from a vector: a concern of the shipped catalogue, and a kind of danger."""

    concerns: Stemmed
    danger: Stemmed


def fit(
    network: nn.Module, read: Reader, rows: Sequence[tuple[Row, float]], labels: Sequence[str]
) -> Fitted:
    """The readings for the vectors of this encoder. `labels` are the concerns' ids, then none."""
    with torch.inference_mode():
        vectors = read(network, [fold(row.text) for row, _ in rows], 256)
    vectors = vectors.clone()
    known = known_features(row.text for row, _ in rows)
    of_concern = [(row, vectors[place]) for place, (row, _) in enumerate(rows) if row.shares]
    concerns = Stemmed(concerns_network(len(labels)), len(labels), known)
    _fit_concerns(concerns, [row for row, _ in of_concern], torch.stack([v for _, v in of_concern]), labels)
    of_danger = [(row, weight, vectors[place]) for place, (row, weight) in enumerate(rows) if row.danger]
    danger = Stemmed(danger_network(), len(LABELS), known)
    weights = torch.tensor([weight for _, weight, _ in of_danger])
    judged = torch.stack([vector for _, _, vector in of_danger])
    _fit_danger(danger, [row for row, _, _ in of_danger], judged, weights)
    return Fitted(concerns.eval(), danger.eval())


def _fit_concerns(concerns: Stemmed, rows: Sequence[Row], vectors: Tensor, labels: Sequence[str]) -> None:
    shares = torch.zeros(len(rows), len(labels))
    for place, row in enumerate(rows):
        for concern, share in (row.shares or {}).items():
            shares[place, labels.index(concern)] = share
    places = [concerns.places(row.text) for row in rows]
    optimizer = _optimizer(concerns)
    for part in _rounds(optimizer, len(rows), ROUNDS_CONCERNS):
        found = concerns(_blurred(vectors[part]), [places[place] for place in part.tolist()])
        _step(optimizer, concern_loss(found, shares[part]))


def _fit_danger(danger: Stemmed, rows: Sequence[Row], vectors: Tensor, weights: Tensor) -> None:
    told = [row.danger or SAFE for row in rows]
    places = [danger.places(row.text) for row in rows]
    optimizer = _optimizer(danger)
    for part in _rounds(optimizer, len(rows), ROUNDS_DANGER):
        scores = danger(_blurred(vectors[part]), [places[place] for place in part.tolist()])
        losses = danger_losses(scores, [told[place] for place in part.tolist()])
        _step(optimizer, (losses * weights[part]).mean())


def _optimizer(fitted: Stemmed) -> torch.optim.Optimizer:
    return torch.optim.AdamW(
        [
            {"params": fitted.network.parameters(), "lr": RATE, "weight_decay": 0.02},
            {"params": fitted.table.parameters(), "lr": TABLE_RATE, "weight_decay": 0.0},
        ]
    )


def _blurred(vectors: Tensor) -> Tensor:
    return vectors + torch.randn(vectors.shape) * BLUR


def _rounds(optimizer: torch.optim.Optimizer, count: int, rounds: int) -> Iterator[Tensor]:
    """Places in an order drawn anew each round, a batch at a time; the rates fall to nothing."""
    rates = [group["lr"] for group in optimizer.param_groups]
    for number in range(rounds):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * (1 - number / rounds)
        yield from torch.randperm(count).split(BATCH)


def _step(optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def background(examples: Examples, count: int, seed: int) -> list[str]:
    """Texts about anything else, against which every catalogue is judged when it is prepared."""
    lines = [each.line.text for each in examples.concerns if each.concern == NONE]
    return random.Random(seed).sample(lines, count)  # noqa: S311 - no secret
