"""Weights that are missing, cut or damaged: words still find offices, and the floor of danger holds."""

from collections.abc import Callable

import pytest

from tests.search.conftest import TOWN, Place, catalogue_of, place_of
from whereto.answer.ask import ask
from whereto.records.answer import Danger
from whereto.records.catalogue import Catalogue
from whereto.search import weights
from whereto.search.danger import recognise
from whereto.search.encoder import load_encoder
from whereto.search.header import read_header
from whereto.search.reading import Reading
from whereto.search.weights import load_weights

Use = Callable[[bytes | None], None]
WHOLE = weights.PATH.read_bytes()
_, PARTS = read_header(WHOLE, 0)


def broken(name: str) -> bytes:
    """The weights with one byte of an array changed."""
    content = bytearray(WHOLE)
    content[PARTS[name].start] ^= 0x55
    return bytes(content)


BAD = {
    "missing": None,
    "empty": b"",
    "no such file": b"not weights at all",
    "cut in the header": WHOLE[:2000],
    "cut in the middle": WHOLE[: len(WHOLE) // 2],
    "another version": b"WHERETO1" + WHOLE[8:],
    **{f"damaged {name}": broken(name) for name in ("vocabulary", "positions", "3.inner", "danger.inner")},
}


@pytest.fixture(params=BAD)
def bad(request: pytest.FixtureRequest, with_weights: Use) -> str:
    with_weights(BAD[request.param])
    return str(request.param)


def test_weights_that_cannot_be_used_are_none(bad: str) -> None:
    assert bad
    assert load_weights() is None
    assert load_encoder() is None


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
