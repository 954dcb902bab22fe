"""One spelling for what people write in many ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.search.normalise import fold, stem, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("OMBUDS", "ombuds"),
        ("Café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("can\u2019t", "can't"),
        ("can`t", "can't"),
        ("ﬁnal", "final"),
        ("\uff37\uff13\uff11", "w31"),
    ],
)
def test_folding_drops_case_accents_and_curly_apostrophes(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("?!... --", []),
        ("My advisor, yells!", ["my", "advisor", "yells"]),
        ("Can't", ["cant"]),
        ("don\u2019t", ["dont"]),
        ("'quoted'", ["quoted"]),
        ("write-up", ["write", "up"]),
        ("snake_case", ["snake", "case"]),
        ("title 9", ["title", "9"]),
        ("10-213", ["10", "213"]),
        ("悩み 相談", ["悩み", "相談"]),
    ],
)
def test_words_are_letters_and_digits_between_everything_else(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("threatened", "threatens"),
        ("yelling", "yells"),
        ("counselling", "counseling"),
        ("counsellors", "counselor"),
        ("adviser", "advisor"),
        ("harassment", "harassed"),
        ("behaviour", "behavior"),
        ("behaviours", "behaviors"),
        ("organise", "organize"),
        ("organising", "organizing"),
        ("defence", "defense"),
        ("labour", "labor"),
    ],
)
def test_forms_and_spellings_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("rise", "rize"), ("stress", "distress")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text())
def test_words_of_any_text_hold_letters_and_digits_alone(text: str) -> None:
    assert all(word and "'" not in word and "_" not in word for word in words(text))
    assert not any(character.isspace() for word in words(text) for character in word)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_case_and_surrounding_blanks_do_not_matter(text: str) -> None:
    assert words(f"  {text.upper()}\t") == words(text.upper().lower())
