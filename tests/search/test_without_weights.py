"""Without sound weights words still find offices, and the floor of danger holds."""

from collections.abc import Callable

import pytest

from tests.encoding.conftest import BAD, broken
from tests.search.conftest import TOWN, Place, catalogue_of, place_of
from whereto.answer.ask import ask
from whereto.encoding.weights import load_weights
from whereto.reading.reading import Reading
from whereto.records.answer import Danger
from whereto.records.catalogue import Catalogue
from whereto.search.danger import recognise

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


def test_a_damaged_row_of_a_piece_harms_no_other_text(with_weights: Use, shipped: Catalogue) -> None:
    with_weights(broken("embedding"))
    assert load_weights() is not None
    assert ask("my landlord keeps my deposit", shipped) is not None


@pytest.mark.usefixtures("bad")
def test_the_floor_names_its_phrase() -> None:
    assert recognise(Reading("The stipend of mine is late. I WANT to die, honestly.")) == Danger(
        "self", "want to die"
    )


def test_what_a_catalogue_holds_is_the_same_without_weights(with_weights: Use) -> None:
    with_weights(None)
    assert catalogue_of(TOWN).offices[0].id == "harbour"
