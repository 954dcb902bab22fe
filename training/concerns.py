"""The reading of the shipped catalogue's concerns: a small network over a text's vector, and its stems.

`whereto.search.learned` is the same by numpy, and says why there are two parts. Both are fitted together,
so that the stems add what the vector lacks; parts of either are dropped at random, so that neither relies
on the other.
"""

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from network import SCALE, WIDTH
from whereto.search.learned import features_of

INNER = 256
FEATURES = 23_000  # the stems and pairs that the most lines hold; as many as the file has room for
DROPPED, WITHOUT, INNER_DROPPED = 0.3, 0.3, 0.3  # features of a line, all of a line's, of the inner layer


class Concerns(nn.Module):  # type: ignore[misc]  # the framework has no types here
    """Logits for each concern, then none, from vectors and the features that are known of their texts."""

    def __init__(self, labels: int, texts: Sequence[str]) -> None:
        """Choose the features by these texts."""
        super().__init__()
        counts = Counter(feature for text in texts for feature in set(features_of(text)))
        self.known = sorted(feature for feature, _ in counts.most_common(FEATURES))
        self._places = {feature: place for place, feature in enumerate(self.known)}
        self.network = nn.Sequential(
            nn.Linear(WIDTH, INNER), nn.GELU("tanh"), nn.Dropout(INNER_DROPPED), nn.Linear(INNER, labels)
        )
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
