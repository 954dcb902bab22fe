"""Which index a question is looked up in, and what is told where none was prepared."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from tests.conftest import SMALL_SCHOOL, THREE_OFFICES, many_offices
from whereto.answer import place
from whereto.answer.ask import ask
from whereto.answer.load import load
from whereto.answer.place import MOST_TEXTS, UNNOTICED
from whereto.answer.prepare import prepare_beside
from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import MadeFrom, find_prepared, fingerprint, write_prepared
from whereto.catalogue.values import to_bytes
from whereto.encoding import encoder, weights
from whereto.encoding.arrays import Arrays, pack
from whereto.index import index, indexing
from whereto.index.index import Index
from whereto.records import wording
from whereto.records.answer import Answer
from whereto.records.catalogue import Catalogue

SENTENCE = "I have no money left for my studies"
DANGER = "I want to kill myself"


@pytest.fixture(autouse=True)
def _forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has made no index yet."""
    monkeypatch.setattr(place, "_made", [])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three offices."""
    path = tmp_path / "three's.toml"
    path.write_text(THREE_OFFICES)
    return path


def write(path: Path, offices: int) -> Path:
    """A catalogue with so many offices, each of two texts."""
    path.write_text(SMALL_SCHOOL + many_offices(offices))
    return path


def ids(answer: Answer) -> list[str]:
    return [match.office.id for match in answer.results]


def test_a_small_catalogue_is_encoded_and_nothing_is_told(path: Path) -> None:
    answer = ask(SENTENCE, path)
    assert ids(answer)[0] == "aid"
    assert answer.notes == ()


def test_one_that_takes_a_while_is_encoded_and_told_how_to_be_quick(
    tmp_path: Path, encoded: list[int]
) -> None:
    path = write(tmp_path / "its.toml", UNNOTICED // 2 + 1)
    answer = ask(SENTENCE, path)
    assert sum(encoded) == UNNOTICED + 2
    (note,) = answer.notes
    assert note.endswith(f"To get answers at once, type: whereto prepare {path}")
    ask(SENTENCE, path)
    assert sum(encoded) == UNNOTICED + 2  # the process remembers


def test_the_command_in_a_note_can_be_typed(tmp_path: Path, encoded: list[int]) -> None:
    (note,) = ask(SENTENCE, write(tmp_path / "Bob's list.toml", UNNOTICED)).notes
    assert note.endswith(f"whereto prepare '{tmp_path}/Bob'\"'\"'s list.toml'")
    assert encoded


def test_a_large_one_is_answered_by_words_alone_and_that_is_told(
    tmp_path: Path, encoded: list[int]
) -> None:
    path = write(tmp_path / "its.toml", MOST_TEXTS // 2 + 1)
    answer = ask("I lie awake about matter 77 and the garden", path)
    assert encoded == []
    assert ids(answer)[0] == "o77"
    (note,) = answer.notes
    assert "words alone decided" in note
    assert note.endswith(f"For better answers, type: whereto prepare {path}")


def test_a_plain_question_encodes_nothing_and_tells_nothing(tmp_path: Path, encoded: list[int]) -> None:
    path = write(tmp_path / "its.toml", MOST_TEXTS)
    for question in ("Office 7", "helps with matter 9"):
        answer = ask(question, path)
        assert answer.results
        assert answer.notes == ()
    assert encoded == []


def test_in_danger_the_contacts_wait_for_no_catalogue(tmp_path: Path, encoded: list[int]) -> None:
    path = write(tmp_path / "its.toml", UNNOTICED)
    answer = ask(DANGER, path)
    assert answer.urgent
    assert encoded == []
    assert "words alone decided" in answer.notes[0]


def test_a_plain_question_of_danger_is_known_without_an_index(path: Path) -> None:
    path.write_text(THREE_OFFICES.replace("broken heating", "slit my wrists"))
    assert ask("slit my wrists", path).urgent
    prepare_beside(path)
    assert ask("slit my wrists", path).urgent


def test_a_catalogue_that_was_loaded_keeps_its_index(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = ask(SENTENCE, path)
    prepare_beside(path)
    monkeypatch.setattr(place, "_made", [])
    monkeypatch.setattr(indexing, "index_bytes", lambda *_, **__: pytest.fail("an index was made"))
    assert ask(SENTENCE, load(path)) == expected
    assert ask(SENTENCE, path) == expected


def test_a_catalogue_keeps_its_index_while_others_are_loaded(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_beside(path)
    loaded = load(path)
    for number in range(10):
        load(write(tmp_path / f"{number}.toml", 1))
    monkeypatch.setattr(place, "_made", [])
    monkeypatch.setattr(indexing, "index_bytes", lambda *_, **__: pytest.fail("an index was made"))
    assert ids(ask(SENTENCE, loaded))[0] == "aid"


def test_a_catalogue_that_somebody_built_gets_an_index_once(path: Path, encoded: list[int]) -> None:
    built = load(path)._replace(urgent=())
    assert ids(ask(SENTENCE, built)) == ids(ask(SENTENCE, built))
    assert len(encoded) == 1


def test_a_large_one_that_is_not_prepared_is_indexed_once(
    tmp_path: Path, encoded: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bool] = []
    really = indexing.build_index

    def build(catalogue: Catalogue, *, meaning: bool = True) -> Index:
        made.append(meaning)
        return really(catalogue, meaning=meaning)

    monkeypatch.setattr(indexing, "build_index", build)
    large = load(write(tmp_path / "its.toml", MOST_TEXTS // 2 + 1))
    for question in (
        "I lie awake about matter 77 and the garden",
        "Office 7",
        "nobody helps with matter 9",
    ):
        assert ask(question, large).results
    assert (made, encoded) == ([False], [])


def test_a_prepared_form_that_was_replaced_after_the_load_is_not_mixed_in(path: Path) -> None:
    prepare_beside(path)
    loaded = load(path)
    path.write_text(THREE_OFFICES.replace("Helps with fees and grants", "Grows roses"))
    prepare_beside(path)
    assert ids(ask("fees and grants for me", loaded))[0] == "aid"


Change = Callable[[pytest.MonkeyPatch], None]
CHANGES: dict[str, Change] = {
    "another stemmer": lambda patch: for_both(patch, "stemmer_version", lambda: "9.9"),
    "another layout": lambda patch: for_both(patch, "VERSION", index.VERSION + 1),
    "another encoder": lambda patch: patch.setitem(loaded_weights().about, "fingerprint", "other"),
}


def for_both(patch: pytest.MonkeyPatch, name: str, value: object) -> None:
    """What makes an index and what reads it agree, as two modules of the same version do."""
    for module in (index, indexing):
        patch.setattr(module, name, value)


def loaded_weights() -> Arrays:
    found = weights.load_weights()
    assert found
    return found


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_an_index_that_other_code_made_is_not_used(
    change: Change, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_beside(path)
    change(monkeypatch)
    made: list[Catalogue] = []
    really = indexing.build_index

    def build(catalogue: Catalogue, **given: bool) -> Index:
        made.append(catalogue)
        return really(catalogue, **given)

    monkeypatch.setattr(indexing, "build_index", build)
    assert ids(ask(SENTENCE, path))[0] == "aid"
    assert made


def test_without_weights_words_alone_decide_and_the_index_is_used(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_beside(path)
    encoder.load_encoder.cache_clear()
    for module in (weights, index, indexing, encoder):
        monkeypatch.setattr(module, "load_weights", lambda: None)
    try:
        answer = ask("noisy neighbours every night", path)
    finally:
        encoder.load_encoder.cache_clear()
    assert ids(answer)[0] == "housing-office"
    assert answer.notes == (wording.NO_ENCODER,)


QUESTIONS = (SENTENCE, "noisy neighbours", "moneyy for heatinng and neighbuors", DANGER, "money")


class Sound(NamedTuple):
    """The three offices with their index, and what they answer."""

    catalogue: Catalogue
    made: Arrays
    answers: list[Answer]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "offices.toml"
    path.write_text(THREE_OFFICES)
    catalogue = load(path)
    whole = Arrays(indexing.index_bytes(catalogue, made_from=fingerprint(path.read_bytes())))
    return Sound(catalogue, whole, [ask(question, path) for question in QUESTIONS])


def forged(path: Path, sound: Sound, parts: dict[str, Any], about: dict[str, Any]) -> None:
    """Write a prepared form with sound checksums and whatever index."""
    content, whole = path.read_bytes(), sound.made
    names = ("stems", "places", "terms", "vocabulary")
    held: dict[str, Any] = {name: whole.array(name).tobytes() for name in names}
    held |= {name: whole.array(name) for name in ("vectors", "owners")}
    held = {name: part for name, part in (held | parts).items() if part is not None}
    told = {name: value for name, value in whole.about.items() if name not in ("arrays", "seal")}
    written = pack(held, {**told, **about})
    target = path.with_name(path.name + ".index")
    values = to_bytes(sound.catalogue, for_package=False)
    write_prepared(target, path, MadeFrom(fingerprint(content)), values, [written])
    assert find_prepared(Location(path, "--catalogue"), lambda: content)


OWNERS = np.zeros(15, np.int32)
FORGERIES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "owners that there are not": ({"owners": OWNERS + 77}, {}),
    "owners below nothing": ({"owners": np.concatenate([OWNERS[1:] - 1, OWNERS[:1] + 4])}, {}),
    "owners for some": ({"owners": OWNERS[:3] + 4}, {}),
    "owners of another type": ({"owners": np.full(15, np.nan, np.float32)}, {}),
    "owners in a square": ({"owners": np.full((3, 5), 4, np.int32)}, {}),
    "vectors of another width": ({"vectors": np.zeros((15, 3), np.int8)}, {}),
    "vectors of another type": ({"vectors": np.full((15, 384), np.nan, np.float32)}, {}),
    "no vectors": ({"vectors": None}, {}),
    "no stems": ({"stems": None}, {}),
    "no words": ({"vocabulary": None}, {}),
    "words that are no text": ({"vocabulary": b"\xff\xfe"}, {}),
    "nothing in it": ({"stems": b"", "terms": b"", "vocabulary": b""}, {}),
    "stems without a weight": ({"stems": b"money\t\t0\nneighbor\tx\t0\n"}, {}),
    "a weight that is no number": ({"stems": b"money\tnan\t0\nnoisi\tinf\t0\n"}, {}),
    "places far away": ({"stems": b"money\t1.0\t99999999999\nnoisi\t1.0\t-5\n"}, {}),
    "places inside a line": ({"stems": b"money\t1.0\t3\nnoisi\t1.0\t4\n"}, {}),
    "terms without owners": ({"terms": b"x\t1.0\tterm\t-\tmoney\n" * 99}, {}),
    "terms of owners that there are not": ({"terms": b"5\t1.0\tterm\t-\tmoney\n" * 99}, {}),
    "terms of no weight": ({"terms": b"0\t0\tterm\t-\tmoney\n" * 99}, {}),
    "terms of no kind": ({"terms": b"0\t1.0\tthing\t-\tmoney\n" * 99}, {}),
    "terms of no danger": ({"terms": b"0\t1.0\tterm\tbees\tmoney\n" * 99}, {}),
    "terms of one line": ({"terms": b"0" * 99_999}, {}),
    "another number of owners": ({}, {"owners": 3}),
    "no number of owners": ({}, {"owners": "5"}),
    "concerns of another": ({}, {"concerns": loaded_weights().about["concerns"]}),
    "no concerns": ({}, {"concerns": None}),
    "made from another": ({}, {"made_from": "1-0"}),
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=list(FORGERIES))
def test_a_forged_index_is_noticed_and_not_used(
    forgery: tuple[dict[str, Any], dict[str, Any]],
    path: Path,
    sound: Sound,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forged(path, sound, *forgery)
    if forgery[0].keys() & {"stems", "terms", "vocabulary"}:
        for question in QUESTIONS:  # such a one may mislead, as its owner could in the catalogue itself
            monkeypatch.setattr(place, "_made", [])
            ask(question, path, explain=True)
    else:
        assert [ask(question, path) for question in QUESTIONS] == sound.answers
