"""Without sound weights words still find offices, and the floor of danger holds."""

import json
from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.encoding.conftest import BAD, blank
from tests.search.conftest import TOWN, Place, catalogue_of, place_of
from whereto.answer.ask import ask
from whereto.encoding.encoder import WIDTH, load_encoder
from whereto.reading.danger import recognise
from whereto.reading.reading import Reading
from whereto.records import wording
from whereto.records.answer import Danger
from whereto.records.catalogue import Catalogue

Use = Callable[[bytes | None], None]


@pytest.fixture(params=BAD)
def bad(request: pytest.FixtureRequest, with_weights: Use) -> str:
    with_weights(BAD[request.param])
    return str(request.param)


def test_words_still_find_offices_and_danger_is_still_heard(bad: str, shipped: Catalogue) -> None:
    assert bad
    for query in ("the stipend of mine is late", "stress", "where is the ombuds office"):
        assert ask(query, shipped).results
    for query in ("I want to die", "he has a gun", "help, she is not breathing"):
        assert ask(query, shipped).urgent
    assert not ask("the stipend of mine is late", shipped).urgent


def test_a_catalogue_read_without_weights_is_searched_by_its_words(with_weights: Use) -> None:
    with_weights(None)
    town = place_of(TOWN)
    assert not town.known.has_meaning
    assert town.ids("my oar is broken") == ["harbour", "garden"]
    assert town.ids("who rents canoes") == ["harbour"]
    assert town.ids("xqzvwkj") == []


def test_vectors_of_other_weights_are_not_compared(town: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    assert town.known.has_meaning
    other = place_of(TOWN)
    monkeypatch.setitem(other.known.arrays.about, "encoder", "00000000")
    assert not other.known.has_meaning
    assert other.ids("my oar is broken") == ["harbour", "garden"]


def test_a_term_that_speaks_of_danger_alarms_without_the_encoder(town: Place, with_weights: Use) -> None:
    with_weights(None)
    assert recognise(Reading("self-harm")) is None  # no phrase of the floor, so it is the term
    plain = town.plain("i have been thinking of self-harm")
    assert plain is None or plain.danger is not None
    plain = town.plain("self-harm")
    assert plain is not None
    assert plain.danger is not None


def test_a_lost_row_of_a_piece_is_told_and_harms_no_other_text(
    with_weights: Use, shipped: Catalogue
) -> None:
    encoder = load_encoder()
    assert encoder is not None
    (piece,) = encoder.wordpiece.pieces("landlord", 9)[0][1:-1]
    with_weights(blank("embedding", piece * WIDTH, WIDTH))
    answer = ask("the stipend of mine is late and my landlord is angry", shipped)
    assert answer.results
    assert answer.notes == (wording.NO_ENCODER,)
    assert ask("i am angry that my rent is so late", shipped).notes == ()
    assert ask("I want to die since my landlord came", shipped).urgent


def test_that_words_alone_decided_is_told_on_stderr_and_in_json(
    bad: str, shipped: Catalogue, whereto: Run
) -> None:
    assert bad
    run = whereto("search", "the stipend of mine is late", "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["notes"] == [wording.NO_ENCODER]
    assert run.stderr.splitlines() == [f"whereto: {wording.NO_ENCODER}"]
    for query in ("xqzvwkj", "I want to die, my rent is late", "ombuds office, he shouts"):
        assert ask(query, shipped).notes == (wording.NO_ENCODER,)
    for query in ("stress", "ombuds office", "617-253-5921"):  # which need no encoder
        assert ask(query, shipped).notes == ()


def test_an_index_is_of_words_alone_where_a_row_is_damaged(with_weights: Use) -> None:
    with_weights(blank("embedding"))
    town = place_of(TOWN)
    assert not town.known.has_meaning
    assert town.ids("my oar is broken") == ["harbour", "garden"]


@pytest.mark.usefixtures("bad")
def test_the_floor_names_its_phrase() -> None:
    assert recognise(Reading("The stipend of mine is late. I WANT to die, honestly.")) == Danger(
        "self", "want to die"
    )


def test_what_a_catalogue_holds_is_the_same_without_weights(with_weights: Use) -> None:
    with_weights(None)
    assert catalogue_of(TOWN).offices[0].id == "harbour"
