"""How often search finds the right office, beside two simple finders over the same catalogue.

    python benchmarks/relevance.py [--misses] [FILE.jsonl ...]

A line of a query file is {"query", "kind", "best": [ids]}; "best" are the offices that are right as the
first result, empty where none of them is. Without a file, it takes benchmarks/queries/own-*.jsonl:
1,641 queries written and labelled for this project, none of which stands among the examples in
training/. Settings were chosen by the first four files, so those flatter the search a little; no
setting was chosen by own-e.jsonl.

    first        share of queries whose first result is one of `best`
    first three  share with one of `best` among the first three results
    MRR          mean of 1 / rank of the first of `best`, 0 if it is not among the three
    nothing      share of queries without a right office that get no result

A line with "no_match_ok" also counts as right when nothing comes back. Every finder shows three results
at most, as `whereto search` does. The simple finders compare a query with each office's text, which is
its name, alternate names, description and the names of the concerns it is there for.
"""

import argparse
import json
import math
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils

from whereto.answer import finder
from whereto.answer.prepare import prepare
from whereto.catalogue import prepared
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.records.catalogue import Catalogue
from whereto.search.common import COMMON
from whereto.search.index import Index
from whereto.search.model import PATH, Model, load_model
from whereto.search.normalise import stem, words
from whereto.search.rank import search

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "benchmarks" / "queries"
SHOWN = 3
LONG_WORD = 7
LOADS = 15
BM25_K1, BM25_B = 1.2, 0.75

Finder = Callable[[str], list[str]]


class Score(NamedTuple):
    """A finder's ranks by kind (0: not among those shown), which answers were rightly empty, the misses."""

    ranks: dict[str, list[int]]
    empty: list[bool]
    misses: list[str]


def measure(finder: Finder, queries: Iterable[dict[str, Any]]) -> Score:
    """Ask a finder every query."""
    score = Score({"all": []}, [], [])
    for query in queries:
        ids, best = finder(query["query"]), query["best"]
        if not best:
            score.empty.append(not ids)
            if ids:
                score.misses.append(f"not empty  {query['query']!r} got {ids}")
            continue
        rank = next((place for place, found in enumerate(ids, 1) if found in best), 0)
        if not ids and query.get("no_match_ok"):
            rank = 1
        score.ranks["all"].append(rank)
        score.ranks.setdefault(query["kind"], []).append(rank)
        if rank != 1:
            score.misses.append(f"rank {rank or '-'}  {query['query']!r} wants {best}, got {ids}")
    return score


def table(scores: dict[str, Score]) -> str:
    """The figures of all finders, by kind, as Markdown."""
    lines = ["| finder | kind | queries | first | first three | MRR |", "|---|---|---|---|---|---|"]
    for name, score in scores.items():
        for kind, ranks in score.ranks.items():
            first, three = mean(rank == 1 for rank in ranks), mean(rank > 0 for rank in ranks)
            reciprocal = mean(1 / rank if rank else 0 for rank in ranks)
            lines.append(
                f"| {name} | {kind} | {len(ranks)} | {first:.2f} | {three:.2f} | {reciprocal:.2f} |"
            )
    lines += ["", "| finder | queries without a right office | answered with nothing |", "|---|---|---|"]
    for name, score in scores.items():
        lines.append(f"| {name} | {len(score.empty)} | {mean(score.empty):.2f} |")
    return "\n".join(lines)


def mean(values: Iterable[float]) -> float:
    """The mean; 1 of no values, so that nothing to find is nothing missed."""
    found = list(values)
    return sum(found) / len(found) if found else 1.0


