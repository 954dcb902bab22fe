"""One form for the inflections of a word, and words that say nothing alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.reading.stems import COMMON, stem, stems_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("threatened", "threatens"),
        ("yelling", "yells"),
        ("counselling", "counseling"),
        ("counsellors", "counselor"),
        ("harassment", "harassed"),
        ("behaviours", "behavior"),
        ("organising", "organize"),
        ("organisation", "organization"),
        ("defence", "defense"),
        ("theatre", "theater"),
        ("catalogue", "catalog"),
        ("labour", "labor"),
    ],
)
def test_forms_and_spellings_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("rise", "rize"), ("stress", "distress")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("the Password resets", ("password", "reset")),
        ("bees and bees", ("bee",)),
        ("no one", ("no", "one")),  # where no word says more, all of them do
        ("", ()),
        ("?!", ()),
    ],
)
def test_a_text_has_the_stems_of_its_salient_words_once(text: str, stems: tuple[str, ...]) -> None:
    assert stems_of(text) == stems


def test_common_words_are_folded_and_say_no_concern() -> None:
    assert all(word.isalpha() and word == word.lower() for word in COMMON)
    assert not COMMON & {"stress", "money", "advisor", "work", "room", "sick"}


@given(st.text())
def test_any_text_has_stems_each_once(text: str) -> None:
    found = stems_of(text)
    assert len(set(found)) == len(found)
