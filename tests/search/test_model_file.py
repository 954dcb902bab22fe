"""The file of trained weights: what it holds, what a damaged one does, and how search fares without."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, ROOT
from whereto.catalogue.find import Location
from whereto.loading import load_catalogue, load_index
from whereto.model.offices import Office
from whereto.search import model as module
from whereto.search.classify import NOTHING
from whereto.search.model import DANGER, PATH, STEM, WORD, Model, load_model, pairs
from whereto.search.normalise import stem, words
from whereto.search.rank import search

LOCATION = Location(CATALOGUE, "")
CATALOG = load_catalogue(LOCATION)
INDEX = load_index(LOCATION, CATALOG)


@pytest.fixture(scope="module")
def model() -> Model:
    return Model(PATH)


@pytest.fixture
def forget() -> Callable[[], None]:
    return load_model.cache_clear


def by_terms(query: str) -> list[Office]:
    """The offices that the catalogue's terms lead to, without any trained weight."""
    return [match.office for match in search(query, CATALOG, INDEX, None, CATALOG.offices).matches]


def test_the_labels_are_the_concerns_of_the_shipped_catalogue_nothing_and_danger(model: Model) -> None:
    assert model.labels == [*(concern.id for concern in CATALOG.concerns), NOTHING, DANGER]


def test_the_file_is_small_enough_to_ship() -> None:
    assert PATH.stat().st_size < 8_000_000


@pytest.mark.parametrize("word", ["advisor", "roommate", "depression", "cheating", "funding"])
def test_words_of_the_field_have_a_vector_and_weights(word: str, model: Model) -> None:
    assert model.knows(word)
    known = model.word_row(word)
    assert known is not None
    assert len(known.vector) == model.width
    assert len(known.patterns) == 3 * model.pattern_count
    weights = model.weights(STEM + stem(word))
    assert weights is not None
    assert len(weights) == len(model.labels)


@pytest.mark.parametrize("word", ["xqzvwkj", "", " ", "😀", "advisor yells"])
def test_what_was_never_seen_is_unknown(word: str, model: Model) -> None:
    assert not model.knows(word)
    assert model.word_row(word) is None
    assert model.weights(STEM + word) is None
    assert model.weights(WORD) is None


def test_an_inflection_never_seen_is_read_as_the_word_it_comes_from(model: Model) -> None:
    assert model.knows("micromanagingly")
    assert model.word_row("micromanagingly") is not None
    assert model.word_row("xqzvwkjing") is None


def test_a_pattern_fits_as_well_as_it_does_where_it_fits_best(model: Model) -> None:
    rows = [row for word in ["he", "yells", "at", "me"] if (row := model.word_row(word))]
    whole = model.pattern_fits(rows)
    assert all(fit >= 0 for fit in whole)
    assert any(fit > other for fit, other in zip(whole, model.pattern_fits(rows[:1]), strict=True))
    either = model.pattern_fits(rows, rows[::-1])
    back = model.pattern_fits(rows[::-1])
    assert either == [max(pair) for pair in zip(whole, back, strict=True)]


@pytest.mark.parametrize("name", ["own-a", "own-b", "own-c", "own-d", "own-e", "urgent-unseen"])
def test_no_text_that_measures_the_search_stands_among_the_examples(name: str) -> None:
    examples = {
        " ".join(words(line.partition("\t")[0]))
        for path in (ROOT / "training").glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    lines = (ROOT / "benchmarks/queries" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [found.get("query") or found["text"] for found in map(json.loads, lines)]
    assert [text for text in texts if " ".join(words(text)) in examples] == []


def test_every_word_that_spelling_is_corrected_to_is_known(model: Model) -> None:
    assert [word for word in model.vocabulary() if not model.knows(word)] == []


def test_words_that_spelling_is_corrected_to_stand_there_once(model: Model) -> None:
    assert len(set(model.vocabulary())) == len(model.vocabulary())


def test_the_scores_have_one_number_for_each_label(model: Model) -> None:
    nothing = model.scores([0.0] * model.width, [0.0] * model.pattern_count)
    assert len(nothing) == len(model.labels)
    assert all(len(model.direction(number)) == model.width for number in range(len(model.labels)))


def test_pairs_are_neighbours_and_words_with_one_between_in_their_order() -> None:
    assert list(pairs(["a", "b", "c"])) == ["pa b", "pb c", "ka c"]
    assert list(pairs(["a"])) == list(pairs([])) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x01",
        b"\xff\xff\xff\xff",
        b"\x02\x00\x00\x00{}",
        b"\x02\x00\x00\x00[]",
        b"{}" * 500,
        PATH.read_bytes()[:-100],
    ],
    ids=range(7),
)
def test_a_damaged_file_counts_as_a_missing_one(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: Callable[[], None]
) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    monkeypatch.setattr(module, "PATH", path)
    forget()
    try:
        assert load_model() is None
    finally:
        forget()


def test_a_full_table_does_not_make_a_look_up_endless(tmp_path: Path) -> None:
    content = bytearray(PATH.read_bytes())
    whole = Model(PATH)
    start, size = whole._table, 8 * whole._slots  # noqa: SLF001 - where the table lies is no one else's affair
    content[start : start + size] = b"\xff" * size
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    assert Model(path).word_row("advisor") is None


def test_a_missing_file_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: Callable[[], None]
) -> None:
    monkeypatch.setattr(module, "PATH", tmp_path / "model.bin")
    forget()
    try:
        assert load_model() is None
    finally:
        forget()


@pytest.mark.parametrize(
    ("query", "office"),
    [
        ("my advisor yells at me", "gradsupport"),
        ("accused of cheating", "osccs"),
        ("sexual harassment", "idhr"),
        ("flu shot", "mit-medical"),
        ("depression", "student-mental-health"),
        ("degree requirements", "graduate-officer"),
        ("harrasment", "idhr"),
        ("room mate", "refs"),
        ("10-213", "ombuds"),
        ("where is the ombuds office", "ombuds"),
    ],
)
def test_without_the_file_the_terms_lead_to_the_office(query: str, office: str) -> None:
    assert office in [found.id for found in by_terms(query)[:2]]


@pytest.mark.parametrize("query", ["xqzvwkj", "the", "?!", ""])
def test_without_the_file_nonsense_is_still_answered_with_nothing(query: str) -> None:
    assert by_terms(query) == []


def test_without_the_file_the_command_still_answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from whereto.cli import search as command

    monkeypatch.setattr(module, "load_model", lambda: None)
    status = command.search(["sexual", "harassment"], as_json=True)
    assert status == 0
    assert '"id": "idhr"' in capsys.readouterr().out