def swapped_terms(catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """A concern, its term, and the term with two neighbouring letters of a long word in swapped places.

    Each word of seven letters or more is swapped once, at a place drawn by a fixed seed; the first
    letter keeps its place, as it mostly does when people mistype.
    """
    draw = random.Random(7)  # noqa: S311 - no secret
    found = []
    for concern in catalogue.concerns:
        for term in concern.terms:
            for word in term.split():
                places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
                if len(word) >= LONG_WORD and word.isalpha() and word.lower() not in COMMON and places:
                    at = draw.choice(places)
                    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
                    found.append((concern.id, term, term.replace(word, swapped, 1)))
    return found


def swap_figures(catalogue: Catalogue, finder: Finder) -> str:
    """How many swaps leave an office of the term's concern among the first three."""
    pairs = swapped_terms(catalogue)
    owners = {
        concern.id: {office.id for office in catalogue.offices if concern in office.concerns}
        for concern in catalogue.concerns
    }
    before = [bool(owners[concern] & set(finder(term))) for concern, term, _ in pairs]
    after = [bool(owners[concern] & set(finder(swapped))) for concern, _, swapped in pairs]
    kept = mean(now for was, now in zip(before, after, strict=True) if was)
    return (
        f"Two neighbouring letters swapped in a word of {LONG_WORD} letters or more: {len(pairs)} terms,"
        f" right office among the first three {mean(before):.3f} before, {mean(after):.3f} after;"
        f" {kept:.3f} of those that had it keep it."
    )


def cost(finder: Finder, queries: Sequence[dict[str, Any]]) -> str:
    """The time of understanding and ranking one query."""
    times = []
    for query in queries:
        start = time.perf_counter()
        finder(query["query"])
        times.append((time.perf_counter() - start) * 1000)
    median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return f"One query, understood and ranked: median {median:.1f} ms, 95th percentile {late:.1f} ms."


def loading(location: Location) -> str:
    """What reading the prepared index and mapping the weights takes."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(location.path, Path(folder))
        prepared.FOLDER = Path(folder)
        catalogue = load_catalogue(location)
        times = []
        for _ in range(LOADS):
            start = time.perf_counter()
            finder.index_of(catalogue, location)
            Model(PATH)
            times.append((time.perf_counter() - start) * 1000)
    return f"Loading the vocabulary, index and weights: median {statistics.median(times):.1f} ms."


def whereto(catalogue: Catalogue, index: Index) -> Finder:
    """The program's own search."""
    model = load_model()

    def find(query: str) -> list[str]:
        answer = search(query, catalogue, index, model, catalogue.offices)
        return [match.office.id for match in answer.matches[:SHOWN]]

    return find


def texts(catalogue: Catalogue) -> dict[str, str]:
    """What the simple finders know of each office, by its id."""
    return {
        office.id: " ".join(
            [
                office.name,
                *office.alternate_names,
                office.description,
                *(concern.name for concern in office.concerns),
            ]
        )
        for office in catalogue.offices
    }


def by_wratio(catalogue: Catalogue) -> Finder:
    """The WRatio of rapidfuzz over the offices' texts, as a first try would use it."""
    known = texts(catalogue)

    def find(query: str) -> list[str]:
        best = process.extract(
            query, known, scorer=fuzz.WRatio, processor=utils.default_process, limit=SHOWN
        )
        return [office for _, score, office in best if score > 0]

    return find


def by_bm25(catalogue: Catalogue) -> Finder:
    """BM25 over the offices' stemmed texts; nothing where no word of the query stands in any.

    Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, with the
    usual k1 = 1.2 and b = 0.75.
    """
    known = {office: Counter(map(stem, words(text))) for office, text in texts(catalogue).items()}
    usual = statistics.mean(counts.total() for counts in known.values())
    holders = Counter(part for counts in known.values() for part in counts)

    def weight(part: str, counts: Counter[str]) -> float:
        rarity = math.log(1 + (len(known) - holders[part] + 0.5) / (holders[part] + 0.5))
        length = 1 - BM25_B + BM25_B * counts.total() / usual
        return rarity * counts[part] * (BM25_K1 + 1) / (counts[part] + BM25_K1 * length)

    def find(query: str) -> list[str]:
        parts = [stem(word) for word in words(query)]
        scores = {office: sum(weight(part, counts) for part in parts) for office, counts in known.items()}
        return sorted((office for office in known if scores[office]), key=lambda office: -scores[office])[
            :SHOWN
        ]

    return find


def main() -> None:
    """Print the table, the swaps and the costs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="query files; the project's own without any")
    parser.add_argument("--misses", action="store_true", help="list what whereto got wrong")
    args = parser.parse_args()
    location = Location(ROOT / "data" / "offices.toml", "")
    catalogue = load_catalogue(location)
    files = args.files or sorted(QUERIES.glob("own-*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    queries = [json.loads(line) for line in lines if line.strip()]
    own = whereto(catalogue, finder.index_of(catalogue, location))
    finders = {
        "whereto": own,
        "BM25, stemmed": by_bm25(catalogue),
        "rapidfuzz WRatio": by_wratio(catalogue),
    }
    scores = {name: measure(finder, queries) for name, finder in finders.items()}
    print(table(scores), cost(own, queries), loading(location), swap_figures(catalogue, own), sep="\n\n")
    if args.misses:
        print("", *scores["whereto"].misses, sep="\n")


if __name__ == "__main__":
    main()
