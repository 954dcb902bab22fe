"""The file of trained weights: what it holds, what a damaged one does, and how search fares without."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE
from whereto.catalogue.find import Location
from whereto.cli import app
from whereto.loading import load_catalogue, load_index
from whereto.model.offices import Office
from whereto.search import model as module
from whereto.search.classify import NOTHING
from whereto.search.model import PATH, STEM, WORD, Model, load_model, pairs
from whereto.search.normalise import stem
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


def test_the_labels_are_the_concerns_of_the_shipped_catalogue_and_nothing(model: Model) -> None:
    assert model.labels == [*(concern.id for concern in CATALOG.concerns), NOTHING]


def test_the_file_is_small_enough_to_ship() -> None:
    assert PATH.stat().st_size < 6_000_000


@pytest.mark.parametrize("word", ["advisor", "roommate", "depression", "cheating", "funding"])
def test_words_of_the_field_have_a_vector_and_weights(word: str, model: Model) -> None:
    assert model.knows(word)
    known = model.gated_vector(word)
    assert known is not None
    assert len(known[1]) == model.width
    weights = model.weights(STEM + stem(word))
    assert weights is not None
    assert len(weights) == len(model.labels)


@pytest.mark.parametrize("word", ["xqzvwkj", "", " ", "😀", "advisor yells"])
def test_what_was_never_seen_is_unknown(word: str, model: Model) -> None:
    assert not model.knows(word)
    assert model.gated_vector(word) is None
    assert model.weights(STEM + word) is None
    assert model.weights(WORD) is None


def test_every_word_that_spelling_is_corrected_to_is_known(model: Model) -> None:
    assert [word for word in model.vocabulary() if not model.knows(word)] == []


def test_words_that_spelling_is_corrected_to_stand_there_once(model: Model) -> None:
    assert len(set(model.vocabulary())) == len(model.vocabulary())


def test_the_scores_have_one_number_for_each_label(model: Model) -> None:
    assert len(model.scores([0.0] * model.width)) == len(model.labels)
    assert all(len(model.direction(number)) == model.width for number in range(len(model.labels)))


def test_pairs_are_neighbours_and_words_with_one_between_in_their_order() -> None:
    assert list(pairs(["a", "b", "c"])) == ["pa b", "pb c", "ka c"]
    assert list(pairs(["a"])) == list(pairs([])) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\x01", b"\xff\xff\xff\xff", b"\x02\x00\x00\x00{}", b"{}" * 500],
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
    assert app is not None
    status = command.search(["sexual", "harassment"], as_json=True)
    assert status == 0
    assert '"id": "idhr"' in capsys.readouterr().out
