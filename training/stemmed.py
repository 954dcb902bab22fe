"""What is read from a text's vector and its stems: the shipped concerns, and the kinds of danger.

`whereto.reading.learned` is the same by numpy, and says why there are two parts. Both are fitted together,
so that the stems add what the vector lacks; parts of either are dropped at random, so that neither relies
on the other.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from network import SCALE
from whereto.reading.learned import features_of

FEATURES = 20_500  # the stems and pairs that the most lines hold; as many as the file has room for
DROPPED, WITHOUT = 0.3, 0.3  # features of a line, all of a line's


def known_features(texts: Iterable[str]) -> list[int]:
    """The features that the most of these texts hold, in order."""
    counts = Counter(feature for text in texts for feature in set(features_of(text)))
    return sorted(feature for feature, _ in counts.most_common(FEATURES))


class Stemmed(nn.Module):  # type: ignore[misc]  # the framework has no types here
    """Logits from vectors, by a network, and from the known features of their texts, by a table."""

    def __init__(self, network: nn.Sequential, labels: int, known: Sequence[int]) -> None:
        """The network gives as many labels; `known` are the features."""
        super().__init__()
        self.known = list(known)
        self._places = {feature: place for place, feature in enumerate(self.known)}
        self.network = network
        self.table = nn.EmbeddingBag(len(self.known), labels, mode="sum")
        nn.init.zeros_(self.table.weight)

    def places(self, text: str) -> Tensor:
        """Where the known features of a text stand in the table."""
        found = [self._places[feature] for feature in features_of(text) if feature in self._places]
        return torch.tensor(found, dtype=torch.long)

    def forward(self, vectors: Tensor, places: Sequence[Tensor]) -> Tensor:
        """A row of logits for each vector and the places of its text's features."""
        if self.training:
            places = [held[torch.rand(len(held)) >= DROPPED] for held in places]
        counts = torch.tensor([len(held) for held in places])
        begins = counts.cumsum(0) - counts
        said = self.table(torch.cat(list(places)), begins) / counts.clamp(min=1)[:, None] ** 0.5
        if self.training:
            said = said * (torch.rand(len(said), 1) >= WITHOUT)
        found: Tensor = self.network(vectors * SCALE) + said
        return found
