"""How much of a text speaks for each concern: shares, what the catalogue's terms add, telling words."""

import pytest

from tests.conftest import CATALOGUE
from whereto.catalogue.find import Location
from whereto.loading import load_catalogue, load_index
from whereto.model.matches import Word
from whereto.model.offices import Concern
from whereto.search.classify import NOTHING, Reading, Shares, read, shares, telling_words
from whereto.search.common import COMMON
from whereto.search.index import Term
from whereto.search.model import Model, load_model
from whereto.search.terms import Evidence
from whereto.search.understand import Lexicon, understand

LOCATION = Location(CATALOGUE, "")
INDEX = load_index(LOCATION, load_catalogue(LOCATION))
OWN = [Concern("noise", "noise", "", "noise"), Concern("money", "money", "", "rent")]
TEXTS = [
    "my advisor yells at me",
    "panic attacks",
    "parking permit",
    "xqzvwkj",
    "the",
    "",
    "flu shot please",
]


@pytest.fixture(scope="module")
def model() -> Model:
    found = load_model()
    assert found is not None
    return found


def understood(text: str, model: Model) -> list[Word]:
    return understand(text, Lexicon(INDEX, model))


def reading(text: str, model: Model) -> Reading:
    return read(tuple(understood(text, model)), model)


def hit(number: int, strength: float) -> dict[int, Evidence]:
    return {number: Evidence(strength, Term(number, 1.0, "a term"), ("word",))}


def all_of(found: Shares) -> float:
    return sum(found.concerns) + found.nothing


def trained(model: Model) -> list[Concern]:
    return [Concern(label, label, "", "") for label in model.labels if label != NOTHING]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_for_every_label(text: str, model: Model) -> None:
    assert list(reading(text, model).scores) == model.labels


@pytest.mark.parametrize("text", TEXTS)
def test_shares_of_concerns_and_of_nothing_are_one_together(text: str, model: Model) -> None:
    found = shares(reading(text, model), {}, trained(model))
    assert all_of(found) == pytest.approx(1.0)
    assert all(0 <= share <= 1 for share in found.concerns)


@pytest.mark.parametrize("evidence", [{}, hit(0, 0.3), hit(1, 1.0), hit(0, 1.0) | hit(1, 1.0)])
def test_shares_are_one_together_without_a_model_too(evidence: dict[int, Evidence]) -> None:
    assert all_of(shares(None, evidence, OWN)) == pytest.approx(1.0)


def test_a_catalogue_without_concerns_leaves_everything_to_nothing() -> None:
    assert shares(None, {}, []) == Shares([], 1.0)


def test_without_a_model_the_concern_whose_term_is_hit_has_the_largest_share() -> None:
    found = shares(None, hit(1, 0.8), OWN)
    assert found.concerns[1] > max(found.concerns[0], found.nothing)


@pytest.mark.parametrize(("weaker", "stronger"), [(0.0, 0.2), (0.2, 0.6), (0.6, 1.0)])
def test_a_stronger_hit_gives_a_larger_share_to_a_concern_the_model_does_not_know(
    weaker: float, stronger: float
) -> None:
    assert shares(None, hit(0, stronger), OWN).concerns[0] > shares(None, hit(0, weaker), OWN).concerns[0]


def test_a_stronger_hit_gives_a_larger_share_to_a_concern_the_model_knows(model: Model) -> None:
    concerns, said = trained(model), reading("someone was rude", model)
    found = [shares(said, hit(0, strength), concerns).concerns[0] for strength in (0.0, 0.5, 1.0)]
    assert found == sorted(set(found))


def test_without_a_hit_no_concern_unknown_to_the_model_outweighs_nothing() -> None:
    found = shares(None, {}, OWN)
    assert found.nothing > max(found.concerns)


def test_a_catalogue_the_model_knows_nothing_of_is_untouched_by_what_it_was_trained_on(
    model: Model,
) -> None:
    for text in TEXTS:
        assert shares(reading(text, model), hit(0, 0.5), OWN) == shares(None, hit(0, 0.5), OWN)


def test_a_concern_unknown_to_the_model_stands_up_beside_known_ones(model: Model) -> None:
    concerns = [*trained(model), OWN[0]]
    found = shares(reading("xqzvwkj", model), hit(len(concerns) - 1, 1.0), concerns)
    assert found.concerns[-1] == max(found.concerns)


@pytest.mark.parametrize("text", ["advisor yells", "sleep stress", "visa funding", "roommate noise money"])
def test_mere_keywords_are_read_alike_in_any_order(text: str, model: Model) -> None:
    backwards = " ".join(reversed(text.split()))
    assert reading(text, model).scores == pytest.approx(reading(backwards, model).scores)


def test_unknown_words_are_read_as_if_they_were_not_there(model: Model) -> None:
    assert reading("xqzvwkj wkkjqx", model).vectors == [None, None]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("my advisor yells at me", "abusive-behaviour"),
        ("i was accused of plagiarism", "accused"),
        ("panic attacks before every seminar", "anxiety"),
        ("they left my name off the paper", "authorship"),
        ("my grandmother died", "grief"),
        ("what is the capital of france", NOTHING),
        ("parking permit", NOTHING),
        ("how do i kill a zombie process in linux", NOTHING),
    ],
)
def test_a_plain_case_speaks_most_for_its_own_label(text: str, label: str, model: Model) -> None:
    scores = reading(text, model).scores
    assert max(scores, key=lambda key: scores[key]) == label


@pytest.mark.parametrize(
    ("text", "label", "word"),
    [
        ("my advisor yells at me in front of the group", "abusive-behaviour", "yells"),
        ("since march i keep getting panic attacks in the lab", "anxiety", "panic"),
        ("my stipend did not arrive this month", "funding", "stipend"),
    ],
)
def test_the_telling_words_hold_the_one_that_decides(
    text: str, label: str, word: str, model: Model
) -> None:
    found = understood(text, model)
    told = telling_words(found, read(tuple(found), model), model, label)
    assert word in [each.written for each in told]


@pytest.mark.parametrize("text", [text for text in TEXTS if text])
def test_telling_words_are_few_not_common_and_in_their_order(text: str, model: Model) -> None:
    found = understood(text, model)
    for label in model.labels:
        told = telling_words(found, read(tuple(found), model), model, label)
        assert len(told) <= 3
        assert not COMMON & {word.taken for word in told}
        assert told == sorted(told, key=found.index)
